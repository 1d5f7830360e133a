// What can be counted of people, and the words by which reports count it:
// data/lexicon/measures.tsv, and rows of the same form that a user adds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/reading.h"

namespace firsthand::claims {

// How the counted people stand to the word; the table's head explains each.
enum class Frame : std::uint8_t {
  kVictim,
  kSubject,
  kPassive,
  kState,
  kNoun,
  kLives,
  kOf,
  kToll,
  kWith,
  kBody,
  kTaken,
  kPerson,
  kAttack
};

// Counts only whom nothing else counts, or is looked for by itself.
inline bool counts_last(Frame frame) {
  return frame == Frame::kToll || frame == Frame::kPerson || frame == Frame::kAttack;
}

// The measure of verbs that tell of somebody struck, which says neither that he died nor that he
// was wounded: it is never claimed, and only bounds what is.
inline constexpr std::string_view kStruck = "struck";

// Measures of words that leave it to the rest of the report what is counted: never claimed as such.
inline constexpr std::string_view kTaken = "taken";       // abducted, detained or recruited
inline constexpr std::string_view kCrowd = "crowd";       // protesters, or spectators
inline constexpr std::string_view kDrafted = "drafted";   // recruited, or of the police
inline constexpr std::string_view kSentOff = "sent_off";  // deported, displaced, or on their way
inline constexpr std::string_view kHome = "home";  // "are home": released, where some were held
inline constexpr std::string_view kPressed = "pressed";  // to carry loads: recruited or abducted
inline constexpr std::string_view kSame = "same";        // "puts it at 30": what was counted before

struct Trigger {
  Range tokens;
  std::string measure;
  Frame frame = Frame::kVictim;
  std::uint8_t forms = 0;  // of CueForm, for verbs
};

// What is wrong with rows that a user adds to the table; absent if nothing is.
std::optional<std::string> fault_in_measures(std::string_view rows);

class MeasureTable {
 public:
  // The table with rows added. REQUIRES: no fault_in_measures(rows)
  explicit MeasureTable(std::string rows = {});
  MeasureTable(const MeasureTable&) = delete;
  MeasureTable& operator=(const MeasureTable&) = delete;

  // All that begin at token `i`: of one measure and frame the longest.
  std::vector<Trigger> at(const Reading& reading, std::size_t i, std::size_t end) const;

 private:
  struct Entry {
    std::vector<std::string_view> rest;  // words after the first
    std::string_view measure;
    Frame frame = Frame::kVictim;
    std::uint8_t forms = 0;
  };
  void add(std::string_view rows);
  void add(std::string_view words, std::string_view measure, Frame frame, std::uint8_t form);

  std::string rows_;
  std::unordered_map<std::string_view, std::vector<Entry>> entries_;
};

}  // namespace firsthand::claims
