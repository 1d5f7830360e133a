// Texts with marks. Spans come in code points and JavaScript counts UTF-16 units, so every offset is translated first.

// Code points to units of one text.
export class CodePoints {
  constructor(text) {
    this.text = text;
    this.plain = !/[\u{10000}-\u{10ffff}]/u.test(text);
    this.marks = []; // the unit at every 256th code point
    if (this.plain) return;
    let point = 0;
    for (let unit = 0; unit < text.length; ++point) {
      if (point % 256 === 0) this.marks.push(unit);
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
    }
  }

  unit(point) {
    if (this.plain) return Math.min(point, this.text.length);
    const mark = Math.min(Math.floor(point / 256), this.marks.length - 1);
    if (mark < 0) return 0;
    let unit = this.marks[mark];
    for (let at = mark * 256; at < point && unit < this.text.length; ++at) {
      unit += this.text.codePointAt(unit) > 0xffff ? 2 : 1;
    }
    return unit;
  }

  slice(span) {
    return this.text.slice(this.unit(span.begin), this.unit(span.end));
  }
}

// Cuts a text where any mark begins or ends. `marks` are {begin, end, ...} in code points and may overlap as they like;
// gives [{words, marks}] in the order of the text, which together are the text.
export function segments(text, marks) {
  const points = new CodePoints(text);
  const events = [];
  for (const mark of marks) {
    const begin = points.unit(mark.begin);
    const end = points.unit(mark.end);
    if (end > begin) events.push({ at: begin, mark, opens: true }, { at: end, mark, opens: false });
  }
  events.sort((a, b) => a.at - b.at);
  const out = [];
  const open = new Set();
  let from = 0;
  for (const event of events) {
    if (event.at > from) {
      out.push({ words: text.slice(from, event.at), marks: [...open] });
      from = event.at;
    }
    if (event.opens) open.add(event.mark);
    else open.delete(event.mark);
  }
  if (from < text.length) out.push({ words: text.slice(from), marks: [] });
  return out;
}

function pieces(text) {
  return text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}\s’']+/gu) ?? [];
}

const kLongestDiff = 600; // pieces on each side: the table has their product

// The words of two texts with what differs marked: [[{words, same}], [{words, same}]]. Longest common subsequence of
// words, without regard to case. Texts that are too long are given back unmarked.
export function difference(left, right) {
  const a = pieces(left);
  const b = pieces(right);
  if (a.length > kLongestDiff || b.length > kLongestDiff)
    return [[{ words: left, same: true }], [{ words: right, same: true }]];
  const fold = (piece) => piece.toLocaleLowerCase("en").replace(/\s+/, " ");
  const x = a.map(fold);
  const y = b.map(fold);
  const width = y.length + 1;
  const table = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; --i) {
    for (let k = y.length - 1; k >= 0; --k) {
      table[i * width + k] =
        x[i] === y[k]
          ? table[(i + 1) * width + k + 1] + 1
          : Math.max(table[(i + 1) * width + k], table[i * width + k + 1]);
    }
  }
  const same = [new Array(a.length).fill(false), new Array(b.length).fill(false)];
  for (let i = 0, k = 0; i < x.length && k < y.length;) {
    if (x[i] === y[k]) {
      same[0][i++] = true;
      same[1][k++] = true;
    } else if (table[(i + 1) * width + k] >= table[i * width + k + 1]) {
      ++i;
    } else {
      ++k;
    }
  }
  return [runs(a, same[0]), runs(b, same[1])];
}

function runs(words, same) {
  const out = [];
  for (let i = 0; i < words.length; ++i) {
    // A blank between two that differ differs with them.
    const blank = /^\s+$/.test(words[i]);
    const here =
      blank && i > 0 && !same[i - 1] && i + 1 < words.length && !same[i + 1]
        ? false
        : same[i] || blank;
    const last = out.at(-1);
    if (last && last.same === here) last.words += words[i];
    else out.push({ words: words[i], same: here });
  }
  return out;
}
