"""The disk is full, at many moments of a run: exit code 3, a message that says what to do, and once there
is room again the same command completes."""
import ctypes
import os
import resource
import shutil
import signal
import unittest

from make_pile import make_pile
from program import REPORT, ProgramTest


class SmallDisk:
    """A file system of `size` bytes at `folder`; None if this process may not mount one."""

    libc = ctypes.CDLL(None, use_errno=True)

    def __init__(self, folder):
        self.folder = os.fsencode(folder)
        folder.mkdir()

    def mount(self, size: int, again: bool = False) -> bool:
        remount = 32 if again else 0  # MS_REMOUNT
        return self.libc.mount(b"none", self.folder, b"tmpfs", remount, b"size=%d" % size) == 0

    def unmount(self):
        self.libc.umount2(self.folder, 2)  # MNT_DETACH


class FullDisk(ProgramTest):
    def setUp(self):
        super().setUp()
        make_pile(60, self.scratch / "pile", seed=5)
        for i in range(4):
            self.write(f"pile/list-{i}.txt", os.urandom(60_000).hex())
        self.expect(0, "build", "pile", "-o", "clean.case")

    def test_no_space_left(self):
        disk = SmallDisk(self.scratch / "disk")
        if not disk.mount(1 << 20):
            self.skipTest("mounting a small file system needs root")
        self.addCleanup(disk.unmount)
        clean, failed = self.export("clean.case"), 0
        for kilobytes in (4, 16, 64, 200, 300, 400, 500, 600, 700, 900):
            with self.subTest(kilobytes=kilobytes):
                disk.mount(kilobytes << 10, again=True)
                done = self.expect_code_in((0, 3), "build", "pile", "-o", "disk/a.case")
                if done.returncode == 3:
                    failed += 1
                    self.assertIn("disk", done.err)
                    self.assertIn("full", done.err)
                    self.assertNotIn("\n", done.err.strip())
                disk.mount(64 << 20, again=True)
                self.expect(0, "build", "pile", "-o", "disk/a.case")
                self.assertEqual(self.export("disk/a.case"), clean)
                self.expect_sound("disk/a.case")
                shutil.rmtree(self.scratch / "disk" / "a.case")
        self.assertGreaterEqual(failed, 6)

    def test_a_grown_case_keeps_what_it_had(self):
        disk = SmallDisk(self.scratch / "disk")
        if not disk.mount(1 << 20):
            self.skipTest("mounting a small file system needs root")
        self.addCleanup(disk.unmount)
        self.write("first.txt", REPORT)
        self.expect(0, "build", "first.txt", "-o", "disk/a.case")
        log = self.scratch / "disk" / "a.case" / "custody" / "log.jsonl"
        before = log.read_bytes()
        disk.mount(300 << 10, again=True)
        self.expect(3, "build", "pile", "-o", "disk/a.case")
        self.assertTrue(log.read_bytes().startswith(before))
        self.expect(0, "show", "disk/a.case")  # the findings are the old ones, whole
        disk.mount(64 << 20, again=True)
        self.expect(0, "build", "pile", "-o", "disk/a.case")
        self.expect_sound("disk/a.case")

    def test_files_may_not_grow(self):
        """Without root: a limit on the size of each file."""
        def limit(size):
            def set_limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            return set_limit
        clean = self.export("clean.case")
        for size in (0, 1000, 20_000, 60_000, 250_000):
            with self.subTest(size=size):
                done = self.expect(3, "build", "pile", "-o", "a.case", preexec_fn=limit(size))
                self.assertEqual(len(done.err.strip().splitlines()), 1, done.err)
                self.assertIn("a.case", done.err)
                self.expect(0, "build", "pile", "-o", "a.case")
                self.assertEqual(self.export("a.case"), clean)
                self.expect_sound("a.case")
                shutil.rmtree(self.scratch / "a.case")

    def test_output_that_cannot_be_written(self):
        import subprocess
        from program import ENVIRONMENT, command
        with open("/dev/full", "w") as full:
            done = subprocess.run(command("read", "--json", *sorted((self.scratch / "pile").glob("*"))), stdout=full,
                                  stderr=subprocess.PIPE, env=ENVIRONMENT, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"could not be written", done.stderr)

    def test_an_export_that_does_not_fit(self):
        disk = SmallDisk(self.scratch / "disk")
        if not disk.mount(16 << 10):
            self.skipTest("mounting a small file system needs root")
        self.addCleanup(disk.unmount)
        done = self.expect(3, "export", "clean.case", "--format", "jsonl", "-o", "disk/out")
        self.assertIn("full", done.err)
        self.expect_sound("clean.case")

    def expect_code_in(self, codes, *words):
        from program import run
        done = run(*words, cwd=self.scratch)
        self.assertIn(done.returncode, codes, done.err)
        return done


if __name__ == "__main__":
    unittest.main()
