#!/usr/bin/env bash
# The main job end to end: reports per second and peak memory, for each stage and the whole.
#
#   bench/end_to_end.sh [--reports N | --folder DIR] [--runs K] [--threads T] [--firsthand PROGRAM]
#
# N (4500) reports are made by tools/make_pile.py from a fixed seed; or DIR is taken as it is. Of K
# runs (3) each stage's shortest time is printed, and how far the longest was above it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
reports=4500 folder="" runs=3 threads=0 program=$root/build/release/firsthand
while (($#)); do
  case $1 in
    --reports) reports=$2 ;;
    --folder) folder=$2 ;;
    --runs) runs=$2 ;;
    --threads) threads=$2 ;;
    --firsthand) program=$2 ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift 2
done
[[ -x $program ]] || { echo "there is no $program: cmake --preset release && cmake --build --preset release" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [[ -z $folder ]]; then
  folder=$scratch/pile
  python3 "$root/tools/make_pile.py" "$reports" "$folder"
fi
for ((run = 1; run <= runs; ++run)); do
  code=0
  "$program" build "$folder" -o "$scratch/a.case" --threads "$threads" --timings \
    >"$scratch/out" 2>"$scratch/err" || code=$?
  ((code <= 1)) || { cat "$scratch/err" >&2; exit "$code"; }
  grep '^{"stage"' "$scratch/err" >"$scratch/timings.$run"
  rm -rf "$scratch/a.case"
done
sed -n 1p "$scratch/out"
printf '%s, %s cores, %s, %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sed -n 1p)" "$(nproc)" \
  "$(awk '/MemTotal/ {printf "%.0f GB", $2 / 1e6}' /proc/meminfo)" "$("$program" --version)"
python3 - "$scratch"/timings.* <<'PYTHON'
import json, sys

runs = [[json.loads(line) for line in open(name)] for name in sys.argv[1:]]
names = [stage["stage"] for stage in runs[0]]
read = max(stage["items"] for stage in runs[0] if stage["stage"] == "read")
print(f"\n{'stage':<18}{'seconds':>9}{'spread':>8}{'items':>9}{'items/s':>10}{'peak MB':>9}")
for i, name in enumerate(names):
    seconds = [run[i]["seconds"] for run in runs]
    least, items = min(seconds), runs[0][i]["items"]
    spread = (max(seconds) / least - 1) * 100 if least > 0.001 else 0
    rate = f"{items / least:.0f}" if least > 0.001 else "-"
    peak = max(run[i]["peak_bytes"] for run in runs) / 1e6
    print(f"{name:<18}{least:>9.3f}{spread:>6.0f} %{items:>9}{rate:>10}{peak:>9.0f}")
totals = [sum(stage["seconds"] for stage in run) for run in runs]
peak = max(stage["peak_bytes"] for run in runs for stage in run) / 1e6
print(f"{'whole':<18}{min(totals):>9.3f}{(max(totals) / min(totals) - 1) * 100:>6.0f} %{read:>9}"
      f"{read / min(totals):>10.0f}{peak:>9.0f}")
print(f"\n{read / min(totals):.0f} reports/s, peak {peak:.0f} MB")
PYTHON
