// A cut that somebody works on: where each element lives, and the decisions that led there.

class Cut {
  /**
   * @param services with `id` and `name`; a home is a number of one of them, SHARED or UNASSIGNED
   * @param homes by element
   * @param apart homes of columns that do not live where their table lives
   * @param pins what stays in its service when more than itself is moved, and when Kerf recommends anew
   */
  constructor(services, homes, apart = new Map(), pins = new Set()) {
    this.services = services;
    this.homes = homes;
    this.apart = apart;
    this.pins = pins;
  }

  static of(candidate) {
    return new Cut(
      candidate.services.map(([id, name]) => ({ id, name })),
      Int16Array.from(candidate.homes),
      new Map(candidate.apart.map(([column, home]) => [candidate.homes.length + column, home])),
      new Set(candidate.pinned),
    );
  }

  /** The home of a type, a store or a column. */
  homeOf(model, element) {
    if (!model.isColumn(element)) {
      return this.homes[element];
    }
    return this.apart.get(element) ?? this.homes[model.storeOf(element)];
  }

  /** The columns that live in a home without their table. */
  columnsApart(model, home) {
    return [...this.apart.keys()].filter((column) => this.isApart(model, column) && this.apart.get(column) === home).sort((a, b) => a - b);
  }

  isApart(model, column) {
    return this.apart.has(column) && this.apart.get(column) !== this.homes[model.storeOf(column)];
  }

  /** The stores of which some columns live elsewhere. */
  divided(model) {
    this.dividedStores ??= new Set([...this.apart.keys()].map((column) => model.storeOf(column)));
    return this.dividedStores;
  }

  number(id) {
    return this.services.findIndex((service) => service.id === id);
  }

  /** The home that a word names: `shared`, `unassigned`, or the id of a service. */
  home(word) {
    if (word === "shared") {
      return SHARED;
    }
    return word === "unassigned" ? UNASSIGNED : this.number(word);
  }

  word(home) {
    if (home === SHARED) {
      return "shared";
    }
    return home === UNASSIGNED ? "unassigned" : this.services[home].id;
  }

  name(home) {
    if (home === SHARED) {
      return "Shared kernel";
    }
    return home === UNASSIGNED ? "Unassigned" : this.services[home].name;
  }

  members(home) {
    const out = [];
    for (let e = 0; e < this.homes.length; e++) {
      if (this.homes[e] === home) {
        out.push(e);
      }
    }
    return out;
  }

  /** A name that no service has yet, as an id. */
  freeId(name) {
    const base =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "") || "service";
    const taken = (id) => id === "shared" || id === "unassigned" || this.number(id) >= 0;
    let id = base;
    for (let n = 2; taken(id); n++) {
      id = `${base}-${n}`;
    }
    return id;
  }

  /** Of several elements those that are not pinned; one alone is meant, pinned or not. */
  movable(elements) {
    return elements.length === 1 ? elements : elements.filter((element) => !this.pins.has(element));
  }

  /** The cut after one more decision; the same object when the decision changes nothing. */
  after(decision) {
    const services = this.services.slice();
    const homes = this.homes.slice();
    const apart = new Map(this.apart);
    const pins = new Set(this.pins);
    const put = (element, home) => (element < homes.length ? (homes[element] = home) : apart.set(element, home));
    switch (decision.do) {
      case "move": {
        const home = this.home(decision.to);
        if (decision.to !== "unassigned" && decision.to !== "shared" && home < 0) {
          return this;
        }
        this.movable(decision.of).forEach((element) => put(element, home));
        break;
      }
      case "pin":
        decision.of.filter((element) => homes[element] >= 0).forEach((element) => pins.add(element));
        break;
      case "unpin":
        decision.of.forEach((element) => pins.delete(element));
        break;
      case "split":
        services.push({ id: decision.id, name: decision.name });
        this.movable(decision.of).forEach((element) => put(element, services.length - 1));
        break;
      case "merge": {
        const from = this.number(decision.of);
        const into = this.number(decision.to);
        if (from < 0 || into < 0 || from === into) {
          return this;
        }
        services.splice(from, 1);
        const merged = (old) => {
          const home = old === from ? into : old;
          return home > from ? home - 1 : home;
        };
        homes.forEach((home, e) => {
          homes[e] = merged(home);
        });
        apart.forEach((home, column) => apart.set(column, merged(home)));
        break;
      }
      case "rename": {
        const service = this.number(decision.of);
        if (service < 0) {
          return this;
        }
        services[service] = { ...services[service], name: decision.name };
        break;
      }
      default:
        return this;
    }
    return new Cut(services, homes, apart, pins);
  }
}

// The decisions in order, with a position: what lies behind it can be done again.
class History {
  constructor(start, decisions = []) {
    this.start = start;
    this.decisions = decisions;
    this.position = decisions.length;
  }

  decide(decision) {
    this.decisions = [...this.decisions.slice(0, this.position), decision];
    this.position++;
  }

  undo() {
    this.position = Math.max(0, this.position - 1);
  }

  redo() {
    this.position = Math.min(this.decisions.length, this.position + 1);
  }

  /** Takes one decision out and keeps the ones after it. */
  drop(index) {
    this.decisions = this.decisions.filter((_, i) => i !== index);
    this.position = Math.min(this.position, this.decisions.length);
  }

  done() {
    return this.decisions.slice(0, this.position);
  }

  /** The cuts before, between and after the decisions. */
  cuts() {
    const cuts = [this.start];
    for (const decision of this.done()) {
      cuts.push(cuts[cuts.length - 1].after(decision));
    }
    return cuts;
  }

  cut() {
    return this.cuts().at(-1);
  }
}
