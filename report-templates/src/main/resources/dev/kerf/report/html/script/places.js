// Where places lead: to the host of the code, or into an editor.

const placeTemplate = () =>
  document.querySelector('meta[name="kerf-links"]')?.content ?? "";

/** The address of a line, undefined where nothing leads there. Line 0 is the whole file. */
function placeAddress(path, line, template = placeTemplate()) {
  if (template === "" || path === "") {
    return undefined;
  }
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return template.replaceAll("{path}", () => encoded).replaceAll("{line}", String(Math.max(1, line)));
}

/** A place for people, `src/shop/Order.java:41`, as a link where it leads somewhere. */
function placeLink(text) {
  const [, path, line] = /^(.*?)(?::(\d+))?$/.exec(text);
  const address = placeAddress(path, Number(line ?? 0));
  const file = path.lastIndexOf("/") + 1;
  const name = [...soft(text.slice(0, file)), h("b", {}, text.slice(file))];
  return address ? h("a", { href: address }, ...name) : h("span", {}, ...name);
}

/** A page that had no room for the addresses has them once somebody looks. */
function linkPlaces(within) {
  if (placeTemplate() === "") {
    return;
  }
  for (const place of within.querySelectorAll("code.at:not(:has(a))")) {
    place.replaceChildren(placeLink(place.textContent));
    place.classList.add("broken");
  }
}

/** Folders of places may break after their slashes, once somebody looks: a page has too many to do so at once. */
function breakPlaces(within, which = "") {
  for (const place of within.querySelectorAll(`code.at:not(.broken)${which}`)) {
    const folder = (place.querySelector("a") ?? place).firstChild;
    folder instanceof Text && folder.replaceWith(...soft(folder.data));
    place.classList.add("broken");
  }
}
