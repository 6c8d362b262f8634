"""A bot for professions with discord.py and rapidfuzz: /beruf, /gehalt and suggestions, from Berufslotse's profiles."""

import os
import tomllib
from pathlib import Path

import discord
import yarl
from discord import app_commands
from rapidfuzz import fuzz, process, utils

ENOUGH = 60
CHOICES = 25
COLOUR = 0x2F6FDE
PERIODS = {"month": "im Monat", "year": "im Jahr"}


class Catalogue:
    """All profiles, searched by their closest name."""

    def __init__(self, folder: Path):
        self.profiles = [tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.rglob("*.toml"))]
        named = [(name, profile) for profile in self.profiles for name in [profile["title"], *profile.get("names", [])]]
        # Normalised once, so that a search normalises only its input.
        self.names = [utils.default_process(name) for name, _ in named]
        self.owners = [profile for _, profile in named]
        self.by_title = {profile["title"]: profile for profile in self.profiles}

    def find(self, typed: str) -> dict | None:
        if typed in self.by_title:
            return self.by_title[typed]
        found = process.extractOne(utils.default_process(typed), self.names, scorer=fuzz.WRatio, score_cutoff=ENOUGH)
        return self.owners[found[2]] if found else None

    def suggest(self, typed: str) -> list[str]:
        found = process.extract(utils.default_process(typed), self.names, scorer=fuzz.WRatio, limit=2 * CHOICES)
        titles = dict.fromkeys(self.owners[index]["title"] for _, _, index in found)
        return list(titles)[:CHOICES]


def euros(figure: int | str) -> str:
    if isinstance(figure, str):
        return f"über {euros(int(figure.removeprefix('> ')))}"
    return f"{figure:,} €".replace(",", ".")


def dated(pay: dict, key: str) -> str:
    return f"{pay[key]}, {pay['year']}" if "year" in pay else pay[key]


def pay_embed(profile: dict) -> discord.Embed:
    embed = discord.Embed(title=f"Was man verdient: {profile['title']}", colour=COLOUR)
    for pay in profile.get("pay", []):
        period = PERIODS[pay["per"]]
        parts = [("Unteres Quartil", "q25"), ("Mitte (Median)", "median"), ("Oberes Quartil", "q75"), ("Von", "from"), ("Bis", "to")]
        lines = [f"{label}: **{euros(pay[key])} {period}**" for label, key in parts if key in pay]
        lines.append(f"Quelle: {dated(pay, 'source')}")
        embed.add_field(name=dated(pay, "group")[:256], value="\n".join(lines), inline=False)
    if income := profile.get("sections", {}).get("income"):
        embed.add_field(name="Jahreseinkommen", value=income[:1024], inline=False)
    embed.set_footer(text="Alle Beträge sind brutto.")
    return embed


def profile_embed(profile: dict) -> discord.Embed:
    embed = discord.Embed(title=profile["title"], description=profile.get("summary", "")[:4096], colour=COLOUR)
    for label, key in [("Berufsfeld", "field"), ("KldB", "kldb")]:
        if key in profile:
            embed.add_field(name=label, value=str(profile[key]))
    for way in profile.get("ways", []):
        months = sum(step["months"] for step in way["steps"] if not step.get("parallel"))
        steps = "\n".join(step["what"] for step in way["steps"])
        certificate = f" · {way['certificate']}" if "certificate" in way else ""
        embed.add_field(name=f"{way['name']} · {months} Monate{certificate}"[:256], value=steps[:1024], inline=False)
    if conditions := profile.get("conditions"):
        embed.add_field(name="Arbeitsbedingungen", value=" · ".join(conditions), inline=False)
    for pay in profile.get("pay", []):
        if "median" in pay:
            value = f"**{euros(pay['median'])} {PERIODS[pay['per']]}** in der Mitte – {dated(pay, 'group')}"
            embed.add_field(name="Verdienst (brutto)", value=value[:1024], inline=False)
    return embed


class Bot(discord.Client):
    def __init__(self, catalogue: Catalogue):
        super().__init__(intents=discord.Intents.none())
        self.catalogue = catalogue
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self):
        await self.tree.sync()


bot = Bot(Catalogue(Path(os.environ["PROFILES"])))


async def suggest(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=title[:100], value=title[:100]) for title in bot.catalogue.suggest(typed)]


async def answer(interaction: discord.Interaction, name: str, embed):
    profile = bot.catalogue.find(name)
    if profile is None:
        nothing = discord.Embed(title="Nichts gefunden", description="Dazu habe ich keinen Beruf.", colour=COLOUR)
        await interaction.response.send_message(embed=nothing, ephemeral=True)
    else:
        await interaction.response.send_message(embed=embed(profile))


@bot.tree.command(name="beruf", description="Einen Beruf nachschlagen")
@app_commands.autocomplete(name=suggest)
async def beruf(interaction: discord.Interaction, name: str):
    await answer(interaction, name, profile_embed)


@bot.tree.command(name="gehalt", description="Was man in einem Beruf verdient")
@app_commands.autocomplete(name=suggest)
async def gehalt(interaction: discord.Interaction, name: str):
    await answer(interaction, name, pay_embed)


if __name__ == "__main__":
    api = os.environ["DISCORD_API_URL"]
    discord.http.Route.BASE = f"{api}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(api.replace("http://", "ws://"))
    bot.run(os.environ["DISCORD_TOKEN"])
