// A mail cut into its parts (RFC 2045 and 2046): one pass over its lines, no recursion, nothing
// decoded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "collect/fields.h"

namespace firsthand::collect {

struct MailPart {
  Head head;
  std::string type;       // "text/plain", also where none is stated
  std::string_view body;  // of the mail's bytes, as transferred
  bool related = false;   // within multipart/related: a picture that a page shows
};

struct MailParts {
  Head head;                    // the mail's own; also that of its only part
  std::vector<MailPart> parts;  // those that are no multipart, in order
  bool encrypted = false;       // parts of it are
  bool cut_off = false;         // a multipart is not closed: the mail ends too early
  bool too_deep = false;        // parts are nested too deep: what is in the deepest was not read
  bool too_many = false;        // what comes after was not read
};

inline constexpr std::size_t kMailDepth = 32;

// Keeps views of `mail`. `head_bytes` is the most that a head may take, `most` the most parts.
MailParts mail_parts(std::string_view mail, std::size_t head_bytes, std::size_t most);

// Whether bytes begin like a mail: a head of fields, two of which (or one and From, Date and
// Subject) stand in mails and nowhere else.
bool begins_mail(std::string_view begin);

// "From ada@varra.example Tue May  5 10:00:00 2026", and the head of a mail after it.
bool begins_mailbox(std::string_view begin);

}  // namespace firsthand::collect
