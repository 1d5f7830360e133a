// What stands beside a report's text when a claim or a shared span is chosen.

import { h, quoted } from "./dom.js";
import { badge, byline, locateCommand, reportLink } from "./parts.js";
import { difference } from "./text.js";
import {
  countText,
  distances,
  originKinds,
  passageKinds,
  percent,
  plural,
  relations,
  roles,
  tiers,
  whenText,
} from "./vocabulary.js";

// The words of a span as a quotation, unless they say no more than `said`.
function words(points, span, said) {
  const text = span ? points.slice(span).replace(/\s+/g, " ") : said;
  return text === said ? null : h("q", {}, quoted(text));
}

function days(from, to) {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86400000,
  );
}

function attenuation(claim, published) {
  if (
    !claim.when ||
    !published ||
    claim.when.precision === "year" ||
    claim.when.precision === "month"
  )
    return null;
  const n = days(claim.when.to, published);
  return n < 0
    ? null
    : n === 0
      ? "published on the same day"
      : `published ${plural(n, "day", "days")} after`;
}

export function claimCard(one, data, points) {
  const { claim, details } = one;
  const pairs = [
    [
      "Who",
      claim.speaker
        ? [
            quoted(claim.speaker.name),
            ` · ${originKinds[claim.speaker.kind]} `,
            words(points, claim.speaker.span, claim.speaker.name),
          ]
        : "nobody is named",
    ],
    claim.relayed_by.length > 0 && [
      "Through",
      claim.relayed_by.map((name, i) => [i > 0 && ", ", quoted(name)]),
    ],
    [
      "What",
      claim.measure
        ? [
            h("b", {}, claim.count ? `${countText(claim.count)} ` : "", claim.measure),
            " ",
            words(points, claim.count?.span),
            claim.count && claim.count.role !== "figure" && ` · ${roles[claim.count.role]}`,
          ]
        : "no figure",
    ],
    [
      "When",
      claim.when ? [whenText(claim.when), " ", words(points, claim.when.span)] : "not stated",
    ],
    attenuation(claim, data.report.published) && [
      "Delay",
      attenuation(claim, data.report.published),
    ],
    [
      "Where",
      claim.where
        ? [quoted(claim.where.name), claim.where.country && `, ${claim.where.country}`]
        : "not stated",
    ],
    ["Stance", [claim.stance, " ", words(points, claim.stance_span)]],
    ["Distance", distances[claim.distance]],
    ["Tier", tiers[claim.tier]],
    [
      "Counts in",
      details.length === 0
        ? "no detail"
        : details.map((d) => [
            h("a", { href: `/incidents/${d.incident}#${d.id}` }, "its detail"),
            " ",
            badge(d.state),
          ]),
    ],
    ["Bytes", locateCommand(claim.id)],
  ].filter(Boolean);
  return h(
    "section",
    { class: "card claim-card" },
    h("h2", {}, "Claim"),
    h(
      "dl",
      { class: "pairs" },
      pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
    ),
  );
}

const first = ({ passage, here }) =>
  passage.first === null
    ? "who had it first cannot be told"
    : passage.first === here
      ? "this report had it first"
      : "the other report had it first";

const marked = (runs) =>
  runs.map(({ words: run, same }) => (same ? run : h("mark", { class: "differs" }, run)));

// Of the passages at one place, the one taken from a parent first, then the likelier.
export function byParent(data) {
  const rank = ({ passage, here }) => {
    const other = here === "a" ? passage.b_report : passage.a_report;
    return data.edges.some((e) => e.from === data.report.id && e.to === other) ? 0 : 1;
  };
  return (a, b) => rank(a) - rank(b) || b.passage.likelihood - a.passage.likelihood;
}

export function passageCard(one, data, points, others) {
  const { passage, here } = one;
  const otherId = here === "a" ? passage.b_report : passage.a_report;
  const other = others.get(otherId);
  const [left, right] = difference(points.slice(passage[here]), one.there_words);
  const edge = data.edges.find(
    (e) =>
      (e.from === data.report.id && e.to === otherId) ||
      (e.to === data.report.id && e.from === otherId),
  );
  return h(
    "section",
    { class: "card passage-card" },
    h("h2", {}, "Shared text"),
    h(
      "p",
      {},
      `${passageKinds[passage.kind]} · similarity ${percent(passage.similarity)} · likelihood of copying ${percent(passage.likelihood)} · ${first(one)}`,
    ),
    h(
      "div",
      { class: "pair" },
      h("figure", {}, h("figcaption", {}, "Here"), h("blockquote", { dir: "auto" }, marked(left))),
      h(
        "figure",
        {},
        h("figcaption", {}, reportLink(other), h("span", { class: "note" }, " ", byline(other))),
        h("blockquote", { dir: "auto" }, marked(right)),
      ),
    ),
    edge &&
      h(
        "p",
        { class: "note" },
        edge.from === data.report.id
          ? `This report ${relations[edge.relation]} the other`
          : `The other report ${relations[edge.relation]} this one`,
        `, likelihood ${percent(edge.likelihood)}.`,
      ),
    h(
      "p",
      {},
      h(
        "a",
        { href: `/reports/${data.report.id}/beside/${otherId}?passage=${passage.id}` },
        "Both reports side by side",
      ),
    ),
  );
}
