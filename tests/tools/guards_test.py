"""Each guard over the source is shown a deliberate violation, and must name it."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from program import SOURCE

ROOMS = Path(sys.argv.pop(1))
FORMAT = SOURCE / "tools" / "check_format.py"
HEADERS = SOURCE / "tools" / "check_headers.py"
INCLUDES = SOURCE / "tools" / "check_includes.py"
NAMES = SOURCE / "tools" / "check_names.py"


def guard(script, *words):
    return subprocess.run([sys.executable, str(script), *map(str, words)], capture_output=True, text=True)


class Includes(unittest.TestCase):
    """In a copy of the whole source tree."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.src = Path(scratch.name) / "src"
        shutil.copytree(SOURCE / "src", self.src)

    def after(self, file: str, line: str) -> str:
        """What the guard says once `line` stands at the end of `file`; empty if it has nothing to say."""
        path = self.src / file
        path.write_text(path.read_text() + line + "\n")
        done = guard(INCLUDES, ROOMS, self.src)
        self.assertEqual(done.returncode, 1 if done.stdout else 0, done.stderr)
        if done.stdout:
            number = len(path.read_text().splitlines())
            self.assertTrue(done.stdout.startswith(f"{path}:{number}: "), done.stdout)
        return done.stdout

    def test_the_tree_as_it_is_passes(self):
        self.assertEqual(self.after("base/id.h", "// nothing"), "")

    def test_an_include_that_the_table_allows_passes(self):
        self.assertEqual(self.after("reuse/reuse.cc", '#include "text/tokens.h"'), "")

    def test_a_noun_may_not_include_a_stage(self):
        self.assertIn("model may not include reuse", self.after("model/report.h", '#include "reuse/reuse.h"'))

    def test_a_stage_may_not_include_its_sibling(self):
        self.assertIn("claims may not include reuse", self.after("claims/annotate.cc", '#include "reuse/reuse.h"'))

    def test_nothing_below_may_include_the_command_line(self):
        self.assertIn("preserve may not include cli", self.after("preserve/store.cc", '#include "cli/run.h"'))

    def test_a_file_that_is_not_there(self):
        self.assertIn("is not there", self.after("base/id.cc", '#include "base/no_such_file.h"'))

    def test_third_party_headers_stay_out_of_headers(self):
        said = self.after("casefile/casefile.h", "#include <nlohmann/json.hpp>")
        self.assertIn("<nlohmann/json.hpp> is not of the standard library", said)

    def test_only_cli_prints(self):
        self.assertIn("dossier may not include <iostream>; cli may", self.after("dossier/records.cc", "#include <iostream>"))

    def test_stages_touch_no_files(self):
        self.assertIn("read is a stage and pure", self.after("read/read.cc", "#include <filesystem>"))

    def test_stages_do_not_ask_for_the_time(self):
        self.assertIn("claims is a stage and pure", self.after("claims/annotate.cc", '#include "base/clock.h"'))

    def test_a_folder_without_a_line_in_the_table(self):
        (self.src / "util").mkdir()
        (self.src / "util" / "util.h").write_text("#pragma once\n")
        done = guard(INCLUDES, ROOMS, self.src)
        self.assertEqual(done.returncode, 1)
        self.assertIn("util is no room", done.stdout)

    def test_an_empty_table_is_no_pass(self):
        empty = self.src.parent / "rooms.txt"
        empty.write_text("")
        self.assertEqual(guard(INCLUDES, empty, self.src).returncode, 2)


class Headers(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.src = Path(scratch.name)
        (self.src / "room").mkdir()

    def says(self, header: str):
        (self.src / "room" / "one.h").write_text(header)
        done = guard(HEADERS, self.src)
        return done.returncode, done.stdout

    def test_a_header_that_leans_on_its_includer(self):
        code, said = self.says("#pragma once\nstd::string name();\n")
        self.assertEqual(code, 1)
        self.assertIn("room/one.h does not compile on its own", said)

    def test_a_header_without_a_guard(self):
        code, said = self.says("#include <string>\nstruct Name { std::string text; };\n")
        self.assertEqual(code, 1)
        self.assertIn("room/one.h does not begin with #pragma once", said)

    def test_a_header_that_its_source_includes_first_is_left_to_the_build(self):
        (self.src / "room" / "one.cc").write_text('// One.\n#include "room/one.h"\n#include <string>\n')
        code, said = self.says("#pragma once\nstd::string name();\n")
        self.assertEqual(code, 0, said)
        self.assertIn("0 were compiled here", said)

    def test_a_header_behind_another_in_its_source_is_compiled(self):
        (self.src / "room" / "one.cc").write_text('#include <string>\n#include "room/one.h"\n')
        code, said = self.says("#pragma once\nstd::string name();\n")
        self.assertEqual(code, 1)
        self.assertIn("room/one.h does not compile on its own", said)

    def test_a_whole_header_passes(self):
        code, said = self.says("#pragma once\n#include <string>\nstruct Name { std::string text; };\n")
        self.assertEqual(code, 0, said)

    def test_no_header_is_no_pass(self):
        self.assertEqual(guard(HEADERS, self.src / "room").returncode, 2)


class Format(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.src = Path(scratch.name)
        shutil.copy(SOURCE / ".clang-format", self.src)

    def says(self, text: str):
        (self.src / "one.cc").write_text(text)
        done = guard(FORMAT, self.src)
        return done.returncode, done.stdout

    def test_a_line_as_nobody_would_write_it(self):
        code, said = self.says("int  one( ){return 1;}\n")
        self.assertEqual(code, 1)
        self.assertIn("one.cc:1:", said)

    def test_the_same_line_formatted_passes(self):
        code, said = self.says("int one() { return 1; }\n")
        self.assertEqual(code, 0, said)

    def test_no_file_and_no_program_are_no_pass(self):
        self.assertEqual(guard(FORMAT, self.src).returncode, 2)
        self.says("int one() { return 1; }\n")
        self.assertEqual(guard(FORMAT, self.src, "--program", "no-such-program").returncode, 2)


class Names(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        self.addCleanup(scratch.cleanup)
        self.src = Path(scratch.name)

    def says(self, one: str, two: str):
        (self.src / "one.h").write_text("namespace firsthand::claims {\n" + one + "\n}  // namespace\n")
        (self.src / "two.cc").write_text("namespace firsthand::claims {\n" + two + "\n}  // namespace\n")
        done = guard(NAMES, self.src)
        return done.returncode, done.stdout

    def test_one_name_in_two_files(self):
        code, said = self.says("struct Run { int first; };", "\nclass Run final : public Base<int> {};")
        self.assertEqual(code, 1)
        self.assertIn(f"firsthand::claims::Run is defined in {self.src}/one.h:2 and {self.src}/two.cc:3", said)

    def test_what_is_local_to_its_file_or_within_another_type_passes(self):
        code, said = self.says("struct Run { int first; };",
                               "namespace {\nstruct Run { int last; };\n}\nstruct Walk { struct Run {}; };\n"
                               "int f() { struct Run {}; return 1'000; }\n// struct Run {\nstruct Run;")
        self.assertEqual(code, 0, said)

    def test_no_type_is_no_pass(self):
        self.assertEqual(guard(NAMES, self.src).returncode, 2)


if __name__ == "__main__":
    unittest.main()
