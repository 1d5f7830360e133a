// A chat that WhatsApp exported as text: "[12/03/2026, 14:05:33] Name: text" or
// "12/03/26, 14:05 - Name: text", and lines that go on with the message before.
#pragma once

#include <string_view>

#include "collect/nest.h"

namespace firsthand::collect {

bool begins_whatsapp(std::string_view begin);

// Times have no zone, as the export states none. Whether day or month comes first is told from the
// file's own days: a number over 12, dots, or the order in which messages follow each other; where
// nothing tells, messages have no date.
void read_whatsapp(Nest& nest, std::string_view chat, const std::string& input);

}  // namespace firsthand::collect
