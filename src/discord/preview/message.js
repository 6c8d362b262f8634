// Shows a message as Discord does: embeds, components and Discord's markup. Builds nodes only, never HTML from text.

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

// One alternative each: escape, bold, code, command mention, masked link, line break.
const MARKUP = /\\([^0-9A-Za-z\s])|\*\*((?:\\.|[^\\])+?)\*\*|`([^`]+)`|<\/([^:>]+):\d+>|\[((?:\\.|[^\]\\])+)\]\((https:\/\/[^)\s]+)\)|(\n)/gu;

export function markup(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) nodes.push(text.slice(end, match.index));
    const [whole, escaped, bold, code, command, label, address, newline] = match;
    if (escaped) nodes.push(escaped);
    else if (bold) nodes.push(element("strong", {}, ...markup(bold)));
    else if (code) nodes.push(element("code", {}, code));
    else if (command) nodes.push(element("code", {}, `/${command}`));
    else if (label) nodes.push(element("a", { href: address, rel: "noreferrer", target: "_blank" }, ...markup(label)));
    else if (newline) nodes.push(element("br"));
    end = match.index + whole.length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

function picture(image, files, attachments) {
  if (!image?.url) return null;
  const name = image.url.replace("attachment://", "");
  const file = files.find((candidate) => candidate.name === name);
  const attachment = (attachments ?? []).find((candidate) => candidate.filename === name);
  const kind = name.endsWith(".svg") ? "image/svg+xml" : "image/png";
  const alternative = attachment?.description ?? image.description ?? "";
  return file ? element("img", { src: `data:${kind};base64,${file.base64}`, alt: alternative }) : null;
}

// What `show` makes; for a part that cannot be shown, a note in its place.
function part(show) {
  try {
    return show();
  } catch {
    return unshown();
  }
}

function unshown() {
  return element("p", { class: "unshown" }, words.unshown);
}

// Files that go with a message, but for those that its embeds show.
function attached(data, files) {
  const shown = (data.embeds ?? []).map((one) => one?.image?.url);
  return files.filter((file) => !shown.includes(`attachment://${file.name}`)).map((file) => part(() => fileCard(file)));
}

const BYTES_PER_KILOBYTE = 1024;

function fileCard({ name, base64 }) {
  const bytes = atob(base64).length;
  const size = bytes < BYTES_PER_KILOBYTE ? `${bytes} Byte` : `${(bytes / BYTES_PER_KILOBYTE).toLocaleString("de-DE", { maximumFractionDigits: 1 })} KB`;
  const link = element("a", { href: `data:application/octet-stream;base64,${base64}`, download: name }, name);
  return element("div", { class: "file" }, link, " ", element("small", {}, size));
}

function embed(data, files, attachments) {
  const node = element("article", { class: "embed" });
  if (typeof data.color === "number") node.style.borderLeftColor = `#${data.color.toString(16).padStart(6, "0")}`;
  if (data.title) node.append(element("h3", {}, ...markup(data.title)));
  if (data.description) node.append(element("p", {}, ...markup(data.description)));
  if (data.fields?.length) {
    const field = (one) =>
      element("div", { class: one.inline ? "field inline" : "field" }, element("dt", {}, ...markup(one.name)), element("dd", {}, ...markup(one.value)));
    node.append(element("dl", { class: "fields" }, ...data.fields.map((one) => part(() => field(one)))));
  }
  const image = picture(data.image, files, attachments);
  if (image) node.append(image);
  if (data.footer?.text) node.append(element("footer", {}, data.footer.text));
  return node;
}

function component(data, click) {
  if (data.type === 2 && data.style === 5) {
    return element("a", { href: data.url, rel: "noreferrer", target: "_blank" }, data.label);
  }
  if (data.type === 2) {
    const press = () => click({ custom_id: data.custom_id, component_type: 2 });
    return element("button", { type: "button", class: `style-${data.style}`, disabled: data.disabled, onclick: press, "data-id": data.custom_id }, data.label);
  }
  if (data.type === 3) {
    return menu(data, click);
  }
  return unshown();
}

// Keys move in a menu and Enter chooses. Left to itself, a browser takes an arrow on a closed menu for a choice, or Escape in an open one.
function menu(data, click) {
  let isMoving = false;
  const rest = (menu) => { isMoving = false; menu.value = ""; };
  const choose = (menu) => {
    const { value } = menu;
    rest(menu);
    if (value) click({ custom_id: data.custom_id, component_type: 3, values: [value] });
  };
  const press = (event) => {
    const menu = event.currentTarget;
    isMoving = true;
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (menu.value) choose(menu);
    else open(menu);
  };
  // Of the keys in an open menu only their release is heard.
  const release = ({ key, currentTarget }) => {
    if (isMoving && key === "Enter" && currentTarget.value) choose(currentTarget);
    if (key === "Escape") rest(currentTarget);
  };
  const option = (one) => element("option", { value: one.value, selected: one.default }, one.label);
  const placeholder = element("option", { value: "" }, data.placeholder ?? "");
  return element("select", {
    "aria-label": data.placeholder ?? "", "data-id": data.custom_id, onkeydown: press, onkeyup: release,
    onmousedown: () => { isMoving = false; },
    // What a script sets, such as that of assistive software, is chosen.
    onchange: ({ target, isTrusted }) => { if (isMoving && isTrusted) sayMoved(target); else choose(target); },
    onblur: ({ target }) => rest(target),
  }, placeholder, ...data.options.map(option));
}

function sayMoved(menu) {
  document.getElementById("hint").textContent = word("enter", { choice: menu.selectedOptions[0].label });
}

function open(menu) {
  try {
    menu.showPicker();
  } catch {
    // Not every browser can, or wants to.
  }
}

function row(data, click) {
  if (data.type !== 1) return unshown();
  return element("div", { class: "row" }, ...data.components.map((one) => part(() => component(one, click))));
}

const EPHEMERAL = 64;

// `entry` holds the interaction, the response and what goes with it; `act` is told of clicks and of dismissing.
export function showMessage(entry, act) {
  const data = entry.data;
  const isPrivate = ((data.flags ?? 0) & EPHEMERAL) !== 0;
  const node = element("article", { class: isPrivate ? "message private" : "message", tabindex: "-1" });
  node.append(element("div", { class: "avatar", "aria-hidden": "true" }, "B"));
  node.append(element("div", { class: "used" }, `${words.you} `, ...used(entry)));
  const time = entry.time.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
  node.append(element("div", { class: "who" }, words.bot, element("span", { class: "app" }, words.app), element("time", {}, time)));
  if (data.content) node.append(part(() => element("div", { class: "content" }, ...markup(data.content))));
  for (const one of data.embeds ?? []) node.append(part(() => embed(one, entry.files, data.attachments)));
  node.append(...attached(data, entry.files));
  for (const one of data.components ?? []) node.append(part(() => row(one, act.click)));
  if (isPrivate) {
    node.append(element("div", { class: "note" }, words.private, element("button", { type: "button", onclick: act.dismiss }, words.dismiss)));
  }
  if (entry.faults.length) {
    node.append(element("div", { class: "faults", role: "alert" }, words.faults, element("ul", {}, ...entry.faults.map((fault) => element("li", {}, fault)))));
  }
  node.append(inside(entry));
  return node;
}

function used(entry) {
  if (!entry.line) return [entry.interaction.data?.component_type === 3 ? words.chosen : words.clicked];
  const [before, after] = words.used.split("{command}");
  return [before, element("b", {}, entry.line), after];
}

function inside(entry) {
  const json = (value) => element("pre", { tabindex: "0" }, JSON.stringify(value, null, 2));
  return element("details", {}, element("summary", { "data-id": "json" }, words.json),
    element("p", {}, words.request), json(entry.interaction), element("p", {}, words.response), json(entry.response));
}
