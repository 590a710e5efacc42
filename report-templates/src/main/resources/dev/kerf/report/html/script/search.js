// The box at the top: what is found is offered below it; lists on the page keep only what has all words, when asked.

const OFFERED = 10;

function search(app) {
  const kept = h("output", {});
  const offered = h("ul", { class: "offered", hidden: true });
  const filter = pageFilter();
  let pending = 0;
  const words = () => input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const showAll = () => {
    if (kept.childElementCount > 0) {
      filter([]);
      kept.replaceChildren();
    }
  };
  const keepOnly = () => {
    const lines = filter(words());
    offered.hidden = true;
    kept.replaceChildren(
      `Only ${counted(lines, "line")} with “${input.value.trim()}” `,
      button("Show everything", { onclick: showAll }),
    );
  };
  const input = h("input", {
    type: "search",
    placeholder: "Find a type, table or service",
    "aria-label": "Find a type, table or service",
    oninput: () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(apply);
    },
    onkeydown: (event) => {
      if (event.key === "Enter") {
        offered.querySelector("a, button")?.click();
      }
    },
    onfocus: () => {
      offered.hidden = offered.childElementCount === 0;
    },
  });
  const apply = () => {
    showAll();
    const results = words().length > 0 ? resultsFor(app, words()) : [];
    const only = button("Keep only the lines of this page that have it", { onclick: keepOnly });
    offered.replaceChildren(...(words().length > 0 ? [...results, only] : []).map((result) => h("li", {}, result)));
    offered.hidden = offered.childElementCount === 0;
  };
  const box = h("div", { class: "search", onkeydown: (event) => walk(event, input, offered) }, input, offered);
  offered.addEventListener("click", () => {
    offered.hidden = true;
  });
  box.addEventListener("focusout", (event) => {
    offered.hidden ||= !box.contains(event.relatedTarget);
  });
  return h("div", { class: "row" }, kept, box);
}

/** Arrows lead from the box into what is offered and back, Escape closes it. */
function walk(event, input, offered) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key === "Escape") {
    input.focus();
    offered.hidden = true; // After the box, which opens it when it is entered.
  } else if (steps[event.key] && !offered.hidden) {
    event.preventDefault();
    const places = [input, ...offered.querySelectorAll("a, button")];
    places[(places.indexOf(document.activeElement) + steps[event.key] + places.length) % places.length].focus();
  }
}

/** Links to what the words mean: services first, then tables and types whose names fit best. */
function resultsFor(app, words) {
  const fits = (text) => words.every((word) => text.toLowerCase().includes(word));
  const services = [...document.querySelectorAll(".cut.shown .service")]
    .filter((section) => section.id !== "" && fits(section.querySelector("h3").firstChild.textContent))
    .map((section) => {
      const name = section.querySelector("h3 bdi");
      return name && result(name.textContent, "service", `#${section.id}`);
    });
  const elements = app ? bestElements(app.model, words, fits) : [];
  return [...services.filter(Boolean), ...elements.map((element) => resultOf(app, element))].slice(0, OFFERED);
}

/** The whole name is better than its beginning, and that is better than what stands somewhere in it. */
function bestElements(model, words, fits) {
  const wanted = words.join(" ");
  const rank = (element) => {
    const name = model.simple(element).toLowerCase();
    return (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3) * 2 + (model.isType(element) ? 1 : 0);
  };
  const found = [];
  for (let element = 0; element < model.size; element++) {
    fits(model.id(element)) && found.push({ element, rank: rank(element), name: model.simple(element) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || compare(a.name, b.name))
    .slice(0, OFFERED)
    .map(({ element }) => element);
}

/** A table leads to its entry; a type to what ties it and what a move would change. */
function resultOf(app, element) {
  const { model, cut } = app;
  const home = cut.name(cut.homeOf(model, element));
  if (!model.isType(element)) {
    return result(model.simple(element), `${model.role(element)}, ${home}`, `#${anchorOf(`store-${model.id(element)}`)}`);
  }
  return result(model.simple(element), `${model.role(element)}, ${home}`, "#try", (event) => {
    event.preventDefault();
    app.view = "board";
    app.find(element);
    document.getElementById("try").scrollIntoView();
    document.querySelector(`[data-key="element-${element}"]`)?.focus({ preventScroll: true });
  });
}

const result = (name, what, href, onclick) =>
  h("a", { href, ...(onclick && { onclick }) }, h("bdi", {}, name), " ", h("span", { class: "q" }, what));

/** Everything of class f whose text has all the words stays; says how much that is. */
function pageFilter() {
  let items = null;
  let opened = [];

  function collect() {
    items = [...document.querySelectorAll(".f")].map((element) => ({
      element,
      text: element.textContent.toLowerCase(),
    }));
  }

  return (words) => {
    if (words.length > 0) {
      fillAll(document, (rows) => {
        const text = rows.replaceAll("<wbr>", "").toLowerCase();
        return words.every((word) => text.includes(word));
      });
      items = null;
    }
    items ?? collect();
    let count = 0;
    for (const item of items) {
      const matches = words.every((word) => item.text.includes(word));
      item.element.hidden = !matches;
      count += matches ? 1 : 0;
    }
    for (const details of opened) {
      details.open = false;
    }
    opened = [];
    for (const container of document.querySelectorAll(".fc")) {
      const empty = !container.querySelector(".f:not([hidden])");
      container.hidden = words.length > 0 && empty;
      if (words.length > 0 && !empty && container.tagName === "DETAILS" && !container.open) {
        container.open = true;
        opened.push(container);
      }
    }
    return count;
  };
}
