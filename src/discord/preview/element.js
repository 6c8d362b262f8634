// DOM nodes and German texts of the page. HTML is never parsed from text.

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

// The result of `show`, or a note if it fails.
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
