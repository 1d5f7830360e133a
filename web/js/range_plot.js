// One measure of an incident as a range plot: a row for each origin of each detail, on one axis from 0. The table holds
// in words what the drawing shows.

import { h, quoted, svg } from "./dom.js";
import { countText, dayText, distances, originKinds, plural, rangeText } from "./vocabulary.js";

const kHeight = 20;

export function niceTicks(most) {
  if (most <= 0) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough),
  );
  const ticks = [];
  for (let at = 0; at <= most; at += step) ticks.push(at);
  return ticks;
}

// Of the width, with room at both ends for the marks.
const position = (value, most) => `${(3 + 92 * (most > 0 ? value / most : 0)).toFixed(2)}%`;

function arrow(x, towards) {
  return svg(
    "svg",
    { x, y: kHeight / 2, overflow: "visible" },
    svg("path", { class: "open", d: towards > 0 ? "M0 -4L6 0L0 4" : "M0 -4L-6 0L0 4" }),
  );
}

function track(detail, most, ticks) {
  const { min, max, modifier } = detail.count;
  const low = position(min ?? 0, most);
  const high = position(max ?? most, most);
  const middle = kHeight / 2;
  const bounds = [min, max].filter((v) => v !== null);
  return svg(
    "svg",
    {
      class: `track ${detail.polarity}`,
      height: kHeight,
      "aria-hidden": "true",
      focusable: "false",
    },
    ticks.map((tick) =>
      svg("line", {
        class: "grid",
        x1: position(tick, most),
        x2: position(tick, most),
        y1: 0,
        y2: kHeight,
      }),
    ),
    min !== max && svg("line", { class: "range", x1: low, x2: high, y1: middle, y2: middle }),
    max === null && arrow(high, 1),
    min === null && arrow(low, -1),
    [...new Set(bounds)].map((value) =>
      svg("circle", {
        class: modifier === "exactly" ? "end" : "end loose",
        cx: position(value, most),
        cy: middle,
        r: 5,
      }),
    ),
    detail.polarity === "denied" &&
      svg(
        "svg",
        { x: position(bounds[0] ?? 0, most), y: middle, overflow: "visible" },
        svg("path", { class: "cross", d: "M-8 -8L8 8M-8 8L8 -8" }),
      ),
  );
}

function axis(ticks, most) {
  return svg(
    "svg",
    { class: "track axis", height: 18, "aria-hidden": "true", focusable: "false" },
    ticks.map((tick) =>
      svg("text", { x: position(tick, most), y: 13, "text-anchor": "middle" }, tick),
    ),
  );
}

// What sets a detail apart from the others on its axis.
function aside(detail, incident) {
  const { role } = detail.count;
  const notes = [
    role === "subset" && "a part",
    role === "addition" && "added",
    detail.where && detail.where.name !== incident.where?.name && detail.where.name,
    detail.when && detail.when.from !== incident.when?.from && dayText(detail.when.from),
  ].filter(Boolean);
  return notes.length > 0 && h("span", { class: "note" }, ` ${notes.join(", ")}`);
}

const lowest = (detail) => detail.count.min ?? detail.count.max ?? 0;

// `figure` is null for a measure that is only denied or only given in parts.
export function rangePlot(measure, figure, details, origins, incident) {
  const open = details.some(({ count }) => count.max === null); // its arrow needs room
  const most =
    (open ? 1.15 : 1) *
    Math.max(...details.flatMap(({ count }) => [count.min ?? 0, count.max ?? 0]), 1);
  const ticks = niceTicks(most);
  const openAbove = details.some(
    (detail) =>
      detail.polarity === "asserted" &&
      detail.count.max === null &&
      detail.count.min === figure?.max,
  );
  const sorted = details
    .slice()
    .sort((a, b) => (a.polarity === "denied") - (b.polarity === "denied") || lowest(a) - lowest(b));
  const rows = sorted.flatMap((detail) =>
    detail.origins.map((id, i) => {
      const origin = origins.get(id);
      const carried = detail.reports.filter((report) => origin.reports.includes(report)).length;
      return h(
        "tr",
        { class: i === 0 ? "first" : null },
        h(
          "th",
          { scope: "row" },
          quoted(origin.name),
          h(
            "span",
            { class: "note" },
            ` ${originKinds[origin.kind]}, ${distances[origin.distance]}`,
          ),
        ),
        h("td", { class: "drawing" }, track(detail, most, ticks)),
        h(
          "td",
          { class: "says" },
          h(
            "a",
            { href: `#${detail.id}` },
            detail.polarity === "denied" ? "denies " : "",
            countText(detail.count),
          ),
          aside(detail, incident),
        ),
        h("td", { class: "number" }, plural(carried, "report", "reports")),
      );
    }),
  );
  return h(
    "table",
    { class: "plot" },
    h(
      "caption",
      {},
      h("b", {}, measure),
      " ",
      figure ? rangeText(figure) : "no figure of the whole",
      openAbove && " or more",
    ),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, "Origin"),
        h(
          "th",
          { scope: "col", class: "drawing" },
          axis(ticks, most),
          h("span", { class: "hidden" }, "Drawing"),
        ),
        h("th", { scope: "col" }, "Says"),
        h("th", { scope: "col", class: "number" }, "Carried by"),
      ),
    ),
    h("tbody", {}, rows),
  );
}
