// One cut is shown, and what stands outside of all cuts speaks of it: owners, splits, types by service.

/**
 * The cuts that are not shown first come packed, or, where there is room, for readers without script, which is text
 * here. Their markup is the page's own, written by the same templates.
 */
function unpackCuts() {
  const packed = document.getElementById("cuts");
  const places = [...document.querySelectorAll(".cut:not(.shown)")];
  const cuts = packed ? unpackMarkup(packed.textContent) : places.map((place) => place.querySelector("noscript").textContent);
  cuts.forEach((markup, i) => {
    places[i].innerHTML = markup;
  });
  packed?.remove();
}

/** What the address leads to; of what a service does to a table also the service. */
function linkTarget() {
  const id = location.hash.slice(1);
  const [place, service] = id.split(",");
  return { id, place, service };
}

/** The part of the page about the cut that a link leads into takes the place of the one before. */
function showCut(model) {
  const { place, service } = linkTarget();
  const part = document.getElementById(service ?? place)?.closest(".cut");
  if (!part || part.classList.contains("shown")) {
    return;
  }
  for (const other of document.querySelectorAll(".cut, .of-cut")) {
    other.classList.toggle("shown", other === part || other.dataset.cut === part.id);
  }
  part.dataset.told = "yes";
  // Its owners are read from there, and all units of work are put into another order.
  [part, document.getElementById("data")].forEach((within) => fillAll(within, undefined, "[data-store] ~ .more, .unit + .more"));
  model && offerAllOf(model, part);
  tellCut(model);
}

/** What stands outside of all cuts as the shown one has it; until another one was shown it is told so. */
function tellCut(model) {
  const part = document.querySelector(".cut.shown");
  if (part && document.querySelector(".cut[data-told]")) {
    tellOwners(part);
    tellSplits();
    model && tellTypes(model, part);
    linkCells(part);
  }
}

/** As the page spells ids: what is neither a letter, a digit nor one of `. _ -` is written as code. */
const anchorOf = (text) => text.replace(/[^A-Za-z0-9._-]/g, (c) => `~${c.charCodeAt(0).toString(16)}~`);

/** The candidate that a part of the page is about, and what all ids in that part begin with. */
function shownIn(model, part) {
  const candidate = model.cuts.find((cut) => part.id === anchorOf(`cut-${cut.id}`));
  const prefix = part.querySelector(":scope > section").id.replace(/verdict$/, "");
  return { cut: Cut.of(candidate), prefix };
}

function tellOwners(part) {
  const columns = [...part.querySelectorAll(":scope .matrix:not(.types) thead th .svc")];
  const owners = new Map();
  for (const row of part.querySelectorAll(".matrix tr[data-store]")) {
    const cells = [...row.querySelectorAll("td")];
    owners.set(row.dataset.store, columns[cells.findIndex((cell) => cell.classList.contains("own"))]);
  }
  for (const place of document.querySelectorAll(".owner[data-store]")) {
    const owner = owners.get(place.dataset.store)?.cloneNode(true);
    if (owner && place.closest("summary")) {
      owner.removeAttribute("href"); // Nothing inside what one clicks to unfold leads elsewhere.
    }
    place.replaceChildren(...(owner ? [owner] : []));
  }
}

/** Which units of work the owners split, those that they split most first. */
function tellSplits() {
  const units = [...document.querySelectorAll("details.unit")].map((element, i) => {
    const steps = [...element.querySelectorAll("tbody .owner")];
    return {
      element,
      i: Number((element.dataset.i ??= i)),
      services: new Set(steps.map((step) => step.textContent).filter((name) => name !== "")).size,
      stores: new Set(steps.map((step) => step.dataset.store)).size,
    };
  });
  const end = units.at(-1)?.element.nextSibling ?? null;
  units.sort((a, b) => splitOf(b) - splitOf(a) || b.stores - a.stores || a.i - b.i);
  for (const { element, services } of units) {
    element.querySelector(".split").replaceChildren(
      ...(services > 1 ? [h("span", { class: "tag bad" }, `splits over ${services} services`)] : []),
    );
    element.parentNode.insertBefore(element, end);
  }
}

const splitOf = (unit) => (unit.services > 1 ? unit.services : 0);

/** Entries of tables whose methods stand by the services of another cut, until somebody looks. */
const untold = new Map();

const tellEntry = (entry) => untold.get(entry)?.();

function tellTypes(model, part) {
  const { cut, prefix } = shownIn(model, part);
  for (const list of document.querySelectorAll("#tables dl.homes")) {
    const entry = list.closest("details");
    untold.set(entry, () => {
      untold.delete(entry);
      fillAll(list);
      list.replaceChildren(...methodsByHome(model, cut, prefix, entry.id, list));
    });
    entry.ontoggle = () => entry.open && tellEntry(entry);
    entry.open && tellEntry(entry);
  }
}

/** The methods that stand in the list, by the services of the cut. */
function methodsByHome(model, cut, prefix, anchor, list) {
  model.typesById ??= new Map(model.types.name.map((_, i) => [model.id(i), i]));
  const methods = [...list.querySelectorAll("li[data-type]")].map((item, i) => ({
    item,
    type: item.dataset.type,
    turn: Number((item.dataset.turn ??= i)),
    way: item.closest("dd").dataset.way,
    home: cut.homes[model.typesById.get(item.dataset.type)] ?? UNASSIGNED,
  }));
  methods.sort((a, b) => (a.type === b.type ? a.turn - b.turn : a.type < b.type ? -1 : 1));
  const lost = [...list.querySelectorAll(".more")]; // Of a page that had no room for all.
  const ways = (home) =>
    [
      ["W", "written"],
      ["R", "read"],
    ].flatMap(([way, done]) => {
      const these = methods.filter((method) => method.home === home && method.way === way);
      const words = `${done} by ${lost.length > 0 ? "at least " : ""}${counted(these.length, "method")}`;
      const items = h("ul", { class: "flow" }, these.map((method) => method.item));
      return these.length === 0 ? [] : [h("dd", { "data-way": way }, h("span", { class: "q" }, words), items)];
    });
  return [
    ...[...cut.services.keys(), SHARED, UNASSIGNED].flatMap((home) => {
      const within = ways(home);
      const id = home < 0 ? {} : { id: listId(anchor, homeHref(cut, prefix, home)) };
      return within.length === 0 ? [] : [h("dt", id, homeLink(cut, prefix, home)), ...within];
    }),
    ...(lost.length > 0 ? [h("dd", {}, h("ul", { class: "flow" }, lost))] : []),
  ];
}

/** Of what a service does to a table: the entry of the table, and what leads to the service. */
const listId = (anchor, href) => `${anchor},${href.slice(1)}`;

/** The cells of the shown cut lead to the methods that they count. */
function linkCells(part) {
  const columns = [...part.querySelectorAll(":scope .matrix:not(.types) thead th .svc")];
  for (const row of part.querySelectorAll(".matrix:not(.types) tr[data-store]")) {
    [...row.querySelectorAll("td")].forEach((cell, i) => {
      const link = cell.querySelector("a");
      link && (link.hash = listId(row.dataset.store, columns[i].hash));
    });
  }
}

const homeHref = (cut, prefix, home) => `#${prefix}service-${anchorOf(cut.services[home].id)}`;

/** A service as the page mentions it, with the way to its section. */
const homeLink = (cut, prefix, home) =>
  home < 0
    ? cut.word(home)
    : h(
        "a",
        { class: `svc c${home % 12}`, href: homeHref(cut, prefix, home) },
        h("bdi", {}, cut.name(home)),
      );
