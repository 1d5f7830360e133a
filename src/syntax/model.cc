#include "syntax/model.h"

#include <bit>

#include "base/digest.h"

namespace firsthand::syntax {
namespace {

using base::Fault;
using base::FaultCode;

static_assert(std::endian::native == std::endian::little,
              "tables are used as they lie in the file");

constexpr std::string_view kMagic = "firsthand syntax 1\n";
constexpr std::size_t kDigestSize = 32;

void append_number(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8)
    out.push_back(static_cast<char>((number >> shift) & 0xFF));
}

class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

  // Empty if so many bytes are not left.
  std::optional<std::string_view> take(std::size_t size) {
    if (size > bytes_.size()) return std::nullopt;
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::optional<std::uint32_t> number() {
    const auto bytes = take(4);
    if (!bytes) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>((*bytes)[i]);
    return value;
  }
  // A number of bytes, and the bytes.
  std::optional<std::string_view> block() {
    const auto size = number();
    return size ? take(*size) : std::nullopt;
  }
  bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

Fault cut_off() { return {FaultCode::kTruncated, "The model ends before its tables do."}; }
Fault malformed(const char* what) {
  return {FaultCode::kMalformed, std::string("Not a whole model: ") + what + "."};
}

template <std::size_t classes>
bool fits(std::string_view bytes) {
  return !bytes.empty() && bytes.size() % Table<classes>::kBucketSize == 0;
}

}  // namespace

base::Result<Model> Model::read(std::string_view bytes) {
  Cursor cursor(bytes);
  const auto magic = cursor.take(kMagic.size());
  if (!magic || *magic != kMagic) {
    return Fault{FaultCode::kUnsupported,
                 "Not a model that this version of firsthand train writes."};
  }
  const auto digest = cursor.take(kDigestSize);
  if (!digest) return cut_off();
  const base::Digest found = base::sha256(bytes.substr(kMagic.size() + kDigestSize));
  const std::string_view expected(reinterpret_cast<const char*>(found.bytes.data()), kDigestSize);
  if (*digest != expected) return malformed("its digest differs");
  const auto tags = cursor.block();
  const auto labels = cursor.block();
  const auto tag_table = cursor.block();
  const auto move_table = cursor.block();
  const auto label_table = cursor.block();
  if (!tags || !labels || !tag_table || !move_table || !label_table) return cut_off();
  if (!cursor.at_end()) return malformed("there is more behind its tables");

  Model model;
  if (tags->empty() || tags->size() % 2 != 0 || tags->size() > 2 * kTagClasses)
    return malformed("the list of tags");
  for (std::size_t i = 0; i < tags->size(); i += 2) {
    const auto tag = static_cast<std::uint8_t>((*tags)[i]);
    const auto form = static_cast<std::uint8_t>((*tags)[i + 1]);
    if (tag >= kTags || form >= kForms) return malformed("the list of tags");
    model.classes_.tags.push_back({static_cast<Tag>(tag), static_cast<Form>(form)});
  }
  if (labels->empty() || labels->size() > kLabelClasses) return malformed("the list of relations");
  for (const char label : *labels) {
    if (static_cast<std::uint8_t>(label) >= kRelations) return malformed("the list of relations");
    model.classes_.labels.push_back(static_cast<Relation>(label));
  }
  if (!fits<kTagClasses>(*tag_table) || !fits<kMoveClasses>(*move_table) ||
      !fits<kLabelClasses>(*label_table)) {
    return malformed("the size of a table");
  }
  model.tag_table_ = Table<kTagClasses>(*tag_table);
  model.move_table_ = Table<kMoveClasses>(*move_table);
  model.label_table_ = Table<kLabelClasses>(*label_table);
  return model;
}

std::string write_model(const Classes& classes, std::string_view tag_table,
                        std::string_view move_table, std::string_view label_table) {
  std::string tags;
  for (const TagClass& one : classes.tags) {
    tags.push_back(static_cast<char>(one.tag));
    tags.push_back(static_cast<char>(one.form));
  }
  std::string labels;
  for (const Relation label : classes.labels) labels.push_back(static_cast<char>(label));
  std::string body;
  for (const std::string_view block :
       {std::string_view(tags), std::string_view(labels), tag_table, move_table, label_table}) {
    append_number(body, static_cast<std::uint32_t>(block.size()));
    body.append(block);
  }
  const base::Digest digest = base::sha256(body);
  std::string bytes(kMagic);
  bytes.append(reinterpret_cast<const char*>(digest.bytes.data()), kDigestSize);
  return bytes + body;
}

}  // namespace firsthand::syntax
