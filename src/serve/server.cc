#include "serve/server.h"

namespace firsthand::serve {

void serve(const std::filesystem::path&, const Options&) {}

}  // namespace firsthand::serve
