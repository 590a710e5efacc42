// The panel beside the board: why something is where it is, and where else it could be.

const KINDS_SHOWN = 3;

/** `12 calls, 3 joins`: the most frequent kinds in words. */
function kindsText(model, byKind) {
  const kinds = [...byKind.keys()].filter((k) => byKind[k] > 0).sort((a, b) => byKind[b] - byKind[a]);
  const words = kinds.slice(0, KINDS_SHOWN).map((k) => `${number(byKind[k])} ${model.kindWord(k, byKind[k])}`);
  return words.join(", ") + (kinds.length > KINDS_SHOWN ? ", …" : "");
}

function inspector(app) {
  if (app.selected.length > 0) {
    return ofElements(app, app.selected);
  }
  if (app.service !== undefined) {
    return ofServiceCard(app, app.service);
  }
  return h(
    "div",
    { class: "inspector" },
    h("h3", {}, "Nothing selected"),
    h(
      "p",
      { class: "q" },
      "Choose a type, a package or a table to see what ties it to each service, and to move it.",
      " Choose the name of a service to rename it or to merge it into another.",
    ),
  );
}

function ofElements(app, elements) {
  const { model, cut } = app;
  const one = elements.length === 1 ? elements[0] : undefined;
  const because = h("input", {
    type: "text",
    id: "because",
    placeholder: "because …",
    "aria-label": "Why it moves, for the record",
    dataset: { key: "because" },
  });
  const rows = why(model, cut, elements);
  const move = (home) => app.move(elements, cut.word(home), because.value.trim());
  return h(
    "div",
    { class: "inspector" },
    h("h3", {}, one === undefined ? `${counted(elements.length, "element")} selected` : nameOf(model, one)),
    one === undefined
      ? undefined
      : h(
          "p",
          { class: "q" },
          model.role(one),
          model.placeOf(one) ? " · " : "",
          h("span", { class: "at" }, placeLink(model.placeOf(one))),
        ),
    one === undefined ? undefined : columnsOf(app, one),
    suspicion(app, rows),
    h("div", { class: "row" }, because, button("A service of its own", {
      dataset: { key: "split" },
      onclick: () => app.split(elements, because.value.trim()),
    }), pinButton(app, elements)),
    h(
      "div",
      { class: "scroll", tabindex: "0" },
      h(
        "table",
        { class: "homes-table" },
        h("caption", {}, "Its ties, and what a move would change"),
        h(
          "thead",
          {},
          h("tr", {}, ...["Home", "Ties", "Crossings"].map((title) => h("th", { scope: "col" }, title)), h("th", { scope: "col" }, h("span", { class: "away" }, "Move there"))),
        ),
        h("tbody", {}, rows.map((row) => homeRow(app, row, move))),
      ),
    ),
    h(
      "p",
      { class: "q" },
      "Crossings count joins and transactions over several elements too, so they change by other numbers than ties. Ties to what no service owns are not counted: to put something aside is no gain.",
    ),
    evidence(app, rows),
  );
}

/** Keeps something where it is; only what a service owns can be kept there. */
function pinButton(app, elements) {
  const { model, cut } = app;
  const owned = elements.filter((element) => !model.isColumn(element) && cut.homes[element] >= 0);
  const pinned = owned.length > 0 && owned.every((element) => cut.pins.has(element));
  return owned.length < elements.length
    ? undefined
    : button(pinned ? "Unpin" : "Pin here", {
        "aria-pressed": pinned ? "true" : "false",
        title: "What is pinned stays when more than itself is moved, and when Kerf recommends anew.",
        dataset: { key: "pin" },
        onclick: () => app.pin(owned, !pinned),
      });
}

/** The columns of a table, to be looked at and moved one by one; the table of a column. */
function columnsOf(app, element) {
  const { model, cut } = app;
  if (model.isColumn(element)) {
    return h("p", { class: "q" }, "A column of ", jump(app, model.storeOf(element)), cut.isApart(model, element) ? ", which lives elsewhere" : "");
  }
  const columns = model.isType(element) ? [] : model.columnsOf(element);
  if (columns.length === 0) {
    return undefined;
  }
  const label = (column) => model.columns.name[column - model.size];
  return h(
    "details",
    {},
    h("summary", { dataset: { key: "columns" } }, counted(columns.length, "column")),
    h(
      "ul",
      { class: "members" },
      columns.map((column) =>
        h(
          "li",
          {},
          button(label(column), {
            class: "member",
            dataset: { key: `column-${column}` },
            draggable: true,
            onclick: () => app.select([column]),
            ondragstart: (event) => app.drag(event, [column]),
            ondragend: () => app.dropped(),
          }),
          cut.isApart(model, column) ? homeName(cut, cut.apart.get(column)) : undefined,
        ),
      ),
    ),
  );
}

/** Says when another place would be better. */
function suspicion(app, rows) {
  const present = rows.find((row) => row.present);
  const best = rows.filter((row) => !row.present && row.home >= 0).sort((a, b) => a.change - b.change)[0];
  if (!present || !best) {
    return undefined;
  }
  if (present.home >= 0 && best.change < 0) {
    return h(
      "p",
      {},
      "Next best: ",
      homeName(app.cut, best.home),
      " would have ",
      counted(-best.change, "crossing"),
      " fewer.",
    );
  }
  return present.home >= 0
    ? h("p", {}, "No other service would have fewer crossings.")
    : undefined;
}

function homeRow(app, row, move) {
  const { model, cut } = app;
  return h(
    "tr",
    { class: row.present ? "present" : undefined },
    h("th", { scope: "row" }, homeName(cut, row.home), h("small", {}, kindsText(model, row.byKind))),
    h("td", { class: "num" }, row.ties > 0 ? number(row.ties) : "–"),
    h("td", { class: "num" }, row.present ? h("span", { class: "q" }, "here") : row.home < 0 ? h("span", { class: "q" }, signed(row.change)) : delta(row.change)),
    h(
      "td",
      {},
      row.present
        ? undefined
        : button("Move", {
            "aria-label": `Move to ${cut.name(row.home)}`,
            dataset: { key: `move-${cut.word(row.home)}` },
            onclick: () => move(row.home),
          }),
    ),
  );
}

const EVIDENCE_SHOWN = 60;

function evidence(app, rows) {
  const { model, cut } = app;
  const { kind, from, to, file, line } = model.links;
  const shown = [];
  for (const row of rows) {
    for (const link of row.links) {
      shown.push([row.home, link]);
    }
  }
  if (shown.length === 0) {
    return h("p", { class: "none" }, "No tie to anything else.");
  }
  const item = ([home, link]) =>
    h(
      "li",
      {},
      h("span", { class: "tag" }, model.one[kind[link]]),
      " ",
      jump(app, from[link]),
      " → ",
      jump(app, to[link]),
      " ",
      homeName(cut, home),
      h("span", { class: "at" }, soft(model.detail(link)), " · ", placeLink(model.place(file[link], line[link]))),
    );
  const list = h("ul", { class: "ties" }, shown.slice(0, EVIDENCE_SHOWN).map(item));
  const more = button(`Show all ${number(shown.length)}`, {
    dataset: { key: "all-ties" },
    onclick: () => {
      list.append(...shown.slice(EVIDENCE_SHOWN).map(item));
      list.children[EVIDENCE_SHOWN].querySelector("button").focus(); // The next one to read.
      more.remove();
    },
  });
  return h(
    "details",
    { open: shown.length <= 12 },
    h("summary", {}, counted(shown.length, "tie"), " with place"),
    list,
    shown.length > EVIDENCE_SHOWN ? more : undefined,
  );
}

/** A name that selects what it names. */
const jump = (app, element) =>
  button(soft(app.model.simple(element)), {
    class: "plainly",
    title: app.model.id(element),
    onclick: () => app.select([element]),
  });
