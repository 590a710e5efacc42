// The box at the top: what is found is offered below it, and lists on the page keep only what has all words.

const OFFERED = 10;

function search(app) {
  const found = h("output", {});
  const offered = h("ul", { class: "offered", hidden: true });
  const filter = pageFilter();
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
        offered.querySelector("a")?.click();
      } else if (event.key === "Escape") {
        offered.hidden = true;
      }
    },
    onfocus: () => {
      offered.hidden = offered.childElementCount === 0;
    },
  });
  let pending = 0;
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const count = filter(words);
    found.textContent = words.length > 0 ? `${number(count)} on the page` : "";
    const results = words.length > 0 ? resultsFor(app, words) : [];
    offered.replaceChildren(...results.map((result) => h("li", {}, result)));
    offered.hidden = results.length === 0;
  };
  const box = h("div", { class: "search" }, input, offered);
  offered.addEventListener("click", () => {
    offered.hidden = true;
  });
  box.addEventListener("focusout", (event) => {
    offered.hidden ||= !box.contains(event.relatedTarget);
  });
  return h("div", { class: "row" }, found, box);
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
