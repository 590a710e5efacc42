// Lists that the page had no room for, in full: the script has every tie, and counts again.

/** Kinds of crossings behind the lists of a service that are about its data. */
const OF_DATA = { splits: ["transaction"], joins: ["join"], keys: ["foreign-key", "cascade"] };

/** The first cut is shown before anybody clicks. */
function offerAll(model) {
  const part = document.querySelector(".cut.shown");
  part && offerAllOf(model, part);
}

/** Where a list of the part is cut short, a button that fills it. */
function offerAllOf(model, part) {
  if (part.dataset.offered) {
    return;
  }
  part.dataset.offered = "yes";
  const shown = shownIn(model, part);
  const meant = listsById(model, shown);
  for (const [id, wanted] of meant) {
    const at = document.getElementById(id);
    const short = at && cutShort(at);
    short && offer(model, shown, short, wanted);
  }
}

/** What is wanted of all crossings, by the id of the list that shows them. */
function listsById(model, { cut, prefix }) {
  const out = new Map();
  const { between } = count(model, cut);
  for (const [key, kinds] of between) {
    const from = fromOf(key);
    const to = toOf(key);
    const tie = anchorOf(`tie-${cut.services[from].id}.${cut.services[to].id}`);
    kinds.forEach((n, k) => {
      n > 0 && out.set(`${prefix}${tie}.${model.kinds[k]}`, (kind, a, b) => kind === k && a === from && b === to);
    });
  }
  cut.services.forEach(({ id }, home) => {
    for (const [name, words] of Object.entries(OF_DATA)) {
      const kinds = new Set(words.map((word) => model.kinds.indexOf(word)));
      out.set(
        `${prefix}service-${anchorOf(id)}.${name}`,
        (kind, a, b) => kinds.has(kind) && (a === home || b === home),
      );
    }
  });
  return out;
}

/** The line that says how much is missing, and the list it belongs to. What lies packed is not missing. */
function cutShort(at) {
  const short = (list) => {
    const line = list.querySelector(".more:not([data-rows])");
    return line ? { line, place: list } : undefined;
  };
  if (at.matches("p")) {
    return { line: at, place: at };
  }
  if (at.matches(".scroll")) {
    return short(at);
  }
  for (let next = at.nextElementSibling; next && !next.matches("h4"); next = next.nextElementSibling) {
    if (next.querySelector("ul.spaced")) {
      return short(next);
    }
  }
  return undefined;
}

function offer(model, shown, { line, place }, wanted) {
  const fill = () => {
    const rows = list(model, shown.cut, wanted);
    const full = place.querySelector("ul.spaced") ? itemsOf(model, shown, rows) : tableOf(model, rows, place);
    full.id = place.id;
    place.replaceWith(full);
    full.querySelector("a, [tabindex]")?.focus({ preventScroll: true });
  };
  lineOf(line).append(" ", button("Show all", { class: "all", onclick: fill }));
}

/** As the page draws a tie, with all its rows. */
function tableOf(model, rows, place) {
  const caption = place.querySelector("caption");
  return h(
    "div",
    { class: "scroll", tabindex: "0" },
    h(
      "table",
      { class: "rows evidence" },
      caption ? caption.cloneNode(true) : h("caption", {}, `${model.kindWord(model.kinds.indexOf(rows[0]?.kind), rows.length)} `, h("span", { class: "q" }, number(rows.length))),
      h("thead", {}, h("tr", {}, ["From", "To", "What crosses"].map((title) => h("th", { scope: "col" }, title)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h("tr", {}, h("td", {}, mention(model, row.from), placeCode(row)), h("td", {}, mention(model, row.to)), h("td", {}, row.detail)),
        ),
      ),
    ),
  );
}

/** As the page draws what ties the data of a service, with all its rows. */
const itemsOf = (model, { cut, prefix }, rows) =>
  h(
    "div",
    { tabindex: "-1" },
    h(
      "ul",
      { class: "plain spaced" },
      rows.map((row) =>
        h(
          "li",
          {},
          mention(model, row.from),
          " → ",
          mention(model, row.to),
          " ",
          homeLink(cut, prefix, row.fromService),
          " → ",
          homeLink(cut, prefix, row.toService),
          h("br"),
          h("span", { class: "q" }, row.detail),
          " ",
          placeCode(row),
        ),
      ),
    ),
  );

/** A type by its name, a store with the way to its entry. */
const mention = (model, element) =>
  model.isType(element)
    ? h("bdi", { class: "n" }, soft(model.simple(element)))
    : h(
        "a",
        { class: "n", href: `#${anchorOf(`store-${model.id(model.isColumn(element) ? model.storeOf(element) : element)}`)}` },
        h("bdi", {}, soft(model.simple(element))),
      );

const placeCode = (row) => (row.place === "" ? undefined : h("code", { class: "at broken" }, placeLink(row.place)));
