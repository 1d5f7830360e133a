// The words of the program for people: what states, relations and kinds mean, and how counts, days and ranges are said.

export const states = {
  contested: {
    order: 0,
    meaning: "Another origin denies it, or gives another figure for the same moment.",
  },
  corroborated: {
    order: 1,
    meaning:
      "At least two independent origins give the same detail, whatever link between them is doubted or believed.",
  },
  inconclusive: {
    order: 2,
    meaning: "Whether more than one origin stands behind it cannot be told from these reports.",
  },
  single_origin: {
    order: 3,
    meaning: "Several reports carry it, and one origin stands behind them all.",
  },
  uncorroborated: { order: 4, meaning: "One report carries it, with one origin behind it." },
};

// Measures in the order in which they are shown; others follow by name.
const kMeasures = [
  "killed",
  "missing",
  "abducted",
  "injured",
  "tortured",
  "displaced",
  "deported",
  "detained",
  "arrested",
];
const rankOf = (measure) => kMeasures.indexOf(measure) + 1 || kMeasures.length + 1;

export function byMeasure(a, b) {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

export const relations = {
  copies: "copies",
  rewrites: "rewrites",
  quotes: "quotes",
  cites: "cites",
  same_speaker: "has the same speaker as",
  same_document: "rests on the same document as",
  same_statement: "rests on the same statement as",
  same_owner: "has the same owner as",
};

export const originKinds = {
  witness: "witness",
  official: "official",
  organisation: "organisation",
  agency: "news agency",
  outlet: "outlet",
  document: "document",
  unnamed: "not named",
  unseen: "not in this case",
};

export const distances = {
  first_hand: "first-hand",
  relayed: "relayed",
  unattributed: "unattributed",
};

export const passageKinds = {
  verbatim: "word for word",
  rewritten: "rewritten",
  condensed: "condensed",
  quotation: "the same quotation",
  boilerplate: "boilerplate",
};

export const tiers = {
  A: "A: by a rule of high precision; counts",
  B: "B: found with less certainty; counts, with a flag",
  C: "C: shown, and never raises a number",
};

export const roles = {
  figure: "a figure of the whole",
  subset: "a part of the whole",
  addition: "added to an earlier figure",
  update: "an update of an earlier figure",
  cumulative: "a total over more than this incident",
};

export const faultCodes = {
  unreadable: "the file could not be opened",
  empty: "no text in it",
  unsupported: "a format that is not read, or an encrypted file",
  malformed: "against its own format",
  truncated: "ends before its format says",
  too_large: "over a limit of size or depth",
  timeout: "over the limit of time",
  no_article: "a page without an article",
};

export function plural(number, one, many) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

export function interval(independent) {
  const { low, high } = independent;
  return low === high ? String(low) : `${low}–${high}`;
}

// "12", "at least 22", "between 40 and 50", "“dozens” (24–99)"
export function countText(count) {
  const { min, max, modifier, words } = count;
  const range = min === max ? String(min) : `${min ?? "?"}–${max ?? "?"}`;
  switch (modifier) {
    case "about":
      return `about ${range}`;
    case "at_least":
      return `at least ${min}`;
    case "more_than":
      return `more than ${min}`;
    case "at_most":
      return `at most ${max}`;
    case "less_than":
      return `less than ${max}`;
    case "between":
      return `between ${min} and ${max}`;
    case "vague":
      return `“${words}” (${range})`;
    default:
      return String(min ?? max);
  }
}

export function rangeText(figure) {
  if (figure.min === null && figure.max === null) return "not stated";
  if (figure.min === figure.max) return String(figure.min);
  return `${figure.min ?? "?"}–${figure.max ?? "?"}`;
}

const kMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

// Of "2026-05-04": "4 May 2026".
export function dayText(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return `${day} ${kMonths[month - 1]} ${year}`;
}

export function whenText(when) {
  if (!when) return "day not stated";
  return when.from === when.to
    ? dayText(when.from)
    : `${dayText(when.from)} to ${dayText(when.to)}`;
}

// Of what a report states of its publication; the zone is said only where it was stated.
export function publishedText(published) {
  if (!published) return "undated";
  const time = published.slice(11, 16);
  const zone = published.slice(19);
  const said = zone === "Z" ? " UTC" : zone ? ` UTC${zone}` : "";
  return dayText(published) + (time ? `, ${time}${said}` : "");
}

export function outletText(report) {
  return report.outlet ?? "outlet not stated";
}

export function titleText(report) {
  return report.title ?? "untitled";
}

// Nothing short of certain is said to be.
export function percent(share) {
  const whole = Math.round(share * 100);
  return `${share < 1 ? Math.min(whole, 99) : whole}\u00a0%`;
}

export function detailText(detail) {
  return `${detail.polarity === "denied" ? "denial: " : ""}${countText(detail.count)} ${detail.measure}`;
}

// The address of words in a report.
export function spanHref(span) {
  return `/reports/${span.report}?at=${span.begin}-${span.end}`;
}

export function isReport(id) {
  return id.startsWith("r_");
}

// What a person decided, as a clause after the name.
export const decisions = {
  accept: "accepted",
  reject: "rejected",
  merge: "merged two incidents",
  split: "split an incident",
  same: "said that two are one origin",
  distinct: "said that two are not one origin",
  grade: "graded",
  owner: "named an owner",
  undo: "took back",
};
