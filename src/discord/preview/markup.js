// Renders Discord's Markdown: headings, subtext, lists and paragraphs; within lines bold, italic, code, mentions and links.

import { element } from "/element.js";

// Alternatives in this order: escape, bold, italic, code, command mention, channel mention, masked link, line break.
const MARKUP =
  /\\([^0-9A-Za-z\s])|\*\*((?:\\.|[^\\])+?)\*\*|\*((?:\\.|[^\\*\s])(?:(?:\\.|[^\\*])*(?:\\.|[^\\*\s]))?)\*|`([^`]+)`|<\/([^:>]+):\d+>|<#(\d+)>|\[((?:\\.|[^\]\\])+)\]\(<?(https:\/\/[^)\s>]+)>?\)|(\n)/gu;

export function markup(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) nodes.push(text.slice(end, match.index));
    nodes.push(marked(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

function marked([, escaped, bold, italic, code, command, channel, label, address]) {
  if (escaped) return escaped;
  if (bold) return element("strong", {}, ...markup(bold));
  if (italic) return element("em", {}, ...markup(italic));
  if (code) return element("code", {}, code);
  if (command) return element("span", { class: "mention" }, `/${command}`);
  if (channel) return element("span", { class: "mention" }, "#berufe");
  if (label) return element("a", { href: address, rel: "noreferrer", target: "_blank" }, ...markup(label));
  return element("br");
}

// Prefix of each kind of line, and its element.
const LINES = [
  [/^(#{1,3}) +/, ([, marks]) => element(`h${marks.length}`)],
  [/^-# +/, () => element("small", { class: "subtext" })],
  [/^(?:[-*]) +/, () => element("li", { class: "ul" })],
  [/^(\d+)[.)] +/, ([, number]) => element("li", { class: "ol", value: number })],
];

// The block elements of a text. Adjacent plain lines form one paragraph, adjacent items one list.
export function blocks(text) {
  const found = [];
  for (const line of text.split("\n")) {
    const node = blockOf(line);
    if (node) append(found, node);
    else if (found.at(-1)?.tagName === "P") found.at(-1).append(element("br"), ...markup(line));
    else found.push(element("p", {}, ...markup(line)));
  }
  return found;
}

function blockOf(line) {
  for (const [pattern, make] of LINES) {
    const match = pattern.exec(line);
    const rest = match && line.slice(match[0].length);
    if (!rest?.trim()) continue;
    const node = make(match);
    node.append(...markup(rest));
    return node;
  }
  return null;
}

function append(found, node) {
  if (node.tagName !== "LI") return found.push(node);
  const kind = node.className;
  node.removeAttribute("class");
  if (found.at(-1)?.localName !== kind) found.push(element(kind));
  return found.at(-1).append(node);
}
