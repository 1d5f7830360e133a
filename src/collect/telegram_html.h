// Chats that Telegram exported as pages (messages.html, messages2.html and so on), each file for
// itself.
//
// The pages name neither what kind of chat it is nor who is who but by name. So nobody but the
// chat is told to be public: every author and every giver of a forwarded message has a pseudonym,
// the same in all files of a chat, for they are salted with the chat's name: whoever knows that
// name can test whether a pseudonym is that of a person they guess.
#pragma once

#include <string_view>

#include "collect/nest.h"

namespace firsthand::collect {

bool begins_telegram_html(std::string_view begin);

// Messages are found by a scan for their elements; of a file that is cut off those before the cut
// come out.
void read_telegram_html(Nest& nest, std::string_view file, const std::string& input);

}  // namespace firsthand::collect
