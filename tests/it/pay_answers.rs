//! What the shipped profiles pay, through the door of Discord: whole answers as recorded, and the figures in them by hand.

use crate::support::interactions::{answer, command, expect_recorded, option, without_faq};
use crate::support::shown::texts;
use berufslotse::bot::Bot;
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(without_faq);

#[test]
fn a_police_officer_in_one_state_and_over_all() {
    for name in ["pay_police_nw", "pay_police_by", "pay_police"] {
        expect_recorded(&BOT, name);
    }
}
#[test]
fn a_primary_school_teacher() {
    expect_recorded(&BOT, "pay_primary_teacher_be");
}
#[test]
fn a_soldier() {
    expect_recorded(&BOT, "pay_soldier");
}
#[test]
fn a_nurse() {
    expect_recorded(&BOT, "pay_nurse");
}
#[test]
fn apprentices() {
    for name in ["pay_baker_training", "pay_hairdresser_training"] {
        expect_recorded(&BOT, name);
    }
}
#[test]
fn an_educator_and_a_child_care_assistant() {
    expect_recorded(&BOT, "compare_educator_childcare");
}
#[test]
fn a_tax_adviser() {
    expect_recorded(&BOT, "pay_tax_adviser");
}
#[test]
fn a_doctor() {
    expect_recorded(&BOT, "pay_doctor");
}
#[test]
fn a_professor_and_a_teacher() {
    expect_recorded(&BOT, "compare_professor_teacher");
}

fn shown(name: &str, options: &[(&str, &str)]) -> String {
    let options: Vec<_> = options.iter().map(|(key, value)| option(key, *value)).collect();
    texts(&answer(&BOT, &command(1, name, &options)))
}

#[track_caller]
fn check(name: &str, options: &[(&str, &str)], expected: &[&str], never: &[&str]) {
    let shown = shown(name, options);
    for text in expected {
        assert!(shown.contains(text), "{text:?} is not in the answer to /{name} {options:?}:\n{shown}");
    }
    for text in never {
        assert!(!shown.contains(text), "{text:?} is in the answer to /{name} {options:?}:\n{shown}");
    }
}

// Besoldungsordnung A: Berlin since 1.4.2026 A 13 5,060.75 to 6,489.42; Nordrhein-Westfalen since 1.4.2026 A 9 3,438.22 and A 13
// 6,381.49; Bund since 1.3.2024 A 3 2,706.99 and A 6 3,416.11. Wehrsold since 1.1.2026: 2,600 to 2,650.
#[test]
fn besoldung_leads_with_what_it_leaves_out_and_since_when() {
    let without = "ohne Zulagen und Familienzuschlag";
    check(
        "gehalt",
        &[("name", "grundschullehrer"), ("land", "berlin")],
        &["5.061 € bis 6.489 €", without, "gilt seit 1.4.2026"],
        &["4.613"],
    );
    check(
        "gehalt",
        &[("name", "polizist"), ("land", "nordrhein-westfalen")],
        &["3.438 € bis 6.381 €", without, "gilt seit 1.4.2026", "mit Heilfürsorge"],
        &["4.345", "Eine Zahl nur für diesen Beruf"],
    );
    check("gehalt", &[("name", "polizist"), ("land", "bayern")], &[without, "Entwurf"], &["4.166"]);
    check("gehalt", &[("name", "polizist"), ("land", "saarland")], &["Grundgehalt im Monat im Saarland"], &[]);
    check(
        "gehalt",
        &[("name", "soldat")],
        &["2.707 € bis 3.416 €", "gilt seit 1.3.2024", "Abschlagszahlungen kommen dazu", "2.600 € bis 2.650 €"],
        &["je nach Land", "vor Krankenversicherung"],
    );
    check("gehalt", &[("name", "richter"), ("land", "bayern")], &["liegen mir nicht vor"], &["4.166"]);
}

// 3,438.22 and 6,381.49 a month, times 12, and over the 173.33 hours of a month with 40 a week.
#[test]
fn tables_are_given_per_hour_if_asked_for() {
    let asked = [("text", "stundenlohn als polizist in nrw")];
    check(
        "frage",
        &asked,
        &["19,84 € bis 36,82 €", "Grundgehalt pro Stunde", "40 Stunden in der Woche"],
        &["Grundgehalt im Monat"],
    );
    let asked = [("name", "polizist"), ("land", "nordrhein-westfalen"), ("zeitraum", "jahr")];
    check("gehalt", &asked, &["41.259 € bis 76.578 €", "Grundgehalt im Jahr"], &["Grundgehalt im Monat"]);
}

#[test]
fn an_apprentice_in_the_name_asks_for_pay_in_training() {
    for name in ["friseur azubi", "friseur lehrling", "friseur in der ausbildung"] {
        check("gehalt", &[("name", name)], &["In der Ausbildung: Friseur/in"], &["Verdienst: Friseur/in"]);
    }
    check("gehalt", &[("name", "friseur")], &["Verdienst: Friseur/in"], &["In der Ausbildung: Friseur/in"]);
}

#[test]
fn a_question_on_danger_gets_what_is_hard_and_that_there_is_no_figure() {
    let none = "Zu Unfällen und Krankheit habe ich keine Zahl";
    check("frage", &[("text", "ist dachdecker gefährlich")], &["Gefahren gehören dazu, schon wegen der Höhe", none], &[]);
}

// TVöD-SuE since 1.5.2026; the medians are those of 83113 and 83112, of which the second counts educators.
#[test]
fn like_is_compared_with_like() {
    check(
        "vergleich",
        &[("a", "erzieher"), ("b", "kinderpfleger")],
        &["S 8a bis S 8b", "S 3 bis S 4", "nach Tarif"],
        &["4.348", "4.314"],
    );
    check(
        "vergleich",
        &[("a", "professor"), ("b", "gymnasiallehrer")],
        &["5.528 € bis 7.714 €, W 1 bis W 3", "4.937 € bis 7.857 €, A 13 bis A 15", "Familienzuschlag, Niedersachsen"],
        &["5.731", "5.702"],
    );
    check(
        "vergleich",
        &[("a", "polizist"), ("b", "grundschullehrer"), ("land", "berlin")],
        &["5.061 € bis 6.489 €", "Berlin", "gilt seit 1.4.2026"],
        &["je nach Land"],
    );
    check("vergleich", &[("a", "polizist"), ("b", "koch")], &["verschiedener Art"], &["mehr im Monat", "4.345"]);
}

// TVAöD-Pflege b 1,490.69 since 1.5.2026; Friseur/-in 719 in 2024 and Handwerk 1,093 in 2025, BIBB; § 17 BBiG 724 in 2026.
#[test]
fn training_pay_says_whose_it_is() {
    let asked = |name: &'static str| [("name", name), ("genauer", "ausbildung")];
    check("gehalt", &asked("pflegefachkraft"), &["Ab 1.491 €", "TVAöD-Pflege", "2026"], &[]);
    check("gehalt", &asked("friseur"), &["Im Schnitt 719 €", "2024", "Durchschnitt dieses Ausbildungsberufs"], &[]);
    check("gehalt", &asked("bäcker"), &["Im Schnitt 1.093 €", "Bereich Handwerk, 2025", "für diesen Beruf allein"], &[]);
    check("gehalt", &[("name", "steuerberater")], &["7.763 € im Monat"], &["1.098"]);
}

// Stufe, not age; a premium is of no use with Heilfürsorge; the fund's own rate and part-time change what an agreement leaves.
#[test]
fn what_somebody_says_of_themselves_is_taken_into_account() {
    check("gehalt", &[("name", "koch"), ("alter", "23")], &["2.685 € im Monat", "unter 25 Jahren"], &[]);
    check("gehalt", &[("name", "polizist"), ("alter", "30")], &["sondern deine Erfahrungsstufe"], &["4.079"]);
    check("gehalt", &[("name", "softwareentwickler"), ("pkv", "600")], &["Netto rund 4.026 €", "privat versichert"], &[]);
    let premium = [("name", "gymnasiallehrer"), ("land", "berlin"), ("pkv", "350")];
    check("gehalt", &premium, &["netto rund 3.674 € bis 5.367 €"], &["vor Krankenversicherung"]);
    let cared_for = [("name", "polizist"), ("land", "sachsen"), ("pkv", "300"), ("genauer", "besoldung-und-tarif")];
    check("gehalt", &cared_for, &["mit Heilfürsorge brauchst du keine Krankenversicherung"], &["300 € Krankenversicherung"]);
    let half = shown("gehalt", &[("name", "pflegefachkraft"), ("stunden", "20")]);
    assert!(half.contains("Netto rund") && !half.contains("Netto rund 2.917 €"), "{half}");
    // Half of 3,160.90 and of 4,223.97, of which class III leaves everything.
    let served = [("name", "polizist"), ("land", "bayern"), ("stunden", "20"), ("steuerklasse", "3")];
    check("gehalt", &served, &["netto rund 1.580 € bis 2.112 € bei 20 Stunden"], &[]);
    let own_fund = shown("gehalt", &[("name", "pflegefachkraft"), ("zusatzbeitrag", "4,4")]);
    assert!(own_fund.contains("Netto rund") && !own_fund.contains("Netto rund 2.917 €"), "{own_fund}");
}

#[test]
fn what_was_understood_is_said_in_plain_german() {
    let net = [("text", "was verdient man netto als koch mit steuerklasse 3 und 30 stunden")];
    let understood = "Verdienst: Koch/Köchin (netto, Steuerklasse III, 30 Stunden in der Woche).";
    check("frage", &net, &[understood], &["Nenn deine Steuerklasse", "und für wen)"]);
    check("frage", &[("text", "was verdient man netto als koch")], &["(netto).", "Nenn deine Steuerklasse"], &[]);
    check("frage", &[("text", "was verdient ein koch in der ausbildung")], &["Verdienst: Koch/Köchin (in der Ausbildung)."], &[]);
}

#[test]
fn whoever_asks_about_another_country_reads_first_that_the_figures_are_german() {
    let countries = [
        ("der schweiz", "Für die Schweiz habe ich keine Zahlen.", "www.berufsberatung.ch"),
        ("österreich", "Für Österreich habe ich keine Zahlen.", "www.ams.at"),
        ("holland", "Für die Niederlande habe ich keine Zahlen.", "eures.europa.eu"),
    ];
    for (country, unknown, who) in countries {
        let text = format!("was verdient ein koch in {country}");
        let shown = shown("frage", &[("text", &text)]);
        let figure = shown.find('€');
        for warning in ["nur für Deutschland", unknown, who] {
            assert!(shown.find(warning).is_some_and(|at| Some(at) < figure), "{warning:?} is not before any figure:\n{shown}");
        }
    }
}

/// Checks that the answer to a sentence has these texts in this order, and nothing of the others.
#[track_caller]
fn in_order(sentence: &str, expected: &[&str], never: &[&str]) {
    let shown = shown("frage", &[("text", sentence)]);
    let mut rest = shown.as_str();
    for text in expected {
        let found = rest.split_once(text);
        (_, rest) = found.unwrap_or_else(|| panic!("{text:?} is not there, or not there yet:\n{shown}"));
    }
    for text in never {
        assert!(!shown.contains(text), "{text:?} is in the answer to {sentence:?}:\n{shown}");
    }
}

#[test]
fn a_year_is_no_pay() {
    let newest = "die neuesten Zahlen sind von 2025";
    in_order("Was verdient ein Altenpfleger 2026?", &["4.438 € im Monat", newest, "Die Hälfte"], &["Viertel liegst", "2.026"]);
    in_order("Wie viel bekommt man als Koch im Jahr 2026?", &["3.018 € im Monat", newest], &["im Jahr)"]);
}

#[test]
fn an_employer_is_said_to_be_unknown_before_any_figure() {
    for who in ["bei den Big Four", "bei KPMG"] {
        let unknown = "Zu einzelnen Arbeitgebern habe ich keine Zahlen.";
        in_order(&format!("Wie viel verdient ein Steuerberater {who}?"), &[unknown, "7.763 € im Monat"], &[]);
    }
}

#[test]
fn the_part_of_pay_asked_for_leads() {
    let beginner = ["Eher um 4.101 € im Monat", "Zum Berufsstart", "die Mitte über alle Berufsjahre sind 5.189 €"];
    in_order("Was bekommt ein Fachinformatiker Systemintegration als Einstiegsgehalt?", &beginner, &["3.226 €"]);
    in_order("Gehalt Krankenpfleger mit 5 Jahren Erfahrung", &["4.605 €", "der 25- bis 54-Jährigen", "Nach Berufsjahren"], &[]);
    in_order("Wie wird man als Erzieherin eingruppiert?", &["S 8a bis S 8b", "TVöD SuE", "3.509 € bis 5.191 €"], &["4.314"]);
    in_order("Was ist ein gutes Gehalt als Architekt?", &["Ab 6.515 € im Monat", "mehr als drei Viertel", "4.950 €"], &[]);
    in_order("Was verdient eine MFA in Teilzeit mit 20 Stunden?", &["1.665 € bei 20 Stunden", "In Vollzeit"], &["Ohne Stunden"]);
    in_order("Wie viel verdient eine Erzieherin in BW netto?", &["Eine Zahl nur für Baden-Württemberg habe ich"], &[]);
    in_order("Wie viel verdient ein Elektriker als Meister?", &["Elektrotechnikermeister/in"], &["3.935"]);
}

#[test]
fn a_sum_is_judged() {
    let hourly = ["Unter der Mitte", "14,50 € die Stunde sind bei voller Stelle rund 2.513 € im Monat", "Mitte von 2.976 €"];
    in_order("ist 14,50 die Stunde ok als Verkäufer", &hourly, &[]);
    in_order("Sind 3.200 Euro brutto als Krankenschwester viel?", &["Im unteren Viertel", "wenig: Drei Viertel", "4.587 €"], &[]);
    in_order("Ist 45000 im Jahr als Bauzeichner angemessen?", &["45.000 € im Jahr sind rund 3.750 € im Monat"], &[]);
    in_order("Ich verdiene 13 € die Stunde als Reinigungskraft, ist das gut?", &["13 € die Stunde", "wenig", "Mindestlohn"], &[]);
}

// Anwärtergrundbeträge in the tables: A 12 and A 13 of the states that pay them, Bund since 1.3.2024.
#[test]
fn candidates_have_pay_in_training_and_who_has_none_is_told_why() {
    in_order("Gehalt eines Lehramt Referendars", &["In der Ausbildung", "1.676 € bis 1.855 €", "Anwärterbezüge"], &["liegt mir"]);
    in_order("Was verdient ein Beamtenanwärter beim Zoll?", &["1.473 € bis 1.744 €", "Mittlerer Dienst beim Bund 1.473 €"], &[]);
    in_order("Was verdient man in der Ausbildung als Hebamme?", &["Ab 1.491 €"], &["BAföG"]);
    in_order(
        "Was verdient man in der Ausbildung als Kinderpfleger?",
        &["wird meist nicht vergütet"],
        &["liegt mir für diese Frage"],
    );
}

#[test]
fn the_second_question_of_a_sentence_is_answered_shortly() {
    let midwife = ["4.846 € im Monat", "Die Hälfte", "Der übliche Weg hinein: Studium, 3½ Jahre"];
    in_order("Was verdient man als Hebamme und wie lernt man das?", &midwife, &[]);
    in_order("Was machen Tierpfleger genau und wo arbeiten sie?", &["Was man tut: Tierpflegerinnen", "Arbeitsbereiche\n"], &[]);
    in_order("Wie werde ich Koch und was macht man da?", &["Ausbildung, 3 Jahre", "Was man tut: Köchinnen"], &[]);
    in_order("Was macht ein Koch?", &["Tätigkeitsfeld"], &["Was man tut"]);
    in_order("Wie viel verdienen Polizisten und ist das dem Risiko angemessen?", &["2.953 €", "kann ich nicht messen"], &[]);
}

// 4,000 net in class I: between 6,500 and 7,000 gross.
#[test]
fn rankings_are_sorted_as_asked() {
    in_order("Welche Berufe sind am schlechtesten bezahlt?", &["Am schlechtesten bezahlt", "Friseurhelfer/in"], &["8.050"]);
    in_order("Top 10 bestbezahlte Berufe", &["Am besten bezahlt", "über 8.050 €"], &["nichts Bestimmtes"]);
    in_order("Welche Berufe verdienen ab 4000 netto?", &["4.000 € netto sind", "rund 6."], &["nicht ausrechnen"]);
}

// TVöD-VKA since 1.5.2026: E 9b step 3 4,203.56; TVöD SuE S 8a 3,509.44 to 4,668.84; BBesG A 9 step 2 since 1.3.2024.
#[test]
fn a_pay_group_needs_no_profession() {
    let divided = ["E 9, Stufe 3", "nur unterteilt, als E 9a, E 9b und E 9c", "E 9b: 4.203,56 € (TVöD-VKA)"];
    in_order("Was verdient ein Beschaeftigter in EG 9 Stufe 3?", &divided, &["Um welchen Beruf"]);
    in_order("was bekommt man in E6 TVöD", &["E 6", "3.240 € bis 3.926 €", "TVöD-VKA"], &["TV-L"]);
    in_order("S 8a netto", &["Netto ", "S 8a: 3.509 € bis 4.669 € (TVöD SuE), netto rund"], &[]);
    in_order("S 11b oder S 12", &["S 11b: ", "S 12: "], &[]);
    in_order("A9 Besoldung Stufe 2", &["A 9: 3.4", "(Bund)", "(Länder)", "Bund gilt seit 1.3.2024"], &[]);
    in_order("Wie viel verdient man mit A13 in Berlin?", &["5.061 € bis 6.489 €", "Berlin gilt seit 1.4.2026"], &["Bund"]);
    in_order("Wo kann man B2 Deutsch lernen?", &[], &["Besoldung"]);
}

#[test]
fn a_state_and_self_employment_are_said_to_be_unknown_before_any_figure() {
    let unknown = "Eine eigene Zahl für Sachsen habe ich in diesem Beruf nicht.";
    in_order("Was verdient ne Bürokauffrau in Leipzig", &[unknown, "In ganz Deutschland: 4.022 € im Monat"], &["⚠️ In Sachsen"]);
    let unknown = "Was Selbstständige verdienen, weiß ich nicht.";
    in_order("Wie ist der Verdienst als Landwirt mit eigenem Hof?", &[unknown, "Angestellt: 2.917 € im Monat"], &[]);
}

// All full-time employees, 2024: 4,013. Dachdeckerhandwerk 2026: 1,050, 1,200, 1,460.
#[test]
fn what_is_asked_of_pay_without_a_sum() {
    in_order("verdient man als kranführer eigentlich gut??", &["4.157 €", "Im Mittelfeld: ", "2024: 4.013 €"], &[]);
    in_order("Bekommt man als Logopädin wirklich so wenig Geld?", &["3.576 €", "Eher wenig: "], &[]);
    in_order("Wie viel Geld gibts im zweiten Lehrjahr als Dachdecker?", &["1.200 € im 2. Jahr"], &["Ab 1.050"]);
    let customs = ["2.964 € im Monat", "A 7 bis A 9", "4.283 €"];
    in_order("Was verdient man im mittleren Dienst beim Zoll am Anfang?", &customs, &["Schulabschluss", "A 13"]);
}

#[test]
fn a_comparison_begins_with_what_is_asked() {
    let difference = ["Kfz-Mechatronikerinnen und", "Weg hinein: Ausbildung, 3½ Jahre", "Weg hinein", "3.755 €", "4.105 €"];
    in_order("Was ist der Unterschied zwischen Kfz-Mechatroniker und Mechatroniker?", &difference, &["350 € mehr"]);
    let more = ["3.018 € im Monat", "2.980 € im Monat", "38 € mehr"];
    in_order("Wer verdient mehr, Koch oder Bäcker?", &more, &["à la carte"]);
    let choice = ["Der Weg dauert bei Notfallsanitäter/in länger", "4.447 € im Monat"];
    in_order("RettSan oder NotSan, welcher ist der richtige für mich?", &choice, &[]);
    in_order("Koch oder Bäcker?", &["Koch/Köchin 3.018 €, Bäcker/in 2.980 €", "à la carte"], &["38 € mehr"]);
    in_order("Koch oder Mechatroniker?", &["1.087 € mehr im Monat", "für Mechatroniker/in, im Monat brutto", "à la carte"], &[]);
    let harder = [
        "Anstrengender klingt nach den Arbeitsbedingungen Dachdecker/in:",
        "Arbeit in der Höhe",
        "Fliesen-, Platten- und Mosaikleger/in: körperliche Arbeit",
    ];
    in_order("Was ist härter, Dachdecker oder Fliesenleger?", &harder, &["Oberflächenbeschichter"]);
    in_order("Was hat mehr Zukunft, Koch oder Bäcker?", &["Seit der Pandemie", "Verdienst"], &[]);
    in_order("Ist Raumausstatter das gleiche wie Innenarchitekt?", &["Nein, das sind zwei verschiedene Berufe:"], &[]);
    let same = ["„Tischler“ und „Schreiner“ führen zum selben Beruf, Tischler/in."];
    in_order("Tischler und Schreiner, ist das nicht das selbe?", &same, &["KldB"]);
    in_order("Automechaniker, Kfz-Mechatroniker, ist das das gleiche?", &["führen zum selben Beruf, Kfz-Mechatroniker"], &[]);
    let study = ["Wie schwer etwas ist, kann ich nicht messen", "Weg hinein: Studium"];
    in_order("Was ist schwerer, Jura oder Medizin?", &study, &["seelische Belastung."]);
    in_order("Kriegt ein Azubi zum Zimmerer über 1000 Euro?", &["Ab 1.122 €"], &["Drei Viertel"]);
}

#[test]
fn whether_a_sum_is_reached() {
    in_order("Verdient man als Dachdecker über 3500 brutto?", &["Ja, mehr als die Hälfte.", "3.783 € brutto im Monat"], &[]);
    let starter = ["Am Anfang eher noch nicht, später meist schon.", "1.828 € netto"];
    in_order("Verdient ne tiermedizinische Fachangestellte nach der Lehre mehr als 2000 netto?", &starter, &["Zum Berufsstart"]);
    in_order(
        "Bekommt man als Kassiererin mindestens 15 Euro die Stunde?",
        &["15,95 € brutto die Stunde"],
        &["Nicht berücksichtigt"],
    );
}

#[test]
fn who_pays() {
    let agreement = ["3.915 € bis 5.652 €", "Brutto nach Tarif (TVöD SuE", "Über alle Arbeitgeber"];
    in_order("Was verdient ein Sozialarbeiter beim Jugendamt?", &agreement, &[]);
    let union = ["Die Tariftabellen der IG Metall habe ich nicht.", "mit und ohne Tarif: 4.712 €"];
    in_order("Was verdient ein Industriekaufmann mit IG Metall Tarif?", &union, &[]);
    in_order("Was verdienen Piloten bei Ryanair?", &["Zu einzelnen Arbeitgebern habe ich keine Zahlen."], &[]);
    in_order("Was verdient ein Gärtner bei der Stadt?", &["Brutto nach Tarif"], &["einzelnen Arbeitgebern"]);
}

#[test]
fn no_way_leads_over_more_training_than_the_target_asks_for() {
    check(
        "weg",
        &[("von", "bäcker"), ("nach", "küchenchef")],
        &["Weiterbildung, 6 Monate, davor 8 Jahre"],
        &["Lebensmittelkontrolleur"],
    );
}

#[test]
fn a_course_for_those_who_change_begins_at_the_employment_agency() {
    check("weg", &[("von", "kassiererin"), ("nach", "webentwickler")], &["Quereinstieg", "Bildungsgutschein"], &["Kammer"]);
}

#[test]
fn from_sales_two_ways_lead_into_other_work() {
    for (to, ways) in [
        ("fachinformatiker-anwendungsentwicklung", ["Ausbildung\n3 Jahre", "Umschulung\n2 Jahre"]),
        ("backend-entwickler", ["Ausbildung\n3 Jahre", "Quereinstieg\n1 Jahr"]),
        ("pflegefachkraft", ["Ausbildung\n3 Jahre", "mit Vergütung"]),
        ("erzieher", ["Fachschule\n5 Jahre", "PiA, praxisintegriert\n3 Jahre"]),
        ("polizist", ["Mittlerer Dienst\n2½ Jahre", "vorgeschrieben: mittlerer Schulabschluss"]),
        ("steuerfachangestellte", ["Ausbildung\n3 Jahre", "Umschulung\n2 Jahre"]),
        ("mechatroniker", ["Ausbildung\n3½ Jahre", "Umschulung\n"]),
    ] {
        let parts = ways.into_iter().flat_map(str::lines);
        let expected: Vec<_> = ["Diese Woche: ", "Vergütung"].into_iter().chain(parts).collect();
        check("weg", &[("von", "verkäufer"), ("nach", to)], &expected, &["kein Weg"]);
    }
}

/// The overview names the net pay of the first career or agreement; whoever opens it reads the same, with how it was calculated.
#[test]
fn net_pay_that_follows_from_grades_is_opened_like_any_other() {
    for (name, heading) in [
        ("polizist", "Brutto und netto im Beamtenverhältnis"),
        ("rechtspfleger", "Brutto und netto im Beamtenverhältnis"),
        ("schleusenwärter", "Brutto und netto nach Tarif"),
    ] {
        let asked = [("name", name), ("steuerklasse", "3")];
        let overview = shown("gehalt", &asked);
        let (_, after) = overview.split_once("netto rund ").unwrap_or_else(|| panic!("{overview}"));
        let net = after.split_inclusive('€').take(2).collect::<String>();
        let opened = shown("gehalt", &[asked[0], asked[1], ("genauer", "netto")]);
        assert!(opened.contains(heading) && opened.contains(&format!("Netto davon rund {net}")), "{net:?}: {opened}");
    }
    check("gehalt", &[("name", "geigenbauer"), ("genauer", "netto")], &["kein veröffentlichtes Entgelt"], &[]);
}

#[test]
fn net_pay_of_civil_servants_is_not_that_of_employees_in_the_same_group() {
    let asked = [("name", "standesbeamte"), ("genauer", "netto")];
    check("gehalt", &asked, &["Brutto und netto im Beamtenverhältnis"], &["Quartil"]);
}
