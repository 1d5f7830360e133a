#include "collect/open.h"

#include "collect/arc.h"
#include "collect/feed.h"
#include "collect/format.h"
#include "collect/gunzip.h"
#include "collect/mail.h"
#include "collect/packed.h"
#include "collect/telegram.h"
#include "collect/telegram_html.h"
#include "collect/warc.h"
#include "collect/whatsapp.h"
#include "collect/zip.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

// All bytes of a page or a file that is read as a whole; a fault, given, if they cannot be had.
std::optional<std::string_view> whole(Nest& nest, Cursor& cursor, const Place& place) {
  const std::string_view bytes = cursor.ahead(static_cast<std::size_t>(place.bytes) + 1);
  const std::string input = place.input();
  if (bytes.size() > place.bytes) {
    nest.fault(input, FaultCode::kTooLarge,
               "it has more than " + std::to_string(place.bytes) +
                   " bytes, which is the limit for one report");
    return std::nullopt;
  }
  if (const auto broken = cursor.broken()) {
    nest.fault(input, broken->fault);
    return std::nullopt;
  }
  if (bytes.empty()) {
    nest.fault(input, FaultCode::kEmpty, "there is nothing in this file: it has 0 bytes");
    return std::nullopt;
  }
  return bytes;
}

void take_page(Nest& nest, Cursor& cursor, const Place& place) {
  const auto bytes = whole(nest, cursor, place);
  if (!bytes) return;
  model::Capture capture;
  capture.input = place.input();
  capture.bytes = *bytes;
  nest.capture(std::move(capture));
}

// The name of what is packed in "pile/page.html.gz": "page.html".
std::string unpacked_name(const std::string& file) {
  std::string_view name = file;
  if (const std::size_t slash = name.find_last_of("/!"); slash != std::string_view::npos) {
    name.remove_prefix(slash + 1);
  }
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? "content" : std::string(name.substr(0, dot));
}

void open_unpacked(Nest& nest, Stream& content, const Place& place) {
  Place inside = place;
  inside.depth = place.depth + 1;
  inside.bytes = nest.limits().member_bytes;
  if (inside.inner.empty()) inside.inner = unpacked_name(place.file);
  Cursor cursor(content);
  open(nest, cursor, inside);
}

bool is_container(Format format) {
  return format != Format::kPage && format != Format::kUnsupported && format != Format::kWarc &&
         format != Format::kArc;
}

}  // namespace

Place member_place(const Nest& nest, const Place& archive, std::string_view name) {
  return {archive.file + "!" + label(name), {}, nest.limits().member_bytes, archive.depth + 1};
}

void open(Nest& nest, Cursor& cursor, const Place& place) {
  const Format format = format_of(cursor.ahead(kFormatBytes));
  if (is_container(format) && place.depth >= nest.limits().depth) {
    return nest.fault(place.input(), FaultCode::kTooLarge,
                      "more than " + std::to_string(nest.limits().depth) +
                          " archives within each other; unpack the outer ones and give the folder");
  }
  switch (format) {
    case Format::kWarc:
      return read_warc(nest, cursor, place.file);
    case Format::kArc:
      return read_arc(nest, cursor, place.file);
    case Format::kGzip: {
      Gunzip content(cursor, nest);
      return open_unpacked(nest, content, place);
    }
    case Format::kCompressed: {
      Unpacked content(cursor, nest);
      return open_unpacked(nest, content, place);
    }
    case Format::kZip:
      return read_zip(nest, cursor, place);
    case Format::kTar:
      return read_tar(nest, cursor, place);
    case Format::kMailbox:
      return read_mailbox(nest, cursor, place);
    case Format::kMail:
      if (const auto mail = whole(nest, cursor, place)) read_mail(nest, *mail, place);
      return;
    case Format::kFeed:
      if (const auto feed = whole(nest, cursor, place)) read_feed(nest, *feed, place.input());
      return;
    case Format::kTelegram:
      if (const auto file = whole(nest, cursor, place)) read_telegram(nest, *file, place.input());
      return;
    case Format::kTelegramHtml:
      if (const auto file = whole(nest, cursor, place)) {
        read_telegram_html(nest, *file, place.input());
      }
      return;
    case Format::kWhatsApp:
      if (const auto chat = whole(nest, cursor, place)) read_whatsapp(nest, *chat, place.input());
      return;
    case Format::kUnsupported:
      return nest.fault(place.input(), FaultCode::kUnsupported,
                        "7z and RAR archives are not read; unpack it and give the folder");
    case Format::kPage:
      return take_page(nest, cursor, place);
  }
}

}  // namespace firsthand::collect
