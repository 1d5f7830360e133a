// The records of the contract, one line of JSON each, without line end. Spans become code points
// here and nowhere else.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/findings.h"
#include "model/located.h"

namespace firsthand::dossier {

inline constexpr int kContractVersion = 1;

// All records of a case. Keeps a reference to the findings, which must outlive it. Not for use by
// two threads at once.
class Records {
 public:
  explicit Records(const model::Findings& findings);
  ~Records();
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;

  std::string about() const;
  std::string report(std::size_t i) const;
  std::string passage(std::size_t i) const;
  std::string claim(std::size_t i) const;
  std::string incident(std::size_t i) const;
  std::string detail(std::size_t i) const;
  std::string origin(std::size_t i) const;
  std::string edge(std::size_t i) const;
  std::string fault(std::size_t i) const;
  std::string assessment(std::size_t i) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// `read --json`: what a file gave, or why it gave nothing.
std::string read_record(std::string_view file, const model::Report& report,
                        const model::Located& located);
std::string read_record(std::string_view file, const base::Fault& fault);
// `compare --json`: passages of one pair, a's spans in `a`. REQUIRES: the passages are of these two
// reports.
std::string compare_record(std::string_view a_name, std::string_view b_name, const model::Report& a,
                           const model::Report& b, const std::vector<model::Passage>& passages);
// `annotate --json`.
std::string annotate_record(std::string_view file, const model::Report& report,
                            const model::Annotations& annotations);

}  // namespace firsthand::dossier
