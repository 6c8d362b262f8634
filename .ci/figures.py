#!/usr/bin/env python3
"""Compares every official figure in the profiles with the published tables: figures.py NEWEST_TSV OLDER_TSV PROFILES

A code must have the figure of the newest table that lists it, with its medians by age; without a listing it must have none.
"""
import csv
import sys
import tomllib
from pathlib import Path

YEARS = {sys.argv[1]: (2025, 8050), sys.argv[2]: (2023, 7100)}
AGES = {"under_25": "median_under25", "from_25": "median_25_54", "from_55": "median_55plus"}

official = {}
for path in (sys.argv[2], sys.argv[1]):
    with open(path, newline="") as file:
        official |= {row["kldb"]: (row, *YEARS[path]) for row in csv.DictReader(file, delimiter="\t")}

deviations = 0


def expect(path, what, found, expected):
    global deviations
    if found != expected:
        deviations += 1
        print(f"{path}: {what} is {found!r}, published is {expected!r}")


def published(row, ceiling, quartile):
    if f"{quartile}>BBG {ceiling}" in row["note"]:
        return f"> {ceiling}"
    return int(row[quartile]) if row[quartile] else None


profiles = sorted(Path(sys.argv[3]).glob("*/*.toml"))
for path in profiles:
    profile = tomllib.loads(path.read_text())
    entries = [entry for entry in profile.get("pay", []) if "Entgeltatlas" in entry["source"]]
    row, year, ceiling = official.get(profile["kldb"], (None, None, None))
    has_figures = row is not None and any(published(row, ceiling, quartile) for quartile in ("q25", "median", "q75"))
    expect(path, "number of official entries", len(entries), 1 if has_figures else 0)
    if "employees" in profile:
        expect(path, "employees", profile["employees"], int(row["employees"]) if row else None)
    for entry in entries if has_figures else []:
        for quartile in ("q25", "median", "q75"):
            expect(path, quartile, entry.get(quartile), published(row, ceiling, quartile))
        for key, column in AGES.items():
            expect(path, key, entry.get("ages", {}).get(key), int(row[column]) if row.get(column) else None)
        expect(path, "period and year", (entry["per"], entry["year"]), ("month", year))
print(f"{len(profiles)} profiles, {deviations} deviations")
sys.exit(bool(deviations))
