#include "pipeline/ingest.h"

#include "collect/walk.h"

namespace firsthand::pipeline {

Ingested ingest(preserve::Store& store, const std::vector<std::string>& inputs, Progress* progress,
                std::vector<StageTiming>* timings) {
  const std::vector<collect::Entry> entries = collect::walk(inputs);
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
