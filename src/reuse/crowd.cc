#include "reuse/crowd.h"

#include <algorithm>
#include <limits>

#include "reuse/pile.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

class Crowd {
 public:
  Crowd(const std::vector<Member>& members, const Parameters& parameters)
      : members_(members), p_(parameters), before_(members.size(), kNever) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (!members[i].fresh) before_[i] = old_++;
    }
  }

  void changes(std::vector<Change>& out) const {
    const std::size_t size = members_.size();
    const std::size_t reach = std::max(p_.neighbours, p_.house_neighbours);
    std::size_t fresh = 0;  // the first fresh member after i
    std::size_t last = 0;   // the last member that may concern i: its neighbours then and now
    for (std::size_t i = 0; i < size; ++i) {
      fresh = std::max(fresh, i + 1);
      while (fresh < size && !members_[fresh].fresh) ++fresh;
      last = std::max(last, std::min(size - 1, i + reach));
      if (before_[i] != kNever) {
        while (last + 1 < size &&
               (before_[last + 1] == kNever || before_[last + 1] <= before_[i] + reach))
          ++last;
      }
      const bool all = size <= p_.crowd || i < p_.firsts ||
                       (before_[i] != kNever && (before_[i] < p_.firsts || old_ <= p_.crowd));
      if (!all && !members_[i].fresh && fresh > last) continue;
      const std::size_t end = all ? size : last + 1;
      for (std::size_t j = i + 1; j < end; ++j) {
        const bool was = joined_before(i, j);
        const bool is = joined(i, j, i, j, size);
        if (was != is) out.push_back({members_[i].report, members_[j].report, is});
      }
    }
  }

 private:
  bool joined_before(std::size_t i, std::size_t j) const {
    return before_[i] != kNever && before_[j] != kNever &&
           joined(i, j, before_[i], before_[j], old_);
  }

  // Of members that stand at these places among `size`.
  bool joined(std::size_t i, std::size_t j, std::size_t at_i, std::size_t at_j,
              std::size_t size) const {
    const bool house = one_outlet(members_[i].outlet, members_[j].outlet);
    if (size <= (house ? std::min(p_.house_crowd, p_.crowd) : p_.crowd)) return true;
    if (house) return at_j - at_i <= p_.house_neighbours;
    return at_j - at_i <= p_.neighbours || at_i < p_.firsts;
  }

  const std::vector<Member>& members_;
  const Parameters& p_;
  std::vector<std::size_t> before_;  // the place of a member among the old ones
  std::size_t old_ = 0;
};

}  // namespace

void find_changes(const std::vector<Member>& members, const Parameters& parameters,
                  std::vector<Change>& out) {
  if (members.size() > 1) Crowd(members, parameters).changes(out);
}

}  // namespace firsthand::reuse
