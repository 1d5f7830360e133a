#include "collect/telegram_html.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "collect/chat.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using namespace std::string_view_literals;

constexpr std::size_t kDepth = 64;
constexpr std::size_t kMessageBytes = std::size_t{4} << 20;
constexpr std::size_t kNameBytes = 500;

// What follows in the file: a tag, or the characters up to the next one.
struct Piece {
  std::string_view text;  // characters, or the name of the element
  std::string_view attributes;
  bool is_tag = false;
  bool is_end = false;
  std::size_t begin = 0;  // in the file
  std::size_t end = 0;
};

std::optional<Piece> piece_at(std::string_view file, std::size_t at) {
  if (at >= file.size()) return std::nullopt;
  Piece piece;
  piece.begin = at;
  if (file[at] != '<') {
    piece.end = std::min(file.find('<', at), file.size());
    piece.text = file.substr(at, piece.end - at);
    return piece;
  }
  char quote = 0;
  std::size_t end = at + 1;
  for (; end < file.size() && (quote != 0 || file[end] != '>'); ++end) {
    if (quote != 0 ? file[end] == quote : file[end] == '"' || file[end] == '\'') {
      quote = quote != 0 ? char{0} : file[end];
    }
  }
  if (end == file.size()) return std::nullopt;
  std::string_view inside = file.substr(at + 1, end - at - 1);
  piece.is_tag = true;
  piece.end = end + 1;
  piece.is_end = inside.starts_with("/");
  if (piece.is_end) inside.remove_prefix(1);
  const std::size_t name = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
  piece.text = inside.substr(0, name);
  piece.attributes = inside.substr(name);
  return piece;
}

// The value of ` name="..."`; Telegram writes every attribute so.
std::string_view attribute(const Piece& tag, std::string_view name) {
  std::size_t at = 0;
  while ((at = tag.attributes.find(name, at)) != std::string_view::npos) {
    const std::size_t value = at + name.size();
    if (at > 0 && trimmed(tag.attributes.substr(at - 1, 1)).empty() &&
        tag.attributes.substr(value, 2) == "=\"") {
      const std::string_view rest = tag.attributes.substr(value + 2);
      return rest.substr(0, rest.find('"'));
    }
    at = value;
  }
  return {};
}

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

// References decoded; others than those that Telegram writes are left as they are.
std::string decoded(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNames = {
      {{"&lt;", "<"},
       {"&gt;", ">"},
       {"&amp;", "&"},
       {"&quot;", "\""},
       {"&apos;", "'"},
       {"&nbsp;", "\xC2\xA0"}}};
  std::string out;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    std::size_t size = 1;
    std::string_view meant = "&";
    for (const auto& [name, character] : kNames) {
      if (text.starts_with(name)) size = name.size(), meant = character;
    }
    const std::size_t end = text.find(';');
    if (text.starts_with("&#") && end < 10) {
      if (const auto code = parse_decimal(text.substr(2, end - 2)); code && *code < 0x110000) {
        base::append_utf8(out, static_cast<char32_t>(*code));
        text.remove_prefix(end + 1);
        continue;
      }
    }
    out += meant;
    text.remove_prefix(size);
  }
  return out;
}

// "04.05.2026 10:12:13 UTC+02:00"; older exports have no zone.
std::optional<model::DateTime> sent_at(std::string_view title) {
  if (title.size() < 19 || title[2] != '.' || title[5] != '.') return std::nullopt;
  std::string iso(title.substr(6, 4));
  iso += "-";
  iso += title.substr(3, 2);
  iso += "-";
  iso += title.substr(0, 2);
  iso += "T";
  iso += title.substr(11, 8);
  constexpr std::string_view kZone = " UTC";
  if (title.substr(19).starts_with(kZone)) iso += title.substr(19 + kZone.size());
  return model::parse_iso(iso);
}

enum class Part { kOther, kForwarded, kAuthor, kText, kDate, kIgnored };

Part part_of(const Piece& tag) {
  const std::string_view words = attribute(tag, "class");
  if (has_word(words, "forwarded")) return Part::kForwarded;
  if (has_word(words, "from_name")) return Part::kAuthor;
  if (words == "text") return Part::kText;
  if (has_word(words, "date")) return Part::kDate;
  for (const std::string_view aside :
       {"reply_to", "signature", "reactions", "media_wrap", "userpic", "bot_buttons_table"}) {
    if (has_word(words, aside)) return Part::kIgnored;
  }
  return Part::kOther;
}

bool is_void(std::string_view name) {
  return name == "br" || name == "img" || name == "meta" || name == "link" || name == "input" ||
         name == "hr" || name == "source";
}

// One message, from behind its own tag on.
class Message {
 public:
  void take(const Piece& piece) {
    if (!piece.is_tag) return characters(decoded(piece.text));
    if (piece.is_end) {
      if (!open_.empty()) open_.pop_back();
      return;
    }
    if (piece.text == "br") characters("\n");
    if (is_void(piece.text) || piece.attributes.ends_with("/")) return;
    const Part around = open_.empty() ? Part::kOther : open_.back();
    Part part = around;
    if (around == Part::kOther || around == Part::kForwarded) part = part_of(piece);
    // Within a name stand moments, of what was forwarded.
    if (around == Part::kAuthor) part = Part::kIgnored;
    if (around == Part::kForwarded && part == Part::kOther) part = Part::kForwarded;
    if (part == Part::kForwarded) forwarded_ = true;
    if (part == Part::kDate && !date_) date_ = sent_at(attribute(piece, "title"));
    if (part == Part::kText && attribute(piece, "href").starts_with("tel:")) {
      characters("[phone number]");
      part = Part::kIgnored;
    }
    open_.push_back(part);
  }
  std::size_t depth() const { return open_.size(); }

  std::string text() const { return std::string(trimmed(text_)); }
  std::string author() const { return name(author_); }
  std::string giver() const { return name(giver_); }
  std::optional<model::DateTime> sent() const { return date_; }

 private:
  void characters(const std::string& characters) {
    if (open_.empty()) return;
    if (open_.back() == Part::kText) text_ += characters;
    if (open_.back() == Part::kAuthor) (forwarded_ ? giver_ : author_) += characters;
  }
  // Without the bot that it was written by.
  static std::string name(std::string_view written) {
    return std::string(trimmed(written.substr(0, std::min(written.find(" via @"), kNameBytes))));
  }

  std::vector<Part> open_;
  bool forwarded_ = false;
  std::string text_;
  std::string author_;
  std::string giver_;
  std::optional<model::DateTime> date_;
};

class Scan {
 public:
  Scan(Nest& nest, std::string_view file, const std::string& input)
      : nest_(nest),
        file_(file),
        chat_(nest, "Telegram chat\n" + title(), input, "application/x-telegram+html") {}

  void run() {
    bool whole = true;
    while (whole && !nest_.stopped()) {
      const auto piece = piece_at(file_, at_);
      if (!piece) break;
      at_ = piece->end;
      if (is_message(*piece)) whole = message(*piece);
    }
    if (nest_.stopped()) return;
    if (!whole || file_.find("</html>", last_) == std::string_view::npos) {
      nest_.damage(chat_.input(), FaultCode::kTruncated,
                   "the export ends in the middle; the messages before that were read");
    } else if (chat_.messages() == 0) {
      nest_.fault(chat_.input(), FaultCode::kEmpty, "there are no messages in this export");
    }
  }

 private:
  static bool is_message(const Piece& piece) {
    return piece.is_tag && !piece.is_end && piece.text == "div" &&
           has_word(attribute(piece, "class"), "message");
  }

  // Of the chat: the first bold text of the page.
  std::string title() const {
    constexpr std::string_view kBegin = "class=\"text bold\">";
    const std::size_t begin = file_.substr(0, 64 * 1024).find(kBegin);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = file_.substr(begin + kBegin.size());
    return std::string(trimmed(rest.substr(0, std::min(rest.find('<'), kNameBytes))));
  }

  // False if it is cut off.
  bool message(const Piece& opening) {
    Message message;
    bool deep = false;
    for (;;) {
      const auto piece = piece_at(file_, at_);
      if (!piece) return false;
      at_ = piece->end;
      if (piece->is_tag && piece->is_end && message.depth() == 0) break;
      deep = deep || message.depth() > kDepth;
      if (!deep) {
        message.take(*piece);
      } else if (is_message(*piece)) {  // lost: that one is read for itself
        at_ = piece->begin;
        break;
      }
    }
    last_ = at_;
    const std::string_view bytes = file_.substr(opening.begin, at_ - opening.begin);
    if (deep || bytes.size() > kMessageBytes) {
      chat_.fault(FaultCode::kTooLarge, "the message is larger or deeper than any of Telegram");
    } else {
      give(opening, bytes, message);
    }
    return true;
  }

  void give(const Piece& opening, std::string_view bytes, const Message& message) {
    const std::string_view words = attribute(opening, "class");
    if (has_word(words, "service")) return chat_.skip("Telegram service message");
    // Those that follow another of the same author do not name him again.
    if (!has_word(words, "joined")) author_ = message.author();
    ChatMessage out;
    out.text = message.text();
    if (out.text.empty()) return chat_.skip("Telegram media");
    out.bytes = bytes;
    out.author = out.author_name = author_;
    out.forwarded = message.giver();
    out.sent = message.sent();
    chat_.message(std::move(out));
  }

  Nest& nest_;
  std::string_view file_;
  Chat chat_;
  std::size_t at_ = 0;
  std::size_t last_ = 0;  // behind the last message
  std::string author_;
};

}  // namespace

bool begins_telegram_html(std::string_view begin) {
  const std::string_view start = trimmed(begin.substr(0, 256));
  return lower_ascii(start.substr(0, 14)) == "<!doctype html" &&
         begin.find("class=\"page_body chat_page\"") != std::string_view::npos;
}

void read_telegram_html(Nest& nest, std::string_view file, const std::string& input) {
  Scan(nest, file, input).run();
}

}  // namespace firsthand::collect
