#include "read/pdf.h"
namespace firsthand::read {
base::Result<base::Done> read_pdf(std::string_view, const Parameters&, model::Report&) {
  return base::Fault{base::FaultCode::kUnsupported, "PDF"};
}
}  // namespace firsthand::read
