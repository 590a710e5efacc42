// The panel of a service: its name, what it has with the others, and what a move would have to mind.

function ofServiceCard(app, home) {
  const { model, cut, counts } = app;
  const name = h("input", {
    type: "text",
    value: cut.name(home),
    "aria-label": "Name of the service",
    dataset: { key: "service-name" },
  });
  const rename = () => name.value.trim() && app.rename(home, name.value.trim());
  const others = [...cut.services.keys()].filter((other) => other !== home);
  const into = h(
    "select",
    { "aria-label": "Merge into", dataset: { key: "merge-into" } },
    others.map((other) => h("option", { value: String(other) }, cut.name(other))),
  );
  return h(
    "div",
    { class: "inspector" },
    h("h3", {}, homeName(cut, home)),
    h(
      "form",
      {
        class: "row",
        onsubmit: (event) => {
          event.preventDefault();
          rename();
        },
      },
      name,
      button("Rename", { onclick: rename, dataset: { key: "rename" } }),
    ),
    others.length === 0
      ? undefined
      : h(
          "div",
          { class: "row" },
          into,
          button("Merge", {
            dataset: { key: "merge" },
            onclick: () => app.merge(home, Number(into.value)),
          }),
        ),
    h(
      "table",
      { class: "rows" },
      h("caption", {}, "Crossings with the others"),
      h(
        "thead",
        {},
        h("tr", {}, ...["Service", "Uses", "Is used by"].map((title) => h("th", { scope: "col" }, title))),
      ),
      h(
        "tbody",
        {},
        others.map((other) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, homeName(cut, other)),
            crossingCell(app, counts.between.get(pair(home, other)), home, other),
            crossingCell(app, counts.between.get(pair(other, home)), other, home),
          ),
        ),
      ),
    ),
    storesOf(app, home),
    askedOf(app, home),
    splitBy(app, home),
  );
}

/** A list that counts itself; nothing where it is empty. */
const counting = (key, one, many, rows) =>
  rows.length === 0
    ? undefined
    : h(
        "details",
        {},
        h("summary", { dataset: { key } }, `${number(rows.length)} ${rows.length === 1 ? one : many}`),
        h("ul", { class: "ties" }, rows.map((row) => h("li", {}, row))),
      );

/** The tables of others that it reads and writes. */
function storesOf(app, home) {
  const { cut } = app;
  const rows = storeRows(app.model, cut).filter(
    (row) => row.homes.has(home) && row.owner !== home && row.owner !== SHARED,
  );
  return counting(
    "service-tables",
    "table of others used",
    "tables of others used",
    rows.map((row) => [jump(app, row.store), ` ${useText(row.homes.get(home), false)} `, homeName(cut, row.owner)]),
  );
}

/** What others call in it: its contract as it would have to be. */
function askedOf(app, home) {
  const { model, cut } = app;
  const call = model.kinds.indexOf("call");
  const asked = new Map();
  for (const row of list(model, cut, (kind, from, to) => kind === call && to === home)) {
    const key = `${row.to} ${row.detail}`;
    const entry = asked.get(key) ?? { ...row, by: new Set() };
    entry.by.add(row.fromService);
    asked.set(key, entry);
  }
  const rows = [...asked.values()].sort((a, b) => b.by.size - a.by.size || compare(a.detail, b.detail));
  return counting(
    "service-asked",
    "method asked by others",
    "methods asked by others",
    rows.map((row) => [
      button(row.detail, { class: "plainly", title: model.id(row.to), onclick: () => app.select([row.to]) }),
      " by ",
      [...row.by].flatMap((by, i) => (i === 0 ? [homeName(cut, by)] : [", ", homeName(cut, by)])),
    ]),
  );
}

/** Its units of work that write tables of others. */
function splitBy(app, home) {
  const { model, cut } = app;
  const rows = splits(model, cut).filter((split) => split.home === home);
  return counting(
    "service-splits",
    "transaction split",
    "transactions split",
    rows.map((split) => {
      const unit = model.units[split.unit];
      return [
        model.details[unit.method],
        " writes ",
        jump(app, split.to),
        " of ",
        homeName(cut, split.service),
        h("span", { class: "at" }, placeLink(model.place(unit.file, unit.line))),
      ];
    }),
  );
}

function crossingCell(app, byKind, from, to) {
  if (!byKind) {
    return h("td", { class: "q" }, "–");
  }
  return h(
    "td",
    {},
    button(number(byKind.reduce((a, b) => a + b, 0)), {
      class: "plainly",
      "aria-label": `Crossings from ${app.cut.name(from)} to ${app.cut.name(to)}`,
      onclick: () => app.list({ from, to }),
    }),
    h("small", {}, kindsText(app.model, byKind)),
  );
}
