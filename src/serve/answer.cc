#include "serve/assets.h"
#include "serve/endpoints.h"
#include "serve/json_writer.h"

namespace firsthand::serve {
namespace {

Response answer(const View&, const route::Asset& asset) {
  const Asset* found = find_asset(asset.path);
  if (!found) return problem(404, "There is nothing at this address.");
  return {200, found->media_type, {}, found->bytes()};
}

}  // namespace

Response problem(int status, std::string_view reason) {
  JsonWriter json;
  json.object([&] { json.key("error").string(reason); });
  return {status, kJson, json.take(), {}};
}

Response answer(const View& view, const Route& route) {
  return std::visit([&](const auto& one) { return answer(view, one); }, route);
}

}  // namespace firsthand::serve
