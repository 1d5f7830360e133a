#include "collect/page.h"

#include "collect/content_coding.h"
#include "collect/fields.h"
#include "collect/labelled_digest.h"
#include "collect/page_kind.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

struct HttpMessage {
  int status = 0;
  Head head;
};

// "HTTP/1.1 200 OK"; the reason may be missing.
std::optional<HttpMessage> parse_http(std::string_view block, std::size_t limit) {
  if (!block.starts_with("HTTP/")) return std::nullopt;
  auto head = parse_head(block, limit);
  if (!head) return std::nullopt;
  const std::string_view line = head->first;
  const std::size_t blank = line.find_first_of(" \t");
  if (blank == std::string_view::npos) return std::nullopt;
  const std::string_view rest = trimmed(line.substr(blank));
  const auto status = parse_decimal(rest.substr(0, 3));
  if (!status || *status < 100 || (rest.size() > 3 && rest[3] >= '0' && rest[3] <= '9')) {
    return std::nullopt;
  }
  return HttpMessage{static_cast<int>(*status), std::move(*head)};
}

bool is_http(const ArchivedRecord& record, std::string_view block) {
  return lower_ascii(record.content_type).find("application/http") != std::string::npos ||
         block.starts_with("HTTP/");
}

std::string changed(std::string_view digest) {
  return "the record's bytes do not agree with its " + std::string(digest) +
         ": it was changed or damaged after it was archived";
}

}  // namespace

bool deliver(Nest& nest, const ArchivedRecord& record, std::string_view block,
             std::uint64_t block_bytes) {
  const auto skip = [&](std::string_view why) {
    nest.skip(record.input, record.kind + ", " + std::string(why));
    return false;
  };
  const auto fault = [&](FaultCode code, std::string detail) {
    nest.fault(record.input, code, std::move(detail));
    return false;
  };
  if (is_archivers_own(record.url)) return skip("the archiver's own");
  std::string_view body = block;
  std::string content_type = record.content_type;
  std::optional<HttpMessage> http;
  if (is_http(record, block)) {
    http = parse_http(block, nest.limits().header_bytes);
    if (!http) {
      return fault(FaultCode::kMalformed,
                   "the record says that it holds an HTTP message, and does "
                   "not begin with a head of one that can be read");
    }
    if (http->status != 200) return skip("HTTP " + std::to_string(http->status));
    content_type = http->head.field("content-type");
    body.remove_prefix(http->head.size);
  }
  if (const auto other = not_a_page(content_type)) return skip(*other);
  if (block_bytes > nest.limits().member_bytes) {
    return fault(FaultCode::kTooLarge, "the page has " + std::to_string(block_bytes) +
                                           " bytes, the limit is " +
                                           std::to_string(nest.limits().member_bytes));
  }
  if (body.empty()) return skip("empty");
  // The digest of the block covers every byte. That of the payload is taken by some writers before,
  // by others after what HTTP does to it: it is asked only if there is no other, and any will do.
  const auto whole = has_digest(block, record.block_digest);
  if (whole && !*whole) return fault(FaultCode::kMalformed, changed("WARC-Block-Digest"));
  const auto agrees = [&](std::string_view bytes) {
    return has_digest(bytes, record.payload_digest).value_or(true);
  };
  bool sound = whole || agrees(body);
  base::Result<std::string> page = std::string(body);
  if (http) {
    const std::string transfer = lower_ascii(http->head.field("transfer-encoding"));
    if (transfer.find("chunked") != std::string::npos) page = unchunked(body);
    sound = sound || !page || agrees(*page);
    if (page) {
      page = decoded(std::move(page).value(), http->head.field("content-encoding"),
                     nest.limits().member_bytes);
    }
    sound = sound || !page || agrees(*page);
  }
  if (!page) return fault(page.fault().code, page.fault().detail);
  if (!sound) return fault(FaultCode::kMalformed, changed("WARC-Payload-Digest"));
  if (!nest.spend(page->size())) {
    nest.fault(record.input, nest.too_much());
    return false;
  }
  if (page->empty()) return skip("empty");
  if (const auto other = not_a_page(content_type, *page)) return skip(*other);
  if (!nest.enter_member()) return false;
  model::Capture capture;
  capture.input = record.input;
  capture.url = record.url;
  capture.content_type = std::move(content_type);
  capture.captured = record.captured;
  capture.bytes = std::move(page).value();
  nest.capture(std::move(capture));
  return true;
}

}  // namespace firsthand::collect
