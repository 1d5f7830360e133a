#include "collect/unpack.h"

namespace firsthand::collect {

void unpack(model::Capture file, const Limits&, const Sink& sink) {
  sink.capture(std::move(file));
}

}  // namespace firsthand::collect
