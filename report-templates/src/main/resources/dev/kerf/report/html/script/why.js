// Why an element is where it is: its ties to each home, and what another home would change.

/** Ties of elements to each home by kind, the elements among themselves left out. */
function tiesByHome(model, cut, elements) {
  const { kind, from, to } = model.links;
  const inside = new Set(elements);
  const homes = new Map();
  for (const element of inside) {
    for (const link of model.tiesOf(element)) {
      const other = from[link] === element ? to[link] : from[link];
      if (inside.has(other)) {
        continue;
      }
      const home = cut.homes[other];
      let entry = homes.get(home);
      if (!entry) {
        entry = { home, ties: 0, byKind: new Int32Array(model.kinds.length), links: [] };
        homes.set(home, entry);
      }
      entry.ties++;
      entry.byKind[kind[link]]++;
      entry.links.push(link);
    }
  }
  return homes;
}

/** How many of the ties of the elements cross, with all of them in one home. */
function crossingsWith(homes, home) {
  if (home < 0) {
    return 0;
  }
  let sum = 0;
  for (const entry of homes.values()) {
    sum += entry.home >= 0 && entry.home !== home ? entry.ties : 0;
  }
  return sum;
}

/**
 * Every home with the ties to it and the change in crossings that a move there would make, the
 * present home first, then the best.
 */
function why(model, cut, elements) {
  const ties = tiesByHome(model, cut, elements);
  const units = model.units.some((unit) => elements.some((e) => touches(unit, e)));
  const before = units ? splits(model, cut).length : 0;
  const now = presentCrossings(model, cut, elements);
  const present = sameHome(model, cut, elements);
  // A tie to a divided store may be several crossings: then everything is counted.
  const divides = elements.some((e) => model.isColumn(e) || cut.divided(model).has(e) || touchesDivided(model, cut, e));
  const total = divides ? count(model, cut).total : 0;
  const all = [...cut.services.keys(), SHARED, UNASSIGNED].map((home) => {
    const moved = cut.after({ do: "move", of: elements, to: cut.word(home) });
    const split = units ? splits(model, moved).length - before : 0;
    const entry = ties.get(home);
    return {
      home,
      present: home === present,
      ties: entry?.ties ?? 0,
      byKind: entry?.byKind ?? new Int32Array(model.kinds.length),
      links: entry?.links ?? [],
      change: home === present ? 0 : divides ? count(model, moved).total - total : crossingsWith(ties, home) - now + split,
    };
  });
  return all.sort(
    (a, b) =>
      b.present - a.present || (b.home >= 0) - (a.home >= 0) || a.change - b.change || b.ties - a.ties,
  );
}

/** Ties of the elements that cross today, those among themselves too. */
function presentCrossings(model, cut, elements) {
  const seen = new Set();
  for (const element of elements) {
    for (const link of model.tiesOf(element)) {
      if (crosses(cut.homes, link, model)) {
        seen.add(link);
      }
    }
  }
  return seen.size;
}

const touches = (unit, element) => unit.type === element || unit.stores.includes(element);

const touchesDivided = (model, cut, element) =>
  cut.divided(model).size > 0 && model.tiesOf(element).some((link) => cut.divided(model).has(model.links.to[link]));

/** The one home of all of them, undefined where they are spread. */
function sameHome(model, cut, elements) {
  const home = cut.homeOf(model, elements[0]);
  return elements.every((element) => cut.homeOf(model, element) === home) ? home : undefined;
}
