// Two reports side by side: the passages they share are numbered alike, and the chosen one stands opposite itself with
// its differing words marked.

import { announce, query, remember } from "./address.js";
import { h, replace } from "./dom.js";
import { byline, reportLink } from "./parts.js";
import { CodePoints, difference, segments } from "./text.js";
import { passageKinds, percent, plural, relations } from "./vocabulary.js";

const length = (words) => [...words].length; // in code points

// Marks for the words of a passage that the other side has not.
function differing(runs, begin) {
  const marks = [];
  for (const { words, same } of runs) {
    const end = begin + length(words);
    if (!same) marks.push({ kind: "differs", begin, end });
    begin = end;
  }
  return marks;
}

class Side {
  constructor(report, passages, key, choose) {
    this.report = report;
    this.points = new CodePoints(report.text);
    this.marks = passages.map((one) => ({
      kind: "passage",
      n: one.n,
      begin: one[key].begin,
      end: one[key].end,
      type: one.kind,
    }));
    this.text = h("div", {
      class: "text",
      dir: "auto",
      tabindex: 0,
      "aria-label": `Text of ${report.title ?? "untitled"}`,
    });
    this.text.addEventListener("click", (event) => {
      const found = event.target.closest("[data-n]");
      if (found) choose(Number(found.dataset.n.split(" ").at(-1)));
    });
    this.element = h(
      "section",
      { class: "side" },
      h("h2", {}, reportLink(report)),
      h("p", { class: "note" }, byline(report)),
      this.text,
    );
  }

  draw(chosen, differences) {
    let target = null;
    const named = new Set();
    replace(
      this.text,
      segments(this.report.text, [...this.marks, ...differences]).map(({ words, marks }) => {
        const passages = marks.filter((mark) => mark.kind === "passage");
        if (passages.length === 0) return words;
        const here = passages.some((mark) => mark.n === chosen);
        const fresh = passages.filter((mark) => !named.has(mark.n));
        fresh.forEach((mark) => named.add(mark.n));
        const span = h(
          "span",
          {
            class: [
              "shared",
              ...passages.map((mark) => mark.type),
              here && "chosen",
              marks.length > passages.length && "differs",
            ]
              .filter(Boolean)
              .join(" "),
            "data-n": passages.map((mark) => mark.n).join(" "),
          },
          fresh.map((mark) => h("sup", { class: "n", "data-label": mark.n })),
          words,
        );
        if (here && !target) target = span;
        return span;
      }),
    );
    if (target)
      this.text.scrollTop = Math.max(
        0,
        target.offsetTop - this.text.offsetTop - this.text.clientHeight / 4,
      );
  }
}

function relation(data) {
  const [edge] = data.edges;
  if (!edge)
    return "No arrow is drawn between them: the shared words are a quotation, come from a third text, or are too few.";
  const [taker, giver] =
    edge.from === data.left.id ? [data.left, data.right] : [data.right, data.left];
  return [
    reportLink(taker),
    ` ${relations[edge.relation]} `,
    reportLink(giver),
    `, likelihood ${percent(edge.likelihood)}.`,
  ];
}

export function beside(data) {
  const passages = data.passages
    .map((p) => ({
      ...p,
      left: p.a_report === data.left.id ? p.a : p.b,
      right: p.a_report === data.left.id ? p.b : p.a,
      first:
        p.first && (p.first === "a") === (p.a_report === data.left.id)
          ? "left"
          : p.first && "right",
    }))
    .sort((x, y) => x.left.begin - y.left.begin)
    .map((p, i) => ({ ...p, n: i + 1 }));
  const facts = h("p", { class: "facts", role: "status" });
  const choose = (n) => {
    const one = passages[n - 1];
    remember({ passage: one.id });
    const [a, b] = difference(left.points.slice(one.left), right.points.slice(one.right));
    left.draw(n, differing(a, one.left.begin));
    right.draw(n, differing(b, one.right.begin));
    replace(
      facts,
      `Passage ${n} of ${passages.length}: ${passageKinds[one.kind]}, similarity ${percent(one.similarity)}, likelihood of copying ${percent(one.likelihood)}; `,
      one.first ? `the ${one.first} had it first.` : "who had it first cannot be told.",
    );
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i + 1 === n)));
    announce(`passage ${n} of ${passages.length}`);
  };
  const left = new Side(data.left, passages, "left", choose);
  const right = new Side(data.right, passages, "right", choose);
  const buttons = passages.map((one) =>
    h(
      "button",
      {
        type: "button",
        "aria-pressed": "false",
        "aria-label": `Passage ${one.n}`,
        onclick: () => choose(one.n),
      },
      one.n,
    ),
  );
  left.draw(0, []);
  right.draw(0, []);
  const asked = passages.find((one) => one.id === query().get("passage")) ?? passages[0];
  return {
    title: "Side by side",
    page: [
      h("h1", {}, `${plural(passages.length, "passage", "passages")} in common`),
      h("p", { class: "lead" }, relation(data)),
      passages.length === 0
        ? h("p", { class: "empty" }, "These two reports share no passage.")
        : h(
            "div",
            { class: "controls" },
            h("div", { class: "passages", role: "group", "aria-label": "Passages" }, buttons),
            facts,
          ),
      h(
        "p",
        { class: "legend" },
        h("span", { class: "text-key shared verbatim" }, "shared"),
        h("span", { class: "text-key shared chosen" }, "chosen passage"),
        h("span", { class: "text-key differs" }, "words that differ"),
      ),
      h("div", { class: "sides" }, left.element, right.element),
    ],
    after: () => asked && choose(asked.n),
  };
}
