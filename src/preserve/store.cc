#include "preserve/store.h"

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/files.h"
#include "base/utf8.h"
#include "preserve/block.h"
#include "preserve/case_folder.h"
#include "preserve/gzip_member.h"
#include "preserve/record.h"
#include "preserve/segment.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;
using base::CaseError;
using base::Digest;
using base::Done;
using base::Fault;
using base::FaultCode;
using base::Result;

// In bytes of JSON; two of them and what else there is fit a line of the log.
constexpr std::size_t kMaximalInput = 24000;
constexpr std::size_t kMaximalNote = 24000;

std::size_t json_size(char c) {
  if (static_cast<unsigned char>(c) < 0x20) return 6;
  return c == '"' || c == '\\' ? 2 : 1;
}

// Valid UTF-8, cut so that it is at most `limit` bytes in a line.
std::string bounded(std::string_view text, std::size_t limit) {
  std::string out = base::to_valid_utf8(text.substr(0, limit));
  std::size_t size = 0;
  std::size_t end = 0;
  while (end < out.size() && size + json_size(out[end]) <= limit) size += json_size(out[end++]);
  if (end == out.size() && text.size() <= limit) return out;
  end = std::min(end, limit - 3);
  while (end > 0 && !base::is_boundary(out, end)) --end;
  out.resize(end);
  return out + "…";
}

[[noreturn]] void damaged(const CaseFolder& folder, const std::string& what) {
  throw CaseError("the case " + folder.root.string() + " is damaged: " + what +
                  ". Nothing was written to it; `firsthand verify` says more");
}

// Small files are read once; of a larger one only the digest is kept.
struct Content {
  Digest digest;
  std::uint64_t bytes = 0;
  std::optional<std::string> whole;
};

Result<Content> read_content(const fs::path& path) {
  Content out;
  base::Sha256 hash;
  std::string held;
  FH_TRY([[maybe_unused]] const base::Done done,
         base::read_pieces(path, [&](std::string_view piece) {
           hash.update(piece);
           out.bytes += piece.size();
           if (out.bytes <= kWhole) held += piece;
         }));
  out.digest = hash.finish();
  if (out.bytes <= kWhole) out.whole = std::move(held);
  return out;
}

}  // namespace

struct Store::State {
  CaseFolder folder;
  StoreOptions options;
  std::optional<base::FileLock> lock;  // while writing
  LogIndex index;
  LogHead head;
  Sums sums;  // of the segments that are full
  std::optional<base::AppendFile> log;
  std::optional<Segment> segment;
  std::string pending;  // lines that are not in the log file yet
  std::uint64_t uncommitted_bytes = 0;
  std::uint64_t uncommitted_files = 0;
  bool changed = false;  // SHA256SUMS and checkpoint are behind
  bool failed = false;   // a write went wrong

  Checkpoint checkpoint() const { return {head.tree.size(), head.tree.root()}; }

  void load(bool for_writing);
  std::string cut_segment(std::uint64_t number);
  void recover(const LogScan& scan);
  void begin_segment(std::uint64_t number);
  Segment& room_for_record();
  void append_entry(LogEntry entry);
  LogEntry new_entry(std::string_view action) const;
  void commit();

  // Marks the state as useless if `work` throws.
  template <typename Work>
  auto guarded(Work work) {
    FH_CHECK(lock.has_value(), "writing to a store that was opened for reading");
    if (failed) throw CaseError("an earlier write to " + folder.root.string() + " failed");
    failed = true;
    auto result = work();
    failed = false;
    return result;
  }
};

void Store::State::load(bool for_writing) {
  std::optional<Checkpoint> committed;
  // The first thing a new case gets is a log and a checkpoint, before any evidence.
  if (!fs::exists(folder.checkpoint())) {
    if (fs::exists(folder.segment(segment_name(1)))) {
      damaged(folder, "custody/checkpoint.txt is missing");
    }
  } else {
    committed = parse_checkpoint(base::read_own_file(folder.checkpoint()));
    if (!committed) damaged(folder, "custody/checkpoint.txt cannot be read");
  }
  if (!fs::exists(folder.log())) {
    if (committed) damaged(folder, "custody/log.jsonl is missing");
    if (for_writing) recover({});
    return;
  }
  const std::uint64_t size = committed ? committed->size : 0;
  const LogScan scan = scan_log(folder.log(), size, [&](const LogEntry& entry, bool sound) {
    if (sound) index.add(entry);
  });
  if (committed && scan.root_at != committed->root) {
    damaged(folder, scan.damages.empty() || scan.head.tree.size() >= size
                        ? "the custody log is not the one that custody/checkpoint.txt was made for"
                        : "custody/log.jsonl, line " + std::to_string(scan.damages[0].line) + ": " +
                              scan.damages[0].detail);
  }
  head.tree = scan.head.tree;
  head.last = scan.head.last;
  head.file = scan.head.file.clone();
  head.bytes = scan.head.bytes;
  if (for_writing) recover(scan);
}

// Cuts a segment down to its logged records; removes it if it has none. What was done, in words.
std::string Store::State::cut_segment(std::uint64_t number) {
  const std::string name = segment_name(number);
  const auto known = index.segment_ends().find(name);
  const std::uint64_t end = known == index.segment_ends().end() ? 0 : known->second;
  std::error_code error;
  const auto size = fs::file_size(folder.segment(name), error);
  if (error || (size <= end && end > 0)) return {};
  if (size > end) base::AppendFile(folder.segment(name)).truncate(end);
  if (end == 0) fs::remove(folder.segment(name), error);
  if (size == end) return {};
  return "removed " + std::to_string(size - end) +
         " bytes after the last whole record of archive/" + name + "; ";
}

// Cuts off what an interrupted run left: log bytes after the last whole line, segment bytes that no
// line names. All of it is behind what commit() had returned for.
void Store::State::recover(const LogScan& scan) {
  for (const fs::path& path : {folder.checkpoint(), folder.sums(), folder.readme()}) {
    std::error_code ignored;
    fs::remove(path.string() + ".new", ignored);
  }
  if (fs::exists(folder.sums())) sums = parse_sums(base::read_own_file(folder.sums()));
  std::erase_if(sums, [](const auto& sum) { return !sum.first.starts_with("archive/"); });
  std::uint64_t last_number = 0;
  for (const auto& [name, end] : index.segment_ends()) {
    last_number = std::max(last_number, *segment_number(name));
    std::error_code error;
    const auto size = fs::file_size(folder.segment(name), error);
    if (error) damaged(folder, "archive/" + name + " is missing");
    if (size < end) damaged(folder, "archive/" + name + " is shorter than the custody log says");
  }
  std::string note;
  log.emplace(folder.log());
  if (scan.file_bytes > head.bytes) {
    note += "removed " + std::to_string(scan.file_bytes - head.bytes) +
            " bytes after the last whole line of custody/log.jsonl; ";
    log->truncate(head.bytes);
  }
  if (last_number > 0) note += cut_segment(last_number);
  note += cut_segment(last_number + 1);
  changed = true;  // SHA256SUMS may be behind
  if (last_number > 0) {
    const std::string name = segment_name(last_number);
    sums.erase("archive/" + name);
    segment.emplace(folder.segment(name));
  }
  if (note.empty()) return;
  LogEntry entry = new_entry(kRecovery);
  entry.note = note + "left by a run that was stopped";
  append_entry(std::move(entry));
}

LogEntry Store::State::new_entry(std::string_view action) const {
  LogEntry entry;
  entry.time = base::now_utc();
  entry.action = action;
  entry.actor = options.software;
  entry.outcome = kSuccess;
  return entry;
}

void Store::State::append_entry(LogEntry entry) {
  entry.seq = head.tree.size();
  entry.prev = head.last;
  const std::string line = to_line(entry);
  FH_CHECK(line.size() <= kMaximalLine, "a line of the custody log is too long");
  head.append(line);
  pending += line;
  pending += '\n';
  index.add(entry);
  changed = true;
}

void Store::State::begin_segment(std::uint64_t number) {
  if (segment) {
    commit();  // so that SHA256SUMS has the full segment's last digest
    sums["archive/" + segment->name()] = segment->digest().hex();
  }
  const std::string name = segment_name(number);
  segment.emplace(folder.segment(name));
  FH_CHECK(segment->size() == 0, "a new segment is not empty");
  const std::string block = warcinfo_block(options.software);
  LogEntry entry = new_entry(kCreation);
  LoggedObject object;
  object.sha256 = base::sha256(block);
  object.bytes = block.size();
  object.location = {name, 0, 0, warcinfo_id(name, *object.sha256)};
  entry.object = std::move(object);
  entry.object->location.length =
      segment->append(record_header(RecordKind::kWarcinfo, entry), block);
  append_entry(std::move(entry));
}

Segment& Store::State::room_for_record() {
  if (!segment) {
    begin_segment(1);
  } else if (segment->size() >= options.segment_bytes) {
    begin_segment(*segment_number(segment->name()) + 1);
  }
  return *segment;
}

void Store::State::commit() {
  if (changed) {
    if (segment) segment->sync();
    if (!pending.empty()) {
      log->write(pending);
      log->sync();
      pending.clear();
    }
    const std::string text = to_text(checkpoint());
    base::replace_file(folder.checkpoint(), text);
    Sums all = sums;
    if (segment) all["archive/" + segment->name()] = segment->digest().hex();
    all["custody/log.jsonl"] = head.file.clone().finish().hex();
    all["custody/checkpoint.txt"] = base::sha256(text).hex();
    base::replace_file(folder.sums(), to_text(all));
  }
  changed = false;
  uncommitted_bytes = 0;
  uncommitted_files = 0;
}

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::open(const fs::path& path, Mode mode, StoreOptions options) {
  auto state = std::make_unique<State>();
  state->folder.root = path;
  state->options = std::move(options);
  state->options.software = bounded(state->options.software, 200);
  const CaseFolder& folder = state->folder;
  const FolderKind kind = folder_kind(folder);
  if (kind == FolderKind::kOther && mode == Mode::kCreate) {
    throw CaseError(path.string() +
                    " is there and is not a case of firsthand; choose a new or an empty folder");
  }
  if (kind != FolderKind::kCase && mode != Mode::kCreate) {
    throw CaseError(path.string() + " is not a case of firsthand; `firsthand build` makes one");
  }
  if (mode == Mode::kRead) {
    state->load(false);
    return Store(std::move(state));
  }
  base::make_folders(folder.root);
  state->lock = base::FileLock::try_lock(folder.lock());
  if (!state->lock) {
    throw CaseError("another firsthand is writing the case " + path.string() +
                    "; wait until it has finished");
  }
  // The marker comes first: what is found without it is not ours to write into.
  if (!fs::exists(folder.marker())) base::replace_file(folder.marker(), marker_text());
  base::make_folders(folder.archive());
  base::make_folders(folder.custody());
  if (!fs::exists(folder.readme())) base::replace_file(folder.readme(), readme_text());
  state->load(true);
  Store store(std::move(state));
  store.commit();
  return store;
}

Result<AddedObject> Store::add(const fs::path& path, const std::string& input) {
  State& state = *state_;
  return state.guarded([&]() -> Result<AddedObject> {
    if (input.empty() || bounded(input, kMaximalInput) != input) {
      return Fault{FaultCode::kUnsupported, "the name of the file is too long or not UTF-8"};
    }
    FH_TRY(const Content content, read_content(path));
    AddedObject added{content.digest, content.bytes, false};
    if (state.index.has_input(content.digest, input)) return added;
    LogEntry entry = state.new_entry(kIngestion);
    LoggedObject object;
    object.input = input;
    object.sha256 = content.digest;
    object.bytes = content.bytes;
    const auto known = state.index.objects().find(content.digest);
    if (known != state.index.objects().end()) {
      object.location = known->second.location;
      entry.note = "these bytes were there already";
      entry.object = std::move(object);
    } else {
      Segment& segment = state.room_for_record();
      object.location = {segment.name(), segment.size(), 0, resource_id(content.digest)};
      entry.object = std::move(object);
      const std::string header = record_header(RecordKind::kResource, entry);
      if (content.whole) {
        entry.object->location.length = segment.append(header, *content.whole);
      } else {
        FH_TRY(entry.object->location.length,
               segment.append_pieces(header, content.bytes, content.digest, [&](const auto& sink) {
                 return base::read_pieces(path, sink);
               }));
      }
      added.fresh = true;
      state.uncommitted_bytes += content.bytes;
    }
    state.append_entry(std::move(entry));
    ++state.uncommitted_files;
    if (state.uncommitted_bytes >= state.options.batch_bytes ||
        state.uncommitted_files >= state.options.batch_files) {
      state.commit();
    }
    return added;
  });
}

void Store::add_failed(const std::string& input, const Fault& fault) {
  State& state = *state_;
  state.guarded([&] {
    const std::string name = bounded(input, kMaximalInput);
    const std::string note = bounded(fault_note(fault), kMaximalNote);
    if (state.index.last_failure(name) == note) return 0;
    LogEntry entry = state.new_entry(kIngestion);
    entry.outcome = kFailure;
    entry.note = note;
    entry.object.emplace();
    entry.object->input = name;
    state.append_entry(std::move(entry));
    return 0;
  });
}

void Store::add_text(const Digest& report, const Digest& object, const std::string& input,
                     std::string_view text) {
  State& state = *state_;
  FH_CHECK(state.index.objects().contains(object), "a text from a file that is not in the store");
  state.guarded([&] {
    const Digest digest = base::sha256(text);
    if (state.index.has_conversion(report, digest)) return 0;
    Segment& segment = state.room_for_record();
    LogEntry entry = state.new_entry(kExtraction);
    LoggedObject logged;
    logged.input = bounded(input, kMaximalInput);
    logged.sha256 = digest;
    logged.bytes = text.size();
    logged.location = {segment.name(), segment.size(), 0, conversion_id(report, digest)};
    logged.derived_from = object;
    logged.report = report;
    entry.object = std::move(logged);
    entry.object->location.length =
        segment.append(record_header(RecordKind::kConversion, entry), text);
    state.append_entry(std::move(entry));
    state.uncommitted_bytes += text.size();
    if (state.uncommitted_bytes >= state.options.batch_bytes) state.commit();
    return 0;
  });
}

void Store::log_event(const Event& event) {
  State& state = *state_;
  state.guarded([&] {
    LogEntry entry = state.new_entry(bounded(event.action, 200));
    entry.note = bounded(event.note, kMaximalNote);
    entry.outcome = bounded(event.outcome, 200);
    if (!event.actor.empty()) entry.actor = bounded(event.actor, 1000);
    entry.decision = event.decision;
    state.append_entry(std::move(entry));
    return 0;
  });
}

void Store::commit() {
  state_->guarded([&] {
    state_->commit();
    return 0;
  });
}

std::vector<Object> Store::objects() const {
  std::vector<Object> out;
  for (const auto& [digest, object] : state_->index.objects()) out.push_back(object);
  return out;
}

std::vector<model::InputFault> Store::failed() const { return state_->index.failed(); }

std::vector<Conversion> Store::conversions() const {
  std::vector<Conversion> out = state_->index.conversions();
  std::sort(out.begin(), out.end(), [](const Conversion& a, const Conversion& b) {
    return a.report != b.report ? a.report < b.report : a.text < b.text;
  });
  return out;
}

namespace {

LogEntry entry_of(const Object& object) {
  LogEntry entry;
  entry.time = object.time;
  entry.object.emplace();
  entry.object->sha256 = object.digest;
  entry.object->bytes = object.bytes;
  entry.object->location = object.location;
  return entry;
}

}  // namespace

Result<std::string> Store::read(const Object& object, std::uint64_t limit) const {
  return read_block(state_->folder, RecordKind::kResource, entry_of(object), limit);
}

Result<Done> Store::read_pieces(const Object& object,
                                const std::function<void(std::string_view)>& sink) const {
  return read_block_pieces(state_->folder, RecordKind::kResource, entry_of(object), sink);
}

Result<std::string> Store::read_text(const Conversion& conversion, std::uint64_t limit) const {
  LogEntry entry;
  entry.time = conversion.time;
  entry.object.emplace();
  entry.object->sha256 = conversion.text;
  entry.object->bytes = conversion.bytes;
  entry.object->location = conversion.location;
  entry.object->derived_from = conversion.derived_from;
  entry.object->report = conversion.report;
  return read_block(state_->folder, RecordKind::kConversion, entry, limit);
}

std::vector<LogEntry> Store::events(std::string_view action) const {
  std::vector<LogEntry> out;
  if (action == kAssessment || action == kPolicy) {
    const auto pending = std::count(state_->pending.begin(), state_->pending.end(), '\n');
    const std::uint64_t committed = state_->head.tree.size() - static_cast<std::uint64_t>(pending);
    for (const LogEntry& entry : state_->index.decided()) {
      if (entry.action == action && entry.seq < committed) out.push_back(entry);
    }
    return out;
  }
  if (!fs::exists(state_->folder.log())) return out;
  scan_log(state_->folder.log(), 0, [&](const LogEntry& entry, bool sound) {
    if (sound && (action.empty() || entry.action == action)) out.push_back(entry);
  });
  return out;
}

Checkpoint Store::checkpoint() const { return state_->checkpoint(); }

}  // namespace firsthand::preserve
