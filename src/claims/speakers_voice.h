// The report's own voice: whom "I", "we" and "our correspondent" mean, and whose statement the
// whole report is, if it is one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/reading.h"
#include "claims/speakers_people.h"
#include "model/names.h"
#include "model/report.h"

namespace firsthand::claims {

struct Author {
  std::string name;
  model::OriginKind kind = model::OriginKind::kOutlet;
  Range words;  // where the report names him; empty: in its head only
  std::size_t person = SIZE_MAX;
};

class Voice {
 public:
  // Keeps references to its arguments.
  Voice(const Reading& reading, const People& people, const model::Report& report);

  // Whom "I" and "we" mean: who introduces himself ("I am Ana Roth"), else the outlet, else the
  // byline.
  const std::optional<Author>& author() const { return author_; }

  // Whoever makes the whole of the report: a witness who gives a statement, an institution whose
  // own statement it is. What the report says without naming anybody is said by him.
  const std::optional<Author>& maker() const { return maker_; }

  // "this newspaper", "our correspondent", "a Gazette reporter" in the Murrine Gazette, and the
  // outlet's own name.
  bool is_own(Range phrase) const;

  // The medium whose reporter is meant: "a Gazette reporter", "a correspondent for Radio Halcyon".
  std::optional<std::string> medium_of_staff(Range phrase) const;

  // Whether a name means the outlet of the report or the agency it credits.
  bool is_own_outlet(std::string_view name) const;

 private:
  void find_introduction();
  void find_publisher();
  bool ends_like_outlet(std::string_view name) const;
  bool tells_of_itself() const;  // REQUIRES: there is an outlet

  const Reading& reading_;
  const People& people_;
  const model::Report& report_;
  std::optional<Author> author_;
  std::optional<Author> maker_;
};

}  // namespace firsthand::claims
