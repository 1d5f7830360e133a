// Lays out data/frequencies.tsv as src/text/frequency_table.h says. Part of the build:
//
//   frequency_table TSV TABLE
#include "text/frequency_table.h"

#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/stem.h"

namespace {

using firsthand::text::kPlaces;
using firsthand::text::Place;

class List {
 public:
  void add(const std::string& word, double share) {
    const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
    Place& place = places_[firsthand::text::place_of(places_.data(), hash)];
    if (place.hash == 0 && ++filled_ > kPlaces / 2)
      throw std::runtime_error("the table of frequencies has grown: raise kPlaces");
    place.hash = hash;
    place.share = std::min(1.0, place.share + share);
  }
  void write(std::ofstream& out) const {
    out.write(reinterpret_cast<const char*>(places_.data()), kPlaces * sizeof(Place));
  }

 private:
  std::vector<Place> places_ = std::vector<Place>(kPlaces);
  std::size_t filled_ = 0;
};

int run(const char* from, const char* to) {
  std::ifstream in(from);
  double documents = 1;
  List words;
  List stems;
  firsthand::text::Stemmer stemmer;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const int count = std::stoi(line.substr(tab + 1));
    if (line.front() == '#') {
      documents = count;
      continue;
    }
    const std::string word = line.substr(0, tab);
    words.add(word, count / documents);
    stems.add(stemmer.stem(word), count / documents);
  }
  std::ofstream out(to, std::ios::binary);
  words.write(out);
  stems.write(out);
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
