//! Verdicts that an answer begins with, and who decides whether somebody is fit.

use crate::commands::ask::verdict::{Claim, Owned};
use crate::commands::ask::words::{Asking, Employer};
use crate::commands::profile::words::way_in_brief;
use crate::profile::Entry;
use crate::profile::way::{Step, Way};
use crate::text::Text;
use crate::text::german::{duration, number};

/// From this share of the pay below on, in percent, more pay is worth naming.
const WORTH_PERCENT: u32 = 3;
/// Up to this share of the minimum wage, in percent, pay is near it.
const NEAR_PERCENT: u32 = 110;

/// Whether an advancement pays: titles and medians of the profession above and below.
pub(crate) fn advancement([title, below]: [&str; 2], [eur, below_eur]: [u32; 2]) -> Text {
    let verdict = if eur * 100 > below_eur * (100 + WORTH_PERCENT) { "Ja, meist: " } else { "Finanziell kaum: " };
    let difference = match eur.checked_sub(below_eur) {
        Some(more) => format!("{} € mehr", number(more)),
        None => format!("{} € weniger", number(below_eur - eur)),
    };
    Text::default().strong(format!(
        "{verdict}In der Mitte sind es als {title} {} € im Monat, als {below} {} €, also {difference}.",
        number(eur),
        number(below_eur)
    ))
}

/// Lower quartile and median beside the minimum wage, gross euros a month.
pub(crate) fn beside_minimum_wage(claim: Claim, lower: Option<u32>, median: u32, minimum: u32) -> Text {
    let is_near = |eur: u32| eur * 100 < minimum * NEAR_PERCENT;
    if median < minimum {
        let verdict = match claim {
            Claim::Only => "Oft ja: ",
            Claim::More => "Oft nicht: ",
            Claim::Open => "Oft kaum mehr: ",
        };
        let (median, minimum) = (number(median), number(minimum));
        return Text::default().strong(format!("{verdict}Zuletzt lag die Mitte bei {median} €.")).plain(format!(
            " Der heutige Mindestlohn macht bei 40 Stunden in der Woche rund {minimum} € im Monat; weniger darf dir kein Betrieb zahlen."
        ));
    }
    let verdict = match claim {
        _ if is_near(median) => "Viel mehr ist es oft nicht: ",
        Claim::Only => "Nein, meist mehr: ",
        Claim::More => "Ja, meist: ",
        Claim::Open => "Meist mehr: ",
    };
    let low =
        if lower.is_some_and(is_near) && !is_near(median) { " Das untere Viertel liegt allerdings nahe daran." } else { "" };
    let (median, minimum) = (number(median), number(minimum));
    Text::default()
        .strong(format!(
            "{verdict}In der Mitte sind es {median} €, der Mindestlohn macht bei 40 Stunden in der Woche rund {minimum} € im Monat."
        ))
        .plain(low)
}

/// Every way contains what somebody lacks.
pub(crate) fn not_without(what: &str, asking: Asking) -> Text {
    let begin = if asking == Asking::Possible { "Nein, ohne" } else { "Ohne" };
    Text::default().strong(format!("{begin} {what} kenne ich keinen Weg hinein."))
}

/// Every way has a degree in this subject.
pub(crate) fn needs_subject(what: &str) -> Text {
    Text::default().strong(format!("Ja, {what} gehört zu jedem Weg, den ich kenne."))
}

/// A way without any degree.
pub(crate) fn needs_no_subject(what: &str, way: &Way) -> Text {
    Text::from(format!("Nein, es geht auch ohne {what} und ganz ohne Studium. ")).join(way_in_brief(way))
}

/// A way without a degree in this subject.
pub(crate) fn without_subject(what: &str, asking: Asking, way: &Way) -> Text {
    let begin = if asking == Asking::Possible { "Ja, es geht ohne" } else { "Es geht ohne" };
    Text::from(format!("{begin} {what}: ")).join(way_in_brief(way))
}

pub(crate) const WITHOUT_BUSINESS: &str = "Ja, einen eigenen Betrieb brauchst du dafür nicht: Lernen und arbeiten kannst du als Angestellte oder Angestellter in einem fremden.";

/// What is left of a way for whoever has this.
pub(crate) fn having(owned: Owned, way: &Way, rest: &[Step]) -> Text {
    let own = match owned {
        Owned::Master => "Mit dem Meister",
        Owned::Technician => "Mit dem Techniker",
        Owned::Degree => "Mit deinem Abschluss",
    };
    let step = |step: &Step| match step.months {
        0 => step.what.clone(),
        months => format!("{} ({})", step.what, duration(months)),
    };
    let rest: Vec<String> = rest.iter().map(step).collect();
    let note = way.note.as_deref().map(|note| format!(" {note}")).unwrap_or_default();
    Text::from(format!("{own} fehlt dir auf dem Weg „{}“ noch: ", way.name))
        .strong(rest.join(", dann "))
        .plain(format!(".{note}"))
}

/// Who finds out whether somebody is fit for the work.
pub(crate) fn fitness(employer: Employer, entry: Option<Entry>) -> &'static str {
    match employer {
        Employer::Companies if entry == Some(Entry::Studium) => {
            "Das zeigt am besten ein Praktikum; viele Hochschulen haben zudem Selbsttests für ihre Fächer. Vieles wächst erst im Studium."
        }
        Employer::Companies => {
            "Das zeigt am besten ein Praktikum oder Probearbeiten: Frag einen Betrieb nach ein paar Tagen. Vieles kommt mit der Übung."
        }
        _ => {
            "Das entscheidet das Auswahlverfahren, nicht ich: Was darin geprüft wird, sagt dir die Stelle, bei der du dich bewirbst."
        }
    }
}

/// Who decides whether somebody's health is good enough.
pub(crate) fn health(employer: Employer) -> &'static str {
    match employer {
        Employer::Armed => {
            "Das entscheidet die ärztliche Untersuchung im Karrierecenter der Bundeswehr; frag dort, bevor du dich bewirbst: \
             www.bundeswehrkarriere.de."
        }
        Employer::Police | Employer::FederalPolice => {
            "Das entscheidet der polizeiärztliche Dienst; welche Werte gelten, sagt dir vorher die Einstellungsberatung der Polizei."
        }
        Employer::Customs => {
            "Das entscheidet die ärztliche Untersuchung vor der Einstellung; was gilt, sagt dir das Hauptzollamt, bei dem du dich bewirbst."
        }
        Employer::FireBrigade => {
            "Das entscheidet die ärztliche Untersuchung vor der Einstellung; was gilt, sagt dir die Feuerwehr, bei der du dich bewirbst."
        }
        Employer::School | Employer::Public => {
            "Ob es für die Verbeamtung reicht, entscheidet die amtsärztliche Untersuchung; was gilt, sagt dir die Einstellungsstelle, bei der du \
             dich bewirbst."
        }
        Employer::Companies => {
            "Ob du damit geeignet bist, klärt eine ärztliche Untersuchung; frag den Betrieb nach seinem betriebsärztlichen Dienst. Welche Hilfen \
             es gibt, weiß die Berufsberatung: 0800 4 5555 00."
        }
    }
}

/// Who knows how hard an exam or a training is.
pub(crate) fn difficulty(entry: Option<Entry>) -> &'static str {
    match entry {
        Some(Entry::Ausbildung) => {
            "Wie schwer das ist, steht nicht im Profil; wie viele die Prüfung bestehen, weiß deine Kammer, und ein Praktikum zeigt dir, ob es dir liegt."
        }
        Some(Entry::Studium) => {
            "Wie schwer das ist, steht nicht im Profil; wie viele das Fach abbrechen, weiß die Studienberatung deiner Hochschule."
        }
        Some(Entry::SchulischeAusbildung) => {
            "Wie schwer das ist, steht nicht im Profil; wie viele die Prüfung bestehen, weiß die Schule, die ausbildet."
        }
        Some(Entry::Laufbahn) => {
            "Wie schwer das ist, steht nicht im Profil; was im Auswahlverfahren drankommt, sagt dir die Einstellungsstelle."
        }
        _ => {
            "Wie schwer das ist, steht nicht im Profil; wie viele bestehen, weiß die Stelle, die prüft, etwa die Kammer oder die Lehrgangsstätte."
        }
    }
}

/// Notice in months that an employer gives after years in the firm, each up to the next (§ 622 Abs. 2 BGB).
const MONTHS_BY_YEARS: [(u8, u8); 7] = [(2, 1), (5, 2), (8, 3), (10, 4), (12, 5), (15, 6), (20, 7)];

/// The notice after years in a firm.
pub(crate) fn notice_after(years: u8) -> String {
    let months = MONTHS_BY_YEARS.iter().rev().find(|(from, _)| years >= *from).map(|(_, months)| *months);
    let of_firm = match months {
        None => return NOTICE_AT_FIRST.to_owned(),
        Some(1) => "ein Monat".to_owned(),
        Some(2) => "zwei Monate".to_owned(),
        Some(3) => "drei Monate".to_owned(),
        Some(4) => "vier Monate".to_owned(),
        Some(5) => "fünf Monate".to_owned(),
        Some(6) => "sechs Monate".to_owned(),
        Some(_) => "sieben Monate".to_owned(),
    };
    let verb = if months == Some(1) { "ist es" } else { "sind es" };
    format!(
        "Kündigt dein Betrieb, {verb} nach {years} Jahren {of_firm} zum Monatsende. Kündigst du selbst, sind es vier Wochen zum 15. oder zum \
         Monatsende. In Vertrag oder Tarif kann anderes stehen, oft eine längere Frist für beide."
    )
}

const NOTICE_AT_FIRST: &str = "In den ersten zwei Jahren gelten für beide Seiten vier Wochen zum 15. oder zum Monatsende, in einer Probezeit zwei \
    Wochen zu jedem Tag. In Vertrag oder Tarif kann anderes stehen.";
pub(crate) const NOTICE_OF_PROBATION: &str = "In der Probezeit dürfen beide Seiten ohne Grund kündigen, meist mit zwei Wochen Frist und zu jedem Tag; im \
    Tarif kann anderes stehen. In der Probezeit einer Ausbildung dürfen beide sofort kündigen, schriftlich.";
pub(crate) const NOTICE_OF_TRAINING: &str = "In der Probezeit der Ausbildung dürfen beide sofort kündigen. Danach kannst du mit vier Wochen Frist gehen, \
    wenn du den Beruf aufgibst oder einen anderen lernen willst, immer schriftlich; der Betrieb braucht einen wichtigen Grund. Rat gibt deine Kammer.";
pub(crate) const NOTICE_OF_OWN: &str = "Kündigst du selbst, sind es vier Wochen zum 15. oder zum Monatsende, in der Probezeit meist zwei Wochen; im Vertrag \
    oder Tarif kann mehr stehen. Wer ohne wichtigen Grund kündigt und noch keine neue Stelle hat, bekommt bis zu zwölf Wochen kein Arbeitslosengeld.";
pub(crate) const SOURCE_ON_NOTICE: &str = "Bürgerliches Gesetzbuch, § 622; Berufsbildungsgesetz, § 22";
pub(crate) const SOURCE_ON_OWN_NOTICE: &str = "Bürgerliches Gesetzbuch, § 622; Sozialgesetzbuch III, § 159";
pub(crate) const RESIGNING: &str = "Kündige nicht im Ärger: Wer ohne wichtigen Grund selbst kündigt, bekommt bis zu zwölf Wochen kein Arbeitslosengeld. \
    Such lieber erst etwas Neues, und sprich mit Betriebsrat oder Gewerkschaft, als Azubi mit der Ausbildungsberatung deiner Kammer. Was für dich gilt, \
    sagt vorher die Arbeitsagentur: 0800 4 5555 00.";
pub(crate) const SOURCE_ON_RESIGNING: &str = "Sozialgesetzbuch III, § 159";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notice_grows_with_the_years() {
        assert!(notice_after(1).starts_with("In den ersten zwei Jahren"));
        assert!(notice_after(8).starts_with("Kündigt dein Betrieb, sind es nach 8 Jahren drei Monate"));
        assert!(notice_after(9).contains("drei Monate"));
        assert!(notice_after(25).contains("sieben Monate"));
    }
}
