#include "collect/mail_parts.h"

#include <algorithm>
#include <optional>

#include "collect/mail_head.h"

namespace firsthand::collect {
namespace {

std::string_view without_line_end(std::string_view text) {
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

// The line at `at`, with its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return text.substr(at, end == std::string_view::npos ? end : end + 1 - at);
}

class Cutter {
 public:
  Cutter(std::string_view mail, std::size_t head_bytes, std::size_t most)
      : mail_(mail), head_bytes_(head_bytes), most_(most) {}

  MailParts cut() && {
    begin_entity(0);
    out_.head = std::move(top_);
    while (at_ < mail_.size() && !out_.too_many) step();
    if (leaf_) finish_leaf(mail_.size());
    out_.cut_off = !out_.too_many && !open_.empty();
    return std::move(out_);
  }

 private:
  struct Open {
    std::string boundary;
    bool related = false;
  };

  // A head, and then either a leaf's body or a multipart's preamble.
  void begin_entity(std::size_t at) {
    auto head = parse_fields(mail_.substr(at), head_bytes_);
    if (!head) head.emplace();
    at_ = at + head->size;
    const std::string content_type(head->field("content-type"));
    std::string type = media_type_of(content_type);
    if (type.find('/') == std::string::npos) type = "text/plain";
    const bool is_top = at == 0;
    if (is_top) top_ = *head;
    if (type == "multipart/encrypted") out_.encrypted = true;
    if (type.starts_with("multipart/")) {
      const auto boundary = parameter(content_type, "boundary");
      if (boundary && !boundary->empty() && open_.size() < kMailDepth) {
        open_.push_back({*boundary, type == "multipart/related"});
        return;
      }
      if (boundary && !boundary->empty()) {
        out_.too_deep = true;
        return;
      }
      type = "text/plain";  // without a boundary there are no parts to tell
    }
    MailPart part;
    part.head = std::move(*head);
    part.type = std::move(type);
    part.related = std::any_of(open_.begin(), open_.end(), [](const Open& o) { return o.related; });
    leaf_ = std::move(part);
    leaf_begin_ = at_;
  }

  void finish_leaf(std::size_t end) {
    const std::size_t begin = std::min(leaf_begin_, end);
    leaf_->body = mail_.substr(begin, end - begin);
    if (out_.parts.size() < most_) {
      out_.parts.push_back(std::move(*leaf_));
    } else {
      out_.too_many = true;
    }
    leaf_.reset();
  }

  // One line of a body. A boundary of an outer multipart ends all that is within.
  void step() {
    // Between boundaries nothing but a line that begins with "--" matters.
    if (mail_.compare(at_, 2, "--") != 0) {
      const std::size_t next = mail_.find("\n--", at_);
      at_ = next == std::string_view::npos || open_.empty() ? mail_.size() : next + 1;
      return;
    }
    const std::string_view line = line_at(mail_, at_);
    const std::string_view words = trimmed(line).substr(2);
    for (std::size_t i = open_.size(); i-- > 0;) {
      const std::string& boundary = open_[i].boundary;
      const bool opens = words == boundary;
      const bool closes = !opens && words.size() == boundary.size() + 2 &&
                          words.starts_with(boundary) && words.ends_with("--");
      if (!opens && !closes) continue;
      if (leaf_) finish_leaf(without_line_end(mail_.substr(0, at_)).size());
      const std::size_t next = at_ + line.size();
      open_.resize(closes ? i : i + 1);
      if (closes) {
        at_ = next;
      } else {
        begin_entity(next);
      }
      return;
    }
    at_ += line.size();
  }

  std::string_view mail_;
  std::size_t head_bytes_;
  std::size_t most_;
  MailParts out_;
  Head top_;
  std::vector<Open> open_;
  std::optional<MailPart> leaf_;
  std::size_t leaf_begin_ = 0;
  std::size_t at_ = 0;
};

bool is_field_name(std::string_view name) {
  return !name.empty() && name.size() <= 76 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

// How much speaks for the head of a mail; none if it is none.
std::optional<int> mail_signs(std::string_view begin) {
  constexpr std::size_t kMostLines = 2000;
  int signs = 0;
  bool received = false;
  bool from = false;
  bool date = false;
  bool subject = false;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < begin.size() && lines < kMostLines; ++lines) {
    const std::string_view whole = line_at(begin, at);
    const std::string_view line = without_line_end(whole);
    at += whole.size();
    if (line.empty()) break;
    if (lines > 0 && (line[0] == ' ' || line[0] == '\t')) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_field_name(line.substr(0, colon))) {
      if (at >= begin.size() && lines > 0) break;  // cut off by the window, or by damage
      return std::nullopt;
    }
    const std::string name = lower_ascii(line.substr(0, colon));
    if (name == "received" && !received) {
      received = true;
      ++signs;
    }
    if (name == "message-id" || name == "mime-version") ++signs;
    from = from || name == "from";
    date = date || name == "date";
    subject = subject || name == "subject";
  }
  return signs + (from && date && subject ? 1 : 0);
}

}  // namespace

MailParts mail_parts(std::string_view mail, std::size_t head_bytes, std::size_t most) {
  return Cutter(mail, head_bytes, most).cut();
}

bool begins_mail(std::string_view begin) {
  const auto signs = mail_signs(begin);
  return signs && *signs >= 2;
}

bool begins_mailbox(std::string_view begin) {
  if (!begin.starts_with("From ")) return false;
  const std::string_view line = line_at(begin, 0);
  if (line.size() == begin.size() || line.find(':') == std::string_view::npos) return false;
  const auto signs = mail_signs(begin.substr(line.size()));
  return signs && *signs >= 1;
}

}  // namespace firsthand::collect
