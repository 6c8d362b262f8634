#!/usr/bin/env python3
"""Compares every amount in the pay tables with the published tables: figures_public.py TABLES FACTS_PUBLIC

TABLES is a file such as config/pay-tables/2026.toml, FACTS_PUBLIC the folder of the fetched tables. An amount that is
missing, marked as uncertain or older in the published tables is not compared: it is counted and must have a source.
"""
import csv
import re
import sys
import tomllib
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

tables = tomllib.loads(Path(sys.argv[1]).read_text())
folder = Path(sys.argv[2])

LAWS = {
    "Bund": "BUND", "Baden-Württemberg": "BW", "Bayern": "BY", "Berlin": "BE", "Brandenburg": "BB", "Bremen": "HB",
    "Hamburg": "HH", "Hessen": "HE", "Mecklenburg-Vorpommern": "MV", "Niedersachsen": "NI", "Nordrhein-Westfalen": "NW",
    "Rheinland-Pfalz": "RP", "Saarland": "SL", "Sachsen": "SN", "Sachsen-Anhalt": "ST", "Schleswig-Holstein": "SH",
    "Thüringen": "TH",
    # Names used only in the tables with all steps.
    "LSA": "ST", "NRW": "NW", "RLP": "RP", "Thueringen": "TH",
}
TRAINING = {
    "TVAöD-Pflege Kategorie b": "tvaoed-pflege-b", "TVAöD-Pflege Kategorie c": "tvaoed-pflege-c",
    "TVAöD-BBiG": "tvaoed-bbig", "TVA-L Pflege": "tva-l-pflege", "Bauhauptgewerbe": "bau", "Dachdeckerhandwerk": "dach",
    "Gebäudereinigerhandwerk": "gebaeudereinigung",
}
AREAS = {
    "alle tarifgebundenen Betriebe": "all", "Industrie und Handel": "industrie-handel", "Handwerk": "handwerk",
    "öffentlicher Dienst": "oeffentlicher-dienst", "freie Berufe": "freie-berufe", "Landwirtschaft": "landwirtschaft",
    "Hauswirtschaft": "hauswirtschaft",
}
STATUS = {"final", "paid-in-advance", "draft", "older"}

compared = without_published = deviations = 0


def rows(name):
    with open(folder / name, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def cents(eur):
    return None if "?" in eur else int(Decimal(eur) * 100)


def law_of(name):
    return LAWS.get(name, name)


def grade(text):
    """A 7 for A7; other spellings stay as they are."""
    return re.sub(r"^([ABRW])(\d)", r"\1 \2", text)


def report(what, found, published):
    global deviations
    deviations += 1
    print(f"{what} is {found!r}, published is {published!r}")


def expect(what, found, published):
    """Compares an amount with the published one; None if there is none."""
    global compared, without_published
    if published is None:
        without_published += 1
        return
    compared += 1
    if found != published:
        report(what, found, published)


def expect_dated(what, found, by_date, date):
    """Compares an amount with the published one of the same date; a later published date makes it a deviation."""
    later = [other for other in by_date if other > date]
    if date not in by_date and later:
        report(f"{what}, date", date, max(later))
    else:
        expect(what, found, by_date.get(date))


def besoldung():
    """First and last step by law and grade, then by date. Where a table gives all steps, they are in ascending order."""
    published = defaultdict(dict)
    steps = defaultdict(list)
    for row in rows("besoldung_bund_gesetz.tsv"):
        steps["BUND", grade(row["grade"]), row["valid_from"]].append(cents(row["eur_month"]))
    for row in rows("besoldung_all_steps.tsv"):
        land, _, table = row["table"].removeprefix("Beamte-").rpartition("-")
        # A zero fills the place of a step that does not exist.
        if table == "W" and cents(row["eur_month"]):
            steps[law_of(land), grade(row["grade"]), row["valid_from"]].append(cents(row["eur_month"]))
    for (law, name, date), amounts in steps.items():
        published[law, name][date] = (amounts[0], amounts[-1])
    for row in rows("besoldung_A_laender_bund.tsv"):
        ends = (cents(row["eur_first"]), cents(row["eur_last"]))
        published[law_of(row["land"]), grade(row["grade"])][row["valid_from"]] = ends
    for table in tables["besoldung"]:
        for name, pair in table["grades"].items():
            for position, end in enumerate(("first", "last")):
                by_date = {date: ends[position] for date, ends in published[table["law"], name].items()}
                expect_dated(f"Besoldung {table['law']} {name}, {end} step", pair[position], by_date, table["valid_from"])


def candidates():
    published = defaultdict(dict)
    for row in rows("anwaerter_grundbetrag.tsv"):
        entry = row["entry_grade"]
        parsed = re.fullmatch(r"A(\d+)(?:-A(\d+))?(\+.*?)?(?:/R1)?", entry)
        key = (f"A {parsed[1]}", f"A {parsed[2] or parsed[1]}", bool(parsed[3])) if parsed else entry
        published[law_of(row["land"]), key][row["valid_from"]] = cents(row["eur_month"])
    for table in tables["candidates"]:
        for entry in table["grades"]:
            key = entry.get("career") or (entry["from"], entry["to"], entry.get("supplement", False))
            what = f"candidates {table['law']} {entry['from']} to {entry['to']}"
            expect_dated(what, entry["amount"], published[table["law"], key], table["valid_from"])


def allowances():
    published = {}
    for row in rows("polizeizulage.tsv"):
        land, _, span = row["land"].partition(" (")
        ends = re.findall(r"A \d+", span) or [None, None]
        published[law_of(land), *ends] = {key: cents(row[f"{key}_eur"]) for key in ("after_1_year", "after_2_years")}
    for entry in tables["allowances"]:
        amounts = published.get((entry["law"], entry.get("from"), entry.get("to")), {})
        for key in ("after_1_year", "after_2_years"):
            expect(f"allowance {entry['law']}, {key}", entry[key], amounts.get(key))


def wehrsold():
    published = defaultdict(dict)
    for row in rows("wehrsold.tsv"):
        published[row["group"]][row["valid_from"]] = cents(row["eur_month"])
    for entry in tables["wehrsold"]:
        expect_dated(f"Wehrsold {entry['group']}", entry["amount"], published[entry["group"]], entry["valid_from"])


def agreements():
    steps = defaultdict(lambda: defaultdict(list))
    for row in rows("tarif_oeffentlicher_dienst.tsv"):
        key = row["table"].lower().replace("ö", "oe").replace("ä", "ae")
        steps[key, row["grade"]][row["valid_from"]].append(cents(row["eur_month"]))
    for table in tables["agreements"]:
        for name, pair in table["grades"].items():
            for end, position in (("first", 0), ("last", -1)):
                by_date = {date: amounts[position] for date, amounts in steps[table["key"], name].items()}
                expect_dated(f"{table['key']} {name}, {end} step", pair[position], by_date, table["valid_from"])


def expect_years(what, found, published):
    """Compares the pay of each year of a training."""
    if published and len(published) != len(found):
        report(f"{what}, number of years", len(found), len(published))
    for year, amount in enumerate(found):
        expect(f"{what}, year {year + 1}", amount, published[year] if year < len(published) else None)


def training():
    """Of each agreement, occupation and area the newest period until the end of the tables' year counts."""
    published = defaultdict(lambda: defaultdict(list))
    for row in rows("ausbildungsverguetung.tsv"):
        period = re.search(r"\d{4}(?:-\d{2})?", row["period"])[0]
        key = row["item"]
        if row["scope"] == "Tarifvertrag":
            key = next((key for start, key in TRAINING.items() if row["item"].startswith(start)), None)
        elif row["scope"] == "BIBB Ausbildungsbereich":
            key = AREAS.get(row["item"])
        elif row["scope"] == "Gesetz":
            key = "minimum"
        if period[:4] <= str(tables["year"]):
            published[row["scope"], key][period].append(cents(row["eur_month"]))
    for entry in tables["training_agreements"]:
        periods = published["Tarifvertrag", entry["key"]]
        newest = max(periods, default="")
        if not entry.get("valid_from", newest).startswith(newest):
            report(f"training {entry['key']}, valid_from", entry["valid_from"], newest)
        expect_years(f"training {entry['key']}", entry["years"], periods[newest])
    for scope, name in (("BIBB Beruf", "training_occupations"), ("BIBB Ausbildungsbereich", "training_areas")):
        for entry in tables[name]:
            by_date = published[scope, entry["name"] if name == "training_occupations" else entry["key"]]
            by_date = {period: amounts[0] for period, amounts in by_date.items()}
            expect_dated(f"training {entry['key']}", entry["average"], by_date, str(entry["year"]))
    legal = tables["minimum_training_pay"]
    expect_years("legal minimum", legal["years"], published["Gesetz", "minimum"][str(legal["begins_in"])])


def minimum_wage():
    """Published nowhere in the fetched tables."""
    for entry in tables["minimum_wage"]:
        expect(f"minimum wage from {entry['valid_from']}", entry["per_hour"], None)


def blocks():
    """Each block has a source and a status of the closed list."""
    for name, value in tables.items():
        for block in value if isinstance(value, list) else [value] if isinstance(value, dict) else []:
            if not block.get("source"):
                report(f"{name}, source", None, "a source")
            if block.get("status") not in STATUS:
                report(f"{name}, status", block.get("status"), sorted(STATUS))


for check in (besoldung, candidates, allowances, wehrsold, agreements, training, minimum_wage, blocks):
    check()
print(f"{compared} amounts compared, {without_published} without a published one, {deviations} deviations")
sys.exit(bool(deviations))
