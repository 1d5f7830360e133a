// Any bytes as what a reader sends: one that was taken over may send anything.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/error.h"
#include "casefile/codec.h"

namespace {

template <typename Noun>
void unpack(std::string_view bytes) {
  using namespace firsthand;
  try {
    const Noun noun = casefile::unpack<Noun>(bytes);
    FH_CHECK(casefile::unpack<Noun>(casefile::pack(noun)) == noun, "it is another the second time");
  } catch (const base::CaseError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  unpack<firsthand::model::Report>(bytes);
  unpack<firsthand::model::InputFault>(bytes);
  return 0;
}
