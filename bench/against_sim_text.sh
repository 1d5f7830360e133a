#!/usr/bin/env bash
# All pairs of the same files by firsthand's engine and by sim_text (Debian's similarity-tester,
# which finds runs of equal words): CPU seconds of each, one thread, and their ratio.
#
#   bench/against_sim_text.sh [--reports N] [--run WORDS] [--bench PROGRAM]
#
# N (2000) reports are made by scale_bench and written to files. sim_text looks for runs of WORDS (8,
# its default) words in all pairs (-s: not within a file; -n: told by place). The engine reads the
# files, finds and compares the pairs: once with the channel of word 4-grams alone, which finds what
# sim_text does, and once with all channels, which find rewrites as well.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
reports=2000 run=8 program=$root/build/release/bench/scale_bench
while (($#)); do
  case $1 in
    --reports) reports=$2 ;;
    --run) run=$2 ;;
    --bench) program=$2 ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift 2
done
command -v sim_text >/dev/null || { echo "there is no sim_text: it is in Debian's similarity-tester" >&2; exit 2; }
[[ -x $program ]] || { echo "there is no $program: build it with -DFH_BENCH=ON" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" "$reports" --write "$scratch/texts"
seq 0 $((reports - 1)) | sed "s|.*|$scratch/texts/&.txt|" >"$scratch/list"
python3 - "$scratch" "$program" "$reports" "$run" <<'PYTHON'
import json, os, resource, subprocess, sys

scratch, program, reports, run = sys.argv[1:]

def seconds(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, out

def engine(*options):
    _, out = seconds([program, reports, "--threads", "1", "--files", f"{scratch}/texts", *options])
    told = json.loads(out)
    return told["cpu_s"], told["passages"]

theirs, out = seconds(["sim_text", "-s", "-n", "-T", "-r", run, "-i"], stdin=open(f"{scratch}/list"))
print(f"{'':<32}{'CPU s':>9}{'found':>9}{'ratio':>8}")
print(f"{'sim_text -r ' + run:<32}{theirs:>9.2f}{out.count(bytes([10])):>9}{1:>8.1f}")
for name, options in (("word 4-grams, compared", ["--words-only"]), ("all channels, compared", [])):
    ours, found = engine(*options)
    print(f"{name:<32}{ours:>9.2f}{found:>9}{theirs / ours:>8.1f}")
print(f"{reports} reports, load {os.getloadavg()[0]:.1f}")
PYTHON
