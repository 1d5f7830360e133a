// What the words on the pages mean.

import { h } from "./dom.js";
import { badge } from "./parts.js";
import { states } from "./vocabulary.js";

const kWords = [
  ["report", "What was published or handed in: an article, a statement, a testimony, a post."],
  ["claim", "An attributed assertion in a report: who says how many, when and where."],
  [
    "detail",
    "One distinct assertion about an incident: measure, figure, day, place, and whether it is asserted or denied. “At least 22” and “22” are two details.",
  ],
  [
    "origin",
    "Where a claim enters the record: a witness, an official, an organisation, a document, an outlet’s own observation, or a text that nobody here has (an unseen common source).",
  ],
  [
    "independent origins",
    "The number of origins behind a detail after copying, citing, shared speakers and shared documents are taken out. It is an interval: the low end believes every link between reports, the high end only the sure ones.",
  ],
  [
    "first-hand, relayed, unattributed",
    "Whether the speaker was there or in charge, passes on what others said, or is not named at all. An unattributed claim adds at most one, and to the high end only.",
  ],
  [
    "min–max",
    "The range of a figure over its origins, as reported. It is no average and no confidence interval.",
  ],
  [
    "likelihood",
    "How likely it is that text was taken over, by the program’s reckoning, and no more than that.",
  ],
  [
    "tier",
    "How surely a claim was read. A counts; B counts, with a flag; C is shown and never raises a number.",
  ],
];

export function words(about) {
  return {
    title: "Words",
    page: [
      h("h1", {}, "What the words mean"),
      h(
        "p",
        { class: "lead" },
        "Articles are many, origins are few. For every claim: who says it first-hand, who only repeats it, who contradicts it, and what cannot be told.",
      ),
      h("h2", {}, "States"),
      h(
        "p",
        {},
        "A state is what the machine found in the reports of this case. It says nothing about what happened: that judgement is a person’s.",
      ),
      h(
        "dl",
        { class: "glossary" },
        Object.entries(states).map(([name, { meaning }]) => [
          h("dt", { id: name }, badge(name)),
          h("dd", {}, meaning),
        ]),
      ),
      h(
        "p",
        {},
        "An incident is contested if a detail of its figures is; else it has the first of corroborated, inconclusive, single_origin and uncorroborated that one of its details has.",
      ),
      h("h2", {}, "Nouns"),
      h(
        "dl",
        { class: "glossary" },
        kWords.map(([name, meaning]) => [h("dt", {}, name), h("dd", {}, meaning)]),
      ),
      h("h2", {}, "Keys"),
      h(
        "p",
        {},
        h("kbd", {}, "/"),
        " goes to the search. On a report, ",
        h("kbd", {}, "n"),
        " and ",
        h("kbd", {}, "p"),
        " go to the next and the previous claim. Every page, and every sentence that stands as evidence, has its own address.",
      ),
      h(
        "p",
        { class: "note" },
        `This case has ${about.incidents} incidents, ${about.reports} reports and ${about.claims} claims.`,
      ),
    ],
  };
}
