// Which service, and which type of it, reads and writes which table: contested ones first.

const TABLES_SHOWN = 200;

/** More columns than that have room only with their heads on end, as in matrix.ftlh. */
const WIDE_COLUMNS = 6;

/** What every type does to every store: a map by type for each store. Made once for a model. */
function storeUses(model) {
  if (!model.storeUses) {
    const reads = model.kinds.indexOf("table-read");
    const writes = model.kinds.indexOf("table-write");
    model.storeUses = Array.from({ length: model.stores.length }, () => new Map());
    for (const { kind, from, to } of [model.links, model.untied]) {
      for (let i = 0; i < kind.length; i++) {
        if (kind[i] === reads || kind[i] === writes) {
          const uses = model.storeUses[to[i] - model.typeCount];
          const use = uses.get(from[i]) ?? { reads: 0, writes: 0 };
          use.reads += kind[i] === reads ? 1 : 0;
          use.writes += kind[i] === writes ? 1 : 0;
          uses.set(from[i], use);
        }
      }
    }
  }
  return model.storeUses;
}

/** A row for each store with the homes that use it; those that most services write come first. */
function storeRows(model, cut) {
  const rows = storeUses(model).map((uses, i) => {
    const homes = new Map();
    for (const [type, use] of uses) {
      const home = cut.homes[type];
      const sum = homes.get(home) ?? { reads: 0, writes: 0, types: [] };
      sum.reads += use.reads;
      sum.writes += use.writes;
      sum.types.push(type);
      homes.set(home, sum);
    }
    const services = [...homes].filter(([home]) => home >= 0);
    const store = model.typeCount + i;
    return {
      store,
      name: model.simple(store),
      owner: cut.homes[store],
      homes,
      uses,
      writers: services.filter(([, sum]) => sum.writes > 0).length,
      users: services.length,
    };
  });
  return rows.sort((a, b) => b.writers - a.writers || b.users - a.users || compare(a.name, b.name));
}

function tableMatrix(app) {
  const { model, cut, tables } = app;
  const all = storeRows(model, cut);
  const rows = all.filter(
    (row) =>
      row.name.toLowerCase().includes(tables.find.toLowerCase()) &&
      (!tables.contested || row.writers > 1),
  );
  const shown = rows.slice(0, app.moreRows ? rows.length : TABLES_SHOWN);
  const columns = tableColumns(app, all);
  const contested = all.filter((row) => row.writers > 1).length;
  return h(
    "div",
    { class: "wide" },
    h(
      "p",
      { class: "q" },
      "How many types of a service read (R) and write (W) a table. A service opens into its types; a cell leads to what is behind it.",
    ),
    h(
      "div",
      { class: "row" },
      h("input", {
        type: "text",
        value: tables.find,
        placeholder: "Find a table",
        "aria-label": "Find a table",
        dataset: { key: "find-table" },
        oninput: (event) => app.showTables({ find: event.target.value }),
      }),
      h(
        "label",
        { class: "tick" },
        h("input", {
          type: "checkbox",
          checked: tables.contested,
          dataset: { key: "contested" },
          onchange: (event) => app.showTables({ contested: event.target.checked }),
        }),
        ` written by several services (${number(contested)})`,
      ),
      button("CSV", { "aria-label": "Download this matrix as CSV", onclick: () => saveTables(app, rows) }),
    ),
    shown.length === 0
      ? h("p", { class: "none" }, all.length === 0 ? "No table was found." : "No table fits.")
      : h(
          "div",
          { class: columns.length > WIDE_COLUMNS ? "scroll matrix dense" : "scroll matrix", tabindex: "0" },
          h(
            "table",
            {},
            h("caption", {}, counted(rows.length, "table")),
            h("thead", {}, tableHead(app, columns)),
            h("tbody", {}, shown.map((row) => tableRow(app, row, columns))),
          ),
        ),
    rows.length > shown.length
      ? button(`Show all ${number(rows.length)}`, { onclick: () => app.showAllRows() })
      : undefined,
  );
}

/** The homes that use any table; an opened one stands for its types, each a column. */
function tableColumns(app, rows) {
  const { cut, tables } = app;
  const types = new Map();
  for (const row of rows) {
    for (const [home, sum] of row.homes) {
      types.has(home) || types.set(home, new Set());
      sum.types.forEach((type) => types.get(home).add(type));
    }
  }
  return [...cut.services.keys(), SHARED, UNASSIGNED]
    .filter((home) => types.has(home))
    .flatMap((home) => {
      if (!tables.open.has(cut.word(home))) {
        return [{ home }];
      }
      const byName = (a, b) => compare(app.model.simple(a), app.model.simple(b)) || a - b;
      return [...types.get(home)].sort(byName).map((type, i) => ({ home, type, first: i === 0 }));
    });
}

function tableHead(app, columns) {
  const { model, cut, tables } = app;
  const fold = (home, opens) =>
    button("", {
      class: "plainly",
      "aria-expanded": opens ? "false" : "true",
      title: opens ? "Open into its types" : "Close",
      dataset: { key: `columns-${cut.word(home)}` },
      onclick: () => app.showTables({ fold: cut.word(home) }),
    }, homeName(cut, home));
  return h(
    "tr",
    {},
    h("th", { scope: "col" }, "Table and owner"),
    columns.map(({ home, type, first }) =>
      h(
        "th",
        { scope: "col" },
        type === undefined || first ? fold(home, !tables.open.has(cut.word(home))) : undefined,
        type === undefined ? undefined : h("small", {}, jump(app, type)),
        type === undefined ? undefined : h("span", { class: "away" }, model.package(type)),
      ),
    ),
  );
}

function tableRow(app, row, columns) {
  return h(
    "tr",
    {},
    h(
      "th",
      { scope: "row" },
      jump(app, row.store),
      " ",
      h("span", { class: "whose" }, homeName(app.cut, row.owner)),
      row.writers > 1 ? h("span", { class: "tag bad" }, `${row.writers} writers`) : undefined,
    ),
    columns.map((column) => tableCell(app, row, column)),
  );
}

function tableCell(app, row, { home, type }) {
  const use = type === undefined ? row.homes.get(home) : row.uses.get(type);
  if (!use) {
    return h("td", {});
  }
  const foreign = home >= 0 && row.owner >= 0 && home !== row.owner;
  const kind = foreign ? (use.writes > 0 ? "writes" : "reads") : home === row.owner ? "own" : "";
  const text = useText(use, type !== undefined);
  return h(
    "td",
    { class: kind },
    foreign
      ? button(text, {
          class: "plainly",
          "aria-label": `${text}: list the crossings from ${type === undefined ? app.cut.name(home) : app.model.simple(type)} to ${row.name}`,
          onclick: () =>
            app.list({
              cells: { from: new Set(type === undefined ? use.types : [type]), to: new Set([row.store]) },
            }),
        })
      : button(text, {
          class: "plainly",
          "aria-label": `${text}: list what ${row.name} is tied to`,
          onclick: () => app.select([row.store]),
        }),
  );
}

/** `R 3 W 1`; of one type only whether. */
function useText({ reads, writes }, ofType) {
  const part = (letter, count) => (count === 0 ? [] : [ofType ? letter : `${letter}\u00a0${number(count)}`]);
  return [...part("R", reads), ...part("W", writes)].join(" ");
}

function saveTables(app, rows) {
  const { model, cut } = app;
  const lines = rows.flatMap((row) =>
    [...row.uses].map(([type, use]) => [
      model.id(row.store),
      cut.word(row.owner),
      cut.word(cut.homes[type]),
      model.id(type),
      useText(use, true).replace(" ", ""),
    ]),
  );
  download("tables.csv", "text/csv", csv([["store", "owner", "service", "type", "mode"], ...lines]));
}
