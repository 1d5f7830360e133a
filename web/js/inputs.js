// What came in and what became of it: the ledger, what could not be read and why, and every report with its paths.

import { query, remember } from "./address.js";
import { h, inSteps, quoted, replace } from "./dom.js";
import { byline, field, reportLink } from "./parts.js";
import { faultCodes, plural } from "./vocabulary.js";

function ledger({ found, reports, duplicates, skipped, faults }, addsUp) {
  const total = Object.values(skipped).reduce((sum, n) => sum + n, 0);
  const part = (number, label, sign) =>
    h(
      "div",
      {},
      h(
        "dd",
        {},
        sign && h("span", { class: "sign", "aria-hidden": "true" }, sign),
        number.toLocaleString("en"),
      ),
      h("dt", {}, label),
    );
  return [
    h(
      "dl",
      { class: "ledger" },
      part(found, "found", ""),
      part(reports, "reports", "="),
      part(duplicates, "duplicates", "+"),
      part(total, "skipped", "+"),
      part(faults, "faults", "+"),
    ),
    h(
      "p",
      { class: addsUp ? "note" : "problem" },
      addsUp
        ? "The sum adds up: every input is accounted for."
        : "The sum does not add up. Run “firsthand build” on the case again; if it stays so, please report it.",
    ),
    total > 0 &&
      h(
        "p",
        {},
        "Skipped are records that hold no page: ",
        Object.entries(skipped).map(([type, n], i) => [
          i > 0 && ", ",
          `${n.toLocaleString("en")} `,
          quoted(type),
        ]),
        ".",
      ),
  ];
}

// Reports in languages that no claims are found in, by language.
function notRead(byLanguage) {
  const languages = Object.entries(byLanguage);
  if (languages.length === 0) return null;
  return h(
    "p",
    { class: "problem" },
    "Claims not read: ",
    languages.map(([language, n], i) => [
      i > 0 && ", ",
      `${plural(n, "report", "reports")} in `,
      language === "unknown" ? "an unknown language" : quoted(language),
    ]),
    ". They take part in the search for copies, and no figure counts them.",
  );
}

// The same sum for each folder and archive, where there are several.
function ledgerTable(ledgers) {
  if (ledgers.length < 2) return null;
  const columns = ["Found", "Reports", "Duplicates", "Skipped", "Faults"];
  const body = h("tbody", {});
  const more = inSteps(
    ledgers,
    200,
    ({ of, found, reports, duplicates, skipped, faults }) => {
      const total = Object.values(skipped).reduce((sum, n) => sum + n, 0);
      return h(
        "tr",
        {},
        h("th", { scope: "row", class: "path" }, quoted(of)),
        [found, reports, duplicates, total, faults].map((n, i) =>
          h("td", { class: "number", "data-label": columns[i] }, n.toLocaleString("en")),
        ),
      );
    },
    body,
  );
  return [
    h("h2", { id: "ledgers" }, "By folder and archive"),
    h(
      "table",
      { class: "list stacked" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["Folder or archive", ...columns].map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      body,
    ),
    more,
  ];
}

function faultTable(faults) {
  if (faults.length === 0)
    return h("p", { class: "note" }, "Every input that holds a report was read.");
  const body = h("tbody", {});
  const more = inSteps(
    faults,
    200,
    (fault) =>
      h(
        "tr",
        {},
        h("th", { scope: "row", class: "path" }, quoted(fault.input)),
        h(
          "td",
          { "data-label": "What" },
          h("code", {}, fault.code),
          h("span", { class: "note" }, ` ${faultCodes[fault.code] ?? ""}`),
        ),
        h("td", { "data-label": "Why" }, quoted(fault.detail)),
      ),
    body,
  );
  return [
    h("p", {}, "These gave no report. Their bytes are kept in the case as they came."),
    h(
      "table",
      { class: "list stacked" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["Input", "What", "Why"].map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      body,
    ),
    more,
  ];
}

function reportTable(all) {
  const filter = h("input", {
    type: "search",
    id: "filter",
    value: query().get("filter") ?? "",
    autocomplete: "off",
    placeholder: "title, outlet or path",
  });
  const list = h("div", {});
  const row = (report) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, reportLink(report), h("span", { class: "note" }, byline(report))),
      h(
        "td",
        { "data-label": "Paths", class: "path" },
        report.inputs.map((input) => h("div", {}, quoted(input))),
        report.inputs.length > 1 &&
          h("span", { class: "note" }, "the same bytes under each: one report"),
      ),
      h(
        "td",
        { "data-label": "Incident" },
        report.main_incident
          ? h(
              "a",
              { href: `/incidents/${report.main_incident}` },
              quoted(report.main_incident_title),
            )
          : h("span", { class: "none" }, "none"),
      ),
    );
  const draw = () => {
    const words = filter.value.trim().toLocaleLowerCase().split(/\s+/);
    const some = all.filter((r) => {
      const haystack =
        `${r.title ?? ""} ${r.outlet ?? ""} ${r.inputs.join(" ")}`.toLocaleLowerCase();
      return words.every((word) => haystack.includes(word));
    });
    const body = h("tbody", {});
    const more = inSteps(some, 200, row, body);
    replace(
      list,
      h(
        "p",
        { class: "shown" },
        `${some.length.toLocaleString("en")} of ${plural(all.length, "report", "reports")}`,
      ),
      h(
        "table",
        { class: "list stacked" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ["Report", "Paths", "Incident"].map((name) => h("th", { scope: "col" }, name)),
          ),
        ),
        body,
      ),
      more,
    );
  };
  filter.addEventListener("input", () => {
    remember({ filter: filter.value.trim() });
    draw();
  });
  draw();
  return [h("div", { class: "controls" }, field("Filter", filter)), list];
}

export function inputs({ about, adds_up: addsUp, faults, reports }) {
  return {
    title: "Inputs",
    page: [
      h("h1", {}, "Inputs"),
      h(
        "p",
        { class: "lead" },
        "An input is a file, or a member of an archive. Each one is a report, a duplicate of one, skipped, or a fault.",
      ),
      ledger(about.ledger, addsUp),
      notRead(about.claims_not_read),
      ledgerTable(about.ledgers),
      h("h2", { id: "faults" }, `Not read (${faults.length.toLocaleString("en")})`),
      faultTable(faults),
      h("h2", { id: "reports" }, `Reports (${reports.length.toLocaleString("en")})`),
      reports.length === 0
        ? h(
            "p",
            { class: "empty" },
            "No report was read. Build the case from a folder of reports: ",
            h("code", {}, "firsthand build REPORTS -o CASE"),
            ".",
          )
        : reportTable(reports),
      h("h2", {}, "How the findings were made"),
      h(
        "p",
        {},
        `${about.program} ${about.version}, contract ${about.contract}. The same evidence, program and settings give the same findings.`,
      ),
      h(
        "details",
        {},
        h("summary", {}, plural(Object.keys(about.parameters).length, "setting", "settings")),
        h(
          "dl",
          { class: "pairs" },
          Object.entries(about.parameters).map(([name, value]) => [
            h("dt", {}, name),
            h("dd", {}, value),
          ]),
        ),
      ),
    ],
  };
}
