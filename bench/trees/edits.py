"""What editors do to a text they have taken. A text is a list of paragraphs, a paragraph a list of
Sentence; each edit takes the random numbers, the words and a text, and gives a new text."""
import re
from dataclasses import dataclass, replace

@dataclass(frozen=True)
class Sentence:
    lineage: int      # the same in every copy of it, however edited
    head: str         # the clause that can stand alone
    tail: str = ""    # an adjunct that can be dropped
    quoted: bool = False
    house: bool = False  # of its outlet: never taken along

    def text(self):
        words = self.head + self.tail
        words = words[0].upper() + words[1:]
        return words if words.endswith(('"', "?")) else words + "."


def flat(text):
    return [s for paragraph in text for s in paragraph]


def each(text, change):
    """The text with every sentence changed; a sentence changed to None is gone."""
    out = [[t for t in (change(s) for s in paragraph) if t] for paragraph in text]
    return [p for p in out if p]


def in_words(sentence, change):
    if sentence.quoted:
        return sentence
    return replace(sentence, head=change(sentence.head), tail=change(sentence.tail))


def cased(like, word):
    return word[0].upper() + word[1:] if like[0].isupper() else word


def spin(r, words, text, share):
    """Synonyms for so large a share of the words that have one."""
    def swap(match):
        found = words.SYNONYMS.get(match.group().lower())
        if not found or r.random() >= share:
            return match.group()
        return cased(match.group(), r.choice(found))
    return each(text, lambda s: in_words(s, lambda t: re.sub(r"[A-Za-z]+", swap, t)))


def cut_end(r, words, text, keep):
    """An inverted pyramid is cut from the bottom."""
    sentences = max(2, round(len(flat(text)) * keep))
    out = []
    for paragraph in text:
        if sentences <= 0:
            break
        out.append(paragraph[:sentences])
        sentences -= len(paragraph)
    return out


def drop_some(r, words, text, share):
    """Single sentences go, never the lead."""
    lead = text[0][0]
    return each(text, lambda s: s if s is lead or r.random() >= share else None)


def condense(r, words, text):
    """The lead, a third of the rest, and the adjuncts gone."""
    lead = text[0][0]
    kept = drop_some(r, words, text, 0.6)
    return each(kept, lambda s: s if s is lead else replace(s, tail="" if r.random() < 0.8 else s.tail))


def reorder(r, words, text):
    """Paragraphs behind the first change places; some sentences too."""
    first, rest = text[0], [list(p) for p in text[1:]]
    r.shuffle(rest)
    for paragraph in rest:
        if r.random() < 0.3:
            r.shuffle(paragraph)
    return [first, *rest]


def merge_paragraphs(r, words, text):
    sentences, out = flat(text), []
    while sentences:
        n = r.randrange(1, 4)
        out.append(sentences[:n])
        sentences = sentences[n:]
    return out


def polish(r, words, text, share):
    """A light hand: an adjunct dropped here, a single word changed there."""
    def change(sentence):
        if sentence.quoted or r.random() >= share:
            return sentence
        if sentence.tail and r.random() < 0.4:
            return replace(sentence, tail="")
        spots = [m for m in re.finditer(r"[A-Za-z]+", sentence.head)
                 if m.group().lower() in words.SYNONYMS]
        if not spots:
            return sentence
        m = r.choice(spots)
        word = cased(m.group(), r.choice(words.SYNONYMS[m.group().lower()]))
        return replace(sentence, head=sentence.head[:m.start()] + word + sentence.head[m.end():])
    return each(text, change)


def house_style(style, text):
    def change(words):
        for old, new in style:
            words = words.replace(old, new)
        return words
    return each(text, lambda s: in_words(s, change))


def misprint(r, words, text):
    """One long word gets two letters swapped."""
    able = [s for s in flat(text) if not s.quoted and re.search(r"\b[a-z]{7,}\b", s.head)]
    if not able:
        return text
    hit = r.choice(able)
    word = r.choice(re.findall(r"\b[a-z]{7,}\b", hit.head))
    at = r.randrange(2, len(word) - 2)
    wrong = word[:at] + word[at + 1] + word[at] + word[at + 2:]
    return each(text, lambda s: replace(s, head=s.head.replace(word, wrong, 1)) if s is hit else s)


def new_figure(r, words, text):
    """A number is corrected, or made wrong."""
    able = [s for s in flat(text) if not s.quoted and re.search(r"\b\d+\b", s.head)]
    if not able:
        return text
    hit = r.choice(able)
    return each(text, lambda s: replace(s, head=re.sub(
        r"\b\d+\b", lambda m: str(int(m.group()) + r.randrange(1, 9)), s.head, count=1))
        if s is hit else s)


def insert(r, words, text, sentences, where):
    """Own sentences as paragraphs of their own: at the start, the end, or in between."""
    paragraphs = [sentences[i:i + 2] for i in range(0, len(sentences), 2)]
    out = [list(p) for p in text]
    for paragraph in paragraphs:
        at = {"start": 0, "end": len(out)}.get(where, r.randrange(1, len(out) + 1))
        out.insert(at, paragraph)
    return out
