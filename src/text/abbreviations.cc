#include <algorithm>
#include <array>

#include "text/sentences.h"

namespace firsthand::text {
namespace {

// Our own list: titles and ranks, months and days, places, companies, Latin and units. Sorted.
constexpr std::array<std::string_view, 112> kAbbreviations = {
    "adm",  "al",   "approx", "apr",  "art",  "assn", "asst",  "atty", "aug",  "ave",    "bldg",
    "blvd", "brig", "bros",   "ca",   "capt", "cf",   "ch",    "cmdr", "co",   "col",    "comdr",
    "cont", "corp", "cpl",    "cpt",  "ct",   "dec",  "dept",  "dist", "div",  "dr",     "drs",
    "ed",   "eds",  "eg",     "esq",  "est",  "etc",  "ex",    "feb",  "fig",  "figs",   "fri",
    "ft",   "gen",  "gov",    "govt", "hon",  "hwy",  "ie",    "inc",  "insp", "jan",    "jr",
    "jul",  "jun",  "km",     "lb",   "lbs",  "lt",   "ltd",   "maj",  "mar",  "messrs", "mi",
    "mon",  "mr",   "mrs",    "ms",   "mt",   "mts",  "natl",  "no",   "nos",  "nov",    "oct",
    "ofc",  "op",   "pfc",    "pg",   "ph",   "pp",   "pres",  "prof", "pt",   "pvt",    "rd",
    "rep",  "reps", "rev",    "sat",  "sec",  "sen",  "sens",  "sep",  "sept", "sgt",    "sr",
    "ssgt", "st",   "sun",    "supt", "tfc",  "thu",  "thurs", "tue",  "tues", "univ",   "vol",
    "vs",   "wed"};
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

}  // namespace

bool is_abbreviation(std::string_view folded_word) {
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), folded_word);
}

}  // namespace firsthand::text
