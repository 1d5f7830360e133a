#!/usr/bin/env python3
"""Holds the HTML parser against html5lib over generated pages: the same words in the same order, and the same elements.

Usage: compare_trees.py PRINT_TREE [PAGES]. Exit code 77 where html5lib is not installed. Elements that parsers
imply (html, head, body, tbody, colgroup) are left out on both sides. Neither formatting elements that HTML opens
again nor what it moves out of tables moves a word out of its paragraph, so words have to agree more often than
elements; see read/tree.h."""
import random
import re
import subprocess
import sys

try:
    import html5lib
except ImportError:
    print("html5lib is not installed: skipped")
    sys.exit(77)

IMPLIED = {"html", "head", "body", "tbody", "colgroup"}
BLOCKS = "div p ul ol li h1 h2 h3 blockquote section article table tr td th dl dt dd figure pre form".split()
INLINE = "a b i em strong span font u small code".split()
VOID = "br hr img input wbr".split()
WORDS = "weir barge lock quay mill river office night skipper harbour &amp; &eacute;t&eacute; a&lt;b 5&nbsp;km &copy".split()
MOST_WORDS_APART = 0.05  # of tame pages; and of wild ones
MOST_WILD_APART = 0.25


def words(dice):
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(1, 6)))


def tame(dice, depth=0):
    """Elements as authors nest them, some end tags left out where HTML allows it."""
    kind = dice.random()
    if depth > 5 or kind < 0.25:
        return words(dice) + " "
    if kind < 0.35:
        return f"<{dice.choice(VOID)}>"
    inner = lambda n: "".join(tame(dice, depth + 1) for _ in range(dice.randint(1, n)))
    if kind < 0.5:
        name = dice.choice([x for x in INLINE if x != "a"])
        return f"<{name} class='{words(dice)[:9]}'>{words(dice)}</{name}> "
    if kind < 0.6:
        return "<ul>" + "".join(f"<li>{inner(2)}" + dice.choice(["</li>", ""]) for _ in range(3)) + "</ul>"
    if kind < 0.7:
        rows = "".join("<tr>" + "".join(f"<td>{inner(2)}" + dice.choice(["</td>", ""]) for _ in range(2)) for _ in range(2))
        return f"<table>{rows}</table>"
    if kind < 0.85:
        return f"<p>{words(dice)}" + dice.choice(["</p>", ""]) + "\n"
    return f"<div id=x{depth}>{inner(3)}</div>"


def wild(dice):
    """Tags in no order, quotes left open, comments, raw text."""
    out = []
    for _ in range(dice.randint(5, 40)):
        name = dice.choice(BLOCKS + INLINE + VOID)
        out.append(dice.choice([f"<{name}>", f"<{name}>", f"</{name}>", words(dice), words(dice), f"<{name} a='x>y' b=\"<p>\" c>",
                                "<!-- <p> -->", "<script>var p = '<p>';</script>", "<", "</>", "<style>p</style>", f"<{name}/>"]))
    return "".join(out)


def gold(page):
    tree = html5lib.parse("<!DOCTYPE html>" + page, treebuilder="etree", namespaceHTMLElements=False)
    lines, text = [], []

    def flush():
        line = re.sub(r"[ \t\n\r\f\xa0]+", " ", "".join(text)).strip(" ")
        text.clear()
        if line:
            lines.append(line)

    def visit(node):
        if isinstance(node.tag, str):
            if node.tag not in IMPLIED:
                flush()
                lines.append("<" + node.tag)
            text.append(node.text or "")
            for child in node:
                visit(child)
        text.append(node.tail or "")

    visit(tree)
    flush()
    return lines


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300
    failed = False
    for kind, most in (("tame", MOST_WORDS_APART), ("wild", MOST_WILD_APART)):
        dice = random.Random(7)
        pages = ["".join(tame(dice) for _ in range(8)) if kind == "tame" else wild(dice) for _ in range(count)]
        out = subprocess.run([program], input="\f".join("<!DOCTYPE html>" + p for p in pages).encode(), capture_output=True, check=True)
        ours = [[x for x in part.split("\n") if x and x[1:] not in IMPLIED] for part in out.stdout.decode().split("\f\n")][:count]
        same_words = same_elements = 0
        for page, mine in zip(pages, ours):
            theirs = gold(page)
            told = lambda lines: " ".join(x for x in lines if not x.startswith("<") or x == "<").split()
            tags = lambda lines: [x for x in lines if x.startswith("<") and x != "<"]
            same_words += told(mine) == told(theirs)
            same_elements += tags(mine) == tags(theirs)
            if told(mine) != told(theirs) and "-v" in sys.argv:
                print(page, told(mine), told(theirs), sep="\n", end="\n\n")
        print(f"{kind}: of {count} pages {same_words} with the same words in the same order, {same_elements} with the same elements")
        failed = failed or count - same_words > most * count
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
