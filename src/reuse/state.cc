#include "reuse/state.h"

#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace firsthand::reuse {
namespace {

constexpr const char* kManifest = "manifest";
constexpr const char* kFormat = "firsthand-reuse-state 1";

std::uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

class Line {
 public:
  Line(std::string& out, std::string_view key) : out_(out) { out_ += key; }
  ~Line() { out_ += '\n'; }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  Line& add(std::uint64_t number) {
    out_ += ' ' + std::to_string(number);
    return *this;
  }
  Line& add(std::int64_t number) {
    out_ += ' ' + std::to_string(number);
    return *this;
  }
  void add(const Table& table) {
    out_ += ' ' + (table.name.empty() ? std::string("-") : table.name);
    add(table.records).add(table.sum);
  }
  Line& name(const std::string& name) {
    out_ += ' ' + name;
    return *this;
  }

 private:
  std::string& out_;
};

// The words of one line, each taken once.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}
  std::string_view word() {
    const std::size_t end = std::min(rest_.find(' '), rest_.size());
    const std::string_view out = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    good_ = good_ && !out.empty();
    return out;
  }
  template <typename Number>
  void number(Number& out) {
    const std::string_view text = word();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    good_ = good_ && error == std::errc() && end == text.data() + text.size();
  }
  // Names are this program's own: a file of the folder, never a path.
  std::string name() {
    const std::string_view text = word();
    good_ = good_ && std::all_of(text.begin(), text.end(), [](char c) {
              return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            });
    return text == "-" ? std::string() : std::string(text);
  }
  void table(Table& out) {
    out.name = name();
    number(out.records);
    number(out.sum);
  }
  bool finished() const { return good_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool good_ = true;
};

bool parse_line(std::string_view line, Manifest& m) {
  Fields fields(line);
  const std::string_view key = fields.word();
  if (key == "stamp") {
    fields.number(m.stamp);
  } else if (key == "files") {
    fields.number(m.files);
  } else if (key == "reports") {
    fields.table(m.reports);
  } else if (key == "run") {
    RunEntry& run = m.runs.emplace_back();
    run.name = fields.name();
    fields.number(run.first);
    fields.number(run.end);
  } else if (key == "joined") {
    fields.number(m.joined);
    fields.number(m.cut.grams);
    fields.number(m.cut.meetings);
  } else if (key == "pairs") {
    fields.table(m.pairs);
  } else if (key == "compared") {
    fields.number(m.compared);
    fields.number(m.slices);
  } else if (key == "passages") {
    fields.table(m.passages.emplace_back());
  } else {
    return false;
  }
  return fields.finished();
}

bool consistent(const Manifest& m) {
  std::uint32_t end = 0;
  for (const RunEntry& run : m.runs) {
    if (run.first != end || run.end <= run.first) return false;
    end = run.end;
  }
  return end <= m.reports.records && m.joined <= end && m.compared <= m.joined;
}

}  // namespace

std::string to_text(const Manifest& m) {
  std::string out = std::string(kFormat) + "\n";
  Line(out, "stamp").add(m.stamp);
  Line(out, "files").add(m.files);
  Line(out, "reports").add(m.reports);
  for (const RunEntry& run : m.runs)
    Line(out, "run").name(run.name).add(std::uint64_t{run.first}).add(std::uint64_t{run.end});
  Line(out, "joined").add(std::uint64_t{m.joined}).add(m.cut.grams).add(m.cut.meetings);
  Line(out, "pairs").add(m.pairs);
  Line(out, "compared").add(std::uint64_t{m.compared}).add(std::uint64_t{m.slices});
  for (const Table& table : m.passages) Line(out, "passages").add(table);
  return out + "check " + std::to_string(hash_of(out)) + "\n";
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  const std::size_t last = text.rfind("check ");
  if (last == std::string_view::npos) return std::nullopt;
  const std::string_view body = text.substr(0, last);
  if (text.substr(last) != "check " + std::to_string(hash_of(body)) + "\n") return std::nullopt;
  Manifest out;
  std::size_t at = body.find('\n');
  if (body.substr(0, at) != kFormat) return std::nullopt;
  for (++at; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    if (!parse_line(body.substr(at, end - at), out)) return std::nullopt;
    at = end + 1;
  }
  if (!consistent(out)) return std::nullopt;
  return out;
}

State::State(base::WorkFiles& files, std::string_view stamp)
    : files_(files), stamp_(hash_of(stamp)) {
  if (const auto text = files.get(kManifest)) {
    if (auto loaded = parse_manifest(*text); loaded && loaded->stamp == stamp_)
      manifest = std::move(*loaded);
  }
  manifest.stamp = stamp_;
}

void State::save() {
  files_.put(kManifest, to_text(manifest));
  std::set<std::string> named = {kManifest, manifest.reports.name, manifest.pairs.name};
  for (const RunEntry& run : manifest.runs) named.insert(run.name);
  for (const Table& table : manifest.passages) named.insert(table.name);
  for (const std::string& name : files_.names()) {
    if (named.count(name) == 0) files_.remove(name);
  }
}

void State::clear() {
  manifest = Manifest();
  manifest.stamp = stamp_;
  save();
}

std::string State::new_name(const char* kind) {
  return std::string(kind) + "-" + std::to_string(manifest.files++);
}

Table State::write_bytes(const char* kind, const void* data, std::uint64_t records,
                         std::size_t size) {
  Table out{new_name(kind), records, XXH3_64bits(data, records * size)};
  base::WorkFiles::Writer file = files_.create(out.name);
  file.write(data, records * size);
  file.finish();
  return out;
}

void State::check_size(const Table& table, std::size_t size) const {
  if (table.name.empty()) {
    if (table.records != 0) throw Damaged();
    return;
  }
  const auto file = files_.open(table.name);
  if (!file || file->size() / size != table.records || file->size() % size != 0) throw Damaged();
}

void State::read_bytes(const Table& table, void* into, std::size_t size) const {
  if (table.name.empty()) return;
  const auto file = files_.open(table.name);
  if (!file || !file->read(0, into, table.records * size) ||
      XXH3_64bits(into, table.records * size) != table.sum)
    throw Damaged();
}

}  // namespace firsthand::reuse
