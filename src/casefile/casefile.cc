#include "casefile/casefile.h"

#include <filesystem>
#include <system_error>

#include "base/error.h"
#include "base/utf8.h"
#include "casefile/codec.h"
#include "sqlite/sqlite.h"

namespace firsthand::casefile {
namespace {

using sqlite::Connection;
using sqlite::Statement;

constexpr const char* kSchema = R"sql(
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE parameters(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reports(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, published TEXT, outlet TEXT, title TEXT,
                     main_incident TEXT, body TEXT NOT NULL, annotations TEXT NOT NULL) STRICT;
CREATE TABLE passages(n INTEGER PRIMARY KEY, id TEXT NOT NULL, a_report TEXT NOT NULL, b_report TEXT NOT NULL,
                      body TEXT NOT NULL) STRICT;
CREATE TABLE claims(n INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, incident TEXT, measure TEXT,
                    body TEXT NOT NULL) STRICT;
CREATE TABLE incidents(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, state TEXT NOT NULL,
                       body TEXT NOT NULL) STRICT;
CREATE TABLE details(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, incident TEXT NOT NULL, measure TEXT NOT NULL,
                     low INTEGER NOT NULL, expected INTEGER NOT NULL, high INTEGER NOT NULL, state TEXT NOT NULL,
                     body TEXT NOT NULL) STRICT;
CREATE TABLE origins(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE edges(n INTEGER PRIMARY KEY, id TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL,
                   relation TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE faults(n INTEGER PRIMARY KEY, input TEXT NOT NULL, code TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE ledgers(n INTEGER PRIMARY KEY, of TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE assessments(n INTEGER PRIMARY KEY, decision TEXT NOT NULL, person TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2');
)sql";

std::optional<std::string> text_of(const std::optional<model::IncidentId>& id) {
  return id ? std::optional(id->to_string()) : std::nullopt;
}

void insert_all(Connection& db, const model::Findings& f) {
  Statement about(db, "INSERT INTO about VALUES(?, ?)");
  about.bind("schema").bind(std::to_string(kSchemaVersion)).run();
  about.bind("ledger").bind(encode(f.ledger)).run();
  about.bind("passed_over").bind(encode(f.passed_over)).run();
  Statement parameter(db, "INSERT INTO parameters VALUES(?, ?)");
  for (const auto& [name, value] : f.parameters) parameter.bind(name).bind(value).run();
  Statement report(db, "INSERT INTO reports VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
  Statement words(db, "INSERT INTO words(rowid, title, text) VALUES(?, ?, ?)");
  for (std::size_t i = 0; i < f.reports.size(); ++i) {
    const model::Report& r = f.reports[i];
    const auto n = static_cast<std::int64_t>(i);
    report.bind(n).bind(r.id.to_string());
    report.bind_maybe(r.published ? std::optional(r.published->iso()) : std::nullopt)
        .bind_maybe(r.outlet)
        .bind_maybe(r.title);
    report.bind_maybe(text_of(f.main_incidents[i]))
        .bind(encode(r))
        .bind(encode(f.annotations[i]))
        .run();
    words.bind(n).bind(r.title.value_or("")).bind(r.text).run();
  }
  std::int64_t n = 0;
  Statement passage(db, "INSERT INTO passages VALUES(?, ?, ?, ?, ?)");
  for (const auto& p : f.passages) {
    passage.bind(n++)
        .bind(p.id.to_string())
        .bind(p.a_report.to_string())
        .bind(p.b_report.to_string())
        .bind(encode(p))
        .run();
  }
  n = 0;
  Statement claim(db, "INSERT INTO claims VALUES(?, ?, ?, ?, ?, ?)");
  for (const auto& c : f.claims) {
    claim.bind(n++)
        .bind(c.id.to_string())
        .bind(c.report.to_string())
        .bind_maybe(text_of(c.incident))
        .bind_maybe(c.measure);
    claim.bind(encode(c)).run();
  }
  n = 0;
  Statement incident(db, "INSERT INTO incidents VALUES(?, ?, ?, ?, ?)");
  for (const auto& i : f.incidents) {
    incident.bind(n++)
        .bind(i.id.to_string())
        .bind(i.title)
        .bind(to_string(i.state))
        .bind(encode(i))
        .run();
  }
  n = 0;
  Statement detail(db, "INSERT INTO details VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const auto& d : f.details) {
    detail.bind(n++).bind(d.id.to_string()).bind(d.incident.to_string()).bind(d.measure);
    detail.bind(std::int64_t{d.independent.low}).bind(std::int64_t{d.independent.expected});
    detail.bind(std::int64_t{d.independent.high}).bind(to_string(d.state)).bind(encode(d)).run();
  }
  n = 0;
  Statement origin(db, "INSERT INTO origins VALUES(?, ?, ?, ?)");
  for (const auto& o : f.origins)
    origin.bind(n++).bind(o.id.to_string()).bind(to_string(o.kind)).bind(encode(o)).run();
  n = 0;
  Statement edge(db, "INSERT INTO edges VALUES(?, ?, ?, ?, ?, ?)");
  for (const auto& e : f.edges) {
    edge.bind(n++)
        .bind(e.id.to_string())
        .bind(e.from)
        .bind(e.to)
        .bind(to_string(e.relation))
        .bind(encode(e))
        .run();
  }
  n = 0;
  Statement fault(db, "INSERT INTO faults VALUES(?, ?, ?, ?)");
  for (const auto& x : f.faults)
    fault.bind(n++).bind(x.input).bind(to_string(x.fault.code)).bind(encode(x)).run();
  n = 0;
  Statement ledger(db, "INSERT INTO ledgers VALUES(?, ?, ?)");
  for (const auto& x : f.ledgers) ledger.bind(n++).bind(x.of).bind(encode(x)).run();
  n = 0;
  Statement assessment(db, "INSERT INTO assessments VALUES(?, ?, ?, ?)");
  for (const auto& a : f.assessments)
    assessment.bind(n++).bind(to_string(a.decision)).bind(a.person).bind(encode(a)).run();
}

Connection open_to_read(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) {
    throw base::CaseError(file.string() +
                          " is not there: run `firsthand build` on this case first");
  }
  return Connection(file, Connection::Mode::kRead);
}

void check_version(const Connection& db, const std::filesystem::path& file) {
  Statement version(db, "SELECT value FROM about WHERE name = 'schema'");
  const bool stated = version.step();
  const std::string value = stated ? std::string(version.text(0)) : "";
  if (value == std::to_string(kSchemaVersion)) return;
  throw base::CaseError(file.string() + " has findings of another version of firsthand (" + value +
                        "): run `firsthand build` on this case again, or update the program");
}

template <typename Noun>
std::vector<Noun> all(const Connection& db, std::string_view table) {
  std::vector<Noun> out;
  Statement rows(db, "SELECT body FROM " + std::string(table) + " ORDER BY n");
  while (rows.step()) out.push_back(decode<Noun>(rows.text(0)));
  return out;
}

// Any bytes as a query of all their words, each quoted, so that none is an operator.
std::string as_match(std::string_view query) {
  const std::string valid = base::to_valid_utf8(query);
  std::string match;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) match += (match.empty() ? "\"" : " \"") + word + "\"";
    word.clear();
  };
  for (const char c : valid) {
    if (static_cast<unsigned char>(c) <= ' ') {
      flush();
    } else if (c == '"') {
      word += "\"\"";
    } else {
      word += c;
    }
  }
  flush();
  return match;
}

}  // namespace

void save(const model::Findings& findings, const std::filesystem::path& file) {
  const std::filesystem::path fresh = file.string() + ".new";
  std::error_code ignored;
  std::filesystem::remove(fresh, ignored);
  {
    Connection db(fresh, Connection::Mode::kCreate);
    db.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL;");
    sqlite::Transaction transaction(db);
    db.run(kSchema);
    insert_all(db, findings);
    transaction.commit();
  }
  std::error_code error;
  std::filesystem::rename(fresh, file, error);
  if (error) throw base::IoError(file.string(), "replace", error.value());
}

model::Findings load(const std::filesystem::path& file) {
  const Connection db = open_to_read(file);
  check_version(db, file);
  model::Findings f;
  Statement ledger(db, "SELECT value FROM about WHERE name = 'ledger'");
  if (ledger.step()) f.ledger = decode<model::Ledger>(ledger.text(0));
  Statement passed_over(db, "SELECT value FROM about WHERE name = 'passed_over'");
  if (passed_over.step()) f.passed_over = decode<model::PassedOver>(passed_over.text(0));
  Statement parameters(db, "SELECT name, value FROM parameters");
  while (parameters.step()) f.parameters.emplace(parameters.text(0), parameters.text(1));
  Statement reports(db, "SELECT body, annotations, main_incident FROM reports ORDER BY n");
  while (reports.step()) {
    f.reports.push_back(decode<model::Report>(reports.text(0)));
    f.annotations.push_back(decode<model::Annotations>(reports.text(1)));
    f.main_incidents.push_back(reports.is_null(2) ? std::nullopt
                                                  : model::IncidentId::parse(reports.text(2)));
  }
  f.passages = all<model::Passage>(db, "passages");
  f.claims = all<model::Claim>(db, "claims");
  f.incidents = all<model::Incident>(db, "incidents");
  f.details = all<model::Detail>(db, "details");
  f.origins = all<model::Origin>(db, "origins");
  f.edges = all<model::Edge>(db, "edges");
  f.faults = all<model::InputFault>(db, "faults");
  f.ledgers = all<model::LedgerOf>(db, "ledgers");
  f.assessments = all<model::Assessment>(db, "assessments");
  return f;
}

base::Digest content_digest(const model::Findings& f) {
  base::Sha256 hash;
  const auto add = [&](std::string_view record) {
    hash.update(record);
    hash.update("\n");
  };
  const auto add_all = [&](const auto& nouns) {
    for (const auto& noun : nouns) add(encode(noun));
    add("");
  };
  for (const auto& [name, value] : f.parameters) add(name + "=" + value);
  add(encode(f.ledger));
  add_all(f.ledgers);
  add(encode(f.passed_over));
  add_all(f.reports);
  for (const auto& main : f.main_incidents) add(text_of(main).value_or("-"));
  add_all(f.annotations), add_all(f.passages), add_all(f.claims), add_all(f.incidents),
      add_all(f.details);
  add_all(f.origins), add_all(f.edges), add_all(f.faults), add_all(f.assessments);
  return hash.finish();
}

std::vector<Hit> search(const std::filesystem::path& file, std::string_view query, int limit) {
  const std::string match = as_match(query);
  if (match.empty()) return {};
  const Connection db = open_to_read(file);
  check_version(db, file);
  Statement rows(db,
                 "SELECT r.id, snippet(words, 1, '\xE2\x81\xA8', '\xE2\x81\xA9', '…', 24) FROM "
                 "words JOIN reports r ON r.n = "
                 "words.rowid WHERE words MATCH ? ORDER BY bm25(words), r.id LIMIT ?");
  rows.bind(match).bind(std::int64_t{limit});
  std::vector<Hit> hits;
  while (rows.step()) {
    if (const auto id = model::ReportId::parse(rows.text(0)))
      hits.push_back({*id, std::string(rows.text(1))});
  }
  return hits;
}

}  // namespace firsthand::casefile
