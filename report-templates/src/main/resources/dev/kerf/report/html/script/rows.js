// Rows that a list had no room for lie packed in the page until somebody asks for them.

/** The packed rows of all lists, unpacked once. */
const packedRows = {
  pieces: undefined,
  work: undefined,
  waiting: [],

  /** Now, whatever it takes: much of it may be done already. */
  get all() {
    this.pieces ??= finished(this.begun());
    return this.pieces;
  },

  begun() {
    this.work ??= unpackingMarkup(document.getElementById("rows")?.textContent ?? "0:");
    return this.work;
  },

  /** Goes on at once where there is little to unpack; otherwise the page answers in between. Whether it was at once. */
  then(goOn) {
    this.waiting.push(goOn);
    this.waiting.length === 1 && this.step();
    return this.waiting.length === 0;
  },

  step() {
    const step = this.pieces ? { done: true, value: this.pieces } : this.begun().next();
    if (!step.done) {
      setTimeout(() => this.step());
      return;
    }
    this.pieces = step.value;
    this.waiting.splice(0).forEach((goOn) => goOn());
  },
};

/** Where the words of a line stand that says how many rows a list has besides. */
const lineOf = (line) => (line.tagName === "TR" ? line.cells[0] : line);

const linesIn = (within, which = ".more") => [...within.querySelectorAll(which)].filter((line) => line.dataset.rows);

/** Each list that is cut short gets a button; what all cuts share follows the one that is shown. */
function offerRows(within, follow) {
  for (const line of linesIn(within)) {
    if (!line.dataset.offered) {
      line.dataset.offered = "yes";
      const all = () => {
        if (!line.isConnected) {
          return; // Another way led to its rows meanwhile.
        }
        const list = line.parentElement;
        const rows = fillRows(line);
        linkPlaces(list);
        breakPlaces(list);
        offerRows(list, follow);
        follow();
        focusFirst(rows[0] ?? list);
      };
      const ask = (event) => {
        const { currentTarget } = event;
        if (currentTarget.getAttribute("aria-disabled") !== "true" && !packedRows.then(all)) {
          currentTarget.setAttribute("aria-disabled", "true"); // Keeps the focus, unlike `disabled`.
          currentTarget.textContent = "Unpacking …";
        }
      };
      lineOf(line).append(" ", button(`Show all ${line.dataset.all}`, { class: "all", onclick: ask }));
    }
  }
}

/** Whoever asked by keyboard goes on where the new rows begin. */
function focusFirst(row) {
  const target = row.matches("details") ? row.querySelector("summary") : row;
  target.matches("summary, a") || target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/** Puts the rows where the line stands; these. */
function fillRows(line) {
  const before = line.previousElementSibling;
  line.insertAdjacentHTML("beforebegin", packedRows.all[Number(line.dataset.rows)]);
  const rows = [];
  for (let row = line.previousElementSibling; row !== before; row = row.previousElementSibling) {
    rows.unshift(row);
  }
  line.remove();
  return rows;
}

/** All rows of all lists in it, or of those that are meant by their lines or by what is in them. */
function fillAll(within, wanted = () => true, which = undefined) {
  const meant = () => linesIn(within, which).filter((line) => wanted(packedRows.all[Number(line.dataset.rows)]));
  for (let lines = meant(); lines.length > 0; lines = meant()) {
    lines.forEach(fillRows);
  }
}

/** What a link leads to may lie packed, or in what lies packed; whether it does. */
function revealTarget(id) {
  const holds = (text) => packedRows.all.findIndex((piece) => piece.includes(text));
  const path = [];
  for (let piece = holds(`id="${id}"`); piece >= 0 && path.length < 9; piece = holds(`data-rows="${piece}"`)) {
    path.unshift(piece);
  }
  for (const piece of path) {
    const line = document.querySelector(`.more[data-rows="${piece}"]`);
    line && fillRows(line);
  }
  return path.length > 0;
}

/** The section as it is with all rows: itself where none is packed. */
function wholeOf(section) {
  if (linesIn(section).length === 0) {
    return section;
  }
  const whole = section.cloneNode(true);
  fillAll(whole);
  return whole;
}
