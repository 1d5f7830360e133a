// Reading of the tables in data/lexicon: one row a line, columns parted by tabs; a line that starts
// with # is a remark.
#pragma once

#include <string_view>
#include <vector>

namespace firsthand::claims {

std::vector<std::vector<std::string_view>> read_table(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char at);  // empty parts are left out

}  // namespace firsthand::claims
