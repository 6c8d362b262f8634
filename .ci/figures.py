#!/usr/bin/env python3
"""Holds every official figure of the profiles against the published table: figures.py PAY_TSV PROFILES"""
import csv
import sys
import tomllib
from pathlib import Path

with open(sys.argv[1], newline="") as file:
    official = {row["kldb"]: row for row in csv.DictReader(file, delimiter="\t")}

deviations = 0


def expect(path, what, found, expected):
    global deviations
    if found != expected:
        deviations += 1
        print(f"{path}: {what} is {found!r}, published is {expected!r}")


profiles = sorted(Path(sys.argv[2]).glob("*/*.toml"))
for path in profiles:
    profile = tomllib.loads(path.read_text())
    row = official.get(profile["kldb"])
    entries = [entry for entry in profile.get("pay", []) if "Entgeltatlas" in entry["source"]]
    expect(path, "number of official entries", len(entries), 1 if row else 0)
    expect(path, "employees", profile.get("employees"), int(row["employees"]) if row else None)
    for entry in entries if row else []:
        for quartile in ("q25", "median", "q75"):
            above = "> 7100" if f"{quartile}>BBG 7100" in row["note"] else None
            expect(path, quartile, entry.get(quartile), int(row[quartile]) if row[quartile] else above)
        expect(path, "period and year", (entry["per"], entry["year"]), ("month", 2023))
print(f"{len(profiles)} profiles, {deviations} deviations")
sys.exit(bool(deviations))
