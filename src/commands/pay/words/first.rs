//! First view of an answer on pay: one figure, one sentence, a few words beside each fact.

use crate::answer::Source;
use crate::commands::pay::advice::training::Training;
use crate::commands::pay::advice::{Local, MinimumWage, NetPay, PayAdvice, Place, Standing, Whom};
use crate::commands::pay::words::{age_group, cents, group, money, net_for_short, net_over, per, sum};
use crate::pay::reference::{HOURS_A_MONTH_HUNDREDTHS, MEDIANS_YEAR};
use crate::pay::state::State;
use crate::pay::tables::Steps;
use crate::pay::training::TrainingPay;
use crate::pay::{Amount, Figure, Money, Pay, Period, Sum, Timespan};
use crate::question::Topic;
use crate::question::detail::Detail;
use crate::question::pay::Terms;
use crate::text::Text;
use crate::text::german::{capitalised, figure, number, whole_euros};

pub(crate) const FOR_YOU: &str = "Für dich";
pub(crate) const CHANGE: &str = "Ändern";
pub(crate) const ALL_YEARS: &str = "Alle Jahre";
pub(crate) const ALL_GRADES: &str = "Alle Stufen";
/// Placeholder of the menu of net pay calculations.
pub(crate) const FOR_WHOM: &str = "Für wen gerechnet wird …";
pub(crate) const DETERMINED_BY: &str = "Was den Verdienst bestimmt";

/// The sum for the timespan asked for, or a month: `4.056 € im Monat`.
pub(crate) fn sum_over(published: Money, timespan: Option<Timespan>) -> String {
    published.over(timespan.unwrap_or(Timespan::Month)).map_or_else(|| money(published), sum)
}

/// The same without its timespan.
pub(crate) fn amount_over(published: Money, timespan: Option<Timespan>) -> String {
    published.over(timespan.unwrap_or(Timespan::Month)).map_or_else(|| money(published), amount_of)
}

pub(crate) fn amount_of(sum: Sum) -> String {
    match sum {
        Sum::Money(money) => amount(money),
        Sum::CentsPerHour(ct) => cents(ct.into()),
    }
}

pub(crate) fn amount(money: Money) -> String {
    figure(money.figure)
}

pub(crate) fn sum_in_the_middle(found: Sum) -> String {
    format!("{} brutto in der Mitte", amount_of(found))
}

/// A statement in one figure: the median, otherwise the only quartile or the range.
pub(crate) fn leading_figure(pay: &Pay) -> String {
    let of = |figure| money(Money { figure, per: pay.per });
    match pay.amount {
        Amount::Range(from, to) => format!("{} € bis {}", number(from), of(Figure::Known(to))),
        Amount::Quartiles([lower, median, upper]) => median.or(lower).or(upper).map(of).unwrap_or_default(),
    }
}

/// How to read the quartile at this index, with the known others.
pub(crate) fn how_to_read(position: usize, [lower, _, upper]: [Option<String>; 3]) -> String {
    match (position, lower, upper) {
        (1, Some(lower), Some(upper)) => format!("Brutto in der Mitte. Die Hälfte verdient {lower} bis {upper}."),
        (1, Some(lower), None) => format!("Brutto in der Mitte. Drei Viertel verdienen mehr als {lower}."),
        (1, None, Some(upper)) => format!("Brutto in der Mitte. Ein Viertel verdient mehr als {upper}."),
        (1, None, None) => "Brutto in der Mitte: Die Hälfte verdient mehr, die Hälfte weniger.".to_owned(),
        (0, ..) => "Brutto. Drei Viertel verdienen mehr; die Mitte ist nicht veröffentlicht.".to_owned(),
        _ => "Brutto. Ein Viertel verdient mehr; die Mitte ist nicht veröffentlicht.".to_owned(),
    }
}

pub(crate) const HOUR_SHORT: &str = "Berechnet für 40 Stunden in der Woche.";

/// Two amounts of one currency: `45.000 € bis 70.000 €`.
pub(crate) fn span(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from} bis {to}") }
}

pub(crate) fn span_of_cents(first_ct: u32, last_ct: u32) -> String {
    span(&whole_euros(first_ct.into()), &whole_euros(last_ct.into()))
}

/// Two monthly amounts over the timespan asked for, without naming it.
pub(crate) fn span_of_steps(steps: Steps, timespan: Option<Timespan>) -> String {
    let hours = u64::from(HOURS_A_MONTH_HUNDREDTHS);
    match timespan {
        Some(Timespan::Hour) => {
            let [first, last] = [steps.first_ct, steps.last_ct].map(|ct| cents((u64::from(ct) * 100 + hours / 2) / hours));
            span(&first, &last)
        }
        Some(Timespan::Year) => span_of_cents(steps.first_ct * 12, steps.last_ct * 12),
        Some(Timespan::Month) | None => span_of_cents(steps.first_ct, steps.last_ct),
    }
}

pub(crate) fn how_to_read_range(pay: &Pay, timespan: Option<Timespan>) -> String {
    format!("Brutto {}: {}.", each(timespan, pay.per), group(pay))
}

/// The timespan asked for, otherwise the period of what was published.
pub(super) fn each(timespan: Option<Timespan>, published: Period) -> &'static str {
    timespan.map_or_else(|| per(published), super::timespan)
}

/// The median for a state or age, and that of Germany.
pub(crate) fn middle_here(local: &Local<'_>, germany: Option<Figure>) -> String {
    let year = local.published.map(|published| format!(" ({})", published.year)).unwrap_or_default();
    let compared = germany.map(|germany| format!(", deutschlandweit {} im Monat", figure(germany))).unwrap_or_default();
    format!("Brutto in der Mitte {}{year}{compared}.", whom(local.whom))
}

pub(super) fn whom(whom: Whom) -> String {
    match whom {
        Whom::InState(State::Saarland) => "im Saarland".to_owned(),
        Whom::InState(state) => format!("in {}", state.name()),
        Whom::OfAge(group) => age_group(group).to_owned(),
    }
}

/// States that there is no figure for a state or age.
pub(crate) fn none_here(local: &Local<'_>) -> String {
    let whom = capitalised(&whom(local.whom));
    match local.everyone_eur {
        Some(eur) => format!(
            "{whom}: Eine Zahl nur für diesen Beruf habe ich nicht, gezeigt ist Deutschland. Über alle Berufe waren es {MEDIANS_YEAR} {} € im Monat.",
            number(eur)
        ),
        None => format!("{whom}: Eine Zahl nur für diesen Beruf habe ich nicht. Gezeigt ist Deutschland."),
    }
}

/// A published figure below today's minimum wage, in one line.
pub(crate) fn below_minimum_wage_short(minimum: &MinimumWage, year: u16) -> String {
    let name =
        ["Das untere Viertel", "Die Mitte", "Das obere Quartil"].get(minimum.above_quartile).copied().unwrap_or("Die Mitte");
    format!("{name} von {year} liegt unter dem heutigen Mindestlohn (rund {} € im Monat).", number(minimum.eur_per_month))
}

pub(crate) fn own_title(profession: &str) -> String {
    format!("Dein Gehalt: {profession}")
}

/// Where the own pay stands, in at most four words.
pub(crate) fn standing_short(standing: Standing) -> Option<&'static str> {
    use Place::{Above, At, Below};
    Some(match standing.places {
        [_, _, Some(Above)] => "Im oberen Viertel",
        [_, _, Some(At)] => "Am oberen Quartil",
        [_, Some(Above), _] => "Über der Mitte",
        [_, Some(At), _] => "Genau in der Mitte",
        [Some(Below), ..] => "Im unteren Viertel",
        [Some(At), ..] => "Am unteren Quartil",
        [_, Some(Below), _] => "Unter der Mitte",
        [Some(Above), None, _] => "Über dem unteren Viertel",
        [None, None, Some(Below)] => "Unter dem oberen Quartil",
        [None, None, None] => return None,
    })
}

/// For whom the own net pay was calculated, and that nothing is stored.
pub(crate) fn own_for(advice: &PayAdvice<'_>) -> Text {
    let pays = advice.own.as_ref().and_then(|own| own.pays.as_ref());
    let whom = pays.map(|pays| net_for_short(&pays.case, &advice.terms)).unwrap_or_default();
    Text::from(format!("{whom}{}Gespeichert wird nichts.", if whom.is_empty() { "" } else { ". " }))
}

/// `Netto rund 2.636 €`.
pub(crate) fn net_short(pay: NetPay, period: Period) -> String {
    format!("Netto rund {}", net_over(pay, period))
}

/// The gross pay and the person of the calculation.
pub(crate) fn net_of(pay: NetPay, case: &crate::payroll::case::Case, terms: &Terms) -> Text {
    Text::from(format!("Im Monat von {} € brutto: {}.", number(pay.gross_eur), net_for_short(case, terms)))
}

/// The same a month, where no other sum says so.
pub(crate) fn net_a_month(pay: NetPay) -> String {
    format!("{} im Monat", net_short(pay, Period::Month))
}

/// How to calculate for somebody else.
pub(crate) fn how_to_ask_net() -> Text {
    Text::from("Mit ").command(Topic::Pay.key()).plain(
        " rechne ich genauer: steuerklasse, kinder, kirche, stunden, pkv, zusatzbeitrag – und mit mein-gehalt dein eigenes Brutto.",
    )
}
pub(crate) fn how_to_ask_place() -> Text {
    Text::from("Dein Bundesland und dein Alter gibst du bei ").command(Topic::Pay.key()).plain(" als land und alter an.")
}

/// Medians by age group of a statement.
pub(crate) fn ages(pay: Option<&Pay>) -> Vec<Text> {
    use crate::pay::reference::AgeGroup;
    let Some(pay) = pay else { return Vec::new() };
    let groups = [AgeGroup::Under25, AgeGroup::From25To54, AgeGroup::From55];
    let line = |group: AgeGroup| {
        let median = pay.ages.of(group)?;
        Some(Text::from(format!("{}: ", capitalised(age_group(group)))).strong(money(Money { figure: median, per: pay.per })))
    };
    let mut lines: Vec<Text> = groups.into_iter().filter_map(line).collect();
    if !lines.is_empty() {
        lines.push(Text::from(format!("Jeweils in der Mitte: {}.", group(pay))));
    }
    lines
}

/// Pay during training in one figure, and what it covers; `None` if unknown.
pub(crate) fn training_short(training: &Training<'_>) -> Option<(String, String)> {
    let years = |cents: &[u32]| cents.first().map(|first| format!("ab {}", whole_euros((*first).into())));
    let average = |ct: u32| format!("im Schnitt {}", whole_euros(ct.into()));
    Some(match training {
        Training::Agreement(table) => {
            let year = table.origin.year().map(|year| format!(", {year}")).unwrap_or_default();
            (years(&table.years_ct)?, format!("nach Tarif, {}{year}", agreement_in_training(&table.name)))
        }
        Training::Occupation(table) => (average(table.average_ct), format!("nach Tarif, über alle Jahre, {}", table.year)),
        Training::Area(table) => (average(table.average_ct), format!("ganzer Bereich {}, {}", table.name, table.year)),
        Training::Stated(TrainingPay::Years { eur, year, .. }) => {
            (format!("ab {} €", number(*eur.first()?)), format!("im Jahr {year}"))
        }
        Training::Stated(TrainingPay::Average { eur, year, .. }) => {
            (format!("im Schnitt {} €", number(*eur)), format!("im Jahr {year}"))
        }
        Training::LegalMinimum(minimum, _) => {
            (years(&minimum.years_ct)?, format!("gesetzliches Minimum {}, meist ist es mehr", minimum.begins_in))
        }
        Training::Stated(_) | Training::None => return None,
    })
}

/// `TVAöD-Pflege` of `TVAöD-Pflege: Pflege, Hebammen, Notfallsanitäter`.
pub(crate) fn agreement_in_training(name: &str) -> &str {
    name.split(':').next().unwrap_or(name)
}

/// The same as a fact beside other pay.
pub(crate) fn in_training(amount: &str) -> String {
    format!("Ausbildung: {amount}")
}
pub(crate) fn training_title(profession: &str) -> String {
    format!("In der Ausbildung: {profession}")
}
/// Explains the amount in the headline.
pub(crate) fn gross_in_training(note: &str) -> String {
    format!("Brutto im Monat, {note}.")
}

/// Description of a detail in the menu.
pub(crate) fn detail_hint(detail: Detail) -> &'static str {
    match detail {
        Detail::Net => "Steuerklasse, Kinder, Kirche, Teilzeit",
        Detail::Place => "dein Bundesland, deine Altersgruppe",
        Detail::Public => "jede Laufbahn und Entgeltgruppe",
        Detail::Training => "was du in jedem Jahr bekommst",
        Detail::Income => "Tarif, Zuschläge, Betrieb",
        _ => "Quartile, Gruppen, Quellen",
    }
}

pub(crate) fn source_of_net(year: u16) -> Source {
    Source::new(
        format!("Netto: Regeln von {year}"),
        format!("Netto: Lohnsteuer und Sozialabgaben nach den Regeln von {year}, berechnet"),
    )
}
