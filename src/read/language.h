// Which language a report is in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firsthand::read {

// A language tag as stated ("en_GB", "EN-us", "de") in BCP 47 form; nothing if it is none.
std::optional<std::string> language_tag(std::string_view stated);

// By CLD2, of plain UTF-8 text; nothing unless it is sure.
std::optional<std::string> detect_language(std::string_view text);

}  // namespace firsthand::read
