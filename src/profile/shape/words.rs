//! Descriptions of a profile's keys, shown by editors and in a new profile.

pub(crate) const TITLE: &str = "Ein Beruf, wie ihn der Berufslotse kennt";

pub(crate) const PAY_EXAMPLE: &str = "[[pay]]\nq25 = 2500\nmedian = 3000\nq75 = 3500                # oder \"> 7100\": liegt über der Meldegrenze\nper = \"month\"\ngroup = \"Name der Berufsgattung, Fachkraft (KldB 12345)\"\nyear = 2025\nspeaks_for = \"profession\" # wider und others brauchen dazu: caveat = \"…\"\nsource = \"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"";

pub(crate) const WAY_EXAMPLE: &str = "[[ways]]\nname = \"Ausbildung\"\ncertificate = \"hauptschulabschluss\"\npaid = \"yes\"\ntraining = { area = \"handwerk\" }\nsteps = [\n    { kind = \"ausbildung\", months = 36, what = \"Ausbildung im Betrieb und in der Berufsschule\" },\n]";

pub(crate) const TARIFF_EXAMPLE: &str =
    "[[tariff]]\nagreement = \"tvoed-vka\"\nfrom = \"E 5\"\nto = \"E 8\"\nwhere = \"Stadtverwaltungen\"";

pub(crate) const CIVIL_SERVICE_EXAMPLE: &str = "[[civil_service]]\nlaw = \"land\"\nlands = []                 # leer: alle Länder\nfrom = \"A 9\"\nto = \"A 13\"\ncareer = \"gehobener Dienst\"\ncandidate = \"A 9\"\nhealth = \"own\"\nsource = \"Besoldungsordnung A\"";

/// The first lines of a new profile.
pub(crate) fn skeleton_head(id: &str) -> String {
    format!(
        "# Das Profil „{id}“. Nimm das # vor den Zeilen weg, die du ausfüllst; nötig ist nur der Titel.\n\
         # Was noch fehlt oder nicht stimmt, sagt: berufslotse check {id}.toml"
    )
}

pub(crate) fn description(key: &str) -> &'static str {
    match key {
        "title" => "Name des Berufs, wie er als Überschrift steht, am besten in der amtlichen Schrägstrichform: Bäcker/in",
        "names" => "Wie Leute den Beruf noch nennen: andere Schrägstrichformen, englisch, Abkürzungen, Umgangssprache",
        "field" => "Berufsfeld; zugleich der Ordner der Datei",
        "kldb" => "Fünfstelliger Code der Klassifikation der Berufe, in Anführungszeichen",
        "employees" => "Vollzeitbeschäftigte in dieser Berufsgattung; ordnet gleich gute Treffer",
        "also" => "Weitere Codes, für die dieses Profil mit steht, weil niemand sie beim Namen nennt",
        "ways" => "Wege in den Beruf, der übliche zuerst; die Länge ist die Summe der Schritte",
        "name" => "Kurzer Name des Wegs: Ausbildung, Umschulung, Duales Studium",
        "certificate" => "Schulabschluss, der üblicherweise erwartet wird; fehlt, wo er keine Rolle spielt",
        "required" => "true, wenn ein Gesetz oder eine Verordnung diesen Abschluss verlangt",
        "lands" => "Länder, in denen es gilt, mit zwei Buchstaben; leer: überall",
        "paid" => "Ob man unterwegs bezahlt wird: no, partly oder yes",
        "training" => "Vergütung unterwegs: Tarifvertrag, Beruf oder Bereich; oder ein eigener Betrag mit Jahr und Quelle",
        "agreement" => "Tarifvertrag",
        "occupation" => "Ausbildungsberuf, dessen Durchschnitt die Tabellen kennen",
        "area" => "Ausbildungsbereich, dessen Durchschnitt die Tabellen kennen",
        "average" => "Durchschnitt über die Ausbildungsjahre, brutto im Monat",
        "costs" => "Was der Weg kostet, mit Jahr und Quelle",
        "note" => "Ein Satz, höchstens 140 Zeichen",
        "steps" => "Die Schritte vom Schulabschluss an, mindestens einer",
        "kind" => "Art des Schritts",
        "months" => "Länge in Monaten; 0 nur bei einer Prüfung",
        "what" => "Was es ist, ohne Punkt am Ende",
        "profession" => "Kennung des Berufs, in den der Schritt führt oder den er verlangt",
        "parallel" => "true, wenn der Schritt neben dem vorigen läuft",
        "skills" => "Fähigkeiten, wie Stellenanzeigen sie nennen, etwa 5 bis 12",
        "interests" => "Interessen nach Holland, sechs Werte von 1 (kaum) bis 7 (sehr)",
        "conditions" => "Typische Arbeitsbedingungen",
        "reviewed" => "Tag der letzten Durchsicht, als 2026-11-23",
        "former_ids" => "Frühere Kennungen dieses Profils, damit alte Knöpfe weiter führen",
        "summary" => "Zwei, drei Sätze: was jemand in diesem Beruf für wen tut",
        "sections" => "Die sieben Abschnitte, je 40 bis 120 Wörter",
        "tasks" => "Tätigkeitsfeld und Aufgaben",
        "requirements" => "Ausbildungsvoraussetzungen",
        "traits" => "Erforderliche persönliche Eigenschaften",
        "path" => "Ausbildungsweg",
        "workplaces" => "Arbeitsbereiche",
        "outlook" => "Berufsaussichten",
        "income" => "Jahreseinkommen: was das Entgelt in diesem Beruf bewegt",
        _ => description_of_part(key),
    }
}

/// The same for keys below the top level.
fn description_of_part(key: &str) -> &'static str {
    match key {
        "pay" => "Veröffentlichte Entgelte, jedes mit Gruppe, Quelle und Jahr; brutto in ganzen Euro",
        "from" => "Anfang einer Spanne, oder die unterste Gruppe",
        "to" => "Ende einer Spanne, oder die oberste Gruppe",
        "q25" => "Unteres Quartil; über der Meldegrenze als „> 7100“",
        "median" => "Mitte; über der Meldegrenze als „> 7100“",
        "q75" => "Oberes Quartil; über der Meldegrenze als „> 7100“",
        "per" => "Zeitraum: month oder year",
        "group" => "Für wen die Zahl gilt, meist die Berufsgattung mit Code",
        "year" => "Jahr, für das die Zahl gilt",
        "undated" => "true, wenn die Quelle kein Jahr nennt",
        "source" => "Wer die Zahl veröffentlicht hat",
        "ages" => "Mediane nach Alter: unter 25, 25 bis 54, ab 55",
        "under_25" => "Median der unter 25-Jährigen",
        "from_25" => "Median der 25- bis 54-Jährigen",
        "from_55" => "Median derer ab 55",
        "speaks_for" => "Für wen die Zahl spricht: profession, wider (für mehrere Berufe) oder others (für andere)",
        "caveat" => "Ein Satz, für wen die Zahl gilt; nötig bei wider und others",
        "tariff" => "Tarifverträge des öffentlichen Dienstes: nur Gruppen, die Beträge stehen in config/pay-tables",
        "where" => "Wo der Tarifvertrag gilt",
        "usual" => "true, wenn die meisten in diesem Beruf so bezahlt werden; dann führt er vor Zahlen für mehrere Berufe",
        "civil_service" => {
            "Laufbahnen von Beamtinnen und Beamten: nur Besoldungsgruppen, die Beträge stehen in config/pay-tables"
        }
        "law" => "Wessen Besoldung: bund oder land",
        "career" => "Laufbahn, etwa gehobener Dienst",
        "candidate" => "Eingangsamt, nach dem sich das Entgelt der Anwärterinnen und Anwärter richtet",
        "allowance" => "Zulage zum Grundgehalt",
        "health" => "own (Beihilfe und eigene Versicherung) oder heilfuersorge",
        "years" => "Ein Betrag je Ausbildungsjahr",
        "no_official_pay" => "Ein Satz, warum es kein amtliches Entgelt gibt",
        "related" => "Verwandte Berufe, jede Beziehung einmal geschrieben; die andere Seite ergibt sich",
        "similar" => "Kennungen ähnlicher Berufe",
        "specialisation" => "Kennungen speziellerer Formen dieses Berufs",
        "advancement" => "Kennungen von Berufen, in die man aufsteigt",
        "entry_from" => "Kennungen von Berufen, aus denen man hierher kommt",
        "realistic" => "Handwerkliches und technisches Interesse",
        "investigative" => "Forschendes Interesse",
        "artistic" => "Gestaltendes Interesse",
        "social" => "Soziales Interesse",
        "enterprising" => "Unternehmerisches Interesse",
        "conventional" => "Ordnendes Interesse",
        _ => "",
    }
}
