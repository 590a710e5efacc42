// The services as cards, with what lives in each: choose, drag, drop.

const MEMBERS_UNFOLDED = 40;

function board(app) {
  const { cut } = app;
  const homes = [...cut.services.keys(), SHARED, UNASSIGNED];
  return h("div", { class: "board" }, homes.map((home) => card(app, home)));
}

function card(app, home) {
  const { model, cut, counts, before } = app;
  const members = cut.members(home);
  const types = members.filter((element) => model.isType(element));
  const stores = members.filter((element) => !model.isType(element));
  const columns = cut.columnsApart(model, home);
  if (home < 0 && members.length + columns.length === 0 && !app.dragging) {
    return undefined;
  }
  const word = cut.word(home);
  const unfolded = app.open.has(word);
  const element = h(
    "section",
    {
      class: `card c${home < 0 ? "n" : home % 12}`,
      "aria-label": cut.name(home),
      ondragover: (event) => {
        event.preventDefault();
        element.classList.add("over");
      },
      ondragleave: () => element.classList.remove("over"),
      ondrop: (event) => {
        event.preventDefault();
        element.classList.remove("over");
        app.move(app.selected, word, "");
      },
    },
    h(
      "header",
      {},
      home < 0
        ? h("h3", {}, homeName(cut, home))
        : h(
            "h3",
            {},
            button("", {
              class: "plainly",
              dataset: { key: `service-${word}` },
              onclick: () => app.chooseService(home),
            }, homeName(cut, home)),
          ),
      h("p", { class: "q" }, [
        counted(types.length, "type"),
        counted(stores.length, "table"),
        columns.length > 0 ? counted(columns.length, "column") : "",
      ].filter(Boolean).join(", ")),
      home < 0 ? undefined : crossingLine(app, home, counts, before),
    ),
    h(
      "details",
      {
        open: unfolded,
        ontoggle: (event) => {
          const now = event.target.open;
          if (event.target === event.currentTarget && now !== app.open.has(word)) {
            now ? app.open.add(word) : app.open.delete(word);
            now && fill(app, event.currentTarget, home, types, stores, columns);
          }
        },
      },
      h("summary", { dataset: { key: `members-${word}` } }, "What is in it"),
    ),
  );
  if (unfolded) {
    fill(app, element.querySelector("details"), home, types, stores, columns);
  }
  return element;
}

function crossingLine(app, home, counts, before) {
  const now = ofService(counts, home);
  const id = app.cut.services[home].id;
  const then = app.history.start.number(id);
  const was = then < 0 ? undefined : ofService(before, then);
  return h(
    "p",
    {},
    `uses ${number(now.out)} `,
    was && was.out !== now.out ? delta(now.out - was.out) : undefined,
    " · used by ",
    number(now.into),
    " ",
    was && was.into !== now.into ? delta(now.into - was.into) : undefined,
  );
}

function fill(app, details, home, types, stores, columns) {
  while (details.children.length > 1) {
    details.lastChild.remove();
  }
  if (stores.length > 0) {
    details.append(group(app, "Tables", `tables-${home}`, stores, true));
  }
  if (columns.length > 0) {
    details.append(group(app, "Columns of other tables", `columns-${home}`, columns, true));
  }
  const byPackage = new Map();
  for (const type of types) {
    const name = app.model.package(type) || "(no package)";
    byPackage.has(name) || byPackage.set(name, []);
    byPackage.get(name).push(type);
  }
  const all = types.length <= MEMBERS_UNFOLDED;
  [...byPackage].sort(([a], [b]) => compare(a, b)).forEach(([name, members]) => {
    details.append(group(app, name, `${app.cut.word(home)}/${name}`, members, all));
  });
}

function group(app, title, key, members, open) {
  const remembered = app.openGroups.get(key) ?? open;
  const list = h("ul", { class: "members" });
  const all = () =>
    button("Select all", {
      class: "plainly small",
      "aria-label": `Select all of ${title}`,
      dataset: { key: `all-${key}` },
      draggable: true,
      onclick: () => app.select(members),
      ondragstart: (event) => app.drag(event, members),
      ondragend: () => app.dropped(),
    });
  const fillList = () => {
    if (list.childElementCount === 0) {
      list.append(...members.map((element) => h("li", {}, member(app, element))));
      members.length > 1 && list.append(h("li", {}, all()));
    }
  };
  const details = h(
    "details",
    {
      class: "group",
      open: remembered,
      ontoggle: (event) => {
        app.openGroups.set(key, event.target.open);
        event.target.open && fillList();
      },
    },
    h(
      "summary",
      { dataset: { key: `group-${key}` } },
      h("span", { class: "package" }, ...breakable(title, ".")),
      " ",
      h("span", { class: "q" }, number(members.length)),
    ),
    list,
  );
  remembered && fillList();
  return details;
}

function member(app, element) {
  const { model } = app;
  const chosen = app.selected.includes(element);
  return button(soft(model.simple(element)), {
    class: ["member", chosen ? "chosen" : "", app.cut.pins.has(element) ? "pinned" : ""].filter(Boolean).join(" "),
    "aria-pressed": chosen ? "true" : "false",
    title: app.cut.pins.has(element) ? `${model.role(element)}, pinned` : model.role(element),
    dataset: { key: `element-${element}` },
    draggable: true,
    onclick: (event) => app.select([element], event.ctrlKey || event.metaKey || event.shiftKey),
    ondragstart: (event) => app.drag(event, chosen ? app.selected : [element]),
    ondragend: () => app.dropped(),
  });
}
