#include "pipeline/ingest.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "collect/walk.h"

namespace firsthand::pipeline {
namespace {

namespace fs = std::filesystem;

// Whether a path lies within a folder, by whatever links it is reached.
class Within {
 public:
  explicit Within(const fs::path& folder) : folder_(canonical(folder)) {}

  bool operator()(const fs::path& path) {
    const fs::path parent = path.parent_path();
    if (parent != last_) {
      last_ = parent;
      const fs::path real = canonical(parent.empty() ? "." : parent);
      within_ = std::mismatch(folder_.begin(), folder_.end(), real.begin(), real.end()).first ==
                folder_.end();
    }
    return within_;
  }

 private:
  static fs::path canonical(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? fs::absolute(path).lexically_normal() : real;
  }

  fs::path folder_;
  std::optional<fs::path> last_;
  bool within_ = false;
};

}  // namespace

Ingested ingest(preserve::Store& store, const std::vector<std::string>& inputs, const fs::path& own,
                Progress* progress, std::vector<StageTiming>* timings) {
  std::vector<collect::Entry> entries = collect::walk(inputs);
  Within is_own(own);
  std::erase_if(entries, [&](const collect::Entry& entry) { return is_own(entry.path); });
  Stage stage("preserve", entries.size(), progress, timings);
  Ingested out;
  for (const collect::Entry& entry : entries) {
    ++out.files;
    stage.advance();
    if (entry.fault) {
      store.add_failed(entry.input, *entry.fault);
      ++out.failed;
      continue;
    }
    const auto added = store.add(entry.path, entry.input);
    if (!added) {
      store.add_failed(entry.input, added.fault());
      ++out.failed;
    } else if (added->fresh) {
      ++out.fresh;
    }
  }
  store.commit();
  return out;
}

}  // namespace firsthand::pipeline
