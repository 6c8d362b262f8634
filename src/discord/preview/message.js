// Shows a message as Discord does: who wrote it, what it says, and what it is made of.

import { component, fileCard, image as picture, named } from "/components.js";
import { element, part, words } from "/element.js";
import { blocks, markup } from "/markup.js";

const EPHEMERAL = 64;
const COMPONENTS_V2 = 1 << 15;

// Files that go with a message, but for those that it shows. Where all is components, a file that none names is not seen.
function attached(data, files) {
  if (data.flags & COMPONENTS_V2) return [];
  const shown = [...(data.embeds ?? []).map((one) => one?.image?.url?.replace("attachment://", "")), ...named(data.components ?? [])];
  return files.filter((file) => !shown.includes(file.name)).map((file) => part(() => fileCard(file)));
}

// `entry` holds the interaction, the response and what goes with it; `act` is told of clicks and of dismissing.
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
  node.append(...(data.embeds ?? []).map((one) => part(() => embed(one, files, data.attachments))));
  node.append(...attached(data, files));
  node.append(...(data.components ?? []).map((one) => part(() => component(one, around))));
  return node;
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
  const image = data.image?.url ? picture(data.image.url, null, { files, attachments }) : null;
  if (image) node.append(image);
  if (data.footer?.text) node.append(element("footer", {}, data.footer.text));
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
