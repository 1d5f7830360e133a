#include "read/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <cstddef>

#include "read/ascii.h"

namespace firsthand::read {

std::optional<std::string> language_tag(std::string_view stated) {
  std::string out;
  std::string spelt(trim(stated));
  std::replace(spelt.begin(), spelt.end(), '_', '-');
  for (const std::string_view part : split(spelt, '-')) {
    const bool letters = !part.empty() && part.size() <= 8 &&
                         std::all_of(part.begin(), part.end(), [](char c) { return is_alnum(c); });
    if (!letters) return std::nullopt;
    if (out.empty()) {
      if (part.size() < 2 || part.size() > 3 || !is_alpha(part[0])) return std::nullopt;
      out = lower(part);
      continue;
    }
    out += '-';
    if (part.size() == 2) {  // a region
      for (const char c : part) out += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    } else {
      out += lower(part);
      if (part.size() == 4 && is_alpha(part[0])) {  // a script
        char& initial = out[out.size() - 4];
        if (initial >= 'a') initial = static_cast<char>(initial - 32);
      }
    }
  }
  if (out == "und" || out == "mul" || out == "zxx") return std::nullopt;
  return out;
}

std::optional<std::string> detect_language(std::string_view text) {
  constexpr std::size_t kEnough = 20'000;
  constexpr std::size_t kLeast = 60;  // bytes; CLD2 guesses at less
  if (text.size() < kLeast) return std::nullopt;
  std::size_t size = std::min(text.size(), kEnough);
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(size), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  return language_tag(CLD2::LanguageCode(language));
}

}  // namespace firsthand::read
