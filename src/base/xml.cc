#include "base/xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>

#include "base/check.h"

namespace firsthand::base {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

std::string_view local(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

struct Reading {
  XML_Parser parser = nullptr;
  XmlHandler& handler;
  std::size_t depth_left;
  const char* refused = nullptr;  // why it was stopped

  void refuse(const char* why) {
    refused = why;
    XML_StopParser(parser, XML_FALSE);
  }
};

void note_tag(Reading& r) {
  const auto begin = static_cast<std::size_t>(XML_GetCurrentByteIndex(r.parser));
  r.handler.tag = {begin, begin + static_cast<std::size_t>(XML_GetCurrentByteCount(r.parser))};
}

Reading& reading(void* data) { return *static_cast<Reading*>(data); }

void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** values) {
  Reading& r = reading(data);
  if (r.depth_left == 0) return r.refuse("its elements are nested too deep");
  --r.depth_left;
  XmlHandler::Attributes attributes;
  for (; *values; values += 2) attributes.emplace_back(local(values[0]), values[1]);
  note_tag(r);
  r.handler.start(local(name), attributes);
}

void XMLCALL on_end(void* data, const XML_Char* name) {
  Reading& r = reading(data);
  ++r.depth_left;
  note_tag(r);
  r.handler.end(local(name));
}

void XMLCALL on_text(void* data, const XML_Char* text, int size) {
  reading(data).handler.text({text, static_cast<std::size_t>(size)});
}

void XMLCALL on_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                       const XML_Char*, const XML_Char*, const XML_Char*) {
  reading(data).refuse("it declares entities, which documents do not need and attacks do");
}

}  // namespace

std::string_view attribute(const XmlHandler::Attributes& attributes, std::string_view name) {
  const auto at = std::find_if(attributes.begin(), attributes.end(),
                               [&](const auto& one) { return one.first == name; });
  return at == attributes.end() ? std::string_view() : at->second;
}

Result<Done> parse_xml(std::string_view document, XmlHandler& handler, std::size_t depth) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate(nullptr), &XML_ParserFree);
  FH_CHECK(parser != nullptr, "no memory for an XML parser");
  Reading state{parser.get(), handler, depth, nullptr};
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetEntityDeclHandler(parser.get(), on_entity);
  for (;;) {
    const std::string_view piece = document.substr(0, kPiece);
    document.remove_prefix(piece.size());
    const XML_Status status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                                        document.empty() ? XML_TRUE : XML_FALSE);
    if (state.refused) return Fault{FaultCode::kMalformed, state.refused};
    if (status != XML_STATUS_OK) {
      return Fault{FaultCode::kMalformed,
                   std::string("its XML is broken in line ") +
                       std::to_string(XML_GetCurrentLineNumber(parser.get())) + ": " +
                       XML_ErrorString(XML_GetErrorCode(parser.get()))};
    }
    if (document.empty()) return Done{};
  }
}

}  // namespace firsthand::base
