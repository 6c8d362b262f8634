//! Sentences on a part of the pay that somebody asks for: for beginners, with experience, a good one, the grade, a sum.

use crate::commands::pay::advice::public::{Career, TariffPay, leading_careers};
use crate::commands::pay::advice::{Own, PayAdvice, Place, Whom};
use crate::commands::pay::words::{career_name, cents, grades, holds, short_agreement, span, span_of_cents, tariff_place, whom};
use crate::pay::public::Law;
use crate::pay::reference::FULL_TIME_HOURS;
use crate::pay::state::State;
use crate::pay::tables::Steps;
use crate::pay::{AgeMedians, Figure, Timespan};
use crate::profile::Entry;
use crate::profile::way::{Paid, Way};
use crate::text::Text;
use crate::text::german::{figure, number, whole_euros};

/// `Eher um 4.101 € im Monat`.
pub(crate) fn rather(sum: &str) -> String {
    format!("Eher um {sum}")
}

/// What the lower quartile says on beginners, and what else is known of them.
pub(crate) fn starter(median: Option<&str>, advice: &PayAdvice<'_>) -> Text {
    let middle = median.map(|median| format!("; die Mitte über alle Berufsjahre sind {median}")).unwrap_or_default();
    let text =
        Text::from(format!("Zum Berufsstart ist das untere Quartil der beste Anhalt: Ein Viertel verdient weniger{middle}."));
    let young = advice.official.and_then(|official| official.pay.ages.under_25);
    let text = match young {
        Some(young) => text.plain(format!(" Unter 25-Jährige verdienen in der Mitte {}.", figure(young))),
        None => text,
    };
    match advice.tariffs.iter().find_map(|tariff| tariff.grade.map(|grade| (tariff, grade))) {
        Some((_, grade)) => text.plain(format!(
            " Nach Tarif ({}) beginnt es mit {}.",
            short_agreement(grade.name),
            whole_euros(grade.steps.first_ct.into())
        )),
        None => text,
    }
}

/// `3.510 € im Monat`.
pub(crate) fn first_step(steps: Steps) -> String {
    format!("{} im Monat", whole_euros(steps.first_ct.into()))
}

pub(crate) fn first_step_explained(steps: Steps, advice: &PayAdvice<'_>) -> String {
    let whose = match advice.tariffs.first().filter(|_| advice.careers.is_empty()) {
        Some(tariff) => tariff_name(tariff),
        None => format!("Grundgehalt {}", grades(&advice.careers)),
    };
    let last = whole_euros(steps.last_ct.into());
    format!("Brutto zum Berufsstart, in der ersten Stufe ({whose}). Bis zur letzten Stufe werden es {last}.")
}

fn tariff_name(tariff: &TariffPay<'_>) -> String {
    let agreement = tariff.grade.map(|grade| format!("{} ", short_agreement(grade.name))).unwrap_or_default();
    format!("{agreement}{}", span(&tariff.tariff.from, &tariff.tariff.to))
}

/// How pay rises where steps count years.
pub(crate) fn steps_by_years(steps: Steps) -> String {
    format!(
        "Mit der Erfahrung steigst du in den Stufen: von {} in der ersten auf {} in der letzten.",
        whole_euros(steps.first_ct.into()),
        whole_euros(steps.last_ct.into())
    )
}

/// Medians by age, where years in the job are not published.
pub(crate) fn by_age(ages: &AgeMedians, advice: &PayAdvice<'_>) -> String {
    let others = [(ages.under_25, "Jüngere"), (ages.from_55, "Ältere")];
    let others: Vec<String> =
        others.iter().filter_map(|(median, who)| median.map(|median| format!("{who} {}", figure(median)))).collect();
    let others = if others.is_empty() { String::new() } else { format!("; {} im Monat", others.join(", ")) };
    format!("Brutto in der Mitte der 25- bis 54-Jährigen{others}. {}{}", NO_YEARS, rise(advice))
}

const NO_YEARS: &str = "Nach Berufsjahren ist der Verdienst nicht veröffentlicht.";

fn rise(advice: &PayAdvice<'_>) -> String {
    let grade = advice.tariffs.iter().find_map(|tariff| tariff.grade);
    let line = grade.map(|grade| {
        let (first, last) = (whole_euros(grade.steps.first_ct.into()), whole_euros(grade.steps.last_ct.into()));
        format!(" Nach Tarif ({}) steigt er von {first} auf {last}.", short_agreement(grade.name))
    });
    line.unwrap_or_default()
}

pub(crate) fn experience_unknown(upper: Option<Figure>, advice: &PayAdvice<'_>) -> String {
    let most = upper.map(|upper| format!(" Das bestbezahlte Viertel bekommt mehr als {}.", figure(upper))).unwrap_or_default();
    let most = if matches!(upper, Some(Figure::Above(_))) { String::new() } else { most };
    format!("{NO_YEARS}{}{most}", rise(advice))
}

/// `1.200 € im 2. Jahr`.
pub(crate) fn in_year_of_training(ct: u32, year: usize) -> String {
    format!("{} im {year}. Jahr", whole_euros(ct.into()))
}

/// That only an average of all years is known.
pub(crate) fn no_year_of_training(year: usize) -> String {
    let first = if year == 1 { ", im ersten Jahr ist es also weniger als im Schnitt" } else { "" };
    format!("Nur für das {year}. Jahr habe ich keine Zahl. Die Vergütung steigt jedes Jahr{first}.")
}

/// How far a median may lie from that of all to count as average, in percent.
const AVERAGE: u32 = 5;

/// Whether a profession is paid well: its median beside that of all full-time employees.
pub(crate) fn judged(median: Figure, all_eur: u32, year: u16) -> String {
    let eur = match median {
        Figure::Known(eur) | Figure::Above(eur) => eur,
    };
    let place = match () {
        () if eur * 100 > all_eur * (100 + AVERAGE) => "Eher gut: Das ist mehr, als",
        () if eur * 100 < all_eur * (100 - AVERAGE) => "Eher wenig: Das ist weniger, als",
        () => "Im Mittelfeld: Das ist etwa so viel, wie",
    };
    format!("{place} alle Vollzeitbeschäftigten in der Mitte bekommen ({year}: {} € im Monat).", number(all_eur))
}

/// The same where a table leads.
pub(crate) fn judged_by_steps(steps: Steps, all_eur: u32, year: u16) -> String {
    let all_ct = all_eur * 100;
    let place = match () {
        () if steps.first_ct * 100 > all_ct * (100 + AVERAGE) => "Eher gut: Schon in der ersten Stufe ist es mehr, als",
        () if steps.last_ct < all_ct => "Eher wenig: Auch in der letzten Stufe ist es weniger, als",
        () => "Im Mittelfeld: In der ersten Stufe ist es weniger oder etwa so viel, in der letzten mehr, als",
    };
    format!("{place} alle Vollzeitbeschäftigten in der Mitte bekommen ({year}: {} € im Monat).", number(all_eur))
}

/// `Ab 6.515 € im Monat`.
pub(crate) fn from(sum: &str) -> String {
    format!("Ab {}", sum.strip_prefix("über ").unwrap_or(sum))
}

/// What counts as good: more than three quarters get.
pub(crate) fn good(median: Option<String>, lower: Option<String>) -> String {
    let middle = median.map(|median| format!(" In der Mitte sind es {median}")).unwrap_or_default();
    let least = lower.map(|lower| format!(", ein Viertel verdient weniger als {lower}")).unwrap_or_default();
    format!("Damit verdienst du brutto mehr als drei Viertel in diesem Beruf.{middle}{least}.")
}

/// What the state asked for changes in net pay.
pub(crate) fn net_in(state: State, median: Option<Figure>) -> String {
    let place = whom(Whom::InState(state));
    match median {
        Some(median) => {
            format!("Brutto sind es {place} in der Mitte {}; gerechnet ist hier der Wert für Deutschland.", figure(median))
        }
        None => {
            format!("Eine Zahl nur für {} habe ich für diesen Beruf nicht; gerechnet ist der Wert für Deutschland.", state.name())
        }
    }
}

/// What the net pay in the headline is of.
pub(crate) fn net_of_leading_steps(advice: &PayAdvice<'_>) -> String {
    let first = advice.tariffs.first().filter(|_| advice.careers.is_empty());
    let (of, rest) = match (first, advice.careers.first()) {
        (Some(tariff), _) => (tariff_name(tariff), String::new()),
        (None, Some(career)) => {
            let insured = if career.is_cared_for() { "" } else { ", vor der Krankenversicherung" };
            (format!("{} {}", career_name(career), span(career.from, career.to)), insured.to_owned())
        }
        (None, None) => (String::new(), String::new()),
    };
    let place = advice.terms.state.filter(|_| first.is_none()).map(|state| format!(" {}", whom(Whom::InState(state))));
    format!("Netto im Monat{}, von der ersten bis zur letzten Stufe{rest}: {of}.", place.unwrap_or_default())
}

/// Pay of candidates: its span over the careers.
pub(crate) fn candidate_span(careers: &[Career<'_>]) -> Option<String> {
    let spans = || leading_careers(careers).filter_map(|career| career.candidate.as_ref()).map(|span| span.steps);
    let (first, last) = (spans().map(|steps| steps.first_ct).min()?, spans().map(|steps| steps.last_ct).max()?);
    Some(span_of_cents(first, last))
}

/// The same for each career.
pub(crate) fn candidates(careers: &[Career<'_>], state: Option<State>) -> String {
    let paid = leading_careers(careers).filter_map(|career| Some((career, career.candidate.as_ref()?)));
    let each: Vec<String> = paid
        .map(|(career, basic)| format!("{} {}", career_name(career), span_of_cents(basic.steps.first_ct, basic.steps.last_ct)))
        .collect();
    let each = if each.len() > 1 { format!(" {}.", each.join("; ")) } else { String::new() };
    let is_of_state = leading_careers(careers).any(|career| career.law == Law::Land);
    let place = match state {
        Some(state) => format!(" {}", whom(Whom::InState(state))),
        None if is_of_state => ", je nach Land".to_owned(),
        None => String::new(),
    };
    format!("Anwärterbezüge, brutto im Monat{place}, ohne Familienzuschlag; Sozialabgaben gehen nicht ab.{each}")
}

/// Why no pay in training is known, by the usual way in.
pub(crate) fn unpaid_training(way: &Way) -> String {
    match (way.paid, way.entry()) {
        (Paid::Yes, _) => "In der Ausbildung wirst du bezahlt; wie viel, weiß ich für diesen Beruf nicht.".to_owned(),
        (Paid::Partly, Entry::Studium) => {
            "Das Studium selbst wird nicht bezahlt, der praktische Teil danach schon; wie viel, weiß ich für diesen Beruf nicht.".to_owned()
        }
        (Paid::Partly, _) => "Ein Teil der Ausbildung wird bezahlt; wie viel, weiß ich für diesen Beruf nicht.".to_owned(),
        (Paid::No, Entry::SchulischeAusbildung) => {
            "Die schulische Ausbildung wird meist nicht vergütet, an privaten Schulen kann sie Schulgeld kosten. Fürs Leben gibt es BAföG: www.bafög.de.".to_owned()
        }
        (Paid::No, Entry::Studium) => {
            "Ein Studium wird nicht vergütet, anders nur ein duales. Fürs Leben gibt es BAföG (www.bafög.de) und Nebenjobs.".to_owned()
        }
        (Paid::No, Entry::Weiterbildung) => {
            "Die Weiterbildung selbst wird nicht bezahlt; viele machen sie neben dem Beruf. Das Aufstiegs-BAföG hilft: www.aufstiegs-bafoeg.de.".to_owned()
        }
        (Paid::No, _) => "Auf dem üblichen Weg in diesen Beruf wird nichts bezahlt.".to_owned(),
    }
}

/// `S 8a bis S 8b`.
pub(crate) fn grades_of(tariff: &TariffPay<'_>) -> String {
    span(&tariff.tariff.from, &tariff.tariff.to)
}

pub(crate) fn graded_by_agreement(tariff: &TariffPay<'_>) -> String {
    let Some(grade) = tariff.grade else { return format!("So wird in der Regel eingruppiert: {}.", tariff_place(tariff)) };
    let since = holds(grade.origin).map(|since| format!(", {since}")).unwrap_or_default();
    format!(
        "So wird in der Regel eingruppiert ({}, {}): {} brutto im Monat, von der ersten bis zur letzten Stufe{since}. Entscheidend ist, \
         welche Aufgaben dir übertragen sind; ohne Tarifvertrag gilt, was du aushandelst.",
        short_agreement(grade.name),
        tariff.tariff.place,
        span_of_cents(grade.steps.first_ct, grade.steps.last_ct)
    )
}

/// What an agreement pays, beside the median of all employers.
pub(crate) fn by_agreement(tariff: &TariffPay<'_>, median: Option<&str>) -> String {
    let since = tariff.grade.and_then(|grade| holds(grade.origin)).map(|since| format!(", {since}")).unwrap_or_default();
    let all = median.map(|median| format!(" Über alle Arbeitgeber sind es in der Mitte {median}.")).unwrap_or_default();
    format!(
        "Brutto nach Tarif ({}, {}), von der ersten bis zur letzten Stufe{since}.{all}",
        tariff_name(tariff),
        tariff.tariff.place
    )
}

pub(crate) fn graded_by_law(steps: Steps, careers: &[Career<'_>]) -> String {
    let names: Vec<String> =
        careers.iter().take(2).map(|career| format!("{} {}", career.name, span(career.from, career.to))).collect();
    format!(
        "Das sind die Besoldungsgruppen ({}): {} Grundgehalt im Monat, von der ersten bis zur letzten Stufe.",
        names.join(", "),
        span_of_cents(steps.first_ct, steps.last_ct)
    )
}

pub(crate) const NO_GRADE: &str =
    "Eine Entgeltgruppe kenne ich für diesen Beruf nicht; welche für dich gilt, steht im Arbeits- oder Tarifvertrag.";

/// A sum in relation to the quartiles: `14,50 € die Stunde sind bei voller Stelle rund 2.513 € im Monat und damit wenig: …`.
pub(crate) fn stated_sum(own: &Own, [lower, median, upper]: [Option<Figure>; 3]) -> String {
    use Place::{Above, At, Below};
    let places = own.standing.map(|standing| standing.places).unwrap_or_default();
    let eur = |found: Option<Figure>| found.map(figure).unwrap_or_default();
    let middle = median.map(|median| format!("; in der Mitte sind es {}", figure(median))).unwrap_or_default();
    let judged = match places {
        [_, _, Some(Above | At)] => format!("viel: Drei Viertel verdienen weniger als {}{middle}", eur(upper)),
        [_, Some(Above), _] => format!("mehr als die Mitte von {}", eur(median)),
        [_, Some(At), _] => "genau die Mitte: Die Hälfte verdient mehr".to_owned(),
        [Some(Below), ..] => format!("wenig: Drei Viertel verdienen mehr als {}{middle}", eur(lower)),
        [Some(Above | At), Some(Below), _] => {
            format!("weniger als die Mitte von {}, aber mehr, als das untere Viertel bekommt (bis {})", eur(median), eur(lower))
        }
        [_, None, _] => format!("schwer einzuordnen: In der Mitte sind es {}, genauer ist es nicht veröffentlicht", eur(median)),
        _ => format!("weniger als die Mitte von {}", eur(median)),
    };
    format!("{} {judged}.{}", sum_named(own), minimum(own))
}

/// The same where no statistics of the profession can be compared with.
pub(crate) fn stated_beside(own: &Own, steps: Option<Steps>) -> String {
    let ct = u64::from(own.eur) * 100;
    let judged = steps.map(|steps| match () {
        () if ct < u64::from(steps.first_ct) => {
            format!("weniger als die erste Stufe von {}.", whole_euros(steps.first_ct.into()))
        }
        () if ct > u64::from(steps.last_ct) => {
            format!("mehr als die letzte Stufe von {}.", whole_euros(steps.last_ct.into()))
        }
        () => format!("zwischen der ersten und der letzten Stufe: {}.", span_of_cents(steps.first_ct, steps.last_ct)),
    });
    let judged = judged.unwrap_or_else(|| "ohne Zahlen für diesen Beruf nicht einzuordnen.".to_owned());
    format!("{} {judged}{}", sum_named(own), minimum(own))
}

/// The sum as it was named, with what it is a month; a judgement follows.
fn sum_named(own: &Own) -> String {
    let month = number(own.eur);
    let stated = u64::from(own.stated.cents);
    match own.stated.per {
        Timespan::Hour => {
            let stated = if stated.is_multiple_of(100) { whole_euros(stated) } else { cents(stated) };
            format!("{stated} die Stunde sind bei voller Stelle rund {month} € im Monat und damit")
        }
        Timespan::Year => format!("{} im Jahr sind rund {month} € im Monat und damit", whole_euros(stated)),
        Timespan::Month => format!("{month} € im Monat sind bei voller Stelle"),
    }
}

fn minimum(own: &Own) -> String {
    own.minimum_eur
        .map(|minimum| {
            format!(" Der Mindestlohn ergibt in Vollzeit schon rund {} €; darunter darf niemand zahlen.", number(minimum))
        })
        .unwrap_or_default()
}

/// `1.665 € bei 20 Stunden`.
pub(crate) fn for_hours(eur: u32, hours: u8) -> String {
    format!("{} € bei {hours} Stunden", number(eur))
}

/// Pay by a table for the hours in the question.
pub(crate) fn span_for_hours([first, last]: [u32; 2], hours: u8) -> String {
    format!(
        "Bei {hours} von {FULL_TIME_HOURS} Stunden in der Woche sind es rund {} € bis {} € brutto im Monat.",
        number(first),
        number(last)
    )
}

pub(crate) fn of_full_time(full: &str) -> String {
    format!("Brutto im Monat, anteilig gerechnet: In Vollzeit sind es {full} in der Mitte.")
}
