#!/usr/bin/env python3
"""Writes data/frequencies.tsv: in how many of the documents of freely licensed treebanks each word occurs.

    tools/make_frequencies.py en_ewt.conllu.gz en_gum_open.conllu.gz en_pud.conllu.gz > data/frequencies.tsv

Universal Dependencies English EWT (CC BY-SA 4.0) and PUD (CC BY-SA 3.0), and the genres of GUM whose texts are from Wikinews, Wikipedia
and Wikivoyage (CC BY, CC BY-SA; annotation CC BY 4.0), https://universaldependencies.org. Only words and counts are kept. A document
is what the treebank marks as one; words are folded as the program folds them; those in fewer than three documents are left out."""
import gzip
import sys
from collections import Counter

documents, seen, total = Counter(), set(), 0


def close():
    global total
    if seen:
        total += 1
        documents.update(seen)
        seen.clear()


for path in sys.argv[1:]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                close()
            elif line[:1].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit() and any(c.isalpha() for c in columns[1]):
                    seen.add(columns[1].replace("\u2019", "'").casefold())
    close()
print(f"# documents\t{total}")
for word, count in sorted(documents.items()):
    if count >= 3:
        print(f"{word}\t{count}")
