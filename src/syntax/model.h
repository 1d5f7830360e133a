// A trained model, and its file.
//
// docs/formats/syntax-model.md says what is in the file. The tables are used where they lie, so a
// model is ready as soon as it is checked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "syntax/table.h"
#include "syntax/tree.h"

namespace firsthand::syntax {

inline constexpr std::size_t kTagClasses = 48;    // at most
inline constexpr std::size_t kLabelClasses = 48;  // at most
inline constexpr std::size_t kMoveClasses = 4;    // three are used

struct TagClass {
  Tag tag = Tag::kX;
  Form form = Form::kPlain;
  auto operator<=>(const TagClass&) const = default;
};

// What the numbers of classes mean.
struct Classes {
  std::vector<TagClass> tags;
  std::vector<Relation> labels;
  bool operator==(const Classes&) const = default;
};

class Model {
 public:
  // Keeps a view of `bytes`. kTruncated, kMalformed or kUnsupported, with what is wrong.
  static base::Result<Model> read(std::string_view bytes);

  const Classes& classes() const { return classes_; }
  const Table<kTagClasses>& tag_table() const { return tag_table_; }
  const Table<kMoveClasses>& move_table() const { return move_table_; }
  const Table<kLabelClasses>& label_table() const { return label_table_; }

 private:
  Classes classes_;
  Table<kTagClasses> tag_table_;
  Table<kMoveClasses> move_table_;
  Table<kLabelClasses> label_table_;
};

// The bytes of a model file.
std::string write_model(const Classes& classes, std::string_view tag_table,
                        std::string_view move_table, std::string_view label_table);

}  // namespace firsthand::syntax
