// A picture of what is looked at: who uses the selection on the left, what it uses on the right.
// With nothing selected, the services of the cut and what ties them.

const NEIGHBOURS = 30;
const ROW = 26;
const GAP = 12;
const CURVE = 0.45;
const BOX = 52;

/** An element of a picture. */
function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "dataset") {
      Object.assign(element.dataset, value);
    } else if (value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== undefined));
  return element;
}

/** Something in a picture that can be chosen, by mouse and by keyboard. */
function pick(key, label, choose, ...children) {
  return s(
    "g",
    {
      role: "button",
      tabindex: "0",
      "aria-label": label,
      class: "pick",
      dataset: { key },
      onclick: choose,
      onkeydown: (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          choose();
        }
      },
    },
    s("title", {}, label),
    children,
  );
}

const colourOf = (home) => `c${home < 0 ? "n" : home % 12}`;

/** How thick a line is: ten ties should look like more than one, not like ten times it. */
const thickness = (ties) => 1 + Math.log2(1 + ties);

/** The panel beside, with the gap; below that width of the window it stands underneath. */
const PANEL = 410;

function graph(app) {
  const beside = app.selected.length > 0 || app.service !== undefined;
  const besides = beside && matchMedia("(min-width: 60rem)").matches;
  const width = Math.max(280, app.place.clientWidth - (besides ? PANEL : 0));
  const { picture, left } =
    app.selected.length > 0 ? { picture: neighbourhood(app, width), left: 0 } : serviceGraph(app, width);
  return h(
    "div",
    { class: "wide" },
    h(
      "p",
      { class: "q" },
      app.selected.length > 0
        ? "Who uses the selection, and what it uses, by service. Red lines cross a boundary. Choose a name to look from there."
        : "The services of this cut. A line stands for the crossings of two, thicker for more; it points to what is used. Choose a service to see it alone, or a type or table anywhere to see what it is tied to.",
    ),
    h("div", { class: "scroll", tabindex: "0" }, picture),
    left > 0
      ? h("p", { class: "more" }, `The strongest ties; ${counted(left, "weaker pair")} left out. A service alone shows all of its.`)
      : undefined,
    h(
      "div",
      { class: "row" },
      app.selected.length > 0 || app.service !== undefined
        ? button("All services", { dataset: { key: "all-services" }, onclick: () => app.chooseService(undefined) })
        : undefined,
      button("SVG", { "aria-label": "Download the picture as SVG", onclick: () => saveSvg("graph", picture) }),
      button("PNG", { "aria-label": "Download the picture as PNG", onclick: () => savePng("graph", picture) }),
    ),
  );
}

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
        entry.kinds.add(model.kinds[kind[link]]);
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
    { at: 0, turn: 1, title: "Used by", ...layOut(app, around.left), total: around.left.length },
    { at: width, turn: -1, title: "Uses", ...layOut(app, around.right), total: around.right.length },
  ];
  const height = Math.max(160, ...sides.map((side) => side.height)) + ROW + GAP;
  const column = Math.min(300, width * 0.3);
  const wide = Math.min(220, width * 0.22);
  const middle = { x: width / 2, y: ROW + GAP + (height - ROW - GAP) / 2 };
  const text = measure();
  const name = selected.length === 1 ? model.simple(selected[0]) : counted(selected.length, "element");
  const lines = [];
  const names = [];
  for (const { at, turn, title, rows, total, height: tall } of sides) {
    const anchor = turn > 0 ? "start" : "end";
    const top = ROW + GAP + (height - ROW - GAP - tall) / 2;
    names.push(s("text", { x: at, y: 15, class: "title", "text-anchor": anchor }, `${title} ${number(total)}`));
    for (const row of rows) {
      const y = top + row.y + ROW / 2;
      if (row.head !== undefined) {
        names.push(s("text", { x: at, y: y + 4, class: `head ${colourOf(row.home)}`, "text-anchor": anchor }, fitted(text, row.head, column)));
      } else if (row.rest !== undefined) {
        names.push(s("text", { x: at, y: y + 4, class: "sub", "text-anchor": anchor }, `and ${number(row.rest)} more`));
      } else {
        const label = fitted(text, model.simple(row.element), column - 10);
        const end = at + turn * (text.measureText(label).width + 10);
        const rim = at + turn * column;
        const edge = middle.x - (turn * wide) / 2;
        lines.push(
          s("path", {
            class: row.crosses ? "tie crossing" : "tie",
            d: curve(end, rim, y, edge, middle.y),
            "stroke-width": thickness(row.ties).toFixed(1),
          }),
        );
        names.push(
          pick(
            `graph-${turn}-${row.element}`,
            `${model.id(row.element)} (${cut.name(row.home)}): ${counted(row.ties, "tie")}, ${[...row.kinds].join(", ")}`,
            () => app.select([row.element]),
            s("rect", { class: "target", x: turn > 0 ? at : at - column, y: y - ROW / 2, width: column, height: ROW - 1 }),
            s("text", { x: at, y: y + 4, "text-anchor": anchor }, label),
          ),
        );
      }
    }
  }
  const home = sameHome(model, cut, selected);
  return s(
    "svg",
    { class: "graph", role: "group", "aria-label": `What ${name} is tied to`, width, height, viewBox: `0 0 ${width} ${height}` },
    lines,
    names,
    box(home, middle, wide, name, home === undefined ? "in several services" : cut.name(home)),
  );
}

/** From a name along its row to the rim of the names, and from there to the middle: over no other. */
function curve(x, rim, y1, x2, y2) {
  const bend = (x2 - rim) * CURVE;
  const at = (...values) => values.map((value) => value.toFixed(1)).join(" ");
  return `M${at(x, y1)}H${at(rim)}C${at(rim + bend, y1, x2 - bend, y2, x2, y2)}`;
}

/** Something that knows how wide texts are, in the sizes of the style. */
function measure(font = "13px") {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  return context;
}

const TITLE = "650 14px";

/** A box with a title and what is said of it, around a point. */
function box(home, { x, y }, width, title, sub) {
  return s(
    "g",
    { class: home === undefined ? "" : colourOf(home) },
    s("rect", { class: "node", x: x - width / 2, y: y - BOX / 2, width, height: BOX, rx: 8 }),
    s("text", { class: "title", x, y: y - 3, "text-anchor": "middle" }, fitted(measure(TITLE), title, width - 14)),
    s("text", { class: "sub", x, y: y + 15, "text-anchor": "middle" }, fitted(measure("12px"), sub, width - 10)),
  );
}

/** Places around a middle: on an ellipse, or where boxes would touch on it down two sides. */
function placesAround(count, width, room) {
  const height = Math.max(320, Math.min(width * 0.75, 170 + count * 34));
  const reach = width / 2 - room / 2 - 8;
  const round = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return { x: width / 2 + reach * Math.cos(angle), y: height / 2 + (height / 2 - 34) * Math.sin(angle) };
  });
  const touch = round.some((one, i) => {
    const next = round[(i + 1) % count];
    return count > 1 && Math.abs(one.x - next.x) < room + GAP && Math.abs(one.y - next.y) < BOX + GAP;
  });
  if (!touch) {
    return { height, places: round };
  }
  const right = Math.ceil(count / 2);
  const step = BOX + 2 * GAP;
  const places = round.map((_, i) => {
    const down = i < right ? i : count - 1 - i;
    const bulge = 0.55 + 0.45 * Math.sin((Math.PI * (down + 0.5)) / right);
    return { x: width / 2 + (i < right ? 1 : -1) * reach * bulge, y: 34 + down * step };
  });
  return { height: 68 + (right - 1) * step, places };
}

/** On a circle, in the order of the cut; a chosen one in the middle, with its own ties alone. */
function serviceGraph(app, width) {
  const { model, cut, counts, service } = app;
  const around = [...cut.services.keys()].filter((home) => home !== service);
  const small = measure("12px");
  const room = Math.min(150, width * 0.27);
  const { height, places } = placesAround(around.length, width, room);
  const centre = { x: width / 2, y: height / 2 };
  const spots = new Map(around.map((home, i) => [home, places[i]]));
  service === undefined || spots.set(service, centre);
  const pairs = strongest(model, cut, counts, service);
  const lines = pairs.shown.map((one) => arrow(spots.get(one.a), spots.get(one.b), room, one));
  const nodes = [...spots].map(([home, spot]) => {
    const members = cut.members(home);
    const types = counted(members.filter((element) => model.isType(element)).length, "type");
    const all = `${types}, ${counted(members.filter((element) => !model.isType(element)).length, "table")}`;
    return pick(
      `graph-service-${cut.word(home)}`,
      `${cut.name(home)}: ${all}`,
      () => app.chooseService(home),
      box(home, spot, room, cut.name(home), small.measureText(all).width < room - 10 ? all : types),
    );
  });
  const picture = s(
    "svg",
    { class: "graph", role: "group", "aria-label": "The services and what ties them", width, height, viewBox: `0 0 ${width} ${height}` },
    lines,
    nodes,
  );
  return { picture, left: pairs.left };
}

const PAIRS_PER_SERVICE = 2;

/** Pairs of services with what ties them, both ways in one; of many only the strongest. */
function strongest(model, cut, counts, service) {
  const pairs = new Map();
  for (const [key, byKind] of counts.between) {
    const [from, to] = [fromOf(key), toOf(key)];
    if (service !== undefined && from !== service && to !== service) {
      continue;
    }
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const one = pairs.get(pair(a, b)) ?? { a, b, ties: 0, forth: false, back: false, title: [] };
    one.ties += byKind.reduce((sum, n) => sum + n, 0);
    one.forth ||= from === a;
    one.back ||= from === b;
    one.title.push(`${cut.name(from)} uses ${cut.name(to)}: ${kindsText(model, byKind)}`);
    pairs.set(pair(a, b), one);
  }
  const sorted = [...pairs.values()].sort((x, y) => y.ties - x.ties || x.a - y.a || x.b - y.b);
  const most = service === undefined ? PAIRS_PER_SERVICE * cut.services.length : sorted.length;
  return { shown: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}

/** From border to border, with a head at whatever is used. */
function arrow(from, to, room, { ties, forth, back, title }) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const wide = thickness(ties);
  const head = 6 + wide;
  const start = border(from, ux, uy, room);
  const end = border(to, -ux, -uy, room);
  const at = ({ x, y }, along, across) =>
    `${(x + ux * along - uy * across).toFixed(1)} ${(y + uy * along + ux * across).toFixed(1)}`;
  const tip = (point, inward) =>
    s("path", {
      class: "arrow",
      d: `M${at(point, 0, 0)}L${at(point, inward * head, head / 2)}L${at(point, inward * head, -head / 2)}Z`,
    });
  return s(
    "g",
    {},
    s("title", {}, title.join("\n")),
    s("path", {
      class: "tie crossing",
      "stroke-width": wide.toFixed(1),
      d: `M${at(start, back ? head * 0.8 : 0, 0)}L${at(end, forth ? -head * 0.8 : 0, 0)}`,
    }),
    forth ? tip(end, -1) : undefined,
    back ? tip(start, 1) : undefined,
  );
}

/** Where a line from the middle of a box leaves it. */
function border({ x, y }, ux, uy, room) {
  const along = Math.min(room / 2 / Math.abs(ux || 1e-9), BOX / 2 / Math.abs(uy || 1e-9));
  return { x: x + ux * along, y: y + uy * along };
}
