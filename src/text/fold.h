// Case folding, without locale (Unicode simple case folding).
#pragma once

#include <string>
#include <string_view>

namespace firsthand::text {

std::string fold(
    std::string_view words);  // "Élan" and "ÉLAN" to "élan"; typographic apostrophes to '

}  // namespace firsthand::text
