// The findings of a case, loaded once, with the ways from one noun to another that pages need.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dossier/records.h"
#include "model/findings.h"

namespace firsthand::serve {

// Not for use by two threads at once (dossier::Records is not).
class View {
 public:
  // Of a case folder. Throws base::CaseError if it is no case, has no findings, or its findings
  // name what is not there.
  explicit View(const std::filesystem::path& folder);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  const model::Findings& findings() const { return findings_; }
  const dossier::Records& records() const { return *records_; }
  const std::filesystem::path& file() const { return file_; }
  const std::string& name() const { return name_; }  // of the case: its folder's

  // Places in the lists of findings(). The lists are empty for what nothing is known of.
  using Places = std::vector<std::size_t>;
  std::optional<std::size_t> report(model::ReportId id) const;
  std::optional<std::size_t> incident(model::IncidentId id) const;
  std::size_t detail(model::DetailId id) const;  // REQUIRES: it is there
  std::size_t origin(model::OriginId id) const;
  const Places& claims_of(model::ReportId id) const;
  const Places& claims_of(model::IncidentId id) const;
  const Places& passages_of(model::ReportId id) const;
  const Places& incidents_of(model::ReportId id) const;
  const Places& details_of(model::ClaimId id) const;
  // Edges that end at this id of a report, a claim or an origin.
  const Places& edges_from(const std::string& id) const;
  const Places& edges_to(const std::string& id) const;

 private:
  void index();
  void check_references() const;

  model::Findings findings_;
  std::filesystem::path file_;
  std::string name_;
  std::unique_ptr<dossier::Records> records_;
  std::unordered_map<model::ReportId, std::size_t> report_;
  std::unordered_map<model::IncidentId, std::size_t> incident_;
  std::unordered_map<model::DetailId, std::size_t> detail_;
  std::unordered_map<model::OriginId, std::size_t> origin_;
  std::unordered_map<model::ReportId, Places> claims_of_report_;
  std::unordered_map<model::IncidentId, Places> claims_of_incident_;
  std::unordered_map<model::ReportId, Places> passages_of_;
  std::unordered_map<model::ReportId, Places> incidents_of_;
  std::unordered_map<model::ClaimId, Places> details_of_;
  std::unordered_map<std::string, Places> edges_from_;
  std::unordered_map<std::string, Places> edges_to_;
};

}  // namespace firsthand::serve
