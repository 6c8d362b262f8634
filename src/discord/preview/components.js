// Renders Discord's components: containers, sections, texts, pictures, files, buttons and select menus.

import { element, part, say, unshown, word, words } from "/element.js";
import { blocks } from "/markup.js";

const LINK = 5;
const [BUTTON, SELECT] = [2, 3];
const SPACING_LARGE = 2;

// Renderers by component type. `around` has the message's files and attachments, and the callback `click`.
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

// Text before accessory in the DOM, for screen readers.
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

// The file name in an attachment URL.
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

// A select menu for one value. Arrow keys only move; Enter selects. Browsers also fire `change` for an arrow key on a closed menu and
// for Escape in an open one. Selecting the current value sends nothing, as in Discord.
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
  // While a menu is open, browsers send `keyup` only.
  const release = ({ key, currentTarget }) => {
    if (isMoving && key === "Enter" && currentTarget.value !== before) choose(currentTarget);
    if (key === "Escape") rest(currentTarget);
  };
  const node = element("select", {
    class: before ? "chosen" : "", "aria-label": data.placeholder ?? words.choose, "data-id": data.custom_id, disabled: data.disabled,
    onkeydown: press, onkeyup: release, onmousedown: () => { isMoving = false; },
    // Changes by scripts, such as assistive software, count as selections.
    onchange: ({ target, isTrusted }) => { if (isMoving && isTrusted) sayMoved(target); else choose(target); },
    onblur: ({ target }) => rest(target),
  }, ...options(data, before));
  rest(node);
  return node;
}

// Native options have one line: the description follows the label, except for the current value, which the closed menu shows.
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
    // Unsupported, or refused by the browser.
  }
}

let lastPanel = 0;

// A select menu for several values. Its button opens it, leaving it sends the selection, Escape discards it.
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
