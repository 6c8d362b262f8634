// The channel: sends interactions, keeps messages, and updates them after clicks and changes of profiles.

import { Composer } from "/composer.js";
import { element, say, word, words } from "/element.js";
import { showMessage } from "/message.js";

const ME = { id: "5", username: "du", discriminator: "0", avatar: null, global_name: words.you };
const BOT = { id: "1100", username: "berufslotse", discriminator: "0", avatar: null, bot: true };
const [COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT] = [2, 3, 4, 5];
const [NEW_MESSAGE, UPDATE_MESSAGE, OPEN_MODAL] = [4, 7, 9];
const TOO_LARGE = 413;
// The channel's id, and the option type for channels.
const CHANNEL = { id: "88", name: "berufe", type: 0, permissions: "0" };
const CHANNEL_OPTION = 7;
// The type of a message command.
const MESSAGE_COMMAND = 3;

const messages = document.getElementById("messages");
let lastId = 1000;
let latest = null;

// An interaction in Discord's format, in a channel of a guild.
function interaction(type, data, more = {}) {
  lastId += 1;
  return {
    id: String(lastId), application_id: BOT.id, type, token: `page-${lastId}`, version: 1, guild_id: "77", channel_id: CHANNEL.id,
    channel: { id: CHANNEL.id, type: CHANNEL.type }, locale: "de", guild_locale: "de", app_permissions: "0", context: 0, entitlements: [],
    attachment_size_limit: 10485760, authorizing_integration_owners: { 0: "77" },
    member: { user: ME, roles: [], deaf: false, mute: false, flags: 0, permissions: "0", joined_at: "2026-01-01T00:00:00Z" },
    data, ...more,
  };
}

function ask(body) {
  return post("/interactions", JSON.stringify(body), { "content-type": "application/json" });
}

// The reply, or `refused`: a sentence with the reason, and the option it concerns.
async function post(path, body, headers = {}) {
  let answer;
  try {
    answer = await fetch(path, { method: "POST", headers, body });
  } catch {
    return { refused: { reason: words.unreachable } };
  }
  try {
    return await answer.json();
  } catch {
    return { refused: { reason: answer.status === TOO_LARGE ? words.tooLong : word("unreadable", { status: answer.status }) } };
  }
}

// Sends an interaction and shows the response where Discord would: in a new message, in `entry`, or in a dialog. Returns the
// message or the error.
async function perform(body, line, entry) {
  const reply = await ask(body);
  const refused = reply.refused ?? (reply.response ? null : { reason: words.noAnswer });
  if (refused) { say(refused.reason); return { refused }; }
  const shown = shownOf(reply, body);
  const { type } = reply.response;
  if (type === OPEN_MODAL) { openModal(shown.data, entry); return {}; }
  if (type === UPDATE_MESSAGE && entry) { renew(entry, edited(entry, shown)); return { entry }; }
  if (type === NEW_MESSAGE) return { entry: add({ ...shown, line, time: new Date() }) };
  return {};
}

// The same for a click: the message gets the focus, unless it was moved elsewhere meanwhile.
async function performAndFollow(body, line, entry) {
  const from = document.activeElement;
  const shown = (await perform(body, line, entry)).entry;
  const now = document.activeElement;
  if (shown && (now === from || now === document.body)) shown.node.focus();
}

function shownOf(reply, body) {
  const { response, files, faults } = reply;
  const interaction = reply.interaction ?? body;
  return { interaction, response, data: response.data ?? {}, files: files ?? [], faults: faults ?? [], hasChangedData: reply.has_changed_data };
}

function renew(entry, shown) {
  Object.assign(entry, shown);
  draw(entry);
}

// Fields missing in an update are kept, and flags cannot be removed.
function edited(entry, shown) {
  const flags = (entry.data.flags ?? 0) | (shown.data.flags ?? 0);
  const files = shown.data.attachments ? shown.files : [...entry.files, ...shown.files];
  return { ...shown, data: { ...entry.data, ...shown.data, flags }, files };
}

function add(entry) {
  document.getElementById("empty")?.remove();
  draw(entry);
  show(entry.node);
  // A picture has its height only after loading.
  for (const picture of entry.node.querySelectorAll("img")) picture.addEventListener("load", () => show(entry.node), { once: true });
  return entry;
}

// Scrolls to show the whole message, or the start of one that does not fit.
function show(node) {
  const fits = node.offsetHeight < messages.clientHeight;
  node.scrollIntoView({ block: fits ? "end" : "start", behavior: "instant" });
}

function draw(entry) {
  const node = showMessage(entry, { click: (data) => click(entry, data), dismiss: () => dismiss(entry) });
  const open = entry.node?.querySelector("details")?.open;
  if (entry.node) entry.node.replaceWith(node);
  else messages.append(node);
  if (open) node.querySelector("details").open = true;
  entry.node = node;
  latest = entry;
}

function dismiss(entry) {
  entry.node.remove();
  if (latest === entry) latest = null;
  document.getElementById("typing").focus();
}

function messageOf(entry) {
  return {
    id: "900", channel_id: CHANNEL.id, type: 20, content: entry.data.content ?? "", timestamp: entry.time.toISOString(), edited_timestamp: null,
    tts: false, mention_everyone: false, mentions: [], mention_roles: [], attachments: [], embeds: [], pinned: false,
    components: entry.data.components ?? [], flags: entry.data.flags ?? 0, author: BOT,
    interaction_metadata: { id: entry.interaction.id, type: 2, user: ME, authorizing_integration_owners: { 0: "77" } },
  };
}

function click(entry, data) {
  return performAndFollow(interaction(COMPONENT, data, { message: messageOf(entry) }), null, entry);
}

function asked(command, options) {
  if (command.sent) {
    const message = { id: "901", channel_id: CHANNEL.id, type: 0, content: options[0]?.value ?? "", timestamp: new Date().toISOString(), edited_timestamp: null,
      tts: false, mention_everyone: false, mentions: [], mention_roles: [], attachments: [], embeds: [], pinned: false, components: [], flags: 0, author: ME };
    return interaction(COMMAND, { id: "2001", name: command.sent, type: MESSAGE_COMMAND, target_id: message.id, resolved: { messages: { [message.id]: message } } });
  }
  const resolved = options.some((option) => option.type === CHANNEL_OPTION) ? { resolved: { channels: { [CHANNEL.id]: CHANNEL } } } : {};
  return interaction(COMMAND, { id: "2000", name: command.name, type: 1, options, ...resolved });
}

// Returns the error if refused.
async function send(command, options, line) {
  return (await perform(asked(command, options), line, null)).refused ?? null;
}

async function suggest(command, options, focused) {
  const body = interaction(AUTOCOMPLETE, { id: "2000", name: command.name, type: 1, options: [...options, focused] });
  const reply = await ask(body);
  if (reply.refused) say(reply.refused.reason);
  return (reply.response?.data?.choices ?? []).filter((choice) => choice?.name);
}

// The command in a line with its options, or the error.
function readLine(line) {
  return post("/lines", line);
}

function openModal(data, entry) {
  const modal = document.getElementById("modal");
  document.getElementById("modal-title").textContent = data.title;
  const inputs = data.components.flatMap((row) => row.components);
  const input = (one) => element("label", {}, one.label,
    element(one.style === 2 ? "textarea" : "input", { name: one.custom_id, maxlength: one.max_length, required: one.required, placeholder: one.placeholder }));
  document.getElementById("modal-inputs").replaceChildren(...inputs.map(input));
  document.getElementById("modal-cancel").onclick = () => modal.close();
  modal.querySelector("form").onsubmit = () => {
    const value = (one) => modal.querySelector(`[name="${CSS.escape(one.custom_id)}"]`).value;
    const rows = inputs.map((one) => ({ type: 1, components: [{ type: 4, custom_id: one.custom_id, value: value(one) }] }));
    performAndFollow(interaction(MODAL_SUBMIT, { custom_id: data.custom_id, components: rows }, entry ? { message: messageOf(entry) } : {}), null, entry);
  };
  modal.showModal();
}

// After a change of profiles, the last message repeats its question. Hidden tabs close the event stream, because browsers limit
// connections per server to six across all tabs.
function watchProfiles() {
  let source = null;
  let version = null;
  let isLost = false;
  const take = (event) => {
    const state = read(event.data);
    if (!state) return;
    showProblems(state.problems);
    if (version !== null && (isLost || state.version !== version)) askAgain(state.problems);
    [version, isLost] = [state.version, false];
  };
  const listen = () => {
    source = new EventSource("/profiles");
    source.addEventListener("message", take);
    source.addEventListener("error", () => { isLost = true; });
    // The server may have been restarted with another program.
    source.addEventListener("open", () => { if (isLost) loadCommands(); });
  };
  const listenWhenSeen = () => { source?.close(); if (!document.hidden) listen(); };
  document.addEventListener("visibilitychange", listenWhenSeen);
  listenWhenSeen();
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Repeats the question of the last message and shows the changes. Interactions that changed data are not repeated.
async function askAgain(problems) {
  const entry = latest;
  const interaction = entry?.interaction;
  if (entry && !entry.hasChangedData) {
    const reply = await ask(interaction);
    const answer = reply.response ? shownOf(reply, interaction) : null;
    const shown = answer?.response.type === UPDATE_MESSAGE ? edited(entry, answer) : answer;
    if (shown && entry.interaction === interaction && isNews(entry, shown)) renewInPlace(entry, shown);
  }
  if (!problems.length) say(words.updated);
}

// A notice, such as that of the rate limit, does not replace an answer.
function isNews(entry, shown) {
  const parts = (one) => JSON.stringify([one.response, one.files, one.faults]);
  const isAnswer = (one) => (one.data.components ?? []).length > 0;
  return parts(entry) !== parts(shown) && (isAnswer(shown) || !isAnswer(entry));
}

// Keeps the focus on the same button or menu.
function renewInPlace(entry, shown) {
  const focused = entry.node.contains(document.activeElement) ? document.activeElement : null;
  renew(entry, shown);
  const { id } = focused?.dataset ?? {};
  if (focused) ((id && entry.node.querySelector(`[data-id="${CSS.escape(id)}"]`)) || entry.node).focus();
}

function showProblems(problems) {
  document.getElementById("problems").hidden = problems.length === 0;
  document.getElementById("problem-list").replaceChildren(...problems.map((problem) => element("li", {}, problem)));
}

// Invalid commands are skipped; without any, the rest of the page works, and they are requested again later.
async function loadCommands() {
  const isNamed = (one) => typeof one?.name === "string";
  const usable = (command) => command.type === MESSAGE_COMMAND ? onMessage(command)
    : { ...command, options: (command.options ?? []).filter(isNamed).map(withChannel) };
  try {
    const all = await (await fetch("/commands")).json();
    composer.commands = all.filter(isNamed).map(usable);
    if (document.activeElement === composer.typing) composer.offer();
  } catch {
    say(words.unreachable);
  }
}

// A message command: here the message is typed.
function onMessage(command) {
  const text = { name: "nachricht", type: 3, required: true, description: words.message };
  return { sent: command.name, name: "nachricht", description: command.name, options: [text] };
}

function withChannel(option) {
  return option.type === CHANNEL_OPTION ? { ...option, choices: [{ name: `#${CHANNEL.name}`, value: CHANNEL.id }] } : option;
}

const composer = new Composer([], send, suggest, readLine);
await loadCommands();
for (const example of document.querySelectorAll("#examples button")) {
  const { command, name } = example.dataset;
  const options = name ? [{ name: "name", type: 3, value: name }] : [];
  example.addEventListener("click", () => performAndFollow(asked({ name: command }, options), example.textContent, null));
}
watchProfiles();
composer.typing.focus();
composer.close();
