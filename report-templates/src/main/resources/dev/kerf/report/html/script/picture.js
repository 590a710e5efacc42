// Pictures as files: what the page draws, with the colours that it has at this moment.

const DRAWN = ["fill", "stroke", "stroke-width", "opacity", "font-family", "font-size", "font-weight", "text-anchor"];

/** A copy that looks the same without the style of the page, and does nothing. */
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of ["class", "tabindex", "role", "data-key", "href"]) {
      element.removeAttribute(name);
    }
    if (["rect", "path", "text", "circle", "line", "polygon"].includes(element.tagName)) {
      DRAWN.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
    }
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const ground = s("rect", { width: "100%", height: "100%", fill: getComputedStyle(document.body).backgroundColor });
  copy.insertBefore(ground, copy.firstChild);
  return copy;
}

function saveSvg(name, svg) {
  download(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(standalone(svg)));
}

/**
 * The policy of the page lets no picture be loaded, not even one of its own, so this paints it: the
 * few shapes that the pictures of this page consist of.
 */
function savePng(name, svg) {
  const ratio = 2;
  const canvas = document.createElement("canvas");
  canvas.width = svg.width.baseVal.value * ratio;
  canvas.height = svg.height.baseVal.value * ratio;
  const context = canvas.getContext("2d");
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const element of svg.querySelectorAll("rect, path, text")) {
    if (!element.closest("defs")) {
      paint(context, element, ratio);
    }
  }
  canvas.toBlob((blob) => download(`${name}.png`, "image/png", blob));
}

function paint(context, element, ratio) {
  const style = getComputedStyle(element);
  const at = element.getCTM();
  context.setTransform(at.a * ratio, at.b * ratio, at.c * ratio, at.d * ratio, at.e * ratio, at.f * ratio);
  context.globalAlpha = Number(style.opacity);
  context.fillStyle = style.fill;
  if (element.tagName === "text") {
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.textAlign = { start: "left", middle: "center", end: "right" }[style.textAnchor];
    context.fillText(element.textContent, element.x.baseVal[0].value, element.y.baseVal[0].value);
    return;
  }
  const shape = new Path2D(element.tagName === "path" ? element.getAttribute("d") : undefined);
  if (element.tagName === "rect") {
    const { x, y, width, height, rx } = element;
    shape.roundRect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value, rx.baseVal.value);
  }
  if (style.fill !== "none") {
    context.fill(shape);
  }
  if (style.stroke !== "none") {
    context.strokeStyle = style.stroke;
    context.lineWidth = parseFloat(style.strokeWidth);
    context.stroke(shape);
  }
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
