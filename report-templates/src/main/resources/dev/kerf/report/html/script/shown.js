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

/** The part of the page about the cut that a link leads into takes the place of the one before. */
function showCut(model) {
  const part = document.getElementById(location.hash.slice(1))?.closest(".cut");
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

/** The types that use a table, by service, once somebody looks at its entry. */
function tellTypes(model, part) {
  const { cut, prefix } = shownIn(model, part);
  for (const list of document.querySelectorAll("#tables dl.homes")) {
    const entry = list.closest("details");
    const tell = () => list.replaceChildren(...typesByHome(model, cut, prefix, entry.id));
    if (entry.open) {
      tell();
    } else {
      entry.ontoggle = () => entry.open && tell();
    }
  }
}

function typesByHome(model, cut, prefix, anchor) {
  model.storesByAnchor ??= new Map(model.stores.map((id, i) => [anchorOf(`store-${id}`), i]));
  const uses = storeUses(model)[model.storesByAnchor.get(anchor)];
  return [...cut.services.keys(), SHARED, UNASSIGNED].flatMap((home) => {
    const types = [...uses.keys()].filter((type) => cut.homes[type] === home).sort((a, b) => a - b);
    return types.length === 0
      ? []
      : [
          h("dt", {}, homeLink(cut, prefix, home)),
          h(
            "dd",
            {},
            h("ul", { class: "flow" }, types.map((type) => h("li", {}, h("bdi", { class: "n" }, soft(model.simple(type))), " ", h("span", { class: "q" }, letters(uses.get(type)))))),
          ),
        ];
  });
}

const letters = (use) => (use.reads > 0 ? "R" : "") + (use.writes > 0 ? "W" : "");

/** A service as the page mentions it, with the way to its section. */
const homeLink = (cut, prefix, home) =>
  home < 0
    ? cut.word(home)
    : h(
        "a",
        { class: `svc c${home % 12}`, href: `#${prefix}service-${anchorOf(cut.services[home].id)}` },
        h("bdi", {}, cut.name(home)),
      );
