// Parts that several pages share.

import { h, quoted } from "./dom.js";
import { outletText, publishedText, spanHref, states, titleText } from "./vocabulary.js";

// The state in the word of the contract; what it means is one click or one focus away.
export function badge(state) {
  return h(
    "a",
    { class: `badge ${state}`, href: `/words#${state}`, title: states[state].meaning },
    state,
  );
}

export function explained(state) {
  return h("p", { class: "explained" }, badge(state), " ", states[state].meaning);
}

export function byline(report) {
  return [quoted(outletText(report)), ", ", publishedText(report.published)];
}

export function reportLink(report, href = `/reports/${report.id}`) {
  return h("a", { href }, quoted(titleText(report)));
}

// A control with its label. REQUIRES: the control has an id.
export function field(name, control) {
  return h("span", { class: "field" }, h("label", { for: control.id }, name), control);
}

// A sentence of a report as evidence: the words, and whose they are. A click leads to the place.
export function evidence(span, words, report) {
  return h(
    "a",
    { class: "evidence", href: spanHref(span) },
    h("q", {}, quoted(words.replace(/\s+/g, " "))),
    h("cite", {}, report ? byline(report) : span.report),
  );
}

// How to learn in which bytes of the evidentiary copy something stands; the copy is read again for it, which the page
// does not do.
export function locateCommand(id) {
  return ["told by ", h("code", {}, `firsthand locate CASE ${id}`)];
}
