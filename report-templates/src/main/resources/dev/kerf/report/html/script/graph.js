// The services of the cut as a picture, with what ties them; and what all pictures are drawn with.

const ROW = 26;
const GAP = 12;
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

/** How thick a line is beside the thickest: ten ties should look like more than one, not like ten times it. */
const thickness = (ties, most) => 1 + 4.5 * Math.sqrt(ties / most);

/** The panel beside, with the gap; below that width of the window it stands underneath. */
const PANEL = 376;

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

/** Something that knows how wide texts are, in the sizes of the style. */
function measure(font = "13px") {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  return context;
}

const TITLE = "650 14px";

/** A box with a title and what is said of it, around a point. */
function box(home, { x, y }, width, title, sub) {
  const lines = titleLines(title, width - 14);
  const two = lines.length > 1;
  return s(
    "g",
    { class: home === undefined ? "" : colourOf(home) },
    s("rect", { class: "node", x: x - width / 2, y: y - BOX / 2, width, height: BOX, rx: 8 }),
    lines.map((line, i) =>
      s("text", { class: "title", x, y: y + (two ? i * 15 - 10 : -3), "text-anchor": "middle" }, line),
    ),
    s("text", { class: "sub", x, y: y + (two ? 20 : 15), "text-anchor": "middle" }, fitted(measure("12px"), sub, width - 10)),
  );
}

/** A title in a line, or in two where its words do not fit into one. */
function titleLines(title, width) {
  const text = measure(TITLE);
  const words = title.split(" ");
  if (words.length === 1 || text.measureText(title).width <= width) {
    return [fitted(text, title, width)];
  }
  const wider = (at) =>
    Math.max(text.measureText(words.slice(0, at).join(" ")).width, text.measureText(words.slice(at).join(" ")).width);
  const best = [...words.keys()].slice(1).reduce((one, other) => (wider(other) < wider(one) ? other : one));
  return [words.slice(0, best), words.slice(best)].map((line) => fitted(text, line.join(" "), width));
}

/** How wide the box of a service is; beside one another two of them fill a narrow picture. */
const roomIn = (width) => (width < TWO_COLUMNS ? width * 0.36 : 150);

/** Places for a narrow picture: two columns with room for the lines between them, below the one in question. */
function placesDown(count, width, room, one) {
  const first = BOX / 2 + 4 + (one ? BOX + 3 * GAP : 0);
  const step = BOX + 2 * GAP;
  const right = Math.ceil(count / 2);
  const places = Array.from({ length: count }, (_, i) => ({
    x: i < right ? width - room / 2 - 2 : room / 2 + 2,
    y: first + (i < right ? i : count - 1 - i) * step,
  }));
  return { height: first + (right - 1) * step + BOX / 2 + 4, places, centre: { x: width / 2, y: BOX / 2 + 4 } };
}

/** Places around a middle: on an ellipse, or where boxes would touch on it down two sides. */
function placesAround(count, width, room) {
  const height = Math.max(320, Math.min(width * 0.75, 170 + count * 34));
  const middle = (tall) => ({ height: tall, centre: { x: width / 2, y: tall / 2 } });
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
    return { ...middle(height), places: round };
  }
  const right = Math.ceil(count / 2);
  const step = BOX + 2 * GAP;
  const places = round.map((_, i) => {
    const down = i < right ? i : count - 1 - i;
    const least = (room / 2 + GAP) / reach; // Below, the two sides would touch.
    const bulge = Math.max(least, 0.55 + 0.45 * Math.sin((Math.PI * (down + 0.5)) / right));
    return { x: width / 2 + (i < right ? 1 : -1) * reach * bulge, y: 34 + down * step };
  });
  return { ...middle(68 + (right - 1) * step), places };
}

/** On a circle, in the order of the cut; a chosen one in the middle, with its own ties alone. */
function serviceGraph(app, width) {
  const { model, cut, counts, service } = app;
  const around = [...cut.services.keys()].filter((home) => home !== service);
  const small = measure("12px");
  const room = roomIn(width);
  const narrow = width < TWO_COLUMNS;
  const { height, places, centre } = narrow
    ? placesDown(around.length, width, room, service !== undefined)
    : placesAround(around.length, width, room);
  const line = narrow ? bend : arrow;
  const spots = new Map(around.map((home, i) => [home, places[i]]));
  service === undefined || spots.set(service, centre);
  const pairs = strongest(model, cut, counts, service);
  const most = Math.max(1, ...pairs.shown.map((one) => one.ties));
  const lines = pairs.shown
    .map((one) => line(spots.get(one.a), spots.get(one.b), room, { ...one, wide: thickness(one.ties, most), width }))
    .reverse(); // The strongest on top.
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
function arrow(from, to, room, { wide, forth, back, title }) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const head = 7 + wide;
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

/** Between the columns of a narrow picture, over no box, with a head at whatever is used. */
function bend(from, to, room, { wide, forth, back, title, width }) {
  const gap = width - 2 * room - 4;
  const beside = from.x === to.x;
  const reach = Math.min(gap * 0.8, beside ? 14 + Math.abs(to.y - from.y) * 0.2 : gap * 0.5);
  const head = 7 + wide;
  const port = (spot, other) => {
    if (spot.x === width / 2) {
      return { x: spot.x + Math.sign(other.x - spot.x) * 8, y: spot.y + BOX / 2, dx: 0, dy: 1 };
    }
    const away = Math.max(8 - BOX / 2, Math.min(BOX / 2 - 8, (other.y - spot.y) / 8)); // So that lines part.
    const inward = spot.x < width / 2 ? 1 : -1;
    return { x: spot.x + (inward * room) / 2, y: spot.y + away, dx: inward, dy: 0 };
  };
  const at = ({ x, y, dx, dy }, along, across = 0) =>
    `${(x + dx * along - dy * across).toFixed(1)} ${(y + dy * along + dx * across).toFixed(1)}`;
  const tip = (point) =>
    s("path", { class: "arrow", d: `M${at(point, 0)}L${at(point, head, head / 2)}L${at(point, head, -head / 2)}Z` });
  const start = port(from, to);
  const end = port(to, from);
  return s(
    "g",
    {},
    s("title", {}, title.join("\n")),
    s("path", {
      class: "tie crossing",
      "stroke-width": wide.toFixed(1),
      d: `M${at(start, back ? head * 0.8 : 0)}C${at(start, reach)} ${at(end, reach)} ${at(end, forth ? head * 0.8 : 0)}`,
    }),
    forth ? tip(end) : undefined,
    back ? tip(start) : undefined,
  );
}

/** Where a line from the middle of a box leaves it. */
function border({ x, y }, ux, uy, room) {
  const along = Math.min(room / 2 / Math.abs(ux || 1e-9), BOX / 2 / Math.abs(uy || 1e-9));
  return { x: x + ux * along, y: y + uy * along };
}
