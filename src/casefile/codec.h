// Nouns to JSON and back, for the `body` columns of a case file. Each noun's fields are listed once
// (fields.h).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/findings.h"

namespace firsthand::casefile {

// For Report, Annotations, Passage, Claim, Incident, Detail, Origin, Edge, InputFault, Ledger,
// Assessment, PassedOver.
template <typename Noun>
std::string encode(const Noun& noun);
// Throws base::CaseError if `body` is not what encode wrote.
template <typename Noun>
Noun decode(std::string_view body);

// The same fields in bytes, faster, for a program of the same build, in another process or later:
// for Report, Annotations, InputFault and Located. unpack() throws base::CaseError as well; every
// string in what it gives is UTF-8. With a `keeper`, which holds the bytes, texts are not copied
// out of them.
template <typename Noun>
std::string pack(const Noun& noun);
template <typename Noun>
Noun unpack(std::string_view bytes, std::shared_ptr<const void> keeper = nullptr);

}  // namespace firsthand::casefile
