#include "text/fold.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace firsthand::text {

std::string fold(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    if (const std::size_t end = base::ascii_end(words, at); end > at) {
      const std::size_t begin = out.size();
      out += words.substr(at, end - at);
      for (char* c = &out[begin]; c != out.data() + out.size(); ++c) {
        if (*c >= 'A' && *c <= 'Z') *c = static_cast<char>(*c + 32);
      }
      at = end;
      continue;
    }
    const base::CodePoint c = base::code_point_at(words, at);
    if (c.value == 0x2019) {
      out += '\'';
    } else {
      base::append_utf8(out, static_cast<char32_t>(
                                 u_foldCase(static_cast<UChar32>(c.value), U_FOLD_CASE_DEFAULT)));
    }
    at += c.size;
  }
  return out;
}

}  // namespace firsthand::text
