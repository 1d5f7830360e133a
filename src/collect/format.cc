#include "collect/format.h"

#include "collect/arc.h"
#include "collect/feed.h"
#include "collect/mail_parts.h"
#include "collect/telegram.h"
#include "collect/telegram_html.h"
#include "collect/warc.h"
#include "collect/whatsapp.h"

namespace firsthand::collect {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kTarMagic = 257;
constexpr std::size_t kTarChecksum = 148;
constexpr std::size_t kTarChecksumBytes = 8;

// POSIX.1-2001, pax: the magic, and the sum of the header's bytes with the sum's own field as
// blanks.
bool begins_tar(std::string_view begin) {
  if (begin.size() < kTarBlock || begin.substr(kTarMagic, 5) != "ustar") return false;
  unsigned sum = 0;
  unsigned stated = 0;
  for (std::size_t i = 0; i < kTarBlock; ++i) {
    const bool own = i >= kTarChecksum && i < kTarChecksum + kTarChecksumBytes;
    const char c = begin[i];
    sum += own ? ' ' : static_cast<unsigned char>(c);
    if (own && c >= '0' && c <= '7') stated = stated * 8 + static_cast<unsigned>(c - '0');
  }
  return sum == stated;
}

}  // namespace

Format format_of(std::string_view begin) {
  begin = begin.substr(0, kFormatBytes);
  if (begins_warc_record(begin)) return Format::kWarc;
  if (begins_arc(begin)) return Format::kArc;
  if (begin.starts_with("\x1f\x8b\x08")) return Format::kGzip;
  if (begin.starts_with("BZh") && begin.size() > 10 &&
      begin.substr(4, 6) == "\x31\x41\x59\x26\x53\x59") {
    return Format::kCompressed;
  }
  if (begin.starts_with("\xfd"
                        "7zXZ\0"sv) ||
      begin.starts_with("\x28\xb5\x2f\xfd") || begin.starts_with("\x04\x22\x4d\x18")) {
    return Format::kCompressed;
  }
  if (begin.starts_with("PK\x03\x04") || begin.starts_with("PK\x05\x06")) return Format::kZip;
  if (begin.starts_with("7z\xbc\xaf\x27\x1c") || begin.starts_with("Rar!\x1a\x07")) {
    return Format::kUnsupported;
  }
  if (begins_tar(begin)) return Format::kTar;
  if (begins_mailbox(begin)) return Format::kMailbox;
  if (begins_mail(begin)) return Format::kMail;
  if (begins_feed(begin)) return Format::kFeed;
  if (begins_telegram(begin)) return Format::kTelegram;
  if (begins_telegram_html(begin)) return Format::kTelegramHtml;
  if (begins_whatsapp(begin)) return Format::kWhatsApp;
  return Format::kPage;
}

}  // namespace firsthand::collect
