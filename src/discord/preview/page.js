// The channel: sends what Discord would send, keeps the messages, and edits them when a button or a changed profile asks for it.

import { Composer } from "/composer.js";
import { element, showMessage, words } from "/message.js";

const ME = { id: "5", username: "du", discriminator: "0", avatar: null, global_name: words.you };
const BOT = { id: "1100", username: "berufslotse", discriminator: "0", avatar: null, bot: true };
const [COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT] = [2, 3, 4, 5];
const [NEW_MESSAGE, UPDATE_MESSAGE, OPEN_MODAL] = [4, 7, 9];

const messages = document.getElementById("messages");
let lastId = 1000;
let latest = null;

// An interaction as Discord sends it, in a channel of a server.
function interaction(type, data, more = {}) {
  lastId += 1;
  return {
    id: String(lastId), application_id: BOT.id, type, token: `page-${lastId}`, version: 1, guild_id: "77", channel_id: "88",
    channel: { id: "88", type: 0 }, locale: "de", guild_locale: "de", app_permissions: "0", context: 0, entitlements: [],
    attachment_size_limit: 10485760, authorizing_integration_owners: { 0: "77" },
    member: { user: ME, roles: [], deaf: false, mute: false, flags: 0, permissions: "0", joined_at: "2026-01-01T00:00:00Z" },
    data, ...more,
  };
}

async function ask(body) {
  const answer = await fetch("/interactions", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

async function askOrSay(body) {
  try {
    return await ask(body);
  } catch {
    document.getElementById("hint").textContent = words.unreachable;
    return null;
  }
}

// Asks, and shows the answer where Discord would: in a new message, in `entry`, or in a dialog.
async function perform(body, line, entry) {
  const reply = await askOrSay(body);
  if (!reply) return;
  const response = reply.response;
  if (!response) { document.getElementById("hint").textContent = words.noAnswer; return; }
  const shown = { interaction: body, response, data: response.data, files: reply.files, faults: reply.faults };
  if (response.type === NEW_MESSAGE) add({ ...shown, line, time: new Date() });
  if (response.type === UPDATE_MESSAGE && entry) { keepFlags(shown, entry); Object.assign(entry, shown); draw(entry); }
  if (response.type === OPEN_MODAL) openModal(response.data, entry);
}

// An update leaves a private message private.
function keepFlags(shown, entry) {
  shown.data = { ...shown.data, flags: shown.data.flags ?? entry.data.flags };
}

function add(entry) {
  document.getElementById("empty")?.remove();
  draw(entry);
  // A message that fits is shown whole, a longer one from its beginning.
  const fits = entry.node.offsetHeight < messages.clientHeight;
  entry.node.scrollIntoView({ block: fits ? "end" : "start", behavior: "instant" });
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
    id: "900", channel_id: "88", type: 20, content: entry.data.content ?? "", timestamp: entry.time.toISOString(), edited_timestamp: null,
    tts: false, mention_everyone: false, mentions: [], mention_roles: [], attachments: [], embeds: [], pinned: false,
    components: entry.data.components ?? [], flags: entry.data.flags ?? 0, author: BOT,
    interaction_metadata: { id: entry.interaction.id, type: 2, user: ME, authorizing_integration_owners: { 0: "77" } },
  };
}

function click(entry, data) {
  return perform(interaction(COMPONENT, data, { message: messageOf(entry) }), null, entry);
}

function send(command, options, line) {
  return perform(interaction(COMMAND, { id: "2000", name: command.name, type: 1, options }), line, null);
}

async function suggest(command, options, focused) {
  const body = interaction(AUTOCOMPLETE, { id: "2000", name: command.name, type: 1, options: [...options, focused] });
  const reply = await askOrSay(body);
  return reply?.response?.data?.choices ?? [];
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
    perform(interaction(MODAL_SUBMIT, { custom_id: data.custom_id, components: rows }, entry ? { message: messageOf(entry) } : {}), null, entry);
  };
  modal.showModal();
}

// Profiles that changed on disk: the open message asks its question again and shows the new answer in place.
function watchProfiles() {
  let version = null;
  new EventSource("/profiles").addEventListener("message", async (event) => {
    const state = JSON.parse(event.data);
    showProblems(state.problems);
    if (version !== null && state.version !== version && latest) {
      const entry = latest;
      const reply = await askOrSay(entry.interaction);
      const shown = { response: reply?.response, data: reply?.response?.data, files: reply?.files, faults: reply?.faults };
      if (shown.data) { keepFlags(shown, entry); Object.assign(entry, shown); draw(entry); document.getElementById("hint").textContent = words.updated; }
    }
    version = state.version;
  });
}

function showProblems(problems) {
  document.getElementById("problems").hidden = problems.length === 0;
  document.getElementById("problem-list").replaceChildren(...problems.map((problem) => element("li", {}, problem)));
}

const commands = await (await fetch("/commands")).json();
const composer = new Composer(commands, send, suggest);
for (const example of document.querySelectorAll("#examples button")) {
  const { command, name } = example.dataset;
  const options = name ? [{ name: "name", type: 3, value: name }] : [];
  example.addEventListener("click", () => send({ name: command }, options, example.textContent));
}
watchProfiles();
composer.typing.focus();
composer.close();
