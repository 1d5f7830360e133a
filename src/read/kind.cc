#include "read/kind.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "read/ascii.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;
using namespace std::string_view_literals;

struct Signature {
  std::size_t at;
  std::string_view bytes;
  std::string_view looks_like;
  std::string_view advice;
};

constexpr std::string_view kImage = "to read words in it, run it through OCR and hand in the text";
constexpr std::string_view kSpeech = "hand in a transcript as text";
constexpr std::string_view kOffice = "save it as PDF, HTML or plain text and hand that in";
constexpr std::string_view kArchive = "unpack it and hand in the folder";
constexpr std::string_view kProgram = "a program holds no report: leave it out";
constexpr std::string_view kData = "export the texts in it and hand those in";

constexpr std::array kSignatures = std::to_array<Signature>({
    {0, "\x89PNG\r\n\x1a\n"sv, "a PNG image", kImage},
    {0, "\xff\xd8\xff"sv, "a JPEG image", kImage},
    {0, "GIF87a"sv, "a GIF image", kImage},
    {0, "GIF89a"sv, "a GIF image", kImage},
    {0, "II*\0"sv, "a TIFF image", kImage},
    {0, "MM\0*"sv, "a TIFF image", kImage},
    {8, "WEBP"sv, "a WebP image", kImage},
    {0, "\0\0\1\0"sv, "an icon", kImage},
    {4, "ftypheic"sv, "a HEIC image", kImage},
    {4, "ftypavif"sv, "an AVIF image", kImage},
    {4, "ftyp"sv, "a video", kSpeech},
    {0, "\x1a\x45\xdf\xa3"sv, "a video", kSpeech},
    {8, "AVI "sv, "a video", kSpeech},
    {8, "WAVE"sv, "a sound recording", kSpeech},
    {0, "ID3"sv, "a sound recording", kSpeech},
    {0, "OggS"sv, "a sound recording", kSpeech},
    {0, "fLaC"sv, "a sound recording", kSpeech},
    {0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "an old Office document or Outlook message", kOffice},
    {0, "{\\rtf"sv, "a rich-text document", kOffice},
    {0, "%!PS"sv, "a PostScript document", kOffice},
    {0, "PK\3\4"sv, "a spreadsheet, a presentation or a ZIP archive",
     "save a document as PDF or text; unpack an archive and hand in the folder"},
    {0, "\x1f\x8b"sv, "gzip-compressed data", kArchive},
    {0, "7z\xbc\xaf\x27\x1c"sv, "a 7z archive", kArchive},
    {0, "Rar!\x1a\x07"sv, "a RAR archive", kArchive},
    {0,
     "\xfd"
     "7zXZ\0"sv,
     "an xz archive", kArchive},
    {0, "BZh"sv, "a bzip2 archive", kArchive},
    {0, "\x28\xb5\x2f\xfd"sv, "a Zstandard archive", kArchive},
    {257, "ustar"sv, "a tar archive", kArchive},
    {0,
     "\x7f"
     "ELF"sv,
     "an executable", kProgram},
    {0, "\xca\xfe\xba\xbe"sv, "an executable", kProgram},
    {0, "\xcf\xfa\xed\xfe"sv, "an executable", kProgram},
    {0, "\0asm"sv, "an executable", kProgram},
    {0, "SQLite format 3\0"sv, "an SQLite database", kData},
    {0, "wOFF"sv, "a font", kProgram},
    {0, "wOF2"sv, "a font", kProgram},
});

// "MZ" alone begins too many texts.
bool is_windows_program(std::string_view bytes) {
  return bytes.size() > 64 && bytes.substr(0, 2) == "MZ" &&
         bytes.substr(0, 64).find('\0') != std::string_view::npos;
}

std::string_view past_blanks_and_comments(std::string_view text) {
  for (;;) {
    text = trim(text.substr(0, std::min<std::size_t>(text.size(), 65536)));
    if (text.substr(0, 4) == "<!--") {
      const std::size_t end = text.find("-->", 4);
      if (end == std::string_view::npos) return text;
      text.remove_prefix(end + 3);
    } else if (text.substr(0, 5) == "<?xml") {
      const std::size_t end = text.find("?>");
      if (end == std::string_view::npos) return text;
      text.remove_prefix(end + 2);
    } else {
      return text;
    }
  }
}

bool begins_with_tag(std::string_view text, std::string_view name) {
  return starts_with_letters(text, name) &&
         (text.size() == name.size() || is_space(text[name.size()]) || text[name.size()] == '>' ||
          text[name.size()] == '/');
}

bool is_control(unsigned char c) {
  return (c < 0x20 && (c < '\t' || c > '\r') && c != 0x1B) || c == 0x7F;
}

// Of 64 bytes at once, as the processor can.
constexpr std::size_t kAtOnce = 64;
std::size_t controls_of_block(const char* block) {
  std::uint8_t count = 0;
  for (std::size_t i = 0; i < kAtOnce; ++i) {
    const auto c = static_cast<std::uint8_t>(block[i]);
    const auto past_tab = static_cast<std::uint8_t>(c - '\t');
    const bool control = ((c < 0x20) & (past_tab > '\r' - '\t') & (c != 0x1B)) | (c == 0x7F);
    count = static_cast<std::uint8_t>(count + control);
  }
  return count;
}

}  // namespace

std::string_view media_type(Kind kind) {
  switch (kind) {
    case Kind::kHtml:
      return "text/html";
    case Kind::kPdf:
      return "application/pdf";
    case Kind::kDocx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Kind::kOdt:
      return "application/vnd.oasis.opendocument.text";
    case Kind::kText:
      break;
  }
  return "text/plain";
}

std::optional<Fault> foreign_format(std::string_view bytes) {
  for (const Signature& s : kSignatures) {
    if (bytes.size() >= s.at + s.bytes.size() && bytes.substr(s.at, s.bytes.size()) == s.bytes) {
      return Fault{FaultCode::kUnsupported,
                   "this looks like " + std::string(s.looks_like) + ": " + std::string(s.advice)};
    }
  }
  if (is_windows_program(bytes)) {
    return Fault{FaultCode::kUnsupported,
                 "this looks like an executable: " + std::string(kProgram)};
  }
  return std::nullopt;
}

bool is_pdf(std::string_view bytes) {
  const std::size_t at = bytes.substr(0, 1024).find("%PDF-");
  if (at == std::string_view::npos) return false;
  // What stands before it is blanks or junk that PDF readers allow, but not prose about PDF.
  return at == 0 || bytes.substr(at + 5, 1) == "1" || bytes.substr(at + 5, 1) == "2";
}

bool is_html(std::string_view text, std::string_view stated) {
  const std::string_view start = past_blanks_and_comments(text);
  if (start.empty() || start[0] != '<') {
    // A fragment: only if it was said to be HTML and holds a tag.
    const bool said = stated == "text/html" || stated == "application/xhtml+xml";
    return said && (find_letters(text, "</") != std::string_view::npos ||
                    find_letters(text, "<p") != std::string_view::npos ||
                    find_letters(text, "<br") != std::string_view::npos);
  }
  for (const std::string_view name : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv}) {
    if (begins_with_tag(start, name)) return true;
  }
  if (stated == "text/html" || stated == "application/xhtml+xml") return true;
  if (stated == "text/plain") return false;
  for (const std::string_view name :
       {"<script"sv, "<iframe"sv, "<h1"sv, "<div"sv, "<font"sv, "<table"sv, "<a"sv, "<style"sv,
        "<title"sv, "<b"sv, "<br"sv, "<p"sv, "<meta"sv, "<article"sv, "<section"sv, "<main"sv}) {
    if (begins_with_tag(start, name)) return true;
  }
  return false;
}

std::string stated_type(const model::Capture& capture) {
  if (!capture.content_type.empty()) {
    return lower(trim(capture.content_type.substr(0, capture.content_type.find(';'))));
  }
  const std::string name = lower(capture.input);
  const auto ends = [&](std::string_view ending) {
    return name.size() >= ending.size() &&
           name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
  };
  if (ends(".html") || ends(".htm") || ends(".xhtml")) return "text/html";
  if (ends(".txt") || ends(".text") || ends(".md")) return "text/plain";
  return {};
}

double control_share(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t controls = 0;
  std::size_t at = 0;
  for (; at + kAtOnce <= text.size(); at += kAtOnce) controls += controls_of_block(&text[at]);
  for (; at < text.size(); ++at)
    controls += is_control(static_cast<unsigned char>(text[at])) ? 1 : 0;
  return static_cast<double>(controls) / static_cast<double>(text.size());
}

}  // namespace firsthand::read
