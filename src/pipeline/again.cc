#include "pipeline/again.h"

#include <cstring>
#include <optional>

#include "base/build_id.h"
#include "base/error.h"
#include "base/version.h"
#include "casefile/codec.h"
#include "claims/annotate.h"

namespace firsthand::pipeline {
namespace {

void put(std::string& out, std::uint64_t number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}
void put(std::string& out, std::string_view bytes) {
  put(out, bytes.size());
  out += bytes;
}

std::uint64_t take_number(std::string_view& in) {
  std::uint64_t number = 0;
  if (in.size() < sizeof number) throw base::CaseError("an outcome that was kept is cut off");
  std::memcpy(&number, in.data(), sizeof number);
  in.remove_prefix(sizeof number);
  return number;
}
std::string_view take_bytes(std::string_view& in) {
  const std::uint64_t size = take_number(in);
  if (size > in.size()) throw base::CaseError("an outcome that was kept is cut off");
  const std::string_view bytes = in.substr(0, size);
  in.remove_prefix(size);
  return bytes;
}

base::Digest key_of(std::string_view what, std::string_view of) {
  base::Sha256 key;
  key.update(what);
  key.update(of);
  return key.finish();
}

// The block of an outcome's reports of this number, but the first.
base::Digest key_of_block(const base::Digest& outcome, std::size_t number) {
  return key_of("block ", outcome.hex() + " " + std::to_string(number));
}

void keep(const base::Digest& key, const Outcome& outcome, Kept& kept) {
  std::string out;
  put(out, outcome.skipped.size());
  for (const auto& [type, count] : outcome.skipped) {
    put(out, type);
    put(out, count);
  }
  const std::size_t blocks = outcome.reports.blocks();
  put(out, blocks);
  if (blocks > 0) out += outcome.reports.block(0);
  kept.keep(key, out);
  for (std::size_t i = 1; i < blocks; ++i)
    kept.keep(key_of_block(key, i), outcome.reports.block(i));
}

std::optional<Outcome> find(const base::Digest& key, const Kept& kept, BlockFile& file) {
  const auto bytes = kept.find(key);
  if (!bytes) return std::nullopt;
  std::string_view in = *bytes;
  Outcome out;
  out.reports = PackedReports(&file);
  for (std::uint64_t left = take_number(in); left > 0; --left) {
    const std::string type(take_bytes(in));
    out.skipped[type] = take_number(in);
  }
  const std::uint64_t blocks = take_number(in);
  if (blocks > 0) out.reports.add_block(std::string(in));
  for (std::size_t i = 1; i < blocks; ++i) {
    auto block = kept.find(key_of_block(key, i));
    if (!block) return std::nullopt;
    out.reports.add_block(std::move(*block));
  }
  return out;
}

}  // namespace

std::string stamp_of_kept(const std::map<std::string, std::string>& recorded) {
  std::string out = std::string(base::kProgramVersion) + "\n" + base::build_id();
  for (const auto& [name, value] : recorded) {
    for (const std::string_view room : {"collect.", "read.", "claims."}) {
      if (name.rfind(room, 0) == 0) out += "\n" + name + "=" + value;
    }
  }
  return out;
}

Outcome outcome_of(const preserve::Object& object, Kept& kept, BlockFile& file,
                   const std::function<Outcome()>& open) {
  // The path names the members, and its ending what the bytes are.
  const base::Digest key = key_of("file ", object.digest.hex() + object.inputs.front());
  std::optional<Outcome> outcome = find(key, kept, file);
  if (!outcome) {
    outcome = open();
    if (outcome->faults.empty() && !outcome->by_programs) keep(key, *outcome, kept);
  }
  outcome->reports.finish();
  return std::move(*outcome);
}

model::Annotations annotations_of(const model::Report& report, Kept& kept,
                                  const claims::Parameters& parameters) {
  model::Report bare = report;
  bare.inputs.clear();  // by whatever paths it came
  const base::Digest key = key_of("report ", casefile::pack(bare));
  if (const auto bytes = kept.find(key)) return casefile::unpack<model::Annotations>(*bytes);
  model::Annotations annotations = claims::annotate(report, parameters);
  kept.keep(key, casefile::pack(annotations));
  return annotations;
}

}  // namespace firsthand::pipeline
