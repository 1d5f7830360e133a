#include "base/build_id.h"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/digest.h"
#include "base/files.h"

namespace firsthand::base {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t aligned(std::size_t size) { return (size + 3) / 4 * 4; }

std::string hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

// Of a segment of notes: header, name and content of each, the latter two padded to four bytes.
std::string id_among(std::string_view notes) {
  ElfW(Nhdr) header;
  while (notes.size() >= sizeof header) {
    std::memcpy(&header, notes.data(), sizeof header);
    notes.remove_prefix(sizeof header);
    const std::size_t name = aligned(header.n_namesz);
    if (name + header.n_descsz > notes.size()) break;
    if (header.n_type == NT_GNU_BUILD_ID && notes.substr(0, header.n_namesz) == "GNU\0"sv)
      return hex(notes.substr(name, header.n_descsz));
    notes.remove_prefix(std::min(notes.size(), name + aligned(header.n_descsz)));
  }
  return {};
}

// Of the program itself, which comes first among what is loaded.
int look(dl_phdr_info* info, std::size_t /*size*/, void* out) {
  for (std::size_t i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* notes = reinterpret_cast<const char*>(info->dlpi_addr + segment.p_vaddr);
    const std::string id = id_among({notes, segment.p_memsz});
    if (!id.empty()) *static_cast<std::string*>(out) = id;
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string out;
  ::dl_iterate_phdr(look, &out);
  if (!out.empty()) return out;
  Sha256 digest;
  const auto read =
      read_pieces("/proc/self/exe", [&](std::string_view piece) { digest.update(piece); });
  return read.has_value() ? digest.finish().hex() : std::string();
}

}  // namespace firsthand::base
