#include "collect/feed.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "base/xml.h"
#include "collect/fields.h"
#include "collect/mail_head.h"
#include "collect/to_utf8.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Behind a byte order mark, declarations and comments.
std::string_view at_root(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (;;) {
    text = trimmed(text);
    std::string_view closes;
    if (text.starts_with("<?")) {
      closes = "?>";
    } else if (text.starts_with("<!--")) {
      closes = "-->";
    } else {
      return text;
    }
    const std::size_t end = text.find(closes);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + closes.size());
  }
}

// The document as UTF-8 without its declaration; expat knows few encodings.
std::string as_utf8_document(std::string_view feed) {
  if (feed.starts_with(kByteOrderMark)) return std::string(feed.substr(kByteOrderMark.size()));
  const std::string_view start = feed.substr(0, feed.find_first_not_of(" \t\r\n"));
  const std::string_view document = feed.substr(start.size());
  if (!document.starts_with("<?xml")) return std::string(feed);
  const std::size_t end = document.find("?>");
  if (end == std::string_view::npos || end > 200) return std::string(feed);
  const std::string_view declaration = document.substr(0, end);
  const std::size_t named = declaration.find("encoding");
  const std::size_t open =
      declaration.find_first_of("\"'", named == declaration.npos ? end : named);
  if (open == std::string_view::npos) return std::string(document.substr(end + 2));
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return std::string(feed);
  return as_utf8(document.substr(end + 2), declaration.substr(open + 1, close - open - 1));
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
}

std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::optional<std::string> stated(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// RSS: a text that may be markup. What has neither a tag nor a reference is plain.
bool looks_marked_up(std::string_view text) {
  return text.find('<') != std::string_view::npos || text.find('&') != std::string_view::npos;
}

std::optional<model::DateTime> feed_date(const std::string& text) {
  const std::string line(trimmed(text));
  if (const auto date = model::parse_iso(line)) return date;
  return mail_date(line);
}

// An author as "ada@varra.example (Ada Lund)", or by name alone; never the address.
std::string author_name(const std::string& text) { return display_name(text).value_or(""); }

struct Item {
  std::size_t begin = 0;
  std::string title;
  std::string author;
  std::string outlet;
  std::string url;
  std::string published;
  std::string updated;
  std::string summary;
  std::string full;  // content:encoded, or Atom's content
  bool plain = false;
  bool full_plain = false;
};

class FeedReader final : public base::XmlHandler {
 public:
  FeedReader(Nest& nest, std::string_view document, const std::string& input)
      : nest_(nest), document_(document), input_(input) {}

  std::uint64_t items() const { return number_; }

  void start(std::string_view name, const Attributes& attributes) override {
    ++depth_;
    if (markup_depth_ > 0) {
      buffer_ += "<" + std::string(name);
      if (const auto url = base::attribute(attributes, "href"); !url.empty()) {
        buffer_ += " href=\"";
        append_escaped(buffer_, url);
        buffer_ += '"';
      }
      buffer_ += ">";
      return;
    }
    if (depth_ == 1) atom_ = name == "feed";
    if (!item_ && (name == "item" || name == "entry")) {
      item_.emplace();
      item_->begin = tag.begin;
      item_depth_ = depth_;
      return;
    }
    const bool direct = item_ ? depth_ == item_depth_ + 1 : depth_ <= 3;
    const bool in_author = depth_ == item_depth_ + 2 && name == "name" && item_ && in_author_;
    if (!direct && !in_author) return;
    buffer_.clear();
    if (!item_) return;
    in_author_ = in_author_ || (atom_ && name == "author");
    type_ = base::attribute(attributes, "type");
    if (atom_ && name == "link") {
      const auto relation = base::attribute(attributes, "rel");
      if (item_->url.empty() && (relation.empty() || relation == "alternate")) {
        item_->url = base::attribute(attributes, "href");
      }
    }
    if (atom_ && type_ == "xhtml" && (name == "content" || name == "summary")) {
      markup_depth_ = depth_;
    }
  }

  void text(std::string_view characters) override {
    if (markup_depth_ > 0) {
      append_escaped(buffer_, characters);
    } else {
      buffer_ += characters;
    }
  }

  void end(std::string_view name) override {
    const std::size_t depth = depth_--;
    if (markup_depth_ > 0 && depth != markup_depth_) {
      buffer_ += "</" + std::string(name) + ">";
      return;
    }
    markup_depth_ = 0;
    if (!item_) {
      const bool of_channel = depth == (atom_ ? 2u : 3u);
      if (of_channel && name == "title" && outlet_.empty()) outlet_ = in_one_line(buffer_);
      buffer_.clear();
      return;
    }
    if (depth == item_depth_) {
      give(tag.end);
      item_.reset();
    } else if (depth == item_depth_ + 1) {
      take(name);
    } else if (depth == item_depth_ + 2 && in_author_ && name == "name") {
      if (item_->author.empty()) item_->author = in_one_line(buffer_);
    }
    if (depth == item_depth_ + 1) in_author_ = false;
    if (depth <= item_depth_ + 1) buffer_.clear();
  }

 private:
  void set(std::string& field) {
    if (field.empty()) field = in_one_line(buffer_);
  }

  void take(std::string_view name) {
    Item& item = *item_;
    if (name == "title") {
      set(item.title);
    } else if (name == "link" && !atom_) {
      set(item.url);
    } else if (name == "pubDate" || name == "published" || name == "date" || name == "issued") {
      set(item.published);
    } else if (name == "updated" || name == "modified") {
      set(item.updated);
    } else if (name == "creator") {
      set(item.author);
    } else if (name == "author" && !atom_) {
      if (item.author.empty()) item.author = author_name(buffer_);
    } else if (name == "source" && !atom_) {
      set(item.outlet);
    } else if (name == "encoded" || (atom_ && name == "content")) {
      if (item.full.empty()) {
        item.full = buffer_;
        item.full_plain = atom_ && (type_.empty() || type_ == "text" || type_ == "text/plain");
      }
    } else if (name == "description" || (atom_ && name == "summary")) {
      if (item.summary.empty()) {
        item.summary = buffer_;
        item.plain = atom_ && (type_.empty() || type_ == "text");
      }
    }
  }

  void give(std::size_t end) {
    if (nest_.stopped()) return;
    ++number_;
    const std::string input = input_ + "!item " + std::to_string(number_);
    if (!nest_.enter_member()) return;
    Item& item = *item_;
    const bool full = !trimmed(item.full).empty();
    std::string content = full ? std::move(item.full) : std::move(item.summary);
    const bool plain = full ? item.full_plain : item.plain || (!atom_ && !looks_marked_up(content));
    const std::string url(trimmed(item.url));
    if (trimmed(content).empty() && item.title.empty()) return nest_.skip(input, "empty feed item");
    model::Stated out;
    out.media_type = atom_ ? "application/atom+xml" : "application/rss+xml";
    out.content = std::move(content);
    out.content_type = plain ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
    out.title = stated(item.title);
    if (item.author.find('@') == std::string::npos) out.byline = stated(item.author);
    out.outlet = stated(item.outlet.empty() ? outlet_ : item.outlet);
    out.published = feed_date(item.published.empty() ? item.updated : item.published);
    model::Capture capture;
    capture.input = input;
    if (url.starts_with("http://") || url.starts_with("https://")) capture.url = url;
    capture.content_type = out.media_type;
    capture.bytes = document_.substr(item.begin, end - item.begin);
    capture.stated = std::move(out);
    nest_.capture(std::move(capture));
  }

  Nest& nest_;
  std::string_view document_;
  const std::string& input_;
  std::optional<Item> item_;
  std::string buffer_;
  std::string type_;
  std::string outlet_;
  std::size_t depth_ = 0;
  std::size_t item_depth_ = 0;
  std::size_t markup_depth_ = 0;  // of the element whose content is taken as markup; 0: none
  bool atom_ = false;
  bool in_author_ = false;
  std::uint64_t number_ = 0;
};

bool names(std::string_view root, std::string_view name) {
  return root.starts_with(name) && root.size() > name.size() &&
         std::string_view(" \t\r\n>").find(root[name.size()]) != std::string_view::npos;
}

}  // namespace

bool begins_feed(std::string_view begin) {
  const std::string_view root = at_root(begin);
  const std::string_view tag = root.substr(0, root.find('>'));
  if (names(root, "<rss")) return true;
  if (names(root, "<feed")) return tag.find("http://www.w3.org/2005/Atom") != tag.npos;
  if (names(root, "<rdf:RDF")) return tag.find("http://purl.org/rss/1.0/") != tag.npos;
  return false;
}

void read_feed(Nest& nest, std::string_view feed, const std::string& input) {
  const std::string document = as_utf8_document(feed);
  if (!nest.spend(document.size())) return nest.fault(input, nest.too_much());
  FeedReader reader(nest, document, input);
  const auto done = base::parse_xml(document, reader);
  if (!done) {
    return nest.damage(input, done.fault().code,
                       "the feed cannot be read to its end: " + done.fault().detail);
  }
  if (reader.items() == 0) {
    nest.fault(input, FaultCode::kEmpty, "there are no items in this feed");
  }
}

}  // namespace firsthand::collect
