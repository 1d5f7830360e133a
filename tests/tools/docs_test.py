"""The pages are true: each command's page is its --help, the rooms in the pages are those of the
source, links lead somewhere."""
import re
import unittest
from pathlib import Path

from program import SOURCE, run

DOCS = SOURCE / "docs"


def commands() -> list:
    listed = run("--help").out.split("COMMANDS\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


def rooms() -> set:
    return {path.parent.name for path in (SOURCE / "src").glob("*/CMakeLists.txt")}


class Pages(unittest.TestCase):
    def test_every_command_has_a_page_and_every_page_a_command(self):
        self.assertEqual(sorted(commands()), sorted(page.stem for page in (DOCS / "cli").glob("*.md")))

    def test_help_is_the_page(self):
        for command in commands():
            page = (DOCS / "cli" / f"{command}.md").read_text()
            for words in ([command, "--help"], [command, "-h"], [command, "--json", "x", "--help"]):
                with self.subTest(words=words):
                    done = run(*words)
                    self.assertEqual((done.returncode, done.out, done.err), (0, page, ""))

    def test_a_page_says_what_a_user_needs(self):
        for command in commands():
            page = (DOCS / "cli" / f"{command}.md").read_text()
            with self.subTest(command=command):
                self.assertTrue(page.startswith(f"# firsthand {command}\n\n"))
                self.assertIn(f"\n    firsthand {command} ", page)
                for section in ("options", "exit codes", "examples"):
                    self.assertIn(f"\n## {section}\n\n", page.lower())
                for line in page.splitlines():
                    self.assertLessEqual(len(line), 120, line)

    def test_every_option_that_a_command_knows_is_on_its_page(self):
        for command in commands():
            source = (SOURCE / "src" / "cli" / f"cmd_{command}.cc").read_text()
            declared = re.search(r"arguments\(\s*words,\s*\{(.*?)\}\);", source, re.S)[1]
            page = (DOCS / "cli" / f"{command}.md").read_text()
            for option in re.findall(r'\{"([a-z-]+)"', declared):
                with self.subTest(command=command, option=option):
                    self.assertIn(f"--{option}", page)

    def test_every_option_on_a_page_is_known(self):
        for command in commands():
            page = (DOCS / "cli" / f"{command}.md").read_text()
            options = re.split(r"(?i)\n## options\n", page)[1].split("\n## ")[0]
            source = (SOURCE / "src" / "cli" / f"cmd_{command}.cc").read_text()
            for option in re.findall(r"^    (?:-\w, )?--([a-z-]+)", options, re.M):
                with self.subTest(command=command, option=option):
                    self.assertTrue(option == "help" or f'{{"{option}"' in source)


class House(unittest.TestCase):
    def test_the_pages_name_exactly_the_rooms_that_there_are(self):
        for name in ("docs/ARCHITECTURE.md", "src/README.md"):
            text = (SOURCE / name).read_text()
            named = set(re.findall(r"^\| `([a-z]+)` \|", text, re.M))
            with self.subTest(page=name):
                self.assertEqual(named, rooms())

    def test_the_functions_in_the_life_of_a_report_are_there(self):
        text = (DOCS / "ARCHITECTURE.md").read_text()
        named = re.findall(r"`([a-z]+)::([A-Za-z_:]+)\(\)` \(`(src/[a-z_/]+\.(?:h|cc))`\)", text)
        self.assertGreater(len(named), 8)
        for room, function, file in named:
            with self.subTest(function=f"{room}::{function}"):
                self.assertIn(function.split("::")[-1] + "(", (SOURCE / file).read_text())

    def test_links_lead_to_a_file(self):
        pages = [*SOURCE.glob("*.md"), *DOCS.rglob("*.md"), *(SOURCE / "src").glob("*.md"),
                 *(SOURCE / "bench").rglob("*.md")]
        self.assertGreater(len(pages), 10)
        for page in pages:
            for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text()):
                if "://" in target or target.startswith("mailto:"):
                    continue
                with self.subTest(page=page.name, link=target):
                    self.assertTrue((page.parent / target).exists())

    def test_every_disabled_check_has_its_reason(self):
        text = (SOURCE / ".clang-tidy").read_text()
        disabled = re.findall(r"^\s+-([a-z][a-zA-Z0-9.*-]+),?$", text, re.M)
        self.assertGreater(len(disabled), 0)
        for check in disabled:
            with self.subTest(check=check):
                self.assertRegex(text, rf"(?m)^#   -{re.escape(check)}: \S+ \S+")


if __name__ == "__main__":
    unittest.main()
