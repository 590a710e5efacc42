// Few patterns that say whose each type is, as the analyzer finds them: see PatternCandidates there for
// what is tried, PatternSynthesis for what is left to be said, PatternLines for the lines.

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

/** How many packages the names of one first package have in common, by that: their root. */
function rootsOf(names) {
  const first = new Map();
  const roots = new Map();
  for (const name of names) {
    const packages = name.slice(0, -1);
    if (packages.length > 0) {
      const key = packages[0];
      first.has(key) || first.set(key, packages);
      const other = first.get(key);
      const differs = packages.findIndex((segment, i) => segment !== other[i]);
      const alike = differs < 0 ? packages.length : differs;
      roots.set(key, Math.min(alike, roots.get(key) ?? alike));
    }
  }
  return roots;
}

const rootLength = (roots, first) => roots.get(first) ?? 1;

/** A place that a type is told apart by cannot stand behind a wildcard. */
const afterPlace = (name) => name.findLastIndex((segment) => segment.includes(":")) + 1;

/** The patterns that a name is an instance of. */
function patternsOver(name, roots) {
  const out = new Set();
  const depth = name.length - 1;
  const least = afterPlace(name);
  const root = rootLength(roots, name[0]);
  for (let end = Math.max(1, least); end <= depth; end++) {
    (end > root || end === depth) && out.add(`${name.slice(0, end).join(".")}.**`);
  }
  const first = Math.max(root, least);
  for (let end = first; end <= depth; end++) {
    const base = `${name.slice(0, first).join(".")}.**.`;
    const below = end === first ? base : `${base}${name[end - 1]}.**.`;
    for (let from = end; from < depth; from++) {
      for (let to = from + 1; to <= Math.min(depth, from + 2); to++) {
        out.add(`${below}${name.slice(from, to).join(".")}.**`);
      }
    }
    wordPatterns(name[depth]).forEach((words) => out.add(below + words));
  }
  return out;
}

/** How many characters a pattern adds to a line of others below the same root. */
function charactersOf(pattern, roots) {
  let begin = 0;
  for (let i = rootLength(roots, pattern.split(".", 1)[0]); i > 0; i--) {
    begin = pattern.indexOf(".", begin) + 1;
  }
  return pattern.length - (pattern.startsWith("**.", begin) ? begin + 3 : begin) + 1;
}

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

/** The segments of the name of a type; a place that it is told apart by goes with its first package. */
function segmentsOf(id) {
  const end = Math.max(id.lastIndexOf("."), id.lastIndexOf(":"));
  const packages = id[end] === "." ? id.slice(0, end).split(".") : [];
  return [...packages, id.slice(end + 1)];
}

class PatternSynthesis {
  /** Types have an id and an owner, and are sorted by id. */
  constructor(types) {
    this.types = types;
    const segments = types.map(({ id }) => segmentsOf(id));
    const toCome = this.classesToCome(segments);
    this.roots = rootsOf([...segments, ...toCome.map((name) => name.segments)]);
    this.bySimpleName = new Map();
    segments.forEach((name, i) => {
      const simple = name.at(-1);
      this.bySimpleName.set(simple, [...(this.bySimpleName.get(simple) ?? []), i]);
    });
    this.names = segments.map((name, i) => ({ segments: name, owner: types[i].owner }));
    this.exceptions = segments.map((_, i) => this.exception(i));
    this.names.forEach((name, i) => {
      name.undecided = charactersOf(this.exceptions[i], this.roots);
      name.amiss = name.undecided;
    });
    this.names.push(...toCome);
  }

  /** One for each package that is somebody's for the most part. */
  classesToCome(segments) {
    const packages = new Map();
    segments.forEach((name, i) => {
      const key = name.slice(0, -1).join(".");
      packages.has(key) || packages.set(key, []);
      packages.get(key).push(this.types[i].owner);
    });
    packages.delete("");
    const owned = [...packages].map(([name, owners]) => {
      const undecided = owners.length === 1 ? 6 : 0;
      return { segments: [...name.split("."), ""], owner: this.most(owners), undecided, amiss: 20 + undecided };
    });
    return owned.filter(({ owner }) => owner !== null);
  }

  /** Whose more than half are, or null. */
  most(owners) {
    const members = new Map();
    owners.forEach((owner) => members.set(owner, (members.get(owner) ?? 0) + 1));
    const found = [...members].find(([, count]) => 2 * count > owners.length);
    return found ? found[0] : null;
  }

  ownerOf(pattern, matches) {
    const types = matches.filter((name) => name < this.types.length);
    const least = pattern.endsWith(".**") ? 1 : 2;
    return types.length < least ? null : this.most(types.map((name) => this.names[name].owner));
  }

  /**
   * By the name of the class alone, or below the package with which it is shortest, where all that
   * this means are of one owner; in full where only that will do.
   */
  exception(type) {
    const name = this.names[type].segments;
    const below = Math.max(rootLength(this.roots, name[0]), afterPlace(name));
    if (below >= name.length) {
      return this.types[type].id;
    }
    const own = name.at(-1);
    const ways = [own];
    for (let at = below; at < name.length - 1; at++) {
      ways.push(name[at] + (at === name.length - 2 ? "." : ".**.") + own);
    }
    const root = name.slice(0, below).join(".");
    const fitting = ways.map((way) => `${root}.**.${way}`).filter((pattern) => this.isOfOneOwner(pattern, own));
    return fitting.sort((a, b) => a.length - b.length || compare(a, b))[0] ?? this.types[type].id;
  }

  /** Whether all types of a simple name that a pattern means are of one owner. */
  isOfOneOwner(pattern, simpleName) {
    const expression = patternExpression(pattern);
    const meant = this.bySimpleName
      .get(simpleName)
      .filter((type) => expression.test(this.names[type].segments.join(".")));
    return meant.every((type) => this.names[type].owner === this.names[meant[0]].owner);
  }

  /** Sorted patterns by owner. */
  patterns() {
    const search = new PatternSearch(this.names, this.roots, (pattern, matches) => this.ownerOf(pattern, matches));
    const out = new Map(this.types.map(({ owner }) => [owner, new Set()]));
    search.choose().forEach(({ owner, pattern }) => out.get(owner).add(pattern));
    this.types.forEach(({ owner }, i) => {
      search.deciding[i]?.owner === owner || out.get(owner).add(this.exceptions[i]);
    });
    return new Map([...out].map(([owner, patterns]) => [owner, [...patterns].sort(compare)]));
  }
}

/** Characters of a line that is still read at a glance. */
const PATTERN_WIDTH = 92;

/** The parts on few lines, each in the first that has room for it, with braces around them where there are several. */
function framed(before, after, parts) {
  const room = PATTERN_WIDTH - before.length - after.length;
  const lines = [];
  for (const part of parts) {
    let line = lines.find(({ length }) => length + part.length + 2 <= room);
    if (!line) {
      line = { parts: [], length: 0 };
      lines.push(line);
    }
    line.parts.push(part);
    line.length += part.length + 1;
  }
  return lines.map(({ parts: [one, ...more] }) => before + (more.length === 0 ? one : `{${[one, ...more].join(",")}}`) + after);
}

/** What a pattern has in common with those beside it; one that is named in full stands alone. */
function beginningOf(pattern) {
  const any = pattern.indexOf(".**.");
  if (any >= 0 || !pattern.includes("*")) {
    return any < 0 ? pattern : pattern.slice(0, any + 4);
  }
  const end = pattern.length - (pattern.endsWith(".**") ? 3 : 0);
  return pattern.slice(0, pattern.lastIndexOf(".", end - 1) + 1);
}

/** Whether a pattern means a package and no place anywhere below one. */
const namesPackage = (pattern) => pattern.includes("*") && !pattern.includes(".**.");

const firstOf = (pattern) => pattern.slice(0, pattern.indexOf(".") + 1);

/** The packages that two beginnings share. */
function inCommon(one, other) {
  let root = one;
  while (!other.startsWith(root)) {
    root = root.slice(0, root.slice(0, -1).lastIndexOf(".") + 1);
  }
  return root;
}

/** The lines for sorted patterns of one owner, below their packages, or below fewer where that takes fewer lines. */
function patternLines(patterns) {
  const roots = new Map();
  for (const pattern of patterns.filter(namesPackage)) {
    const begin = beginningOf(pattern);
    roots.set(firstOf(pattern), inCommon(roots.get(firstOf(pattern)) ?? begin, begin));
  }
  const byParent = patternFamilies(patterns, beginningOf);
  const byRoot = patternFamilies(patterns, (pattern) => (namesPackage(pattern) ? roots.get(firstOf(pattern)) : beginningOf(pattern)));
  return byRoot.length < byParent.length ? byRoot : byParent;
}

/** Patterns that begin alike together; packages stand apart from classes, unless that takes a line more. */
function patternFamilies(patterns, beginning) {
  const families = new Map();
  for (const pattern of patterns) {
    const begin = beginning(pattern);
    families.has(begin) || families.set(begin, []);
    families.get(begin).push(pattern.slice(begin.length));
  }
  return [...families.keys()].sort(compare).flatMap((begin) => {
    const parts = families.get(begin);
    const packages = parts.filter((part) => part.endsWith(".**"));
    const classes = parts.filter((part) => !part.endsWith(".**"));
    classes.sort((a, b) => b.includes("*") - a.includes("*"));
    const below = packages.map((part) => part.slice(0, -3));
    const apart = [...framed(begin, ".**", below), ...framed(begin, "", classes)];
    const together = framed(begin, "", [...packages, ...classes]);
    return together.length < apart.length ? together : apart;
  });
}

/** The lines of type patterns by owner; owners are the words of homes. */
function typePatternLines(types) {
  return new Map([...new PatternSynthesis(types).patterns()].map(([owner, patterns]) => [owner, patternLines(patterns)]));
}
