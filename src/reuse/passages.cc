#include "reuse/passages.h"

#include "reuse/align.h"
#include "reuse/judge.h"
#include "reuse/likelihood.h"

namespace firsthand::reuse {
namespace {

// From the first word to the last, with the marks of a sentence that is whole at that end.
model::Span span(const Analysis& text, Range words) {
  model::Span out{text.words[words.first].begin, text.words[words.end - 1].end};
  const Sentence& first = text.sentences[text.sentence_of(words.first)];
  const Sentence& last = text.sentences[text.sentence_of(words.end - 1)];
  if (first.first == words.first) out.begin = first.begin_byte;
  if (last.end == words.end) out.end = last.end_byte;
  return out;
}

struct Judged {
  Aligned aligned;
  Evidence evidence;
  Judgement judgement;
};

// Passages of which one goes on right where the other ends, in both texts, are one.
bool goes_on(const Aligned& one, const Aligned& next, const Parameters& p) {
  return one.a.end <= next.a.first && next.a.first - one.a.end <= p.join_gap &&
         one.b.end <= next.b.first && next.b.first - one.b.end <= p.join_gap;
}

}  // namespace

std::vector<model::Passage> passages_of(const Side& a, const Side& b, const Parameters& parameters,
                                        Memory memory) {
  std::vector<model::Passage> out;
  const Row<CommonRun> runs = common_runs(a.analysis, b.analysis, parameters, memory);
  const Partners partners(a.analysis, b.analysis, memory);
  const std::vector<Aligned> found =
      align(a.analysis, b.analysis, runs, partners, parameters, memory);
  if (found.empty()) return out;
  const RunIndex index(runs, memory);
  const Weigher weigher(a.analysis, b.analysis, partners, parameters, memory);
  Row<CommonRun> inside(memory);
  const auto judged = [&](const Aligned& aligned) {
    inside.clear();
    index.each_within(aligned.a, aligned.b, [&](const CommonRun& run) { inside.push_back(run); });
    Judged one{aligned, weigher.weigh(aligned, inside), {}};
    one.judgement = judge(one.evidence, aligned, parameters);
    return one;
  };
  std::vector<Judged> standing;
  for (const Aligned& aligned : found) {
    Judged one = judged(aligned);
    if (!stands(one.evidence, one.judgement, aligned, parameters)) continue;
    if (!standing.empty() && goes_on(standing.back().aligned, aligned, parameters)) {
      Aligned both = standing.back().aligned;
      both.a.end = aligned.a.end;
      both.b.end = aligned.b.end;
      both.weight += aligned.weight;
      standing.back() = judged(both);
    } else {
      standing.push_back(one);
    }
  }
  if (standing.empty()) return out;
  const Correspondence sentences(
      corresponding(a.analysis, a.own(), b.analysis, b.own(), partners, memory), parameters);
  for (Judged& one : standing) {
    weigher.weigh_sentences(one.aligned, sentences, one.evidence);
    model::Passage passage;
    passage.a_report = a.id;
    passage.a = span(a.analysis, one.aligned.a);
    passage.b_report = b.id;
    passage.b = span(b.analysis, one.aligned.b);
    passage.kind = one.judgement.kind;
    passage.similarity = one.judgement.similarity;
    passage.likelihood = likelihood(one.evidence, parameters);
    passage.id = model::passage_id(passage);
    out.push_back(passage);
  }
  return out;
}

}  // namespace firsthand::reuse
