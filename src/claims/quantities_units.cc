#include "claims/quantities_units.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace firsthand::claims {
namespace {

// A unit's forms, singular and plural and short; phrases have blanks between tokens. Forms under
// `joined` are so short that they count only right after the digits ("5m", "30g", "40C").
struct Entry {
  std::string_view name;
  std::string_view forms;
  std::string_view joined = {};
};

constexpr Entry kUnits[] = {
    {"percent", "%|percent|per cent|pct|percents", "pc"},
    {"percentage point", "percentage point|percentage points|percentage - point"},
    {"basis point", "basis point|basis points|bps"},
    {"year", "year|years|yr|yrs"},
    {"month", "month|months"},
    {"week", "week|weeks"},
    {"day", "day|days"},
    {"night", "night|nights"},
    {"hour", "hour|hours|hr|hrs"},
    {"minute", "minute|minutes|min|mins"},
    {"second", "second|seconds|sec|secs", "s"},
    {"millisecond", "millisecond|milliseconds|ms"},
    {"decade", "decade|decades"},
    {"century", "century|centuries"},
    {"kilometre", "km|kms|kilometre|kilometres|kilometer|kilometers"},
    {"metre", "metre|metres|meter|meters", "m"},
    {"centimetre", "cm|centimetre|centimetres|centimeter|centimeters"},
    {"millimetre", "mm|millimetre|millimetres|millimeter|millimeters"},
    {"nanometre", "nm|nanometre|nanometres|nanometer|nanometers"},
    {"micrometre", "micrometre|micrometres|micrometer|micrometers|micron|microns|μm|µm"},
    {"foot", "foot|feet|ft"},
    {"inch", "inch|inches", "in|″"},
    {"yard", "yard|yards|yd|yds"},
    {"mile", "mile|miles"},
    {"nautical mile", "nautical mile|nautical miles"},
    {"light year", "light year|light years|light - year|light - years"},
    {"kilogram", "kg|kgs|kilogram|kilograms|kilo|kilos|kilogramme|kilogrammes"},
    {"gram", "gram|grams|gramme|grammes", "g"},
    {"milligram", "mg|milligram|milligrams"},
    {"microgram", "microgram|micrograms|mcg|μg|µg"},
    {"pound-mass", "lb|lbs"},
    {"ounce", "ounce|ounces|oz"},
    {"stone", "stone"},
    {"metric ton", "tonne|tonnes|metric ton|metric tons", "t"},
    {"ton", "ton|tons"},
    {"kiloton", "kiloton|kilotons"},
    {"litre", "litre|litres|liter|liters", "l"},
    {"millilitre", "ml|millilitre|millilitres|milliliter|milliliters"},
    {"gallon", "gallon|gallons|gal"},
    {"pint", "pint|pints"},
    {"barrel", "barrel|barrels"},
    {"bushel", "bushel|bushels"},
    {"acre", "acre|acres"},
    {"hectare", "hectare|hectares", "ha"},
    {"square kilometre",
     "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km ²|km 2|km2|sq "
     ". km"},
    {"square metre", "square metre|square metres|square meter|square meters|sq m|sqm|m ²|m 2|m2"},
    {"square mile", "square mile|square miles|sq mi"},
    {"square foot", "square foot|square feet|sq ft|sq . ft"},
    {"square yard", "square yard|square yards"},
    {"cubic metre", "cubic metre|cubic metres|cubic meter|cubic meters"},
    {"cubic foot", "cubic foot|cubic feet"},
    {"mile per hour", "mph|mi / h"},
    {"kilometre per hour", "km / h|km / hr|kph|kmh|kmph"},
    {"metre per second", "m / s"},
    {"mile per gallon", "mpg"},
    {"knot", "knot|knots"},
    {"revolutions per minute", "rpm|revs"},
    {"horsepower", "horsepower|hp|bhp|ps"},
    {"watt", "watt|watts", "w"},
    {"kilowatt", "kw|kilowatt|kilowatts"},
    {"megawatt", "mw|megawatt|megawatts"},
    {"gigawatt", "gw|gigawatt|gigawatts"},
    {"kilowatt hour", "kwh|kilowatt hour|kilowatt hours|kilowatt - hour|kilowatt - hours"},
    {"megawatt hour", "mwh|megawatt hour|megawatt hours"},
    {"newton metre", "nm of torque|newton metres|newton meters"},
    {"pound-foot", "lb - ft|pound - feet|pound - foot"},
    {"joule", "joule|joules"},
    {"calorie", "calorie|calories|kcal"},
    {"volt", "volt|volts", "v"},
    {"milliampere-hour", "mah"},
    {"hertz", "hz|hertz"},
    {"kilohertz", "khz|kilohertz"},
    {"megahertz", "mhz|megahertz"},
    {"gigahertz", "ghz|gigahertz"},
    {"decibel", "db|decibel|decibels"},
    {"gigapascal", "gpa|gigapascal|gigapascals"},
    {"byte", "byte|bytes"},
    {"bit", "bit|bits"},
    {"kilobyte", "kb|kilobyte|kilobytes"},
    {"megabyte", "mb|megabyte|megabytes"},
    {"gigabyte", "gb|gigabyte|gigabytes"},
    {"terabyte", "tb|terabyte|terabytes"},
    {"megapixel", "mp|megapixel|megapixels"},
    {"celsius", "degrees celsius|degree celsius|° c|celsius|degrees centigrade|degrees c"},
    {"fahrenheit", "degrees fahrenheit|degree fahrenheit|° f|fahrenheit|degrees f"},
    {"celsius", "", "c"},
    {"gigawatt hour", "gwh|gigawatt hour|gigawatt hours"},
    {"degree", "degree|degrees|°"},
    {"magnitude", "magnitude"},
    {"cent", "cent|cents|¢"},
    {"penny", "penny|pence|pennies", "p"},
    {"dollar", "dollar|dollars|buck|bucks|$"},
    {"US dollar", "usd"},
    {"australian dollar", "aud"},
    {"canadian dollar", "cad"},
    {"euro", "euro|euros|€|eur"},
    {"pound", "pound|pounds"},
    {"pound sterling", "£|gbp|quid|pounds sterling|pound sterling"},
    {"japanese yen", "yen|¥|jpy"},
    {"chinese yuan", "yuan|cny|renminbi|rmb|元|kuai"},
    {"rupee", "rupee|rupees|₹|inr"},
    {"rouble", "rouble|roubles|ruble|rubles|₽"},
    {"swiss franc", "swiss franc|swiss francs|chf"},
    {"franc", "franc|francs"},
    {"krone", "krone|kroner|kronor|krona|crown|crowns"},
    {"peso", "peso|pesos"},
    {"peseta", "peseta|pesetas"},
    {"lira", "lira|liras|lire|₺"},
    {"shekel", "shekel|shekels|₪"},
    {"won", "₩|korean won|south korean won"},
    {"rand", "rand"},
    {"real", "reais"},
    {"dinar", "dinar|dinars"},
    {"dirham", "dirham|dirhams"},
    {"riyal", "riyal|riyals|rial|rials"},
    {"baht", "baht|฿"},
    {"ringgit", "ringgit"},
    {"rupiah", "rupiah"},
    {"zloty", "zloty|zlotys|zł"},
    {"forint", "forint|forints"},
    {"koruna", "koruna|korunas"},
    {"hryvnia", "hryvnia|hryvnias|₴"},
    {"naira", "naira|₦"},
    {"cedi", "cedi|cedis|₵"},
    {"birr", "birr"},
    {"tenge", "tenge|₸"},
    {"taka", "taka|৳"},
    {"dong", "dong|₫"},
    {"afghani", "afghanis"},
    {"shilling", "shilling|shillings"},
    {"mark", "deutschmarks|deutsche marks"},
    {"markka", "markka"},
    {"guilder", "guilder|guilders"},
    {"georgian lari", "₾|lari"},
    {"lao kip", "₭|kip"},
    {"costa rican colón", "₡"},
    {"bitcoin", "bitcoin|bitcoins|btc|₿"},
};

// Currencies that a word before them narrows down: "Danish crowns", "US dollars".
constexpr std::string_view kNarrowed[] = {"dollar", "krone", "franc",    "peso",  "rupee",  "pound",
                                          "dinar",  "lira",  "shilling", "riyal", "markka", "mark",
                                          "rouble", "won",   "guilder",  "yuan",  "cent",   "real"};

// Signs and codes before a number.
constexpr Entry kBefore[] = {
    {"US dollar", "us $|u . s . $|usd|$ us"},
    {"australian dollar", "a $|au $|aud|$ a"},
    {"canadian dollar", "c $|ca $|cad|cdn $|$ c"},
    {"hong kong dollar", "hk $|hkd|$ hk"},
    {"new zealand dollar", "nz $|nzd|$ nz"},
    {"singapore dollar", "s $|sgd"},
    {"taiwan dollar", "nt $|twd"},
    {"real", "r $|brl"},
    {"dollar", "$"},
    {"pound sterling", "£|gbp|ps"},  // "PS" is how £ comes out of texts put into plain letters
    {"euro", "€|eur"},
    {"japanese yen", "¥|jpy|y ="},
    {"chinese yuan", "cny|rmb"},
    {"rupee", "₹|inr|rs|rs ."},
    {"swiss franc", "chf"},
    {"shekel", "₪|nis|ils"},
    {"won", "₩|krw"},
    {"rouble", "₽|rub"},
    {"lira", "₺"},
    {"hryvnia", "₴|uah"},
    {"naira", "₦|ngn"},
    {"rand", "zar"},
    {"dirham", "aed"},
    {"malaysian ringgit", "rm|myr"},
    {"mexican peso", "mxn"},
    {"riyal", "sar"},
    {"shilling", "kes"},
};

constexpr std::string_view kRates[] = {
    "second",       "minute",      "hour",    "day",      "night",    "week",        "month",
    "year",         "barrel",      "share",   "gallon",   "litre",    "liter",       "ton",
    "tonne",        "unit",        "pound",   "kg",       "kilogram", "kilo",        "person",
    "head",         "acre",        "ounce",   "dozen",    "mile",     "square foot", "square metre",
    "square meter", "square mile", "capita",  "annum",    "pupil",    "student",     "gram",
    "sq m",         "sq ft",       "century", "decade",   "round",    "shot",        "inhabitant",
    "resident",     "child",       "family",  "household"};

std::string_view canonical_rate(std::string_view word) {
  if (word == "liter") return "litre";
  if (word == "square meter") return "square metre";
  if (word == "kg" || word == "kilo") return "kilogram";
  if (word == "annum") return "year";
  if (word == "sq m") return "square metre";
  if (word == "sq ft") return "square foot";
  if (word == "tonne") return "metric ton";
  return word;
}

constexpr std::string_view kTimeUnits[] = {"second", "minute", "hour", "day",    "night",
                                           "week",   "month",  "year", "decade", "century"};

struct Form {
  std::string_view name;
  std::string_view words;  // the whole form
  bool joined = false;
};

// Forms by their first word, longest first.
using Forms = std::unordered_map<std::string_view, std::vector<Form>>;

template <std::size_t N>
void add_forms(Forms& forms, const Entry (&entries)[N], bool by_last) {
  const auto add = [&](std::string_view list, std::string_view name, bool joined) {
    while (!list.empty()) {
      const std::string_view form = list.substr(0, list.find('|'));
      list.remove_prefix(std::min(form.size() + 1, list.size()));
      const std::string_view key =
          by_last ? form.substr(form.rfind(' ') + 1) : form.substr(0, form.find(' '));
      forms[key].push_back({name, form, joined});
    }
  };
  for (const Entry& entry : entries) {
    add(entry.forms, entry.name, false);
    add(entry.joined, entry.name, true);
  }
  for (auto& [key, list] : forms)
    std::stable_sort(list.begin(), list.end(),
                     [](const Form& a, const Form& b) { return a.words.size() > b.words.size(); });
}

const Forms& forms_after() {
  static const Forms kForms = [] {
    Forms forms;
    add_forms(forms, kUnits, false);
    return forms;
  }();
  return kForms;
}
const Forms& forms_before() {
  static const Forms kForms = [] {
    Forms forms;
    add_forms(forms, kBefore, true);
    return forms;
  }();
  return kForms;
}

// "year old", "-year-old", "years of age", with time unit `unit` before token `i`.
std::size_t age_end(const Folded& words, std::size_t i) {
  for (const std::string_view phrase : {"- old", "- olds", "old", "olds", "of age", "- of - age"})
    if (const std::size_t n = words.match(i, phrase)) return i + n;
  return 0;
}

UnitName plain_unit(const Folded& words, std::size_t i, bool joined) {
  if (words[i] == "nm" && words.document().words(words.token(i)) == "Nm")
    return {"newton metre", i + 1};
  const auto found = forms_after().find(words[i]);
  if (found == forms_after().end()) return {};
  for (const Form& form : found->second) {
    if (form.joined && !joined && !(form.words.size() == 1 && words.is_capital(i))) continue;
    if (const std::size_t n = words.match(i, form.words)) return {std::string(form.name), i + n};
  }
  return {};
}

}  // namespace

bool is_time_unit(std::string_view unit) {
  return std::find(std::begin(kTimeUnits), std::end(kTimeUnits), unit) != std::end(kTimeUnits);
}

UnitName rate_after(const Folded& words, std::size_t i) {
  std::size_t next = i;
  const bool hyphens = words[next] == "-" && words.is_joined(next);
  if (hyphens) ++next;
  if (words[next] != "per" && words[next] != "a" && words[next] != "an" && words[next] != "/" &&
      words[next] != "each")
    return {};
  ++next;
  if (hyphens && words[next] == "-") ++next;
  for (const std::string_view rate : kRates) {
    const std::size_t n = words.match(next, rate);
    // "$5 million a year earlier" is no rate.
    const std::string_view after = words[next + n];
    if (after == "earlier" || after == "ago" || after == "later" || after == "before") continue;
    if (n != 0) return {std::string(canonical_rate(rate)), next + n};
  }
  return {};
}

UnitName unit_after(const Folded& words, std::size_t i) {
  const bool joined = words.is_joined(i);
  std::size_t next = i;
  if (words[next] == "-" && words.is_joined(next + 1)) ++next;
  if (words.match(i, "- year - old") != 0) next = i + 1;
  // "Channel 5s", "the 1990s": no seconds.
  if (joined && words[i] == "s" && i >= 2 && (words.is_capital(i - 2) || words[i - 1].size() > 3))
    return {};
  // "in his 30s", "the early 90s": tens of years.
  if (joined && words[i] == "s" && i >= 2 && words[i - 1].size() == 2 && words[i - 1][1] == '0' &&
      (words[i - 2] == "his" || words[i - 2] == "her" || words[i - 2] == "their" ||
       words[i - 2] == "the" || words[i - 2] == "early" || words[i - 2] == "mid" ||
       words[i - 2] == "late" || words[i - 2] == "-"))
    return {};
  if (words[i] == "yo" || words.match(i, "y / o") != 0) return {"year of age", i + 1};
  UnitName unit = plain_unit(words, next, joined);
  if (unit.name.empty() && next == i) {
    // "Danish crowns", "US dollars", "Hong Kong dollars"
    for (std::size_t ahead = 1; ahead <= 5 && unit.name.empty(); ++ahead) {
      const std::size_t at = i + ahead;
      if (!words.is_word(at - 1) && words[at - 1] != ".") break;
      if (ahead == 1 && !words.is_capital(i) && words[i] != "us" && !words[i].ends_with("an") &&
          !words[i].ends_with("ish"))
        break;
      UnitName money = plain_unit(words, at, false);
      if (std::find(std::begin(kNarrowed), std::end(kNarrowed), money.name) == std::end(kNarrowed))
        continue;
      std::string name;
      for (std::size_t k = i; k < at; ++k) {
        if (words[k] == ".") continue;
        if (!name.empty() && words[k - 1] != ".") name += ' ';
        name += words[k];
      }
      unit = {name + ' ' + money.name, money.end};
    }
  }
  if (unit.name.empty()) return {};
  if (is_time_unit(unit.name)) {
    if (const std::size_t end = age_end(words, unit.end)) return {unit.name + " of age", end};
  }
  if (const UnitName rate = rate_after(words, unit.end); !rate.name.empty())
    return {unit.name + " per " + rate.name, rate.end};
  return unit;
}

UnitName currency_before(const Folded& words, std::size_t i) {
  const auto found = forms_before().find(words.before(i));
  if (found == forms_before().end()) return {};
  for (const Form& form : found->second) {
    const std::size_t n = words.match_before(i, form.words);
    if (n == 0) continue;
    // A code in letters is in capitals: "EUR 5", but not "rub 5".
    const std::size_t first = i - n;
    // "PS2.7m", but "300 PS 4"
    if ((form.words == "ps" || form.words == "y =") && !words.is_joined(i)) continue;
    const bool letter = words[first].size() == 1 && words[first] != "c" && n == 2;
    if (words.is_word(first) && !words.is_capital(first) && (n == 1 || letter) &&
        form.words != "rs")
      continue;
    return {std::string(form.name), first};
  }
  return {};
}

}  // namespace firsthand::claims
