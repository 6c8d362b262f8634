//! Sentences about remarks that no option covers.

use crate::commands::ask::words::{PART_TIME_TRAINING, SOURCE_ON_SHORTER};
use crate::commands::profile::words::certificate_accusative;
use crate::pay::state::State;
use crate::profile::Certificate;
use crate::question::Topic;
use crate::text::german::number;
use crate::understand::remark::Remark;

/// Whether an answer already shows what a remark asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Raised {
    Yes,
    No,
}

/// Where a sentence on law or grades is from.
pub(crate) fn source(remark: Remark, topic: Topic, is_medicine: Medicine) -> Option<&'static str> {
    match (remark, is_medicine) {
        (Remark::Grades, Medicine::Yes) => Some("Bundesweite Zulassung, studienwahl.de (Bundesagentur für Arbeit und Länder)"),
        (Remark::Retraining, _) => Some("Sozialgesetzbuch III, §§ 81 und 180 Abs. 4"),
        (Remark::Shorter, _) if topic == Topic::Profile => Some(SOURCE_ON_SHORTER),
        (Remark::Hours, _) => {
            Some("Bundesurlaubsgesetz, § 3; Erholungsurlaubs- und Arbeitszeitverordnung des Bundes; TVöD, §§ 6 und 26")
        }
        (Remark::Record, _) => Some("Bundeszentralregistergesetz, § 32"),
        (Remark::PartTimeTraining, _) => Some("Berufsbildungsgesetz, §§ 7a und 17 Abs. 5"),
        (Remark::StartAgain, _) => Some("Sozialgesetzbuch III, § 53"),
        (Remark::Pension, _) => Some("Beamtenversorgungsgesetz, § 14; Sozialgesetzbuch VI, § 63"),
        (Remark::Funding, _) => Some("Sozialgesetzbuch III, § 81"),
        (Remark::LivingOnIt, _) if topic == Topic::Pay => Some("Armutsgefährdungsgrenze: Statistisches Bundesamt, EU-SILC 2025"),
        (Remark::Machines, _) if topic == Topic::Wish => Some("IAB-Kurzberichte 13/2021 und 5/2024"),
        _ => None,
    }
}

/// Whether places to study are given out for the whole country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medicine {
    Yes,
    No,
}

pub(crate) const MEDICINE: &str = "In Medizin, Zahnmedizin, Tiermedizin und Pharmazie gehen nach Abzug der Vorabquoten 30 % der Plätze an die \
    besten Abiturnoten, 10 % nach Eignung ohne Abiturnote und 60 % nach dem, was die Hochschule zählt, auch Tests wie den TMS. Eine feste Grenze \
    gibt es nicht; die letzten Werte stehen bei hochschulstart.de.";
pub(crate) const MACHINES_LEAST: &str = "Am wenigsten könnten Maschinen bisher in sozialen und kulturellen Dienstleistungen übernehmen, am meisten \
    in der Fertigung (Technik von 2019); bis 2022 kam in Berufen mit Studium am meisten dazu. Für einen einzelnen Beruf zeigt es der \
    Job-Futuromat: job-futuromat.iab.de.";
pub(crate) const PAID_TRAINING: &str = "Für die Ausbildung zahlst du auf dem üblichen Weg nichts, sondern wirst bezahlt. Was Meister- und andere Kurse kosten, nennen die Kammern.";

/// A sentence about a remark that no option covers.
pub(crate) fn remark(remark: Remark, topic: Topic, raised: Raised) -> &'static str {
    match (remark, raised) {
        (Remark::Trainee, Raised::Yes) => "Was es in der Ausbildung gibt, steht als Erstes.",
        (Remark::Trainee, Raised::No) if topic == Topic::Pay => "Was es in der Ausbildung gibt, weiß ich für diesen Beruf nicht.",
        (Remark::Trainee, Raised::No) => "Wie die Ausbildung bezahlt wird, steht unter „Verdienst“.",
        (Remark::Net, Raised::Yes) => "Nenn deine Steuerklasse, dann rechne ich mit ihr.",
        (Remark::Net, Raised::No) if topic == Topic::Compare => {
            "Hier steht alles brutto. Wer unter gleichen Umständen mehr brutto hat, hat auch mehr netto; frag nach einem der Berufe allein, dann \
            rechne ich es aus."
        }
        (Remark::Net, Raised::No) => "Was netto bleibt, kann ich hier nicht ausrechnen.",
        (Remark::Hours, Raised::Yes) => {
            "Was über die Arbeitszeiten bekannt ist, steht unter „Arbeitsbedingungen“. Stunden und Urlaub regeln Vertrag und Tarif."
        }
        (Remark::Hours, Raised::No) => {
            "Arbeitszeit und Urlaub regeln Vertrag und Tarif; mehr steht in BERUFENET, dem Lexikon der Bundesagentur."
        }
        (Remark::Dual, _) if topic == Topic::Pay => {
            "Das ist der Verdienst im Beruf. Was es im dualen Studium gibt, legen Betrieb oder Tarif fest; eine Zahl dazu habe ich hier nicht. Angebote mit \
             Vergütung stehen bei www.arbeitsagentur.de/studiensuche."
        }
        (Remark::Starter, _) if topic != Topic::Pay => "Nur für den Berufsstart habe ich hier nichts.",
        (Remark::Health, _) if topic == Topic::Wish => {
            "Gesundheitliches rechne ich nicht ein; was geht, klären eine ärztliche Untersuchung und die Berufsberatung: 0800 4 5555 00."
        }
        (Remark::Employer, _) if topic != Topic::Pay => "Wie es bei einem einzelnen Arbeitgeber ist, weiß ich nicht.",
        (Remark::Family, _) if topic != Topic::Wish => "Welche Stunden ein Betrieb anbietet, steht in der Stellenanzeige.",
        (Remark::Requirements, _) if topic != Topic::Profile => "Was man dafür mitbringen muss, steht im Profil des Berufs.",
        (Remark::CivilServant, _) if topic != Topic::Profile && topic != Topic::Pay => {
            "Ob es eine Beamtenlaufbahn gibt, steht im Profil des Berufs."
        }
        (other, _) => remark_alone(other),
    }
}

/// For what no answer contains.
#[expect(clippy::too_many_lines, reason = "one sentence for each remark")]
fn remark_alone(remark: Remark) -> &'static str {
    match remark {
        // Said of the professions themselves.
        Remark::Same => "",
        Remark::Bonus => {
            "Das Gesetz verlangt es nicht: Weihnachts- und Urlaubsgeld stehen im Tarif, im Arbeitsvertrag oder in einer Betriebsvereinbarung; zahlt der \
             Betrieb es drei Jahre ohne Vorbehalt, darfst du meist auch weiter damit rechnen."
        }
        Remark::Starter => "Zum Berufsstart ist das untere Quartil der beste Anhalt: Ein Viertel verdient weniger.",
        Remark::Experience => {
            "Nach Berufsjahren ist der Verdienst nicht veröffentlicht. Nenn dein Alter, dann suche ich die Zahl deiner Altersgruppe."
        }
        Remark::Abroad => {
            "Ich kenne nur Zahlen und Regeln für Deutschland. Für Österreich hilft das AMS (www.ams.at), für die Schweiz \
            www.berufsberatung.ch."
        }
        Remark::Region => {
            "Für Ost, West, Nord und Süd habe ich keine eigenen Zahlen. Nenn ein Land, etwa Sachsen; gibt es dort eine, steht sie vorn."
        }
        Remark::Grades => {
            "Welche Noten reichen, legen Betriebe und Hochschulen selbst fest; eine feste Grenze kenne ich nicht. Bei Studiengängen nennt \
            die Hochschule die letzten Werte (NC)."
        }
        Remark::Retraining => RETRAINING,
        Remark::LateralEntry => {
            "Ein Quereinstieg geht in vielen Berufen, oft mit einem Lehrgang; in Heil- und anderen geschützten Berufen brauchst du den Abschluss."
        }
        Remark::Dual => "Duale Studiengänge findest du bei der Bundesagentur für Arbeit: www.arbeitsagentur.de/studiensuche.",
        Remark::NoStudies => "Ob es ohne Studium geht, hängt vom Beruf ab.",
        Remark::PartTime => {
            "Ohne Stunden rechne ich bei Teilzeit mit 20 in der Woche. Welche Ausbildung in Teilzeit geht, weiß die \
            Berufsberatung: 0800 4 5555 00."
        }
        Remark::Recognition => {
            "Ob ein Abschluss aus dem Ausland gilt, prüft eine eigene Stelle; welche es ist, steht bei \
            www.anerkennung-in-deutschland.de."
        }
        Remark::Cost => {
            "Was die Ausbildung kostet, hängt von der Schule ab und ist mir nicht bekannt; BERUFENET und die Schulen nennen es."
        }
        Remark::Health => {
            "Das kann ich nicht entscheiden: Ob du geeignet bist, klärt eine ärztliche Untersuchung; wohin du dich \
            wenden kannst, weiß die Berufsberatung der Bundesagentur: 0800 4 5555 00."
        }
        Remark::Back => {
            "Ob dein Körper das mitmacht, klärt eine ärztliche Untersuchung. Geht der alte Beruf nicht mehr, hilft die Reha-Beratung der \
            Arbeitsagentur: 0800 4 5555 00."
        }
        Remark::Burnout => {
            "Ob dir ein Beruf guttut, klärst du am besten ärztlich. Geht der alte nicht mehr, hilft die Reha-Beratung der Arbeitsagentur: \
            0800 4 5555 00."
        }
        Remark::Family => {
            "Schicht-, Nacht- und Wochenendarbeit habe ich weggelassen; welche Stunden ein Betrieb anbietet, steht in der Stellenanzeige."
        }
        Remark::OldAge => {
            "Eine Altersgrenze fürs Arbeiten gibt es in den meisten Berufen nicht; ob dein Körper mitmacht, klärt der betriebsärztliche Dienst."
        }
        Remark::Safe => {
            "Wie sicher ein Beruf ist, kann ich nicht messen. Wie es um einen Beruf steht, sagt der Abschnitt „Berufsaussichten“ in seinem \
            Profil; wo Fachkräfte fehlen, weiß die Berufsberatung: 0800 4 5555 00."
        }
        Remark::Blood => {
            "Ob man Blut sieht, steht nicht in jedem Profil; in Medizin, Pflege, Labor und Tiermedizin musst du damit rechnen."
        }
        Remark::Appearance => {
            "Eine Regel für alle gibt es nicht: Körpergröße, Tattoos und Kleidung regelt jeder Dienstherr und jeder Betrieb selbst; es steht in der \
            Ausschreibung, und die Einstellungsberatung sagt es dir."
        }
        Remark::Record => {
            "Ob eine Vorstrafe im Weg steht, hängt von der Tat, der Zeit und der Stelle ab; oft wird ein Führungszeugnis verlangt. Frag den \
            Betrieb oder die Berufsberatung: 0800 4 5555 00."
        }
        Remark::Burden => {
            "Ein Maß dafür habe ich nicht. Die Berufsberatung kennt \
            Prüfungen und Anforderungen: 0800 4 5555 00."
        }
        Remark::TrainingPlace => "Freie Ausbildungsplätze stehen bei www.arbeitsagentur.de/ausbildungssuche.",
        Remark::Machines => {
            "Wie viel von einem Beruf Maschinen heute schon könnten, zeigt der Job-Futuromat: job-futuromat.iab.de."
        }
        Remark::LivingOnIt => "Ob das zum Leben reicht, hängt von Miete und Familie ab; schau auf das, was netto bleibt.",
        Remark::Employer => "Was ein einzelner Arbeitgeber zahlt, weiß ich nicht; die Zahlen gelten für alle Betriebe.",
        Remark::Licence => "Ob du einen Führerschein brauchst, steht nicht im Profil; es steht in der Stellenanzeige.",
        Remark::CivilServant => {
            "Eine Beamtenlaufbahn steht für diesen Beruf nicht im Profil; üblich ist dann ein Arbeitsvertrag."
        }
        Remark::Application => {
            "Freie Ausbildungsplätze stehen bei www.arbeitsagentur.de/ausbildungssuche, Stellen bei www.arbeitsagentur.de/jobsuche. \
            Bewerben kannst du dich auch direkt bei einem Betrieb."
        }
        Remark::PartTimeTraining => PART_TIME_TRAINING,
        Remark::StartAgain => START_AGAIN,
        Remark::Pension => {
            "Wie hoch die Rente wird, hängt von allen Jahren und dem Verdienst darin ab, nicht vom Beruf allein; ausrechnen kann es dir die Deutsche \
             Rentenversicherung: 0800 1000 4800."
        }
        Remark::Funding => {
            "Kurse, Scheine und Umschulungen kann die Arbeitsagentur mit einem Bildungsgutschein bezahlen, auch wenn du Geld vom Jobcenter bekommst: wenn du sie \
             brauchst, um Arbeit zu finden oder zu behalten. Sie entscheidet, bevor du anfängst: 0800 4 5555 00."
        }
        Remark::Failures => {
            "Eine Quote kenne ich nicht; Prüfungsergebnisse veröffentlichen die Kammern, Abbruchzahlen die Hochschulen."
        }
        Remark::Trainee
        | Remark::Net
        | Remark::Hours
        | Remark::Requirements
        | Remark::Difference
        | Remark::NoTraining
        | Remark::Subject
        | Remark::Everybody
        | Remark::AgeLimit
        | Remark::LeastAge
        | Remark::Length
        | Remark::Before
        | Remark::Content
        | Remark::Certificate
        | Remark::StudyAfter
        | Remark::Shorter => "",
    }
}

pub(crate) const RETRAINING: &str = "Bezahlt wird eine Umschulung vor allem, wenn du arbeitslos bist, es zu werden drohst oder keinen Berufsabschluss \
    hast, und meist nur, wenn sie um ein Drittel kürzer ist als die Ausbildung. Das entscheidet die Arbeitsagentur: 0800 4 5555 00.";

pub(crate) const START_AGAIN: &str = "Einen Schulabschluss kannst du nachholen, an Abendschulen und Volkshochschulen; junge Leute ohne \
    Abschluss, die die Arbeitsagentur fördern kann, haben Anspruch auf einen Kurs, der auf den Hauptschulabschluss vorbereitet. Die Berufsberatung \
    hilft dir kostenlos: 0800 4 5555 00. Für eine Ausbildung im Betrieb ist kein Abschluss vorgeschrieben.";
/// In a list without hard work.
pub(crate) const BACK_IN_A_LIST: &str = "Körperlich schwere Berufe habe ich weggelassen oder nach hinten gestellt.";
/// For whoever asks how hard it is to change into professions of a list.
pub(crate) const CHANGE_IN_A_LIST: &str = "Ein Wechsel geht in fast jedem Alter, meist über eine Ausbildung von zwei bis dreieinhalb Jahren oder \
    eine kürzere Umschulung. Ob es dir liegt, zeigt am schnellsten ein Praktikum.";
/// In a list of related professions without what burdens somebody.
pub(crate) fn left_out(conditions: &str) -> String {
    format!("Berufe, zu denen das gehört, habe ich weggelassen: {conditions}.")
}
pub(crate) const FIELD_LEFT_OUT: &str =
    "Berufe desselben Feldes habe ich weggelassen: Dort hättest du es oft mit denselben Stoffen oder Lasten zu tun.";
pub(crate) const LEAVING: &str = "Hier zählt, was du kannst: Diese Berufe liegen nah an deinem, ohne dieselbe Arbeit zu sein; was zu ähnlich ist, habe ich weggelassen.";
pub(crate) const WITHOUT_BLOOD: &str = "Medizin und Pflege habe ich weggelassen: Dort musst du mit Blut rechnen.";
pub(crate) const EMPLOYER_IN_A_LIST: &str =
    "Welche Stellen ein einzelner Betrieb anbietet, steht auf seiner Karriereseite; ich zeige Berufe der Branche.";
pub(crate) const NO_LEAST_AGE: &str = "Ein Mindestalter steht nicht im Profil; eine Ausbildung im Betrieb geht meist ab 15 oder 16. Nacht- und \
    Schwerarbeit ist Jugendlichen meist verboten.";
/// To somebody young who wants into a profession with a degree.
pub(crate) fn school_first(age: u8, certificate: Certificate) -> String {
    format!("Mit {age} kommt erst die Schule: Fürs Studium brauchst du {}.", certificate_accusative(certificate))
}
pub(crate) const CIVIL_SERVANTS: &str = "Verbeamtet wird in diesem Beruf, wenn Stelle, Alter und Gesundheit es zulassen; die Regeln setzen Bund und \
    Länder, jedes Land für sich.";

pub(crate) const NO_LIMIT: &str = "Eine feste Grenze kenne ich nicht.";

/// What the profile tells of marks.
pub(crate) fn grades(told: &str) -> String {
    format!("{NO_LIMIT} {}", quoted(told))
}

/// Whether there are places for trainees, as the profile tells, and where they are found.
pub(crate) fn training_place(told: &str) -> String {
    format!("{} {}", quoted(told), remark_alone(Remark::TrainingPlace))
}

/// Whether somebody gets in who was sentenced.
pub(crate) fn record(employer: Employer, told: Option<&str>) -> String {
    let told = told.map(|told| format!(" Im Profil steht dazu: „{told}“")).unwrap_or_default();
    let verdict = match employer {
        Employer::Companies => {
            "Ausgeschlossen bist du damit nicht automatisch, es kommt auf die Tat, die Zeit seither und die Stelle an."
        }
        _ => {
            "Ausgeschlossen ist es nicht in jedem Fall, aber schwer: Der Dienstherr fragt nach Strafen und laufenden Verfahren und entscheidet \
             im Einzelfall, frag vor der Bewerbung die Einstellungsberatung."
        }
    };
    format!(
        "{verdict}{told} Jugendstrafen bis zu zwei Jahren auf Bewährung und eine einzelne Geldstrafe bis 90 Tagessätze stehen meist nicht im \
         einfachen Führungszeugnis."
    )
}

/// Whether one has to be of some height; the profile may speak of it.
pub(crate) fn body_size(told: Option<&str>) -> String {
    match told {
        Some(told) if told.contains(|letter: char| letter.is_ascii_digit()) => quoted(told),
        Some(told) => format!("Eine Zahl für alle gibt es nicht, jede Stelle setzt sie selbst fest. Im Profil steht dazu: „{told}“"),
        None => {
            "Eine Mindestgröße steht für diesen Beruf nicht im Profil. Wo es eine gibt, steht sie in der Ausschreibung; frag im Zweifel die \
             Stelle, bei der du dich bewirbst."
                .to_owned()
        }
    }
}

/// Whether one may wear a headscarf at work.
pub(crate) fn headscarf(employer: Employer) -> &'static str {
    match employer {
        Employer::Companies => {
            "In der Regel ja. Verbieten darf es ein Betrieb nur mit einer Regel, die für alle Zeichen von Glauben und Überzeugung gilt und die er \
             wirklich braucht (Europäischer Gerichtshof), oder wo die Arbeitssicherheit es verlangt."
        }
        Employer::School => {
            "In der Regel ja: Ein pauschales Verbot für Lehrkräfte hat das Bundesverfassungsgericht 2015 verworfen; im Einzelfall kann es eines geben, \
             wenn der Schulfrieden gefährdet ist. Die Regeln setzt jedes Land."
        }
        _ => {
            "Oft nicht: In Uniform und bei hoheitlichen Aufgaben verlangen viele Dienstherren neutrale Kleidung. Was gilt, sagt dir die Einstellungsstelle."
        }
    }
}

/// Whether visible tattoos are a hindrance.
pub(crate) fn tattoo(employer: Employer, told: Option<&str>) -> String {
    if let Some(told) = told {
        return quoted(told);
    }
    match employer {
        Employer::Companies => {
            "Ja, verboten sind sie nicht: Ein Gesetz gegen sichtbare Tattoos gibt es hier nicht, ob sie stören, entscheidet der Betrieb. Frag beim \
             Probearbeiten danach."
        }
        _ => {
            "Oft ja, es kommt auf Motiv und Stelle an: Sichtbare Tattoos darf der Dienstherr einschränken oder verbieten, wenn der Dienst es \
             erfordert (Beamtenstatusgesetz, § 34; Bundesbeamtengesetz, § 61). Zeig sie vor der Bewerbung der Einstellungsberatung."
        }
    }
    .to_owned()
}

/// A sentence of the profile that speaks of what was asked.
pub(crate) fn quoted(sentence: &str) -> String {
    format!("Im Profil steht dazu: „{sentence}“")
}

/// Of a profession without published pay.
pub(crate) const LIVING_UNKNOWN: &str =
    "Ob man davon leben kann, kann ich nicht ausrechnen: Was in diesem Beruf verdient wird, ist nicht veröffentlicht.";

/// A sentence of the profile that speaks of a state.
pub(crate) fn of_state(state: State, sentence: &str) -> String {
    format!("Zu {} steht im Profil: „{sentence}“", state.name())
}

/// When pay rises by the agreements of the public service. TVöD, § 16; TV-L, § 16.
pub(crate) const STEPS: &str = "In Stufe 2 kommst du in der Regel nach einem Jahr, in Stufe 3 nach zwei weiteren, dann nach drei, vier und fünf; \
    Berufserfahrung kann angerechnet werden.";

pub(crate) const FURTHER_PART_TIME: &str = "Ja: Meister-, Techniker- und Fachwirtkurse gibt es oft auch neben der Arbeit, abends und am Wochenende; sie dauern dann \
    länger. Termine und Preise nennen die Kammern und Fachschulen.";

/// Net pay of beginners.
pub(crate) fn starting_net(eur: u32) -> String {
    format!("Zum Berufsstart eher rund {} € netto: Das ist das untere Quartil, ein Viertel verdient weniger.", number(eur))
}

/// What civil servants get when they retire.
pub(crate) const PENSION_OF_SERVICE: &str = "Wer verbeamtet ist, bekommt keine Rente, sondern eine Pension: für jedes Dienstjahr rund 1,79 % der letzten \
    Bezüge, höchstens 71,75 %, also nach gut 40 Jahren. Ausrechnen kann es dir die Personalstelle.";
pub(crate) const DUAL_IN_SERVICE: &str = "Das ist der Verdienst danach. Im dualen Studium zahlt der Dienstherr Anwärterbezüge; eine Zahl dazu habe ich hier nicht, sie \
    steht in der Ausschreibung.";

/// Who hires in a profession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Employer {
    Customs,
    FederalPolice,
    Police,
    Armed,
    FireBrigade,
    School,
    Public,
    Companies,
}

/// When to apply for a training in a firm.
pub(crate) const WHEN_TO_APPLY: &str =
    "Am besten etwa ein Jahr vor dem Beginn; Banken, Behörden und große Betriebe suchen oft noch früher, kleine auch kurz davor.";

/// Where a degree is offered.
pub(crate) const WHERE_TO_STUDY: &str = "Welche Hochschulen das anbieten, zeigt www.hochschulkompass.de.";

/// Where to apply.
pub(crate) fn where_to_apply(employer: Employer) -> &'static str {
    match employer {
        Employer::Customs => {
            "Beim Zoll bewirbst du dich bei einem Hauptzollamt; Plätze und Fristen stehen bei www.zoll-karriere.de."
        }
        Employer::FederalPolice => "Bei der Bundespolizei bewirbst du dich über www.komm-zur-bundespolizei.de.",
        Employer::Police => {
            "Bei der Polizei bewirbst du dich in dem Land, in dem du arbeiten willst; zuständig ist seine Einstellungsberatung."
        }
        Employer::Armed => {
            "Bei der Bundeswehr beginnt es mit einer Karriereberatung, das Auswahlverfahren ist in einem Karrierecenter: www.bundeswehrkarriere.de."
        }
        Employer::FireBrigade => {
            "Bei der Berufsfeuerwehr bewirbst du dich bei der Stadt, bei einer Werkfeuerwehr beim Betrieb; Plätze und Fristen stehen auf deren \
             Karriereseiten."
        }
        Employer::School => "Stellen für Lehrkräfte schreibt das Schulministerium des Landes aus, Privatschulen ihre eigenen.",
        Employer::Public => {
            "Stellen im öffentlichen Dienst stehen bei www.interamt.de, die des Bundes auch bei www.service.bund.de."
        }
        Employer::Companies => remark_alone(Remark::Application),
    }
}

/// What to do next, for somebody who told their situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NextStep {
    Health,
    CatchUp,
    TryOut,
    Advice,
    OtherCompany,
    /// To whoever hires civil servants.
    Recruiting,
    /// To the service that helps soldiers on.
    SoldiersService,
}

pub(crate) fn next_step(step: NextStep) -> &'static str {
    match step {
        NextStep::Health => {
            "Diese Woche: Ruf die Reha-Beratung der Arbeitsagentur an (0800 4 5555 00) und frag, welche Umschulung sie bezahlt."
        }
        NextStep::CatchUp => {
            "Diese Woche: Ruf die Berufsberatung an (0800 4 5555 00) und frag nach einem Kurs für den Hauptschulabschluss."
        }
        NextStep::TryOut => {
            "Diese Woche: Such dir einen dieser Berufe aus und frag in einem Betrieb nach ein paar Tagen Praktikum."
        }
        NextStep::Recruiting => {
            "Diese Woche: Such dir einen dieser Berufe aus und frag bei der Einstellungsberatung der Behörde nach Terminen und Auswahltest."
        }
        NextStep::SoldiersService => {
            "Diese Woche: Mach einen Termin beim Berufsförderungsdienst (BFD) deines Standorts und frag, wie lange und wie viel er dir bezahlt."
        }
        NextStep::OtherCompany => {
            "Diese Woche: Ruf die Ausbildungsberatung deiner Kammer an und frag, welche Betriebe jemanden mitten in der Ausbildung nehmen."
        }
        NextStep::Advice => {
            "Diese Woche: Frag die Arbeitsagentur (0800 4 5555 00), ob sie dir eine Umschulung oder Weiterbildung bezahlt."
        }
    }
}
