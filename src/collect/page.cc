#include "collect/page.h"

#include "collect/content_coding.h"
#include "collect/feed.h"
#include "collect/fields.h"
#include "collect/format.h"
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
         (record.is_response && block.starts_with("HTTP/"));
}

// Whether bytes agree with the digests that a record states. Any that agrees vouches for the page:
// that of the block, or that of the payload, which some writers take before and others after what
// HTTP does to it. Archivers have been known to mend the head of a message and leave the block's
// digest as it was.
class Voucher {
 public:
  void ask(std::string_view bytes, const std::string& digest) {
    if (vouched_) return;
    const auto agrees = has_digest(bytes, digest);
    stated_ = stated_ || agrees;
    vouched_ = agrees.value_or(false);
  }
  bool objects() const { return stated_ && !vouched_; }

 private:
  bool stated_ = false;
  bool vouched_ = false;
};

// The page that an HTTP message's body is.
base::Result<std::string> undone(const Head& head, std::string_view body, const std::string& digest,
                                 std::uint64_t limit, Voucher& voucher) {
  const std::string transfer = lower_ascii(head.field("transfer-encoding"));
  const bool chunked = transfer.find("chunked") != std::string::npos;
  base::Result<std::string> whole = chunked ? unchunked(body) : std::string(body);
  if (!whole) return whole;
  if (chunked) voucher.ask(*whole, digest);
  if (!head.has("content-encoding")) return whole;
  auto page = decoded(std::move(whole).value(), head.field("content-encoding"), limit);
  if (page) voucher.ask(*page, digest);
  return page;
}

}  // namespace

bool deliver(Nest& nest, const ArchivedRecord& record, std::string_view block,
             std::uint64_t block_bytes) {
  const auto skip = [&](std::string_view why) {
    nest.skip(record.input, record.kind + ", " + std::string(why));
    return false;
  };
  const auto fault = [&](FaultCode code, std::string detail) {
    if (nest.enter_member()) nest.fault(record.input, code, std::move(detail));
    return false;
  };
  const std::uint64_t limit = nest.limits().member_bytes;
  if (is_archivers_own(record.url)) return skip("the archiver's own");
  if (block_bytes == 0) return skip("empty");
  std::string_view body = block;
  std::string content_type = record.content_type;
  std::optional<HttpMessage> http;
  if (is_http(record, block)) {
    http = parse_http(block, nest.limits().header_bytes);
    if (!http) return fault(FaultCode::kMalformed, "it begins with no HTTP head that can be read");
    if (http->status != 200) return skip("HTTP " + std::to_string(http->status));
    content_type = http->head.field("content-type");
    body.remove_prefix(http->head.size);
  }
  if (const auto other = not_a_page(content_type)) return skip(*other);
  if (block_bytes > limit) {
    return fault(FaultCode::kTooLarge, "the page has " + std::to_string(block_bytes) +
                                           " bytes, the limit is " + std::to_string(limit));
  }
  Voucher voucher;
  voucher.ask(block, record.block_digest);
  voucher.ask(body, record.payload_digest);
  base::Result<std::string> page =
      http ? undone(http->head, body, record.payload_digest, limit, voucher)
           : base::Result<std::string>(std::string(body));
  if (voucher.objects()) {
    return fault(
        FaultCode::kMalformed,
        "the record's bytes do not agree with the digest that it states: it was changed or "
        "damaged after it was archived");
  }
  if (!page) return fault(page.fault().code, page.fault().detail);
  if (!nest.spend(page->size())) {
    nest.fault(record.input, nest.too_much());
    return false;
  }
  if (trimmed(*page).empty()) return skip("empty");
  if (const auto other = not_a_page(content_type, *page)) return skip(*other);
  if (begins_feed(std::string_view(*page).substr(0, kFormatBytes))) {
    read_feed(nest, *page, record.input);
    return true;
  }
  if (!nest.enter_member()) return false;
  model::Capture capture;
  capture.input = record.input;
  capture.url = record.url;
  capture.content_type = label(content_type);
  capture.captured = record.captured;
  capture.bytes = std::move(page).value();
  nest.capture(std::move(capture));
  return true;
}

}  // namespace firsthand::collect
