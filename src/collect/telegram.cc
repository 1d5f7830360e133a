#include "collect/telegram.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "collect/chat.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using nlohmann::json;

constexpr std::size_t kDepth = 64;
constexpr std::size_t kMessageBytes = std::size_t{4} << 20;

std::string string_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// A string, or a list of strings and of entities with a "text".
std::string text_of(const json& message) {
  const auto at = message.find("text");
  if (at == message.end()) return {};
  if (at->is_string()) return at->get<std::string>();
  std::string out;
  if (!at->is_array()) return out;
  for (const json& piece : *at) {
    if (piece.is_string()) {
      out += piece.get<std::string>();
    } else if (piece.is_object()) {
      out += string_of(piece, "type") == "phone" ? "[phone number]" : string_of(piece, "text");
    }
  }
  return out;
}

// "date_unixtime" is a moment; "date" alone a time of day in the zone of whoever exported.
std::optional<model::DateTime> sent_at(const json& message) {
  if (const auto seconds = parse_decimal(string_of(message, "date_unixtime"));
      seconds && *seconds < 32'503'680'000) {  // the year 3000
    const auto whole = static_cast<std::int64_t>(*seconds);
    const model::Day day{std::chrono::days{whole / 86400}};
    return model::DateTime{day, static_cast<int>(whole % 86400), 0};
  }
  return model::parse_iso(string_of(message, "date"));
}

struct ChatFacts {
  std::string name;
  std::string type;
};

void give(Chat& chat, std::string_view bytes, const ChatFacts& facts) {
  const json message = json::parse(bytes, nullptr, false);
  if (!message.is_object()) {
    return chat.fault(FaultCode::kMalformed, "the message is no JSON that can be read");
  }
  if (string_of(message, "type") != "message") return chat.skip("Telegram service message");
  ChatMessage out;
  out.text = text_of(message);
  if (trimmed(out.text).empty()) return chat.skip("Telegram media");
  out.bytes = bytes;
  out.author_name = string_of(message, "from");
  out.author = string_of(message, "from_id");
  if (out.author.empty()) out.author = out.author_name;
  if (out.author_name.empty()) out.author_name = "deleted account";
  if (facts.type.ends_with("channel") && !facts.name.empty()) out.outlet = label(facts.name, 200);
  out.forwarded = string_of(message, "forwarded_from");
  out.forwarded_public = string_of(message, "forwarded_from_id").starts_with("channel");
  out.sent = sent_at(message);
  chat.message(std::move(out));
}

struct Frame {
  bool object = false;
  bool messages = false;  // the array of that name
  std::string key;        // of an object: the key whose value comes next
  ChatFacts facts;
};

// Walks over JSON without building it.
class Scan {
 public:
  Scan(std::string_view text, Chat& chat, const Nest& nest)
      : text_(text), chat_(chat), nest_(nest) {}

  // Whether the file went on to its end.
  bool run() {
    while (at_ < text_.size() && !nest_.stopped()) {
      const char c = text_[at_];
      if (c == '"') {
        string();
      } else if (c == '{' || c == '[') {
        if (!open(c)) return false;
      } else if (c == '}' || c == ']') {
        if (frames_.empty()) return true;
        frames_.pop_back();
        ++at_;
      } else {
        if (c == ',' && !frames_.empty()) frames_.back().key.clear();
        ++at_;
      }
    }
    return frames_.empty();
  }

 private:
  // Behind the string that begins at `at`.
  std::size_t past_string(std::size_t at) const {
    for (++at; at < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '"') {
        return at + 1;
      }
    }
    return text_.size();
  }

  void string() {
    const std::size_t end = past_string(at_);
    const std::string_view raw = text_.substr(at_, end - at_);
    at_ = end;
    if (frames_.empty() || !frames_.back().object || raw.size() > 2000) return;
    Frame& frame = frames_.back();
    std::size_t next = at_;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\n' ||
                                   text_[next] == '\r' || text_[next] == '\t')) {
      ++next;
    }
    const json value = json::parse(raw, nullptr, false);
    if (!value.is_string()) return;
    if (next < text_.size() && text_[next] == ':' && frame.key.empty()) {
      frame.key = value.get<std::string>();
      return;
    }
    if (frame.key == "name") frame.facts.name = value.get<std::string>();
    if (frame.key == "type") frame.facts.type = value.get<std::string>();
  }

  bool open(char c) {
    if (c == '{' && !frames_.empty() && frames_.back().messages) return message();
    if (frames_.size() >= kDepth) {
      chat_.fault(FaultCode::kTooLarge, "its JSON is nested too deep for an export of Telegram");
      at_ = text_.size();
      return true;
    }
    Frame frame;
    frame.object = c == '{';
    if (!frame.object && !frames_.empty() && frames_.back().key == "messages") {
      frame.messages = true;
      frame.facts = frames_.back().facts;
    }
    frames_.push_back(std::move(frame));
    ++at_;
    return true;
  }

  // One object of an array of messages. False if it is cut off.
  bool message() {
    std::size_t depth = 0;
    bool deep = false;
    for (std::size_t at = at_; at < text_.size();) {
      const char c = text_[at];
      if (c == '"') {
        at = past_string(at);
        continue;
      }
      ++at;
      if (c == '{' || c == '[') deep = ++depth > kDepth || deep;
      if ((c == '}' || c == ']') && --depth == 0) {
        const std::string_view bytes = text_.substr(at_, at - at_);
        at_ = at;
        if (deep || bytes.size() > kMessageBytes) {
          chat_.fault(FaultCode::kTooLarge, "the message is larger or deeper than any of Telegram");
        } else {
          give(chat_, bytes, frames_.back().facts);
        }
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  Chat& chat_;
  const Nest& nest_;
  std::vector<Frame> frames_;
  std::size_t at_ = 0;
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

bool begins_telegram(std::string_view begin) {
  const std::string_view start = trimmed(begin.substr(0, 64));
  if (!start.starts_with("{") || !contains(begin, "\"messages\"")) return false;
  if (!contains(begin, "\"date\"")) return false;
  return contains(begin, "\"from_id\"") || contains(begin, "\"actor_id\"") ||
         contains(begin, "\"text_entities\"") || contains(begin, "\"date_unixtime\"");
}

void read_telegram(Nest& nest, std::string_view file, const std::string& input) {
  Chat chat(nest, file, input, "application/x-telegram+json");
  Scan scan(file, chat, nest);
  const bool whole = scan.run();
  if (nest.stopped()) return;
  if (!whole) {
    nest.damage(input, FaultCode::kTruncated,
                "the export ends in the middle; the messages before that were read");
  } else if (chat.messages() == 0) {
    nest.fault(input, FaultCode::kEmpty, "there are no messages in this export");
  }
}

}  // namespace firsthand::collect
