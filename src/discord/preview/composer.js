// The input line: commands, option fields, autocomplete. Keys work as in Discord.

import { element, word, words } from "/element.js";

const STRING = 3;
const BOOLEAN = 5;

export class Composer {
  // `send` gets a command with its options; `suggest` requests autocomplete and returns a promise of choices; `read` parses a
  // line into a command.
  constructor(commands, send, suggest, read) {
    Object.assign(this, { commands, send, suggest, read, command: null, fields: [], items: [], selected: -1, asked: 0 });
    for (const id of ["composer", "popup", "chip", "options", "typing", "hint"]) this[id] = document.getElementById(id);
    this.placeholder = this.typing.placeholder;
    this.composer.addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    this.composer.addEventListener("keydown", (event) => this.press(event));
    this.typing.addEventListener("input", () => this.offer());
    this.typing.addEventListener("focus", () => this.offer());
    this.composer.addEventListener("focusout", () => this.close());
    // Clicks on the scroll bar must not take the focus either.
    this.popup.addEventListener("mousedown", (event) => event.preventDefault());
  }

  offer() {
    const text = this.typing.value.trim();
    if (!this.command) return this.offerCommands(text);
    return this.offerOptions(text.toLowerCase());
  }

  offerCommands(text) {
    this.hint.textContent = text && !text.startsWith("/") ? words.slash : "";
    if (!text.startsWith("/")) return this.close();
    const [name, ...rest] = text.replace(/^\//, "").split(/\s+/);
    const typed = this.commands.find((command) => command.name === name.toLowerCase());
    if (typed && text.startsWith("/") && /\s/.test(this.typing.value.trimStart())) return rest.length ? this.close() : this.choose(typed, "");
    const fitting = this.commands.filter((command) => command.name.startsWith(name.toLowerCase()));
    this.open(fitting.map((command) => ({ label: `/${command.name}`, note: command.description, pick: () => this.choose(command, "") })), this.typing);
  }

  offerOptions(text) {
    const left = (this.command.options ?? []).filter((option) => !this.fields.some((field) => field.option === option));
    const fitting = left.filter((option) => option.name.startsWith(text));
    this.open(fitting.map((option) => ({ label: option.name, note: `${option.description} (${words.optional})`, pick: () => this.add(option).focus() })), this.typing);
  }

  choose(command, rest) {
    this.clear();
    this.command = command;
    this.chip.textContent = `/${command.name}`;
    this.chip.hidden = false;
    this.typing.placeholder = "";
    const inputs = (command.options ?? []).filter((option) => option.required).map((option) => this.add(option));
    if (inputs[0]) inputs[0].value = rest;
    (inputs[0] ?? this.typing).focus();
    if (rest) inputs[0]?.dispatchEvent(new Event("input"));
  }

  add(option) {
    this.typing.value = "";
    const id = `option-${option.name}`;
    const input = element("input", { id, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": "popup", "aria-autocomplete": "list", spellcheck: "false" });
    const field = { option, input, value: null };
    const remove = element("button", { type: "button", "aria-label": word("remove", { option: option.name }), onclick: () => this.drop(field) }, "×");
    field.node = element("span", { class: "option" }, element("label", { for: id }, option.name), input, option.required ? null : remove);
    input.addEventListener("input", () => { field.value = null; this.mark(field, null); this.offerValues(field); });
    input.addEventListener("focus", () => this.offerValues(field));
    this.fields.push(field);
    this.options.append(field.node);
    return input;
  }

  drop(field) {
    this.fields = this.fields.filter((one) => one !== field);
    field.node.remove();
    this.typing.focus();
  }

  async offerValues(field) {
    const text = field.input.value;
    if (field.value !== null) return this.close();
    const asked = ++this.asked;
    const choices = await this.choicesOf(field, text);
    // Ignore responses that arrive after the next key.
    if (asked !== this.asked || document.activeElement !== field.input) return;
    this.hint.textContent = field.problem ?? field.option.description + (choices.length ? ` · ${word("searching", { count: choices.length })}` : "");
    const pick = (choice) => () => { field.value = choice.value; field.input.value = choice.name; this.close(); this.next(); };
    this.open(choices.map((choice) => ({ label: choice.name, note: "", pick: pick(choice) })), field.input, !field.option.autocomplete);
  }

  choicesOf(field, text) {
    const { option } = field;
    if (option.autocomplete) return this.suggest(this.command, this.filled(field), { ...typed(option, text), focused: true });
    return fixed(option).filter((choice) => choice.name.toLowerCase().includes(text.toLowerCase()));
  }

  next() {
    const empty = this.fields.find((field) => !field.input.value);
    (empty?.input ?? this.typing).focus();
    if (!empty) this.close();
  }

  filled(except) {
    const fields = this.fields.filter((field) => field !== except && (field.value !== null || field.input.value.trim()));
    return fields.map(({ option, input, value }) => typed(option, value ?? valueOf(option, input.value.trim())));
  }

  // The input as one line: it may have been pasted into a field.
  line() {
    if (!this.command) return this.typing.value.trim();
    const filled = this.fields.filter((field) => field.input.value.trim());
    const isTyped = (field) => field.option === this.command.options[0] && field.value === null;
    const values = filled.map((field) => (isTyped(field) ? "" : `${field.option.name}:`) + field.input.value.trim());
    return [`/${this.command.name}`, ...values, this.typing.value.trim()].join(" ").trim();
  }

  async submit() {
    if (this.selected >= 0) return this.items[this.selected].pick();
    const line = this.line();
    if (!line) return this.offer();
    const taken = this.take();
    const refused = await this.ask(taken, line);
    if (refused) this.giveBack(taken, refused);
  }

  // Sends the command in a line, and returns the error if it was refused.
  async ask({ fields }, line) {
    const onMessage = this.commands.find((one) => one.sent && line.split(/\s/)[0] === `/${one.name}`);
    if (onMessage) return this.askOnMessage(onMessage, line);
    const read = await this.read(line);
    if (read.refused) return read.refused;
    const command = this.commands.find((one) => one.name === read.name) ?? { name: read.name };
    const missing = (command.options ?? []).find((option) => option.required && !read.options.some((one) => one.name === option.name));
    if (missing) return { option: missing.name, reason: word("missing", { option: missing.name }) };
    const filled = fields.filter((field) => field.input.value.trim());
    const picked = (one) => filled.find((field) => field.value !== null && field.option.name === one.name);
    const values = read.options.map((one) => ({ ...one, value: picked(one)?.value ?? one.value }));
    const shown = [`/${read.name}`, ...filled.map((field) => `${field.option.name}:${field.input.value}`)].join(" ");
    return this.send(command, values, filled.length === values.length ? shown : read.line);
  }

  // A message command has no line that the server reads: all that follows its name is the message.
  askOnMessage(command, line) {
    const [option] = command.options;
    const value = line.slice(command.name.length + 1).trim();
    if (!value) return { option: option.name, reason: word("missing", { option: option.name }) };
    return this.send(command, [typed(option, value)], line);
  }

  // Clears the input and returns its content.
  take() {
    const taken = { command: this.command, fields: this.fields, text: this.typing.value };
    this.clear();
    this.typing.focus();
    return taken;
  }

  // Restores refused input, unless new input was started.
  giveBack({ command, fields, text }, refused) {
    if (this.command || this.typing.value) return;
    Object.assign(this, { command, fields });
    this.typing.value = text;
    if (command) {
      this.chip.textContent = `/${command.name}`;
      this.chip.hidden = false;
      this.typing.placeholder = "";
      this.options.replaceChildren(...fields.map((field) => field.node));
    }
    this.refuse(refused);
  }

  // Shows an error and marks the option it concerns.
  refuse({ option, reason }) {
    const wrong = this.fields.find((field) => field.option.name === option);
    if (wrong) this.mark(wrong, reason);
    (wrong ?? this.fields.at(-1))?.input.focus();
    this.close();
    this.hint.textContent = reason;
  }

  // Marks a field as invalid or valid.
  mark(field, problem) {
    field.problem = problem;
    if (problem) field.input.setAttribute("aria-invalid", "true");
    else field.input.removeAttribute("aria-invalid");
    if (problem) field.input.setAttribute("aria-describedby", "hint");
    else field.input.removeAttribute("aria-describedby");
  }

  press(event) {
    if (event.key === "Escape") { if (this.popup.hidden) this.clear(); this.close(); return; }
    if (event.key === "Backspace" && this.command && event.target === this.typing && !this.typing.value) { this.clear(); this.typing.focus(); return; }
    if (this.popup.hidden || !this.items.length) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); return this.select((this.selected + step + this.items.length) % this.items.length); }
    if (event.key === "Tab" && !event.shiftKey && this.selected >= 0) { event.preventDefault(); this.items[this.selected].pick(); }
  }

  // Enter selects the first suggestion if there is nothing to send; a name may be sent as typed.
  open(items, input, first = true) {
    this.items = items;
    this.input = input;
    const node = (item, position) => element("li", { role: "option", id: `choice-${position}`, "aria-selected": "false", onmousedown: () => item.pick() },
      element("span", {}, item.label), item.note ? element("small", {}, item.note) : null);
    this.popup.replaceChildren(...items.map(node));
    this.popup.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    const isOptional = input === this.typing && this.command;
    this.select(first && items.length && !isOptional ? 0 : -1);
  }

  select(position) {
    this.selected = position;
    [...this.popup.children].forEach((node, at) => node.setAttribute("aria-selected", String(at === position)));
    this.popup.children[position]?.scrollIntoView({ block: "nearest" });
    if (position >= 0) this.input.setAttribute("aria-activedescendant", `choice-${position}`);
    else this.input?.removeAttribute("aria-activedescendant");
  }

  close() {
    this.asked += 1;
    this.items = [];
    this.selected = -1;
    this.popup.hidden = true;
    this.input?.setAttribute("aria-expanded", "false");
    this.input?.removeAttribute("aria-activedescendant");
  }

  clear() {
    this.close();
    Object.assign(this, { command: null, fields: [] });
    this.options.replaceChildren();
    this.chip.hidden = true;
    this.typing.value = "";
    this.hint.textContent = "";
    this.typing.placeholder = this.placeholder;
  }
}

// Numbers are parsed by the server, to accept natural spellings.
function typed(option, value) {
  return { name: option.name, type: option.type ?? STRING, value };
}

// Choices that need no request.
function fixed(option) {
  return option.type === BOOLEAN ? [{ name: words.yes, value: true }, { name: words.no, value: false }] : option.choices ?? [];
}

// The choice with this displayed name.
function valueOf(option, text) {
  return fixed(option).find((choice) => choice.name.toLowerCase() === text.toLowerCase())?.value ?? text;
}
