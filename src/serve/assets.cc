#include "serve/assets.h"

#include <algorithm>
#include <array>

namespace firsthand::embedded {
std::string_view web_index_html();
std::string_view web_app_css();
std::string_view web_favicon_svg();
std::string_view web_js_address_js();
std::string_view web_js_app_js();
std::string_view web_js_beside_js();
std::string_view web_js_dom_js();
std::string_view web_js_incident_js();
std::string_view web_js_incidents_js();
std::string_view web_js_inputs_js();
std::string_view web_js_parts_js();
std::string_view web_js_provenance_js();
std::string_view web_js_range_plot_js();
std::string_view web_js_report_js();
std::string_view web_js_report_cards_js();
std::string_view web_js_report_text_js();
std::string_view web_js_search_js();
std::string_view web_js_text_js();
std::string_view web_js_vocabulary_js();
std::string_view web_js_words_js();
}  // namespace firsthand::embedded

namespace firsthand::serve {
namespace {

constexpr std::string_view kScript = "text/javascript; charset=utf-8";

constexpr std::array<Asset, 20> kAssets = {{
    {kAppPage, "text/html; charset=utf-8", embedded::web_index_html},
    {"/app.css", "text/css; charset=utf-8", embedded::web_app_css},
    {"/favicon.svg", "image/svg+xml", embedded::web_favicon_svg},
    {"/js/address.js", kScript, embedded::web_js_address_js},
    {"/js/app.js", kScript, embedded::web_js_app_js},
    {"/js/beside.js", kScript, embedded::web_js_beside_js},
    {"/js/dom.js", kScript, embedded::web_js_dom_js},
    {"/js/incident.js", kScript, embedded::web_js_incident_js},
    {"/js/incidents.js", kScript, embedded::web_js_incidents_js},
    {"/js/inputs.js", kScript, embedded::web_js_inputs_js},
    {"/js/parts.js", kScript, embedded::web_js_parts_js},
    {"/js/provenance.js", kScript, embedded::web_js_provenance_js},
    {"/js/range_plot.js", kScript, embedded::web_js_range_plot_js},
    {"/js/report.js", kScript, embedded::web_js_report_js},
    {"/js/report_cards.js", kScript, embedded::web_js_report_cards_js},
    {"/js/report_text.js", kScript, embedded::web_js_report_text_js},
    {"/js/search.js", kScript, embedded::web_js_search_js},
    {"/js/text.js", kScript, embedded::web_js_text_js},
    {"/js/vocabulary.js", kScript, embedded::web_js_vocabulary_js},
    {"/js/words.js", kScript, embedded::web_js_words_js},
}};

}  // namespace

std::span<const Asset> assets() { return kAssets; }

const Asset* find_asset(std::string_view path) {
  const auto found = std::find_if(kAssets.begin(), kAssets.end(),
                                  [&](const Asset& asset) { return asset.path == path; });
  return found == kAssets.end() ? nullptr : &*found;
}

}  // namespace firsthand::serve
