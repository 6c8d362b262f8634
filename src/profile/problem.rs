//! Messages about problems in a profile or a configuration file.

use crate::profile::migrate::Doubt;
use crate::profile::reader::{Problem, Severity};
use std::fmt::Display;

pub(crate) const A_TABLE: &str = "eine Tabelle";
pub(crate) const A_TEXT: &str = "ein Text in Anführungszeichen";
pub(crate) const A_LIST_OF_TEXTS: &str = "eine Liste von Texten in eckigen Klammern";
pub(crate) const A_WHOLE_NUMBER: &str = "eine ganze Zahl ohne Anführungszeichen und ohne Punkt";
pub(crate) const A_NUMBER: &str = "eine Zahl";
pub(crate) const TRUE_OR_FALSE: &str = "true oder false";

/// German name of the TOML type found.
fn type_name(found: &str) -> &str {
    match found {
        "string" => "ein Text",
        "integer" => "eine ganze Zahl",
        "float" => "eine Kommazahl",
        "boolean" => "true oder false",
        "datetime" => "ein Datum",
        "array" => "eine Liste",
        "table" => "eine Tabelle",
        other => other,
    }
}

fn suggestion(closest: Option<&str>) -> String {
    closest.map(|key| format!(" Meinst du „{key}“?")).unwrap_or_default()
}

pub(crate) fn broken_toml(message: &str) -> String {
    format!("Hier ist die Schreibweise von TOML verletzt ({}).", message.replace('\n', ", "))
}
pub(crate) fn not_utf8(lost: usize) -> String {
    let lost = if lost == 1 { "Hier steht ein Zeichen".to_owned() } else { format!("Hier steht das erste von {lost} Zeichen") };
    format!("{lost} außerhalb von UTF-8. Speichere die Datei bitte als UTF-8; oft trifft es Umlaute.")
}
pub(crate) fn other_encoding(name: &str) -> String {
    format!("Die Datei ist als {name} gespeichert. Speichere sie bitte als UTF-8.")
}
pub(crate) const BYTE_ORDER_MARK: &str =
    "Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM). Sie stört nicht; UTF-8 braucht sie nicht.";
pub(crate) const ZEROS: &str = "Ab hier stehen Nullbytes statt Text: Ein Teil des Inhalts ist verloren gegangen.";
pub(crate) const NO_TEXT: &str = "Die Datei enthält keinen Text. Erwartet wird ein Profil in TOML, als UTF-8 gespeichert.";
pub(crate) const MISSING_FILE: &str = "Die Datei gibt es nicht.";
pub(crate) fn dangling_link(target: &str) -> String {
    format!("Die Verknüpfung führt ins Leere: „{target}“ gibt es nicht.")
}
pub(crate) const A_FOLDER: &str = "Das ist ein Ordner, erwartet wird eine Datei.";
pub(crate) const NO_ORDINARY_FILE: &str = "Das ist keine gewöhnliche Datei, erwartet wird ein Text.";
pub(crate) const FORBIDDEN_FILE: &str = "Die Datei lässt sich nicht lesen: Dem Programm fehlt das Recht dazu.";
pub(crate) fn unreadable_file(error: &str) -> String {
    format!("Die Datei lässt sich nicht lesen ({error}).")
}
pub(crate) fn too_large(mib: u64) -> String {
    format!("Die Datei ist größer als {mib} MiB; ein Profil ist viel kleiner.")
}
pub(crate) const FORBIDDEN_FOLDER: &str = "Der Ordner lässt sich nicht lesen: Dem Programm fehlt das Recht dazu.";
pub(crate) fn unreadable_folder(error: &str) -> String {
    format!("Der Ordner lässt sich nicht lesen ({error}).")
}
pub(crate) fn too_deep(deepest: usize) -> String {
    format!("Der Ordner liegt zu tief: Gelesen werden {deepest} Ebenen.")
}
/// All these places together contain no profile.
pub(crate) fn no_profiles(places: &str) -> String {
    format!("{places}: Hier liegen keine Profile.")
}
pub(crate) fn unknown_key(found: &str, closest: Option<&str>) -> String {
    format!("Den Schlüssel „{found}“ gibt es nicht.{}", suggestion(closest))
}
pub(crate) fn wrong_type(found: &str, expected: &str) -> String {
    format!("Hier steht {}, erwartet wird {expected}.", type_name(found))
}
pub(crate) const EMPTY_TEXT: &str = "Der Text ist leer, erwartet wird mindestens ein Wort.";
pub(crate) fn out_of_range(found: &str, lowest: impl Display, highest: impl Display) -> String {
    format!("Hier steht {found}, erwartet wird eine Zahl von {lowest} bis {highest}.")
}
pub(crate) fn unknown_choice(found: &str, closest: Option<&str>, known: &[&str]) -> String {
    format!("„{found}“ ist hier nicht vorgesehen.{} Möglich sind: {}.", suggestion(closest), known.join(", "))
}
pub fn bad_id(id: &str, limit: usize) -> String {
    format!(
        "Der Dateiname „{id}“ taugt nicht als Kennung: erwartet werden Kleinbuchstaben ohne Umlaute, Ziffern und einzelne \
         Bindestriche, höchstens {limit} Zeichen."
    )
}
pub(crate) const MISSING_TITLE: &str = "Es fehlt „title“, der Name des Berufs. Er ist als Einziges Pflicht.";
pub(crate) fn missing_key(key: &str) -> String {
    format!("Es fehlt „{key}“.")
}
pub(crate) fn missing_section(key: &str) -> String {
    format!("Es fehlt der Abschnitt „{key}“ unter [sections].")
}
pub(crate) const MISSING_OFFICIAL_PAY: &str =
    "Es fehlt ein amtliches Entgelt mit Quartilen unter [[pay]], oder „no_official_pay“ mit einem Satz, warum es keines gibt.";
pub(crate) fn other_folder(field: &str, folder: &str) -> String {
    format!("Das Berufsfeld ist „{field}“, die Datei liegt aber im Ordner „{folder}“.")
}
pub(crate) fn bad_kldb(code: &str) -> String {
    format!("„{code}“ ist kein Code der Klassifikation der Berufe: erwartet werden fünf Ziffern in Anführungszeichen.")
}
pub(crate) fn bad_day(day: &str) -> String {
    format!("„{day}“ ist kein Tag, erwartet wird die Form 2026-11-23.")
}
pub(crate) fn list_of_tables(key: &str) -> String {
    format!("„{key}“ ist eine Liste: Jeder Eintrag steht für sich unter einer Zeile [[{key}]] mit doppelten Klammern.")
}
pub(crate) fn former_key(key: &str) -> String {
    format!("„{key}“ ist jetzt ein Teil von [[ways]]: `berufslotse migrate ORDNER` schreibt deine Profile um.")
}
pub(crate) const WAY_WITHOUT_STEPS: &str = "Der Weg hat keine Schritte: „steps“ braucht mindestens einen.";
pub(crate) const STEP_WITHOUT_MONTHS: &str = "Nur eine Prüfung dauert 0 Monate: Erwartet wird die Länge des Schritts in Monaten.";
pub(crate) const TRAINING_NEEDS_ONE: &str =
    "Unter „training“ steht genau eines: „agreement“, „occupation“, „area“, oder „years“ oder „average“ mit „year“ und „source“.";
pub(crate) fn training_too_long(months: u16) -> String {
    format!("Eine Ausbildung von {months} Monaten kennt keine Ausbildungsordnung: Üblich sind 24, 36 oder 42.")
}
pub(crate) fn training_contradicted(months: u16, expected: u16, ordinance: &str) -> String {
    format!(
        "Diese Ausbildung dauert {expected} Monate ({ordinance}), hier stehen {months}. Eine verkürzte oder eine Umschulung heißt im Namen des Wegs so."
    )
}
pub(crate) fn certificate_contradicted(certificate: &str, phrase: &str) -> String {
    format!("Der Weg schreibt „{certificate}“ vor, im Text der Voraussetzungen steht aber „{phrase}“.")
}
pub(crate) fn unknown_grade(grade: &str, table: &str) -> String {
    format!("Die Gruppe „{grade}“ steht in der Tabelle „{table}“ nicht.")
}
pub(crate) fn summary_words(found: usize, lowest: usize, highest: usize) -> String {
    format!("Die Zusammenfassung hat {}, in einem kurzen Profil werden {lowest} bis {highest} erwartet.", words(found))
}
pub(crate) fn short_skills(found: usize, lowest: usize, highest: usize) -> String {
    let found = if found == 1 { "steht eine Fähigkeit".to_owned() } else { format!("stehen {found} Fähigkeiten") };
    format!("Unter „skills“ {found}, in einem kurzen Profil werden {lowest} bis {highest} erwartet.")
}
pub(crate) const PAY_WITHOUT_CAVEAT: &str =
    "Die Zahl spricht nicht für diesen Beruf allein: „caveat“ sagt in einem Satz, für wen sie gilt.";
pub(crate) const PAY_WITHOUT_SOURCE: &str = "Dem Entgelt fehlt „source“: Ohne Quelle zeigen wir keine Zahl.";
pub(crate) const PAY_WITHOUT_GROUP: &str = "Dem Entgelt fehlt „group“: für wen die Zahl gilt.";
pub(crate) const PAY_WITHOUT_YEAR: &str =
    "Dem Entgelt fehlt „year“, das Jahr der Zahl. Nennt die Quelle keines, steht stattdessen „undated = true“ da.";
pub(crate) const DATED_AND_UNDATED: &str = "Hier stehen ein Jahr und zugleich „undated = true“, erwartet wird eines von beiden.";
pub(crate) const PAY_NEEDS_ONE_KIND: &str =
    "Erwartet wird entweder eine Spanne aus „from“ und „to“ oder Quartile aus „q25“, „median“ und „q75“.";
pub(crate) const RANGE_NEEDS_BOTH: &str = "Zu einer Spanne gehören „from“ und „to“.";
pub(crate) fn from_above_to(from: u32, to: u32) -> String {
    format!("Die Spanne beginnt mit {from} und endet mit {to}: „from“ darf nicht über „to“ liegen.")
}
pub(crate) const QUARTILES_OUT_OF_ORDER: &str = "Die Quartile sind nicht in der Reihenfolge: erwartet wird q25 ≤ median ≤ q75.";
pub(crate) fn bad_figure(found: &str) -> String {
    format!("„{found}“ ist kein Betrag: erwartet wird eine ganze Zahl, oder \"> 7100\" für einen Wert über der Meldegrenze.")
}
pub(crate) fn id_claimed_twice(id: &str, other: &str) -> String {
    format!("Die Kennung „{id}“ gibt es schon: {other}.")
}
pub(crate) fn title_claimed_twice(title: &str, other: &str) -> String {
    format!("Den Titel „{title}“ trägt schon {other}.")
}
pub(crate) fn shared_name(name: &str, other: &str) -> String {
    format!("So heißt auch der Beruf in {other}: Wer „{name}“ eingibt, wird gefragt, was gemeint ist.")
}
pub(crate) fn name_of_other_level(name: &str, other: &str) -> String {
    format!("So heißt auch der Beruf in {other}, der etwas anderes voraussetzt: „{name}“ gehört nur in eines der beiden Profile.")
}
pub(crate) fn advancement_pays_less(id: &str, here: u32, there: u32) -> String {
    format!("„{id}“ steht als Aufstieg da und verdient weniger: {there} € statt {here} € in der Mitte.")
}
pub(crate) fn condition_in_text(word: &str, condition: &str) -> String {
    format!("Im Text steht „{word}“, unter conditions fehlt „{condition}“.")
}
pub(crate) fn reviewed_on(day: &str) -> String {
    if day.is_empty() {
        "Wann es zuletzt durchgesehen wurde, steht nicht da.".to_owned()
    } else {
        format!("Zuletzt durchgesehen am {day}.")
    }
}
pub(crate) fn table_holds_since(table: &str, day: &str) -> String {
    if day.is_empty() {
        format!("{table}: Seit wann die Beträge gelten, steht nicht da.")
    } else {
        format!("{table}: gilt seit {day}.")
    }
}
pub fn nothing_older(day: &str) -> String {
    format!("Nichts ist älter als vom {day}.")
}
pub(crate) fn name_twice(name: &str) -> String {
    format!("Der Name „{name}“ steht in diesem Profil schon.")
}
pub(crate) const RELATED_TO_ITSELF: &str = "Ein Beruf ist nicht mit sich selbst verwandt.";
pub(crate) fn unknown_id(id: &str, closest: Option<&str>) -> String {
    format!("Ein Profil „{id}“ gibt es nicht.{}", suggestion(closest))
}
pub(crate) fn shipped_relation(id: &str) -> String {
    format!("„{id}“ ist ein mitgeliefertes Profil. Ohne die mitgelieferten (--profiles builtin) fehlt es.")
}
pub(crate) fn relation_written_twice(id: &str, other: &str) -> String {
    format!("Die Beziehung zu „{id}“ steht schon in {other}: Jede Beziehung wird einmal geschrieben und gilt für beide.")
}
pub(crate) fn relations_written(found: usize, lowest: usize, highest: usize) -> String {
    let found = if found == 1 { "Das ist eine Beziehung".to_owned() } else { format!("Das sind {found} Beziehungen") };
    format!("{found}, beide Seiten gezählt; erwartet werden {lowest} bis {highest}.")
}
pub(crate) fn section_words(section: &str, found: usize, lowest: usize, highest: usize) -> String {
    format!("Der Abschnitt „{section}“ hat {}, erwartet werden {lowest} bis {highest}.", words(found))
}
fn words(count: usize) -> String {
    if count == 1 { "ein Wort".to_owned() } else { format!("{count} Wörter") }
}
pub(crate) const STRAIGHT_QUOTES: &str = "Im Text steht ein gerades Anführungszeichen, erwartet werden „diese“.";
pub(crate) const UNPAIRED_QUOTES: &str = "Zu einem Anführungszeichen fehlt das andere: erwartet werden „diese“, immer als Paar.";
pub(crate) fn written_out_umlaut(word: &str) -> String {
    format!("„{word}“ sieht nach einem ausgeschriebenen Umlaut aus, erwartet werden ä, ö und ü.")
}
pub(crate) fn money_in_words(found: &str) -> String {
    format!("Hier steht „{found}“: Geldbeträge schreiben wir mit Punkt, Leerzeichen und Zeichen, wie 45.000 €.")
}
pub(crate) fn unknown_amount(found: &str) -> String {
    format!("Der Betrag {found} € steht nicht unter [[pay]] dieses Profils: Text und Zahlen dürfen sich nicht widersprechen.")
}
pub(crate) fn unknown_kldb(code: &str) -> String {
    format!("Den Code {code} kennt die Klassifikation der Berufe nicht.")
}
pub(crate) fn text_alike(per_cent: usize, other: &str, allowed: usize) -> String {
    format!("{per_cent} % dieses Textes stehen auch in {other}, erlaubt sind {allowed} %.")
}
pub(crate) fn skill_spelled_twice(skill: &str, usual: &str) -> String {
    format!("Die Fähigkeit „{skill}“ heißt in anderen Profilen „{usual}“.")
}
pub(crate) fn too_long(found: usize, limit: usize) -> String {
    format!("Der Text hat {found} Zeichen, in Discord ist Platz für {limit}.")
}
/// A problem in the format of editors: `path:line:column: severity: message`.
pub fn line(problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Error => "Fehler",
        Severity::Warning => "Warnung",
        Severity::Note => "Hinweis",
    };
    format!("{}:{}:{}: {severity}: {}", problem.path, problem.line, problem.column, problem.message)
}
/// What `migrate` did with a file, and what its author should check.
pub fn migrated(path: &str, doubts: &[Doubt]) -> String {
    let doubts = doubts.iter().map(|doubt| match doubt {
        Doubt::Length => " Die Länge stand nicht da; eingesetzt sind 36 Monate, bitte prüfen.",
        Doubt::TrainingBefore => " Vor der Weiterbildung steht jetzt eine Ausbildung von 36 Monaten, bitte prüfen.",
    });
    format!("{path}: umgeschrieben.{}", doubts.collect::<String>())
}
/// The last line of `migrate`.
pub fn all_migrated(rewritten: usize, read: usize) -> String {
    format!("{rewritten} von {read} Profilen umgeschrieben; die übrigen waren schon in der neuen Form.")
}
/// The last line of `check`.
pub fn checked(profiles: usize, questions: usize, errors: usize, warnings: usize, notes: usize) -> String {
    let count = |number: usize, one: &str, many: &str| match number {
        0 => format!("keine {many}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    };
    let questions = match questions {
        0 => String::new(),
        _ => format!(" und {}", count(questions, "Datei mit häufigen Fragen", "Dateien mit häufigen Fragen")),
    };
    format!(
        "{}{questions} geprüft: {}, {}, {}.",
        count(profiles, "Profil", "Profile"),
        count(errors, "Fehler", "Fehler"),
        count(warnings, "Warnung", "Warnungen"),
        count(notes, "Hinweis", "Hinweise"),
    )
}
