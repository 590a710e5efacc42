#!/usr/bin/env python3
"""Injects one crossing at a time into a real system and asks the gate whether it sees it.

    faults.py FOLDER COUNT [--seed 42] [--out DIR]

FOLDER is a checkout; it is copied, never changed. The cut is what `kerf analyze` recommends, or the candidate with the most
services. Each fault is one commit on top of the same base; where it goes is drawn by the seed. It counts as caught when
the gate fails with an added finding of the expected kind between the expected ends. Sites are told by regular
expressions (sources.py), so that Kerf does not choose what it is asked; classes and tables come from the cut.
"""
import argparse
import random
import sys
from pathlib import Path

import code_faults as code
import data_faults as data
from hidden import HIDDEN
from replay import Gate
from scratch import prepare

KINDS = [code.call, code.library_call, code.getter_chain, data.sql_join, data.foreign_write, data.jpql_join, data.association, data.migration,
         data.cascade, code.reflective_call, code.field_injection, code.call_in_lambda, data.sql_read, data.sql_write,
         code.instantiate, code.inherit, code.type_use, code.throws, data.mapper_join, data.native_join, data.mapper_read,
         *HIDDEN]


def faults(tree, rng, count):
    """As many of each kind as the system allows, in turn; a short run has kinds that the seed draws."""
    kinds = rng.sample(KINDS, len(KINDS))
    out, turn, barren = [], 0, 0
    while len(out) < count and barren < 40 * len(kinds):
        make = kinds[turn % len(kinds)]
        turn += 1
        made = None
        try:
            made = make(tree, rng)
        except (IndexError, AttributeError, KeyError):
            pass  # the draw hit a site that this kind of fault cannot use
        if made is None:
            barren += 1
        else:
            out.append(made)
    return out


def everything(boundaries):
    """Has all kinds enforced, also the one that is off by default."""
    text = boundaries.read_text(encoding="utf-8")
    boundaries.write_text(text.replace("enforce: ratchet", "enforce: {default: ratchet, event-after-commit: ratchet}"), encoding="utf-8")


def fits(fault, finding):
    ends = [end.lower() for end in finding["ends"]]
    return (finding["status"] == "added" and finding["fails"] and finding["kind"] == fault.kind
            and all(end.lower() in ends for end in fault.ends))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--out", type=Path, default=Path("faults"))
    given = parser.parse_args()
    out = given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    repository, boundaries, tree = prepare(given.folder, out)
    everything(boundaries)
    caught, missed, extra = 0, [], 0
    with open(out / "log.txt", "w", encoding="utf-8") as log:
        gate = Gate(repository.folder, boundaries, log)
        for fault in faults(tree, random.Random(given.seed), given.count):
            commit = repository.with_edits(fault.what, fault.edits)
            _, verdict, reason = gate.judge(repository.base, commit, boundaries)
            added = [f for f in verdict["findings"] if f["status"] == "added"] if verdict else []
            if any(fits(fault, finding) for finding in added):
                caught += 1
                extra += len(added) - 1
            else:
                told = [f"{f['kind']} {' '.join(f['ends'])}" for f in added] or [reason or "nothing"]
                missed.append((commit, fault, told))
        gate.process.stdin.close()
        gate.process.wait()
    print(f"{given.folder.name}: {caught} of {caught + len(missed)} caught by the right kind; "
          f"{extra} more findings beside the expected ones")
    for commit, fault, told in missed:
        print(f"  missed {fault.what}: {fault.kind} {' '.join(fault.ends)} in {commit[:10]}")
        for line in told:
            print(f"    told: {line}")
    return 0 if not missed else 1


if __name__ == "__main__":
    sys.exit(main())
