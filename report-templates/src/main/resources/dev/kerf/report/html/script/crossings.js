// What crosses in a cut: the same counting as the analyzer's, held together by a test.

/** More services than anybody will make by hand. */
const MOST_SERVICES = 4096;

/** Two services by number, as one number, and back. */
const pair = (from, to) => from * MOST_SERVICES + to;
const fromOf = (key) => Math.floor(key / MOST_SERVICES);
const toOf = (key) => key % MOST_SERVICES;

/** A tie crosses when two services own its ends; the shared kernel and nobody are never crossed. */
function crosses(homes, link, model) {
  const { kind, from, to, by } = model.links;
  const a = homes[from[link]];
  const b = homes[to[link]];
  const between = model.freeBetween[kind[link]] && by[link] >= 0 ? homes[by[link]] : -1;
  return a >= 0 && b >= 0 && a !== b && between < 0;
}

/** Whether a tie leads to a store of which some columns live elsewhere, and says which it means. */
const isDivided = (model, cut, link) =>
  cut.divided(model).has(model.links.to[link]) && model.namedBy(link).length > 0;

/**
 * What such a tie reaches across boundaries: each column that lives elsewhere and that it names, and
 * the store for all others and for whole rows.
 */
function reached(model, cut, link) {
  const { from, to } = model.links;
  const home = cut.homes[from[link]];
  const isOwn = (column) => column !== WHOLE_ROWS && cut.isApart(model, column);
  const ends = new Set(model.namedBy(link).map((column) => (isOwn(column) ? column : to[link])));
  return [...ends].filter((end) => {
    const other = cut.homeOf(model, end);
    return home >= 0 && other >= 0 && home !== other;
  });
}

/** Two joined stores are seen from the service of the class that joins, where it owns one. */
function isTurned(homes, link, model) {
  const { kind, to, by } = model.links;
  return kind[link] === model.join && by[link] >= 0 && homes[by[link]] === homes[to[link]];
}

/** Tells, link after link, whether one before it is the same crossing. */
function repetition(model, homes) {
  const { kind, from, to, by, detail } = model.links;
  const seen = new Set();
  return (link) => {
    if (!model.once[kind[link]]) {
      return false;
    }
    const key = `${kind[link]} ${from[link]} ${by[link]} ${detail[link]} ${homes[to[link]]}`;
    return seen.size === seen.add(key).size;
  };
}

/**
 * Units of work that write stores of several services. A unit is at home in the service of the
 * class that opens it, when that owns one of the stores, otherwise in the one that owns most; each
 * store elsewhere is one crossing. Methods of one class that split the same way are one.
 */
function splits(model, cut) {
  const found = new Map();
  for (let u = 0; u < model.units.length; u++) {
    const unit = model.units[u];
    const owned = unit.stores.filter((store) => cut.homes[store] >= 0);
    const share = new Map();
    for (const store of owned) {
      const home = cut.homes[store];
      share.set(home, (share.get(home) ?? 0) + 1);
    }
    if (share.size < 2) {
      continue;
    }
    const home = homeOf(cut, share, cut.homes[unit.type]);
    for (const store of owned) {
      if (cut.homes[store] !== home) {
        const key = `${unit.type} ${home} ${store}`;
        if (!found.has(key)) {
          found.set(key, { unit: u, from: unit.type, home, to: store, service: cut.homes[store] });
        }
      }
    }
  }
  return [...found.values()];
}

function homeOf(cut, share, ofRoot) {
  if (share.has(ofRoot)) {
    return ofRoot;
  }
  const byId = [...share.keys()].sort((a, b) => compare(cut.services[a].id, cut.services[b].id));
  return byId.reduce((most, home) => (share.get(home) > share.get(most) ? home : most));
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** How many crossings there are: in all, by kind, and by pair of services and kind. */
function count(model, cut) {
  const { kind, from, to } = model.links;
  const byKind = new Int32Array(model.kinds.length);
  const between = new Map();
  const add = (a, b, k) => {
    byKind[k]++;
    const key = pair(a, b);
    let counts = between.get(key);
    if (!counts) {
      counts = new Int32Array(model.kinds.length);
      between.set(key, counts);
    }
    counts[k]++;
  };
  const isRepeated = repetition(model, cut.homes);
  for (let i = 0; i < kind.length; i++) {
    if (isDivided(model, cut, i)) {
      reached(model, cut, i).forEach((end) => add(cut.homes[from[i]], cut.homeOf(model, end), kind[i]));
    } else if (crosses(cut.homes, i, model) && !isRepeated(i)) {
      const a = cut.homes[from[i]];
      const b = cut.homes[to[i]];
      isTurned(cut.homes, i, model) ? add(b, a, kind[i]) : add(a, b, kind[i]);
    }
  }
  for (const split of splits(model, cut)) {
    add(split.home, split.service, model.transaction);
  }
  return { total: byKind.reduce((a, b) => a + b, 0), byKind, between };
}

/** What a service has with all others. */
function ofService(counts, home) {
  let out = 0;
  let into = 0;
  for (const [key, kinds] of counts.between) {
    const sum = kinds.reduce((a, b) => a + b, 0);
    out += fromOf(key) === home ? sum : 0;
    into += toOf(key) === home ? sum : 0;
  }
  return { out, into };
}

/** Tells of a tie, one after the other, which elements it crosses between, seen from the user. */
function ends(model, cut) {
  const { from, to } = model.links;
  const isRepeated = repetition(model, cut.homes);
  return (i) => {
    if (isDivided(model, cut, i)) {
      return reached(model, cut, i).map((end) => [from[i], end]);
    }
    if (!crosses(cut.homes, i, model) || isRepeated(i)) {
      return [];
    }
    return [isTurned(cut.homes, i, model) ? [to[i], from[i]] : [from[i], to[i]]];
  };
}

/** The crossings themselves, those that `wanted(kind, from, to)` wants; ends are elements. */
function list(model, cut, wanted) {
  const { kind, from, to, file, line, places } = model.links;
  const rows = [];
  const across = ends(model, cut);
  for (let i = 0; i < kind.length; i++) {
    for (const [one, other] of across(i)) {
      const a = cut.homeOf(model, one);
      const b = cut.homeOf(model, other);
      if (wanted(kind[i], a, b, one, other)) {
        rows.push({
          kind: model.kinds[kind[i]],
          from: one,
          to: other,
          fromService: a,
          toService: b,
          detail: model.detail(i),
          places: places[i],
          place: model.place(file[i], line[i]),
        });
      }
    }
  }
  for (const split of splits(model, cut)) {
    if (wanted(model.transaction, split.home, split.service, split.from, split.to)) {
      const unit = model.units[split.unit];
      rows.push({
        kind: "transaction",
        from: split.from,
        to: split.to,
        fromService: split.home,
        toService: split.service,
        detail: model.details[unit.method],
        places: 1,
        place: model.place(unit.file, unit.line),
      });
    }
  }
  return rows;
}
