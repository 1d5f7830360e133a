// Events of an XML document, by expat. Entities are not declared: a document that declares some is
// refused, so that none can grow or name a file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace firsthand::base {

// Names come without their namespace's prefix: "p" for "w:p". Views hold during the call.
class XmlHandler {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view characters) = 0;  // a run may come in several pieces

  // Of the tag that start() or end() is called for: the bytes [begin, end) of the document.
  struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  Extent tag;
};

// The value of an attribute; empty if it is not there.
std::string_view attribute(const XmlHandler::Attributes& attributes, std::string_view name);

// kMalformed if `document` is not well formed, declares entities, or nests deeper than `depth`;
// what came before that was handed on.
Result<Done> parse_xml(std::string_view document, XmlHandler& handler, std::size_t depth = 512);

}  // namespace firsthand::base
