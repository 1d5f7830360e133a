#include "collect/walk.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <tuple>
#include <utility>

namespace firsthand::collect {
namespace {

namespace fs = std::filesystem;
using base::Fault;
using base::FaultCode;

struct Found {
  Entry entry;
  std::string identity;  // the same for the same file: its folder without links, and its name
};

struct Folder {
  std::string input;
  fs::path real;  // without links
};

Fault unreadable(std::string detail) { return {FaultCode::kUnreadable, std::move(detail)}; }

Fault system_fault(const std::string& what, const std::error_code& error) {
  return unreadable(what + " cannot be read: " + std::strerror(error.value()));
}

bool is_within(const fs::path& path, const fs::path& folder) {
  const auto [at, end] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return at == folder.end();
}

// docs/formats/evidence-store.md.
bool is_case(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "custody" / "log.jsonl", ignored) &&
         fs::is_directory(folder / "archive", ignored);
}

std::optional<Fault> kind_fault(const fs::file_status& status) {
  switch (status.type()) {
    case fs::file_type::regular:
      return std::nullopt;
    case fs::file_type::fifo:
      return unreadable("this is a pipe, not a file");
    case fs::file_type::socket:
      return unreadable("this is a socket, not a file");
    case fs::file_type::block:
    case fs::file_type::character:
      return unreadable("this is a device, not a file");
    default:
      return unreadable("this is not a regular file");
  }
}

class Walk {
 public:
  explicit Walk(const fs::path& output) {
    std::error_code ignored;
    if (!output.empty()) output_ = fs::canonical(output, ignored);
  }

  void operand(const std::string& name) {
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (status.type() == fs::file_type::not_found) {
      return add(name, name, unreadable("there is no such file or folder"), name);
    }
    if (error) return add(name, name, system_fault("it", error), name);
    const fs::path real = fs::canonical(name, error);
    if (error) return add(name, name, system_fault("it", error), name);
    if (status.type() != fs::file_type::directory) {
      return add(name, name, kind_fault(status), real);
    }
    root_ = real;
    std::vector<Folder> waiting = {{name, real}};
    while (!waiting.empty()) {
      const Folder next = std::move(waiting.back());
      waiting.pop_back();
      folder(next, waiting);
    }
  }

  std::vector<Entry> result() {
    // A link that leads out of one operand may lead to a file of another that holds both.
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      const bool a_bad = a.entry.fault.has_value();
      const bool b_bad = b.entry.fault.has_value();
      return std::tie(a_bad, a.entry.input) < std::tie(b_bad, b.entry.input);
    });
    std::set<std::string> seen;
    std::vector<Entry> entries;
    for (Found& found : found_) {
      if (seen.insert(found.identity).second) entries.push_back(std::move(found.entry));
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.input < b.input; });
    return entries;
  }

 private:
  void add(std::string input, fs::path path, std::optional<Fault> fault, const fs::path& identity) {
    found_.push_back({{std::move(input), std::move(path), std::move(fault)}, identity.string()});
  }

  void folder(const Folder& folder, std::vector<Folder>& waiting) {
    if (folder.real == output_) return;
    if (is_case(folder.real)) {
      return add(folder.input, folder.real,
                 Fault{FaultCode::kUnsupported,
                       "this is a case of firsthand, not a folder of reports; give the folder that "
                       "it was built from"},
                 folder.real);
    }
    std::error_code error;
    fs::directory_iterator at(folder.real, error);
    if (error) {
      return add(folder.input, folder.real, system_fault("the folder", error), folder.real);
    }
    while (at != fs::directory_iterator()) {
      const std::string name = at->path().filename().string();
      const bool slash = folder.input.ends_with('/');
      one(folder.input + (slash ? "" : "/") + name, folder.real / name, waiting);
      at.increment(error);
      if (error) {
        return add(folder.input, folder.real, system_fault("the folder", error), folder.real);
      }
    }
  }

  void one(const std::string& input, const fs::path& path, std::vector<Folder>& waiting) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    if (error) return add(input, path, system_fault("it", error), path);
    if (status.type() == fs::file_type::directory) {
      waiting.push_back({input, path});
    } else if (status.type() == fs::file_type::symlink) {
      link(input, path);
    } else {
      add(input, path, kind_fault(status), path);
    }
  }

  void link(const std::string& input, const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) {
      const bool loop = error.value() == ELOOP;
      return add(input, path,
                 unreadable(loop ? "this link leads back to itself" : "this link leads nowhere"),
                 path);
    }
    if (!is_within(real, root_)) {
      return add(input, path,
                 unreadable("this link leads out of the folder; if what it leads to is to be read, "
                            "name that too"),
                 path);
    }
    const fs::file_status status = fs::status(real, error);
    if (status.type() != fs::file_type::directory) {
      add(input, path, kind_fault(status), path);
    } else if (is_within(path, real)) {
      add(input, path, unreadable("this link leads back to a folder that it is in"), path);
    }
  }

  std::optional<fs::path> output_;
  fs::path root_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Entry> walk(const std::vector<std::string>& operands, const fs::path& output) {
  Walk walk(output);
  for (const std::string& operand : operands) walk.operand(operand);
  return walk.result();
}

}  // namespace firsthand::collect
