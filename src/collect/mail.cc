#include "collect/mail.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "collect/mail_head.h"
#include "collect/mail_parts.h"
#include "collect/page_kind.h"
#include "collect/to_utf8.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

constexpr std::size_t kMostParts = 20'000;

bool is_attachment(const MailPart& part) {
  return media_type_of(part.head.field("content-disposition")) == "attachment";
}

std::optional<std::string> file_name(const MailPart& part) {
  auto name = parameter(part.head.field("content-disposition"), "filename");
  if (!name) name = parameter(part.head.field("content-type"), "name");
  if (!name || name->empty()) return std::nullopt;
  return name;
}

bool is_body(const MailPart& part, std::string_view type) {
  return part.type == type && !is_attachment(part) && !file_name(part);
}

std::string charset_of(const MailPart& part) {
  return parameter(part.head.field("content-type"), "charset").value_or("");
}

std::string decoded_body(const MailPart& part) {
  return transfer_decoded(part.body, part.head.field("content-transfer-encoding"));
}

// Letters that a reader of the page would see, roughly.
std::size_t visible_letters(std::string_view html) {
  std::size_t letters = 0;
  bool tag = false;
  for (std::size_t i = 0; i < html.size(); ++i) {
    const char c = html[i];
    if (c == '<') {
      tag = true;
      const std::string name = lower_ascii(html.substr(i + 1, 6));
      if (name.starts_with("style") || name.starts_with("script")) {
        const std::size_t end = html.find("</", i + 1);
        if (end == std::string_view::npos) return letters;
        i = end;
      }
    } else if (c == '>') {
      tag = false;
    } else if (!tag && static_cast<unsigned char>(c) > 0x20) {
      ++letters;
    }
  }
  return letters;
}

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
}

struct Body {
  std::string content;
  std::string content_type;
};

// "Your program cannot show this mail" is no text to prefer to the page that it stands in for.
bool stands_in(std::string_view plain, std::string_view html) {
  constexpr std::size_t kNotice = 300;
  const std::size_t letters = letters_of(plain);
  return letters < kNotice && letters * 4 < visible_letters(html);
}

std::optional<Body> body_of(const MailParts& mail) {
  std::vector<const MailPart*> plain;
  const MailPart* html = nullptr;
  for (const MailPart& part : mail.parts) {
    if (is_body(part, "text/plain") && !trimmed(part.body).empty()) plain.push_back(&part);
    if (!html && is_body(part, "text/html") && !trimmed(part.body).empty()) html = &part;
  }
  Body body;
  if (plain.size() == 1) {
    body = {decoded_body(*plain[0]), std::string(plain[0]->head.field("content-type"))};
  } else {
    for (const MailPart* part : plain) {
      if (!body.content.empty()) body.content += "\n\n";
      body.content += as_utf8(decoded_body(*part), charset_of(*part));
    }
    body.content_type = "text/plain; charset=utf-8";
  }
  if (html) {
    std::string page = decoded_body(*html);
    if (plain.empty() || letters_of(body.content) == 0 || stands_in(body.content, page)) {
      body = {std::move(page), std::string(html->head.field("content-type"))};
    }
  }
  if (letters_of(body.content) == 0) return std::nullopt;
  if (body.content_type.empty()) body.content_type = "text/plain";
  return body;
}

// "Varra Weekly" of "Varra Weekly <weekly.varra.example>", else what is in the brackets.
std::optional<std::string> list_name(std::string_view list_id) {
  if (list_id.empty()) return std::nullopt;
  if (auto name = display_name(list_id); name && list_id.find('<') != std::string_view::npos) {
    return name;
  }
  const std::size_t open = list_id.find('<');
  std::string id =
      decoded_words(open == std::string_view::npos
                        ? list_id
                        : list_id.substr(open + 1, list_id.find('>', open) - open - 1));
  if (id.empty() || id.find('@') != std::string::npos) return std::nullopt;
  return id;
}

void give_message(Nest& nest, std::string_view mail, const MailParts& parts, const Place& place) {
  const std::string input = place.input();
  auto body = body_of(parts);
  if (!body) {
    if (parts.encrypted) {
      return nest.fault(input, FaultCode::kUnsupported,
                        "the mail is encrypted; open it in the mail program that has the key, and "
                        "save it as text");
    }
    return nest.skip(input, "mail without text");
  }
  if (!nest.spend(body->content.size())) return nest.fault(input, nest.too_much());
  model::Stated stated;
  stated.media_type = "message/rfc822";
  stated.content = std::move(body->content);
  stated.content_type = std::move(body->content_type);
  if (std::string subject = decoded_words(parts.head.field("subject")); !subject.empty()) {
    stated.title = std::move(subject);
  }
  stated.byline = display_name(parts.head.field("from"));
  stated.outlet = list_name(parts.head.field("list-id"));
  stated.published = mail_date(parts.head.field("date"));
  model::Capture capture;
  capture.input = input;
  capture.content_type = "message/rfc822";
  capture.bytes = mail;
  capture.stated = std::move(stated);
  nest.capture(std::move(capture));
}

// What programs put into mails for each other, and pictures that a page shows.
std::optional<std::string> no_report(const MailPart& part) {
  if (part.type == "application/pgp-signature" || part.type == "application/pkcs7-signature" ||
      part.type == "application/x-pkcs7-signature" || part.type == "application/pgp-keys") {
    return "signature";
  }
  if (part.type == "text/calendar") return "calendar entry";
  if (part.type == "message/delivery-status" || part.type == "message/disposition-notification" ||
      part.type == "text/rfc822-headers") {
    return "delivery notice";
  }
  const bool shown = part.related || part.head.has("content-id");
  if (const auto kind = not_a_page(part.type); kind && shown && !is_attachment(part)) {
    return std::string(*kind);
  }
  return std::nullopt;
}

void give_attachment(Nest& nest, const MailPart& part, const Place& member) {
  if (const auto kind = no_report(part)) return nest.skip(member.file, "mail part, " + *kind);
  if (part.type == "application/pkcs7-mime" || part.type == "application/x-pkcs7-mime" ||
      part.type == "application/pgp-encrypted") {
    return nest.fault(member.file, FaultCode::kUnsupported,
                      "this part is encrypted or sealed; open the mail in the program that has the "
                      "key, and save the part");
  }
  const std::string content = decoded_body(part);
  if (!nest.spend(content.size())) return nest.fault(member.file, nest.too_much());
  if (part.type == "message/rfc822" && member.depth < nest.limits().depth &&
      content.find(':') != std::string::npos) {
    return read_mail(nest, content, member);
  }
  MemoryStream stream(content);
  Cursor cursor(stream);
  open(nest, cursor, member);
}

// The line that begins the next message at or after `from`; npos. `text` begins within a message.
std::size_t next_message(std::string_view text, std::size_t from, bool ended) {
  for (std::size_t at = from;; ++at) {
    at = text.find("\nFrom ", at);
    if (at == std::string_view::npos) return at;
    const bool after_empty = (at >= 1 && text[at - 1] == '\n') ||
                             (at >= 2 && text[at - 1] == '\r' && text[at - 2] == '\n');
    if (!after_empty) continue;
    const std::size_t end = text.find('\n', at + 1);
    if (end == std::string_view::npos) return std::string_view::npos;
    // A head: "Name: ..." in the line after it.
    const std::string_view after = text.substr(end + 1, 100);
    const std::size_t colon = after.find_first_of(": \t\r\n");
    if (colon != std::string_view::npos && colon > 0 && after[colon] == ':') return at + 1;
    if (after.size() < 100 && !ended) return std::string_view::npos;
  }
}

std::string unquoted(std::string_view message) {
  std::string out;
  out.reserve(message.size());
  std::size_t at = 0;
  while (at < message.size()) {
    std::size_t quotes = at;
    while (quotes < message.size() && message[quotes] == '>') ++quotes;
    if (quotes > at && message.substr(quotes, 5) == "From ") ++at;
    const std::size_t end = std::min(message.find('\n', at), message.size() - 1);
    out += message.substr(at, end + 1 - at);
    at = end + 1;
  }
  return out;
}

}  // namespace

void read_mail(Nest& nest, std::string_view mail, const Place& place) {
  const MailParts parts = mail_parts(mail, nest.limits().header_bytes, kMostParts);
  give_message(nest, mail, parts, place);
  std::size_t number = 0;
  for (const MailPart& part : parts.parts) {
    ++number;
    if (is_body(part, "text/plain") || is_body(part, "text/html")) continue;
    if (trimmed(part.body).empty() && !file_name(part)) continue;
    if (!nest.enter_member()) return;
    const std::string base = part.type == "message/rfc822" ? "message " : "part ";
    const std::string name = file_name(part).value_or(base + std::to_string(number));
    Place member{
        place.input() + "!" + label(name), {}, nest.limits().member_bytes, place.depth + 1};
    give_attachment(nest, part, member);
  }
  const std::string input = place.input();
  if (parts.too_deep) {
    nest.damage(input, FaultCode::kTooLarge,
                "parts of this mail are nested more than " + std::to_string(kMailDepth) +
                    " deep; those were not read");
  }
  if (parts.too_many) {
    nest.damage(input, FaultCode::kTooLarge,
                "this mail has more than " + std::to_string(kMostParts) +
                    " parts; the rest of them was not read");
  }
  if (parts.cut_off) {
    nest.damage(input, FaultCode::kTruncated,
                "the mail ends before its last part does: the end of it is missing");
  }
}

void read_mailbox(Nest& nest, Cursor& cursor, const Place& place) {
  constexpr std::size_t kFirstLook = std::size_t{256} << 10;
  const auto most = static_cast<std::size_t>(nest.limits().member_bytes);
  for (std::uint64_t number = 1; !nest.stopped(); ++number) {
    std::size_t look = kFirstLook;
    std::size_t searched = 0;
    std::size_t end = std::string_view::npos;
    std::string_view text = cursor.ahead(look);
    for (;;) {
      end = next_message(text.substr(0, most), searched, cursor.ended());
      if (end != std::string_view::npos || cursor.ended() || text.size() >= most) break;
      searched = text.size() > 2000 ? text.size() - 2000 : 0;
      look = std::max(look, text.size()) * 2;
      text = cursor.ahead(look);
    }
    if (text.empty()) break;
    const Place member = {place.input() + "!message " + std::to_string(number),
                          {},
                          nest.limits().member_bytes,
                          place.depth + 1};
    if (!nest.enter_member()) return;
    if (end == std::string_view::npos && text.size() > most) {
      nest.fault(member.file, FaultCode::kTooLarge,
                 "the message has more than " + std::to_string(most) +
                     " bytes, which is the limit for one");
      for (std::size_t kept = most; end == std::string_view::npos && !text.empty();) {
        cursor.consume(std::min(kept, text.size()));
        text = cursor.ahead(kFirstLook);
        const std::string_view part = text.substr(0, most);
        end = next_message(part, 0, cursor.ended());
        kept = cursor.ended() && part.size() == text.size() ? part.size()
               : part.size() > 2000                         ? part.size() - 2000
                                                            : part.size();
      }
      if (end != std::string_view::npos) cursor.consume(end);
      continue;
    }
    const std::size_t size = std::min(end, text.size());
    std::string_view message = text.substr(0, size);
    message.remove_prefix(std::min(message.find('\n'), message.size() - 1) + 1);
    std::string bytes = unquoted(message);
    cursor.consume(size);
    if (!nest.spend(bytes.size())) return nest.fault(member.file, nest.too_much());
    if (trimmed(bytes).empty()) {
      nest.skip(member.file, "empty message");
      continue;
    }
    while (bytes.ends_with("\n\n") || bytes.ends_with("\n\r\n")) bytes.pop_back();
    read_mail(nest, bytes, member);
  }
  if (const auto broken = cursor.broken()) nest.fault(place.input(), broken->fault);
}

}  // namespace firsthand::collect
