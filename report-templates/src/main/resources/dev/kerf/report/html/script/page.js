// Comforts, and the cuts that come packed: of the recommended one the page is complete without this script.

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
  const { id, place } = linkTarget();
  const entry = document.getElementById(place);
  entry && tellEntry(entry);
  const target = document.getElementById(id) ?? entry;
  if (!target) {
    return;
  }
  const own = target.querySelector(":scope > .inside"); // A service lies in one.
  for (let e = own ?? target; e; e = e.parentElement) {
    if (e.tagName === "DETAILS") {
      e.open = true;
    }
  }
  target.scrollIntoView();
}

addEventListener("DOMContentLoaded", () => {
  unpackCuts();
  const app = startWorkbench();
  const model = app?.model;
  const follow = () => tellCut(model);
  const followLink = () => {
    const { place } = linkTarget();
    if (place && !document.getElementById(place) && revealTarget(place)) {
      offerRows(document, follow);
      follow();
    }
    showCut(model);
    offerRows(document.querySelector(".cut.shown") ?? document, follow);
    unfoldTarget();
  };
  document.getElementById("tools").append(search(app), themeButton());
  addEventListener("hashchange", followLink);
  model && offerAll(model);
  offerRows(document, follow);
  followLink();
  linkPlaces(document);
  breakPlaces(document, ":not(details *)");
  addEventListener("toggle", ({ target }) => target.open && breakPlaces(target), true); // It does not bubble.
  offerExports();
  globalThis.kerf = { ...globalThis.kerf, listsOf, csvOf, markdownOf, packedRows, soft };
});
