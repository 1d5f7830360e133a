// What exports of chats share. The people who write in chats are private persons: their names
// become pseudonyms, unless the user asked for names, and telephone numbers go in any case.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "collect/nest.h"
#include "model/date.h"

namespace firsthand::collect {

// Telephone numbers in `text` become "[phone number]". One is 7 to 15 digits behind a '+', 9 to 15
// behind a leading zero, ten or more without a gap, or a form of North America or Russia; days and
// counts in groups of three are none.
std::string without_phone_numbers(std::string_view text);

struct ChatMessage {
  std::string_view bytes;  // as they are in the file
  std::string author;      // a name, or an identity that lasts longer than one
  std::string author_name;
  std::string forwarded;          // from whom; empty: it was not
  bool forwarded_public = false;  // that is a channel, which anybody may read
  std::string text;
  std::optional<model::DateTime> sent;
  std::optional<std::string> outlet;
};

class Chat {
 public:
  // `salt` of the pseudonyms: the whole export, so that they are the same within it and tell
  // nothing across chats, or what the files of one chat share.
  Chat(Nest& nest, std::string_view salt, std::string input, std::string media_type);

  // Each is "input!message 1" and so on, counted over all of the three.
  void message(ChatMessage message);
  void skip(std::string type);
  void fault(base::FaultCode code, std::string detail);

  const std::string& input() const { return input_; }
  std::uint64_t messages() const { return number_; }

 private:
  std::string next_input();
  std::string person(const std::string& identity, const std::string& name);

  Nest& nest_;
  std::string salt_;
  std::string input_;
  std::string media_type_;
  std::uint64_t number_ = 0;
  std::map<std::string, std::string> labels_;      // identity to pseudonym
  std::map<std::string, std::string> identities_;  // and back
};

}  // namespace firsthand::collect
