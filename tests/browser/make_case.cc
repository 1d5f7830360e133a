// Saves the findings of a small invented story as a case that `firsthand serve` can show:
//
//   make_case FOLDER [empty]
//
// Reports, claims and passages are placed by hand, so that the browser test does not depend on how
// well the stages before read; origins, details and reasons come from the real stage. "empty" saves
// a case in which nothing was found.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include "base/check.h"
#include "casefile/casefile.h"
#include "origins/trace.h"

namespace {

using namespace firsthand;
using namespace firsthand::model;

class Story {
 public:
  std::size_t report(std::string input, std::string outlet, std::string published,
                     std::string title, std::string text) {
    Report r;
    const base::Digest digest = base::sha256(text);
    r.sha256 = digest.hex();
    r.id = ReportId::from(digest);
    r.inputs = {std::move(input)};
    r.media_type = "text/plain";
    r.title = std::move(title);
    if (!outlet.empty()) r.outlet = std::move(outlet);
    r.published = parse_iso(published);
    r.language = "en";
    r.text = std::move(text);
    r.sections = {{SectionKind::kParagraph, {0, r.text.size()}}};
    findings_.reports.push_back(std::move(r));
    return findings_.reports.size() - 1;
  }

  Span at(std::size_t report, std::string_view words) const {
    const std::size_t begin = findings_.reports[report].text.find(words);
    FH_CHECK(begin != std::string::npos, words);
    return {begin, begin + words.size()};
  }

  struct Said {
    std::size_t report;
    std::string_view sentence;
    std::string_view speaker;  // its words; empty: nobody is named
    OriginKind kind;
    Distance distance;
    std::string_view cue;
    std::string_view measure;
    std::string_view measure_words;
    std::int64_t count;
    std::string_view count_words;
    Stance stance = Stance::kAsserted;
    Tier tier = Tier::kA;
    Modifier modifier = Modifier::kExactly;
    std::string_view day_words = {};
  };
  void claim(const Said& said, IncidentId incident, unsigned day) {
    const auto within = [&](std::string_view words) {
      const Span sentence = at(said.report, said.sentence);
      const std::size_t begin = said.sentence.find(words);
      FH_CHECK(begin != std::string_view::npos, words);
      return Span{sentence.begin + begin, sentence.begin + begin + words.size()};
    };
    Claim c;
    c.report = findings_.reports[said.report].id;
    c.span = at(said.report, said.sentence);
    if (!said.speaker.empty()) {
      c.speaker = Speaker{std::string(said.speaker), said.kind, within(said.speaker)};
      c.cue = within(said.cue);
    }
    c.content = {c.span};
    c.distance = said.distance;
    c.tier = said.tier;
    c.measure = said.measure;
    c.measure_span = within(said.measure_words);
    c.count = Count{said.count,
                    said.count,
                    said.modifier,
                    std::string(said.count_words),
                    within(said.count_words),
                    CountRole::kFigure};
    if (said.modifier == Modifier::kAtLeast) c.count->max = std::nullopt;
    c.stance = said.stance;
    if (day) {
      const Day when = *make_day(2026, 3, day);
      c.when = When{when, when, Precision::kDay, within(said.day_words)};
    }
    c.incident = incident;
    c.id = claim_id(c);
    findings_.claims.push_back(std::move(c));
  }

  void share(std::size_t x, std::string_view x_words, std::size_t y, std::string_view y_words,
             PassageKind kind, double similarity, double likelihood) {
    if (findings_.reports[y].id < findings_.reports[x].id) {
      std::swap(x, y);
      std::swap(x_words, y_words);
    }
    Passage p;
    p.a_report = findings_.reports[x].id;
    p.a = at(x, x_words);
    p.b_report = findings_.reports[y].id;
    p.b = at(y, y_words);
    p.kind = kind;
    p.similarity = similarity;
    p.likelihood = likelihood;
    p.id = passage_id(p);
    findings_.passages.push_back(std::move(p));
  }

  IncidentId incident(std::string title, unsigned day, std::string place,
                      const std::vector<std::size_t>& reports) {
    Incident n;
    n.id = IncidentId::of({"incident", title});
    n.title = std::move(title);
    n.when = When{*make_day(2026, 3, day), *make_day(2026, 3, day), Precision::kDay, {}};
    n.where = Place{{0, 0}, std::move(place), {}, {}, {}, {}, {}};
    for (const std::size_t r : reports) n.reports.push_back(findings_.reports[r].id);
    findings_.incidents.push_back(n);
    return n.id;
  }

  Findings finish() {
    Findings& f = findings_;
    std::sort(f.reports.begin(), f.reports.end(),
              [](const Report& a, const Report& b) { return a.id < b.id; });
    std::sort(f.incidents.begin(), f.incidents.end(),
              [](const Incident& a, const Incident& b) { return a.id < b.id; });
    std::sort(f.claims.begin(), f.claims.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.report, a.span, a.id) < std::tie(b.report, b.span, b.id);
    });
    f.annotations.resize(f.reports.size());
    for (const Report& r : f.reports) {
      std::optional<IncidentId> main;
      for (const Incident& n : f.incidents) {
        if (std::find(n.reports.begin(), n.reports.end(), r.id) != n.reports.end()) main = n.id;
      }
      f.main_incidents.push_back(main);
    }
    for (Incident& n : f.incidents) std::sort(n.reports.begin(), n.reports.end());
    origins::trace(f, {}, 1);
    return std::move(f);
  }

  Findings& findings() { return findings_; }

 private:
  Findings findings_;
};

constexpr std::string_view kWireCount =
    "Nine people were killed when shells struck the ferry landing at Korvessa on Friday evening, "
    "harbour master Idris Tolvane said.";
constexpr std::string_view kWireScene =
    "The 18:40 boat had just tied up, and its passengers were still queueing on the wooden stair "
    "when the first shell came down among the ticket booths.";
constexpr std::string_view kChangedCount =
    "Nineteen people were killed when shells struck the ferry landing at Korvessa on Friday "
    "evening, harbour master Idris Tolvane said.";
constexpr std::string_view kRewrittenScene =
    "The 18:40 boat had only just tied up; its passengers queued on the wooden stair as the first "
    "shell came down among the ticket booths.";
constexpr std::string_view kHandout =
    "The clinic on Weir Street took in 23 injured people before midnight and has asked for donors "
    "of every blood group to come forward.";

std::string text(std::initializer_list<std::string_view> paragraphs) {
  std::string out;
  for (const std::string_view p : paragraphs) out += (out.empty() ? "" : "\n\n") + std::string(p);
  return out + "\n";
}

Findings korvessa() {
  Story s;
  const std::size_t wire = s.report(
      "wire/korvessa-1.txt", "Harbour Wire", "2026-03-14T09:20:00Z",
      "Nine killed at Korvessa ferry landing",
      text({kWireCount, kWireScene,
            "“I counted them myself, and then I counted again,” Tolvane told Harbour Wire by "
            "telephone. Boats to the islands are suspended until further notice."}));
  const std::size_t ledger = s.report(
      "ledger/2026-03-14.txt", "Morning Ledger", "2026-03-14T11:05:00Z",
      "Shells hit Korvessa ferry",
      text({kWireCount, kWireScene, "The Morning Ledger’s office is two streets from the quay."}));
  const std::size_t post = s.report(
      "post/ferry.txt", "The Delta Post", "2026-03-14T15:40:00Z", "Nineteen dead on the quay",
      text({kChangedCount, kRewrittenScene,
            "Readers will remember that the landing was rebuilt only last spring."}));
  const std::size_t radio = s.report(
      "radio/morning-bulletin.txt", "Free Radio Ash", "2026-03-14T18:00:00Z",
      "“I closed their eyes”: a ticket seller on Friday’s shelling",
      text({"Mirela Osk sold tickets in the second booth. She lay under its counter until it was "
            "quiet, she said.",
            "“There were nine dead on the boards, and I closed the eyes of each,” Mirela Osk said.",
            "She has worked on the landing for eleven years."}));
  const std::size_t ministry = s.report(
      "ministry/statement-0315.txt", "Ministry of Defence", "2026-03-15T08:00:00Z",
      "Statement on reports from Korvessa",
      text({"The Ministry of Defence denied that nine people were killed at the Korvessa landing.",
            "No unit fired in that sector on 13 March, the statement says."}));
  const std::size_t blog =
      s.report("blog/island-notes.txt", "", "", "Island notes 🛶",
               text({"🛶🛶 Notes from the 𝕴𝖘𝖑𝖊 of Senn, kept by whoever is awake.",
                     kWireScene, "I was not there 🕯 and repeat only what the wire had."}));
  const std::size_t courier = s.report(
      "courier/clinic.txt", "Senn Courier", "2026-03-14", "Clinic asks for blood",
      text({kHandout,
            "Those who wish to give may come without appointment. The Courier’s own nurse, who "
            "writes our garden column, advises a good breakfast first.",
            "Ferries remain suspended, and the school on the island will open an hour late so that "
            "teachers can be fetched by fishing boat."}));
  const std::size_t evening = s.report(
      "evening/blood.txt", "Evening Quay", "2026-03-14", "Weir Street clinic full",
      text({kHandout,
            "Asked whether the number might rise, a porter shrugged and closed the gate. The "
            "Evening Quay could not reach the head of the clinic.",
            "The council meets on Monday to talk about the rebuilding of the landing and about who "
            "is to pay for it."}));
  const std::size_t flood = s.report(
      "ledger/2026-03-21.txt", "Morning Ledger", "2026-03-21T07:30:00Z",
      "Korvessa market under water",
      text({"At least 40 stallholders were displaced when the Ash burst its bank at Korvessa "
            "market, the market warden Pell Anso said.",
            "The water came over the sill before the bell could be rung."}));
  const IncidentId shelling =
      s.incident("Nine killed at Korvessa ferry landing", 13, "Korvessa",
                 {wire, ledger, post, radio, ministry, blog, courier, evening});
  const IncidentId water = s.incident("Korvessa market under water", 20, "Korvessa", {flood});

  using K = OriginKind;
  using D = Distance;
  s.claim(
      {wire, kWireCount, "Idris Tolvane", K::kOfficial, D::kFirstHand, "said", "killed", "killed",
       9, "Nine people", Stance::kAsserted, Tier::kA, Modifier::kExactly, "Friday evening"},
      shelling, 13);
  s.claim(
      {ledger, kWireCount, "Idris Tolvane", K::kOfficial, D::kFirstHand, "said", "killed", "killed",
       9, "Nine people", Stance::kAsserted, Tier::kA, Modifier::kExactly, "Friday evening"},
      shelling, 13);
  s.claim({post, kChangedCount, "Idris Tolvane", K::kOfficial, D::kFirstHand, "said", "killed",
           "killed", 19, "Nineteen people", Stance::kAsserted, Tier::kA, Modifier::kExactly,
           "Friday evening"},
          shelling, 13);
  s.claim({radio,
           "“There were nine dead on the boards, and I closed the eyes of each,” Mirela Osk said.",
           "Mirela Osk", K::kWitness, D::kFirstHand, "said", "killed", "dead", 9, "nine dead"},
          shelling, 0);
  s.claim({ministry,
           "The Ministry of Defence denied that nine people were killed at the Korvessa landing.",
           "The Ministry of Defence", K::kOfficial, D::kRelayed, "denied", "killed", "killed", 9,
           "nine people", Stance::kDenied},
          shelling, 0);
  s.claim({courier, kHandout, "", K::kUnnamed, D::kUnattributed, "", "injured", "injured", 23,
           "23 injured people"},
          shelling, 0);
  s.claim({evening, kHandout, "", K::kUnnamed, D::kUnattributed, "", "injured", "injured", 23,
           "23 injured people"},
          shelling, 0);
  s.claim(
      {flood,
       "At least 40 stallholders were displaced when the Ash burst its bank at Korvessa market, "
       "the market warden Pell Anso said.",
       "Pell Anso", K::kOfficial, D::kFirstHand, "said", "displaced", "displaced", 40,
       "At least 40 stallholders", Stance::kAsserted, Tier::kB, Modifier::kAtLeast},
      water, 0);

  const std::string both = std::string(kWireCount) + "\n\n" + std::string(kWireScene);
  s.share(wire, both, ledger, both, PassageKind::kVerbatim, 1, 0.99);
  s.share(wire, both, post, std::string(kChangedCount) + "\n\n" + std::string(kRewrittenScene),
          PassageKind::kRewritten, 0.86, 0.97);
  s.share(wire, kWireScene, blog, kWireScene, PassageKind::kVerbatim, 1, 0.98);
  s.share(courier, kHandout, evening, kHandout, PassageKind::kVerbatim, 1, 0.96);

  Findings& f = s.findings();
  f.reports[wire].inputs.push_back("wire/korvessa-1-again.txt");
  f.reports[post].captions = {"The landing at Korvessa <on Saturday> morning."};
  f.faults = {
      {"scans/quay-map.pdf",
       {base::FaultCode::kTruncated, "the file ends before its table of contents: fetch it again"}},
      {"wire/korvessa-0.html",
       {base::FaultCode::kNoArticle, "the page holds a consent form and no article"}}};
  f.ledger = {14, 9, 1, {{"image", 2}}, 2};
  f.ledgers = {{"scans/", {5, 1, 1, {{"image", 2}}, 1}}, {"wire/", {9, 8, 0, {}, 1}}};
  f.parameters = {{"origins.expected", "0.5"}, {"reuse.preset", "standard"}};
  Findings out = s.finish();
  Assessment grade;
  grade.number = 31;
  grade.time = "2026-03-20T09:00:00Z";
  grade.person = "A. <b>Editor</b>";
  grade.reason = "a doctor and a witness, apart from each other";
  grade.decision = Decision::kGrade;
  grade.graded = Graded::kIncident;
  grade.value = "fair";
  const auto incident = std::max_element(
      out.incidents.begin(), out.incidents.end(),
      [](const auto& x, const auto& y) { return x.reports.size() < y.reports.size(); });
  grade.about = incident->id.to_string();
  grade.here = {{incident->reports.front(), {0, 1}}};
  Assessment reject = grade;
  reject.number = 30;
  reject.decision = Decision::kReject;
  reject.graded = std::nullopt;
  reject.about = std::nullopt;
  reject.value.clear();
  reject.relation = Relation::kCopies;
  reject.standing = Standing::kUndone;
  out.assessments = {reject, grade};
  return out;
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::cerr << "make_case FOLDER [empty]\n";
    return 2;
  }
  const std::filesystem::path folder = words[1];
  std::filesystem::create_directories(folder);
  const bool empty = count > 2 && std::string_view(words[2]) == "empty";
  casefile::save(empty ? Findings{} : korvessa(), folder / "findings.sqlite");
}
