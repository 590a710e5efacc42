// A cut as the text of `boundaries.yml`: the same bytes that `kerf init` writes, held by a test.

const BOUNDARIES_HEAD = `# Who owns what. \`kerf gate\` reads this file and fails changes that reach across a boundary.
# com.shop.order.** is a package and all below it, com.shop.**.order.** each package of that name
# below com.shop, com.shop.**.*Order* the classes with that in their name, com.shop.**.Order the
# class of that name; {a,b} stands for each of them. The most precise pattern decides.
version: 1

# off, warn (told, and passes), ratchet (what is new fails) or strict (what is old fails as well),
# for all services; one that has a line of its own goes by that.
enforce: ratchet

services:
`;

const NOT_TEXT = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);

/** A text as YAML reads it back: plain where that is safe, in double quotes otherwise. */
function scalar(text) {
  if (/^[A-Za-z_$][\w$.*/{},-]*$/.test(text) && !NOT_TEXT.has(text.toLowerCase())) {
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
  const patterns = typePatternLines(types);
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
    const owned = [...stores, ...columns].some((one) => one.owner === id);
    out.push(`  ${scalar(id)}:${patterns.has(id) || owned ? "" : " {}"}${comment}\n`);
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

