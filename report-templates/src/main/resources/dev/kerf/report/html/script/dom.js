// Making elements. Texts are always texts: nothing from the analysed code is parsed as HTML.

/** An element with attributes (`on…` are listeners, `class`, `dataset`, plain ones) and children. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "dataset") {
      Object.assign(element.dataset, value);
    } else if (name in element && typeof value !== "string") {
      element[name] = value;
    } else {
      element.setAttribute(name === "class" ? "class" : name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== undefined && child !== null));
  return element;
}

const button = (text, attributes, ...more) => h("button", { type: "button", ...attributes }, text, ...more);

/** As the analyzer says it: `12,345`. */
const number = (value) => value.toLocaleString("en-US");

/** `1 type`, `2 types`. */
const counted = (value, what) => `${number(value)} ${what}${value === 1 ? "" : "s"}`;

/** `+3`, `−3`, `±0`. */
const signed = (value) => (value === 0 ? "±0" : value > 0 ? `+${number(value)}` : `\u2212${number(-value)}`);

/** A change, in the colour of what it means for a cost. */
const delta = (value) =>
  h("span", { class: value === 0 ? "q" : value > 0 ? "worse" : "better" }, signed(value));

/** A name of which the last part stands out, and which may break after each dot. */
function nameOf(model, element) {
  const qualifier = model.isType(element) ? model.package(element) : "";
  return h(
    "bdi",
    { class: "n" },
    qualifier
      ? h("span", { class: "q" }, ...breakable(`${qualifier}.`, "."))
      : undefined,
    soft(model.simple(element)),
  );
}

/** Shorter words fit into every column; a shorter piece of one says nothing. */
const LONG_WORD = 20;
const LEAST_PIECE = 5;

/** A text of which long words may break before humps and after dots: SoftBreaks has the same rule for the page. */
function soft(text) {
  const out = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const last = word.length > LONG_WORD ? index + word.length - LEAST_PIECE : 0;
    for (let at = Math.max(index, from) + LEAST_PIECE; at <= last; at++) {
      if (/[.,_/\-($#].|[\p{Ll}\p{Nd}]\p{Lu}/u.test(text.slice(at - 1, at + 1))) {
        out.push(text.slice(from, at), h("wbr"));
        from = at;
        at += LEAST_PIECE - 1;
      }
    }
  }
  return [...out, text.slice(from)];
}

function breakable(text, separator) {
  const pieces = text.split(separator);
  return pieces.flatMap((piece, i) =>
    i < pieces.length - 1 ? [piece + separator, h("wbr")] : [piece],
  );
}

/** The dot and name of a home, in its colour. */
const homeName = (cut, home) =>
  h("span", { class: `svc c${home < 0 ? "n" : home % 12}` }, h("bdi", {}, cut.name(home)));

/** Hands a text to the user as a file. */
function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A field of a CSV file; nothing in it is taken for a formula. */
function csvField(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csv = (rows) => rows.map((row) => row.map(csvField).join(",")).join("\n") + "\n";
