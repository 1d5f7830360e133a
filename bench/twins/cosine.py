"""The baseline: cosine of TF-IDF vectors of whole documents, and the best that one threshold can do."""
import math
import re
from collections import Counter


def terms(text):
    return Counter(re.findall(r"[^\W_]+", text.lower()))


class Cosine:
    def __init__(self, texts):
        df = Counter()
        for text in texts:
            df.update(set(terms(text)))
        self.n, self.df = len(texts), df

    def vector(self, text):
        v = {t: (1 + math.log(c)) * math.log((1 + self.n) / (1 + self.df[t]))
             for t, c in terms(text).items()}
        norm = math.sqrt(sum(x * x for x in v.values())) or 1
        return {t: x / norm for t, x in v.items()}

    def __call__(self, a, b):
        x, y = self.vector(a), self.vector(b)
        if len(y) < len(x):
            x, y = y, x
        return sum(w * y.get(t, 0) for t, w in x.items())


def best_threshold(scored):
    """Of (cosine, is a copy): the threshold that errs least, and the share that it gets wrong.
    Copies and coincidences count alike, however many there are of each."""
    copies = sum(c for _, c in scored) or 1
    others = sum(not c for _, c in scored) or 1
    ordered = sorted(scored, key=lambda s: -s[0])
    error, best = 0.5, (0.5, math.inf)  # above everything: all copies missed
    for cosine, is_copy in ordered:
        error += -0.5 / copies if is_copy else 0.5 / others
        best = min(best, (error, cosine))
    return best[1], best[0]
