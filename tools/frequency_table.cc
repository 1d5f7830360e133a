// Lays out data/frequencies.tsv as src/text/frequency_table.h says. Part of the build:
//
//   frequency_table TSV TABLE
#include "text/frequency_table.h"

#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

#include "text/stem.h"

namespace {

using firsthand::text::FrequencyList;

void add(FrequencyList& list, const std::string& word, double share) {
  const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
  FrequencyList::Place& place = list.places[list.place_of(hash)];
  place.hash = hash;
  place.share = std::min(1.0, place.share + share);
  const std::size_t bit = hash % FrequencyList::kBits;
  list.may_have[bit / 64] |= std::uint64_t{1} << bit % 64;
}

int run(const char* from, const char* to) {
  std::ifstream in(from);
  double documents = 1;
  const auto table = std::make_unique<firsthand::text::FrequencyTable>();
  std::size_t size = 0;
  firsthand::text::Stemmer stemmer;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const int count = std::stoi(line.substr(tab + 1));
    if (line.front() == '#') {
      documents = count;
      continue;
    }
    if (++size > FrequencyList::kPlaces / 2)
      throw std::runtime_error("the table of frequencies has grown: raise kPlaces");
    const std::string word = line.substr(0, tab);
    add(table->words, word, count / documents);
    add(table->stems, stemmer.stem(word), count / documents);
  }
  std::ofstream out(to, std::ios::binary);
  out.write(reinterpret_cast<const char*>(table.get()), sizeof *table);
  out.close();
  return out ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  try {
    return count == 3 ? run(words[1], words[2]) : 2;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
