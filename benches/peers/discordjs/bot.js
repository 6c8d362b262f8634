// A bot for professions with discord.js and Fuse.js: /beruf, /gehalt and suggestions, from Berufslotse's profiles.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, EmbedBuilder, Events, MessageFlags, Options, SlashCommandBuilder } from "discord.js";
import Fuse from "fuse.js";
import { parse } from "smol-toml";

const CHOICES = 25;
const COLOUR = 0x2f6fde;
const PERIODS = { month: "im Monat", year: "im Jahr" };

/** All profiles, found by the closest of their names. */
class Catalogue {
  constructor(folder) {
    const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".toml"));
    const profiles = files.sort().map((path) => parse(readFileSync(join(folder, path), "utf8")));
    this.byTitle = new Map(profiles.map((profile) => [profile.title, profile]));
    this.fuse = new Fuse(profiles, { keys: ["title", "names"], threshold: 0.4 });
  }

  find(typed) {
    return this.byTitle.get(typed) ?? this.fuse.search(typed, { limit: 1 })[0]?.item;
  }

  suggest(typed) {
    return this.fuse.search(typed, { limit: CHOICES }).map((found) => found.item.title);
  }
}

function euros(figure) {
  if (typeof figure === "string") return `über ${euros(Number(figure.replace("> ", "")))}`;
  return `${String(figure).replace(/\B(?=(\d{3})+$)/g, ".")} €`;
}

function dated(pay, key) {
  return pay.year ? `${pay[key]}, ${pay.year}` : pay[key];
}

function payEmbed(profile) {
  const embed = new EmbedBuilder().setTitle(`Was man verdient: ${profile.title}`).setColor(COLOUR);
  for (const pay of profile.pay ?? []) {
    const parts = [["Unteres Quartil", "q25"], ["Mitte (Median)", "median"], ["Oberes Quartil", "q75"], ["Von", "from"], ["Bis", "to"]];
    const figures = parts.filter(([, key]) => key in pay);
    const lines = figures.map(([label, key]) => `${label}: **${euros(pay[key])} ${PERIODS[pay.per]}**`);
    lines.push(`Quelle: ${dated(pay, "source")}`);
    embed.addFields({ name: dated(pay, "group").slice(0, 256), value: lines.join("\n") });
  }
  const income = profile.sections?.income;
  if (income) embed.addFields({ name: "Jahreseinkommen", value: income.slice(0, 1024) });
  return embed.setFooter({ text: "Alle Beträge sind brutto." });
}

function profileEmbed(profile) {
  const embed = new EmbedBuilder().setTitle(profile.title).setColor(COLOUR);
  if (profile.summary) embed.setDescription(profile.summary.slice(0, 4096));
  for (const [name, key] of [["Berufsfeld", "field"], ["KldB", "kldb"]]) {
    if (key in profile) embed.addFields({ name, value: String(profile[key]), inline: true });
  }
  for (const way of profile.ways ?? []) {
    const months = way.steps.filter((step) => !step.parallel).reduce((sum, step) => sum + step.months, 0);
    const name = [way.name, `${months} Monate`, way.certificate].filter(Boolean).join(" · ");
    embed.addFields({ name: name.slice(0, 256), value: way.steps.map((step) => step.what).join("\n").slice(0, 1024) });
  }
  if (profile.conditions?.length) embed.addFields({ name: "Arbeitsbedingungen", value: profile.conditions.join(" · ") });
  for (const pay of profile.pay ?? []) {
    if (!("median" in pay)) continue;
    const value = `**${euros(pay.median)} ${PERIODS[pay.per]}** in der Mitte – ${dated(pay, "group")}`;
    embed.addFields({ name: "Verdienst (brutto)", value: value.slice(0, 1024) });
  }
  return embed;
}

const catalogue = new Catalogue(process.env.PROFILES);
const commands = { beruf: ["Einen Beruf nachschlagen", profileEmbed], gehalt: ["Was man in einem Beruf verdient", payEmbed] };

async function answer(interaction) {
  const profile = catalogue.find(interaction.options.getString("name", true));
  if (profile) return interaction.reply({ embeds: [commands[interaction.commandName][1](profile)] });
  const nothing = new EmbedBuilder().setTitle("Nichts gefunden").setDescription("Dazu habe ich keinen Beruf.").setColor(COLOUR);
  return interaction.reply({ embeds: [nothing], flags: MessageFlags.Ephemeral });
}

async function suggest(interaction) {
  const titles = catalogue.suggest(interaction.options.getFocused());
  return interaction.respond(titles.map((title) => ({ name: title.slice(0, 100), value: title.slice(0, 100) })));
}

const client = new Client({
  intents: [],
  rest: { api: `${process.env.DISCORD_API_URL}/api` },
  // Do not cache users and members, which the bot does not need; otherwise its memory would grow with every asker.
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === client.user.id },
    GuildMemberManager: 0,
  }),
});

client.once(Events.ClientReady, () => {
  const name = (option) => option.setName("name").setDescription("Wie der Beruf heißt").setRequired(true).setAutocomplete(true);
  const all = Object.entries(commands).map(([key, [description]]) =>
    new SlashCommandBuilder().setName(key).setDescription(description).addStringOption(name),
  );
  client.application.commands.set(all).catch(console.error);
});

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) answer(interaction).catch(console.error);
  else if (interaction.isAutocomplete()) suggest(interaction).catch(console.error);
});

client.login(process.env.DISCORD_TOKEN);
