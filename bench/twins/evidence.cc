// Prints what the likelihood of copying rests on, for fit.py: a line per passage of a list of
// pairs, as JSON. Passages that would not stand are among them.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "read/read.h"
#include "reuse/align.h"
#include "reuse/correspond.h"
#include "reuse/judge.h"
#include "reuse/likelihood.h"

namespace {

using namespace firsthand;

model::Report read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  model::Capture capture;
  capture.input = path;
  capture.bytes.assign(std::istreambuf_iterator<char>(file), {});
  auto report = read::read(capture, {});
  return report ? std::move(report).value() : model::Report{};
}

std::size_t code_points(std::string_view text, std::size_t end) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < end; ++i) n += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return n;
}

void span(const char* name, const model::Report& r, const reuse::Analysis& a, reuse::Range words) {
  std::cout << "\"" << name << "\": [" << code_points(r.text, a.words[words.first].begin) << ", "
            << code_points(r.text, a.words[words.end - 1].end) << "], ";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const reuse::Parameters p;
  std::ifstream list(argv[1]);
  std::string line;
  for (std::size_t number = 0; std::getline(list, line); ++number) {
    const auto tab = line.find('\t');
    const model::Report a = read_file(line.substr(0, tab));
    const model::Report b = read_file(line.substr(tab + 1));
    const auto x = reuse::analyse(a);
    const auto y = reuse::analyse(b);
    const auto runs = reuse::common_runs(x, y, p);
    const reuse::RunIndex index(runs);
    const reuse::Partners partners(x, y);
    const reuse::Weigher weigher(x, y, partners, p);
    const reuse::Correspondence sentences(
        reuse::corresponding(x, reuse::own_words(x, p), y, reuse::own_words(y, p), partners), p);
    for (const auto& aligned : reuse::align(x, y, runs, partners, p)) {
      reuse::Row<reuse::CommonRun> inside;
      index.each_within(aligned.a, aligned.b, [&](const auto& run) { inside.push_back(run); });
      auto e = weigher.weigh(aligned, inside);
      weigher.weigh_sentences(aligned, sentences, e);
      const auto j = reuse::judge(e, aligned, p);
      std::cout << "{\"pair\": " << number << ", ";
      span("a", a, x, aligned.a);
      span("b", b, y, aligned.b);
      std::cout << "\"words\": [" << aligned.a.size() << ", " << aligned.b.size() << "], \"of\": ["
                << x.words.size() << ", " << y.words.size() << "], \"kind\": \""
                << to_string(j.kind)
                << "\", \"stands\": " << (reuse::stands(e, j, aligned, p) ? "true" : "false")
                << ", \"likelihood\": " << reuse::likelihood(e, p) << ", \"inside\": " << e.inside
                << ", \"beyond\": " << e.beyond << ", \"reworded\": " << e.reworded
                << ", \"verbatim\": " << e.verbatim << ", \"sentences\": [";
      const char* comma = "";
      for (const auto& pair : sentences.pairs()) {
        const auto& c = pair.sentences;
        const auto& s = x.sentences[c.a];
        const auto& t = y.sentences[c.b];
        const bool in = s.first < aligned.a.end && aligned.a.first < s.end &&
                        t.first < aligned.b.end && aligned.b.first < t.end;
        std::cout << comma << "[" << c.a << ", " << c.b << ", " << c.a_own << ", " << c.b_own
                  << ", " << c.ordered << ", " << (in ? 1 : 0) << "]";
        comma = ", ";
      }
      std::cout << "]}\n";
    }
  }
}
