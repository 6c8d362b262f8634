// Discord's components as its apps show them: containers, sections, texts, pictures, buttons and menus.

import { element, part, say, unshown, word, words } from "/element.js";
import { blocks } from "/markup.js";

const LINK = 5;
const [BUTTON, SELECT] = [2, 3];
const SPACING_LARGE = 2;

// `around` has the files and attachments of the message, and is told of clicks.
const KINDS = {
  1: row,
  [BUTTON]: button,
  [SELECT]: select,
  9: section,
  10: textDisplay,
  11: thumbnail,
  12: gallery,
  13: file,
  14: separator,
  17: container,
};

export function component(data, around) {
  return KINDS[data.type]?.(data, around) ?? unshown();
}

function all(list, around) {
  return list.map((one) => part(() => component(one, around)));
}

function container(data, around) {
  const node = element("div", { class: "container" }, ...all(data.components, around));
  if (typeof data.accent_color === "number") {
    node.classList.add("accented");
    node.style.setProperty("--accented", `#${data.accent_color.toString(16).padStart(6, "0")}`);
  }
  return node;
}

// The text stands before its button, also for who hears it.
function section(data, around) {
  const texts = element("div", { class: "texts" }, ...all(data.components, around));
  return element("div", { class: "section" }, texts, element("div", { class: "accessory" }, part(() => component(data.accessory, around))));
}

function textDisplay(data) {
  return element("div", { class: "text" }, ...blocks(data.content));
}

function separator(data) {
  const size = data.spacing === SPACING_LARGE ? "large" : "small";
  return data.divider === false ? element("div", { class: `space ${size}` }) : element("hr", { class: size });
}

// What a component of a file points to.
function nameOf(url) {
  return url.replace("attachment://", "");
}

function image(url, description, { files, attachments }) {
  const name = nameOf(url);
  const file = files.find((candidate) => candidate.name === name);
  if (!file) return unshown();
  const kind = name.endsWith(".svg") ? "image/svg+xml" : "image/png";
  const alternative = description ?? (attachments ?? []).find((candidate) => candidate.filename === name)?.description ?? "";
  return element("img", { src: `data:${kind};base64,${file.base64}`, alt: alternative });
}

function gallery(data, around) {
  const node = element("div", { class: data.items.length > 1 ? "gallery several" : "gallery" });
  node.append(...data.items.map((one) => part(() => image(one.media.url, one.description, around))));
  return node;
}

function thumbnail(data, around) {
  return element("div", { class: "thumbnail" }, image(data.media.url, data.description, around));
}

function file(data, { files }) {
  return fileCard(files.find((one) => one.name === nameOf(data.file.url)));
}

const BYTES_PER_KILOBYTE = 1024;

export function fileCard({ name, base64 }) {
  const bytes = atob(base64).length;
  const size = bytes < BYTES_PER_KILOBYTE ? `${bytes} Byte` : `${(bytes / BYTES_PER_KILOBYTE).toLocaleString("de-DE", { maximumFractionDigits: 1 })} KB`;
  const link = element("a", { href: `data:application/octet-stream;base64,${base64}`, download: name }, name);
  return element("div", { class: "file" }, link, " ", element("small", {}, size));
}

function row(data, around) {
  return element("div", { class: "row" }, ...all(data.components, around));
}

function button(data, { click }) {
  const label = [data.emoji?.name, data.label].filter(Boolean).join(" ");
  if (data.style === LINK) {
    const arrow = element("span", { "aria-hidden": "true" }, " ↗");
    return element("a", { class: "button", href: data.url, rel: "noreferrer", target: "_blank" }, label, arrow);
  }
  const press = () => click({ custom_id: data.custom_id, component_type: BUTTON });
  return element("button", { type: "button", class: `button style-${data.style}`, disabled: data.disabled, onclick: press, "data-id": data.custom_id }, label);
}

function select(data, around) {
  return (data.max_values ?? 1) > 1 ? choices(data, around) : menu(data, around);
}

// Keys move in a menu and Enter chooses. Left to itself, a browser takes an arrow on a closed menu for a choice, or Escape in an open one.
// What is chosen already is not chosen again, as in Discord.
function menu(data, { click }) {
  let isMoving = false;
  const before = data.options.find((one) => one.default)?.value ?? "";
  const rest = (menu) => { isMoving = false; menu.value = before; };
  const choose = (menu) => {
    const { value } = menu;
    rest(menu);
    if (value !== before && value) click({ custom_id: data.custom_id, component_type: SELECT, values: [value] });
  };
  const press = (event) => {
    const menu = event.currentTarget;
    isMoving = true;
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (menu.value !== before) choose(menu);
    else open(menu);
  };
  // Of the keys in an open menu only their release is heard.
  const release = ({ key, currentTarget }) => {
    if (isMoving && key === "Enter" && currentTarget.value !== before) choose(currentTarget);
    if (key === "Escape") rest(currentTarget);
  };
  const node = element("select", {
    class: before ? "chosen" : "", "aria-label": data.placeholder ?? words.choose, "data-id": data.custom_id, disabled: data.disabled,
    onkeydown: press, onkeyup: release, onmousedown: () => { isMoving = false; },
    // What a script sets, such as that of assistive software, is chosen.
    onchange: ({ target, isTrusted }) => { if (isMoving && isTrusted) sayMoved(target); else choose(target); },
    onblur: ({ target }) => rest(target),
  }, ...options(data, before));
  rest(node);
  return node;
}

// A menu of the browser has one line for each: the description follows the label, but for the one that the closed menu shows.
function options(data, before) {
  const line = (one) => (one.description && one.value !== before ? `${one.label} – ${one.description}` : null);
  const placeholder = before ? [] : [element("option", { value: "" }, data.placeholder ?? words.choose)];
  return [...placeholder, ...data.options.map((one) => element("option", { value: one.value, label: line(one) }, one.label))];
}

function sayMoved(menu) {
  say(word("enter", { choice: menu.selectedOptions[0].text }));
}

function open(menu) {
  try {
    menu.showPicker();
  } catch {
    // Not every browser can, or wants to.
  }
}

let lastPanel = 0;

// A menu of several values: opened by its button, sent when it is left, given up with Escape.
function choices(data, { click }) {
  lastPanel += 1;
  const id = `panel-${lastPanel}`;
  const panel = element("div", { class: "panel", id, role: "group", tabindex: "-1", "aria-label": data.placeholder ?? words.choose, hidden: true });
  const opener = element("button", { type: "button", class: "select", "aria-expanded": "false", "aria-controls": id, "data-id": data.custom_id });
  const node = element("div", { class: "choices" }, opener, panel);
  const ticks = data.options.map((one) => element("input", { type: "checkbox", value: one.value }));
  const chosen = () => data.options.filter((_, at) => ticks[at].checked);
  const before = data.options.filter((one) => one.default);
  const most = data.max_values;
  const draw = () => {
    const labels = chosen().map((one) => one.label).join(", ");
    opener.textContent = labels || (data.placeholder ?? words.choose);
    opener.classList.toggle("chosen", labels !== "");
    for (const tick of ticks) tick.disabled = !tick.checked && chosen().length >= most;
  };
  const reset = () => { data.options.forEach((one, at) => { ticks[at].checked = before.includes(one); }); draw(); };
  const show = (isOpen) => { panel.hidden = !isOpen; opener.setAttribute("aria-expanded", String(isOpen)); };
  const finish = () => {
    if (panel.hidden) return;
    show(false);
    const values = chosen().map((one) => one.value);
    const least = data.min_values ?? 1;
    if (values.length < least) { reset(); say(word("least", { count: least })); return; }
    if (values.join() !== before.map((one) => one.value).join()) click({ custom_id: data.custom_id, component_type: SELECT, values });
  };
  const done = element("button", { type: "button", class: "button style-1", onclick: () => { opener.focus(); finish(); } }, words.done);
  panel.append(...data.options.map((one, at) => choice(one, ticks[at])), done);
  opener.addEventListener("click", () => (panel.hidden ? show(true) : finish()));
  panel.addEventListener("change", draw);
  node.addEventListener("keydown", ({ key }) => { if (key === "Escape" && !panel.hidden) { reset(); show(false); opener.focus(); } });
  node.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !node.contains(relatedTarget)) finish(); });
  reset();
  return node;
}

function choice({ label, description }, tick) {
  return element("label", {}, tick, element("span", {}, label, description ? element("small", {}, description) : null));
}
