// One incident: figures by origin, who took text from whom, every detail with its reasons, origins and reports.

import { h, quoted } from "./dom.js";
import { badge, byline, evidence, explained, reportLink } from "./parts.js";
import { drawnReports, provenance } from "./provenance.js";
import { rangePlot } from "./range_plot.js";
import {
  byMeasure,
  decisions,
  detailText,
  distances,
  isReport,
  originKinds,
  percent,
  plural,
  rangeText,
  relations,
  roles,
  spanHref,
  tiers,
  whenText,
} from "./vocabulary.js";

const kFoldEvidence = 4; // evidence spans of a reason that are shown at once

function grouped(details) {
  const groups = new Map();
  for (const { detail } of details) {
    if (!groups.has(detail.measure)) groups.set(detail.measure, []);
    groups.get(detail.measure).push(detail);
  }
  return [...groups].sort(([a], [b]) => byMeasure(a, b));
}

function figuresSection(data, origins, reports) {
  const groups = grouped(data.details);
  if (groups.length === 0) {
    return h(
      "p",
      { class: "empty" },
      "No report of this incident gives a figure that could be read. The reports stand below.",
    );
  }
  const figures = new Map(data.incident.figures.map((figure) => [figure.measure, figure]));
  const words = new Map(
    data.incident.figures.map(({ measure }, i) => [measure, data.difference_words[i]]),
  );
  return groups.flatMap(([measure, details]) => [
    rangePlot(measure, figures.get(measure) ?? null, details, origins, data.incident),
    differences(figures.get(measure), words.get(measure), reports),
  ]);
}

// Why the figures of one measure differ, each reason with the words it rests on.
function differences(figure, words, reports) {
  if (!figure || figure.differences.length === 0) return null;
  return h(
    "details",
    { class: "differences" },
    h("summary", {}, `Why ${figure.measure} is ${rangeText(figure)}`),
    h(
      "ul",
      { class: "reasons" },
      figure.differences.map((difference, i) => reasonItem(difference, words[i], reports)),
    ),
  );
}

function independence(detail) {
  const { low, expected, high } = detail.independent;
  const origins = plural(high, "independent origin", "independent origins");
  if (low === high) return [h("b", {}, low), ` ${origins.replace(/^\S+ /, "")}`];
  return [
    h("b", {}, `${low}–${high}`),
    ` independent origins (at least ${low}, expected ${expected}, at most ${high})`,
  ];
}

function reasonItem(reason, words, reports) {
  const items = reason.evidence.map((span, i) =>
    h("li", {}, evidence(span, words[i], reports.get(span.report))),
  );
  const rest = items.splice(kFoldEvidence);
  return h(
    "li",
    {},
    h("p", {}, quoted(reason.text)),
    h("ul", { class: "evidences" }, items),
    rest.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, plural(rest.length, "more sentence", "more sentences")),
        h("ul", { class: "evidences" }, rest),
      ),
  );
}

function statement({ claim }, reports) {
  const speaker = claim.speaker
    ? [quoted(claim.speaker.name), ` (${originKinds[claim.speaker.kind]})`]
    : "nobody is named";
  return h(
    "tr",
    {},
    h(
      "th",
      { scope: "row" },
      speaker,
      claim.relayed_by.map((name) => [" through ", quoted(name)]),
    ),
    h("td", { "data-label": "Distance" }, distances[claim.distance]),
    h("td", { "data-label": "Stance" }, claim.stance),
    h("td", { "data-label": "Tier" }, h("abbr", { title: tiers[claim.tier] }, claim.tier)),
    h(
      "td",
      { "data-label": "Report" },
      h("a", { href: spanHref(claim) }, byline(reports.get(claim.report))),
    ),
  );
}

function detailArticle({ detail, words }, data, reports, byId) {
  const { incident } = data;
  const elsewhere = detail.where && detail.where.name !== incident.where?.name;
  const otherDay = detail.when && detail.when.from !== incident.when?.from;
  const claims = data.claims.filter(({ claim }) => detail.claims.includes(claim.id));
  return h(
    "article",
    { class: `detail ${detail.polarity}`, id: detail.id },
    h(
      "header",
      {},
      h("h3", {}, detailText(detail)),
      badge(detail.state),
      h(
        "p",
        { class: "numbers" },
        independence(detail),
        " behind ",
        plural(detail.reports.length, "report", "reports"),
        detail.count.role !== "figure" && ` · ${roles[detail.count.role]}`,
        elsewhere && [" · of another place: ", quoted(detail.where.name)],
        otherDay && ` · of another day: ${whenText(detail.when)}`,
      ),
    ),
    h(
      "ol",
      { class: "reasons" },
      detail.reasons.map((reason, i) => reasonItem(reason, words[i], reports)),
    ),
    detail.contradicts.length > 0 &&
      h(
        "p",
        { class: "against" },
        "Stands against: ",
        detail.contradicts.map((id, i) => [
          i > 0 && ", ",
          byId.has(id) ? h("a", { href: `#${id}` }, detailText(byId.get(id))) : id,
        ]),
        ".",
      ),
    claims.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, plural(claims.length, "statement", "statements"), ": who says it"),
        h(
          "table",
          { class: "list stacked" },
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              ["Speaker", "Distance", "Stance", "Tier", "Report"].map((name) =>
                h("th", { scope: "col" }, name),
              ),
            ),
          ),
          h(
            "tbody",
            {},
            claims.map((one) => statement(one, reports)),
          ),
        ),
      ),
  );
}

function endName(id, reports, origins) {
  if (isReport(id))
    return reports.has(id)
      ? [reportLink(reports.get(id)), h("span", { class: "note" }, " ", byline(reports.get(id)))]
      : id;
  if (!origins.has(id)) return id;
  const { name } = origins.get(id);
  return [name.startsWith("unseen ") && "an ", quoted(name)];
}

function edgeItem(edge, reports, origins) {
  const pair = isReport(edge.from) && isReport(edge.to);
  return h(
    "li",
    {},
    endName(edge.from, reports, origins),
    ` ${relations[edge.relation]} `,
    endName(edge.to, reports, origins),
    ` · likelihood ${percent(edge.likelihood)} · `,
    pair
      ? h("a", { href: `/reports/${edge.from}/beside/${edge.to}` }, "side by side")
      : h("a", { href: spanHref(edge.evidence[0]) }, "the words"),
  );
}

function copying(data, reports, origins) {
  const edges = data.edges.filter((edge) => isReport(edge.from));
  const width = document.getElementById("main").clientWidth - 2;
  const total = data.reports.length + data.outside.length;
  return [
    h(
      "p",
      { class: "lead" },
      edges.length === 0
        ? "No report of this incident was found to take text from another."
        : "An arrow leads from giver to taker. A filled dot takes from no other report here; a hollow one does.",
    ),
    h(
      "div",
      {
        class: "scroll",
        tabindex: 0,
        role: "region",
        "aria-label": "Drawing of who took text from whom",
      },
      provenance(data, width),
    ),
    h(
      "p",
      { class: "legend" },
      h("span", { class: "key copies" }, "copies"),
      h("span", { class: "key rewrites" }, "rewrites"),
      h("span", { class: "key cites" }, "quotes or cites"),
      h("span", { class: "key unseen" }, "a text that is not in this case"),
      h("span", { class: "key moment" }, "day of the incident"),
      h("span", { class: "note" }, "Times are in UTC; a bar shows that only the day is known."),
    ),
    drawnReports(data.reports, data.outside) < total &&
      h(
        "p",
        { class: "note" },
        `The drawing shows ${drawnReports(data.reports, data.outside)} of ${total} reports, those with arrows first. All stand in the list below.`,
      ),
    edges.length > 0 &&
      h(
        "details",
        { open: edges.length <= 8 },
        h("summary", {}, "In words"),
        h(
          "ul",
          { class: "edges" },
          edges.map((edge) => edgeItem(edge, reports, origins)),
        ),
      ),
  ];
}

function originRow(origin, reports) {
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, quoted(origin.name)),
    h("td", { "data-label": "Kind" }, originKinds[origin.kind]),
    h("td", { "data-label": "Distance" }, distances[origin.distance]),
    h(
      "td",
      { "data-label": "Reports" },
      h(
        "ul",
        {},
        origin.reports
          .filter((id) => reports.has(id))
          .map((id) =>
            h(
              "li",
              {},
              reportLink(reports.get(id)),
              h("span", { class: "note" }, " ", byline(reports.get(id))),
            ),
          ),
      ),
    ),
  );
}

function reportRow(report, data) {
  const claims = data.claims.filter(({ claim }) => claim.report === report.id).length;
  const from = data.edges.filter((edge) => edge.from === report.id).length;
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, reportLink(report), h("span", { class: "note" }, byline(report))),
    h("td", { "data-label": "Claims", class: "number" }, claims),
    h("td", { "data-label": "Takes from", class: "number" }, from === 0 ? "–" : from),
    h(
      "td",
      { "data-label": "Credit" },
      report.credit ? quoted(report.credit) : h("span", { class: "none" }, "none"),
    ),
    h(
      "td",
      { "data-label": "Path", class: "path" },
      report.inputs.map((input) => h("div", {}, quoted(input))),
    ),
  );
}

function assessmentItem(one) {
  const subject = one.relation ?? one.graded ?? "";
  return h(
    "li",
    { class: one.standing === "in_force" ? null : "note" },
    h("b", {}, quoted(one.person)),
    ` ${decisions[one.decision]} ${subject.replaceAll("_", " ")}`,
    one.value !== null && [": ", h("b", {}, quoted(one.value))],
    " · ",
    quoted(one.reason),
    h("span", { class: "note" }, ` · ${one.time}, line ${one.number} of the custody log`),
    one.standing === "undone" && " · undone",
    one.standing === "stale" && " · its words are not found any more: it changes nothing",
  );
}

const time = (report) => report.earliest ?? Infinity;

export function incident(data) {
  const { incident: it } = data;
  const reports = new Map([...data.reports, ...data.outside].map((report) => [report.id, report]));
  const origins = new Map(data.origins.map((origin) => [origin.id, origin]));
  const byId = new Map(data.details.map(({ detail }) => [detail.id, detail]));
  const sorted = data.reports.slice().sort((a, b) => time(a) - time(b));
  const behind = data.origins.filter((origin) => it.origins.includes(origin.id));
  const head = (names) =>
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        names.map((name) =>
          h(
            "th",
            { scope: "col", class: name === "Claims" || name === "Takes from" ? "number" : null },
            name,
          ),
        ),
      ),
    );
  return {
    title: it.title,
    page: [
      h("p", { class: "crumbs" }, h("a", { href: "/" }, "Incidents"), " / ", h("code", {}, it.id)),
      h("h1", {}, quoted(it.title)),
      h(
        "p",
        { class: "facts" },
        whenText(it.when),
        " · ",
        it.where ? quoted(it.where.name) : "place not stated",
        " · ",
        plural(it.reports.length, "report", "reports"),
        " · ",
        plural(it.origins.length, "origin", "origins"),
      ),
      explained(it.state),
      h(
        "nav",
        { class: "contents", "aria-label": "On this page" },
        [
          ["figures", "Figures"],
          ["copying", "Who took from whom"],
          ["details", "Details"],
          ["origins", "Origins"],
          ["reports", "Reports"],
          ...(data.assessments.length > 0 ? [["assessments", "Assessments"]] : []),
        ].map(([id, name]) => h("a", { href: `#${id}` }, name)),
      ),
      h("h2", { id: "figures" }, "Figures by origin, as reported"),
      figuresSection(data, origins, reports),
      h("h2", { id: "copying" }, "Who took text from whom"),
      copying(data, reports, origins),
      h("h2", { id: "details" }, "Details, and why each number"),
      data.details.length === 0
        ? h("p", { class: "empty" }, "Nothing to count: no claim of these reports gives a figure.")
        : data.details
            .slice()
            .sort((a, b) => byMeasure(a.detail.measure, b.detail.measure))
            .map((one) => detailArticle(one, data, reports, byId)),
      h("h2", { id: "origins" }, `Origins (${behind.length})`),
      behind.length === 0
        ? h("p", { class: "empty" }, "None.")
        : h(
            "table",
            { class: "list stacked" },
            head(["Origin", "Kind", "Distance", "Reports"]),
            h(
              "tbody",
              {},
              behind.map((origin) => originRow(origin, reports)),
            ),
          ),
      h("h2", { id: "reports" }, `Reports (${sorted.length})`),
      h(
        "table",
        { class: "list stacked" },
        head(["Report", "Claims", "Takes from", "Credit", "Path"]),
        h(
          "tbody",
          {},
          sorted.map((report) => reportRow(report, data)),
        ),
      ),
      data.assessments.length > 0 && [
        h("h2", { id: "assessments" }, `Assessments (${data.assessments.length})`),
        h("ul", { class: "edges" }, data.assessments.map(assessmentItem)),
      ],
    ],
  };
}
