// The content of a gzip file (RFC 1952): of all its members, one after the other, as `.warc.gz`
// files have one for each record. A damaged member is a break; resume() goes on with the next one.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "collect/nest.h"
#include "collect/stream.h"

namespace firsthand::collect {

class Gunzip : public Stream {
 public:
  Gunzip(Cursor& source, Nest& nest);
  ~Gunzip() override;

  std::string_view next() override;
  std::optional<Break> broken() const override { return broken_; }
  bool resume() override;
  // "123": where the member begins in the source, if the position is its begin; "123+456": that
  // many bytes into its content.
  std::string place(std::uint64_t position) const override;
  void passed(std::uint64_t position) override;

 private:
  struct State;
  struct Member {
    std::uint64_t position = 0;  // in the content
    std::uint64_t offset = 0;    // in the source
  };

  bool begin_member();
  std::optional<std::size_t> take_whole();
  std::string_view give(std::size_t made);
  void break_off(base::FaultCode code, std::string detail);

  Cursor& source_;
  Nest& nest_;
  std::unique_ptr<State> state_;
  std::deque<Member> members_;
  std::uint64_t made_ = 0;
  std::size_t used_ = 0;  // of the source, by the member, and not consumed
  bool in_member_ = false;
  bool small_ = true;  // the member before was
  bool first_ = true;
  bool at_end_ = false;
  std::optional<Break> broken_;
};

}  // namespace firsthand::collect
