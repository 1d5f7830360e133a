// Files to reports, each read by a reader: a process of its own that can compute and nothing else
// (base/nursery.h, docs/design/readers.md). What is in a file can harm only what is read of it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/nursery.h"
#include "model/findings.h"
#include "model/located.h"
#include "pipeline/packed_reports.h"
#include "pipeline/parameters.h"
#include "read/locate.h"
#include "read/pdf_programs.h"

namespace firsthand::pipeline {

// What one file gave, in the order of its members.
struct Outcome {
  PackedReports reports;
  std::vector<model::Located> located;  // one for each report, if that is wanted
  std::vector<model::InputFault> faults;
  std::map<std::string, std::uint64_t> skipped;
  bool by_programs = false;  // of others, which may change, something was read out of it
};

// A file to be read.
struct Source {
  std::string input;
  std::uint64_t bytes = 0;                            // how many there are
  std::optional<base::Digest> digest = std::nullopt;  // of them, if the program knows it
};

// Of a file; if nothing is said, all that it gives.
struct Want {
  bool first_report = false;
  std::optional<base::Digest> only = std::nullopt;  // the report of the bytes with this digest
  bool located = false;  // and where its sections and these spans of its text stand
  std::vector<model::Span> spans = {};
};

class Readers {
 public:
  // `locating`: null if that is not wanted.
  using Read = std::function<base::Result<model::Report>(const model::Capture&, read::PdfPrograms&,
                                                         const std::optional<base::Digest>& known,
                                                         read::Locating* locating)>;

  // REQUIRES: no other thread is running. `parameters` outlive this.
  explicit Readers(const Parameters& parameters);
  Readers(const Parameters& parameters, Read read);  // with another read::read()

  // Gives the bytes of a file in pieces to its argument, from the begin each time it is called.
  // What was read counts for nothing if it ends in a fault.
  using Pieces =
      std::function<base::Result<base::Done>(const std::function<void(std::string_view)>& sink)>;

  // By any thread. In bounded memory, if there is a file for the reports.
  Outcome read(const Source& source, const Pieces& pieces, const Want& want = {},
               BlockFile* file = nullptr);

  // Whether readers have all system calls forbidden that they do not need (seccomp), or are held
  // only by limits of their resources.
  bool calls_forbidden() const { return nursery_.calls_forbidden(); }

 private:
  class File;
  struct Reader {
    std::unique_ptr<base::Confined> process;
    bool fresh = true;  // it has read nothing yet
  };

  Reader take();
  void give_back(Reader reader);

  read::InstalledPdfPrograms programs_;
  base::Nursery nursery_;
  std::mutex mutex_;
  std::vector<Reader> idle_;  // before nursery_ goes, they go
};

}  // namespace firsthand::pipeline
