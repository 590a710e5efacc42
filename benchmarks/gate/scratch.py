"""A copy of a system under git, with the cut that its changes are judged by."""
import json
import shutil
import subprocess
from pathlib import Path

from replay import accept
from sources import Tree

IGNORED = shutil.ignore_patterns(".git", "target", "build", "node_modules")


class Repository:
    """A scratch copy under git, where every change is a commit on top of the same base."""

    def __init__(self, source, folder):
        self.folder = folder
        if folder.exists():
            shutil.rmtree(folder)
        shutil.copytree(source, folder, ignore=IGNORED, symlinks=True)
        self.git("init", "-q")
        self.git("config", "core.autocrlf", "false")
        self.base = self.commit("base")

    def git(self, *arguments):
        settings = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.hooksPath=/dev/null"]
        run = subprocess.run(["git", "-C", self.folder, *settings, *arguments], check=True, capture_output=True, text=True)
        return run.stdout.strip()

    def commit(self, message):
        self.git("add", "-A", "-f")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def with_edits(self, message, edits):
        """The commit that an edit makes; a path without text is deleted."""
        for path, text in edits.items():
            path = Path(path)
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode("utf-8", "surrogateescape"))
        commit = self.commit(message)
        self.git("reset", "-q", "--hard", self.base)
        return commit


def prepare(source, out):
    """The scratch repository, the cut and what it says of classes and tables."""
    repository = Repository(source, out / "tree")
    file = accept(repository.folder, out)
    result = json.loads((out / "report/result.json").read_text(encoding="utf-8"))
    chosen = result.get("recommended") or max(result["candidates"], key=lambda c: len(c["services"]))["id"]
    candidate = next(c for c in result["candidates"] if c["id"] == chosen)
    tables = {s["name"].lower(): sorted(c["name"] for c in s["columns"]) for s in result["stores"] if s["kind"] == "table"}
    return repository, file, Tree(repository.folder, candidate, tables)
