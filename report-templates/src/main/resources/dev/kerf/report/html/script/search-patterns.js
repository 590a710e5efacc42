// Which patterns a boundaries file is shortest with, as PatternSearch of the analyzer finds them.

/** Gives equally precise patterns the same number, more precise ones a higher one. */
function rankByPrecision(candidates) {
  const key = ({ pattern }) => [
    pattern.slice(0, pattern.indexOf("*")).split(".").length,
    pattern.replaceAll("*", "").length,
  ];
  const sorted = candidates.map((candidate) => ({ candidate, key: key(candidate) }));
  sorted.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1]);
  sorted.forEach(({ candidate, key: [literal, characters] }, i) => {
    const before = sorted[i - 1];
    const same = before && before.key[0] === literal && before.key[1] === characters;
    candidate.rank = same ? before.candidate.rank : i;
  });
}

/** Looks for the patterns with which the file is shortest. */
class PatternSearch {
  /** Names have segments, an owner, and characters that they cost undecided and amiss. */
  constructor(names, roots, ownerOf) {
    this.names = names;
    this.roots = roots;
    this.ownerOf = ownerOf;
    this.joined = names.map((name) => name.segments.join("."));
    this.deciding = names.map(() => null);
    this.holders = names.map(() => []);
    this.touching = names.map(() => new Set());
    this.stale = new Set();
    this.written = names.reduce((sum, name) => sum + name.undecided, 0);
    this.draw();
  }

  draw() {
    const drawnFrom = new Map();
    this.names.forEach(({ segments }, i) => {
      for (const pattern of patternsOver(segments, this.roots)) {
        drawnFrom.has(pattern) || drawnFrom.set(pattern, []);
        drawnFrom.get(pattern).push(i);
      }
    });
    this.candidates = [];
    for (const [pattern, matches] of drawnFrom) {
      const owner = this.ownerOf(pattern, matches);
      if (owner !== null) {
        const characters = charactersOf(pattern, this.roots);
        this.candidates.push({ pattern, matches, owner, characters, complete: false, taken: false });
      }
    }
    this.candidates.sort((a, b) => compare(a.pattern, b.pattern));
    rankByPrecision(this.candidates);
    this.candidates.forEach((candidate) => this.measure(candidate));
  }

  /** The candidates that the file is shortest with. */
  choose() {
    this.takeWhatSaves(null, Infinity);
    let better = true;
    for (let round = 0; better && round < 3; round++) {
      better = false;
      for (const one of this.candidates.filter((candidate) => candidate.taken)) {
        better = (one.taken && this.leaveOut(one)) || better;
      }
    }
    return this.candidates.filter((candidate) => candidate.taken);
  }

  /** Takes candidates, but for one that may be null, as long as they save something. */
  takeWhatSaves(not, most) {
    const taken = [];
    for (let best = this.best(not); best !== null && taken.length < most; best = this.best(not)) {
      if (best.complete) {
        this.take(best);
        taken.push(best);
      } else {
        this.completeMatches(best);
      }
    }
    return taken;
  }

  /** Of candidates that save the same the one goes first that claims least, then the shortest. */
  best(not) {
    for (const candidate of this.stale) {
      candidate.gain = candidate.taken ? candidate.gain : this.gain(candidate);
    }
    this.stale.clear();
    let best = null;
    for (const one of this.candidates) {
      if (one.gain > 0 && !one.taken && one !== not) {
        const order =
          best === null
            ? -1
            : best.gain - one.gain ||
              one.matches.length - best.matches.length ||
              one.pattern.length - best.pattern.length;
        best = order < 0 ? one : best;
      }
    }
    return best;
  }

  /** Leaves one out for good where the file is shorter without it. */
  leaveOut(one) {
    const before = this.written;
    const decided = this.drop(one);
    const instead = decided ? this.takeWhatSaves(one, 4) : [];
    if (decided && this.written < before) {
      return true;
    }
    instead.reverse().forEach((other) => this.drop(other));
    this.take(one);
    return false;
  }

  measure(candidate) {
    candidate.matches.forEach((name) => this.touching[name].add(candidate));
    candidate.gain = this.gain(candidate);
  }

  /** What a pattern was drawn from it matches, and more: words stand in other words too. */
  completeMatches(candidate) {
    const expression = patternExpression(candidate.pattern);
    candidate.matches = [...this.names.keys()].filter((name) => expression.test(this.joined[name]));
    candidate.complete = true;
    candidate.owner = this.ownerOf(candidate.pattern, candidate.matches);
    this.measure(candidate);
  }

  take(chosen) {
    this.written -= this.gain(chosen);
    chosen.taken = true;
    for (const name of chosen.matches) {
      const before = this.deciding[name];
      this.holders[name].push(chosen);
      if (before === null || before.rank < chosen.rank) {
        this.deciding[name] = chosen;
        this.touching[name].forEach((candidate) => this.stale.add(candidate));
      }
    }
  }

  /** Takes one back; says whether what is left decides each name, without which it has to be taken again. */
  drop(chosen) {
    chosen.taken = false;
    let decided = true;
    for (const name of chosen.matches) {
      const left = this.holders[name].filter((candidate) => candidate !== chosen);
      this.holders[name] = left;
      if (this.deciding[name] === chosen) {
        const next = left.reduce((most, one) => (most === null || one.rank > most.rank ? one : most), null);
        this.deciding[name] = next;
        decided &&= left.every((one) => one.rank < next.rank || one.owner === next.owner);
        this.touching[name].forEach((candidate) => this.stale.add(candidate));
      }
    }
    chosen.gain = this.gain(chosen);
    this.written += chosen.gain;
    return decided;
  }

  /** Characters that a candidate would save. */
  gain(candidate) {
    if (candidate.owner === null) {
      return -Infinity;
    }
    let gain = -candidate.characters;
    for (const name of candidate.matches) {
      const before = this.deciding[name];
      if (before !== null && before.rank === candidate.rank && before.owner !== candidate.owner) {
        return -Infinity;
      }
      if (before === null || before.rank < candidate.rank) {
        gain += this.cost(name, before) - this.cost(name, candidate);
      }
    }
    return gain;
  }

  cost(name, deciding) {
    const { owner, undecided, amiss } = this.names[name];
    if (deciding === null) {
      return undecided;
    }
    return deciding.owner === owner ? 0 : amiss;
  }
}
