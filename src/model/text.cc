#include "model/text.h"

#include <utility>

namespace firsthand::model {

Text::Text(std::string bytes) {
  auto own = std::make_shared<std::string>(std::move(bytes));
  own_ = own.get();
  bytes_ = *own;
  keeper_ = std::move(own);
}

Text::Text(std::string_view bytes, std::shared_ptr<const void> keeper)
    : bytes_(bytes), keeper_(std::move(keeper)) {}

void Text::append(std::string_view bytes) {
  if (!own_ || keeper_.use_count() > 1) *this = Text(std::string(bytes_));
  own_->append(bytes);
  bytes_ = *own_;
}

}  // namespace firsthand::model
