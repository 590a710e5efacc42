// What the matrix has in its rows and cells: homes, that unfold into packages, that unfold into elements.

class Grid {
  constructor() {
    this.unfolded = new Set();
    /** Kinds of ties that are not counted. */
    this.off = new Set();
    this.rows = [];
    this.cells = new Map();
    this.most = 1;
  }

  /** Rows for what is unfolded, and how many ties each cell has. */
  update(model, cut) {
    this.rows = [];
    this.rowOf = new Int32Array(model.size);
    for (const home of [...cut.services.keys(), SHARED, UNASSIGNED]) {
      const members = cut.members(home);
      if (members.length === 0) {
        continue;
      }
      const key = cut.word(home);
      const row = { key, label: cut.name(home), home, depth: 0, members };
      this.unfolded.has(key) ? this.#packages(model, row) : this.#row(row);
    }
    this.count(model, cut);
  }

  #row(row) {
    row.members.forEach((element) => {
      this.rowOf[element] = this.rows.length;
    });
    this.rows.push(row);
  }

  #packages(model, parent) {
    const groups = new Map();
    for (const element of parent.members) {
      const name = groupOf(model, element);
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
  count(model, cut) {
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

  /** How many ties lead from one row to another. */
  ties(row, column) {
    return this.cells.get(row * this.rows.length + column) ?? 0;
  }

  /** Each cell that has ties. */
  forEach(visit) {
    const n = this.rows.length;
    for (const [key, ties] of this.cells) {
      const row = Math.floor(key / n);
      const column = key % n;
      visit(row, column, ties, this.cells.has(column * n + row));
    }
  }

  /** How dark a cell is, in [0,1]: ten ties should look like more than one, not like ten times it. */
  strength(ties) {
    return 0.25 + (0.75 * Math.log1p(ties)) / Math.log1p(this.most);
  }

  unfold(row) {
    this.unfolded.add(row.key);
  }

  /** Whether there was something above the row to fold it into. */
  fold(row) {
    return row.parent !== undefined && this.unfolded.delete(row.parent);
  }

  /** Unfolds all that an element lies in. */
  open(model, cut, element) {
    const home = cut.word(cut.homes[element]);
    this.unfolded.add(home);
    this.unfolded.add(`${home}/${groupOf(model, element)}`);
  }
}

const groupOf = (model, element) =>
  model.isType(element) ? model.package(element) || "(no package)" : "tables";
