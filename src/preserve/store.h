// The evidence store of a case (docs/formats/evidence-store.md): bytes go in whole, before anything
// parses them, and are never changed again.
//
// The idea: append to the segment, fdatasync; append to the custody log, fdatasync; replace the
// checkpoint; replace SHA256SUMS. So whatever the log names is on disk, and whatever is on disk and
// not in the log is the torn tail of a run that was stopped, to be cut off. Nothing that commit()
// returned for is lost by a crash at any moment.
//
// One process writes at a time (a lock on the file `lock`); any number may read. A Store is used by
// one thread, but for read() and the other const members, which are safe from several as long as
// none writes. After an exception from a writing member the Store is of no more use: open it again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "model/findings.h"
#include "preserve/custody_log.h"
#include "preserve/log_index.h"

namespace firsthand::preserve {

enum class Mode {
  kCreate,  // a new case, or one that is there, for writing
  kWrite,   // a case that is there, for writing
  kRead,    // a case that is there
};

struct StoreOptions {
  std::string software = "firsthand";                    // the actor of entries, with its version
  std::uint64_t segment_bytes = std::uint64_t{1} << 30;  // a new segment is begun after this many
  std::uint64_t batch_bytes = std::uint64_t{64} << 20;   // uncommitted at most, by add() itself
  std::uint64_t batch_files = 1000;
};

struct AddedObject {
  base::Digest digest;
  std::uint64_t bytes = 0;
  bool fresh = false;  // these bytes were not in the store before
};

// Something done to the evidence that the store does not see by itself: an export, a check, a
// person's decision.
struct Event {
  std::string action;  // custody_log.h
  std::string note;
  std::string outcome = std::string(kSuccess);
  std::string actor = {};  // the program if empty
  LoggedDecision decision = {};
};

class Store {
 public:
  // Throws CaseError if the folder is not such a case, is damaged, of a newer version, or held by
  // another process. For writing: cuts off the torn tail of an interrupted run, and logs that.
  static Store open(const std::filesystem::path& folder, Mode mode, StoreOptions options = {});
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  // Stores a file's bytes under the path's name as given (`input`, UTF-8), in bounded memory. Bytes
  // that are there already gain the path; a path that is there already with these bytes changes
  // nothing.
  base::Result<AddedObject> add(const std::filesystem::path& path, const std::string& input);
  // An input whose bytes could not be had. Superseded when it is added later.
  void add_failed(const std::string& input, const base::Fault& fault);
  // The text of the report with digest `report`, read from an evidentiary copy; once per report and
  // text. REQUIRES: `object` is in the store.
  void add_text(const base::Digest& report, const base::Digest& object, const std::string& input,
                std::string_view text);
  void log_event(const Event& event);
  void commit();  // after this, all of the above survives

  std::vector<Object> objects() const;  // by digest
  base::Result<std::string> read(const Object& object, std::uint64_t limit) const;
  // The same in pieces, in bounded memory. What was given counts only if there is no fault at the
  // end.
  base::Result<base::Done> read_pieces(const Object& object,
                                       const std::function<void(std::string_view)>& sink) const;
  std::vector<model::InputFault> failed() const;  // by input
  std::vector<Conversion> conversions() const;    // by report, then text
  base::Result<std::string> read_text(const Conversion& conversion, std::uint64_t limit) const;
  // The committed entries of one action, in order; of all if `action` is empty.
  std::vector<LogEntry> events(std::string_view action) const;
  Checkpoint checkpoint() const;

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace firsthand::preserve
