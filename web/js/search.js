// Reports that hold all words of a search.

import { h, quoted } from "./dom.js";
import { byline, reportLink } from "./parts.js";
import { plural } from "./vocabulary.js";

// The found words stand between U+2068 and U+2069.
function snippet(text) {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .map((part) => (part.startsWith("\u2068") ? h("mark", {}, part.slice(1, -1)) : part));
}

export function search({ words, hits, more }) {
  if (hits.length === 0) {
    return {
      title: "Search",
      page: h(
        "section",
        { class: "empty" },
        h("h1", {}, "No report holds these words"),
        h(
          "p",
          {},
          words
            ? [
                "No report holds all of: ",
                quoted(words),
                ". Use fewer words, or only the beginning of a sentence; accents and capitals do not matter.",
              ]
            : "Write the words to look for in the field at the top of the page.",
        ),
      ),
    };
  }
  return {
    title: "Search",
    page: [
      h(
        "h1",
        {},
        `${more ? "The first " : ""}${plural(hits.length, "report", "reports")} with `,
        h("q", {}, quoted(words)),
      ),
      more && h("p", { class: "lead" }, "There are more: add a word to narrow the search."),
      h(
        "ol",
        { class: "hits" },
        hits.map(({ report, snippet: text }) =>
          h(
            "li",
            {},
            h("h2", {}, reportLink(report)),
            h("p", { class: "note" }, byline(report)),
            h("blockquote", { dir: "auto" }, snippet(text)),
          ),
        ),
      ),
    ],
  };
}
