#include "pipeline/derive.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "base/build_id.h"
#include "base/threads.h"
#include "base/version.h"
#include "incidents/group.h"
#include "incidents/open_figures.h"
#include "origins/trace.h"
#include "pipeline/account.h"
#include "pipeline/again.h"
#include "pipeline/assessments.h"
#include "pipeline/choices.h"
#include "pipeline/readers.h"
#include "reuse/reuse.h"

namespace firsthand::pipeline {
namespace {

// Files of more than this are in memory one at a time, however many threads there are.
constexpr std::uint64_t kLarge = std::uint64_t{64} << 20;

Outcome open_object(const preserve::Store& store, const preserve::Object& object, Readers& readers,
                    BlockFile& file, std::mutex& large) {
  const std::string& input = object.inputs.front();
  std::unique_lock<std::mutex> alone(large, std::defer_lock);
  if (object.bytes > kLarge) alone.lock();
  Outcome out = readers.read(
      {input, object.bytes, object.digest},
      [&](const auto& sink) { return store.read_pieces(object, sink); }, {}, &file);
  if (out.reports.empty() && out.faults.empty() && out.skipped.empty()) {
    out.faults.push_back({input, {base::FaultCode::kEmpty, "there is nothing in this file"}});
  }
  return out;
}

// The member `input` of the copy's first path as it is called under another path of the same copy.
std::string under(const std::string& input, const std::string& first, const std::string& path) {
  return input.compare(0, first.size(), first) == 0 ? path + input.substr(first.size()) : path;
}

// By id, each once, under all its paths; objects[i] are of reports[i]. In place: a second list of
// all reports is memory.
void put_in_order(std::vector<model::Report>& reports, std::vector<base::Digest>& objects) {
  std::vector<std::size_t> order(reports.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return reports[x].id < reports[y].id; });
  for (std::size_t i = 0; i < order.size(); ++i) {  // each cycle of the permutation
    std::size_t at = i;
    for (std::size_t from = order[at]; from != i; from = order[at]) {
      std::swap(reports[at], reports[from]);
      std::swap(objects[at], objects[from]);
      order[std::exchange(at, from)] = at;
    }
    order[at] = at;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (kept > 0 && reports[kept - 1].id == reports[i].id) {
      std::vector<std::string>& inputs = reports[kept - 1].inputs;
      std::move(reports[i].inputs.begin(), reports[i].inputs.end(), std::back_inserter(inputs));
      continue;
    }
    if (kept != i) {
      reports[kept] = std::move(reports[i]);
      objects[kept] = objects[i];
    }
    ++kept;
  }
  reports.resize(kept);
  objects.resize(kept);
  for (model::Report& report : reports) std::sort(report.inputs.begin(), report.inputs.end());
}

void read_reports(const preserve::Store& store, const Parameters& parameters, unsigned threads,
                  Progress* progress, std::vector<StageTiming>* timings, Kept& kept,
                  base::WorkFiles& files, Derived& derived) {
  const std::vector<preserve::Object> objects = store.objects();
  std::vector<Outcome> outcomes(objects.size());
  BlockFile file(files);
  {
    std::mutex large;
    Readers readers(parameters);
    derived.calls_forbidden = readers.calls_forbidden();
    Stage stage("read", objects.size(), progress, timings);
    base::parallel_for(objects.size(), threads, [&](std::size_t i) {
      outcomes[i] = outcome_of(objects[i], kept, file, [&] {
        return open_object(store, objects[i], readers, file, large);
      });
      stage.advance();
    });
  }
  model::Findings& f = derived.findings;
  std::size_t total = 0;
  for (const Outcome& out : outcomes) total += out.reports.size();
  f.reports.reserve(total);
  derived.objects.reserve(total);
  Account account;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const auto& inputs = objects[i].inputs;
    Outcome& out = outcomes[i];
    const bool skipped_whole = out.reports.empty() && out.faults.empty() &&
                               out.skipped.size() == 1 && out.skipped.begin()->second == 1;
    out.reports.take([&](model::Report report) {
      const std::string member = std::exchange(report.inputs, {}).front();
      for (const std::string& path : inputs)
        report.inputs.push_back(under(member, inputs.front(), path));
      f.reports.push_back(std::move(report));
      derived.objects.push_back(objects[i].digest);
    });
    for (const std::string& path : inputs) {
      for (const model::InputFault& fault : out.faults) {
        f.faults.push_back({under(fault.input, inputs.front(), path), fault.fault});
      }
      account.add_file(path);
      account.skip(path, out.skipped, skipped_whole);
    }
  }
  const std::vector<model::InputFault> failed = store.failed();
  for (const model::InputFault& fault : failed) account.add_file(fault.input);
  f.faults.insert(f.faults.end(), failed.begin(), failed.end());
  std::sort(f.faults.begin(), f.faults.end(), [](const auto& a, const auto& b) {
    return std::tie(a.input, a.fault.code, a.fault.detail) <
           std::tie(b.input, b.fault.code, b.fault.detail);
  });
  put_in_order(f.reports, derived.objects);
  account.close(f);
}

constexpr std::uint64_t kWorkInMemory = std::uint64_t{256} << 20;

// Whatever changes what passages are found. The build stands for the code: one that finds otherwise
// must not go on with what another left.
std::string stamp_of(const std::map<std::string, std::string>& parameters) {
  std::string out = std::string(base::kProgramVersion) + "\n" + base::build_id();
  for (const auto& [name, value] : parameters) {
    if (name.rfind("reuse.", 0) == 0 || name.rfind("read.", 0) == 0)
      out += "\n" + name + "=" + value;
  }
  return out;
}

void find_copies(const Parameters& parameters, unsigned threads, Progress* progress,
                 std::vector<StageTiming>* timings, base::WorkFiles* state, model::Findings& f) {
  std::optional<base::WorkFiles> temporary;
  if (!state) state = &temporary.emplace(base::WorkFiles::temporary(kWorkInMemory));
  Stage whole("find copies", f.reports.size(), nullptr, timings);
  std::optional<Stage> step;
  reuse::Watch watch;
  watch.begin = [&](std::string_view name, std::uint64_t total) {
    step.emplace("find copies: " + std::string(name), total, progress, nullptr);
  };
  watch.advance = [&](std::uint64_t items) { step->advance(items); };
  watch.end = [&] { step.reset(); };
  reuse::Found found = reuse::find_passages(reuse::PileInMemory(f.reports), parameters.reuse,
                                            threads, *state, stamp_of(f.parameters), watch);
  f.passages = std::move(found.passages);
  f.passed_over = {found.crowded_grams, found.meetings_cut};
}

// Moves the claims out of the annotations, and gives up the room that these do not need.
void take_claims(model::Findings& f) {
  std::size_t total = 0;
  for (const model::Annotations& annotations : f.annotations) total += annotations.claims.size();
  f.claims.reserve(total);
  for (model::Annotations& annotations : f.annotations) {
    std::move(annotations.claims.begin(), annotations.claims.end(), std::back_inserter(f.claims));
    annotations.claims = {};
    annotations.attributions.shrink_to_fit();
    annotations.quantities.shrink_to_fit();
    annotations.times.shrink_to_fit();
    annotations.places.shrink_to_fit();
  }
}

}  // namespace

State::State(const std::filesystem::path& folder)
    : passages(folder), kept(folder / "kept"), reports(folder / "reports") {}

Derived derive(const preserve::Store& store, const Parameters& given, unsigned threads,
               Progress* progress, std::vector<StageTiming>* timings, State* state) {
  Parameters parameters = given;
  set_choices(logged_choices(store), parameters);
  Derived derived;
  model::Findings& f = derived.findings;
  f.parameters = recorded(parameters);
  Kept kept(state ? &state->kept : nullptr, stamp_of_kept(f.parameters));
  {
    std::optional<base::WorkFiles> temporary;
    base::WorkFiles& files =
        state ? state->reports : temporary.emplace(base::WorkFiles::temporary(0));
    read_reports(store, parameters, threads, progress, timings, kept, files, derived);
  }
  f.assessments = assessments_of(store.events(preserve::kAssessment), f.reports);
  find_copies(parameters, threads, progress, timings, state ? &state->passages : nullptr, f);
  {
    Stage stage("find claims", f.reports.size(), progress, timings);
    f.annotations.resize(f.reports.size());
    base::parallel_for(f.reports.size(), threads, [&](std::size_t i) {
      f.annotations[i] = annotations_of(f.reports[i], kept, parameters.claims);
      stage.advance();
    });
    kept.finish();
    take_claims(f);
  }
  {
    Stage stage("group incidents", f.reports.size(), progress, timings);
    incidents::Grouping grouping = incidents::group(f.reports, f.annotations, f.passages, f.claims,
                                                    f.assessments, parameters.incidents, threads);
    f.incidents = std::move(grouping.incidents);
    f.main_incidents = std::move(grouping.main);
    for (std::size_t k = 0; k < f.claims.size(); ++k) f.claims[k].incident = grouping.of_claim[k];
    incidents::tell_open_figures(f);
  }
  {
    Stage stage("count origins", f.incidents.size(), progress, timings);
    origins::trace(f, parameters.origins, threads);
  }
  resolve_grades(f);
  return derived;
}

}  // namespace firsthand::pipeline
