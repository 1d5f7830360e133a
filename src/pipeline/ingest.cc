#include "pipeline/ingest.h"

#include "base/utf8.h"
#include "collect/walk.h"

namespace firsthand::pipeline {

Ingested ingest(preserve::Store& store, const std::filesystem::path& folder,
                const std::vector<std::string>& inputs, Progress* progress,
                std::vector<StageTiming>* timings) {
  const std::vector<collect::Entry> entries = collect::walk(inputs, folder);
  Stage stage("preserve", entries.size(), progress, timings);
  Ingested out;
  for (const collect::Entry& entry : entries) {
    ++out.files;
    stage.advance();
    // A file system's names are bytes; the log's are text. What is not UTF-8 is still read.
    const std::string input = base::to_valid_utf8(entry.input);
    if (entry.fault) {
      store.add_failed(input, *entry.fault);
      ++out.failed;
      continue;
    }
    const auto added = store.add(entry.path, input);
    if (!added) {
      store.add_failed(input, added.fault());
      ++out.failed;
    } else if (added->fresh) {
      ++out.fresh;
    }
  }
  store.commit();
  return out;
}

}  // namespace firsthand::pipeline
