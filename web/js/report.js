// One report: its text with claims and shared spans marked. A claim shows who says what, how surely and where it counts;
// a shared span shows the same place of the other report beside it.

import { announce, query } from "./address.js";
import { h, quoted, replace } from "./dom.js";
import { badge, byline, reportLink } from "./parts.js";
import { CodePoints, difference, segments } from "./text.js";
import { countText, distances, originKinds, passageKinds, percent, plural, publishedText, relations, roles, tiers, whenText } from "./vocabulary.js";

function marksOf(data) {
  const claims = data.claims.map((one) => ({ kind: "claim", id: one.claim.id, begin: one.claim.begin, end: one.claim.end, one }));
  const passages = data.passages.map((one) => {
    const here = one.passage[one.here];
    return { kind: "passage", id: one.passage.id, begin: here.begin, end: here.end, one };
  });
  return [...claims, ...passages];
}

// The parts of a chosen claim: speaker, cue, figure and so on.
function partsOf({ claim }) {
  const part = (name, span) => (span ? [{ kind: "part", name, begin: span.begin, end: span.end }] : []);
  return [...part("speaker", claim.speaker?.span), ...part("cue", claim.cue), ...part("count", claim.count?.span),
    ...part("measure", claim.measure_span), ...part("when", claim.when?.span), ...part("stance", claim.stance_span),
    ...part("where", claim.where && { begin: claim.where.begin, end: claim.where.end })];
}

function askedSpan() {
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
    if (chosen.has(mark)) out.add("chosen");
  }
  return [...out].join(" ");
}

class Text {
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
    const choosable = (marks ?? []).filter((mark) => mark.kind === "claim" || mark.kind === "passage");
    if (choosable.length > 0) this.choose(choosable);
  }

  draw(chosen, extra) {
    this.marksAt = new Map();
    this.first = new Map();
    const parts = segments(this.text, [...this.marks, ...extra]).map(({ words, marks }) => {
      if (marks.length === 0) return words;
      const opens = marks.filter((mark) => !this.first.has(mark));
      const button = opens.find((mark) => mark.kind === "claim" || mark.kind === "passage");
      const span = h("span", { class: classesOf(marks, chosen), role: button && "button", tabindex: button && 0, "data-marks": marks.map((mark) => mark.id ?? mark.name).join(" ") }, words);
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

// The words of a span as a quotation, unless they say no more than `said`.
function words(points, span, said) {
  const text = span ? points.slice(span).replace(/\s+/g, " ") : said;
  return text === said ? null : h("q", {}, quoted(text));
}

function days(from, to) {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86400000);
}

function attenuation(claim, published) {
  if (!claim.when || !published || claim.when.precision === "year" || claim.when.precision === "month") return null;
  const n = days(claim.when.to, published);
  return n < 0 ? null : n === 0 ? "published on the same day" : `published ${plural(n, "day", "days")} after`;
}

function claimCard(one, data, points) {
  const { claim, details } = one;
  const pairs = [
    ["Who", claim.speaker ? [quoted(claim.speaker.name), ` · ${originKinds[claim.speaker.kind]} `, words(points, claim.speaker.span, claim.speaker.name)] : "nobody is named"],
    claim.relayed_by.length > 0 && ["Through", claim.relayed_by.map((name, i) => [i > 0 && ", ", quoted(name)])],
    ["What", claim.measure ? [h("b", {}, claim.count ? `${countText(claim.count)} ` : "", claim.measure), " ", words(points, claim.count?.span), claim.count && claim.count.role !== "figure" && ` · ${roles[claim.count.role]}`] : "no figure"],
    ["When", claim.when ? [whenText(claim.when), " ", words(points, claim.when.span)] : "not stated"],
    attenuation(claim, data.report.published) && ["Delay", attenuation(claim, data.report.published)],
    ["Where", claim.where ? [quoted(claim.where.name), claim.where.country && `, ${claim.where.country}`] : "not stated"],
    ["Stance", [claim.stance, " ", words(points, claim.stance_span)]],
    ["Distance", distances[claim.distance]],
    ["Tier", tiers[claim.tier]],
    ["Counts in", details.length === 0 ? "no detail" : details.map((d) => [h("a", { href: `/incidents/${d.incident}#${d.id}` }, "its detail"), " ", badge(d.state)])],
  ].filter(Boolean);
  return h("section", { class: "card claim-card" }, h("h2", {}, "Claim"),
    h("dl", { class: "pairs" }, pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)])));
}

const first = ({ passage, here }) => (passage.first === null ? "who had it first cannot be told"
  : passage.first === here ? "this report had it first" : "the other report had it first");

const marked = (runs) => runs.map(({ words: run, same }) => (same ? run : h("mark", { class: "differs" }, run)));

function passageCard(one, data, points, others) {
  const { passage, here } = one;
  const otherId = here === "a" ? passage.b_report : passage.a_report;
  const other = others.get(otherId);
  const [left, right] = difference(points.slice(passage[here]), one.there_words);
  const edge = data.edges.find((e) => (e.from === data.report.id && e.to === otherId) || (e.to === data.report.id && e.from === otherId));
  return h("section", { class: "card passage-card" }, h("h2", {}, "Shared text"),
    h("p", {}, `${passageKinds[passage.kind]} · similarity ${percent(passage.similarity)} · likelihood of copying ${percent(passage.likelihood)} · ${first(one)}`),
    h("div", { class: "pair" },
      h("figure", {}, h("figcaption", {}, "Here"), h("blockquote", { dir: "auto" }, marked(left))),
      h("figure", {}, h("figcaption", {}, reportLink(other), h("span", { class: "note" }, " ", byline(other))), h("blockquote", { dir: "auto" }, marked(right)))),
    edge && h("p", { class: "note" }, edge.from === data.report.id ? `This report ${relations[edge.relation]} the other` : `The other report ${relations[edge.relation]} this one`, `, likelihood ${percent(edge.likelihood)}.`),
    h("p", {}, h("a", { href: `/reports/${data.report.id}/beside/${otherId}?passage=${passage.id}` }, "Both reports side by side")));
}

function legend(data) {
  const kinds = [...new Set(data.passages.map(({ passage }) => passage.kind))];
  return h("p", { class: "legend" }, h("span", { class: "text-key claim" }, "claim"), kinds.map((kind) => h("span", { class: `text-key shared ${kind}` }, `shared: ${passageKinds[kind]}`)),
    query().has("at") && h("span", { class: "text-key at" }, "the words you came for"));
}

function shortClaim({ claim }) {
  const who = claim.speaker ? claim.speaker.name : "nobody named";
  const what = claim.measure ? `${claim.count ? `${countText(claim.count)} ` : ""}${claim.measure}` : "no figure";
  return [what, h("span", { class: "note" }, " · ", quoted(who), claim.stance !== "asserted" && ` · ${claim.stance}`)];
}

// Reports that this one shares text with or is linked to by an arrow, and texts that nobody here has.
function related(data, others) {
  const byOther = new Map(data.others.map((other) => [other.id, []]));
  for (const one of data.passages) byOther.get(one.here === "a" ? one.passage.b_report : one.passage.a_report).push(one);
  const items = [...byOther].map(([id, list]) => {
    const other = others.get(id);
    const took = data.edges.find((e) => e.from === data.report.id && e.to === id);
    const gave = data.edges.find((e) => e.to === data.report.id && e.from === id);
    const how = took ? `this report ${relations[took.relation]} it` : gave ? `it ${relations[gave.relation]} this report` : "no arrow between them";
    return h("li", {}, reportLink(other, list.length > 0 ? `/reports/${data.report.id}/beside/${id}` : `/reports/${id}`),
      h("span", { class: "note" }, " ", byline(other), ` · ${list.length > 0 ? plural(list.length, "span", "spans") : "no shared text"} · ${how}`));
  });
  const unseen = data.origins.filter((origin) => origin.kind === "unseen").map((origin) =>
    h("li", {}, quoted(origin.name), h("span", { class: "note" }, " · a text that is not in this case: this report and others have it, and none can have it from another")));
  return [...items, ...unseen];
}

function head(data) {
  const r = data.report;
  return [
    h("p", { class: "crumbs" }, data.incidents.length > 0 ? data.incidents.map((n, i) => [i > 0 && " · ", h("a", { href: `/incidents/${n.id}` }, quoted(n.title)), " ", badge(n.state)]) : [h("a", { href: "/inputs#reports" }, "Reports"), " / of no incident"]),
    h("h1", {}, quoted(r.title ?? "untitled")),
    h("p", { class: "facts" }, r.outlet ? quoted(r.outlet) : "outlet not stated", " · ", publishedText(r.published),
      r.byline && [" · by ", quoted(r.byline)], r.credit && [" · credit: ", quoted(r.credit)]),
    h("details", { class: "provenance-facts" }, h("summary", {}, "Where these words come from"),
      h("dl", { class: "pairs" }, h("dt", {}, "Path"), h("dd", { class: "path" }, r.inputs.map((input) => h("div", {}, quoted(input)))),
        h("dt", {}, "SHA-256"), h("dd", { class: "path" }, h("code", {}, r.sha256)), h("dt", {}, "Type"), h("dd", {}, r.media_type),
        h("dt", {}, "Language"), h("dd", {}, r.language ?? "not told"), h("dt", {}, "Id"), h("dd", {}, h("code", {}, r.id)))),
  ];
}

export function report(data) {
  const others = new Map(data.others.map((other) => [other.id, other]));
  const points = new CodePoints(data.report.text);
  const marks = [...marksOf(data), ...askedSpan()];
  const claims = marks.filter((mark) => mark.kind === "claim");
  const card = h("div", { class: "chosen-card", "aria-live": "polite" });
  const linked = related(data, others);
  let current = -1;

  const choose = (chosen, jump) => {
    const claim = chosen.find((mark) => mark.kind === "claim");
    text.draw(new Set(chosen), claim ? partsOf(claim.one) : []);
    const close = h("button", { type: "button", class: "close", onclick: leave }, "Close");
    replace(card, chosen.length > 0 && close, chosen.map((mark) => (mark.kind === "claim" ? claimCard(mark.one, data, points) : passageCard(mark.one, data, points, others))));
    if (claim) current = claims.indexOf(claim);
    if (chosen.length > 0) text.show(chosen[0], true);
    if (jump) announce(`claim ${current + 1} of ${claims.length}`);
    for (const button of page.querySelectorAll(".claims button")) button.setAttribute("aria-pressed", String(claim?.id === button.value));
  };
  const text = new Text(data.report.text, marks, choose);
  const leave = () => choose([]);

  const onKey = (event) => {
    if (!page.isConnected) return document.removeEventListener("keydown", onKey);
    if (event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && card.hasChildNodes()) return leave();
    const step = { n: 1, p: -1 }[event.key];
    if (!step || claims.length === 0) return;
    choose([claims[(current + step + claims.length) % claims.length]], true);
  };

  const aside = h("aside", { "aria-label": "Claims and shared text" },
    legend(data), card,
    h("section", { class: "claims" }, h("h2", {}, `Claims (${claims.length})`),
      claims.length === 0 ? h("p", { class: "empty" }, "No claim was read in this report.")
        : h("ol", {}, claims.map((mark) => h("li", {}, h("button", { type: "button", value: mark.id, "aria-pressed": "false", onclick: () => choose([mark], true) }, shortClaim(mark.one)))))),
    h("section", { class: "sharing" }, h("h2", {}, "Shares text with, or cites"),
      linked.length === 0 ? h("p", { class: "empty" }, "No other report of this case.") : h("ul", {}, linked)));
  const page = h("div", { class: "reading" }, h("article", {}, head(data),
    data.report.text.trim() === "" ? h("p", { class: "empty" }, "This report has no text.") : text.element), aside);
  return {
    title: data.report.title ?? "untitled",
    page,
    after: () => {
      document.addEventListener("keydown", onKey);
      const asked = marks.find((mark) => mark.kind === "at");
      if (asked) text.show(asked, false);
    },
  };
}
