#include "claims/measures.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view measures();
}

namespace firsthand::claims {
namespace {

constexpr std::array<std::pair<std::string_view, Frame>, 13> kFrames = {
    {{"victim", Frame::kVictim},
     {"subject", Frame::kSubject},
     {"passive", Frame::kPassive},
     {"state", Frame::kState},
     {"noun", Frame::kNoun},
     {"lives", Frame::kLives},
     {"of", Frame::kOf},
     {"toll", Frame::kToll},
     {"with", Frame::kWith},
     {"body", Frame::kBody},
     {"taken", Frame::kTaken},
     {"person", Frame::kPerson},
     {"attack", Frame::kAttack}}};

std::optional<Frame> frame_named(std::string_view name) {
  for (const auto& [known, frame] : kFrames) {
    if (known == name) return frame;
  }
  return std::nullopt;
}

bool is_verb_frame(Frame frame) {
  return frame == Frame::kVictim || frame == Frame::kSubject || frame == Frame::kAttack;
}

// What the names of measures and their words are made of.
bool is_name(std::string_view name) {
  constexpr std::size_t kLongest = 40;
  return !name.empty() && name.size() <= kLongest &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

}  // namespace

std::optional<std::string> fault_in_measures(std::string_view rows) {
  constexpr std::size_t kMost = std::size_t{64} << 10;  // bytes
  if (rows.size() > kMost) return "is longer than 64 KiB";
  for (const auto& row : read_table(rows)) {
    const std::string where = "\"" + std::string(row[0]) + "\": ";
    if (row.size() != 3) return where + "a row has three columns: measure, frame, words";
    if (!is_name(row[0])) return where + "a measure is named in small letters and _";
    const auto frame = frame_named(row[1]);
    if (!frame) return where + "there is no frame \"" + std::string(row[1]) + "\"";
    const auto words = split(row[2], ' ');
    if (words.empty()) return where + "a row has words";
    if (is_verb_frame(*frame) && words.size() != 5) return where + "a verb has five forms";
    for (const std::string_view word : words) {
      if (split(word, '_').empty()) return where + "a word is missing";
    }
  }
  return std::nullopt;
}

MeasureTable::MeasureTable(std::string rows) : rows_(std::move(rows)) {
  add(embedded::measures());
  add(rows_);
}

void MeasureTable::add(std::string_view rows) {
  FH_CHECK(!fault_in_measures(rows), "a row of the table of measures is wrong");
  for (const auto& row : read_table(rows)) {
    const Frame frame = *frame_named(row[1]);
    const auto words = split(row[2], ' ');
    for (std::size_t form = 0; form < words.size(); ++form)
      add(words[form], row[0], frame,
          is_verb_frame(frame) ? static_cast<std::uint8_t>(1U << form) : 0);
  }
}

void MeasureTable::add(std::string_view words, std::string_view measure, Frame frame,
                       std::uint8_t form) {
  auto parts = split(words, '_');
  std::vector<Entry>& list = entries_[parts.front()];
  parts.erase(parts.begin());
  const auto same = std::find_if(list.begin(), list.end(), [&](const Entry& e) {
    return e.rest == parts && e.measure == measure && e.frame == frame;
  });
  if (same != list.end()) {
    same->forms = static_cast<std::uint8_t>(same->forms | form);
  } else {
    list.push_back({parts, measure, frame, form});
  }
}

std::vector<Trigger> MeasureTable::at(const Reading& reading, std::size_t i,
                                      std::size_t end) const {
  std::vector<Trigger> out;
  const Word& word = reading.word(i);
  const auto entries = word.word ? entries_.find(word.folded) : entries_.end();
  if (entries == entries_.end()) return out;
  for (const Entry& entry : entries->second) {
    const std::size_t stop = i + 1 + entry.rest.size();
    bool fits = stop <= end;
    for (std::size_t k = 0; fits && k < entry.rest.size(); ++k)
      fits = reading.word(i + 1 + k).folded == entry.rest[k];
    if (fits) out.push_back({{i, stop}, std::string(entry.measure), entry.frame, entry.forms});
  }
  std::stable_sort(out.begin(), out.end(), [](const Trigger& a, const Trigger& b) {
    return a.tokens.size() > b.tokens.size();
  });
  return out;
}

}  // namespace firsthand::claims
