// What the analysis found, unpacked. It never changes; cuts are made over it.
//
// Elements are numbers: types first, then stores. Ties stand in columns, one number each, so that
// fifty thousand of them can be counted in a few milliseconds.

const SHARED = -1;
const UNASSIGNED = -2;

/** Among the columns of a tie: statements that name none. */
const WHOLE_ROWS = -1;

class Model {
  constructor(data) {
    Object.assign(this, data);
    for (const name of ["stores", "packages", "roles", "files", "details", "kinds", "one", "many"]) {
      this[name] = unpackTexts(data[name]);
    }
    this.types = unpackColumns(data.types);
    this.links = unpackColumns(data.links);
    /** Who uses which store though no tie says so: where a cascade carries its rows along. */
    this.untied = unpackColumns(data.untied);
    this.units = data.units.map((unit) => ({ ...unit, stores: [...unpackNumbers(unit.stores)] }));
    this.cuts = data.cuts.map((cut) => ({ ...cut, homes: unpackNumbers(cut.homes), pinned: unpackNumbers(cut.pinned) }));
    this.columns = unpackColumns(data.columns);
    this.typeCount = this.types.name.length;
    this.size = this.typeCount + this.stores.length;
    const after = (column) => (column === WHOLE_ROWS ? column : this.size + column);
    this.named = data.named.map((set) => Array.from(unpackNumbers(set), after));
    this.transaction = this.kinds.indexOf("transaction");
    this.join = this.kinds.indexOf("join");
    const some = (...words) => this.kinds.map((kind) => words.includes(kind));
    /** Kinds that cross only where no service owns what stands between. */
    this.freeBetween = some("dispatch", "shared-state");
    /** Kinds of which several ends in one service are one crossing. */
    this.once = some("dispatch", "event", "event-after-commit");
  }

  /** `joins`; `join` of one. */
  kindWord(kind, count) {
    return count === 1 ? this.one[kind] : this.many[kind];
  }

  isType(element) {
    return element < this.typeCount;
  }

  /** Columns stand behind types and stores; they live where their table lives until told apart. */
  isColumn(element) {
    return element >= this.size;
  }

  /** Types, stores and columns. */
  get all() {
    return this.size + this.columns.name.length;
  }

  storeOf(column) {
    return this.columns.store[column - this.size];
  }

  /** Of a store, by number. */
  columnsOf(store) {
    if (!this.byStore) {
      this.byStore = new Map();
      this.columns.store.forEach((owner, i) => {
        this.byStore.has(owner) || this.byStore.set(owner, []);
        this.byStore.get(owner).push(this.size + i);
      });
    }
    return this.byStore.get(store) ?? [];
  }

  /** The columns that a tie names, WHOLE_ROWS for statements that name none. */
  namedBy(link) {
    return this.named[this.links.named[link]];
  }

  /** As the result spells it: `com.shop.Order`, `table:orders`. */
  id(element) {
    if (this.isColumn(element)) {
      return `${this.id(this.storeOf(element))}.${this.columns.name[element - this.size]}`;
    }
    if (!this.isType(element)) {
      return this.stores[element - this.typeCount];
    }
    const inPackage = this.package(element);
    return inPackage ? `${inPackage}.${this.simple(element)}` : this.simple(element);
  }

  /** Without package and without the kind of the store. */
  simple(element) {
    if (this.isType(element)) {
      return this.types.name[element];
    }
    if (this.isColumn(element)) {
      return `${this.simple(this.storeOf(element))}.${this.columns.name[element - this.size]}`;
    }
    const id = this.stores[element - this.typeCount];
    return id.slice(id.indexOf(":") + 1);
  }

  /** Of a type; empty for the unnamed package. */
  package(element) {
    return this.packages[this.types.package[element]];
  }

  role(element) {
    if (this.isType(element)) {
      return this.roles[this.types.role[element]];
    }
    if (this.isColumn(element)) {
      return "column";
    }
    const id = this.stores[element - this.typeCount];
    return id.slice(0, id.indexOf(":"));
  }

  place(file, line) {
    const path = this.files[file];
    return line > 0 ? `${path}:${line}` : path;
  }

  placeOf(element) {
    return this.isType(element)
      ? this.place(this.types.file[element], this.types.line[element])
      : "";
  }

  /** What crosses: the method, the statement, the columns. */
  detail(link) {
    const text = this.details[this.links.detail[link]];
    if (text.startsWith("\u0001")) {
      return `${this.simple(this.links.from[link])}.${text.slice(1)}`;
    }
    return text.startsWith("\u0002")
      ? `${this.simple(this.links.to[link])}.${text.slice(1)}`
      : text;
  }

  /** The numbers of the ties that touch an element. Made on first use. */
  tiesOf(element) {
    this.incident ??= this.#index();
    const [start, ties] = this.incident;
    return ties.subarray(start[element], start[element + 1]);
  }

  #index() {
    const { from, to } = this.links;
    const ends = (i) => [from[i], to[i], ...this.namedBy(i).filter((column) => column !== WHOLE_ROWS)];
    const start = new Int32Array(this.all + 1);
    for (let i = 0; i < from.length; i++) {
      ends(i).forEach((end) => start[end + 1]++);
    }
    for (let e = 0; e < this.all; e++) {
      start[e + 1] += start[e];
    }
    const next = start.slice();
    const ties = new Int32Array(start[this.all]);
    for (let i = 0; i < from.length; i++) {
      ends(i).forEach((end) => {
        ties[next[end]++] = i;
      });
    }
    return [start, ties];
  }

  /** The number of an element by its id, -1 for one that is not here. */
  find(id) {
    if (!this.numbers) {
      this.numbers = new Map();
      for (let e = 0; e < this.all; e++) {
        this.numbers.set(this.id(e), e);
      }
    }
    return this.numbers.get(id) ?? -1;
  }
}

/** Texts stand in lists, numbers in texts. */
const unpackColumns = (columns) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      Array.isArray(column) ? unpackTexts(column) : unpackNumbers(column),
    ]),
  );
