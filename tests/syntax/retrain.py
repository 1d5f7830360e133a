#!/usr/bin/env python3
"""The committed model is what `firsthand train` makes of the treebanks that it names.

$FIRSTHAND_TREEBANKS is the folder of the treebanks, as .conllu or .conllu.gz; without it the test is
skipped (exit code 77)."""
import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

NAMES = ("en_ewt", "en_gum_open", "en_pud")
MODEL = Path(__file__).resolve().parents[2] / "data" / "models" / "english.model"


def main() -> int:
    folder = os.environ.get("FIRSTHAND_TREEBANKS")
    if not folder:
        print("skipped: FIRSTHAND_TREEBANKS does not say where the treebanks are")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        files = []
        for name in NAMES:
            file = Path(scratch) / f"{name}.conllu"
            plain = Path(folder) / file.name
            packed = Path(folder) / (file.name + ".gz")
            file.write_bytes(plain.read_bytes() if plain.exists() else gzip.decompress(packed.read_bytes()))
            files.append(str(file))
        trained = Path(scratch) / "english.model"
        subprocess.run([os.environ["FIRSTHAND"], "train", "-o", str(trained), *files], check=True)
        if trained.read_bytes() != MODEL.read_bytes():
            print("the model that was trained differs from data/models/english.model")
            return 1
    print("the same bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
