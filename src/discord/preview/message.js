// Renders a message as Discord does: author, content, components, and for developers its JSON.

import { component, fileCard } from "/components.js";
import { element, part, words } from "/element.js";
import { blocks } from "/markup.js";

const EPHEMERAL = 64;
const COMPONENTS_V2 = 1 << 15;

// The attached files. With Components V2 only those are shown that a component refers to.
function attached(data, files) {
  return data.flags & COMPONENTS_V2 ? [] : files.map((file) => part(() => fileCard(file)));
}

// `entry` has the interaction, its response, files, faults and time; `act` has the callbacks `click` and `dismiss`.
export function showMessage(entry, act) {
  const { data } = entry;
  const isPrivate = (data.flags & EPHEMERAL) !== 0;
  const node = element("article", { class: isPrivate ? "message private" : "message", tabindex: "-1" });
  node.append(element("div", { class: "used" }, `${words.you} `, ...used(entry)));
  node.append(element("div", { class: "avatar", "aria-hidden": "true" }, "B"));
  const time = entry.time.toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
  node.append(element("div", { class: "who" }, words.bot, element("span", { class: "app" }, words.app), element("time", {}, time)));
  node.append(body(entry, act));
  if (isPrivate) {
    node.append(element("div", { class: "note" }, words.private, element("button", { type: "button", onclick: act.dismiss }, words.dismiss)));
  }
  if (entry.faults.length) {
    node.append(element("div", { class: "faults", role: "alert" }, words.faults, element("ul", {}, ...entry.faults.map((fault) => element("li", {}, fault)))));
  }
  node.append(inside(entry));
  return node;
}

function body({ data, files }, { click }) {
  const around = { files, attachments: data.attachments, click };
  const node = element("div", { class: "body" });
  if (data.content) node.append(part(() => element("div", { class: "content text" }, ...blocks(data.content))));
  node.append(...attached(data, files));
  node.append(...(data.components ?? []).map((one) => part(() => component(one, around))));
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
