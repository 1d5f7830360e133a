// Who took text from whom, over time: a lane for each outlet, a node for each report, an arrow from giver to taker. What
// has no place in time gets none: undated reports stand in a column of their own, and so do texts that nobody here has.

import { svg } from "./dom.js";
import { dayText, outletText, percent, publishedText, relations, titleText } from "./vocabulary.js";

const kRow = 34;
const kLabel = 172;
const kColumn = 120;
const kTop = 34;
const kNode = 8;
const kMostReports = 200;
const kMostLabels = 8; // of arrows; more would cover one another, and all are listed in words
const kHour = 3600;
const kDay = 24 * kHour;
const kLong = 3 * kDay; // an axis longer than this labels its nodes with days
const kSteps = [
  kHour,
  3 * kHour,
  6 * kHour,
  12 * kHour,
  kDay,
  2 * kDay,
  7 * kDay,
  30 * kDay,
  91 * kDay,
  365 * kDay,
];

const kRelationsDrawn = [
  "copies",
  "rewrites",
  "quotes",
  "cites",
  "same_statement",
  "same_document",
];

function cut(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function utc(seconds) {
  return new Date(seconds * 1000).toISOString();
}

// Those with arrows first, for a picture holds only so many.
function chosen(reports, edges) {
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  return reports
    .slice()
    .sort((a, b) => linked.has(b.id) - linked.has(a.id))
    .slice(0, kMostReports);
}

function lanesOf(reports) {
  const lanes = new Map();
  for (const report of reports) {
    const name = outletText(report);
    if (!lanes.has(name)) lanes.set(name, []);
    lanes.get(name).push(report);
  }
  const first = (list) =>
    Math.min(...list.map((r) => (r.earliest === null ? Infinity : middle(r))));
  return [...lanes].sort(
    ([a, x], [b, y]) => (first(x) === first(y) ? 0 : first(x) - first(y)) || a.localeCompare(b),
  );
}

const middle = (report) => (report.earliest + report.latest) / 2;

function domain(reports, when) {
  const times = reports.filter((r) => r.earliest !== null).map(middle);
  if (times.length === 0) return null;
  let from = Math.min(...times);
  let to = Math.max(...times);
  const day = when ? Date.parse(`${when.from}T00:00:00Z`) / 1000 : NaN;
  if (day < from && from - day <= Math.max(3 * kDay, to - from)) from = day;
  const margin = Math.max((to - from) * 0.06, 2 * kHour);
  return [from - margin, to + margin];
}

// Places a lane's nodes in rows, so that none covers another. Gives the number of rows.
function settle(list, x, room, place) {
  const ends = [];
  for (const report of list.slice().sort((a, b) => x(a) - x(b))) {
    let row = ends.findIndex((end) => end <= x(report));
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = x(report) + room;
    place(report, row);
  }
  return Math.max(1, ends.length);
}

// Of "2026-05-04…": "4 May".
const shortDay = (iso) => dayText(iso).replace(/ (\w{3})\w* .*/, " $1");

function ticks([from, to]) {
  const step = kSteps.find((s) => (to - from) / s <= 7) ?? (to - from) / 7;
  const out = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    const time = utc(at).slice(11, 16);
    out.push([at, step < kDay && time !== "00:00" ? time : shortDay(utc(at))]);
  }
  return out;
}

// The time of day, or on a long axis the day.
function labelOf(report, long) {
  if (!report.published) return "";
  if (long) return shortDay(report.published);
  return report.published.length > 10 ? report.published.slice(11, 16) : "day only";
}

export function provenance({ incident, reports, outside, edges, origins }, width) {
  const all = [...reports, ...outside];
  const known = new Set(all.map((r) => r.id));
  const unseen = origins.filter((o) => o.kind === "unseen");
  const unseenIds = new Set(unseen.map((o) => o.id));
  const drawn = edges.filter(
    (e) =>
      kRelationsDrawn.includes(e.relation) &&
      known.has(e.from) &&
      (known.has(e.to) || unseenIds.has(e.to)),
  );
  const nodes = chosen(all, drawn);
  const outsideIds = new Set(outside.map((r) => r.id));
  const takers = new Set(drawn.map((e) => e.from));
  const span = domain(nodes, incident.when);
  const undated = nodes.some((r) => r.earliest === null);

  const left = kLabel + (unseen.length > 0 ? kColumn : 0);
  const right = Math.max(width, 640) - (undated ? kColumn : 20);
  const atTime = (seconds) =>
    left + ((seconds - span[0]) / (span[1] - span[0])) * (right - left - 40) + 10;
  const x = (report) => (report.earliest === null ? right + 30 : atTime(middle(report)));

  const at = new Map();
  const lanes = [];
  let y = kTop;
  for (const [name, list] of lanesOf(nodes)) {
    const rows = settle(list, x, 62, (report, row) =>
      at.set(report.id, { x: x(report), y: y + kRow * (row + 0.5) }),
    );
    lanes.push({ name, y, height: rows * kRow });
    y += rows * kRow;
  }
  const bottom = y;
  unseen.forEach((origin, i) => {
    const takersOf = drawn
      .filter((e) => e.to === origin.id)
      .map((e) => at.get(e.from)?.y)
      .filter((v) => v !== undefined);
    const mean =
      takersOf.length > 0
        ? takersOf.reduce((a, b) => a + b, 0) / takersOf.length
        : kTop + kRow * (i + 0.5);
    at.set(origin.id, { x: kLabel + 40, y: mean });
  });
  separate(
    unseen.map((o) => at.get(o.id)),
    40,
  );

  const total = Math.max(width, 640);
  const height = Math.max(bottom, ...[...at.values()].map((p) => p.y + kRow / 2)) + 8;
  const labelled = drawn.length <= kMostLabels;
  const labels = new Map(); // how many a taker has
  return svg(
    "svg",
    {
      class: "provenance",
      width: total,
      height,
      viewBox: `0 0 ${total} ${height}`,
      role: "group",
      "aria-label": "Reports by outlet over time, with arrows from giver to taker",
    },
    svg(
      "defs",
      {},
      svg(
        "marker",
        {
          id: "taken",
          viewBox: "0 0 8 8",
          refX: 7,
          refY: 4,
          markerWidth: 7,
          markerHeight: 7,
          markerUnits: "userSpaceOnUse",
          orient: "auto-start-reverse",
        },
        svg("path", { class: "head", d: "M0 0L8 4L0 8Z" }),
      ),
    ),
    lanes.map((lane, i) => [
      svg("rect", {
        class: i % 2 ? "lane odd" : "lane",
        x: 0,
        y: lane.y,
        width: total,
        height: lane.height,
      }),
      svg(
        "text",
        { class: "outlet", x: 8, y: lane.y + kRow / 2 + 4 },
        cut(lane.name, 25),
        svg("title", {}, lane.name),
      ),
    ]),
    unseen.length > 0 && svg("text", { class: "zone", x: kLabel + 4, y: 14 }, "not in this case"),
    undated && [
      svg("rect", {
        class: "undated",
        x: right,
        y: kTop,
        width: total - right,
        height: bottom - kTop,
      }),
      svg("text", { class: "zone", x: right + 8, y: 14 }, "undated"),
    ],
    span && timeAxis(span, incident, atTime, kTop, bottom),
    drawn.map((edge) => arrow(edge, at, labelled, labels)),
    nodes.map((report) =>
      node(
        report,
        at.get(report.id),
        takers.has(report.id),
        outsideIds.has(report.id),
        span && atTime,
        left,
        right,
        span && span[1] - span[0] > kLong,
      ),
    ),
    unseen.map((origin) => unseenNode(origin, at.get(origin.id))),
  );
}

// Moves points apart that are nearer than `gap`, from the top down.
function separate(points, gap) {
  points.sort((a, b) => a.y - b.y);
  for (let i = 1; i < points.length; ++i)
    points[i].y = Math.max(points[i].y, points[i - 1].y + gap);
}

function timeAxis(span, incident, x, top, bottom) {
  const when = incident.when;
  const from = when ? Math.max(Date.parse(`${when.from}T00:00:00Z`) / 1000, span[0]) : NaN;
  const to = when ? Math.min(Date.parse(`${when.to}T00:00:00Z`) / 1000 + kDay, span[1]) : NaN;
  return [
    from < to &&
      svg(
        "rect",
        {
          class: "moment",
          x: x(from),
          y: top - 14,
          width: x(to) - x(from),
          height: bottom - top + 14,
        },
        svg("title", {}, `the day of the incident, ${dayText(when.from)}`),
      ),
    ticks(span).map(([at, label]) => [
      svg("line", { class: "grid", x1: x(at), x2: x(at), y1: top - 6, y2: bottom }),
      svg("text", { class: "tick", x: x(at), y: top - 10, "text-anchor": "middle" }, label),
    ]),
  ];
}

// Down or up from the giver, then into the taker from the side of time: the pictures of chains and of many takers read
// like trees. The label stands before the taker, a second one above the first.
function arrow(edge, at, labelled, labels) {
  const giver = at.get(edge.to);
  const taker = at.get(edge.from);
  if (!giver || !taker) return null;
  const side = taker.x < giver.x - kNode ? 1 : -1;
  const endX = taker.x + side * (kNode + 2);
  const words = `${relations[edge.relation]}, likelihood ${percent(edge.likelihood)}`;
  const level = giver.y === taker.y || edge.to.startsWith("o_");
  const start = level
    ? [giver.x - side * (kNode + 2), giver.y]
    : [giver.x, giver.y + Math.sign(taker.y - giver.y) * (kNode + 2)];
  const bend = level
    ? `${(start[0] + endX) / 2} ${giver.y} ${(start[0] + endX) / 2} ${taker.y}`
    : `${giver.x} ${(giver.y + 3 * taker.y) / 4} ${giver.x} ${taker.y}`;
  const nth = labels.get(edge.from) ?? 0;
  labels.set(edge.from, nth + 1);
  return svg(
    "g",
    { class: `edge ${edge.relation}${edge.to.startsWith("o_") ? " from-unseen" : ""}` },
    svg(
      "path",
      {
        d: `M${start[0]} ${start[1]}C${bend} ${endX} ${taker.y}`,
        "stroke-width": (0.8 + 1.4 * edge.likelihood).toFixed(2),
        "marker-end": "url(#taken)",
      },
      svg("title", {}, words),
    ),
    labelled &&
      svg(
        "text",
        {
          class: "edge-label",
          x: endX + side * 12,
          y: taker.y - 5 - 11 * nth,
          "text-anchor": side < 0 ? "end" : "start",
        },
        `${relations[edge.relation]} ${percent(edge.likelihood)}`,
      ),
  );
}

function node(report, place, takes, isOutside, atTime, left, right, long) {
  const label = `${outletText(report)}, ${publishedText(report.published)}: ${titleText(report)}${isOutside ? " (of another incident)" : ""}`;
  const loose = report.earliest !== null && report.latest > report.earliest;
  return svg(
    "a",
    {
      href: `/reports/${report.id}`,
      class: `node${takes ? " takes" : ""}${isOutside ? " outside" : ""}`,
      "aria-label": label,
    },
    svg("title", {}, label),
    loose &&
      svg("line", {
        class: "whisker",
        x1: Math.max(left, atTime(report.earliest)),
        x2: Math.min(right - 10, atTime(report.latest)),
        y1: place.y,
        y2: place.y,
      }),
    svg("circle", { cx: place.x, cy: place.y, r: kNode }),
    svg("text", { x: place.x + kNode + 4, y: place.y + 4 }, labelOf(report, long)),
  );
}

function unseenNode(origin, place) {
  return svg(
    "g",
    { class: "node unseen", role: "img", "aria-label": `${origin.name}, not in this case` },
    svg(
      "title",
      {},
      `${origin.name}: its text is in these reports, and none of them can have it from the other`,
    ),
    svg("circle", { cx: place.x, cy: place.y, r: kNode }),
    svg(
      "text",
      { x: place.x, y: place.y + kNode + 13, "text-anchor": "middle" },
      cut(origin.name === "unseen common source" ? "unseen source" : origin.name, 16),
    ),
  );
}

export function drawnReports(reports, outside) {
  return Math.min(reports.length + outside.length, kMostReports);
}
