// The state as the end of an address: what somebody is sent, and what a reload takes up.

/** The part behind the address: which report, then the state, readable by nobody but complete. */
function addressOf(app) {
  const { model, history } = app;
  const state = {
    c: model.cuts[app.startIndex].id,
    v: app.view === "board" ? undefined : app.view,
    s: app.selected.length === 1 ? model.id(app.selected[0]) : undefined,
    d: history.done().length > 0 ? history.done() : undefined,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#try=${app.id}.${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** What it says, undefined when it is about another report or about nothing. */
function stateIn(fragment, id) {
  const match = /^#try=([0-9a-f]+)\.([\w-]+)$/.exec(fragment ?? "");
  if (!match || match[1] !== id) {
    return undefined;
  }
  try {
    const binary = atob(match[2].replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/** Decisions from an address are somebody else's input: what does not fit is left out. */
function validDecisions(model, decisions) {
  const isText = (value) => typeof value === "string" && value.length <= 500;
  const isElements = (value) =>
    Array.isArray(value) && value.every((e) => Number.isInteger(e) && e >= 0 && e < model.all);
  const fits = {
    move: (d) => isElements(d.of) && isText(d.to),
    pin: (d) => isElements(d.of),
    unpin: (d) => isElements(d.of),
    split: (d) => isElements(d.of) && isText(d.name) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(d.id),
    merge: (d) => isText(d.of) && isText(d.to),
    rename: (d) => isText(d.of) && isText(d.name),
  };
  return Array.isArray(decisions)
    ? decisions.filter((d) => d && Object.hasOwn(fits, d.do) && fits[d.do](d) && (d.because === undefined || isText(d.because)))
    : [];
}
