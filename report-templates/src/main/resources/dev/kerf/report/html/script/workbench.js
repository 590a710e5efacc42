// Trying another cut: the state, what one can do to it, and how it is kept and shared.

const VIEWS = [
  ["board", "Services"],
  ["matrix", "Matrix"],
  ["tables", "Tables"],
  ["graph", "Graph"],
  ["list", "Crossings"],
  ["changes", "Changes"],
];

/** Milliseconds: more than a few frames, less than it takes to copy an address by hand. */
const ADDRESS_AFTER = 50;

class Workbench {
  /**
   * @param model what was found
   * @param id of the model: decisions over another one mean nothing here
   * @param place the element to fill
   */
  constructor(model, id, place) {
    this.model = model;
    this.id = id;
    this.place = place;
    this.open = new Set();
    this.openGroups = new Map();
    this.selected = [];
    this.service = undefined;
    this.filter = {};
    this.tables = { find: "", contested: false, open: new Set() };
    this.view = "board";
    this.matrix = undefined;
    this.begin(model.start, []);
  }

  /** From a candidate, with decisions that were made before. */
  begin(start, decisions) {
    this.startIndex = start;
    this.history = new History(Cut.of(this.model.cuts[start]), decisions);
    this.before = count(this.model, this.history.start);
    this.#derive();
  }

  #derive() {
    this.cut = this.history.cut();
    this.counts = count(this.model, this.cut);
  }

  // --- what one can do

  #decide(decision) {
    const before = this.counts.total;
    this.history.decide(decision);
    this.#changed();
    this.#say(`${words(this.model, this.history.cuts().at(-2), decision)}: ${number(before)} → ${counted(this.counts.total, "crossing")}`);
  }

  #changed() {
    this.#derive();
    if (this.service !== undefined && this.service >= this.cut.services.length) {
      this.service = undefined;
    }
    this.#keep();
    this.render();
  }

  move(elements, to, because) {
    const home = this.cut.home(to);
    const moving = this.cut.movable(elements).filter((element) => this.cut.homeOf(this.model, element) !== home);
    if (moving.length > 0) {
      this.dragging = false;
      this.#decide({ do: "move", of: moving, to, because: because || undefined });
    }
  }

  split(elements, because) {
    const name = this.model.simple(elements[0]);
    const id = this.cut.freeId(name);
    this.open.add(id);
    this.#decide({ do: "split", of: elements, id, name, because: because || undefined });
  }

  pin(elements, pinned) {
    this.#decide({ do: pinned ? "pin" : "unpin", of: elements });
  }

  merge(from, into) {
    const { services } = this.cut;
    this.service = undefined;
    this.#decide({ do: "merge", of: services[from].id, to: services[into].id });
  }

  rename(service, name) {
    const { id } = this.cut.services[service];
    this.#decide({ do: "rename", of: id, name });
  }

  undo() {
    this.history.undo();
    this.#changed();
    this.#say(`Undone: ${counted(this.counts.total, "crossing")}`);
  }

  redo() {
    this.history.redo();
    this.#changed();
    this.#say(`Done again: ${counted(this.counts.total, "crossing")}`);
  }

  drop(index) {
    this.history.drop(index);
    this.#changed();
  }

  select(elements, more = false) {
    const chosen = new Set(more ? this.selected : []);
    elements.forEach((element) => (more && chosen.has(element) ? chosen.delete(element) : chosen.add(element)));
    this.selected = [...chosen];
    this.service = undefined;
    if (this.view === "list" || this.view === "changes") {
      this.view = "board";
    }
    this.#keep();
    this.render();
  }

  /** Selects what somebody looked for, and opens the way to it. */
  find(element) {
    this.open.add(this.cut.word(this.cut.homeOf(this.model, element)));
    this.select([element]);
    if (this.view === "matrix") {
      this.matrix.reveal(element);
    }
  }

  /** A service alone; undefined for none and nothing selected. */
  chooseService(service) {
    this.selected = [];
    this.service = service;
    this.#keep();
    this.render();
  }

  show(view) {
    this.view = view;
    this.#keep();
    this.render();
  }

  list(filter) {
    this.filter = filter;
    this.moreRows = false;
    this.show("list");
  }

  /** What of the tables is looked at: `find` a text, `contested` ones alone, `fold` a home. */
  showTables({ fold, ...change }) {
    Object.assign(this.tables, change);
    if (fold !== undefined) {
      this.tables.open.delete(fold) || this.tables.open.add(fold);
    }
    this.render();
  }

  showAllRows() {
    this.moreRows = true;
    this.render();
  }

  startFrom(index) {
    this.begin(index, []);
    this.selected = [];
    this.service = undefined;
    this.#keep();
    this.render();
  }

  drag(event, elements) {
    event.dataTransfer.setData("text/plain", elements.map((element) => this.model.id(element)).join("\n"));
    event.dataTransfer.effectAllowed = "move";
    this.selected = elements;
    this.dragging = true;
  }

  dropped() {
    this.dragging = false;
    this.render();
  }

  // --- how it is kept and shared

  #keep() {
    const fragment = addressOf(this);
    this.#address(fragment);
    try {
      localStorage.setItem("kerf-try", fragment);
    } catch {
      // Then it lasts as long as the address.
    }
  }

  /**
   * Not before the step is seen: in a long page the browser takes longer to change its address than Kerf for all else,
   * and after two hundred changes in half a minute it refuses. Whoever has followed a link meanwhile stays there.
   */
  #address(fragment) {
    const { hash } = location;
    clearTimeout(this.addressing);
    this.addressing = setTimeout(() => location.hash === hash && history.replaceState(null, "", fragment), ADDRESS_AFTER);
  }

  /** Takes up what an address or an earlier visit says; false when that is about another report. */
  restore(fragment) {
    const state = stateIn(fragment, this.id);
    if (!state) {
      return false;
    }
    const start = this.model.cuts.findIndex((cut) => cut.id === state.c);
    this.begin(start < 0 ? this.model.start : start, validDecisions(this.model, state.d));
    this.view = VIEWS.some(([id]) => id === state.v) ? state.v : "board";
    const element = this.model.find(state.s);
    this.selected = element < 0 ? [] : [element];
    return true;
  }

  saveBoundaries() {
    download("boundaries.yml", "application/yaml", boundariesText(this.model, this.cut, decisionWords(this)));
    this.#say("Saved as boundaries.yml: it goes into the root of the repository.");
  }

  async copyLink() {
    const url = location.href.replace(/#.*/, "") + addressOf(this);
    try {
      await navigator.clipboard.writeText(url);
      this.#say("The link is in the clipboard.");
    } catch {
      this.#say("The browser gives no clipboard: the address above is the link.");
    }
  }

  // --- how it looks

  #say(text) {
    this.saying = text;
    const live = this.place.querySelector("[role=status]");
    if (live) {
      live.replaceChildren(...soft(text));
    }
  }

  render() {
    const key = document.activeElement?.dataset?.key;
    const caret = document.activeElement?.type === "text" ? document.activeElement.selectionStart : undefined;
    this.body ??= h("div", { class: "views" });
    this.bar ??= h("div", {});
    if (!this.place.contains(this.bar)) {
      this.place.append(this.bar, h("p", { role: "status", class: "q" }), this.body);
    }
    this.bar.replaceChildren(this.#toolbar(), this.#figures());
    this.#view();
    if (key) {
      const again = this.place.querySelector(`[data-key="${CSS.escape(key)}"]`);
      again?.focus({ preventScroll: true });
      caret === undefined || again?.setSelectionRange?.(caret, caret);
    }
  }

  #view() {
    if (this.view === "matrix") {
      this.matrix ??= new Matrix(this);
      this.body.replaceChildren(this.matrix.element, ...(this.selected.length > 0 ? [inspector(this)] : []));
      this.matrix.update();
      return;
    }
    const beside = () => (this.selected.length > 0 || this.service !== undefined ? inspector(this) : "");
    const views = {
      board: () => [board(this), inspector(this)],
      tables: () => [tableMatrix(this), beside()],
      graph: () => [graph(this), beside()],
      list: () => [crossingList(this)],
      changes: () => [changes(this)],
    };
    this.body.replaceChildren(...views[this.view]());
  }

  #toolbar() {
    const { history } = this;
    const candidates = h(
      "select",
      {
        dataset: { key: "start" },
        onchange: (event) => this.startFrom(Number(event.target.value)),
      },
      this.model.cuts.map((cut, i) =>
        h("option", { value: String(i), selected: i === this.startIndex }, cut.label),
      ),
    );
    return h(
      "div",
      { class: "row bar" },
      h("label", {}, "Start from ", candidates),
      button("Undo", { disabled: history.position === 0, dataset: { key: "undo" }, onclick: () => this.undo() }),
      button("Redo", {
        disabled: history.position === history.decisions.length,
        dataset: { key: "redo" },
        onclick: () => this.redo(),
      }),
      finder(this),
      h("span", { class: "grow" }),
      button("Copy link", { dataset: { key: "copy" }, onclick: () => this.copyLink() }),
      button("Save boundaries.yml", { class: "primary", dataset: { key: "save" }, onclick: () => this.saveBoundaries() }),
    );
  }

  #figures() {
    const { model, counts, before, history } = this;
    const changed = history.done().length > 0;
    const kinds = [...counts.byKind.keys()].filter((k) => counts.byKind[k] > 0 || before.byKind[k] > 0);
    return h(
      "div",
      {},
      h(
        "ul",
        { class: "figures" },
        h("li", {}, button(number(counts.total), { class: "plainly total", onclick: () => this.list({}) }), " crossings ", changed ? delta(counts.total - before.total) : undefined),
        kinds.map((k) =>
          h(
            "li",
            {},
            button(number(counts.byKind[k]), {
              class: "plainly",
              "aria-label": `${counts.byKind[k]} ${model.kindWord(k, counts.byKind[k])}: list them`,
              onclick: () => this.list({ kind: model.kinds[k] }),
            }),
            ` ${model.kindWord(k, counts.byKind[k])} `,
            changed && counts.byKind[k] !== before.byKind[k] ? delta(counts.byKind[k] - before.byKind[k]) : undefined,
          ),
        ),
      ),
      h(
        "div",
        { class: "tabs", role: "group", "aria-label": "View" },
        VIEWS.map(([id, label]) =>
          button(id === "changes" && changed ? `${label} (${history.done().length})` : label, {
            "aria-pressed": this.view === id ? "true" : "false",
            dataset: { key: `view-${id}` },
            onclick: () => this.show(id),
          }),
        ),
      ),
    );
  }
}

/** Fills the section, when there is something to cut, and says what one can do in it; undefined when there is nothing. */
function startWorkbench() {
  const data = document.getElementById("model");
  const place = document.getElementById("workbench");
  if (!data || !place) {
    return undefined;
  }
  const app = new Workbench(new Model(JSON.parse(data.textContent)), data.dataset.id, place);
  globalThis.kerf = { app, count, boundariesText, Cut };
  const stored = () => {
    try {
      return localStorage.getItem("kerf-try");
    } catch {
      return null;
    }
  };
  const linked = app.restore(location.hash);
  linked || app.restore(stored());
  document.getElementById("try").hidden = false;
  document.querySelector('.contents a[href="#try"]').parentElement.hidden = false;
  app.render();
  if (linked) {
    document.getElementById("try").scrollIntoView();
  }
  addEventListener("hashchange", () => app.restore(location.hash) && app.render());
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!typing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && place.contains(document.activeElement)) {
      event.preventDefault();
      event.shiftKey ? app.redo() : app.undo();
    }
  });
  let pending = 0;
  addEventListener("resize", () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => {
      app.view === "matrix" && app.matrix.draw();
      app.view === "graph" && app.render();
    });
  });
  return app;
}
