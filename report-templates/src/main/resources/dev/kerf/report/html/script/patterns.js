// Few patterns that say whose each type is, as the analyzer finds them: see PatternSynthesis there
// for what is counted, PatternCandidates for what is tried, PatternLines for the lines.

/** The wildcards over one name that contain, begin with or end with up to three of its words. */
function wordPatterns(name) {
  const capital = (at) => name[at] >= "A" && name[at] <= "Z";
  const small = (at) => name[at] >= "a" && name[at] <= "z";
  const starts = [];
  for (let i = 0; i < name.length; i++) {
    if (i === 0 || (capital(i) && (!capital(i - 1) || small(i + 1)))) {
      starts.push(i);
    }
  }
  const out = [];
  for (let first = 0; first < starts.length; first++) {
    for (let next = first + 1; next <= Math.min(starts.length, first + 3); next++) {
      const part = name.slice(starts[first], starts[next] ?? name.length);
      if (part.length >= 3) {
        out.push(`*${part}*`);
        first === 0 && out.push(`${part}*`);
        next === starts.length && out.push(`*${part}`);
      }
    }
  }
  return out;
}

/** How many packages all names outside the default package begin with. */
function packagesInCommon(names) {
  const packages = names.map((name) => name.slice(0, -1)).filter((name) => name.length > 0);
  let same = packages.length > 0 ? packages[0].length : 0;
  for (const other of packages) {
    let at = 0;
    while (at < same && at < other.length && other[at] === packages[0][at]) {
      at++;
    }
    same = at;
  }
  return same;
}

/** A place that a type is told apart by cannot stand behind a wildcard. */
const afterPlace = (name) => name.findLastIndex((segment) => segment.includes(":")) + 1;

/** The patterns that a name is an instance of. */
function patternsOver(name, root) {
  const out = new Set();
  const depth = name.length - 1;
  const least = afterPlace(name);
  for (let end = Math.max(1, least); end <= depth; end++) {
    (end > root || end === depth) && out.add(`${name.slice(0, end).join(".")}.**`);
  }
  const first = Math.max(root, least);
  for (let end = first; end <= Math.min(depth, first + 1); end++) {
    const base = `${name.slice(0, end).join(".")}.**.`;
    for (let from = end; from < depth; from++) {
      for (let to = from + 1; to <= Math.min(depth, from + 2); to++) {
        out.add(`${base}${name.slice(from, to).join(".")}.**`);
      }
    }
    wordPatterns(name[depth]).forEach((words) => out.add(base + words));
  }
  return out;
}

/** Which of two patterns decides, above zero for the first. */
const morePrecise = (a, b) => a.literal - b.literal || a.characters - b.characters;

/** The pattern as an expression over names; a class to come has an empty one. */
function patternExpression(pattern) {
  const segments = pattern.split(".");
  const parts = segments.map((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === "**") {
      return last ? ".*" : "(?:[^.]*\\.)*";
    }
    const text = segment.replace(/[\\^$+?()|[\]{}]/g, "\\$&").replaceAll("*", "[^.]*");
    return last ? text : `${text}\\.`;
  });
  return new RegExp(`^${parts.join("")}$`, "u");
}

class PatternSynthesis {
  /** Types have an id and an owner, and are sorted by id. */
  constructor(types) {
    this.types = types;
    this.names = types.map(({ id }) => {
      const end = Math.max(id.lastIndexOf("."), id.lastIndexOf(":"));
      const packages = id[end] === "." ? id.slice(0, end).split(".") : [];
      return [...packages, id.slice(end + 1)];
    });
    this.owners = types.map((type) => type.owner);
    this.addClassesToCome();
    this.root = Math.max(1, packagesInCommon(this.names));
    this.deciding = this.names.map(() => null);
    this.touching = this.names.map(() => new Set());
    this.patterns = new Map();
  }

  addClassesToCome() {
    const packages = new Map();
    this.types.forEach((type, i) => {
      const key = this.names[i].slice(0, -1).join(".");
      packages.has(key) || packages.set(key, []);
      packages.get(key).push(i);
    });
    packages.delete("");
    for (const [name, members] of packages) {
      const owner = this.most(members);
      if (owner !== null) {
        this.names.push([...name.split("."), ""]);
        this.owners.push(owner);
      }
    }
  }

  isType(name) {
    return name < this.types.length;
  }

  /** Whose more than half of some types are. */
  most(names) {
    const members = new Map();
    names.forEach((name) => members.set(this.owners[name], (members.get(this.owners[name]) ?? 0) + 1));
    const found = [...members].find(([, count]) => 2 * count > names.length);
    return found ? found[0] : null;
  }

  ownerOf(pattern, matches) {
    const types = matches.filter((name) => this.isType(name));
    return types.length < (pattern.endsWith(".**") ? 1 : 2) ? null : this.most(types);
  }

  draw() {
    const drawnFrom = new Map();
    this.names.forEach((name, i) => {
      for (const pattern of patternsOver(name, this.root)) {
        drawnFrom.has(pattern) || drawnFrom.set(pattern, []);
        drawnFrom.get(pattern).push(i);
      }
    });
    this.candidates = [];
    for (const [pattern, matches] of drawnFrom) {
      const owner = this.ownerOf(pattern, matches);
      if (owner !== null) {
        const literal = pattern.slice(0, pattern.indexOf("*")).split(".").length;
        const characters = pattern.replaceAll("*", "").length;
        const candidate = { pattern, matches, owner, literal, characters, complete: false };
        this.candidates.push(candidate);
        this.measure(candidate);
      }
    }
  }

  measure(candidate) {
    candidate.matches.forEach((name) => this.touching[name].add(candidate));
    candidate.gain = this.gain(candidate);
  }

  /** How many more names have their owner when a pattern is there. */
  gain(candidate) {
    if (candidate.owner === null) {
      return -Infinity;
    }
    let gain = 0;
    for (const name of candidate.matches) {
      const before = this.deciding[name];
      const order = before ? morePrecise(candidate, before) : 1;
      if (order === 0 && before.owner !== candidate.owner) {
        return -Infinity;
      }
      if (order > 0) {
        gain += this.worth(name, candidate) - (before ? this.worth(name, before) : 0);
      }
    }
    return gain;
  }

  /** A type that has another's owner is an exception at worst; a class to come would be wrong. */
  worth(name, deciding) {
    return deciding.owner === this.owners[name] ? 1 : this.isType(name) ? 0 : -1;
  }

  /** Of patterns that gain the same the one goes first that claims least, then the shortest. */
  best() {
    let best = null;
    for (const one of this.candidates) {
      const order =
        best === null ||
        best.gain - one.gain ||
        one.matches.length - best.matches.length ||
        one.pattern.length - best.pattern.length ||
        compare(one.pattern, best.pattern);
      best = order === true || order < 0 ? one : best;
    }
    return best !== null && best.gain >= 2 ? best : null;
  }

  choose() {
    for (let best = this.best(); best !== null; best = this.best()) {
      best.complete ? this.take(best) : this.completeMatches(best);
    }
  }

  /** What a pattern was drawn from it matches, and more: words stand in other words too. */
  completeMatches(candidate) {
    const expression = patternExpression(candidate.pattern);
    candidate.matches = [...this.names.keys()].filter((name) => expression.test(this.names[name].join(".")));
    candidate.complete = true;
    candidate.owner = this.ownerOf(candidate.pattern, candidate.matches);
    this.measure(candidate);
  }

  take(chosen) {
    this.say(chosen.owner, chosen.pattern);
    const changed = new Set();
    for (const name of chosen.matches) {
      const before = this.deciding[name];
      if (before === null || morePrecise(chosen, before) > 0) {
        this.deciding[name] = chosen;
        this.touching[name].forEach((candidate) => changed.add(candidate));
      }
    }
    changed.forEach((candidate) => {
      candidate.gain = this.gain(candidate);
    });
  }

  /** By the name of the class alone where all of that name have one owner, else in full. */
  nameExceptions() {
    const owners = new Map();
    this.types.forEach(({ owner }, i) => {
      const simple = this.names[i].at(-1);
      owners.set(simple, (owners.get(simple) ?? new Set()).add(owner));
    });
    this.types.forEach(({ id, owner }, i) => {
      if (this.deciding[i]?.owner !== owner) {
        const name = this.names[i];
        const least = Math.max(this.root, afterPlace(name));
        const inFull = least >= name.length || owners.get(name.at(-1)).size > 1;
        this.say(owner, inFull ? id : `${name.slice(0, least).join(".")}.**.${name.at(-1)}`);
      }
    });
  }

  say(owner, pattern) {
    this.patterns.has(owner) || this.patterns.set(owner, new Set());
    this.patterns.get(owner).add(pattern);
  }
}

/** Characters of a line that is still read at a glance. */
const PATTERN_WIDTH = 92;

/** The lines for sorted patterns of one owner; those that differ in the last thing they name share one. */
function patternLines(patterns) {
  const frames = new Map();
  for (const pattern of patterns) {
    const exact = !pattern.includes("*");
    const after = pattern.endsWith(".**") ? ".**" : "";
    const end = pattern.length - after.length;
    const start = pattern.lastIndexOf(".", end - 1) + 1;
    const before = exact ? pattern : pattern.slice(0, start);
    const key = `${before}\n${after}`;
    frames.has(key) || frames.set(key, { before, after, parts: [] });
    frames.get(key).parts.push(exact ? "" : pattern.slice(start, end));
  }
  const sorted = [...frames.values()].sort((a, b) => compare(a.before, b.before) || compare(a.after, b.after));
  return sorted.flatMap(({ before, after, parts }) => {
    const room = PATTERN_WIDTH - before.length - after.length;
    const lines = [[]];
    let length = 0;
    for (const part of parts) {
      if (lines.at(-1).length > 0 && length + part.length + 2 > room) {
        lines.push([]);
        length = 0;
      }
      lines.at(-1).push(part);
      length += part.length + 1;
    }
    return lines.map((line) => before + (line.length === 1 ? line[0] : `{${line.join(",")}}`) + after);
  });
}

/** The lines of type patterns by owner; owners are the words of homes. */
function typePatternLines(types) {
  const synthesis = new PatternSynthesis(types);
  synthesis.draw();
  synthesis.choose();
  synthesis.nameExceptions();
  return new Map(
    [...synthesis.patterns].map(([owner, patterns]) => [owner, patternLines([...patterns].sort(compare))]),
  );
}
