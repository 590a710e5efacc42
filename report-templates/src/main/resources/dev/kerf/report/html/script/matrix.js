// The dependency structure matrix: who uses whom, same order on both axes, rows that fold.
//
// Drawn on a canvas: a matrix of 2,000 by 2,000 redraws within a frame, which no table does. The
// list of crossings has the same facts as text.

const LABELS = 190;
const HEADS = 160;
const FEW = 24;
const CELL = { most: 22, ofFew: 44, least: 3, withText: 11, withCount: 26 };
const TALLEST = 1400;

class Matrix {
  constructor(app) {
    this.app = app;
    this.unfolded = new Set();
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
        button("PNG", { "aria-label": "Download the matrix as PNG", onclick: () => this.#save() }),
      ),
    );
    this.off = new Set();
  }

  /** Rows for what is unfolded, and how many ties each cell has. */
  update() {
    const { model, cut } = this.app;
    this.rows = [];
    this.rowOf = new Int32Array(model.size);
    for (const home of [...cut.services.keys(), SHARED, UNASSIGNED]) {
      const members = cut.members(home);
      if (members.length === 0) {
        continue;
      }
      const key = cut.word(home);
      const row = { key, label: cut.name(home), home, depth: 0, members };
      this.unfolded.has(key) ? this.#packages(row) : this.#row(row);
    }
    this.#count();
    this.#legend();
    this.draw();
  }

  #row(row) {
    row.members.forEach((element) => {
      this.rowOf[element] = this.rows.length;
    });
    this.rows.push(row);
  }

  #packages(parent) {
    const { model } = this.app;
    const groups = new Map();
    for (const element of parent.members) {
      const name = model.isType(element) ? model.package(element) || "(no package)" : "tables";
      groups.has(name) || groups.set(name, []);
      groups.get(name).push(element);
    }
    [...groups].sort(([a], [b]) => compare(a, b)).forEach(([name, members]) => {
      const key = `${parent.key}/${name}`;
      const row = { key, label: name, home: parent.home, depth: 1, members, parent: parent.key };
      if (!this.unfolded.has(key)) {
        this.#row(row);
        return;
      }
      members.forEach((element) => {
        this.#row({
          key: `${key}/${element}`,
          label: model.simple(element),
          home: parent.home,
          depth: 2,
          members: [element],
          parent: key,
          element,
        });
      });
    });
  }

  /** Between two services a cell counts what crosses, as everywhere; elsewhere it counts ties. */
  #count() {
    const { model, cut } = this.app;
    const { kind, from, to } = model.links;
    const across = ends(model, cut);
    const n = this.rows.length;
    this.cells = new Map();
    this.most = 1;
    const add = (one, other) => {
      const a = this.rowOf[one];
      const b = this.rowOf[model.isColumn(other) ? model.storeOf(other) : other];
      if (a !== b) {
        const key = a * n + b;
        const now = (this.cells.get(key) ?? 0) + 1;
        this.cells.set(key, now);
        this.most = Math.max(this.most, now);
      }
    };
    for (let i = 0; i < kind.length; i++) {
      if (this.off.has(kind[i])) {
        continue;
      }
      const a = cut.homes[from[i]];
      const b = cut.homes[to[i]];
      if (a >= 0 && b >= 0 && a !== b) {
        across(i).forEach(([one, other]) => add(one, other));
      } else {
        add(from[i], to[i]);
      }
    }
  }

  #legend() {
    const { model } = this.app;
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
              checked: !this.off.has(kind),
              onchange: (event) => {
                event.target.checked ? this.off.delete(kind) : this.off.add(kind);
                this.#count();
                this.draw();
              },
            }),
            ` ${name}`,
          ),
        ),
    );
  }

  /** Everything again. */
  draw() {
    const width = this.box.clientWidth || 800;
    const n = Math.max(1, this.rows.length);
    const labels = Math.min(LABELS, width * 0.4);
    const fitting = Math.floor((width - labels - 4) / n);
    const least = n > TALLEST / CELL.least ? 1 : CELL.least;
    this.cell = Math.max(least, Math.min(n <= FEW ? CELL.ofFew : CELL.most, fitting));
    this.left = this.cell >= CELL.withText ? labels : 24;
    this.top = this.cell >= CELL.withText ? HEADS : 8;
    const side = this.cell * n;
    const ratio = side > 4000 ? 1 : devicePixelRatio || 1;
    this.canvas.width = (this.left + side + 2) * ratio;
    this.canvas.height = (this.top + side + 2) * ratio;
    this.canvas.style.width = `${this.left + side + 2}px`;
    this.canvas.style.height = `${this.top + side + 2}px`;
    const context = this.canvas.getContext("2d");
    context.scale(ratio, ratio);
    this.colours = this.#colours();
    this.#paint(context, n);
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

  #paint(context, n) {
    const { cell, left, top, colours } = this;
    context.fillStyle = colours.ground;
    context.fillRect(left, top, cell * n, cell * n);
    this.#blocks(context);
    for (const [key, ties] of this.cells) {
      const row = Math.floor(key / n);
      const column = key % n;
      context.globalAlpha = this.#strength(ties);
      context.fillStyle = this.cells.has(column * n + row) ? colours.mutual : colours.tie;
      const gap = cell > 5 ? 1 : 0;
      context.fillRect(left + column * cell, top + row * cell, cell - gap, cell - gap);
    }
    context.globalAlpha = 1;
    if (cell >= CELL.withCount) {
      this.#numbers(context, n);
    }
    this.rows.forEach((row, i) => {
      context.fillStyle = colours.line;
      context.fillRect(left + i * cell, top + i * cell, Math.max(1, cell - 1), Math.max(1, cell - 1));
    });
    if (cell >= CELL.withText) {
      this.#labels(context);
    }
    this.#cross(context, n);
  }

  #numbers(context, n) {
    const { cell, left, top, colours } = this;
    context.font = `12px ${colours.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const [key, ties] of this.cells) {
      const row = Math.floor(key / n);
      const column = key % n;
      const face = this.cells.has(column * n + row) ? colours.mutual : colours.tie;
      context.fillStyle = legible(face, colours.ground, this.#strength(ties), [colours.ink, colours.paper]);
      context.fillText(number(ties), left + (column + 0.5) * cell, top + (row + 0.5) * cell, cell - 4);
    }
  }

  /** How dark a cell is, in [0,1]: ten ties should look like more than one, not like ten times it. */
  #strength(ties) {
    return 0.25 + (0.75 * Math.log1p(ties)) / Math.log1p(this.most);
  }

  /** A frame around what belongs to one home. */
  #blocks(context) {
    const { cell, left, top, colours } = this;
    context.strokeStyle = colours.muted;
    context.lineWidth = 1;
    for (let i = 0, start = 0; i < this.rows.length; i++) {
      if (i + 1 === this.rows.length || this.rows[i + 1].home !== this.rows[i].home) {
        const side = (i + 1 - start) * cell;
        context.strokeRect(left + start * cell - 0.5, top + start * cell - 0.5, side, side);
        start = i + 1;
      }
    }
  }

  #labels(context) {
    const { cell, left, top, colours } = this;
    const size = Math.min(13, cell - 1);
    context.textBaseline = "middle";
    context.textAlign = "right";
    this.rows.forEach((row, i) => {
      context.font = `${row.depth === 0 ? "600 " : ""}${size}px ${colours.font}`;
      context.fillStyle = row.depth === 1 ? colours.muted : colours.ink;
      context.fillText(fitted(context, row.label, left - 10), left - 8, top + (i + 0.5) * cell);
    });
    context.textAlign = "left";
    this.rows.forEach((row, i) => {
      context.save();
      context.font = `${row.depth === 0 ? "600 " : ""}${size}px ${colours.font}`;
      context.fillStyle = row.depth === 1 ? colours.muted : colours.ink;
      context.translate(left + (i + 0.5) * cell, top - 6);
      context.rotate(-Math.PI / 2);
      context.fillText(fitted(context, row.label, top - 12), 0, 0);
      context.restore();
    });
  }

  /** Row and column of the cell that is looked at. */
  #cross(context, n) {
    const { cell, left, top, colours, cursor } = this;
    if (cursor.row >= n || cursor.column >= n || !this.looking) {
      return;
    }
    context.globalAlpha = 0.12;
    context.fillStyle = colours.ink;
    context.fillRect(0, top + cursor.row * cell, left + n * cell, cell);
    context.fillRect(left + cursor.column * cell, 0, cell, top + n * cell);
    context.globalAlpha = 1;
    context.strokeStyle = colours.ink;
    context.strokeRect(left + cursor.column * cell, top + cursor.row * cell, cell - 1, cell - 1);
  }

  #at(event) {
    const box = this.canvas.getBoundingClientRect();
    const clamp = (value) => Math.max(0, Math.min(this.rows.length - 1, Math.floor(value)));
    return {
      label: event.clientX - box.left < this.left,
      row: clamp((event.clientY - box.top - this.top) / this.cell),
      column: clamp((event.clientX - box.left - this.left) / this.cell),
    };
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
    const n = this.rows.length;
    const name = (i) => this.rows[i].label;
    const there = this.cells.get(row * n + column) ?? 0;
    const back = this.cells.get(column * n + row) ?? 0;
    this.says.textContent =
      row === column
        ? `${name(row)}: ${counted(this.rows[row].members.length, "element")}`
        : `${name(row)} → ${name(column)}: ${counted(there, "tie")}; back: ${number(back)}`;
    cancelAnimationFrame(this.pending);
    this.pending = requestAnimationFrame(() => this.draw());
  }

  #click(event) {
    const at = this.#at(event);
    at.label || at.row === at.column ? this.#fold(at.row) : this.#list(at.row, at.column);
  }

  #list(row, column) {
    const of = (i) => new Set(this.rows[i].members);
    const from = this.rows[row];
    const to = this.rows[column];
    if (from.home >= 0 && to.home >= 0 && from.home !== to.home) {
      this.app.list({ cells: { from: of(row), to: of(column) } });
    } else {
      this.app.select(from.members.length === 1 ? from.members : to.members, false);
    }
  }

  #fold(i) {
    const row = this.rows[i];
    if (row.element !== undefined) {
      this.app.select([row.element]);
      this.unfolded.delete(row.parent);
    } else if (row.members.length > 0) {
      this.unfolded.add(row.key);
    }
    this.update();
  }

  #close(i) {
    const row = this.rows[i];
    if (row.parent) {
      this.unfolded.delete(row.parent);
      this.update();
      this.#look(Math.min(this.cursor.row, this.rows.length - 1), Math.min(this.cursor.column, this.rows.length - 1));
    }
  }

  #key(event) {
    const { row, column } = this.cursor;
    const last = this.rows.length - 1;
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
    const home = cut.word(cut.homes[element]);
    this.unfolded.add(home);
    this.unfolded.add(`${home}/${model.isType(element) ? model.package(element) || "(no package)" : "tables"}`);
    this.update();
    const row = this.rowOf[element];
    this.#look(row, row);
    const at = row * this.cell;
    this.box.scrollTo({ top: at - this.box.clientHeight / 2, left: at - this.box.clientWidth / 2 });
  }

  #saveShapes() {
    const n = Math.max(1, this.rows.length);
    const pen = new SvgPen(this.left + this.cell * n + 2, this.top + this.cell * n + 2);
    this.#paint(pen, n);
    download("matrix.svg", "image/svg+xml", new XMLSerializer().serializeToString(pen.svg));
  }

  #save() {
    this.canvas.toBlob((blob) => download("matrix.png", "image/png", blob));
  }
}
