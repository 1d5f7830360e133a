#include "reuse/passages.h"

#include "reuse/align.h"
#include "reuse/judge.h"

namespace firsthand::reuse {

std::vector<model::Passage> passages_of(const Side& a, const Side& b,
                                        const Parameters& parameters) {
  const auto span = [](const Analysis& text, Range words) {
    return model::Span{text.words[words.first].begin, text.words[words.end - 1].end};
  };
  std::vector<model::Passage> out;
  const std::vector<Run> runs = common_runs(a.analysis, b.analysis, parameters);
  for (const Aligned& aligned : align(a.analysis, b.analysis, runs, parameters)) {
    const Judgement judgement =
        judge(weigh(a.analysis, b.analysis, aligned, runs, parameters), aligned, parameters);
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
