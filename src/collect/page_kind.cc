#include "collect/page_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "collect/feed.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

constexpr std::size_t kSeen = 1024;

std::string essence(std::string_view content_type) {
  return lower_ascii(trimmed(content_type.substr(0, content_type.find(';'))));
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_xml(std::string_view type) { return type == "application/xml" || type == "text/xml"; }

bool says_nothing(std::string_view type) {
  return type.empty() || !contains(type, "/") || type == "application/octet-stream" ||
         type == "binary/octet-stream" || type == "application/x-unknown" ||
         type == "application/x-unknown-content-type" || type == "unknown/unknown" ||
         type == "no-type/unknown";
}

// Text has none of the control characters but for those of layout and of ISO 2022 (escape).
bool looks_like_text(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte != 0x1b) || byte == 0x7f;
  });
}

}  // namespace

std::optional<std::string_view> not_a_page(std::string_view content_type) {
  const std::string type = essence(content_type);
  if (type.starts_with("image/")) return "image";
  if (type.starts_with("audio/") || type.starts_with("video/")) return "audio or video";
  if (type == "application/x-mpegurl" || type == "application/vnd.apple.mpegurl" ||
      type == "application/dash+xml" || type == "application/x-shockwave-flash") {
    return "audio or video";
  }
  if (type.starts_with("font/") || contains(type, "/font-") || contains(type, "/x-font") ||
      type == "application/vnd.ms-fontobject") {
    return "font";
  }
  if (type == "text/css") return "style sheet";
  if (contains(type, "javascript") || contains(type, "ecmascript") || type == "application/wasm") {
    return "script";
  }
  if (type.ends_with("/json") || type.ends_with("+json") || type == "application/x-ndjson" ||
      type == "application/x-protobuf" || type == "text/dns" || type == "text/vtt" ||
      type == "text/csv" || type == "text/event-stream") {
    return "data";
  }
  if (type == "application/rss+xml" || type == "application/atom+xml") return std::nullopt;
  if (type.ends_with("+xml") && type != "application/xhtml+xml" && type != "application/rdf+xml") {
    return "data";
  }
  return std::nullopt;
}

std::optional<std::string_view> not_a_page(std::string_view content_type, std::string_view bytes) {
  if (const auto kind = not_a_page(content_type)) return kind;
  const std::string type = essence(content_type);
  const std::string_view begin = bytes.substr(0, kSeen);
  if (is_xml(type) || type == "application/rdf+xml") {
    if (!begins_feed(bytes.substr(0, kSeen * 8)) && !contains(lower_ascii(begin), "<html")) {
      return "data";
    }
  } else if (says_nothing(type)) {
    const bool wide = begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF");  // UTF-16
    if (!wide && !begin.starts_with("%PDF-") && !looks_like_text(begin)) return "data";
  }
  return std::nullopt;
}

bool is_archivers_own(std::string_view url) {
  constexpr std::array<std::string_view, 8> kOwn = {
      "metadata:",      "dns:",      "urn:pageinfo:", "urn:text:",
      "urn:textfinal:", "urn:view:", "urn:fullpage:", "urn:thumbnail:"};
  const std::string lower = lower_ascii(url.substr(0, 32));
  return std::any_of(kOwn.begin(), kOwn.end(),
                     [&](std::string_view own) { return lower.starts_with(own); });
}

}  // namespace firsthand::collect
