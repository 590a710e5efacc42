// The dependency structure matrix: who uses whom, same order on both axes, rows that fold.
//
// Drawn on a canvas: a matrix of 2,000 by 2,000 redraws within a frame, which no table does. The
// list of crossings has the same facts as text.

class Matrix {
  constructor(app) {
    this.app = app;
    this.grid = new Grid();
    this.picture = new GridPicture(this.grid);
    this.cursor = { row: 0, column: 0 };
    this.canvas = h("canvas", {
      tabindex: "0",
      role: "img",
      "aria-label":
        "Matrix of who uses whom. Arrow keys move, Enter lists the ties of a cell, Space folds a row.",
      dataset: { key: "matrix" },
      onmousemove: (event) => this.#point(event),
      onclick: (event) => this.#click(event),
      onkeydown: (event) => this.#key(event),
    });
    this.says = h("p", { class: "says", "aria-live": "polite" }, "\u00a0");
    this.kinds = h("div", { class: "row" });
    this.box = h("div", { class: "dsm", tabindex: "0" }, this.canvas);
    this.element = h(
      "div",
      { class: "wide" },
      h(
        "p",
        { class: "q" },
        "A row uses the columns it has cells in; the stronger their colour, the more ties. Red: both use each other. Click a name to unfold it, a cell to list its ties.",
      ),
      this.kinds,
      this.says,
      this.box,
      h(
        "div",
        { class: "row" },
        button("SVG", { "aria-label": "Download the matrix as SVG", onclick: () => this.#saveShapes() }),
        button("PNG", { "aria-label": "Download the matrix as PNG", onclick: () => this.#savePixels() }),
      ),
    );
  }

  /** After the cut has changed, or what is unfolded. */
  update() {
    this.grid.update(this.app.model, this.app.cut);
    this.#legend();
    this.draw();
  }

  #legend() {
    const { grid } = this;
    const { model, cut } = this.app;
    this.kinds.replaceChildren(
      ...model.kinds
        .map((name, kind) => [name, kind])
        .filter(([, kind]) => kind !== model.transaction)
        .map(([name, kind]) =>
          h(
            "label",
            { class: "tick" },
            h("input", {
              type: "checkbox",
              checked: !grid.off.has(kind),
              onchange: (event) => {
                event.target.checked ? grid.off.delete(kind) : grid.off.add(kind);
                grid.count(model, cut);
                this.draw();
              },
            }),
            ` ${model.many[kind]}`,
          ),
        ),
    );
  }

  /** Everything again. */
  draw() {
    const { picture } = this;
    this.colours = this.#colours();
    picture.arrange(this.box.clientWidth || 800, innerHeight * 0.85, this.colours); // As tall as its box may be.
    const ratio = picture.width > 4000 ? 1 : devicePixelRatio || 1;
    this.canvas.width = picture.width * ratio;
    this.canvas.height = picture.height * ratio;
    this.canvas.style.width = `${picture.width}px`;
    this.canvas.style.height = `${picture.height}px`;
    const context = this.canvas.getContext("2d");
    context.scale(ratio, ratio);
    picture.paint(context, this.#looked());
  }

  #looked() {
    return this.looking ? this.cursor : undefined;
  }

  /** Asking for a colour costs a look at the styles of the whole page: once for each theme. */
  #colours() {
    const theme = `${document.documentElement.dataset.theme} ${matchMedia("(prefers-color-scheme: dark)").matches}`;
    if (this.coloursOf === theme) {
      return this.colours;
    }
    this.coloursOf = theme;
    const names = {
      ink: "--ink",
      paper: "--raised",
      line: "--line",
      muted: "--muted",
      tie: "--link",
      mutual: "--bad",
      ground: "--sunken",
    };
    const probes = Object.entries(names).map(([name, variable]) => {
      const probe = h("i", { class: "probe" });
      probe.style.color = `var(${variable})`;
      return [name, probe];
    });
    this.element.append(...probes.map(([, probe]) => probe));
    const colours = Object.fromEntries(probes.map(([name, probe]) => [name, getComputedStyle(probe).color]));
    probes.forEach(([, probe]) => probe.remove());
    return { ...colours, font: getComputedStyle(this.element).getPropertyValue("--sans").trim() };
  }

  #at(event) {
    const box = this.canvas.getBoundingClientRect();
    return this.picture.at(event.clientX - box.left, event.clientY - box.top);
  }

  #point(event) {
    const at = this.#at(event);
    if (at.row !== this.cursor.row || at.column !== this.cursor.column || !this.looking) {
      this.#look(at.row, at.column);
    }
  }

  #look(row, column) {
    this.cursor = { row, column };
    this.looking = true;
    const { grid } = this;
    const name = (i) => grid.rows[i].label;
    this.says.textContent =
      row === column
        ? `${name(row)}: ${counted(grid.rows[row].members.length, "element")}`
        : `${name(row)} → ${name(column)}: ${counted(grid.ties(row, column), "tie")}; back: ${number(grid.ties(column, row))}`;
    cancelAnimationFrame(this.pending);
    this.pending = requestAnimationFrame(() => this.draw());
  }

  #click(event) {
    const at = this.#at(event);
    at.label || at.row === at.column ? this.#fold(at.row) : this.#list(at.row, at.column);
  }

  #list(row, column) {
    const from = this.grid.rows[row];
    const to = this.grid.rows[column];
    if (from.home >= 0 && to.home >= 0 && from.home !== to.home) {
      this.app.list({ cells: { from: new Set(from.members), to: new Set(to.members) } });
    } else {
      this.app.select(from.members.length === 1 ? from.members : to.members, false);
    }
  }

  /** Unfolds a row; an element has nothing below it, and is chosen. */
  #fold(i) {
    const row = this.grid.rows[i];
    if (row.element !== undefined) {
      this.app.select([row.element]);
      this.grid.fold(row);
    } else {
      this.grid.unfold(row);
    }
    this.update();
  }

  #close(i) {
    if (this.grid.fold(this.grid.rows[i])) {
      this.update();
      const last = this.grid.rows.length - 1;
      this.#look(Math.min(this.cursor.row, last), Math.min(this.cursor.column, last));
    }
  }

  #key(event) {
    const { row, column } = this.cursor;
    const last = this.grid.rows.length - 1;
    const to = (r, c) => this.#look(Math.max(0, Math.min(last, r)), Math.max(0, Math.min(last, c)));
    const actions = {
      ArrowUp: () => to(row - 1, column),
      ArrowDown: () => to(row + 1, column),
      ArrowLeft: () => to(row, column - 1),
      ArrowRight: () => to(row, column + 1),
      Enter: () => this.#list(row, column),
      " ": () => this.#fold(row),
      Backspace: () => this.#close(row),
    };
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  }

  /** Opens the rows down to an element, and looks at it. */
  reveal(found) {
    const { model, cut } = this.app;
    const element = model.isColumn(found) ? model.storeOf(found) : found;
    this.grid.open(model, cut, element);
    this.update();
    const row = this.grid.rowOf[element];
    this.#look(row, row);
    const at = row * this.picture.cell;
    this.box.scrollTo({ top: at - this.box.clientHeight / 2, left: at - this.box.clientWidth / 2 });
  }

  #saveShapes() {
    const { picture } = this;
    const pen = new SvgPen(picture.width, picture.height);
    pen.fillStyle = groundOf(this.box); // Its names are legible on no other colour.
    pen.fillRect(0, 0, picture.width, picture.height);
    picture.paint(pen);
    saveShapes("matrix", pen.svg);
  }

  #savePixels() {
    const { width, height } = this.picture;
    savePixels("matrix", width, height, groundOf(this.box), (context) => this.picture.paint(context));
  }
}
