// Nodes of the page and the words on it. Nodes are built, HTML is never read from text.

export const words = JSON.parse(document.getElementById("words").textContent);

export function word(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") node.className = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined && value !== null) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function say(sentence) {
  document.getElementById("hint").textContent = sentence;
}

// What `show` makes; for a part that cannot be shown, a note in its place.
export function part(show) {
  try {
    return show();
  } catch {
    return unshown();
  }
}

export function unshown() {
  return element("p", { class: "unshown" }, words.unshown);
}
