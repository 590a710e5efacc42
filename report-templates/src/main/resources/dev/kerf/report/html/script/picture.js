// Pictures as files: what the page draws, with the colours that it has at this moment.

const DRAWN = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
];
const SHAPES = "rect, path, text";

/** So that a picture is sharp on paper and on a wall. */
const PIXELS = 2;

/** More than this many pixels on a side not every browser draws. */
const MOST_PIXELS = 8192;

const sharpness = (width, height) => (Math.max(width, height) * PIXELS > MOST_PIXELS ? 1 : PIXELS);

const seen = (colour) => colour !== "none" && !/^rgba\(.*, 0\)$/.test(colour);

/** The colour that somebody sees behind an element. */
function groundOf(element) {
  const colour = getComputedStyle(element).backgroundColor;
  return seen(colour) || !element.parentElement ? colour : groundOf(element.parentElement);
}

/** A copy that looks the same without the style of the page, and does nothing. */
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of ["class", "tabindex", "role", "data-key", "href"]) {
      element.removeAttribute(name);
    }
    if (!element.matches(SHAPES)) {
      return;
    }
    // What is there only to be clicked would be black to programs that know no transparent colour.
    seen(style.fill) || seen(style.stroke)
      ? DRAWN.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)))
      : element.remove();
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.insertBefore(s("rect", { width: "100%", height: "100%", fill: groundOf(svg) }), copy.firstChild);
  return copy;
}

const saveShapes = (name, svg) =>
  download(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(svg));

const saveSvg = (name, svg) => saveShapes(name, standalone(svg));

/** A canvas of that size on that ground, painted on and saved. */
function savePixels(name, width, height, ground, draw) {
  const ratio = sharpness(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  draw(context);
  canvas.toBlob((blob) => download(`${name}.png`, "image/png", blob));
}

/**
 * The policy of the page lets no picture be loaded, not even one of its own, so this paints it: the
 * few shapes that the pictures of this page consist of.
 */
function savePng(name, svg) {
  const { width, height } = svg.viewBox.baseVal;
  savePixels(name, width, height, groundOf(svg), (context) => {
    const base = context.getTransform();
    const own = svg.getScreenCTM().inverse(); // The page may show it smaller than it is.
    for (const element of svg.querySelectorAll(SHAPES)) {
      if (!element.closest("defs")) {
        context.setTransform(base.multiply(own.multiply(element.getScreenCTM())));
        paint(context, element);
      }
    }
  });
}

function paint(context, element) {
  const style = getComputedStyle(element);
  if (element.tagName === "text") {
    paintText(context, element, style);
    return;
  }
  const shape = new Path2D(element.tagName === "path" ? element.getAttribute("d") : undefined);
  if (element.tagName === "rect") {
    const { x, y, width, height, rx } = element;
    shape.roundRect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value, rx.baseVal.value);
  }
  if (seen(style.fill)) {
    context.globalAlpha = style.opacity * style.fillOpacity;
    context.fillStyle = style.fill;
    context.fill(shape);
  }
  context.globalAlpha = Number(style.opacity);
  if (seen(style.stroke)) {
    outline(context, style);
    context.stroke(shape);
  }
  if (element.tagName === "path") {
    paintHead(context, element, style.markerStart, 0);
    paintHead(context, element, style.markerEnd, element.getTotalLength());
  }
}

function outline(context, style) {
  context.strokeStyle = style.stroke;
  context.lineWidth = parseFloat(style.strokeWidth);
  context.lineJoin = style.strokeLinejoin;
}

function paintText(context, element, style) {
  const at = [element.textContent, element.x.baseVal[0].value, element.y.baseVal[0].value];
  context.globalAlpha = Number(style.opacity);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = { start: "left", middle: "center", end: "right" }[style.textAnchor];
  context.textBaseline = style.dominantBaseline === "central" ? "middle" : "alphabetic";
  if (seen(style.stroke)) { // A halo: all such texts of the page are outlined before they are filled.
    outline(context, style);
    context.strokeText(...at);
  }
  context.fillStyle = style.fill;
  context.fillText(...at);
}

/** The marker at one end of a path, in units of the picture and pointing out of the path. */
function paintHead(context, path, marker, end) {
  const id = /^url\("?#(.*?)"?\)$/.exec(marker)?.[1];
  const head = id && document.getElementById(id);
  if (!head) {
    return;
  }
  const tip = path.getPointAtLength(end);
  const before = path.getPointAtLength(end === 0 ? 0.5 : end - 0.5);
  const { width, height } = head.viewBox.baseVal;
  context.save();
  context.translate(tip.x, tip.y);
  context.rotate(Math.atan2(tip.y - before.y, tip.x - before.x));
  context.scale(head.markerWidth.baseVal.value / width, head.markerHeight.baseVal.value / height);
  context.translate(-head.refX.baseVal.value, -head.refY.baseVal.value);
  head.querySelectorAll(SHAPES).forEach((shape) => paint(context, shape));
  context.restore();
}

/** Takes what a canvas is told and writes it down as shapes, so that one drawing serves both. */
class SvgPen {
  constructor(width, height) {
    this.svg = s("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` });
    this.measuring = document.createElement("canvas").getContext("2d");
    this.globalAlpha = 1;
    this.turned = [""];
  }

  #add(tag, attributes, ...children) {
    const opacity = this.globalAlpha < 1 ? this.globalAlpha.toFixed(3) : undefined;
    this.svg.append(s(tag, { ...attributes, opacity, transform: this.turned.at(-1) || undefined }, ...children));
  }

  fillRect(x, y, width, height) {
    this.#add("rect", { x, y, width, height, fill: this.fillStyle });
  }

  strokeRect(x, y, width, height) {
    this.#add("rect", { x, y, width, height, fill: "none", stroke: this.strokeStyle });
  }

  fillText(text, x, y) {
    const [, weight, size, family] = /^(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font);
    this.#add(
      "text",
      {
        x,
        y,
        fill: this.fillStyle,
        "font-weight": weight,
        "font-size": size,
        "font-family": family,
        "text-anchor": { left: "start", center: "middle", right: "end" }[this.textAlign],
        "dominant-baseline": "central",
      },
      text,
    );
  }

  measureText(text) {
    this.measuring.font = this.font;
    return this.measuring.measureText(text);
  }

  save() {
    this.turned.push(this.turned.at(-1));
  }

  restore() {
    this.turned.pop();
  }

  translate(x, y) {
    this.turned.push(`${this.turned.pop()}translate(${x} ${y})`);
  }

  rotate(angle) {
    this.turned.push(`${this.turned.pop()}rotate(${(angle * 180) / Math.PI})`);
  }
}
