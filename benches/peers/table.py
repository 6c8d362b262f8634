"""Turns the rows of a run into Markdown: medians over the rounds, the goals, and what was measured with."""

import json
import os
import platform
import subprocess
import sys
from collections import defaultdict
from datetime import date
from statistics import median

NAMES = {
    "berufslotse-gateway": "**Berufslotse, Gateway**",
    "floor-gateway": "Untergrenze: serenity, feste Antwort",
    "discord.py": "discord.py mit rapidfuzz",
    "discord.js": "discord.js mit Fuse.js",
    "berufslotse-endpoint": "**Berufslotse, Endpunkt**",
    "floor-endpoint": "Untergrenze: axum, Signatur und feste Antwort",
}
OURS = ["berufslotse-gateway", "berufslotse-endpoint"]
FLOORS = {"berufslotse-gateway": "floor-gateway", "berufslotse-endpoint": "floor-endpoint"}
PEERS = ["discord.py", "discord.js"]


def number(value: float, digits: int = 0) -> str:
    text = f"{value:,.{digits}f}"
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


class Measured:
    """One program over all rounds."""

    def __init__(self, rows: list[dict]):
        self.rows = rows

    def value(self, *path: str) -> float:
        def at(row):
            for key in path:
                row = row[key]
            return row

        return median(at(row) for row in self.rows)

    def start_ms(self) -> float:
        return median(ms for row in self.rows for ms in row["starts_ms"])

    def mb(self, key: str) -> float:
        return self.value(key) * 1024 / 1e6

    def faults(self) -> int:
        return sum(row["full"]["faults"] + row["half"]["faults"] for row in self.rows)

    def spread(self) -> float:
        rates = [row["full"]["per_s"] for row in self.rows]
        return (max(rates) - min(rates)) / median(rates)


def speed_table(all_measured: dict[str, Measured]):
    print("| | Antworten pro s | p50 | p99 | p99 bei halber Last |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, measured in all_measured.items():
        value = measured.value
        times = [value("full", "p50_ms"), value("full", "p99_ms"), value("half", "p99_ms")]
        cells = [NAMES[name], number(value("full", "per_s")), *(f"{number(ms, 1)} ms" for ms in times)]
        print(f"| {' | '.join(cells)} |")


def reliability_table(all_measured: dict[str, Measured]):
    print("| | Antworten pro s Rechenzeit | Abstand der Runden | Kern ausgelastet | Kern der Last ausgelastet | ohne richtige Antwort |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, measured in all_measured.items():
        per_cpu_s = median(row["full"]["per_s"] / row["program_share"] for row in measured.rows)
        shares = [measured.spread(), measured.value("program_share"), measured.value("load_share")]
        cells = [NAMES[name], number(per_cpu_s), *(f"{number(100 * share)} %" for share in shares), number(measured.faults())]
        print(f"| {' | '.join(cells)} |")


def memory_table(all_measured: dict[str, Measured]):
    print("| | Start bis erste Antwort | Speicher in Ruhe | nach der Last | höchster |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, measured in all_measured.items():
        memory = [f"{number(measured.mb(key), 1)} MB" for key in ("idle_kib", "load_kib", "peak_kib")]
        print(f"| {NAMES[name]} | {number(measured.start_ms())} ms | {' | '.join(memory)} |")


def goal(text: str, found: str, is_met: bool):
    print(f"| {text} | {found} | {'erreicht' if is_met else '**verfehlt**'} |")


def goals(all_measured: dict[str, Measured], growth: dict[str, list[dict]]):
    print("| Ziel | Gemessen | |\n| --- | --- | --- |")
    rate = {name: measured.value("full", "per_s") for name, measured in all_measured.items()}
    for name in OURS:
        share = rate[name] / rate[FLOORS[name]]
        plain = NAMES[name].strip("*")
        goal(f"{plain}: mindestens 60 % der Untergrenze", f"{number(100 * share)} %", share >= 0.6)
    for name in OURS:
        p99 = all_measured[name].value("half", "p99_ms")
        goal(f"{NAMES[name].strip('*')}: p99 ≤ 5 ms bei halber Last", f"{number(p99, 1)} ms", p99 <= 5)
    best = max(rate[name] for name in PEERS)
    for name in OURS:
        factor = rate[name] / best
        goal(f"{NAMES[name].strip('*')}: mindestens 10-mal so viele Antworten wie der bessere andere Bot", f"{number(factor, 1)}-mal", factor >= 10)
    for key, when in (("idle_kib", "in Ruhe"), ("load_kib", "unter Last")):
        leanest = min(all_measured[name].mb(key) for name in PEERS)
        for name in OURS:
            share = all_measured[name].mb(key) / leanest
            text = f"{NAMES[name].strip('*')}: höchstens halb so viel Speicher {when} wie der sparsamere andere Bot"
            goal(text, f"{number(100 * share)} %", share <= 0.5)
    for name in OURS:
        idle = all_measured[name].mb("idle_kib")
        goal(f"{NAMES[name].strip('*')}: in Ruhe unter 30 MB", f"{number(idle, 1)} MB", idle < 30)
        start = all_measured[name].start_ms()
        goal(f"{NAMES[name].strip('*')}: bereit in unter 150 ms", f"{number(start)} ms", start < 150)
    for name, rows in growth.items():
        first, last = rows[0], rows[-1]
        more = last["kib"] / first["kib"] - 1
        after = f"{number(first['kib'] * 1024 / 1e6, 1)} → {number(last['kib'] * 1024 / 1e6, 1)} MB, {number(100 * more)} %"
        text = f"{NAMES[name].strip('*')}: nach {number(last['interactions'])} Fragen höchstens 20 % mehr als nach {number(first['interactions'])}"
        goal(text, after, more <= 0.2)


def circumstances(program: str, repository: str, work: str):
    with open("/proc/cpuinfo") as cpuinfo:
        model = next(line.split(":")[1].strip() for line in cpuinfo if line.startswith("model name"))
    python = f"{work}/discordpy/bin/python"
    with open(f"{work}/discordjs/package.json") as package:
        javascript = json.load(package)["dependencies"]
    packages = output(python, "-m", "pip", "freeze", "--disable-pip-version-check").lower().splitlines()
    versions = [package.replace("==", " ") for package in packages if package.startswith(("discord.py==", "rapidfuzz=="))]
    print(f"- Gemessen am {date.today():%d.%m.%Y}, Stand {output('git', '-C', repository, 'rev-parse', '--short=10', 'HEAD')}.")
    print(f"- Rechner: {model}, {os.cpu_count()} Kerne, Linux {platform.release()}.")
    print(f"- {output('rustc', '--version')}; {output(python, '--version')}, {', '.join(versions)}; Node {output('node', '--version')}, "
          f"{', '.join(f'{name} {version}' for name, version in javascript.items())}.")
    print(f"- Das Programm ist {number(os.path.getsize(program) / 1e6, 1)} MB groß.")


def main():
    path, program, repository, work = sys.argv[1:]
    with open(path) as file:
        rows = [json.loads(line) for line in file]
    grouped, growth = defaultdict(list), {}
    for row in rows:
        if "growth" in row:
            growth[row["name"]] = row["growth"]
        else:
            grouped[row["name"]].append(row)
    all_measured = {name: Measured(grouped[name]) for name in NAMES if name in grouped}
    circumstances(program, repository, work)
    print()
    goals(all_measured, growth)
    print()
    speed_table(all_measured)
    print()
    memory_table(all_measured)
    print()
    reliability_table(all_measured)


main()
