// The matrix as a drawing: how large its cells are, and what stands where.

const LABELS = 190;
const HEADS = 160;
const FEW = 24;
const CELL = { most: 22, ofFew: 44, least: 3, withText: 11, withCount: 26 };
const TALLEST = 1400;
const FONT = 13;

class GridPicture {
  constructor(grid) {
    this.grid = grid;
  }

  /** Takes the room of its names from the width there is; the rest is for cells, all of them in sight if they are few. */
  arrange(width, height, colours) {
    const n = Math.max(1, this.grid.rows.length);
    this.colours = colours;
    const least = n > TALLEST / CELL.least ? 1 : CELL.least;
    const sized = (labels, heads) => {
      const inSight = Math.max(CELL.withCount, Math.min(CELL.ofFew, Math.floor((height - heads - 2) / n)));
      return Math.max(least, Math.min(n <= FEW ? inSight : CELL.most, Math.floor((width - labels - 4) / n)));
    };
    const named = sized(24, 8) >= CELL.withText ? Math.ceil(this.#longest()) : 0;
    const labels = Math.min(LABELS, Math.floor(width * 0.4), named + 14); // Whole pixels: a cell has sharp edges.
    this.cell = sized(labels, Math.min(HEADS, named + 16));
    const withNames = this.cell >= CELL.withText;
    this.left = withNames ? labels : 24;
    this.top = withNames ? Math.min(HEADS, named + 16) : 8;
    this.width = this.left + this.cell * n + 2;
    this.height = this.top + this.cell * n + 2;
  }

  /** How wide the widest name is. */
  #longest() {
    const context = measure(`600 ${FONT}px`);
    return Math.max(0, ...this.grid.rows.map((row) => context.measureText(row.label).width));
  }

  /** What lies at a point of the drawing. */
  at(x, y) {
    const clamp = (value) => Math.max(0, Math.min(this.grid.rows.length - 1, Math.floor(value)));
    return {
      label: x < this.left,
      row: clamp((y - this.top) / this.cell),
      column: clamp((x - this.left) / this.cell),
    };
  }

  /**
   * Everything again.
   *
   * @param looked the cell that somebody looks at, if any
   */
  paint(context, looked) {
    const { cell, left, top, colours, grid } = this;
    const n = Math.max(1, grid.rows.length);
    context.fillStyle = colours.ground;
    context.fillRect(left, top, cell * n, cell * n);
    this.#blocks(context);
    const gap = cell > 5 ? 1 : 0;
    grid.forEach((row, column, ties, mutual) => {
      context.globalAlpha = grid.strength(ties);
      context.fillStyle = mutual ? colours.mutual : colours.tie;
      context.fillRect(left + column * cell, top + row * cell, cell - gap, cell - gap);
    });
    context.globalAlpha = 1;
    if (cell >= CELL.withCount) {
      this.#numbers(context);
    }
    context.fillStyle = colours.line;
    grid.rows.forEach((row, i) => {
      context.fillRect(left + i * cell, top + i * cell, Math.max(1, cell - 1), Math.max(1, cell - 1));
    });
    if (cell >= CELL.withText) {
      this.#names(context);
    }
    if (looked && looked.row < n && looked.column < n) {
      this.#cross(context, looked);
    }
  }

  #numbers(context) {
    const { cell, left, top, colours, grid } = this;
    context.font = `12px ${colours.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    grid.forEach((row, column, ties, mutual) => {
      const face = mutual ? colours.mutual : colours.tie;
      context.fillStyle = legible(face, colours.ground, grid.strength(ties), [colours.ink, colours.paper]);
      context.fillText(number(ties), left + (column + 0.5) * cell, top + (row + 0.5) * cell, cell - 4);
    });
  }

  /** A frame around what belongs to one home. */
  #blocks(context) {
    const { cell, left, top, colours } = this;
    const { rows } = this.grid;
    context.strokeStyle = colours.muted;
    context.lineWidth = 1;
    for (let i = 0, start = 0; i < rows.length; i++) {
      if (i + 1 === rows.length || rows[i + 1].home !== rows[i].home) {
        const side = (i + 1 - start) * cell;
        context.strokeRect(left + start * cell - 0.5, top + start * cell - 0.5, side, side);
        start = i + 1;
      }
    }
  }

  #names(context) {
    const { cell, left, top, colours } = this;
    const write = (row, room) => {
      context.font = `${row.depth === 0 ? "600 " : ""}${Math.min(FONT, cell - 1)}px ${colours.font}`;
      context.fillStyle = row.depth === 1 ? colours.muted : colours.ink;
      return fitted(context, row.label, room);
    };
    context.textBaseline = "middle";
    this.grid.rows.forEach((row, i) => {
      context.textAlign = "right";
      context.fillText(write(row, left - 10), left - 8, top + (i + 0.5) * cell);
      context.save();
      context.textAlign = "left";
      context.translate(left + (i + 0.5) * cell, top - 6);
      context.rotate(-Math.PI / 2);
      context.fillText(write(row, top - 12), 0, 0);
      context.restore();
    });
  }

  /** Row and column of the cell that is looked at. */
  #cross(context, { row, column }) {
    const { cell, left, top, colours } = this;
    const side = cell * this.grid.rows.length;
    context.globalAlpha = 0.12;
    context.fillStyle = colours.ink;
    context.fillRect(0, top + row * cell, left + side, cell);
    context.fillRect(left + column * cell, 0, cell, top + side);
    context.globalAlpha = 1;
    context.strokeStyle = colours.ink;
    context.strokeRect(left + column * cell, top + row * cell, cell - 1, cell - 1);
  }
}
