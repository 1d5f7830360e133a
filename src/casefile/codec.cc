#include "casefile/codec.h"

#include <bit>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "base/error.h"
#include "base/utf8.h"

namespace firsthand::casefile {
namespace {

using nlohmann::json;
using namespace model;

// The fields of each noun, once: `visit(name, member)` for reading and writing alike. N is the noun
// or const noun.
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Section>
void fields(V& v, N& n) { v("kind", n.kind), v("span", n.span); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Link>
void fields(V& v, N& n) { v("span", n.span), v("url", n.url); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, DateTime>
void fields(V& v, N& n) {
  v("day", n.day), v("second", n.second_of_day), v("offset", n.offset_minutes);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, DateEvidence>
void fields(V& v, N& n) { v("tag", n.tag), v("words", n.words); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Entry>
void fields(V& v, N& n) {
  v("span", n.span), v("published", n.published), v("published_by", n.published_by);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Report>
void fields(V& v, N& n) {
  v("id", n.id), v("sha256", n.sha256), v("inputs", n.inputs), v("media_type", n.media_type),
      v("url", n.url);
  v("title", n.title), v("byline", n.byline), v("outlet", n.outlet), v("credit", n.credit),
      v("published", n.published);
  v("section", n.section), v("published_by", n.published_by), v("modified", n.modified),
      v("modified_by", n.modified_by);
  v("language", n.language), v("text", n.text), v("sections", n.sections), v("links", n.links);
  v("entries", n.entries);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Attribution>
void fields(V& v, N& n) {
  v("source", n.source), v("cue", n.cue), v("content", n.content), v("tier", n.tier);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Quantity>
void fields(V& v, N& n) {
  v("span", n.span), v("min", n.min), v("max", n.max), v("modifier", n.modifier), v("unit", n.unit),
      v("of", n.of);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, TimeExpression>
void fields(V& v, N& n) { v("span", n.span), v("type", n.type), v("value", n.value); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Place>
void fields(V& v, N& n) {
  v("span", n.span), v("name", n.name), v("geonames", n.geonames), v("latitude", n.latitude);
  v("longitude", n.longitude), v("country", n.country), v("admin1", n.admin1);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Speaker>
void fields(V& v, N& n) { v("name", n.name), v("kind", n.kind), v("span", n.span); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Count>
void fields(V& v, N& n) {
  v("min", n.min), v("max", n.max), v("modifier", n.modifier), v("words", n.words),
      v("span", n.span), v("role", n.role);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, When>
void fields(V& v, N& n) {
  v("from", n.from), v("to", n.to), v("precision", n.precision), v("span", n.span);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Claim>
void fields(V& v, N& n) {
  v("id", n.id), v("report", n.report), v("span", n.span), v("speaker", n.speaker),
      v("relayed_by", n.relayed_by);
  v("cue", n.cue), v("content", n.content), v("distance", n.distance), v("tier", n.tier),
      v("measure", n.measure);
  v("measure_span", n.measure_span), v("count", n.count), v("when", n.when), v("where", n.where),
      v("stance", n.stance);
  v("stance_span", n.stance_span), v("incident", n.incident);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Annotations>
void fields(V& v, N& n) {
  v("attributions", n.attributions), v("quantities", n.quantities), v("times", n.times),
      v("places", n.places);
  v("claims", n.claims), v("not_read", n.not_read);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Passage>
void fields(V& v, N& n) {
  v("id", n.id), v("a_report", n.a_report), v("a", n.a), v("b_report", n.b_report), v("b", n.b),
      v("kind", n.kind);
  v("similarity", n.similarity), v("likelihood", n.likelihood), v("first", n.first);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Difference>
void fields(V& v, N& n) {
  v("lower", n.lower), v("higher", n.higher), v("why", n.why), v("text", n.text),
      v("evidence", n.evidence);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Figure>
void fields(V& v, N& n) {
  v("measure", n.measure), v("min", n.min), v("max", n.max), v("details", n.details),
      v("origins", n.origins), v("differences", n.differences);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Incident>
void fields(V& v, N& n) {
  v("id", n.id), v("title", n.title), v("when", n.when), v("where", n.where),
      v("reports", n.reports);
  v("figures", n.figures), v("details", n.details), v("origins", n.origins), v("state", n.state);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, EvidenceSpan>
void fields(V& v, N& n) { v("report", n.report), v("span", n.span); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Reason>
void fields(V& v, N& n) { v("text", n.text), v("evidence", n.evidence); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Independent>
void fields(V& v, N& n) { v("low", n.low), v("expected", n.expected), v("high", n.high); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Detail>
void fields(V& v, N& n) {
  v("id", n.id), v("incident", n.incident), v("measure", n.measure), v("count", n.count),
      v("denied", n.denied);
  v("when", n.when), v("where", n.where), v("claims", n.claims), v("reports", n.reports),
      v("origins", n.origins);
  v("contradicts", n.contradicts), v("independent", n.independent), v("state", n.state),
      v("reasons", n.reasons);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Origin>
void fields(V& v, N& n) {
  v("id", n.id), v("kind", n.kind), v("name", n.name), v("distance", n.distance),
      v("reports", n.reports);
  v("claims", n.claims);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Edge>
void fields(V& v, N& n) {
  v("id", n.id), v("from", n.from), v("to", n.to), v("relation", n.relation),
      v("likelihood", n.likelihood);
  v("claims", n.claims), v("evidence", n.evidence);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, base::Fault>
void fields(V& v, N& n) { v("code", n.code), v("detail", n.detail); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, InputFault>
void fields(V& v, N& n) { v("input", n.input), v("fault", n.fault); }
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Assessment>
void fields(V& v, N& n) {
  v("number", n.number), v("time", n.time), v("person", n.person), v("reason", n.reason),
      v("decision", n.decision);
  v("relation", n.relation), v("graded", n.graded), v("here", n.here), v("there", n.there),
      v("subject", n.subject);
  v("value", n.value), v("undoes", n.undoes), v("standing", n.standing), v("about", n.about);
}
template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, Ledger>
void fields(V& v, N& n) {
  v("found", n.found), v("reports", n.reports), v("duplicates", n.duplicates),
      v("skipped", n.skipped);
  v("faults", n.faults);
}

template <typename V, typename N>
requires std::is_same_v<std::remove_const_t<N>, PassedOver>
void fields(V& v, N& n) { v("grams", n.grams), v("meetings", n.meetings), v("parents", n.parents); }

template <typename E>
std::optional<E> parse_name(std::string_view name) {
  if constexpr (std::is_same_v<E, SectionKind>) {
    return parse_section_kind(name);
  } else if constexpr (std::is_same_v<E, base::FaultCode>) {
    return base::parse_fault_code(name);
  } else if constexpr (std::is_same_v<E, Decision>) {
    return parse_decision(name);
  } else if constexpr (std::is_same_v<E, Graded>) {
    return parse_graded(name);
  } else if constexpr (std::is_same_v<E, Standing>) {
    return parse_standing(name);
  } else if constexpr (std::is_same_v<E, Differs>) {
    return parse_differs(name);
  } else {
    return parse<E>(name);
  }
}

struct Writer {
  json out = json::object();

  template <typename T>
  void operator()(const char* name, const T& value) {
    out[name] = of(value);
  }

  static json of(const std::string& s) { return s; }
  static json of(double d) { return d; }
  static json of(bool b) { return b; }
  static json of(int i) { return i; }
  static json of(std::int64_t i) { return i; }
  static json of(std::uint64_t i) { return i; }
  static json of(Day day) { return day.time_since_epoch().count(); }
  static json of(const Span& span) { return json::array({span.begin, span.end}); }
  template <typename Tag>
  static json of(const base::Id<Tag>& id) {
    return id.to_string();
  }
  template <typename T>
  static json of(const std::optional<T>& value) {
    return value ? of(*value) : json(nullptr);
  }
  template <typename T>
  static json of(const std::vector<T>& values) {
    json list = json::array();
    for (const T& value : values) list.push_back(of(value));
    return list;
  }
  static json of(const std::map<std::string, std::uint64_t>& values) { return values; }
  template <typename E>
  requires std::is_enum_v<E>
  static json of(E value) { return std::string(to_string(value)); }
  template <typename N>
  requires std::is_class_v<N>
  static json of(const N& noun) {
    Writer inner;
    fields(inner, noun);
    return std::move(inner.out);
  }
};

struct Reader {
  const json& in;

  template <typename T>
  void operator()(const char* name, T& value) {
    to(in.at(name), value);
  }

  static void to(const json& j, std::string& s) { s = j.get<std::string>(); }
  static void to(const json& j, double& d) { d = j.get<double>(); }
  static void to(const json& j, bool& b) { b = j.get<bool>(); }
  static void to(const json& j, int& i) { i = j.get<int>(); }
  static void to(const json& j, std::int64_t& i) { i = j.get<std::int64_t>(); }
  static void to(const json& j, std::uint64_t& i) { i = j.get<std::uint64_t>(); }
  static void to(const json& j, Day& day) { day = Day{std::chrono::days{j.get<int>()}}; }
  static void to(const json& j, Span& span) {
    span = {j.at(0).get<std::size_t>(), j.at(1).get<std::size_t>()};
  }
  template <typename Tag>
  static void to(const json& j, base::Id<Tag>& id) {
    const auto parsed = base::Id<Tag>::parse(j.get<std::string>());
    if (!parsed) throw base::CaseError("an id in the findings is malformed");
    id = *parsed;
  }
  template <typename T>
  static void to(const json& j, std::optional<T>& value) {
    if (j.is_null()) {
      value.reset();
    } else {
      to(j, value.emplace());
    }
  }
  template <typename T>
  static void to(const json& j, std::vector<T>& values) {
    values.clear();
    values.reserve(j.size());
    for (const json& one : j) to(one, values.emplace_back());
  }
  static void to(const json& j, std::map<std::string, std::uint64_t>& values) {
    values = j.get<std::map<std::string, std::uint64_t>>();
  }
  template <typename E>
  requires std::is_enum_v<E>
  static void to(const json& j, E& value) {
    const auto parsed = parse_name<E>(j.get<std::string>());
    if (!parsed)
      throw base::CaseError("a word in the findings is not of the vocabulary: " +
                            j.get<std::string>());
    value = *parsed;
  }
  template <typename N>
  requires std::is_class_v<N>
  static void to(const json& j, N& noun) {
    Reader inner{j};
    fields(inner, noun);
  }
};

struct Packer {
  std::string out;

  template <typename T>
  void operator()(const char*, const T& value) {
    put(value);
  }

  void number(std::uint64_t value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put(std::string_view s) { number(s.size()), out += s; }
  void put(const std::string& s) { put(std::string_view(s)); }
  void put(int i) { number(static_cast<std::uint64_t>(i)); }
  void put(std::int64_t i) { number(static_cast<std::uint64_t>(i)); }
  void put(bool b) { number(b); }
  void put(double d) { number(std::bit_cast<std::uint64_t>(d)); }
  void put(Day day) { put(static_cast<int>(day.time_since_epoch().count())); }
  void put(const Span& span) { number(span.begin), number(span.end); }
  template <typename Tag>
  void put(const base::Id<Tag>& id) {
    put(id.to_string());
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    number(value.has_value());
    if (value) put(*value);
  }
  template <typename T>
  void put(const std::vector<T>& values) {
    number(values.size());
    for (const T& value : values) put(value);
  }
  template <typename E>
  requires std::is_enum_v<E>
  void put(E value) { put(to_string(value)); }
  template <typename N>
  requires std::is_class_v<N>
  void put(const N& noun) { fields(*this, noun); }
};

struct Unpacker {
  std::string_view in;

  template <typename T>
  void operator()(const char*, T& value) {
    get(value);
  }

  std::string_view take(std::uint64_t size) {
    if (size > in.size()) throw base::CaseError("packed bytes are cut off");
    const std::string_view bytes = in.substr(0, static_cast<std::size_t>(size));
    in.remove_prefix(bytes.size());
    return bytes;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view text() {
    const std::string_view bytes = take(number());
    if (!base::is_utf8(bytes)) throw base::CaseError("a packed text is none");
    return bytes;
  }
  void get(std::string& s) { s = text(); }
  void get(int& i) { i = static_cast<int>(number()); }
  void get(std::int64_t& i) { i = static_cast<std::int64_t>(number()); }
  void get(bool& b) { b = number() != 0; }
  void get(double& d) { d = std::bit_cast<double>(number()); }
  void get(Day& day) {
    int days = 0;
    get(days);
    day = Day{std::chrono::days{days}};
  }
  void get(Span& span) { span.begin = number(), span.end = number(); }
  template <typename Tag>
  void get(base::Id<Tag>& id) {
    const auto parsed = base::Id<Tag>::parse(text());
    if (!parsed) throw base::CaseError("a packed id is none");
    id = *parsed;
  }
  template <typename T>
  void get(std::optional<T>& value) {
    value.reset();
    if (number() != 0) get(value.emplace());
  }
  template <typename T>
  void get(std::vector<T>& values) {
    values.clear();
    for (std::uint64_t left = number(); left > 0; --left) get(values.emplace_back());
  }
  template <typename E>
  requires std::is_enum_v<E>
  void get(E& value) {
    const auto parsed = parse_name<E>(text());
    if (!parsed) throw base::CaseError("a packed word is not of the vocabulary");
    value = *parsed;
  }
  template <typename N>
  requires std::is_class_v<N>
  void get(N& noun) { fields(*this, noun); }
};

}  // namespace

template <typename Noun>
std::string encode(const Noun& noun) {
  return Writer::of(noun).dump();
}

template <typename Noun>
Noun decode(std::string_view body) {
  try {
    Noun noun;
    Reader::to(json::parse(body), noun);
    return noun;
  } catch (const json::exception& error) {
    throw base::CaseError(
        std::string("the findings are damaged: ") + error.what() +
        ". Delete findings.sqlite and run build again; the evidence is not touched");
  }
}

template <typename Noun>
std::string pack(const Noun& noun) {
  Packer packer;
  packer.put(noun);
  return std::move(packer.out);
}

template <typename Noun>
Noun unpack(std::string_view bytes) {
  Unpacker unpacker{bytes};
  Noun noun;
  unpacker.get(noun);
  if (!unpacker.in.empty()) throw base::CaseError("there is more than what was packed");
  return noun;
}

template std::string pack(const Report&);
template std::string pack(const Annotations&);
template std::string pack(const InputFault&);
template Report unpack(std::string_view);
template Annotations unpack(std::string_view);
template InputFault unpack(std::string_view);
template std::string encode(const Report&);
template std::string encode(const Annotations&);
template std::string encode(const Passage&);
template std::string encode(const Claim&);
template std::string encode(const Incident&);
template std::string encode(const Detail&);
template std::string encode(const Origin&);
template std::string encode(const Edge&);
template std::string encode(const InputFault&);
template std::string encode(const Ledger&);
template std::string encode(const Assessment&);
template std::string encode(const PassedOver&);
template Report decode(std::string_view);
template Annotations decode(std::string_view);
template Passage decode(std::string_view);
template Claim decode(std::string_view);
template Incident decode(std::string_view);
template Detail decode(std::string_view);
template Origin decode(std::string_view);
template Edge decode(std::string_view);
template InputFault decode(std::string_view);
template Ledger decode(std::string_view);
template Assessment decode(std::string_view);
template PassedOver decode(std::string_view);

}  // namespace firsthand::casefile
