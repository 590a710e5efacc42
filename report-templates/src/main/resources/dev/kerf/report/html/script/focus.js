// What is looked at, in the middle of what uses it and what it uses.

const NEIGHBOURS = 30;
const CURVE = 0.45;

/** Below this width two columns of names would be cut off: then they stand above and below. */
const TWO_COLUMNS = 560;

/** The other ends of the ties of the selection: by element and direction, with how many and which. */
function neighbours(app) {
  const { model, cut, selected } = app;
  const inside = new Set(selected);
  const sides = { left: new Map(), right: new Map() };
  for (const element of selected) {
    for (const link of model.tiesOf(element)) {
      const { from, to, kind } = model.links;
      const uses = from[link] === element;
      const other = uses ? to[link] : from[link];
      if (!inside.has(other)) {
        const side = uses ? sides.right : sides.left;
        const entry = side.get(other) ?? { element: other, home: cut.homes[other], ties: 0, kinds: new Set(), crosses: false };
        entry.ties++;
        entry.kinds.add(model.one[kind[link]]);
        entry.crosses ||= crosses(cut.homes, link, model);
        side.set(other, entry);
      }
    }
  }
  const rank = (home) => (home >= 0 ? home : MOST_SERVICES - home);
  const order = (side) =>
    [...side.values()].sort(
      (a, b) =>
        rank(a.home) - rank(b.home) ||
        b.ties - a.ties ||
        compare(model.simple(a.element), model.simple(b.element)),
    );
  return { left: order(sides.left), right: order(sides.right) };
}

/** Where each row of a side stands: a head for each home, its elements below, what did not fit last. */
function layOut(app, entries) {
  const shown = new Set([...entries].sort((a, b) => b.ties - a.ties).slice(0, NEIGHBOURS));
  const rows = [];
  let y = 0;
  let home;
  for (const entry of entries.filter((one) => shown.has(one))) {
    if (entry.home !== home) {
      home = entry.home;
      y += rows.length > 0 ? GAP : 0;
      rows.push({ y, head: app.cut.name(home), home });
      y += ROW;
    }
    rows.push({ y, ...entry });
    y += ROW;
  }
  const rest = entries.length - shown.size;
  if (rest > 0) {
    rows.push({ y: y + GAP, rest });
    y += GAP + ROW;
  }
  return { rows, height: y };
}

function neighbourhood(app, width) {
  const { model, cut, selected } = app;
  const around = neighbours(app);
  const sides = [
    { key: 1, title: "Used by", ...layOut(app, around.left), total: around.left.length },
    { key: -1, title: "Uses", ...layOut(app, around.right), total: around.right.length },
  ];
  const name = selected.length === 1 ? model.simple(selected[0]) : counted(selected.length, "element");
  const wide = Math.min(220, Math.max(110, measure(TITLE).measureText(name).width + 28));
  const plan = width < TWO_COLUMNS ? oneColumn(sides, width, wide) : twoColumns(sides, width, wide, model);
  const most = Math.max(1, ...sides.flatMap((side) => side.rows.map((row) => row.ties ?? 0)));
  const lines = [];
  const names = [];
  sides.forEach((side, i) => {
    const { x, anchor, room, titleAt, rowAt, tie } = plan.sides[i];
    const text = (y, kind, label) =>
      s("text", { x, y: y + 4, class: kind, "text-anchor": anchor }, fitted(measure(), label, room));
    names.push(s("text", { x: plan.sides[i].edge, y: titleAt, class: "title", "text-anchor": anchor }, `${side.title} ${number(side.total)}`));
    for (const row of side.rows) {
      const y = rowAt(row);
      if (row.head !== undefined) {
        names.push(text(y, `head ${colourOf(row.home)}`, row.head));
      } else if (row.rest !== undefined) {
        names.push(text(y, "sub", `and ${number(row.rest)} more`));
      } else {
        const label = text(y, "", model.simple(row.element));
        lines.push({
          crosses: row.crosses,
          line: s("path", {
            class: row.crosses ? "tie crossing" : "tie",
            d: tie(y, measure().measureText(label.textContent).width),
            "stroke-width": thickness(row.ties, most).toFixed(1),
          }),
        });
        names.push(
          pick(
            `graph-${side.key}-${row.element}`,
            `${model.id(row.element)} (${cut.name(row.home)}): ${counted(row.ties, "tie")}, ${[...row.kinds].join(", ")}`,
            () => app.select([row.element]),
            s("rect", { class: "target", x: anchor === "start" ? x : x - room, y: y - ROW / 2, width: room, height: ROW - 1 }),
            label,
          ),
        );
      }
    }
  });
  const home = sameHome(model, cut, selected);
  const { height, middle } = plan;
  return s(
    "svg",
    { class: "graph", role: "group", "aria-label": `What ${name} is tied to`, width, height, viewBox: `0 0 ${width} ${height}` },
    lines.sort((a, b) => a.crosses - b.crosses).map(({ line }) => line), // What crosses lies on top.
    names,
    box(home, middle, wide, name, home === undefined ? "in several services" : cut.name(home)),
  );
}

/** Who uses it on the left, what it uses on the right; names have all the room that the lines leave. */
function twoColumns(sides, width, wide, model) {
  const below = ROW + GAP;
  const tallest = Math.max(120, ...sides.map((side) => side.height));
  const text = measure();
  const longest = (side) =>
    Math.max(0, ...side.rows.map((row) => text.measureText(row.element === undefined ? (row.head ?? "") : model.simple(row.element)).width));
  const most = (width - wide) / 2 - 40;
  const middle = { x: width / 2, y: below + tallest / 2 };
  return {
    height: below + tallest,
    middle,
    sides: sides.map((side, i) => {
      const turn = i === 0 ? 1 : -1;
      const x = i === 0 ? 0 : width;
      const room = Math.min(most, longest(side) + 10);
      return {
        x,
        edge: x,
        anchor: i === 0 ? "start" : "end",
        room,
        titleAt: 15,
        rowAt: (row) => below + (tallest - side.height) / 2 + row.y + ROW / 2,
        tie: (y, label) =>
          curve(x + turn * (label + 10), x + turn * (room + 10), y, middle.x - (turn * wide) / 2, middle.y),
      };
    }),
  };
}

/** Who uses it above, what it uses below, each name with a line that runs along the left. */
function oneColumn(sides, width, wide) {
  const [above, below] = sides;
  const trunk = 12;
  const x = 30;
  const head = ROW;
  const middle = { x: wide / 2, y: head + above.height + GAP + BOX / 2 };
  const second = middle.y + BOX / 2 + GAP;
  const from = (top, near) => ({
    x,
    edge: x, // The line runs to the left of it.
    anchor: "start",
    room: width - x - 2,
    titleAt: top + 15,
    rowAt: (row) => top + head + row.y + ROW / 2,
    tie: (y) => {
      const turn = y < near ? 1 : -1;
      return `M${x - 6} ${y}Q${trunk} ${y} ${trunk} ${y + turn * 10}V${near}`;
    },
  });
  return {
    height: second + head + below.height + GAP,
    middle,
    sides: [from(0, middle.y - BOX / 2), from(second, middle.y + BOX / 2)],
  };
}

/** From a name along its row to the rim of the names, and from there to the middle: over no other. */
function curve(x, rim, y1, x2, y2) {
  const bend = (x2 - rim) * CURVE;
  const at = (...values) => values.map((value) => value.toFixed(1)).join(" ");
  return `M${at(x, y1)}H${at(rim)}C${at(rim + bend, y1, x2 - bend, y2, x2, y2)}`;
}
