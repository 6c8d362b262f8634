//! What each key of a profile is for, as authors read it in their editor and in a new profile.

pub const TITLE: &str = "Ein Beruf, wie ihn der Berufslotse kennt";

pub const PAY_EXAMPLE: &str = "[[pay]]\nq25 = 2500\nmedian = 3000\nq75 = 3500                # oder \"> 7100\": liegt über der Meldegrenze\nper = \"month\"\ngroup = \"Name der Berufsgattung, Fachkraft (KldB 12345)\"\nyear = 2023\nsource = \"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"";

/// The first lines of a new profile.
pub fn skeleton_head(id: &str) -> String {
    format!(
        "# Das Profil „{id}“. Nimm das # vor den Zeilen weg, die du ausfüllst; nötig ist nur der Titel.\n\
         # Was noch fehlt oder nicht stimmt, sagt: berufslotse check {id}.toml"
    )
}

pub fn description(key: &str) -> &'static str {
    match key {
        "title" => "Name des Berufs, wie er als Überschrift steht, am besten in der amtlichen Schrägstrichform: Bäcker/in",
        "names" => "Wie Leute den Beruf noch nennen: andere Schrägstrichformen, englisch, Abkürzungen, Umgangssprache",
        "field" => "Berufsfeld; zugleich der Ordner der Datei",
        "kldb" => "Fünfstelliger Code der Klassifikation der Berufe, in Anführungszeichen",
        "employees" => "Vollzeitbeschäftigte in dieser Berufsgattung; ordnet gleich gute Treffer",
        "entry" => "Wie die meisten in den Beruf kommen",
        "certificate" => "Schulabschluss, der üblicherweise erwartet wird",
        "training_months" => "Dauer der Ausbildung oder des Studiums in Monaten",
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
        "pay" => "Veröffentlichte Entgelte, jedes mit Gruppe, Quelle und Jahr; brutto in ganzen Euro",
        "from" => "Anfang einer Spanne",
        "to" => "Ende einer Spanne",
        "q25" => "Unteres Quartil; über der Meldegrenze als „> 7100“",
        "median" => "Mitte; über der Meldegrenze als „> 7100“",
        "q75" => "Oberes Quartil; über der Meldegrenze als „> 7100“",
        "per" => "Zeitraum: month oder year",
        "group" => "Für wen die Zahl gilt, meist die Berufsgattung mit Code",
        "year" => "Jahr, für das die Zahl gilt",
        "undated" => "true, wenn die Quelle kein Jahr nennt",
        "source" => "Wer die Zahl veröffentlicht hat",
        "training_pay" => "Veröffentlichte Ausbildungsvergütung, brutto im Monat, ein Wert je Ausbildungsjahr",
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
