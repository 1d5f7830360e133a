// What stands in the head of a mail and of its parts: words in other alphabets, addresses, dates,
// parameters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"

namespace firsthand::collect {

// Encoded words (RFC 2047) as UTF-8, in one line; raw bytes beyond ASCII as UTF-8 or windows-1252.
std::string decoded_words(std::string_view value);

// The name that an address line shows first (RFC 5322, section 3.4), never an address: "Ada Lund"
// of "Ada Lund <ada@varra.example>" and of "ada@varra.example (Ada Lund)".
std::optional<std::string> display_name(std::string_view addresses);

// "Tue, 5 May 2026 10:00:00 +0200" and its obsolete forms (RFC 5322, sections 3.3 and 4.3). A zone
// that says nothing ("-0000", military letters) is none.
std::optional<model::DateTime> mail_date(std::string_view value);

// "text/plain" of "Text/Plain; charset=x".
std::string media_type_of(std::string_view content_type);

// A parameter's value, its continuations and its encoding undone (RFC 2045, section 5.1; RFC 2231).
std::optional<std::string> parameter(std::string_view value, std::string_view name);

// base64 and quoted-printable (RFC 2045, section 6) undone; damage is passed over.
std::string transfer_decoded(std::string_view body, std::string_view encoding);

}  // namespace firsthand::collect
