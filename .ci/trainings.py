#!/usr/bin/env python3
"""Holds the lengths of trainings against the published ones: trainings.py CONFIG TRAINING_TSV

A line of CONFIG names its ordinance by the day of issue; of the occupations that an ordinance of that day regulates, the one that
shares most words with the title must take as many months.
"""
import csv
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

published = defaultdict(list)
with open(sys.argv[2], newline="") as file:
    for row in csv.DictReader(file, delimiter="\t"):
        day = ".".join(str(int(part)) for part in row["issued"].split("."))
        published[day].append(row)


def stems(text):
    return {word[:6] for word in re.findall(r"[a-zäöüß]{4,}", text.lower())}


deviations = 0
trainings = tomllib.loads(Path(sys.argv[1]).read_text())["trainings"]
for training in trainings:
    day = training["ordinance"].rsplit(" ", 1)[1]
    rows = published[day]
    shared = [(len(stems(training["title"] + " " + training["profession"]) & stems(row["occupation"])), row) for row in rows]
    best = max((count for count, _ in shared), default=0)
    # The only occupation of its ordinance may have another name with us.
    months = {row["months"] for count, row in shared if count == best and (best > 0 or len(rows) == 1)}
    if str(training["months"]) not in months:
        deviations += 1
        print(f"{training['profession']}: {training['months']} months, published are {sorted(months)} ({day})")
print(f"{len(trainings)} trainings, {deviations} deviations")
sys.exit(bool(deviations))
