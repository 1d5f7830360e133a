#include "reuse/passages.h"

#include "reuse/align.h"
#include "reuse/judge.h"

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

}  // namespace

std::vector<model::Passage> passages_of(const Side& a, const Side& b,
                                        const Parameters& parameters) {
  std::vector<model::Passage> out;
  const std::vector<Run> runs = common_runs(a.analysis, b.analysis, parameters);
  for (const Aligned& aligned : align(a.analysis, b.analysis, runs, parameters)) {
    const Evidence evidence = weigh(a.analysis, b.analysis, aligned, runs, parameters);
    const Judgement judgement = judge(evidence, aligned, parameters);
    if (!stands(evidence, judgement, aligned, parameters)) continue;
    model::Passage passage;
    passage.a_report = a.report.id;
    passage.a = span(a.analysis, aligned.a);
    passage.b_report = b.report.id;
    passage.b = span(b.analysis, aligned.b);
    passage.kind = judgement.kind;
    passage.similarity = judgement.similarity;
    passage.likelihood = judgement.likelihood;
    passage.id = model::passage_id(passage);
    out.push_back(passage);
  }
  return out;
}

}  // namespace firsthand::reuse
