#include "collect/chat.h"

#include <utility>

#include "base/digest.h"
#include "base/utf8.h"
#include "collect/fields.h"

namespace firsthand::collect {

Chat::Chat(Nest& nest, std::string_view salt, std::string input, std::string media_type)
    : nest_(nest),
      salt_(base::sha256(salt).hex()),
      input_(std::move(input)),
      media_type_(std::move(media_type)) {}

std::string Chat::next_input() { return input_ + "!message " + std::to_string(++number_); }

std::string Chat::person(const std::string& identity, const std::string& name) {
  if (nest_.limits().chat_authors) return label(without_phone_numbers(name), 200);
  const auto known = labels_.find(identity);
  if (known != labels_.end()) return known->second;
  const std::string digest = base::sha256(salt_ + '\n' + identity).hex();
  // Two persons whose digests begin alike are told apart by more digits.
  std::string pseudonym;
  for (std::size_t digits = 4; digits <= digest.size(); digits += 4) {
    pseudonym = "member " + digest.substr(0, digits);
    if (identities_.try_emplace(pseudonym, identity).first->second == identity) break;
  }
  labels_.emplace(identity, pseudonym);
  return pseudonym;
}

void Chat::message(ChatMessage message) {
  const std::string input = next_input();
  if (!nest_.enter_member()) return;
  if (!nest_.spend(message.text.size())) return nest_.fault(input, nest_.too_much());
  model::Stated stated;
  stated.media_type = media_type_;
  stated.content = without_phone_numbers(base::to_valid_utf8(message.text));
  stated.content_type = "text/plain; charset=utf-8";
  stated.outlet = std::move(message.outlet);
  stated.published = message.sent;
  const bool named = !message.author.empty() && !stated.outlet;
  if (named) stated.byline = person(message.author, message.author_name);
  if (!message.forwarded.empty()) {
    const std::string from = message.forwarded_public
                                 ? label(without_phone_numbers(message.forwarded), 200)
                                 : person(message.forwarded, message.forwarded);
    stated.byline =
        stated.byline.value_or(std::string()) + (named ? ", " : "") + "forwarded from " + from;
  }
  model::Capture capture;
  capture.input = input;
  capture.content_type = media_type_;
  capture.bytes = message.bytes;
  capture.stated = std::move(stated);
  nest_.capture(std::move(capture));
}

void Chat::skip(std::string type) {
  const std::string input = next_input();
  if (nest_.enter_member()) nest_.skip(input, std::move(type));
}

void Chat::fault(base::FaultCode code, std::string detail) {
  const std::string input = next_input();
  if (nest_.enter_member()) nest_.damage(input, code, std::move(detail));
}

}  // namespace firsthand::collect
