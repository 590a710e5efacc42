// The crossings one by one, by kind and by pair of services.

const ROWS_SHOWN = 200;

function crossingList(app) {
  const { model, cut, filter } = app;
  const kind = filter.kind === undefined ? -1 : model.kinds.indexOf(filter.kind);
  const rows = list(
    model,
    cut,
    (k, a, b, from, to) =>
      (kind < 0 || k === kind) &&
      (filter.from === undefined || a === filter.from) &&
      (filter.to === undefined || b === filter.to) &&
      (!filter.cells || (filter.cells.from.has(from) && filter.cells.to.has(to))),
  );
  const shown = rows.slice(0, app.moreRows ? rows.length : ROWS_SHOWN);
  return h(
    "div",
    { class: "wide" },
    h(
      "div",
      { class: "row" },
      choice("Kind", model.kinds, filter.kind, (kind) => model.many[model.kinds.indexOf(kind)], (value) => app.list({ ...filter, kind: value })),
      serviceChoice(app, "From", filter.from, (from) => app.list({ ...filter, from })),
      serviceChoice(app, "To", filter.to, (to) => app.list({ ...filter, to })),
      filter.cells ? button("Any elements", { onclick: () => app.list({ ...filter, cells: undefined }) }) : undefined,
      button("CSV", { "aria-label": "Download this list as CSV", onclick: () => saveCsv(app, rows) }),
      button("JSON", { "aria-label": "Download this list as JSON", onclick: () => saveJson(app, rows) }),
    ),
    h(
      "div",
      { class: "scroll", tabindex: "0" },
      h(
        "table",
        { class: "rows crossing-rows" },
        h("caption", {}, counted(rows.length, "crossing")),
        h(
          "thead",
          {},
          h("tr", {}, ...["Kind", "From", "To", "What crosses"].map((title) => h("th", { scope: "col" }, title))),
        ),
        h(
          "tbody",
          {},
          shown.map((row) =>
            h(
              "tr",
              {},
              h("td", {}, model.one[model.kinds.indexOf(row.kind)]),
              h("td", {}, jump(app, row.from), h("small", {}, homeName(cut, row.fromService))),
              h("td", {}, jump(app, row.to), h("small", {}, homeName(cut, row.toService))),
              h(
                "td",
                {},
                row.detail,
                h("span", { class: "at" }, placeLink(row.place), row.places > 1 ? `, ${counted(row.places, "place")}` : ""),
              ),
            ),
          ),
        ),
      ),
    ),
    rows.length > shown.length
      ? button(`Show all ${number(rows.length)}`, { onclick: () => app.showAllRows() })
      : undefined,
  );
}

function choice(label, options, chosen, word, change) {
  return h(
    "label",
    {},
    `${label} `,
    h(
      "select",
      {
        dataset: { key: `choice-${label}` },
        onchange: (event) => change(event.target.value === "" ? undefined : event.target.value),
      },
      h("option", { value: "" }, "any"),
      options.map((option) => h("option", { value: option, selected: option === chosen }, word(option))),
    ),
  );
}

function serviceChoice(app, label, chosen, change) {
  const { services } = app.cut;
  return h(
    "label",
    {},
    `${label} `,
    h(
      "select",
      {
        dataset: { key: `choice-${label}` },
        onchange: (event) => change(event.target.value === "" ? undefined : Number(event.target.value)),
      },
      h("option", { value: "" }, "any"),
      services.map((service, i) => h("option", { value: String(i), selected: i === chosen }, service.name)),
    ),
  );
}

const COLUMNS = ["kind", "from-service", "from", "to-service", "to", "detail", "places", "place"];

function fields(app, row) {
  const { model, cut } = app;
  return [
    row.kind,
    cut.word(row.fromService),
    model.id(row.from),
    cut.word(row.toService),
    model.id(row.to),
    row.detail,
    row.places,
    row.place,
  ];
}

function saveCsv(app, rows) {
  download("crossings.csv", "text/csv", csv([COLUMNS, ...rows.map((row) => fields(app, row))]));
}

function saveJson(app, rows) {
  const objects = rows.map((row) =>
    Object.fromEntries(fields(app, row).map((value, i) => [COLUMNS[i], value])),
  );
  download("crossings.json", "application/json", JSON.stringify(objects, null, 1) + "\n");
}
