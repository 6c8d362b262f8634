//! The table of options: key, whether required, type, and names and descriptions in German and English; then the options of each
//! command and the fields they set. Registration, parsing and custom_ids follow from both.

use super::{Described, Kind, Need, Row, SECTION_KEYS};
use crate::closed_list::closed_list;
use crate::pay::Timespan;
use crate::pay::state::State;
use crate::profile::{Certificate, Condition, Entry, Field, Interests};
use crate::question::detail::Detail;
use crate::question::interest::{LIKED_KEYS, Mode, Test};
use crate::question::pay::Terms;
use crate::question::user_data::{Answers, DataAction, Settings};
use crate::question::values::OptionField;
use crate::question::wage::LARGEST_EUR;
use crate::question::wish::{Liking, Longest, Order, Wish};
use crate::question::{Question, Topic};
use std::ops::RangeInclusive;

/// Ages of employees: § 5 JArbSchG forbids work of children under 13.
pub(crate) const AGES: RangeInclusive<u32> = 13..=99;
pub const OWN_PAY_EUR: RangeInclusive<u32> = 1..=LARGEST_EUR;
/// Steuerklassen, § 38b EStG.
pub(crate) const TAX_CLASSES: RangeInclusive<u32> = 1..=6;
/// Own children; care insurance considers at most five.
pub(crate) const CHILDREN: RangeInclusive<u32> = 0..=9;
/// Whole premium of private health and care insurance, in euros a month.
pub(crate) const PRIVATE_PREMIUM_EUR: RangeInclusive<u32> = 1..=3_000;
/// Contractual hours a week, at most full time.
pub(crate) const HOURS: RangeInclusive<u32> = 1..=40;
/// Additional contributions of health insurance funds, in hundredths of a percent.
pub(crate) const ADDITIONAL_HUNDREDTHS: RangeInclusive<u32> = 0..=999;
/// Minimum pay in a wish, in euros a month.
pub const LEAST_PAY_EUR: RangeInclusive<u32> = 1..=20_000;
/// Pages of a list or a longer text.
pub(crate) const PAGES: RangeInclusive<u32> = 1..=999;

macro_rules! table {
    ($($option:ident = $key:literal, $need:ident, $kind:expr, $description:literal, $english_name:literal, $english_description:literal;)+) => {
        closed_list! {
            /// The options of all commands. custom_ids contain the index, so append new ones.
            pub CommandOption { $($option = $key,)+ }
        }

        /// In the order of [`CommandOption`].
        const ROWS: &[Row] = &[$(Row {
            need: Need::$need,
            kind: $kind,
            described: Described {
                description: $description,
                english_name: $english_name,
                english_description: $english_description,
            },
        },)+];
    };
}

table! {
    Name = "name", Required, Kind::Profession,
        "Name des Berufs – Tippfehler machen nichts",
        "name", "Name of the profession – typos are fine";
    Section = "abschnitt", Optional, Kind::Choice(&SECTION_KEYS),
        "Nur diesen Abschnitt zeigen",
        "section", "Show this section only";
    Timespan = "zeitraum", Optional, Kind::Choice(Timespan::KEYS),
        "Im Monat, im Jahr oder pro Stunde",
        "period", "Per month, per year or per hour";
    State = "land", Optional, Kind::Choice(&State::SLUGS),
        "Bundesland: für die Zahlen und für die Kirchensteuer",
        "state", "State: for the figures and the church tax";
    Age = "alter", Optional, Kind::Number(AGES),
        "Dein Alter in Jahren",
        "age", "Your age in years";
    TaxClass = "steuerklasse", Optional, Kind::Number(TAX_CLASSES),
        "Steuerklasse von 1 bis 6, fürs Netto",
        "tax-class", "Tax class from 1 to 6, for net pay";
    Children = "kinder", Optional, Kind::Number(CHILDREN),
        "Eigene Kinder unter 25, fürs Netto",
        "children", "Own children under 25, for net pay";
    Church = "kirche", Optional, Kind::Flag,
        "Zahlst du Kirchensteuer?",
        "church-tax", "Do you pay church tax?";
    OwnPay = "mein-gehalt", Optional, Kind::Pay(OWN_PAY_EUR),
        "Dein Brutto für den Zeitraum, sonst im Monat: nur du siehst die Antwort, gespeichert wird nichts",
        "my-pay", "Your gross pay for the period, else per month: only you see the answer, nothing is stored";
    First = "a", Required, Kind::Profession,
        "Der erste Beruf",
        "a", "The first profession";
    Second = "b", Required, Kind::Profession,
        "Der zweite Beruf",
        "b", "The second profession";
    Third = "c", Optional, Kind::Profession,
        "Ein dritter Beruf",
        "c", "A third profession";
    From = "von", Required, Kind::Profession,
        "Von welchem Beruf aus",
        "from", "From which profession";
    To = "nach", Optional, Kind::Profession,
        "Zu welchem Beruf – ohne: wohin es führen kann",
        "to", "To which profession – without: where it can lead";
    Field = "feld", Optional, Kind::Choice(Field::KEYS),
        "Nur dieses Berufsfeld",
        "field", "This field of work only";
    Entry = "einstieg", Optional, Kind::Choice(Entry::KEYS),
        "Nur Berufe mit diesem Einstieg",
        "entry", "Professions with this way in only";
    Certificate = "schulabschluss", Optional, Kind::Choice(Certificate::KEYS),
        "Der Schulabschluss, den du hast",
        "certificate", "The school-leaving certificate that you have";
    LeastPay = "mindestens", Optional, Kind::Pay(LEAST_PAY_EUR),
        "So viel brutto im Monat mindestens, in Euro",
        "at-least", "At least this gross pay per month, in euros";
    Longest = "dauer", Optional, Kind::Choice(Longest::KEYS),
        "Wie lange die Ausbildung höchstens dauern darf",
        "training", "How long training may take at most";
    With = "mit", Optional, Kind::Choices(Condition::KEYS),
        "Das soll dabei sein",
        "with", "This should be part of it";
    Without = "ohne", Optional, Kind::Choices(Condition::KEYS),
        "Das soll nicht dabei sein",
        "without", "This should not be part of it";
    Interest = "interesse", Optional, Kind::Choices(&Interests::GERMAN_KEYS),
        "Das interessiert dich am meisten",
        "interest", "What interests you most";
    Order = "sortierung", Optional, Kind::Choice(Order::KEYS),
        "Was oben steht",
        "order", "What comes first";
    Page = "seite", Optional, Kind::Number(PAGES),
        "Welche Seite, wenn es mehrere gibt",
        "page", "Which page, where there are several";
    Code = "code", Optional, Kind::Text,
        "Mit diesem Code machst du weiter, wo du warst",
        "code", "With this code you go on where you were";
    Text = "text", Required, Kind::Text,
        "Deine Frage, so wie du sie stellst",
        "text", "Your question, in your own words";
    Private = "versteckt", Optional, Kind::Flag,
        "Nur du siehst die Antwort",
        "private", "Only you see the answer";
    Remove = "entfernen", Optional, Kind::Profession,
        "Diesen Beruf von der Liste nehmen",
        "remove", "Take this profession off the list";
    OwnAnswers = "meine-antworten", Optional, Kind::Choice(Answers::KEYS),
        "Wer die Antworten auf deine Fragen sieht",
        "my-answers", "Who sees the answers to your questions";
    ServerAnswers = "server-antworten", Optional, Kind::Choice(&[Answers::Public.key(), Answers::Private.key()]),
        "Wer auf diesem Server Antworten sieht",
        "server-answers", "Who sees answers on this server";
    Channel = "kanal", Optional, Kind::Channel,
        "Kanal oder Kategorie mit öffentlichen Antworten, samt Threads: dazu, oder wieder weg",
        "channel", "Channel or category with public answers, and its threads: added, or taken away";
    ShownFirst = "zuerst", Optional, Kind::Choice(&SECTION_KEYS),
        "Abschnitt, der in Profilen vorn steht: dazu, oder wieder weg",
        "first", "Section that comes first in profiles: added, or taken away";
    Action = "aktion", Required, Kind::Choice(DataAction::KEYS),
        "Anzeigen oder löschen",
        "action", "Show or delete";
    PrivatePremium = "pkv", Optional, Kind::Number(PRIVATE_PREMIUM_EUR),
        "Privat versichert: dein ganzer Beitrag für Kranken- und Pflegeversicherung im Monat in Euro",
        "private-insurance", "Privately insured: your whole premium for health and care per month in euros";
    AdditionalContribution = "zusatzbeitrag", Optional, Kind::Percent(ADDITIONAL_HUNDREDTHS),
        "Zusatzbeitrag deiner Krankenkasse in Prozent, etwa 2,45",
        "additional", "Your health fund's additional contribution in percent";
    Hours = "stunden", Optional, Kind::Number(HOURS),
        "Teilzeit: so viele Stunden in der Woche",
        "hours", "Part-time: so many hours a week";
    Detail = "genauer", Optional, Kind::Choice(Detail::KEYS),
        "Was du genauer wissen willst",
        "detail", "What you want to know in detail";
    Mode = "art", Optional, Kind::Choice(Mode::KEYS),
        "Schnell zum Ankreuzen oder genau mit fünf Stufen",
        "mode", "Quickly by ticking, or thoroughly on five levels";
    Liked = "gern", Optional, Kind::Choices(&LIKED_KEYS),
        "Nummern der Tätigkeiten, die dir gefallen",
        "liked", "Numbers of the activities that you like";
    Liking = "thema", Optional, Kind::Choice(Liking::KEYS),
        "Womit du zu tun haben willst",
        "topic", "What you want to work with";
    WithoutField = "ohne-feld", Optional, Kind::Choices(Field::KEYS),
        "Diese Berufsfelder nicht",
        "without-field", "Not these fields of work";
}

impl CommandOption {
    pub(super) fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

macro_rules! commands {
    ($($topic:ident $fields:tt => $($option:ident $(= $field:ident)?),+;)+) => {
        /// The options of a command, in order.
        pub fn options(topic: Topic) -> &'static [CommandOption] {
            match topic { $(Topic::$topic => &[$(CommandOption::$option),+],)+ }
        }

        impl Question {
            /// The command that asks this question.
            pub fn topic(&self) -> Topic {
                match self { $(Self::$topic { .. } => Topic::$topic,)+ }
            }

            pub(in crate::question) fn field(&self, option: CommandOption) -> Option<&dyn OptionField> {
                match self { $(Self::$topic $fields => match option {
                    $($(CommandOption::$option => Some($field),)?)+
                    _ => None,
                },)+ }
            }

            pub(in crate::question) fn field_mut(&mut self, option: CommandOption) -> Option<&mut dyn OptionField> {
                match self { $(Self::$topic $fields => match option {
                    $($(CommandOption::$option => Some($field),)?)+
                    _ => None,
                },)+ }
            }
        }
    };
}

// The options of each command, in order, and the fields they set. `Private` is part of the request, not of the question.
commands! {
    Profile { name, section, page } => Name = name, Section = section, Page = page, Private;
    Pay {
        name,
        terms: Terms {
            timespan, state, age, tax_class, children, church, own, private_premium_eur, additional_hundredths, hours, detail, page,
        },
    } =>
        Name = name, Timespan = timespan, State = state, Age = age, TaxClass = tax_class, Children = children, Church = church,
        OwnPay = own, PrivatePremium = private_premium_eur, AdditionalContribution = additional_hundredths, Hours = hours,
        Detail = detail, Page = page, Private;
    Compare { names: [first, second, third], state, detail, page } =>
        First = first, Second = second, Third = third, State = state, Detail = detail, Page = page, Private;
    Related { name } => Name = name, Private;
    Way { from, to, detail, page } => From = from, To = to, Detail = detail, Page = page, Private;
    Wish(Wish { field, entry, certificate, least_eur, longest, with, without, without_fields, liking, interests, order, page }) =>
        Field = field, Entry = entry, Certificate = certificate, LeastPay = least_eur, Longest = longest, With = with,
        Without = without, Interest = interests, Liking = liking, WithoutField = without_fields, Order = order, Page = page,
        Private;
    Test(Test { code, mode, entry, certificate, detail, page, liked }) =>
        Code = code, Mode = mode, Entry = entry, Certificate = certificate, Detail = detail, Page = page, Liked = liked;
    Ask { text } => Text = text, Private;
    Remember { name } => Name = name;
    List { remove, page } => Remove = remove, Page = page;
    Settings(Settings { own, server, channel, first }) =>
        OwnAnswers = own, ServerAnswers = server, Channel = channel, ShownFirst = first;
    Data { action } => Action = action;
    Privacy { page } => Page = page, Private;
    Help {} => Private;
}
