// The router: an address to a page, and what all pages share.

import { query } from "./address.js";
import { beside } from "./beside.js";
import { h, quoted, replace } from "./dom.js";
import { incident } from "./incident.js";
import { incidents } from "./incidents.js";
import { inputs } from "./inputs.js";
import { report } from "./report.js";
import { search } from "./search.js";
import { words } from "./words.js";

const kRoutes = [
  [/^\/$/, () => ["/api/incidents", incidents]],
  [/^\/incidents\/(i_[0-9a-f]{16})$/, ([, id]) => [`/api/incidents/${id}`, incident]],
  [/^\/reports\/(r_[0-9a-f]{16})$/, ([, id]) => [`/api/reports/${id}`, report]],
  [
    /^\/reports\/(r_[0-9a-f]{16})\/beside\/(r_[0-9a-f]{16})$/,
    ([, left, right]) => [`/api/reports/${left}/beside/${right}`, beside],
  ],
  [/^\/search$/, () => [`/api/search?q=${encodeURIComponent(query().get("q") ?? "")}`, search]],
  [/^\/inputs$/, () => ["/api/inputs", inputs]],
  [/^\/words$/, () => ["/api/case", words]],
];

const main = document.getElementById("main");
let caseName = "";
let shown = ""; // the address of the page, without its fragment
let turn = 0; // of the latest navigation: an answer that comes too late is dropped

async function load(address) {
  let response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error(
      "firsthand no longer answers. Start it again in the terminal with “firsthand serve CASE”, and open the address that it prints.",
    );
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

function problem(message) {
  return h(
    "section",
    { class: "problem", role: "alert" },
    h("h1", {}, "This page cannot be shown"),
    h("p", {}, message),
    h("p", {}, h("a", { href: "/" }, "Back to the incidents")),
  );
}

function markCurrent() {
  for (const link of document.querySelectorAll(".bar nav a")) {
    if (link.getAttribute("href") === location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.getElementById("search-words").value =
    location.pathname === "/search" ? (query().get("q") ?? "") : "";
}

async function show(focus) {
  const mine = ++turn;
  shown = location.pathname + location.search;
  markCurrent();
  main.setAttribute("aria-busy", "true");
  const found = kRoutes
    .map(([pattern, make]) => [location.pathname.match(pattern), make])
    .find(([match]) => match);
  let page;
  let title = "firsthand";
  let after = null;
  try {
    if (!found) throw new Error("There is nothing at this address.");
    const [address, render] = found[1](found[0]);
    const answer = await load(address);
    if (mine !== turn) return;
    ({ page, title, after } = render(answer));
  } catch (error) {
    if (mine !== turn) return;
    page = problem(error.message);
  }
  replace(main, page);
  main.removeAttribute("aria-busy");
  document.title = `${title} · ${caseName || "firsthand"}`;
  if (focus) {
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  after?.();
  if (location.hash) location.replace(location.href); // what it names is there only now: scrolls to it and marks it
}

function go(address) {
  history.pushState({}, "", address);
  show(true);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const href = link.getAttribute("href");
  if (!href.startsWith("/")) return;
  event.preventDefault();
  go(href);
});

document.getElementById("search").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = document.getElementById("search-words").value.trim();
  if (text) go(`/search?q=${encodeURIComponent(text)}`);
});

// "/" takes one to the search, as in other tools of this kind.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById("search-words").focus();
});

// Also comes when only the fragment changes, which the browser follows by itself.
window.addEventListener("popstate", () => {
  if (location.pathname + location.search !== shown) show(false);
});

load("/api/case").then(
  (about) => {
    caseName = about.name;
    replace(document.getElementById("case-name"), quoted(about.name));
    document.title = document.title.replace(/· firsthand$/, `· ${caseName}`);
  },
  () => {},
);
show(false);
