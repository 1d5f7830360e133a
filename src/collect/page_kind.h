// Which records of a web archive hold something that a person wrote for people to read, and which
// hold what a browser needs besides.
#pragma once

#include <optional>
#include <string_view>

namespace firsthand::collect {

// "image", "script" and the like for a media type of things that are never a report; none for one
// that may be. Parameters and case do not matter.
std::optional<std::string_view> not_a_page(std::string_view content_type);

// The same told from the bytes, for a type that says nothing ("", application/octet-stream, XML).
std::optional<std::string_view> not_a_page(std::string_view content_type, std::string_view bytes);

// An address that an archiver gave to its own notes: logs, screenshots, extracted text.
bool is_archivers_own(std::string_view url);

}  // namespace firsthand::collect
