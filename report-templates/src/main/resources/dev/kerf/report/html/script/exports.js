// What stands on the page as text for other tools: each list as CSV and JSON, each section as
// Markdown, each picture as SVG and PNG. Made from the page itself, with all rows of its lists.

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** The text of an element as somebody reads it, without what only explains or serves it. */
function wording(element, left = "") {
  const pieces = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      pieces.push(node.data);
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(`.export, svg${left}`)) {
      const apart = /^(BR|LI|P|SMALL|CODE|DIV|UL|DT|DD)$/.test(node.tagName) || node.matches(".reach");
      pieces.push(apart ? " " : node.matches(".method") ? "." : ""); // The style writes that dot.
      node.childNodes.forEach(visit);
      pieces.push(apart ? " " : "");
    }
  };
  element.childNodes.forEach(visit);
  return plain(pieces.join(""));
}

// --- lists

/** The rows of a table as objects; a place within a cell is a column of its own. */
function tableRows(table) {
  const heads = [...table.querySelectorAll("thead tr:last-child > *")].map((cell) => wording(cell));
  const rows = [...table.querySelectorAll("tbody tr:not(.more)")].map((row) => {
    const out = {};
    [...row.children].forEach((cell, i) => {
      const head = (heads[i] || `column ${i + 1}`).toLowerCase();
      out[head] = wording(cell, ", .at");
      const place = cell.querySelector(".at");
      if (place) {
        out[`${head} at`] = plain(place.textContent);
      }
    });
    return out;
  });
  return rows;
}

/** The types of a service: what stands around each of them on the page is a column. */
const memberRows = (roles) =>
  [...roles.querySelectorAll("li:not(.more)")].map((member) => ({
    role: wording(member.closest("dd").previousElementSibling, ", .q, small"),
    package: wording(member.closest("ul").previousElementSibling ?? document.createElement("p")),
    type: plain(member.querySelector(".n").textContent),
    reason: wording(
      member.querySelector("small") ??
        member.closest("dd").previousElementSibling.querySelector("small") ??
        document.createElement("p"),
    ),
  }));

/** The tables that have an entry each, with whom they belong to. */
const entryRows = (section) =>
  [...section.querySelectorAll("details.table[id] > summary")].map((entry) => ({
    table: wording(entry.querySelector("b")),
    service: wording(entry.querySelector(".owner")),
    about: wording(entry.querySelector(":scope > .q")),
  }));

/** Who reads and writes a table: a row for each method. */
const homeRows = (homes) =>
  [...homes.querySelectorAll("li:not(.more)")].map((method) => {
    const way = method.closest("dd");
    let home = way;
    while (home.tagName !== "DT") {
      home = home.previousElementSibling;
    }
    return { service: wording(home), mode: way.dataset.way, method: wording(method) };
  });

const itemRows = (list) =>
  [...list.children].filter((item) => !item.matches(".more")).map((item) => {
    const place = item.querySelector(".at");
    return { item: wording(item, ", .at"), ...(place && { at: plain(place.textContent) }) };
  });

/** What a list is called: by its caption, or by the nearest heading above it. */
function titleOf(list) {
  if (list.caption && !list.caption.matches(".q")) {
    const partner = list.closest("details")?.querySelector("summary .svc");
    const decision = list.closest(".obstacles details:not(.fold)")?.querySelector("summary > span:not(.num)");
    return wording(list.caption, ", .q") + (partner ? ` with ${wording(partner)}` : "") + (decision ? `: ${wording(decision, ", .q")}` : "");
  }
  for (let at = list; at && at.tagName !== "MAIN"; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      // The summary of a fold counts; what it counts is said by the heading above.
      if (/^(H[1-4]|SUMMARY)$/.test(before.tagName) && !at.parentElement.matches(".fold")) {
        return wording(before, ", .q");
      }
    }
  }
  return "list";
}

/** The lists of a section, but not those of sections within it. What each table has one of is one list. */
function listsOf(section) {
  const rowsOf = (list) => {
    if (list.tagName === "TABLE") {
      return tableRows(list);
    }
    if (list.tagName === "DL") {
      return list.matches(".homes") ? homeRows(list) : memberRows(list);
    }
    return itemRows(list);
  };
  const lists = [...section.querySelectorAll("table, ul.plain, ul.flow, dl.roles, dl.homes")]
    .filter((list) => list.closest("section") === section)
    .filter((list) => !list.parentElement.closest("table, ul.plain, dl.roles, dl.homes"));
  const ofTables = new Map();
  const found = lists.flatMap((list) => {
    const title = titleOf(list);
    const table = list.closest("details.table[id]");
    if (!table) {
      return [{ title, rows: rowsOf(list) }];
    }
    const name = wording(table.querySelector("summary b"));
    const rows = rowsOf(list).map((row) => ({ table: name, ...row }));
    if (ofTables.has(title)) {
      ofTables.get(title).rows.push(...rows);
      return [];
    }
    ofTables.set(title, { title, rows });
    return [ofTables.get(title)];
  });
  return [{ title: "Tables", rows: entryRows(section) }, ...found].filter((list) => list.rows.length > 0);
}

/** The pictures of a section by title: what is drawn for wide and for narrow screens is one. */
function picturesOf(section) {
  const byTitle = new Map();
  for (const svg of section.querySelectorAll("svg")) {
    const title = plain(svg.querySelector("title").textContent);
    svg.closest("section") === section && byTitle.set(title, [...(byTitle.get(title) ?? []), svg]);
  }
  return [...byTitle];
}

/** All columns that any row has, in the order in which they turn up. */
function csvOf(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

// --- sections

const markdownText = (text) => text.replace(/([\\`*_[\]<>|#])/g, "\\$1");

function markdownTable(table) {
  const rows = tableRows(table);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells) => `| ${cells.map(markdownText).join(" | ")} |`;
  const caption = table.caption ? [`**${markdownText(wording(table.caption))}**`, ""] : [];
  return [
    ...caption,
    line(columns),
    `|${" --- |".repeat(columns.length)}`,
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ""))),
    "",
  ];
}

/** The lines of an element and of all in it. */
function markdownLines(element) {
  const level = /^H([1-4])$/.exec(element.tagName);
  if (element.matches("svg, nav, .export, button, .switch")) {
    return [];
  }
  if (level) {
    return [`${"#".repeat(Number(level[1]))} ${markdownText(wording(element))}`, ""];
  }
  if (element.tagName === "TABLE") {
    return markdownTable(element);
  }
  if (element.matches("ul, ol")) {
    return [...[...element.children].flatMap((item, i) => markdownItem(item, i, element)), ""];
  }
  if (element.matches("p, dd")) {
    return [markdownText(wording(element)), ""];
  }
  const within = element.matches("summary") && element.querySelector("h3");
  if (within) {
    return markdownLines(within);
  }
  if (element.matches("summary, dt")) {
    return [`**${markdownText(wording(element))}**`, ""];
  }
  return [...element.children].flatMap(markdownLines);
}

function markdownItem(item, i, list) {
  const mark = list.tagName === "OL" ? `${i + 1}.` : "-";
  const inner = [...item.querySelectorAll(":scope > ul, :scope > ol, :scope > details")];
  const words = inner.length > 0 ? wording(item, ", ul, ol, details") : wording(item);
  const below = inner.flatMap(markdownLines).filter((line) => line !== "");
  return [
    ...(words === "" ? [] : [`${mark} ${markdownText(words)}`]),
    ...below.map((line) => (words === "" ? line.replace(/^\*\*/, `${mark} **`) : `  ${line}`)),
  ];
}

const markdownOf = (section) =>
  [...section.children].flatMap(markdownLines).join("\n").replace(/\n{3,}/g, "\n\n").trim() + "\n";

// --- how one gets at them

/** Behind the heading of each section that has something to take along. */
function offerExports() {
  for (const section of document.querySelectorAll("main section[id]")) {
    const heading = section.querySelector(":scope > :is(h1, h2, h3), :scope > .inside > summary h3");
    if (heading && section.id !== "try") {
      const menu = exportMenu(section, plain(heading.textContent));
      // Nothing stands between the answer and its numbers.
      (heading.tagName === "H1" ? section.lastElementChild : (heading.closest("summary") ?? heading)).after(menu);
    }
  }
}

/** Filled when somebody opens it: most never do. */
function exportMenu(section, title) {
  const menu = h("details", { class: "export" }, h("summary", {}, "Export", h("span", { class: "away" }, ` ${title}`)));
  menu.addEventListener("toggle", () => {
    if (menu.open && menu.childElementCount === 1) {
      menu.append(exportChoices(section));
    }
  });
  return menu;
}

function exportChoices(section) {
  const whole = wholeOf(section);
  const name = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "list";
  const file = (title, kind, type, content) =>
    button(kind, {
      "aria-label": `${title} as ${kind}`,
      onclick: () => download(`${name(title)}.${kind === "Markdown" ? "md" : kind.toLowerCase()}`, type, content()),
    });
  return h(
    "ul",
    {},
    h("li", {}, "This section ", file(section.id, "Markdown", "text/markdown", () => markdownOf(whole))),
    picturesOf(section).map(([title, drawn]) => {
      const shown = () => drawn.find((svg) => svg.checkVisibility()) ?? drawn[0];
      const picture = (kind, save) =>
        button(kind, { "aria-label": `${title} as ${kind}`, onclick: () => save(name(title), shown()) });
      return h("li", {}, `${title} `, picture("SVG", saveSvg), " ", picture("PNG", savePng));
    }),
    listsOf(whole).map(({ title, rows }) =>
      h(
        "li",
        {},
        `${title} (${counted(rows.length, "row")}) `,
        file(title, "CSV", "text/csv", () => csvOf(rows)),
        " ",
        file(title, "JSON", "application/json", () => `${JSON.stringify(rows, null, 1)}\n`),
      ),
    ),
  );
}
