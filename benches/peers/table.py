"""Formats the results of a run as Markdown: medians over the rounds, goals, and the environment."""

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
    """Results of one program over all rounds."""

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


def cells(measured: Measured | None) -> list[str]:
    """Rate and times; dashes if the program was not measured with these names."""
    if not measured:
        return ["–"] * 4
    value = measured.value
    if not value("full", "per_s"):
        return ["0", "über 3 s", "über 3 s", "–"]
    times = [value("full", "p50_ms"), value("full", "p99_ms"), value("half", "p99_ms")]
    return [number(value("full", "per_s")), *(f"{number(ms, 1)} ms" for ms in times)]


def speed_table(typed: dict[str, Measured], new: dict[str, Measured]):
    print("| | Antworten pro s | p50 | p99 | p99 bei halber Last | neu: Antworten pro s | p50 | p99 | p99 bei halber Last |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, measured in typed.items():
        # Lower bounds ignore names.
        other = measured if name in FLOORS.values() else new.get(name)
        print(f"| {' | '.join([NAMES[name], *cells(measured), *cells(other)])} |")


def reliability_table(all_measured: dict[str, Measured], names: str):
    print(f"| {names} | Antworten pro s Rechenzeit | Abstand der Runden | Kern ausgelastet | Kern der Last ausgelastet | ohne richtige Antwort |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, measured in all_measured.items():
        if not measured.value("full", "per_s"):
            continue
        per_cpu_s = median(row["full"]["per_s"] / row["program_share"] for row in measured.rows)
        shares = [measured.spread(), measured.value("program_share"), measured.value("load_share")]
        row = [NAMES[name], number(per_cpu_s), *(f"{number(100 * share)} %" for share in shares), number(measured.faults())]
        print(f"| {' | '.join(row)} |")


def memory_table(typed: dict[str, Measured], new: dict[str, Measured]):
    print("| | Start bis erste Antwort | Speicher in Ruhe | nach der Last | nach der Last mit neuen Schreibweisen |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, measured in typed.items():
        memory = [measured.mb("idle_kib"), measured.mb("load_kib"), new.get(name, measured).mb("load_kib")]
        print(f"| {NAMES[name]} | {number(measured.start_ms())} ms | {' | '.join(f'{number(mb, 1)} MB' for mb in memory)} |")


def goal(text: str, found: str, is_met: bool):
    print(f"| {text} | {found} | {'erreicht' if is_met else '**verfehlt**'} |")


def speed_goals(names: str, all_measured: dict[str, Measured], floors: dict[str, Measured], least_share: float):
    rate = {name: measured.value("full", "per_s") for name, measured in all_measured.items()}
    best = max(rate.get(name, 0) for name in PEERS)
    for name in OURS:
        plain = f"{NAMES[name].strip('*')}, {names}"
        share = rate[name] / floors[FLOORS[name]].value("full", "per_s")
        goal(f"{plain}: mindestens {number(100 * least_share)} % der Untergrenze", f"{number(100 * share)} %", share >= least_share)
        p99 = all_measured[name].value("half", "p99_ms")
        goal(f"{plain}: p99 ≤ 3 ms bei halber Last", f"{number(p99, 1)} ms", p99 <= 3)
        factor = rate[name] / max(best, 1)
        goal(f"{plain}: mindestens 10-mal so viele Antworten wie der bessere andere Bot", f"{number(factor, 1)}-mal", factor >= 10)


def memory_goals(typed: dict[str, Measured], new: dict[str, Measured], growth: dict[str, list[dict]], program: str):
    for name in OURS:
        plain = NAMES[name].strip("*")
        idle, loaded = typed[name].mb("idle_kib"), max(typed[name].mb("load_kib"), new[name].mb("load_kib"))
        goal(f"{plain}: in Ruhe höchstens 20 MB", f"{number(idle, 1)} MB", idle <= 20)
        goal(f"{plain}: unter Last höchstens 34 MB", f"{number(loaded, 1)} MB", loaded <= 34)
        start = typed[name].start_ms()
        goal(f"{plain}: bereit in höchstens 60 ms", f"{number(start)} ms", start <= 60)
    for name, rows in growth.items():
        first, last = rows[0], rows[-1]
        more = last["kib"] / first["kib"] - 1
        after = f"{number(first['kib'] * 1024 / 1e6, 1)} → {number(last['kib'] * 1024 / 1e6, 1)} MB, {number(100 * more)} %"
        text = f"{NAMES[name].strip('*')}: nach {number(last['interactions'])} verschiedenen Fragen höchstens 10 % mehr als nach"
        goal(f"{text} {number(first['interactions'])}", after, more <= 0.1)
    size = os.path.getsize(program) / 1e6
    goal("Das Programm ist höchstens 20 MB groß", f"{number(size, 1)} MB", size <= 20)


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


def main():
    path, program, repository, work = sys.argv[1:]
    with open(path) as file:
        rows = [json.loads(line) for line in file]
    grouped, growth = defaultdict(lambda: defaultdict(list)), {}
    for row in rows:
        if "growth" in row:
            growth[row["name"]] = row["growth"]
        else:
            grouped[row["names"]][row["name"]].append(row)
    typed, new = ({name: Measured(grouped[names][name]) for name in NAMES if name in grouped[names]} for names in ("typed", "spellings"))
    circumstances(program, repository, work)
    print("\n| Ziel | Gemessen | |\n| --- | --- | --- |")
    speed_goals("bekannte Schreibweisen", typed, typed, 0.7)
    speed_goals("neue Schreibweisen", new, typed, 0.3)
    memory_goals(typed, new, growth, program)
    print()
    speed_table(typed, new)
    print()
    memory_table(typed, new)
    print()
    reliability_table(typed, "bekannte Schreibweisen")
    print()
    reliability_table(new, "neue Schreibweisen")


main()
