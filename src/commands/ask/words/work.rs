//! Sentences on the work itself: conditions, hours, what is hard about it.

use crate::commands::ask::words::matters::{ACCIDENTS, condition_alone};
use crate::commands::ask::words::{Asking, Employer};
use crate::profile::Condition;
use crate::profile::craft::Craft;
use crate::text::german::{capitalised, list};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Belongs {
    Yes,
    No,
}

/// What is asked about hard work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hardship<'p> {
    /// Whether it is hard.
    Asked,
    /// How hard it is.
    Named,
    /// About danger, of which the profile speaks.
    Dangerous(&'p str),
    /// About danger, of which it does not.
    UnknownDanger,
}

/// Who sets the hours and the leave of a profession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rules {
    CivilService,
    PublicAgreement,
    /// Of main construction.
    Construction,
    /// Of one's own farm.
    Farm,
    Contract,
}

/// How long and when one works.
pub(crate) fn hours(rules: Rules, conditions: &[Condition]) -> String {
    let week = match rules {
        Rules::CivilService => "Regulär sind es je nach Dienstherr rund 40 bis 41 Stunden in der Woche, beim Bund 41.",
        Rules::PublicAgreement => {
            "Im öffentlichen Dienst sind es nach TVöD 39 Stunden in der Woche, anderswo regelt es der Vertrag."
        }
        Rules::Farm => {
            "Auf dem eigenen Hof gibt es keine feste Stundenzahl, gearbeitet wird nach Tieren und Wetter; Angestellte haben meist um die 40 Stunden \
             in der Woche."
        }
        Rules::Construction | Rules::Contract => {
            "Vollzeit sind meist 35 bis 40 Stunden in der Woche, je nach Tarif und Vertrag; eine Zahl nur für diesen Beruf habe ich nicht."
        }
    };
    format!("{week} {}", times(conditions))
}

/// When one works.
pub(crate) fn times(conditions: &[Condition]) -> String {
    let named: Vec<&str> = conditions.iter().map(|condition| condition_alone(*condition)).collect();
    match conditions {
        [] => "Schicht-, Nacht- oder Wochenendarbeit ist nicht typisch.".to_owned(),
        [_] => format!("Dazu gehört hier: {}.", list(&named)),
        _ => format!("Dazu gehören hier: {}.", list(&named)),
    }
}

/// How much overtime there is, where the profile does not say it.
pub(crate) fn overtime(conditions: &[Condition]) -> String {
    format!(
        "Wie viele Überstunden anfallen, weiß ich für diesen Beruf nicht; sie sind in der Regel zu bezahlen oder auszugleichen. {}",
        times(conditions)
    )
}

/// How much leave there is.
pub(crate) fn leave(rules: Rules) -> &'static str {
    match rules {
        Rules::CivilService => "30 Tage im Jahr bei fünf Arbeitstagen in der Woche, beim Bund wie in fast allen Ländern.",
        Rules::PublicAgreement => {
            "30 Tage im Jahr nach TVöD, ab 2027 sind es 31; anderswo regeln es Tarif und Vertrag, gesetzlich sind es mindestens 20 bei \
             fünf Arbeitstagen in der Woche."
        }
        Rules::Construction => {
            "30 Tage im Jahr nach dem Bundesrahmentarif für das Baugewerbe (§ 8); gesetzlich sind es mindestens 20 bei fünf Arbeitstagen in \
             der Woche."
        }
        Rules::Farm | Rules::Contract => {
            "Mindestens 20 Tage im Jahr bei fünf Arbeitstagen in der Woche, so steht es im Gesetz; mit Tarif sind es oft bis zu 30. Was für \
             dich gilt, steht im Vertrag."
        }
    }
}

/// What is hard about a profession by its conditions. They do not say how dangerous it is.
pub(crate) fn burden(conditions: &[Condition]) -> String {
    let names: Vec<&str> = conditions.iter().map(|condition| condition_alone(*condition)).collect();
    match names[..] {
        [] => "Besonders belastend ist nach dem Profil nichts daran.".to_owned(),
        [_] if conditions == [Condition::Belastend] => "Er fordert vor allem seelisch.".to_owned(),
        [name] => format!("Belastend ist daran vor allem: {name}."),
        _ => format!("Belastend sind daran vor allem {}.", list(&names)),
    }
}

/// The direct answer to how hard or dangerous it is.
pub(crate) fn hardship(hardship: Hardship<'_>, conditions: &[Condition], asking: Asking) -> String {
    let burden = burden(conditions);
    let dangers = if asking == Asking::How { "Gefahren gehören dazu" } else { "Ja, Gefahren gehören dazu" };
    match hardship {
        Hardship::Asked if conditions.is_empty() => format!("Eher nicht. {burden}"),
        Hardship::Asked => format!("Ja. {burden}"),
        Hardship::Named => burden,
        Hardship::Dangerous(told) => format!("{dangers}: „{told}“ {ACCIDENTS}"),
        Hardship::UnknownDanger if conditions.contains(&Condition::Hoehe) => {
            format!("{dangers}, schon wegen der Höhe. {ACCIDENTS}")
        }
        Hardship::UnknownDanger => format!("Ob der Beruf gefährlich ist, steht nicht im Profil. {burden} {ACCIDENTS}"),
    }
}

/// What the law asks of somebody who wants a business of their own in a craft; the profile may say so itself.
pub(crate) fn own_business(craft: Craft, asking: Asking, told: Option<&str>) -> String {
    let yes = |rule: &str| if asking == Asking::Possible { format!("Ja: {rule}") } else { rule.to_owned() };
    let rule = match craft {
        Craft::Free => yes(
            "Das Handwerk ist zulassungsfrei, einen Betrieb darfst du auch ohne Meisterbrief führen; melde ihn bei der Handwerkskammer an.",
        ),
        Craft::Licensed => {
            "Für den eigenen Betrieb brauchst du hier in der Regel den Meisterbrief oder eine Meisterin oder einen Meister als Betriebsleitung. Ohne \
             geht es mit Gesellen- oder Abschlussprüfung und sechs Jahren im Beruf, davon vier in leitender Stellung; das entscheidet die Handwerkskammer."
                .to_owned()
        }
        Craft::LicensedStrictly => {
            "Für den eigenen Betrieb brauchst du hier in der Regel den Meisterbrief oder eine Meisterin oder einen Meister als Betriebsleitung; Ausnahmen \
             kennt die Handwerkskammer."
                .to_owned()
        }
    };
    match told.filter(|told| !speaks_of_masters(told)) {
        Some(told) => format!("{rule} Im Profil steht dazu: „{told}“"),
        None => rule,
    }
}

/// Whether a sentence says what the rule says.
fn speaks_of_masters(told: &str) -> bool {
    ["Meister", "zulassung"].iter().any(|word| told.contains(word))
}

/// Where [`own_business`] is from.
pub(crate) const SOURCE_ON_BUSINESS: &str = "Handwerksordnung, §§ 1, 7, 7b und 18, Anlagen A und B";

/// Work for others, for whoever asks whether it takes a business of one's own.
pub(crate) fn also_employed(told: &str) -> String {
    format!("Auch angestellt geht das: „{told}“")
}

/// Whether somebody shy will do.
pub(crate) fn shyness(meets: Belongs) -> &'static str {
    match meets {
        Belongs::Yes => {
            "Schüchtern darfst du sein, aber du hast hier jeden Tag mit fremden Menschen zu tun. Vieles wird mit der Übung leichter; ob es dir liegt, \
             zeigen ein paar Tage Praktikum."
        }
        Belongs::No => {
            "Schüchtern darfst du hier sein: Kundschaft und Auftritte gehören nicht zum Alltag. Ein Praktikum zeigt, ob es dir liegt."
        }
    }
}

/// Who pays for what is worn.
pub(crate) fn clothing(employer: Employer, told: Option<&str>) -> String {
    let paid = match employer {
        Employer::Companies => {
            "Schutzkleidung, die nötig ist, muss der Betrieb stellen und bezahlen; für gewöhnliche Arbeitskleidung gilt, was in Vertrag oder Tarif \
             steht (Arbeitsschutzgesetz, § 3)."
        }
        _ => {
            "Wo eine Uniform oder Dienstkleidung vorgeschrieben ist, stellt sie in der Regel der Dienstherr, oder er zahlt einen Zuschuss; was \
             gilt, sagt dir die Einstellungsstelle."
        }
    };
    match told {
        Some(told) => format!("Im Profil steht dazu: „{told}“ {paid}"),
        None => paid.to_owned(),
    }
}

/// What protects whoever is pregnant.
pub(crate) const PREGNANCY: &str = "Eine Schwangere darf nichts unverantwortbar gefährden: Der Betrieb muss die Arbeit umgestalten, dich anders einsetzen \
    oder, wenn beides nicht geht, freistellen; den Lohn bekommst du weiter (Mutterschutzgesetz, §§ 9 bis 13 und 18).";

/// Whether one has to be German. Beamtenstatusgesetz, § 7; Bundesbeamtengesetz, § 7; Soldatengesetz, § 37.
pub(crate) fn nationality(employer: Employer, told: Option<&str>) -> String {
    let rule = match employer {
        Employer::Armed => {
            "Als Soldatin oder Soldat brauchst du in aller Regel die deutsche Staatsangehörigkeit (Soldatengesetz, § 37)."
        }
        Employer::Companies => {
            "Einen deutschen Pass brauchst du dafür in der Regel nicht, aber du musst in Deutschland arbeiten dürfen; was dein Aufenthaltstitel erlaubt, \
             sagt dir die Ausländerbehörde."
        }
        _ => {
            "Verbeamtet wird, wer Deutsche oder Deutscher ist oder aus der EU, Island, Liechtenstein, Norwegen oder der Schweiz kommt, für manche Aufgaben \
             nur Deutsche; Ausnahmen gibt es bei dringendem Bedarf (Beamtenstatus- und Bundesbeamtengesetz, § 7). Angestellt geht es oft auch ohne das."
        }
    };
    match told {
        Some(told) => format!("{rule} Im Profil steht dazu: „{told}“"),
        None => rule.to_owned(),
    }
}

/// Judges and public prosecutors.
pub(crate) const NATIONALITY_OF_JUDGES: &str =
    "Für das Richteramt brauchst du die deutsche Staatsangehörigkeit (Deutsches Richtergesetz, § 9).";

/// Whether one may have another job beside. Beamtenstatusgesetz, § 40; Bundesbeamtengesetz, § 99; Soldatengesetz, § 20.
pub(crate) fn side_job(employer: Employer) -> &'static str {
    match employer {
        Employer::Companies => {
            "In der Regel ja: Verbieten darf es der Betrieb nur aus guten Gründen, etwa wenn du der Konkurrenz hilfst oder mit beiden Stellen zu lange \
             arbeitest. Viele Verträge verlangen, dass du ihn vorher anzeigst."
        }
        Employer::Armed => {
            "Ja, wenn es vorher genehmigt ist: Soldatinnen und Soldaten brauchen für bezahlte Nebentätigkeiten bis auf wenige Ausnahmen eine Genehmigung \
             (Soldatengesetz, § 20)."
        }
        _ => {
            "In der Regel ja, aber nicht ohne den Dienstherrn: Wer verbeamtet ist, muss eine Nebentätigkeit anzeigen oder genehmigen lassen \
             (Beamtenstatusgesetz, § 40; Bundesbeamtengesetz, § 99)."
        }
    }
}

pub(crate) const VOCATIONAL_SCHOOL: &str = "Berufsschule ist meist an ein bis zwei Tagen in der Woche oder in Blöcken von mehreren Wochen; wie es bei dir ist, \
    weiß die Schule oder der Betrieb.";

/// Whether hard work is part of a profession, for whoever has a bad back.
pub(crate) fn back(belongs: Belongs) -> &'static str {
    match belongs {
        Belongs::Yes => "Der Rücken ist in diesem Beruf gefordert, die Gelenke auch: Körperliche Arbeit gehört dazu.",
        Belongs::No => "Körperlich schwere Arbeit ist für diesen Beruf nicht typisch.",
    }
}

/// Whether a condition that somebody asks about belongs to a profession.
pub(crate) fn belongs(condition: Condition, belongs: Belongs, asking: Asking) -> String {
    let sentence = match belongs {
        Belongs::Yes => present(condition),
        Belongs::No => absent(condition),
    };
    let begin = match (belongs, asking) {
        (Belongs::Yes, Asking::Possible | Asking::Needed) => "Ja, ",
        (Belongs::No, Asking::Possible | Asking::Needed) => "Eher nein, ",
        (Belongs::Yes, Asking::Spared) => "Eher nein, ",
        (Belongs::No, Asking::Spared) => "Ja, meist: ",
        (_, Asking::How) => return capitalised(&sentence),
    };
    let sentence = if begin.ends_with(": ") { capitalised(&sentence) } else { sentence };
    format!("{begin}{sentence}")
}

/// A sentence that says that a condition is part of the work.
fn present(condition: Condition) -> String {
    match condition {
        Condition::Homeoffice => "Homeoffice ist in diesem Beruf möglich, wenn der Betrieb es anbietet.".to_owned(),
        Condition::Wochenende => "Arbeit an Wochenenden und Feiertagen gehört in diesem Beruf dazu.".to_owned(),
        Condition::Draussen => "in diesem Beruf arbeitest du viel im Freien.".to_owned(),
        Condition::Reisen => "in diesem Beruf bist du viel unterwegs.".to_owned(),
        Condition::Fahren => "in diesem Beruf sitzt du viel am Steuer.".to_owned(),
        Condition::Schmutz => "schmutzig wird man in diesem Beruf.".to_owned(),
        Condition::Laerm => "laut ist es in diesem Beruf oft.".to_owned(),
        Condition::Koerperlich => "körperlich anstrengend ist dieser Beruf.".to_owned(),
        other => format!("{} gehört in diesem Beruf dazu.", condition_alone(other)),
    }
}

/// A sentence that says that it is not.
fn absent(condition: Condition) -> String {
    match condition {
        Condition::Homeoffice => "Homeoffice ist in diesem Beruf nicht üblich.".to_owned(),
        Condition::Reisen => "viel unterwegs bist du in diesem Beruf normalerweise nicht.".to_owned(),
        Condition::Fahren => "viel am Steuer sitzt du in diesem Beruf normalerweise nicht.".to_owned(),
        other => format!("{} ist in diesem Beruf nicht typisch.", condition_alone(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_in_whole_sentences() {
        let check = |condition, is_part, asking, expected: &str| assert_eq!(belongs(condition, is_part, asking), expected);
        check(
            Condition::Homeoffice,
            Belongs::Yes,
            Asking::Possible,
            "Ja, Homeoffice ist in diesem Beruf möglich, wenn der Betrieb es anbietet.",
        );
        check(Condition::Nachtarbeit, Belongs::No, Asking::Needed, "Eher nein, Nachtarbeit ist in diesem Beruf nicht typisch.");
        check(
            Condition::Wochenende,
            Belongs::Yes,
            Asking::Spared,
            "Eher nein, Arbeit an Wochenenden und Feiertagen gehört in diesem Beruf dazu.",
        );
        check(Condition::Reisen, Belongs::Yes, Asking::How, "In diesem Beruf bist du viel unterwegs.");
    }
    #[test]
    fn a_business_of_ones_own() {
        assert!(own_business(Craft::Free, Asking::Possible, None).starts_with("Ja: Das Handwerk ist zulassungsfrei"));
        let told = own_business(Craft::Licensed, Asking::Possible, Some("Viele gründen früh."));
        assert!(told.starts_with("Für den eigenen Betrieb") && told.ends_with("„Viele gründen früh.“"));
        assert!(
            own_business(Craft::LicensedStrictly, Asking::How, Some("Ohne Meister geht es nicht.")).ends_with("Handwerkskammer.")
        );
    }
    #[test]
    fn leave_by_its_rules() {
        assert!(leave(Rules::Construction).starts_with("30 Tage"));
        assert!(leave(Rules::Contract).starts_with("Mindestens 20 Tage"));
    }
}
