// The pure part of the app (web/js/text.js) against slow and obvious versions of itself, on small invented texts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../../web/js/text.js", import.meta.url), "utf8");
const { CodePoints, difference, segments } = await import(
  `data:text/javascript,${encodeURIComponent(source)}`
);

// Numbers that look random and are the same in every run (Park and Miller).
function generator(seed) {
  return (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
}

const kAlphabet = ["a", "é", "🛶", " ", "\n", "𝕂", "e\u0301", "—"];

function textOf(next, length) {
  return Array.from({ length }, () => kAlphabet[next(kAlphabet.length)]).join("");
}

export async function marksCutATextAtCodePoints() {
  const next = generator(7);
  for (let round = 0; round < 300; ++round) {
    const text = textOf(next, next(700));
    const characters = [...text];
    const marks = Array.from({ length: next(8) }, () => {
      const begin = next(characters.length + 1);
      return { begin, end: begin + next(characters.length - begin + 2) };
    });
    const parts = segments(text, marks);
    assert.equal(parts.map((part) => part.words).join(""), text);
    const points = new CodePoints(text);
    for (const mark of marks) {
      const expected = characters.slice(mark.begin, mark.end).join("");
      const under = parts.filter((part) => part.marks.includes(mark)).map((part) => part.words);
      assert.equal(under.join(""), expected);
      assert.equal(points.slice(mark), expected);
    }
  }
}

// The longest common subsequence, by trying everything.
function longest(a, b) {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

export async function whatStaysTheSameStaysInOrder() {
  const next = generator(11);
  const words = (n) => Array.from({ length: n }, () => ["nine", "men", "Fell", "12"][next(4)]);
  for (let round = 0; round < 200; ++round) {
    const [a, b] = [words(next(7)), words(next(7))];
    const [left, right] = difference(a.join(" "), b.join(" "));
    assert.equal(left.map((run) => run.words).join(""), a.join(" "));
    assert.equal(right.map((run) => run.words).join(""), b.join(" "));
    const kept = (runs) =>
      runs.filter((run) => run.same).flatMap((run) => run.words.split(" ").filter(Boolean));
    assert.deepEqual(kept(left), kept(right));
    // Blanks count as pieces too, so the words kept may be fewer than the most by what they save.
    assert.ok(kept(left).length <= longest(a, b));
    if (a.join() === b.join()) assert.equal(kept(left).length, a.length);
  }
  const long = "word ".repeat(5000);
  assert.deepEqual(difference(long, "x"), [
    [{ words: long, same: true }],
    [{ words: "x", same: true }],
  ]);
}
