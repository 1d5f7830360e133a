// Chats that Telegram exported as JSON (result.json): of one chat, or of an account.
#pragma once

#include <string_view>

#include "collect/nest.h"

namespace firsthand::collect {

bool begins_telegram(std::string_view begin);

// Messages are found by a scan for the objects in arrays named "messages", and each is parsed by
// itself: memory is that of one message, and of a file that is cut off those before the cut come
// out. Posts of a channel have it as their outlet.
void read_telegram(Nest& nest, std::string_view file, const std::string& input);

}  // namespace firsthand::collect
