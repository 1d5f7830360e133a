#include "claims/measures.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view measures();
}

namespace firsthand::claims {
namespace {

constexpr std::array<std::pair<std::string_view, Frame>, 12> kFrames = {
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
     {"person", Frame::kPerson}}};

Frame frame_named(std::string_view name) {
  for (const auto& [known, frame] : kFrames) {
    if (known == name) return frame;
  }
  FH_CHECK(false, "an unknown frame in data/lexicon/measures.tsv");
  return Frame::kVictim;
}

struct Entry {
  std::vector<std::string_view> rest;  // words after the first
  std::string_view measure;
  Frame frame = Frame::kVictim;
  std::uint8_t forms = 0;
};

class Table {
 public:
  Table() {
    for (const auto& row : read_table(embedded::measures())) {
      FH_CHECK(row.size() == 3, "a row of data/lexicon/measures.tsv has three columns");
      const Frame frame = frame_named(row[1]);
      const auto words = split(row[2], ' ');
      const bool verb = frame == Frame::kVictim || frame == Frame::kSubject;
      FH_CHECK(!verb || words.size() == 5, "a verb in data/lexicon/measures.tsv has five forms");
      for (std::size_t form = 0; form < words.size(); ++form)
        add(words[form], row[0], frame, verb ? static_cast<std::uint8_t>(1U << form) : 0);
    }
  }

  const std::vector<Entry>* find(std::string_view first) const {
    const auto found = entries_.find(first);
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  void add(std::string_view words, std::string_view measure, Frame frame, std::uint8_t form) {
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

  std::unordered_map<std::string_view, std::vector<Entry>> entries_;
};

}  // namespace

std::vector<Trigger> triggers_at(const Reading& reading, std::size_t i, std::size_t end) {
  static const Table table;
  std::vector<Trigger> out;
  const Word& word = reading.word(i);
  const std::vector<Entry>* entries = word.word ? table.find(word.folded) : nullptr;
  if (!entries) return out;
  for (const Entry& entry : *entries) {
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
