// The two ends of the talk between the program and a reader.
//
//   program: kOpen (Opening, encoded)
//   reader:  kMore, answered by kBytes: the next piece of the file;
//            for each item of the file, in order: kReport, kFault or kSkipped (its type);
//            kBegin (its input) before a capture is read;
//            kLocated before a report, if that is wanted;
//            kLayout, kInfo, kRecognised (a PDF), each answered by kOutput or kFault;
//            kDone
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/frames.h"
#include "base/result.h"
#include "pipeline/parameters.h"
#include "pipeline/readers.h"

namespace firsthand::pipeline {

inline constexpr char kOpen = 'o';
inline constexpr char kMore = 'm';
inline constexpr char kBytes = 'b';
inline constexpr char kBegin = 'c';
inline constexpr char kReport = 'r';
inline constexpr char kLocated = 'w';
inline constexpr char kFault = 'f';
inline constexpr char kSkipped = 's';
inline constexpr char kLayout = 'l';
inline constexpr char kInfo = 'i';
inline constexpr char kRecognised = 't';
inline constexpr char kOutput = 'u';
inline constexpr char kDone = 'd';

struct Opening {
  Source source;
  std::uint64_t from = 0;  // items before this one are passed over
  Want want;
};
std::string encode(const Opening& opening);
Opening decode_opening(std::string_view bytes);  // REQUIRES: encode wrote it

// The reader's end: reads files until the other end is closed.
void serve_reader(base::FrameSocket& socket, const Parameters& parameters,
                  const Readers::Read& read);

}  // namespace firsthand::pipeline
