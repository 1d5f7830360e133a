// The list of incidents: what happened, where and when, the figures as reported, and reports against independent origins.

import { announce, query, remember } from "./address.js";
import { h, inSteps, quoted, replace } from "./dom.js";
import { badge, field } from "./parts.js";
import {
  byMeasure,
  countText,
  interval,
  plural,
  rangeText,
  states,
  whenText,
} from "./vocabulary.js";

const kOrders = {
  reports: ["most reports", (a, b) => b.incident.reports.length - a.incident.reports.length],
  newest: ["newest day", (a, b) => dayOf(b).localeCompare(dayOf(a))],
  oldest: ["oldest day", (a, b) => (dayOf(a) || "9999").localeCompare(dayOf(b) || "9999")],
  origins: ["most independent origins", (a, b) => lowOf(b) - lowOf(a)],
  state: ["state", (a, b) => states[a.incident.state].order - states[b.incident.state].order],
};

const dayOf = (one) => one.incident.when?.from ?? "";
const lowOf = (one) => one.strongest?.independent.low ?? 0;

function figures(incident) {
  if (incident.figures.length === 0) return h("span", { class: "none" }, "no figure stated");
  return h(
    "ul",
    { class: "figures" },
    incident.figures
      .slice()
      .sort((a, b) => byMeasure(a.measure, b.measure))
      .map((figure) => h("li", {}, h("b", {}, rangeText(figure)), " ", figure.measure)),
  );
}

function strongest(detail) {
  if (!detail) return h("span", { class: "none" }, "nothing to count");
  return [
    h("b", {}, interval(detail.independent)),
    h("span", { class: "note" }, ` for ${countText(detail.count)} ${detail.measure}`),
  ];
}

function row({ incident, strongest: best }) {
  return h(
    "tr",
    {},
    h(
      "th",
      { scope: "row" },
      h("a", { href: `/incidents/${incident.id}` }, quoted(incident.title)),
      h(
        "span",
        { class: "note" },
        whenText(incident.when),
        " · ",
        incident.where ? quoted(incident.where.name) : "place not stated",
      ),
    ),
    h("td", { "data-label": "Figures as reported" }, figures(incident)),
    h("td", { "data-label": "Reports", class: "number" }, incident.reports.length),
    h("td", { "data-label": "Independent origins" }, strongest(best)),
    h("td", { "data-label": "State" }, badge(incident.state)),
  );
}

function matches(one, text, state) {
  if (state && one.incident.state !== state) return false;
  const haystack =
    `${one.incident.title} ${one.incident.where?.name ?? ""} ${one.incident.id} ${dayOf(one)}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

function nothing() {
  return h(
    "section",
    { class: "empty" },
    h("h1", {}, "No incident was found"),
    h(
      "p",
      {},
      "The reports of this case make no claim about an incident that firsthand could read: nobody killed, injured, missing, detained, displaced or the like, with a figure, a day or a place.",
    ),
    h(
      "ul",
      {},
      h(
        "li",
        {},
        "See under ",
        h("a", { href: "/inputs" }, "Inputs"),
        " whether your files were read, and why some were not.",
      ),
      h(
        "li",
        {},
        "Add reports: ",
        h("code", {}, "firsthand build MORE-REPORTS -o CASE"),
        ", then start ",
        h("code", {}, "firsthand serve CASE"),
        " again.",
      ),
      h("li", {}, "See what is read in one file: ", h("code", {}, "firsthand annotate FILE"), "."),
    ),
  );
}

export function incidents({ incidents: all }) {
  if (all.length === 0) return { title: "Incidents", page: nothing() };
  const now = query();
  const text = h("input", {
    type: "search",
    id: "filter",
    value: now.get("filter") ?? "",
    autocomplete: "off",
    placeholder: "title, place or day",
  });
  const state = h(
    "select",
    { id: "state" },
    h("option", { value: "" }, "every state"),
    Object.keys(states).map((name) =>
      h("option", { value: name, selected: now.get("state") === name }, name),
    ),
  );
  const order = h(
    "select",
    { id: "order" },
    Object.entries(kOrders).map(([name, [label]]) =>
      h("option", { value: name, selected: (now.get("order") ?? "reports") === name }, label),
    ),
  );
  const list = h("div", {});
  const shown = h("p", { class: "shown" });

  const draw = () => {
    const some = all.filter((one) => matches(one, text.value.trim(), state.value));
    const sorted = some.slice().sort(kOrders[order.value][1]);
    const body = h("tbody", {});
    const more = inSteps(sorted, 200, row, body);
    shown.textContent =
      some.length === all.length
        ? plural(all.length, "incident", "incidents")
        : `${some.length} of ${plural(all.length, "incident", "incidents")}`;
    if (some.length === 0) {
      replace(
        list,
        h(
          "p",
          { class: "empty" },
          "No incident fits. ",
          h(
            "button",
            {
              type: "button",
              onclick: () => {
                text.value = "";
                state.value = "";
                change();
              },
            },
            "Show all",
          ),
        ),
      );
      return;
    }
    replace(
      list,
      h(
        "table",
        { class: "list stacked" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("th", { scope: "col" }, "Incident"),
            h("th", { scope: "col" }, "Figures as reported"),
            h("th", { scope: "col", class: "number" }, "Reports"),
            h("th", { scope: "col" }, "Independent origins"),
            h("th", { scope: "col" }, "State"),
          ),
        ),
        body,
      ),
      more,
    );
  };
  const change = () => {
    remember({
      filter: text.value.trim(),
      state: state.value,
      order: order.value === "reports" ? "" : order.value,
    });
    draw();
    announce(shown.textContent);
  };
  text.addEventListener("input", change);
  state.addEventListener("change", change);
  order.addEventListener("change", change);
  draw();

  return {
    title: "Incidents",
    page: [
      h("h1", {}, "Incidents"),
      h(
        "p",
        { class: "lead" },
        "Figures are min–max as reported. Independent origins are counted for each detail, as an interval; the list shows the detail with most.",
      ),
      h(
        "div",
        { class: "controls" },
        field("Filter", text),
        field("State", state),
        field("Order", order),
        shown,
      ),
      list,
    ],
  };
}
