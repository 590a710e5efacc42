// What was decided by hand, with its effect, and the file that comes out of it.

/** A decision in words, for people and for the head of the file. */
function words(model, cut, decision) {
  const what = (elements) =>
    elements.length === 1 ? inWords(model, elements[0]) : `${elements.length} elements`;
  const because = decision.because ? `, because ${decision.because}` : "";
  switch (decision.do) {
    case "move": {
      const home = cut.home(decision.to);
      return `${what(decision.of)} to ${cut.name(home)}${because}`;
    }
    case "split":
      return `${what(decision.of)} to a service of its own, ${decision.name}${because}`;
    case "pin":
      return `${what(decision.of)} pinned`;
    case "unpin":
      return `${what(decision.of)} no longer pinned`;
    case "merge":
      return `${nameById(cut, decision.of)} merged into ${nameById(cut, decision.to)}${because}`;
    default:
      return `${nameById(cut, decision.of)} renamed to ${decision.name}`;
  }
}

/** `com.example.Order`, `table orders`. */
const inWords = (model, element) =>
  model.isType(element) ? model.id(element) : model.id(element).replace(":", " ");

function nameById(cut, id) {
  const number = cut.number(id);
  return number < 0 ? id : cut.name(number);
}

function decisionWords(app) {
  const cuts = app.history.cuts();
  return app.history.done().map((decision, i) => words(app.model, cuts[i], decision));
}

function changes(app) {
  const { model, history } = app;
  const cuts = history.cuts();
  const totals = cuts.map((cut) => count(model, cut).total);
  const text = boundariesText(model, app.cut, decisionWords(app));
  return h(
    "div",
    { class: "wide" },
    history.decisions.length === 0
      ? h("p", { class: "none" }, "Nothing has been changed yet.")
      : h(
          "ol",
          { class: "changes" },
          history.done().map((decision, i) =>
            h(
              "li",
              {},
              soft(words(model, cuts[i], decision)),
              " ",
              delta(totals[i + 1] - totals[i]),
              " ",
              button("Take back", {
                class: "plainly small",
                "aria-label": `Take back change ${i + 1}`,
                onclick: () => app.drop(i),
              }),
            ),
          ),
        ),
    h("h3", {}, "boundaries.yml"),
    h(
      "p",
      { class: "q" },
      "Put it into the root of the repository, and ",
      h("code", {}, "kerf gate"),
      " holds changes against it.",
    ),
    h("textarea", { class: "file", readOnly: true, rows: 18, "aria-label": "The text of boundaries.yml", dataset: { key: "file" } }, text),
  );
}
