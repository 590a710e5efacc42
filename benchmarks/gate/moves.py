#!/usr/bin/env python3
"""Gates the commits of real histories that only move files: each has to be clean.

    moves.py REPOSITORY... [--most 5] [--java 3000] [--out DIR]

Of each REPOSITORY, a git directory, the newest --most commits on the first-parent line are taken whose difference from
their parent is nothing but renames of equal files (`git diff -M100%`), one of them of Java. The cut is accepted at the
parent, as in replay.py. Commits with more than --java Java files are left out. What is judged stands in DIR/moves.tsv, line by line;
the same command goes on where it was stopped.
"""
import argparse
import re
import sys
import tempfile
from pathlib import Path

from replay import Gate, accept, checkout, git


def only_moves(repository):
    """Commits of the first-parent line, newest first, that only move files, with what each moves."""
    log = git(repository, "log", "--first-parent", "-m", "-M100%", "-l20000", "--name-status", "--format=@%H")
    for commit in re.split(r"^@(?=[0-9a-f]{40}$)", log, flags=re.M)[1:]:  # paths have such signs as well
        name, *changes = [line for line in commit.splitlines() if line]
        if changes and all(change.startswith("R100\t") for change in changes):
            if any(change.endswith(".java") for change in changes):
                yield name, len(changes)


def count_java(repository, commit):
    return sum(path.endswith(".java") for path in git(repository, "ls-tree", "-r", "--name-only", commit).splitlines())


def judge(repository, commit, out):
    """The ends of what was added, or why nothing could be said."""
    parent = git(repository, "rev-parse", commit + "^1").strip()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open(out / "log.txt", "a", encoding="utf-8") as log:
        try:
            boundaries = accept(checkout(repository, parent, folder), out)
        except SystemExit as refusal:
            return None, " ".join(str(refusal).split())[:200]
        gate = Gate(repository, boundaries, log)
        _, verdict, reason = gate.judge(parent, commit, boundaries)
        gate.process.stdin.close()
        gate.process.wait()
    if verdict is None:
        return None, reason
    told = verdict["findings"]
    added = [finding for finding in told if finding["status"] == "added"]
    return len(added), " ".join(f"{finding['kind']}:{finding['ends']}" for finding in added[:3])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+")
    parser.add_argument("--most", type=int, default=5)
    parser.add_argument("--java", type=int, default=3000)
    parser.add_argument("--out", type=Path, default=Path("moves"))
    given = parser.parse_args()
    out = given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    record = out / "moves.tsv"
    done = {line.split("\t")[1] for line in record.read_text().splitlines()} if record.exists() else set()
    for repository in given.repositories:
        taken = 0
        for commit, moved in only_moves(repository):
            if taken == given.most:
                break
            if not 0 < count_java(repository, commit) <= given.java:
                continue
            taken += 1
            if commit in done:
                continue
            added, told = judge(repository, commit, out / commit[:10])
            row = [repository, commit, moved, "refused" if added is None else added, told]
            with open(record, "a", encoding="utf-8") as file:
                file.write("\t".join(map(str, row)) + "\n")
    rows = [line.split("\t") for line in record.read_text(encoding="utf-8").splitlines()] if record.exists() else []
    clean = sum(row[3] == "0" for row in rows)
    print(f"{len(rows)} commits that only move files, {clean} clean, {sum(row[3] == 'refused' for row in rows)} refused")
    for row in rows:
        if row[3] != "0":
            print("  ", *row)
    return 0 if clean == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
