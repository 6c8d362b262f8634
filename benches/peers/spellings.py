"""Prints different spellings of the profiles' names, one a line, the same ones each time: spellings.py PROFILES COUNT."""

import random
import re
import sys
import tomllib
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyzäöü"
SINGLE = 0.6  # Share of spellings with one slip; the others have two.


def names(folder: Path) -> list[str]:
    """Titles and names as somebody types them: of "Bäcker/in" or "Kaufmann/-frau" the first form."""
    found = set()
    for path in sorted(folder.rglob("*.toml")):
        profile = tomllib.loads(path.read_text("utf-8"))
        for name in [profile["title"], *profile.get("names", [])]:
            found.add(re.sub(r"/-?\w+", "", name).lower())
    return sorted(name for name in found if len(name) >= 5)


def slip(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) - 1)
    letter = chance.choice(LETTERS)
    return chance.choice([
        text[:at] + text[at + 1:],
        text[:at] + letter + text[at:],
        text[:at] + letter + text[at + 1:],
        text[:at] + text[at + 1] + text[at] + text[at + 2:],
        text[:at] + text[at] + text[at:],
    ])


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    known, chance, seen = names(folder), random.Random(1), set()
    while len(seen) < count:
        text = chance.choice(known)
        slips = 1 if chance.random() < SINGLE else 2
        for _ in range(slips):
            text = slip(chance, text)
        if text not in seen:
            seen.add(text)
            print(text)


main()
