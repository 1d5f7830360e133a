#!/usr/bin/env python3
"""How sure the tiers of attributions are: of each tier, the share of all found and the precision by
overlap, as the scorer of attribution pairs them. Needs that scorer's folder in PYTHONPATH, where
bench/quality/run puts it."""
import common
from score_attribution import ROLES, Tokens, likeness


def main():
    chosen = common.options(__doc__, "attribution")
    gold_rows = common.spread(common.read_jsonl(common.find(chosen.data, "polnear.jsonl.gz")), chosen.limit)
    counts = {tier: [0, 0] for tier in "ABC"}  # right, found
    for row, record in common.annotate(chosen, gold_rows):
        tokens = Tokens(row["text"])
        gold, found = ([{**{r: tokens.touched(a.get(r)) for r in ROLES}, "tier": a.get("tier")} for a in side or []]
                       for side in (row["attributions"], record.get("attributions")))
        for a in found:
            counts[a["tier"]][1] += 1
        for _, a in common.pair_up(gold, found, likeness):
            counts[a["tier"]][0] += 1
    everything = sum(found for _, found in counts.values())
    rows = [{"what": f"tier {tier}", "found": found, "P": right / found if found else 0.0,
             "share": found / everything if everything else 0.0} for tier, (right, found) in counts.items()]
    common.report(chosen, "tiers", rows, {"articles": len(gold_rows)})


if __name__ == "__main__":
    main()
