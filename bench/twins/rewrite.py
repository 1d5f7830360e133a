"""The copyists: what becomes of a report in the hands of somebody who was not there.

Each takes a report and gives lines: (text, the number of the sentence it was made from). What stands
in quotation marks is left alone, as copyists do."""
import re

STOP = set("""a an the and or but if of in on at to for from by with without into onto over under about after
before during until since as than that this these those which who whom whose what when where while why how not
no nor so such too very it its he his him she her they their them we our us you your i me my is are was were be
been being am has have had having do does did will would shall should can could may might must there here then
now also only just more most much many some any all both each every other another same own up down out off
again once one two three four five six seven eight nine ten eleven twelve""".split())
PART = re.compile(r'("[^"]*")')


def lines_of(path):
    """None where there is no such file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line for line in lines if line.strip() and not line.startswith("#")]


class Lexicon:
    def __init__(self, *folders):
        self.synonyms, self.turns = {}, {}
        for folder in folders:
            for line in lines_of(folder / "synonyms.txt"):
                word, others = line.split(":", 1)
                known = self.synonyms.setdefault(word.strip(), [])
                known += [o.strip() for o in others.split(",") if o.strip() not in known]
            for line in lines_of(folder / "turns.txt"):
                was, now = (x.strip() for x in line.split("=>", 1))
                self.turns.setdefault(was, []).append(now)
        longest = sorted(self.turns, key=len, reverse=True)
        self.turn = re.compile("|".join((r"\b" if w[0].isalpha() else "") + re.escape(w) + r"\b"
                                        for w in longest))


def outside_quotes(text, change):
    return "".join(p if p.startswith('"') else change(p) for p in PART.split(text))


def fix(text):
    text = re.sub(r"\b([Aa]) (?=[aeioAEIO])(?!one|once|Eu|eu)", r"\1n ", text)
    text = re.sub(r"\b([Aa])n (?=[b-df-hj-np-tv-z])(?!hour|honest|heir)", r"\1 ", text)
    return re.sub(r'^(["\']?)([a-z])', lambda m: m[1] + m[2].upper(), text)


def content(text):
    """The words that a spinner could change: neither names, nor figures, nor function words."""
    return [w for p in PART.split(text) if not p.startswith('"')
            for w in re.findall(r"\b[a-z]+\b", p) if w not in STOP]


def spin(text, lexicon, rate, rng):
    """Puts synonyms for the given share of content words, or for all that have one."""
    words = content(text)
    known = sum(w in lexicon.synonyms for w in words)
    chance = min(1.0, rate * len(words) / known) if known else 0

    def put(match):
        word = match[0]
        low = word.lower()
        if low not in lexicon.synonyms or (word != low and match.start() > 0) or rng.random() > chance:
            return word
        new = rng.choice(lexicon.synonyms[low])
        return new[0].upper() + new[1:] if word != low else new
    return fix(outside_quotes(text, lambda p: re.sub(r"\b[A-Za-z]+\b", put, p)))


def lower_first(text):
    first = text.split()[0]
    return text[0].lower() + text[1:] if first.lower() in STOP or first in ("Two",) else text


def upper_first(text):
    return text[0].upper() + text[1:]


def other_syntax(text, rng):
    """The parts of a sentence in another order, as they come out of another language."""
    if '"' in text:
        said = re.fullmatch(r'"([^"]+)," (.+?) (said|told [a-z ]+|stated)\.', text)
        return f'{upper_first(said[2])} {said[3]}: "{said[1]}."' if said else text
    fronted = re.fullmatch(r"(When|As|After|Because|While|Despite|Until|Before) ([^,]+), (.+)\.", text)
    if fronted:
        return f"{upper_first(fronted[3])}, {fronted[1].lower()} {fronted[2]}."
    later = re.fullmatch(r"(.{25,}?),? (when|after|because|while|although|as|until) ([^,]{12,})\.", text)
    if later and rng.random() < 0.8:
        return f"{later[2].capitalize()} {later[3]}, {lower_first(later[1])}."
    source = re.fullmatch(r"(.+), ([^,]+) said\.", text)
    if source:
        return f"{upper_first(source[2])} said that {lower_first(source[1])}."
    day = re.search(r" on ([A-Z][a-z]+day)\b", text)
    if day and rng.random() < 0.7:
        return f"On {day[1]} " + lower_first(text[:day.start()] + text[day.end():])
    pair = re.fullmatch(r"([^,]{25,}) and ([^,]{25,})\.", text)
    if pair and rng.random() < 0.5:
        return f"{upper_first(pair[2])}, and {lower_first(pair[1])}."
    head = re.fullmatch(r"([^,]{8,60}), (.{30,})\.", text)
    if head and rng.random() < 0.5:
        return f"{upper_first(head[2])}, {lower_first(head[1])}."
    return text


def genitives(text, rng):
    def turn(m):
        return f"the {m[2]} of {m[1]}" if rng.random() < 0.8 else m[0]
    return re.sub(r"\b([A-Z][a-z]+)'s ([a-z]+)\b", turn, text)


def translate_back(text, lexicon, rng, words=0.35, turns=0.5):
    """Other function words, another order, some other words."""
    text = other_syntax(genitives(text, rng), rng)
    used = [0]

    def turn(match):
        if rng.random() > turns:
            return match[0]
        used[0] += 1
        return rng.choice(lexicon.turns[match[0]])
    text = outside_quotes(text, lambda p: lexicon.turn.sub(turn, p))
    return fix(re.sub(r" ,", ",", spin(text, lexicon, words, rng)))


def cut(text, rng):
    """The sentence without what hangs on it."""
    out = re.sub(r" – [^–]+ –", "", text)
    out = re.sub(r", (which|who|where|whose) [^,]+,", "", out)
    out = re.sub(r", (which|who|where|whose|and|but|with|while|as|although|because) [^,]+\.$", ".", out)
    out = re.sub(r", [a-z]+ing [^,]+\.$", ".", out)
    out = re.sub(r", (according to|[a-z ]+ said)[^,]*\.$", ".", out)
    out = re.sub(r"\((.*?)\)", "", out)
    return re.sub(r"\s+([,.])", r"\1", out) if len(out.split()) >= 6 else text


def own(report):
    return [k for k, s in enumerate(report.sentences) if s.kind == "own"]


def spun(report, lexicon, rng, rate=0.6):
    return [(spin(s.text, lexicon, rate, rng), k) for k, s in enumerate(report.sentences)]


def reordered(report, lexicon, rng):
    """No sentence keeps its neighbour, and one word in seven is another."""
    order = list(range(len(report.sentences)))
    for _ in range(200):
        rng.shuffle(order)
        if all(b != a + 1 for a, b in zip(order, order[1:])):
            break
    return [(spin(report.sentences[k].text, lexicon, 0.15, rng), k) for k in order]


def condensed(report, lexicon, rng):
    """A third of the words: the lead and a choice of sentences, shorn, one word in four another."""
    want = report.words() / 3
    mine = own(report)
    rest = [k for k in range(1, len(report.sentences))
            if k in mine or report.sentences[k].kind == "quote" and rng.random() < 0.4]
    rng.shuffle(rest)
    chosen, words = [0], len(cut(report.sentences[0].text, rng).split())
    for k in rest:
        more = len(cut(report.sentences[k].text, rng).split())
        if words + more <= want * 1.1:
            chosen.append(k)
            words += more
    return [(spin(cut(report.sentences[k].text, rng), lexicon, 0.25, rng), k) for k in sorted(chosen)]


def reprinted(report, lexicon, rng):
    """As it is, but that it may be cut from the end."""
    return [(s.text, k) for k, s in enumerate(report.sentences[:rng.randint(2, len(report.sentences))])]


def translated(report, lexicon, rng):
    return [(translate_back(s.text, lexicon, rng), k) for k, s in enumerate(report.sentences)]


def paragraph(report, rng, least=45):
    """The sentences of a stretch of two to five, mostly the reporter's own."""
    best = []
    n = len(report.sentences)
    for begin in range(n):
        for size in range(2, 6):
            part = report.sentences[begin:begin + size]
            words = sum(len(s.text.split()) for s in part if s.kind == "own")
            if len(part) == size and words >= least and sum(s.kind != "own" for s in part) <= 1:
                best.append((begin, size))
                break
    if not best:
        return []
    begin, size = rng.choice(best)
    return list(range(begin, begin + size))


def lifted(report, lexicon, rng):
    """One paragraph, as it is or with a word in ten changed."""
    rate = rng.choice([0, 0.1])
    return [(spin(report.sentences[k].text, lexicon, rate, rng), k) for k in paragraph(report, rng)]


def mixed(report, lexicon, rng):
    """Half of the reporter's own sentences, each worked on in its own way, in another order."""
    chosen = own(report)
    rng.shuffle(chosen)
    chosen = chosen[:max(4, len(chosen) // 2)]
    out = []
    for k in chosen:
        text = report.sentences[k].text
        way = rng.randrange(4)
        text = (spin(text, lexicon, 0.5, rng) if way == 0 else translate_back(text, lexicon, rng, 0.2)
                if way == 1 else cut(text, rng) if way == 2 else spin(text, lexicon, 0.15, rng))
        out.append((text, k))
    return out
