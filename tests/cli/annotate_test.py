"""What `annotate` shows: the report with the words of its claims marked, and a table below them, plain
where nobody looks on and in styles in a terminal."""
import os
import pty
import subprocess
import unittest

from program import ENVIRONMENT, ProgramTest, command

REPORT = """Twelve people were killed in Velm on Sunday, fire chief Ana Kolar said. "We have no list of the missing yet," she said.

Between 40 and 50 houses burned down.
The army denied that nine soldiers were arrested.
"""


def in_a_terminal(cwd, *words, **env):
    """What the program writes to a terminal."""
    mine, its = pty.openpty()
    process = subprocess.Popen(command(*words), cwd=cwd, env={**ENVIRONMENT, "TERM": "xterm", **env}, stdout=its,
                               stdin=subprocess.DEVNULL)
    os.close(its)
    out = b""
    while True:
        try:
            piece = os.read(mine, 65536)
        except OSError:  # what Linux says at the end
            break
        if not piece:
            break
        out += piece
    os.close(mine)
    process.wait(60)
    return out.decode("utf-8").replace("\r\n", "\n")


class Annotate(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("fire.txt", REPORT)

    def test_marks_the_words_and_tells_the_claims_below(self):
        out = self.expect(0, "annotate", "--published", "2026-05-04", "fire.txt").out
        self.assertIn("\n  [Twelve people]¹ were killed in Velm on Sunday, fire chief Ana Kolar said.", out)
        self.assertIn("\n  Between 40 and 50 houses burned down.\n  The army denied that [nine soldiers]² were arrested.\n", out)
        rows = [line.split("  ") for line in out.splitlines() if line.startswith(("  1", "  2"))]
        self.assertEqual([[cell.strip() for cell in row if cell.strip()] for row in rows],
                         [["1", "killed 12", "Ana Kolar (official)", "3 May 2026", "Velm", "asserted", "B"],
                          ["2", "arrested 9", "army (organisation)", "denied", "B"]])
        self.assertNotIn("\x1b", out)

    def test_has_styles_in_a_terminal(self):
        out = in_a_terminal(self.scratch, "annotate", "--published", "2026-05-04", "fire.txt")
        self.assertIn("\x1b[1;33mTwelve\x1b[0m\x1b[1;33m \x1b[0m\x1b[1;33mpeople\x1b[0m\x1b[1;33m¹\x1b[0m were", out)
        self.assertIn("\x1b[36mKolar\x1b[0m \x1b[2;4msaid\x1b[0m.", out)
        self.assertNotIn("[Twelve", out)

    def test_has_none_where_the_user_wants_none(self):
        for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            out = in_a_terminal(self.scratch, "annotate", "--published", "2026-05-04", "fire.txt", **env)
            self.assertIn("[Twelve people]¹", out)
            self.assertNotIn("\x1b", out)

    def test_words_of_a_report_do_not_steer_the_terminal(self):
        self.write("fire.txt", "Twelve \x1b[31mpeople\u202e were killed in Velm, the \x07mayor said.\n")
        out = in_a_terminal(self.scratch, "annotate", "fire.txt")
        for sign in ("\x1b[31m", "\u202e", "\x07"):
            self.assertNotIn(sign, out)

    def test_lines_are_no_wider_than_asked(self):
        self.write("fire.txt", "In Velm nine people were killed on Sunday, the mayor of the lower town, Ana Kolar, said. " * 40)
        for line in self.expect(0, "annotate", "fire.txt").out.splitlines():
            self.assertLessEqual(len(line), 100, line)


if __name__ == "__main__":
    unittest.main()
