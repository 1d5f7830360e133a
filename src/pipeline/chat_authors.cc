#include "pipeline/chat_authors.h"

#include <string_view>
#include <vector>

namespace firsthand::pipeline {
namespace {

constexpr std::string_view kNamed = "authors of chat messages are named";
constexpr std::string_view kPseudonyms = "authors of chat messages have pseudonyms";

}  // namespace

bool chat_authors_named(const preserve::Store& store) {
  bool named = false;
  for (const preserve::LogEntry& entry : store.events(preserve::kPolicy)) {
    if (entry.note == kNamed) named = true;
    if (entry.note == kPseudonyms) named = false;
  }
  return named;
}

void choose_chat_authors(preserve::Store& store, bool named) {
  if (chat_authors_named(store) == named) return;
  preserve::Event event;
  event.action = preserve::kPolicy;
  event.note = named ? kNamed : kPseudonyms;
  store.log_event(event);
  store.commit();
}

}  // namespace firsthand::pipeline
