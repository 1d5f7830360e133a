#!/usr/bin/env bash
# The same .warc.gz by firsthand's reader, with digests checked, and by npm's warcio, which checks
# none: bytes of pages a second of processor time, by turns, and their ratio.
#
#   bench/against_warcio.sh --pages FOLDER --warcio FOLDER [--turns N] [--bench PROGRAM]
#
# Of the files in the folder of pages a web archive is made: a gzip member per record, with block and
# payload digests by SHA-1. The other folder is one in which `npm install warcio` was run. Each
# turn (3) reads the archive for some seconds; of all turns the fastest counts, for both.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
pages= warcio= turns=3 program=$root/build/release/bench/collect_bench
while (($#)); do
  case $1 in
    --pages) pages=$2 ;;
    --warcio) warcio=$2 ;;
    --turns) turns=$2 ;;
    --bench) program=$2 ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift 2
done
[[ -d $pages && -d $warcio/node_modules/warcio ]] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
[[ -x $program ]] || { echo "there is no $program: build it with -DFH_BENCH=ON" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/read.mjs" <<'NODE'
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const from = createRequire(folder + "/x.js").resolve("warcio");
const { WARCParser } = await import(pathToFileURL(from.replace("index.cjs", "index.js")));
let best = 0, pages = 0;
for (let turn = 0; turn < 5; ++turn) {  // the first ones while it is still being compiled
  const before = process.cpuUsage();
  let bytes = 0;
  pages = 0;
  for await (const record of new WARCParser(createReadStream(file))) {
    const page = await record.readFully(true);
    if (record.warcType !== "response") continue;
    bytes += page.length;
    ++pages;
  }
  const used = process.cpuUsage(before);
  best = Math.max(best, bytes / (used.user + used.system) * 1e6);
}
console.log(JSON.stringify({ bytes_per_second: best, pages }));
NODE
python3 - "$scratch" "$pages" "$warcio" "$turns" "$program" <<'PYTHON'
import base64, gzip, hashlib, json, os, subprocess, sys, uuid
from pathlib import Path

scratch, pages, warcio, turns, program = sys.argv[1:]
archive = os.path.join(scratch, "pages.warc.gz")

def sha1(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()

count = 0
with open(archive, "wb") as out:
    for page in sorted(Path(pages).iterdir()):
        body = page.read_bytes()
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
        head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, page.name)}>\r\n"
                f"WARC-Date: 2026-05-04T10:00:00Z\r\nWARC-Target-URI: https://pages.example/{count}\r\n"
                f"WARC-Block-Digest: {sha1(block)}\r\nWARC-Payload-Digest: {sha1(body)}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
        out.write(gzip.compress(head.encode() + block + b"\r\n\r\n", mtime=0))
        count += 1

ours = theirs = of_bare = 0.0
for _ in range(int(turns)):
    read = json.loads(subprocess.run(["node", os.path.join(scratch, "read.mjs"), os.path.abspath(warcio), archive],
                                     check=True, capture_output=True).stdout)
    theirs = max(theirs, read["bytes_per_second"])
    done = subprocess.run([program, "--benchmark_format=json", "--benchmark_min_time=3"], check=True, capture_output=True,
                          env={**os.environ, "FIRSTHAND_WARC": archive})
    mine = json.loads(done.stdout)["benchmarks"][0]
    ours = max(ours, mine["read_bytes_per_second"])
    of_bare = max(of_bare, mine["of_bare"])
print(f"{count} pages, {os.path.getsize(archive)} bytes packed; warcio read {read['pages']} of them")
print(f"firsthand {ours / 1e6:.1f} MB/s, warcio {theirs / 1e6:.1f} MB/s: {ours / theirs:.2f} times; of bare work {of_bare:.2f}")
PYTHON
