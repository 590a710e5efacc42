// Finding a type, a table or a column by any part of its name.

const FOUND_SHOWN = 12;

/** Looks for a type or a table by any part of its name. */
function finder(app) {
  const { model } = app;
  const options = h("datalist", { id: "found" });
  const matching = (text, most) => {
    const wanted = text.toLowerCase();
    const out = [];
    for (let e = 0; e < model.all && out.length < most; e++) {
      model.id(e).toLowerCase().includes(wanted) && out.push(e);
    }
    return out;
  };
  const go = (input) => {
    const exact = model.find(input.value);
    const element = exact >= 0 ? exact : input.value.trim() ? matching(input.value.trim(), 1)[0] : undefined;
    element === undefined || app.find(element);
  };
  return [
    h("input", {
      type: "text",
      list: "found",
      placeholder: "Type or table",
      "aria-label": "Find a type or table",
      dataset: { key: "find" },
      oninput: (event) => {
        const text = event.target.value.trim();
        options.replaceChildren(
          ...(text ? matching(text, FOUND_SHOWN) : []).map((element) => h("option", { value: model.id(element) })),
        );
      },
      onchange: (event) => go(event.target),
    }),
    options,
  ];
}
