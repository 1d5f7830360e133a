// ZIP, tar and compressed files, and one within the other.
#include <gtest/gtest.h>

#include <algorithm>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using Strings = std::vector<std::string>;

const std::string kNote = "The keeper of the lock at Varra said that the gate was open.";

TEST(Archive, AFileThatIsNoArchiveIsItselfUntouched) {
  const Outcome out = unpacked(kNote, {}, "pile/note.txt");
  EXPECT_EQ(out.inputs(), Strings{"pile/note.txt"});
  EXPECT_EQ(out.captures[0].bytes, kNote);
  EXPECT_EQ(unpacked("").faults[0].fault.code, FaultCode::kEmpty);
}

TEST(Archive, MembersOfAZipComeOutInItsOrder) {
  const Outcome out =
      unpacked(zip({{"b/two.txt", kNote, false}, {"b/", "", false}, {"a.txt", kNote + "!"}}));
  EXPECT_EQ(out.inputs(), (Strings{"f!b/two.txt", "f!a.txt"}));
  EXPECT_EQ(out.captures[0].bytes, kNote);
  EXPECT_EQ(out.captures[1].bytes, kNote + "!");
  EXPECT_EQ(out.total(), 2u);
}

TEST(Archive, BytesBeforeAZipAndACommentBehindItDoNotMatter) {
  std::string file = zip({{"a.txt", kNote}});
  file[file.size() - 2] = 3;
  EXPECT_EQ(unpacked("PK\x03\x04 is how it begins" + file + "end").inputs(), Strings{"f!a.txt"});
}

TEST(Archive, AWideListIsRead) {
  const std::string file = zip({{"a.txt", kNote, false}});
  const std::size_t end = file.find("PK\x05\x06");
  const auto wide = [](std::uint64_t value) {
    std::string out;
    for (int i = 0; i < 8; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
    return out;
  };
  const std::size_t list = file.find("PK\x01\x02");
  const std::string zip64 = file.substr(0, end) + "PK\x06\x06" + wide(44) + std::string(12, '\0') +
                            wide(1) + wide(1) + wide(end - list) + wide(list) + "PK\x06\x07" +
                            std::string(4, '\0') + wide(end) + "\x01" + std::string(3, '\0') +
                            "PK\x05\x06" + std::string(4, '\0') + std::string(12, '\xff') +
                            std::string(2, '\0');
  EXPECT_EQ(unpacked(zip64).inputs(), Strings{"f!a.txt"});
}

TEST(Archive, ADocumentThatIsAZipIsOneFile) {
  const std::string file = zip({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}});
  const Outcome out = unpacked(file, {}, "statement.docx");
  EXPECT_EQ(out.inputs(), Strings{"statement.docx"});
  EXPECT_EQ(out.captures[0].bytes, file);
}

TEST(Archive, NamesAreLabelsAndMadeSafe) {
  const std::string odd("nul\0bell\a", 9);
  const Outcome out = unpacked(zip({{"../../etc/passwd", kNote},
                                    {"/absolute", kNote},
                                    {odd, kNote},
                                    {"\xE9t\xE9.txt", kNote},
                                    {std::string(5000, 'n'), kNote}}));
  ASSERT_EQ(out.captures.size(), 5u);
  EXPECT_EQ(out.captures[0].input, "f!../../etc/passwd");
  EXPECT_EQ(out.captures[1].input, "f!/absolute");
  EXPECT_EQ(out.captures[2].input, "f!nul\uFFFDbell\uFFFD");
  EXPECT_EQ(out.captures[3].input, "f!\uFFFDt\uFFFD.txt");
  EXPECT_LT(out.captures[4].input.size(), 1100u);
}

TEST(Archive, DamagedMembersAreFaultsAndTheOthersComeOut) {
  const std::string sound = zip({{"a.txt", kNote, false}, {"b.txt", kNote + kNote}});
  std::string bad = sound;
  bad[40] = static_cast<char>(bad[40] ^ 1);  // in a.txt's content
  Outcome out = unpacked(bad);
  EXPECT_EQ(out.inputs(), Strings{"f!b.txt"});
  ASSERT_EQ(out.fault_inputs(), Strings{"f!a.txt"});
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kMalformed);
  std::string locked = sound;
  locked[locked.find("PK\x01\x02") + 8] = 1;
  out = unpacked(locked);
  ASSERT_EQ(out.fault_inputs(), Strings{"f!a.txt"});
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kUnsupported);
  for (std::size_t cut = 30; cut < sound.size(); cut += 3) {
    EXPECT_GE(unpacked(sound.substr(0, cut)).faults.size(), 1u) << cut;
  }
  for (std::size_t at = 0; at < sound.size(); ++at) {
    bad = sound;
    bad[at] = static_cast<char>(bad[at] ^ 0x21);
    EXPECT_GE(unpacked(bad).total(), 1u) << at;
  }
}

TEST(Archive, MembersBeforeTheCutOfAZipComeOut) {
  const std::string file = zip({{"a.txt", kNote, false}, {"b.txt", kNote}, {"c.txt", kNote}});
  const Outcome list = unpacked(file.substr(0, file.find("PK\x01\x02") + 10));
  EXPECT_EQ(list.inputs(), (Strings{"f!a.txt", "f!b.txt", "f!c.txt"}));
  EXPECT_EQ(list.fault_inputs(), Strings{"f"});
  const Outcome cut = unpacked(file.substr(0, file.find("b.txt") + 20));
  EXPECT_EQ(cut.inputs(), Strings{"f!a.txt"});
  EXPECT_EQ(cut.fault_inputs(), (Strings{"f", "f!b.txt"}));
  EXPECT_EQ(cut.faults[1].fault.code, FaultCode::kTruncated);
}

// A file that is too large for memory, and small enough for a test.
Limits in_pieces() {
  Limits limits;
  limits.file_bytes = 10;
  return limits;
}

TEST(ZipInPieces, GivesWhatReadingItWholeGives) {
  const std::string page = "<p>" + long_page(9'000) + "</p>";
  const std::string record = warc_page("<p>" + kNote + "</p>");
  const std::string file = zip({{"folder/", "", false},
                                {"page.html", page},
                                {"stored.html", page, false},
                                {"crawl.warc", record + record, false},
                                {"../../etc/passwd", kNote},
                                {"small.txt", kNote, false},
                                {"empty.txt", "", false}});
  Outcome whole = unpacked(file);
  Outcome pieces = unpacked(file, in_pieces());
  EXPECT_EQ(pieces.captures.size(), 6u);
  EXPECT_EQ(pieces.fault_inputs(), Strings{"f!empty.txt"});
  const auto by_input = [](const model::Capture& a, const model::Capture& b) {
    return a.input < b.input;
  };
  std::sort(whole.captures.begin(), whole.captures.end(), by_input);
  std::sort(pieces.captures.begin(), pieces.captures.end(), by_input);
  ASSERT_EQ(pieces.inputs(), whole.inputs());
  for (std::size_t i = 0; i < whole.captures.size(); ++i) {
    EXPECT_EQ(pieces.captures[i].bytes, whole.captures[i].bytes) << whole.captures[i].input;
  }
}

// As programs write it that cannot go back: sizes and checksum stand behind each member.
std::string described_behind(std::string file, const std::string& packed, std::size_t head) {
  const std::string described = file.substr(14, 12);
  file.replace(6, 2, std::string("\x08\x00", 2));
  file.replace(14, 12, std::string(12, '\0'));
  const std::size_t list = file.find("PK\x01\x02");
  EXPECT_EQ(list, head + packed.size());
  return file.insert(list, "PK\x07\x08" + described);
}

TEST(ZipInPieces, AMemberMaySayItsSizeBehindItself) {
  const std::string page = "<p>" + long_page(9'000) + "</p>";
  const std::string plain = zip({{"page.html", page}});
  const std::string file = described_behind(plain, deflate(page, -15), 30 + 9);
  const Outcome out = unpacked(file, in_pieces());
  ASSERT_EQ(out.inputs(), Strings{"f!page.html"});
  EXPECT_EQ(out.captures[0].bytes, page);
  EXPECT_TRUE(out.faults.empty());
  std::string damaged = file;
  const std::size_t checksum = damaged.find("PK\x07\x08") + 4;
  damaged[checksum] = static_cast<char>(damaged[checksum] ^ 1);
  EXPECT_EQ(unpacked(damaged, in_pieces()).fault_inputs(), Strings{"f!page.html"});
  // Stored, nothing tells where it ends.
  const Outcome stored =
      unpacked(described_behind(zip({{"page.html", page, false}}), page, 30 + 9), in_pieces());
  EXPECT_TRUE(stored.captures.empty());
  EXPECT_EQ(stored.faults[0].fault.code, FaultCode::kUnsupported);
}

TEST(ZipInPieces, LinksAreToldByTheListAndNotRead) {
  std::string file = zip({{"a.txt", kNote, false}, {"link", "../../etc/passwd", false}});
  const std::size_t entry = file.find("PK\x01\x02", file.find("PK\x01\x02") + 4);
  file[entry + 5] = 3;                         // made on Unix,
  file[entry + 41] = static_cast<char>(0xA0);  // where this is a link
  const Outcome out = unpacked(file, in_pieces());
  EXPECT_EQ(out.inputs(), Strings{"f!a.txt"});
  EXPECT_EQ(out.types(), Strings{"archive member that is a link or a device"});
  EXPECT_TRUE(out.faults.empty());
}

TEST(ZipInPieces, DamageIsAFaultAndWhatIsWholeIsRead) {
  const std::string page = "<p>" + long_page(9'000) + "</p>";
  const std::string file = zip({{"a.html", page, false}, {"b.html", page + "b", false}});
  std::string changed = file;
  changed[100] = 'X';
  Outcome out = unpacked(changed, in_pieces());
  EXPECT_EQ(out.inputs(), Strings{"f!b.html"});
  EXPECT_EQ(out.fault_inputs(), Strings{"f!a.html"});
  out = unpacked(file.substr(0, file.find("b.html") + 100), in_pieces());
  EXPECT_EQ(out.inputs(), Strings{"f!a.html"});
  EXPECT_EQ(out.fault_inputs(), (Strings{"f!b.html", "f"}));
  out = unpacked(file.substr(0, file.find("PK\x01\x02")), in_pieces());
  EXPECT_EQ(out.inputs(), (Strings{"f!a.html", "f!b.html"}));
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kTruncated);
  std::string renamed = file;  // the list says that the first member lies elsewhere
  renamed[file.find("PK\x01\x02") + 42] = 1;
  out = unpacked(renamed, in_pieces());
  EXPECT_EQ(out.captures.size(), 2u);
  EXPECT_EQ(out.fault_inputs(), Strings{"f"});
  for (std::size_t at = 0; at < file.size(); at += at < 60 ? 1 : 997) {
    std::string bad = file;
    bad[at] = static_cast<char>(bad[at] ^ 0x21);
    EXPECT_GE(unpacked(bad, in_pieces()).total(), 1u) << at;
    EXPECT_GE(unpacked(file.substr(0, at), in_pieces()).total(), at > 10 ? 1u : 0u) << at;
  }
}

TEST(ZipInPieces, BombsAreCutShort) {
  Limits limits = in_pieces();
  limits.unpacked_floor = 1'000'000;
  limits.unpacked_ratio = 2;
  const Outcome out = unpacked(zip({{"a", std::string(3'000'000, '0')}, {"b", kNote}}), limits);
  EXPECT_TRUE(out.captures.empty());
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kTooLarge);
}

TEST(Archive, EmptyArchivesSaySo) {
  EXPECT_EQ(unpacked(zip({})).faults[0].fault.code, FaultCode::kEmpty);
  EXPECT_EQ(unpacked(zip({{"folder/", "", false}})).faults[0].fault.code, FaultCode::kEmpty);
  EXPECT_EQ(unpacked(gzip("")).faults[0].fault.code, FaultCode::kEmpty);
}

TEST(Archive, TarIsReadPlainAndCompressed) {
  const std::string name = "statements/\u010Dapek.txt";
  const std::string file = tar({{name, kNote}, {"empty.txt", ""}});
  for (const std::string& stored :
       {file, gzip(file), compressed(file, "xz"), compressed(file, "bzip2")}) {
    const Outcome out = unpacked(stored);
    EXPECT_EQ(out.inputs(), Strings{"f!" + name});
    EXPECT_EQ(out.captures[0].bytes, kNote);
    EXPECT_EQ(out.fault_inputs(), Strings{"f!empty.txt"});
  }
  EXPECT_GE(unpacked(file.substr(0, 700)).faults.size(), 1u);
}

TEST(Archive, ACompressedPageIsAMemberOfItsFile) {
  EXPECT_EQ(unpacked(gzip(kNote), {}, "pile/note.txt.gz").inputs(),
            Strings{"pile/note.txt.gz!note.txt"});
  EXPECT_EQ(unpacked(gzip(kNote), {}, "pile.d/note").inputs(), Strings{"pile.d/note!content"});
  EXPECT_EQ(unpacked(compressed(kNote, "zstd"), {}, "note.zst").inputs(), Strings{"note.zst!note"});
  const Outcome cut = unpacked(gzip(kNote).substr(0, 50));
  EXPECT_EQ(cut.faults[0].fault.code, FaultCode::kTruncated);
  EXPECT_EQ(cut.total(), 1u);
}

TEST(Archive, ArchivesWithinArchivesAreOpened) {
  const std::string record = warc_page("<p>" + kNote + "</p>");
  const std::string inner = zip({{"deep.txt", kNote}, {"crawl.warc.gz", gzip(record)}});
  const Outcome out = unpacked(gzip(tar({{"in.zip", inner}})));
  EXPECT_EQ(out.inputs(), (Strings{"f!in.zip!deep.txt", "f!in.zip!crawl.warc.gz#0"}));
}

TEST(Archive, OtherArchivesAreNamedAsSuch) {
  const Outcome out = unpacked("7z\xbc\xaf\x27\x1c and so on");
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kUnsupported);
}

}  // namespace
}  // namespace firsthand::collect
