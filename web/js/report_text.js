// The text of a report with its claims, shared spans and the words that the address asks for.

import { query } from "./address.js";
import { h, replace } from "./dom.js";
import { segments } from "./text.js";

export function marksOf(data) {
  const claims = data.claims.map((one) => ({
    kind: "claim",
    id: one.claim.id,
    begin: one.claim.begin,
    end: one.claim.end,
    one,
  }));
  const passages = data.passages.map((one) => {
    const here = one.passage[one.here];
    return { kind: "passage", id: one.passage.id, begin: here.begin, end: here.end, one };
  });
  return [...claims, ...passages];
}

// The parts of a chosen claim: speaker, cue, figure and so on.
export function partsOf({ claim }) {
  const part = (name, span) =>
    span ? [{ kind: "part", name, begin: span.begin, end: span.end }] : [];
  return [
    ...part("speaker", claim.speaker?.span),
    ...part("cue", claim.cue),
    ...part("count", claim.count?.span),
    ...part("measure", claim.measure_span),
    ...part("when", claim.when?.span),
    ...part("stance", claim.stance_span),
    ...part("where", claim.where && { begin: claim.where.begin, end: claim.where.end }),
  ];
}

export function askedSpan() {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(query().get("at") ?? "");
  return found ? [{ kind: "at", id: "at", begin: Number(found[1]), end: Number(found[2]) }] : [];
}

function classesOf(marks, chosen) {
  const out = new Set();
  for (const mark of marks) {
    if (mark.kind === "claim") out.add("claim").add(`tier-${mark.one.claim.tier}`);
    if (mark.kind === "passage") out.add("shared").add(mark.one.passage.kind);
    if (mark.kind === "part") out.add(`part-${mark.name}`);
    if (mark.kind === "at") out.add("at");
    if (chosen.has(mark)) out.add(`chosen-${mark.kind}`);
  }
  return [...out].join(" ");
}

// The text of a report. `choose` is called with the marks under a click or a key.
export class Text {
  constructor(text, marks, choose) {
    this.text = text;
    this.marks = marks;
    this.choose = choose;
    this.element = h("div", { class: "text", dir: "auto" });
    this.element.addEventListener("click", (event) => this.open(event.target));
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (event.target === this.element) return;
      event.preventDefault();
      this.open(event.target);
    });
    this.draw(new Set(), []);
  }

  open(element) {
    const marks = this.marksAt.get(element.closest("span"));
    const choosable = (marks ?? []).filter(
      (mark) => mark.kind === "claim" || mark.kind === "passage",
    );
    if (choosable.length > 0) this.choose(choosable);
  }

  draw(chosen, extra) {
    this.marksAt = new Map();
    this.first = new Map();
    const parts = segments(this.text, [...this.marks, ...extra]).map(({ words, marks }) => {
      if (marks.length === 0) return words;
      const opens = marks.filter((mark) => !this.first.has(mark));
      const button = opens.find((mark) => mark.kind === "claim" || mark.kind === "passage");
      const span = h(
        "span",
        {
          class: classesOf(marks, chosen),
          role: button && "button",
          tabindex: button && 0,
          "data-marks": marks.map((mark) => mark.id ?? mark.name).join(" "),
        },
        words,
      );
      for (const mark of opens) this.first.set(mark, span);
      this.marksAt.set(span, marks);
      return span;
    });
    replace(this.element, parts);
  }

  show(mark, focus) {
    const span = this.first.get(mark);
    span?.scrollIntoView({ block: "center" });
    if (focus) span?.focus({ preventScroll: true });
  }
}
