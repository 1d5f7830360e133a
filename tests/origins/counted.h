// What a story comes to, for tests of the count.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "origins/trace.h"
#include "support/story.h"

namespace firsthand::origins {

using model::Independent;
using model::OriginKind;
using model::State;
using testing::Story;

inline model::Findings counted(const Story& story) {
  model::Findings f = story.findings();
  trace(f, {}, 1);
  return f;
}

inline const model::Detail* detail_of(const model::Findings& f, const std::string& measure,
                                      std::int64_t count, bool denied = false) {
  for (const model::Detail& d : f.details) {
    if (d.measure == measure && d.count.min == count && d.denied == denied) return &d;
  }
  return nullptr;
}

// Of the origins of a detail, sorted.
inline std::vector<std::string> names_of(const model::Findings& f, const model::Detail& detail) {
  std::vector<std::string> names;
  for (const model::Origin& o : f.origins) {
    if (std::count(detail.origins.begin(), detail.origins.end(), o.id) > 0) names.push_back(o.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

#define ASSERT_DETAIL(name, f, ...)                      \
  const model::Detail* name = detail_of(f, __VA_ARGS__); \
  ASSERT_TRUE(name)

}  // namespace firsthand::origins
