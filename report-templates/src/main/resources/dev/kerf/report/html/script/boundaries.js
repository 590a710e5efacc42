// A cut as the text of `boundaries.yml`: the same bytes that `kerf init` writes, held by a test.
//
// A package pattern stands where most of a package has one owner; deeper packages and single types
// are exceptions to it. See PackagePatterns in the analyzer for the recurrence.

const BOUNDARIES_HEAD = `# Who owns what. \`kerf gate\` reads this file and fails changes that reach across a boundary.
# Patterns: com.shop.order.** is a package and all below it, com.shop.order.* the package alone,
# com.shop.Order one type. The most precise pattern that matches decides.
version: 1

services:
`;

class Package {
  constructor(name) {
    this.name = name;
    this.children = new Map();
    this.types = [];
    this.members = new Map();
    this.cost = new Map();
    this.choice = new Map();
  }

  child(segment) {
    let child = this.children.get(segment);
    if (!child) {
      child = new Package(this.name ? `${this.name}.${segment}` : segment);
      this.children.set(segment, child);
    }
    return child;
  }

  sorted() {
    return [...this.children.keys()].sort(compare).map((segment) => this.children.get(segment));
  }

  belongsMostlyTo(owner) {
    let all = 0;
    for (const count of this.members.values()) {
      all += count;
    }
    return 2 * (this.members.get(owner) ?? 0) > all;
  }

  has(owner) {
    return this.types.some((type) => type.owner === owner);
  }
}

const NOTHING_SAID = "\u0000";

/** The fewest type patterns by owner; owners are the words of homes. */
function packagePatterns(types) {
  const root = new Package("");
  for (const type of types) {
    const dot = type.id.lastIndexOf(".");
    let at = root;
    if (dot > 0) {
      type.id
        .slice(0, dot)
        .split(".")
        .forEach((segment) => {
          at = at.child(segment);
        });
    }
    at.types.push(type);
  }
  const rank = (owner) => (owner === "shared" ? "1" : owner === "unassigned" ? "2" : `0${owner}`);
  const owners = [...new Set(types.map((type) => type.owner))].sort((a, b) =>
    compare(rank(a), rank(b)),
  );
  const patterns = new Map();
  const say = (owner, pattern) => {
    patterns.has(owner) || patterns.set(owner, []);
    patterns.get(owner).push(pattern);
  };
  const linesBelow = (at, owner) => {
    let lines = at.types.filter((type) => type.owner !== owner).length;
    for (const child of at.children.values()) {
      lines += child.cost.get(owner);
    }
    return lines;
  };
  const measure = (at) => {
    for (const child of at.sorted()) {
      measure(child);
      child.members.forEach((count, owner) =>
        at.members.set(owner, (at.members.get(owner) ?? 0) + count),
      );
    }
    at.types.forEach(({ owner }) => at.members.set(owner, (at.members.get(owner) ?? 0) + 1));
    const inherited = [...owners, NOTHING_SAID];
    const below = new Map(inherited.map((owner) => [owner, linesBelow(at, owner)]));
    for (const holding of inherited) {
      let best = holding;
      let least = below.get(holding);
      for (const other of owners) {
        if (!at.belongsMostlyTo(other)) {
          continue;
        }
        const lines = (at.has(other) ? 1 : 3) + below.get(other);
        const settles = lines === least && best === NOTHING_SAID && at.has(other);
        if (lines < least || settles) {
          least = lines;
          best = other;
        }
      }
      at.cost.set(holding, least);
      at.choice.set(holding, best);
    }
  };
  const write = (at, holding) => {
    const chosen = at.choice.get(holding);
    if (chosen !== holding) {
      say(chosen, `${at.name}.**`);
    }
    at.types.filter((type) => type.owner !== chosen).forEach((type) => say(type.owner, type.id));
    at.sorted().forEach((child) => write(child, chosen));
  };
  // No pattern can stand for the default package and all below it.
  root.types.forEach((type) => say(type.owner, type.id));
  for (const child of root.sorted()) {
    measure(child);
    write(child, NOTHING_SAID);
  }
  patterns.forEach((list) => list.sort(compare));
  return patterns;
}

const NOT_TEXT = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);

/** A text as YAML reads it back: plain where that is safe, in double quotes otherwise. */
function scalar(text) {
  if (/^[A-Za-z_$][\w$.*/-]*$/.test(text) && !NOT_TEXT.has(text.toLowerCase())) {
    return text;
  }
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f-\u009f]/g, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}

/** In a comment nothing may end the line. */
const oneLine = (text) => text.replace(/[\u0000-\u001f\u007f]/g, " ").replace(/[\u0085\u2028\u2029]/g, " ");

/** Stores as the file names them, in the order of the analyzer: by kind, then without case. */
function storeNames(model, cut) {
  const stores = [];
  const bareNames = new Map();
  for (let e = model.typeCount; e < model.size; e++) {
    const qualified = model.simple(e);
    const bare = qualified.slice(qualified.lastIndexOf(".") + 1);
    const store = { element: e, kind: model.role(e), qualified, bare, owner: cut.word(cut.homes[e]) };
    stores.push(store);
    const key = bare.toLowerCase();
    bareNames.set(key, (bareNames.get(key) ?? 0) + 1);
  }
  stores.sort(
    (a, b) => compare(a.kind, b.kind) || compare(a.qualified.toLowerCase(), b.qualified.toLowerCase()),
  );
  return stores.map((store) => {
    const name = bareNames.get(store.bare.toLowerCase()) > 1 ? store.qualified : store.bare;
    const table = store.kind === "table" || store.kind === "view";
    return { ...store, pin: `${store.kind}:${name}`, name: table ? name : `${store.kind}:${name}` };
  });
}

/** Columns that live apart from their table, as the file names them. */
function columnNames(model, cut, stores) {
  const names = new Map(stores.map((store) => [store.element, store.name]));
  return [...cut.apart.keys()]
    .filter((column) => cut.isApart(model, column))
    .map((column) => ({
      id: model.id(column).toLowerCase(),
      owner: cut.word(cut.apart.get(column)),
      name: `${names.get(model.storeOf(column))}.${model.columns.name[column - model.size]}`,
    }))
    .sort((a, b) => compare(a.id, b.id));
}

/**
 * The text of the file.
 *
 * @param decisions what was decided by hand, in words; remembered as comments at the top
 */
function boundariesText(model, cut, decisions = []) {
  const types = [];
  for (let e = 0; e < model.typeCount; e++) {
    types.push({ id: model.id(e), owner: cut.word(cut.homes[e]) });
  }
  types.sort((a, b) => compare(a.id, b.id));
  const patterns = packagePatterns(types);
  const stores = storeNames(model, cut);
  const columns = columnNames(model, cut, stores);
  const out = [];
  if (decisions.length > 0) {
    out.push("# Decided by hand:\n");
    decisions.forEach((words) => out.push(`# - ${oneLine(words)}\n`));
    out.push("#\n");
  }
  out.push(BOUNDARIES_HEAD);
  const lines = (indent, key, values) => {
    if (values.length > 0) {
      out.push(`${indent}${scalar(key)}:\n`);
      values.forEach((value) => out.push(`${indent}  - ${scalar(value)}\n`));
    }
  };
  const members = (indent, owner) => {
    lines(indent, "types", patterns.get(owner) ?? []);
    lines(
      indent,
      "tables",
      stores.filter((store) => store.owner === owner).map((store) => store.name),
    );
    lines(
      indent,
      "columns",
      columns.filter((column) => column.owner === owner).map((column) => column.name),
    );
  };
  for (const { id, name } of cut.services) {
    const comment = name.toLowerCase() === id ? "" : `  # ${oneLine(name)}`;
    out.push(`  ${scalar(id)}:${comment}\n    enforce: ratchet\n`);
    members("    ", id);
    out.push("\n");
  }
  const group = (key, comment, owner) => {
    const owned = [...stores, ...columns].some((one) => one.owner === owner);
    if (patterns.has(owner) || owned) {
      out.push(`${comment}\n${key}:\n`);
      members("  ", owner);
      out.push("\n");
    }
  };
  group("shared-kernel", "# What every service may use.", "shared");
  group("unassigned", "# Nobody's yet. Give each a home; new code must not hide here.", "unassigned");
  const pinned = pins(model, cut, stores);
  if (pinned.length > 0) {
    out.push("# What `kerf analyze` leaves where it is when it recommends anew.\nconstraints:\n  pinned:\n");
    pinned.forEach(([service, names]) => lines("    ", service, names));
    out.push("\n");
  }
  return out.join("");
}

/** What is pinned, by the id of its service: types, then stores with their kind. */
function pins(model, cut, stores) {
  const named = new Map(stores.map((store) => [store.element, store.pin]));
  const byService = new Map();
  [...cut.pins]
    .filter((element) => cut.homes[element] >= 0)
    .sort((a, b) => {
      const key = (element) => (model.isType(element) ? model.id(element) : model.id(element).toLowerCase());
      return model.isType(b) - model.isType(a) || compare(key(a), key(b));
    })
    .forEach((element) => {
      const service = cut.word(cut.homes[element]);
      byService.has(service) || byService.set(service, []);
      byService.get(service).push(model.isType(element) ? model.id(element) : named.get(element));
    });
  return [...byService].sort(([a], [b]) => compare(a, b));
}

