// The format documents are enough to check a case: tools/check_custody.py was written from them
// alone, in another language, and has to agree with verify.
#include <gtest/gtest.h>

#include "base/child.h"
#include "preserve/sample_case.h"
#include "preserve/verify.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;

class SecondVerifierTest : public ::testing::Test {
 protected:
  SecondVerifierTest() { fill_sample_case(scratch_.path(), case_); }

  static base::ChildResult run(const std::vector<std::string>& arguments) {
    const auto result = base::run_child(arguments, {});
    if (!result) throw std::runtime_error(result.fault().detail);
    return *result;
  }
  base::ChildResult second() const {
    return run({"python3", FH_SOURCE_DIR "/tools/check_custody.py", case_.string()});
  }

  FixedClock clock_;
  base::ScratchFolder scratch_;
  fs::path case_ = scratch_.path() / "c";
};

TEST_F(SecondVerifierTest, AgreesOnASoundCase) {
  const auto result = second();
  EXPECT_EQ(result.exit_code, 0) << result.output << result.errors;
  EXPECT_NE(result.output.find("9 lines, 6 records"), std::string::npos) << result.output;
}

TEST_F(SecondVerifierTest, AgreesOnDamage) {
  const auto whole = contents(case_);
  for (const std::string name :
       {"archive/fh-000001.warc.gz", "custody/log.jsonl", "custody/checkpoint.txt", "SHA256SUMS"}) {
    const std::string& content = whole.at(name);
    for (std::size_t part = 0; part < 5; ++part) {
      std::string changed = content;
      char& byte = changed[changed.size() * part / 5 + 3];
      byte = static_cast<char>(byte ^ 2);
      base::replace_file(case_ / name, changed);
      EXPECT_FALSE(verify(case_).ok()) << name << part;
      EXPECT_EQ(second().exit_code, 1) << name << part;
    }
    base::replace_file(case_ / name, content);
  }
}

// What README.txt of a case tells people to type.
TEST_F(SecondVerifierTest, CoreutilsAgree) {
  const std::string sums = "cd '" + case_.string() + "' && sha256sum -c --strict SHA256SUMS";
  EXPECT_EQ(run({"sh", "-c", sums}).exit_code, 0);
  const std::string chain =
      "cd '" + case_.string() +
      "' && p=$(printf %064d 0); while IFS= read -r l; do case $l in "
      "*\"\\\"prev\\\":\\\"$p\\\"\"*);;"
      " *) echo BAD; break;; esac; p=$(printf '%s' \"$l\" | sha256sum | cut -c1-64); done"
      " < custody/log.jsonl";
  const auto result = run({"sh", "-c", chain});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_EQ(result.output, "");
  const Object object = Store::open(case_, Mode::kRead).objects()[0];
  const std::string take = "tail -c +" + std::to_string(object.location.offset + 1) + " '" +
                           (case_ / "archive" / object.location.warc).string() + "' | head -c " +
                           std::to_string(object.location.length) + " | gunzip";
  const auto taken = run({"sh", "-c", take});
  EXPECT_EQ(taken.exit_code, 0);
  EXPECT_NE(taken.output.find("\r\n\r\nThe statement of the witness in"), std::string::npos);
}

}  // namespace
}  // namespace firsthand::preserve
