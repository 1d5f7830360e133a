// One report: its text with claims and shared spans marked. A claim shows who says what, how surely and where it counts;
// a shared span shows the same place of the other report beside it.

import { announce, query } from "./address.js";
import { h, quoted, replace } from "./dom.js";
import { badge, byline, locateCommand, reportLink } from "./parts.js";
import { byParent, claimCard, passageCard } from "./report_cards.js";
import { askedSpan, marksOf, partsOf, Text } from "./report_text.js";
import { CodePoints } from "./text.js";
import { countText, passageKinds, plural, publishedText, relations } from "./vocabulary.js";

const kCards = 2; // shared spans of one place that are shown at once

function legend(data) {
  const kinds = [...new Set(data.passages.map(({ passage }) => passage.kind))];
  return h(
    "p",
    { class: "legend" },
    h("span", { class: "text-key claim" }, "claim"),
    kinds.map((kind) =>
      h("span", { class: `text-key shared ${kind}` }, `shared: ${passageKinds[kind]}`),
    ),
    query().has("at") && h("span", { class: "text-key at" }, "the words you came for"),
  );
}

function shortClaim({ claim }) {
  const who = claim.speaker ? claim.speaker.name : "nobody named";
  const what = claim.measure
    ? `${claim.count ? `${countText(claim.count)} ` : ""}${claim.measure}`
    : "no figure";
  return [
    what,
    h(
      "span",
      { class: "note" },
      " · ",
      quoted(who),
      claim.stance !== "asserted" && ` · ${claim.stance}`,
    ),
  ];
}

// Reports that this one shares text with or is linked to by an arrow, and texts that nobody here has.
function related(data, others) {
  const byOther = new Map(data.others.map((other) => [other.id, []]));
  for (const one of data.passages)
    byOther.get(one.here === "a" ? one.passage.b_report : one.passage.a_report).push(one);
  const items = [...byOther].map(([id, list]) => {
    const other = others.get(id);
    const took = data.edges.find((e) => e.from === data.report.id && e.to === id);
    const gave = data.edges.find((e) => e.to === data.report.id && e.from === id);
    const how = took
      ? `this report ${relations[took.relation]} it`
      : gave
        ? `it ${relations[gave.relation]} this report`
        : "no arrow between them";
    return h(
      "li",
      {},
      reportLink(
        other,
        list.length > 0 ? `/reports/${data.report.id}/beside/${id}` : `/reports/${id}`,
      ),
      h(
        "span",
        { class: "note" },
        " ",
        byline(other),
        ` · ${list.length > 0 ? plural(list.length, "span", "spans") : "no shared text"} · ${how}`,
      ),
    );
  });
  const unseen = data.origins
    .filter((origin) => origin.kind === "unseen")
    .map((origin) =>
      h(
        "li",
        {},
        quoted(origin.name),
        h(
          "span",
          { class: "note" },
          " · a text that is not in this case: this report and others have it, and none can have it from another",
        ),
      ),
    );
  return [...items, ...unseen];
}

function head(data) {
  const r = data.report;
  return [
    h(
      "p",
      { class: "crumbs" },
      data.incidents.length > 0
        ? data.incidents.map((n, i) => [
            i > 0 && " · ",
            h("a", { href: `/incidents/${n.id}` }, quoted(n.title)),
            " ",
            badge(n.state),
          ])
        : [h("a", { href: "/inputs#reports" }, "Reports"), " / of no incident"],
    ),
    h("h1", {}, quoted(r.title ?? "untitled")),
    h(
      "p",
      { class: "facts" },
      r.outlet ? quoted(r.outlet) : "outlet not stated",
      " · ",
      publishedText(r.published),
      r.byline && [" · by ", quoted(r.byline)],
      r.credit && [" · credit: ", quoted(r.credit)],
    ),
    h(
      "details",
      { class: "provenance-facts" },
      h("summary", {}, "Where these words come from"),
      h(
        "dl",
        { class: "pairs" },
        h("dt", {}, "Path"),
        h(
          "dd",
          { class: "path" },
          r.inputs.map((input) => h("div", {}, quoted(input))),
        ),
        h("dt", {}, "SHA-256"),
        h("dd", { class: "path" }, h("code", {}, r.sha256)),
        h("dt", {}, "Type"),
        h("dd", {}, r.media_type),
        h("dt", {}, "Language"),
        h("dd", {}, r.language ?? "not told"),
        h("dt", {}, "Id"),
        h("dd", {}, h("code", {}, r.id)),
        h("dt", {}, "Bytes"),
        h("dd", {}, locateCommand(r.id)),
      ),
    ),
  ];
}

// What stands under pictures and tables, beside the text.
function captions(list) {
  return (
    list.length > 0 &&
    h(
      "section",
      { class: "captions" },
      h("h2", {}, `Captions (${list.length})`),
      h("p", { class: "note" }, "No claims are looked for in them."),
      h(
        "ul",
        { dir: "auto" },
        list.map(({ text }) => h("li", {}, quoted(text))),
      ),
    )
  );
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
    const cards = chosen
      .filter((mark) => mark.kind === "passage")
      .map((mark) => mark.one)
      .sort(byParent(data))
      .map((one) => passageCard(one, data, points, others));
    replace(
      card,
      chosen.length > 0 && close,
      chosen.filter((mark) => mark.kind === "claim").map(({ one }) => claimCard(one, data, points)),
      cards.slice(0, kCards),
      cards.length > kCards &&
        h(
          "details",
          {},
          h("summary", {}, `shared with ${cards.length - kCards} more`),
          cards.slice(kCards),
        ),
    );
    if (claim) current = claims.indexOf(claim);
    if (chosen.length > 0) text.show(chosen[0], true);
    if (jump) announce(`claim ${current + 1} of ${claims.length}`);
    for (const button of page.querySelectorAll(".claims button"))
      button.setAttribute("aria-pressed", String(claim?.id === button.value));
  };
  const text = new Text(data.report.text, marks, choose);
  const leave = () => choose([]);

  const onKey = (event) => {
    if (!page.isConnected) return document.removeEventListener("keydown", onKey);
    if (
      event.target.closest("input, select, textarea") ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (event.key === "Escape" && card.hasChildNodes()) return leave();
    const step = { n: 1, p: -1 }[event.key];
    if (!step || claims.length === 0) return;
    choose([claims[(current + step + claims.length) % claims.length]], true);
  };

  const aside = h(
    "aside",
    { "aria-label": "Claims and shared text" },
    legend(data),
    card,
    h(
      "section",
      { class: "claims" },
      h("h2", {}, `Claims (${claims.length})`),
      claims.length === 0
        ? h("p", { class: "empty" }, "No claim was read in this report.")
        : h(
            "ol",
            {},
            claims.map((mark) =>
              h(
                "li",
                {},
                h(
                  "button",
                  {
                    type: "button",
                    value: mark.id,
                    "aria-pressed": "false",
                    onclick: () => choose([mark], true),
                  },
                  shortClaim(mark.one),
                ),
              ),
            ),
          ),
    ),
    h(
      "section",
      { class: "sharing" },
      h("h2", {}, "Shares text with, or cites"),
      linked.length === 0
        ? h("p", { class: "empty" }, "No other report of this case.")
        : h("ul", {}, linked),
    ),
  );
  const page = h(
    "div",
    { class: "reading" },
    h(
      "article",
      {},
      head(data),
      data.report.text.trim() === ""
        ? h("p", { class: "empty" }, "This report has no text.")
        : text.element,
      captions(data.report.captions),
    ),
    aside,
  );
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
