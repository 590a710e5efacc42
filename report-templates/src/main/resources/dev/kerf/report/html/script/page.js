// Comforts only: without this script the page is complete.

const root = document.documentElement;

// --- theme: what the system says, until somebody says otherwise
const memory = {
  read() {
    try {
      return localStorage.getItem("kerf-theme");
    } catch {
      return null; // Some browsers refuse storage to files.
    }
  },
  write(theme) {
    try {
      localStorage.setItem("kerf-theme", theme);
    } catch {
      // Then it lasts as long as the page.
    }
  },
};

const systemDark = matchMedia("(prefers-color-scheme: dark)");
const theme = () => root.dataset.theme ?? (systemDark.matches ? "dark" : "light");
const remembered = memory.read();
if (remembered === "dark" || remembered === "light") {
  root.dataset.theme = remembered;
}

function themeButton() {
  const button = document.createElement("button");
  button.type = "button";
  const label = () => {
    button.textContent = theme() === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Switch to ${button.textContent.toLowerCase()} colours`);
  };
  button.addEventListener("click", () => {
    root.dataset.theme = theme() === "dark" ? "light" : "dark";
    memory.write(root.dataset.theme);
    label();
  });
  systemDark.addEventListener("change", label);
  label();
  return button;
}

// --- a link into something folded unfolds it
function unfoldTarget() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) {
    return;
  }
  for (let e = target; e; e = e.parentElement) {
    if (e.tagName === "DETAILS") {
      e.open = true;
    }
  }
  target.scrollIntoView();
}

// --- filter: everything of class f whose text has all the words stays
function filterBox() {
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = "Filter types, tables, places";
  input.setAttribute("aria-label", "Filter types, tables and places");
  const found = document.createElement("output");
  let items = null;
  let opened = [];

  function collect() {
    items = [...document.querySelectorAll(".f")].map((element) => ({
      element,
      text: element.textContent.toLowerCase(),
    }));
  }

  function apply() {
    items ?? collect();
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const matches = words.every((word) => item.text.includes(word));
      item.element.hidden = !matches;
      count += matches ? 1 : 0;
    }
    for (const details of opened) {
      details.open = false;
    }
    opened = [];
    for (const container of document.querySelectorAll(".fc")) {
      const empty = !container.querySelector(".f:not([hidden])");
      container.hidden = words.length > 0 && empty;
      if (words.length > 0 && !empty && container.tagName === "DETAILS" && !container.open) {
        container.open = true;
        opened.push(container);
      }
    }
    found.textContent = words.length ? `${count} found` : "";
  }

  let pending = 0;
  input.addEventListener("input", () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(apply);
  });
  return [found, input];
}

addEventListener("DOMContentLoaded", () => {
  const model = startWorkbench();
  const followLink = () => {
    showCut(model);
    unfoldTarget();
  };
  document.getElementById("tools").append(...filterBox(), themeButton());
  addEventListener("hashchange", followLink);
  model && offerAll(model);
  followLink();
  linkPlaces(document);
  offerExports();
  globalThis.kerf = { ...globalThis.kerf, listsOf, csvOf, markdownOf };
});
