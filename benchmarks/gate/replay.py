#!/usr/bin/env python3
"""Gates real history: every commit against its first parent, with one cut that was accepted before the first of them.

    replay.py REPOSITORY FIRST COUNT [--branch NAME] [--boundaries FILE] [--seed 42] [--draw 30] [--out DIR]
    replay.py REPOSITORY --revisions A,B,C,...      the given commits, each against the one before

REPOSITORY is a git directory, FIRST the commit at which the cut is accepted, COUNT how many of the commits after it are
gated. Without --boundaries the cut is what `kerf analyze` recommends at FIRST, or the candidate with the most services
where it recommends none. As a team would, the replay follows the hints about renamed types (`type-renamed`); new tables
get no owner, as nobody is there to say whose they are.

Prints how many commits were clean, whether each mechanical one was (`git diff -M100% -w` shows renames and nothing
else), and a seeded draw of added crossings to be judged by reading. What is judged stands in DIR, line by line as it
comes: the same command goes on where it was stopped, and --most N stops it after N more. KERF_CLASSPATH is the class path of Kerf (default: the
jar of this repository).
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLASSPATH = os.environ.get("KERF_CLASSPATH", str(HERE.parent.parent / "cli/target/kerf.jar"))
JAVA = ["java", "-Xss4m", "-XX:+UseSerialGC"]


def git(repository, *arguments):
    run = subprocess.run(["git", "-C", repository, *arguments], check=True, capture_output=True)
    return run.stdout.decode("utf-8", "replace")


def kerf(*arguments):
    command = [*JAVA, "-cp", CLASSPATH, "dev.kerf.cli.Main", *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"kerf {' '.join(map(str, arguments))}: {run.stderr}")
    return run.stdout


def checkout(repository, commit, folder):
    """The files of a commit; those whose object is not here are left out, as snapshots of large repositories have them."""
    tree = Path(folder) / "tree"
    cat = subprocess.Popen(["git", "-C", repository, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for entry in git(repository, "ls-tree", "-r", "-z", commit).split("\0")[:-1]:
        (mode, kind, blob), path = entry.split("\t", 1)[0].split(), entry.split("\t", 1)[1]
        if kind != "blob" or mode == "120000":
            continue
        cat.stdin.write(f"{blob}\n".encode())
        cat.stdin.flush()
        head = cat.stdout.readline().split()
        if head[-1] != b"missing":
            content = cat.stdout.read(int(head[2]))
            cat.stdout.read(1)
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_bytes(content)
    cat.stdin.close()
    cat.wait()
    return tree


def accept(tree, out):
    """Writes the recommended cut, or the finest of all candidates where none is recommended."""
    report = out / "report"
    kerf("analyze", tree, "--out", report)
    result = json.loads((report / "result.json").read_text(encoding="utf-8"))
    chosen = result.get("recommended")
    if not chosen:
        chosen = max(result["candidates"], key=lambda candidate: len(candidate["services"]))["id"]
    boundaries = out / "boundaries.yml"
    boundaries.unlink(missing_ok=True)
    kerf("accept", "--candidate", chosen, "--report", report, "--boundaries", boundaries)
    return boundaries


class Gate:
    """One process that gates many changes of one repository."""

    def __init__(self, repository, boundaries, log, *cache):
        source = str(HERE / "GateMany.java")
        self.process = subprocess.Popen(
            [*JAVA, "-cp", CLASSPATH, source, str(repository), str(boundaries), *cache],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, encoding="utf-8")

    def judge(self, base, head, boundaries):
        """Seconds and the verdict; None for a verdict that was refused, with the reason."""
        self.process.stdin.write(f"{base} {head} {boundaries}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the gate crashed at {base}..{head}")
        seconds, answer = line.rstrip("\n").split("\t", 1)
        if answer.startswith("blind:"):
            return float(seconds), None, answer
        return float(seconds), json.loads(answer), ""


def is_mechanical(repository, base, head):
    """Nothing but files in other places, and blanks; unknown counts as no, as where a snapshot lacks an object."""
    try:
        lines = git(repository, "diff", "-M100%", "-w", "--numstat", base, head).splitlines()
    except subprocess.CalledProcessError:
        return False
    return all(line.startswith("0\t0\t") for line in lines)


def changed_line(line, name):
    return line.strip() == "- " + name


def follow_renames(boundaries, verdict, folder, number):
    """The boundaries after the one-line fixes that the gate asks for."""
    text = boundaries.read_text(encoding="utf-8").split("\n")
    changed = False
    for notice in verdict["notices"]:
        if notice["id"] == "type-renamed":
            old, new = re.match(r"(\S+) is (\S+) now", notice["message"]).groups()
            line = notice["at"]["line"] - 1
            fixed = re.sub(r"(?<![\w.$])" + re.escape(old) + r"(?![\w.$])", lambda m: new, text[line])
            changed |= fixed != text[line]
            text[line] = fixed
            if not changed_line(fixed, new):
                # A pattern gave the owner; the new name goes beside it.
                text[line] = fixed + "\n" + re.match(r"\s*", fixed).group() + "- " + new
                changed = True
    if not changed:
        return boundaries
    out = folder / f"boundaries-{number}.yml"
    out.write_text("\n".join(text), encoding="utf-8")
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository")
    parser.add_argument("first", nargs="?")
    parser.add_argument("count", nargs="?", type=int, default=200)
    parser.add_argument("--branch", default="HEAD")
    parser.add_argument("--revisions")
    parser.add_argument("--boundaries", type=Path)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--draw", type=int, default=30)
    parser.add_argument("--most", type=int)
    parser.add_argument("--out", type=Path, default=Path("replay"))
    given = parser.parse_args()
    out = given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    if given.revisions:
        commits = [git(given.repository, "rev-parse", name).strip() for name in given.revisions.split(",")]
    else:
        after = git(given.repository, "rev-list", "--first-parent", "--reverse", f"{given.first}..{given.branch}")
        commits = [git(given.repository, "rev-parse", given.first).strip(), *after.split()[: given.count]]
    done = read_rows(out / "commits.tsv")
    boundaries = Path(done[-1]["boundaries"]) if done else given.boundaries
    if boundaries is None:
        with tempfile.TemporaryDirectory() as folder:
            boundaries = accept(checkout(given.repository, commits[0], folder), out)
    todo = list(enumerate(zip(commits, commits[1:])))[len(done):]
    judge(given.repository, todo[: given.most], boundaries, out)
    tell(read_rows(out / "commits.tsv"), read_rows(out / "findings.tsv"), given)


COMMIT = ["head", "seconds", "added", "mechanical", "refused", "boundaries"]
FINDING = ["head", "status", "kind", "ends", "places", "detail"]


def read_rows(path):
    columns = COMMIT if path.name == "commits.tsv" else FINDING
    if not path.exists():
        return []
    return [dict(zip(columns, line.split("\t"))) for line in path.read_text(encoding="utf-8").splitlines()]


def judge(repository, changes, boundaries, out):
    """Gates the changes; a commit is on record only with all its findings."""
    finished = {row["head"] for row in read_rows(out / "commits.tsv")}
    kept = [row for row in read_rows(out / "findings.tsv") if row["head"] in finished]
    with open(out / "findings.tsv", "w", encoding="utf-8") as findings:
        findings.writelines("\t".join(row.values()) + "\n" for row in kept)
    with tempfile.TemporaryDirectory() as cache, \
            open(out / "log.txt", "a", encoding="utf-8") as log, \
            open(out / "findings.tsv", "a", encoding="utf-8") as findings, \
            open(out / "commits.tsv", "a", encoding="utf-8") as judged:
        gate = Gate(repository, boundaries, log, cache)
        for number, (base, head) in changes:
            took, verdict, reason = gate.judge(base, head, boundaries)
            told = verdict["findings"] if verdict else []
            for finding in told:
                places = " ".join(f"{place['path'].replace(' ', '%20')}:{place['line']}" for place in finding["places"][:3])
                row = [head, finding["status"], finding["kind"], " ".join(finding["ends"]), places, finding["detail"]]
                findings.write("\t".join(row) + "\n")
            findings.flush()
            if verdict:
                boundaries = follow_renames(boundaries, verdict, out, number)
            added = sum(finding["status"] == "added" for finding in told)
            row = [head, f"{took:.1f}", added, "yes" if is_mechanical(repository, base, head) else "no",
                   " ".join(reason.split()), boundaries]
            judged.write("\t".join(map(str, row)) + "\n")
            judged.flush()
        gate.process.stdin.close()
        gate.process.wait()


def tell(commits, findings, given):
    added = [finding for finding in findings if finding["status"] == "added"]
    dirty = sum(int(commit["added"]) > 0 for commit in commits)
    seconds = sum(float(commit["seconds"]) for commit in commits)
    print(f"{len(commits)} commits, {dirty} with {len(added)} added crossings, {seconds:.0f} s")
    refused = [commit for commit in commits if commit["refused"]]
    print(f"{len(refused)} refused")
    for commit in refused:
        print(f"  {commit['head'][:10]} {commit['refused'][:200]}")
    mechanical = [commit for commit in commits if commit["mechanical"] == "yes"]
    guilty = [commit for commit in mechanical if int(commit["added"])]
    print(f"{len(mechanical)} mechanical, {len(guilty)} of them not clean")
    for commit in guilty:
        print(f"  {commit['head'][:10]} {commit['added']} added")
    drawn = random.Random(given.seed).sample(range(len(added)), min(given.draw, len(added)))
    for finding in [added[index] for index in sorted(drawn)]:
        print(f"\n{finding['head'][:10]} {finding['kind']} {finding['ends']}  [{finding['detail']}]")
        for place in finding["places"].split():
            print(f"  {place}")


if __name__ == "__main__":
    main()
