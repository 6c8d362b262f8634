//! The custom_id of a button or menu encodes its whole question, so that no state is kept between messages:
//! `2|beruf|b0|backend-engineer`. The leading number is the version of the encoding; each option is a letter with a short value;
//! the professions come last. The version may be followed by a flag for the effect of a click: `2+` answers in a separate
//! message, `2*` adds the values selected in a menu, as professions or, with an option's letter, as its values.

mod value;

use crate::answer::Fills;
use crate::profile::file::is_id;
use crate::profile::short_id;
use crate::question::option::{CommandOption, Kind, kind, options};
use crate::question::{Question, Topic};

/// Maximum length of a custom_id.
const LIMIT: usize = 100;
const VERSION: &str = "2";
/// Room for the flag and the letter behind the version.
const SIGNS: usize = 2;
/// Flag: answers in a separate message.
const BESIDE: &str = "+";
/// Flag: filled in with the selected values.
const PICKS: char = '*';
const SEPARATOR: char = '|';
/// Separates options.
const NEXT: char = ',';
/// Maximum length of each of several professions; three of them fit together with every option of such a question.
const NAME_LIMIT: usize = 26;

/// Encodes a question in at most 100 characters. Profile ids are shortened so that they are recognised where they do not fit; user
/// text is cut to the remaining space.
pub fn encode(question: &Question) -> String {
    let encoded =
        |(option, value): (CommandOption, String)| Some(format!("{}{}", letter(option)?, value::encode(option, &value)));
    let options: Vec<_> = question.values().into_iter().filter_map(encoded).collect();
    let options = options.join(&NEXT.to_string());
    let head = format!("{VERSION}{SEPARATOR}{}{SEPARATOR}{options}{SEPARATOR}", question.topic().key());
    let names: Vec<String> = match question.names().as_slice() {
        [] => Vec::new(),
        [name] if is_id(name) => vec![short_id::shorten(name, LIMIT.saturating_sub(head.len() + SIGNS))],
        [name] => vec![(*name).to_owned()],
        several => several.iter().map(|name| short_name(name)).collect(),
    };
    cut(&(head + &names.join(&SEPARATOR.to_string())), LIMIT)
}

/// The custom_id of a choice whose answer is a separate message.
pub fn encode_beside(question: &Question) -> String {
    cut(&encode(question).replacen(VERSION, &format!("{VERSION}{BESIDE}"), 1), LIMIT)
}

/// The custom_id of a menu whose selected values complete a question.
pub(crate) fn encode_picks(question: &Question, fills: Fills) -> String {
    let letter = match fills {
        Fills::Names => None,
        Fills::Option(option) => letter(option),
    };
    let version: String = VERSION.chars().chain([PICKS]).chain(letter).collect();
    cut(&encode(question).replacen(VERSION, &version, 1), LIMIT)
}

/// Whether the answer to a click is a separate message.
pub fn is_beside(id: &str) -> bool {
    id.strip_prefix(VERSION).is_some_and(|rest| rest.starts_with(BESIDE))
}

/// The question of a menu with these selected values; `None` for any other id, or for values that are not in the menu.
pub fn decode_picks(id: &str, picked: &[String]) -> Option<Question> {
    let (sign, rest) = id.strip_prefix(VERSION)?.split_once(SEPARATOR)?;
    let mut letters = sign.strip_prefix(PICKS)?.chars();
    let question = decode(&format!("{VERSION}{SEPARATOR}{rest}"))?;
    let Some(letter) = letters.next() else {
        let name = |question: Question, (position, id): (usize, &String)| question.with_name(position, id);
        return Some(picked.iter().enumerate().fold(question, name));
    };
    with_picked(question, option_of(letter)?, picked)
}

/// The question with these values of an option added.
fn with_picked(mut question: Question, option: CommandOption, picked: &[String]) -> Option<Question> {
    let had = question.values().into_iter().filter(|(known, _)| *known == option).map(|(_, value)| value);
    let values: Vec<String> = had.chain(picked.iter().cloned()).collect();
    if values.is_empty() {
        return Some(question);
    }
    question.set(option, &values.join(&NEXT.to_string())).ok()?;
    Some(question)
}

/// A profile's id, shortened so that it is recognised, or the beginning of a user's text.
fn short_name(name: &str) -> String {
    if is_id(name) { short_id::shorten(name, NAME_LIMIT) } else { cut(&name.replace(SEPARATOR, " "), NAME_LIMIT) }
}

fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}

/// Decodes a custom_id; `None` if it is forged, truncated, or of an unsupported version.
pub fn decode(id: &str) -> Option<Question> {
    let mut parts = id.splitn(4, SEPARATOR);
    let version = parts.next()?;
    if version != VERSION && version.strip_prefix(VERSION) != Some(BESIDE) {
        return None;
    }
    let topic = Topic::from_key(parts.next()?)?;
    let (values, names) = (parts.next()?, parts.next()?);
    let mut question = Question::new(topic);
    for encoded in values.split(NEXT).filter(|encoded| !encoded.is_empty()) {
        let mut characters = encoded.chars();
        let option = option_of(characters.next()?)?;
        if !options(topic).contains(&option) {
            return None;
        }
        question.set(option, &value::decode(option, characters.as_str())?).ok()?;
    }
    with_names(question, topic, names)
}

/// Adds the professions.
fn with_names(question: Question, topic: Topic, names: &str) -> Option<Question> {
    let professions = options(topic).iter().filter(|option| kind(**option) == Kind::Profession).count();
    match professions {
        0 => names.is_empty().then_some(question),
        1 => Some(question.with_name(0, names)),
        _ => {
            let names: Vec<_> = names.split(SEPARATOR).collect();
            let named = names.iter().enumerate().fold(question, |question, (position, name)| question.with_name(position, name));
            (names.len() <= professions).then_some(named)
        }
    }
}

/// A letter for each option except professions, by its position: `b` for the second.
fn letter(option: CommandOption) -> Option<char> {
    let position = CommandOption::ALL.iter().position(|known| *known == option)?;
    (kind(option) != Kind::Profession).then(|| letter_at(position))
}

fn letter_at(position: usize) -> char {
    let position = u8::try_from(position).unwrap_or(u8::MAX);
    let is_small = position < 26;
    char::from(if is_small { b'a' + position } else { b'A' + position.saturating_sub(26).min(25) })
}

fn option_of(first: char) -> Option<CommandOption> {
    CommandOption::ALL.iter().copied().find(|option| letter(*option) == Some(first))
}

#[cfg(test)]
mod tests {
    use super::value::TEXT_LIMIT;
    use super::*;
    use crate::discord::limits::CUSTOM_ID;
    use crate::pay::Timespan;
    use crate::profile::{Certificate, Entry, ID_LIMIT, Section};
    use crate::question::interest::Test;
    use crate::question::option::hundredths_key;
    use crate::question::pay::Terms;
    use crate::question::wage::Wage;

    fn check(question: &Question, expected: &str) {
        assert_eq!(encode(question), expected);
        assert_eq!(decode(expected).as_ref(), Some(question));
    }

    #[test]
    fn a_section_of_a_profile() {
        let question = Question::section("backend-engineer", Section::Tasks);
        check(&question, "2|beruf|b0|backend-engineer");
    }
    #[test]
    fn pay_with_much_that_can_be_said() {
        let line = "/gehalt name:aufsicht zeitraum:stunde land:bayern alter:99 steuerklasse:3 kinder:9 kirche:nein mein-gehalt:1000000 \
                    pkv:3000 zusatzbeitrag:9,99 stunden:40 genauer:berechnung seite:9";
        let asked = crate::question::text::parse(line).unwrap().question;
        check(&asked, "2|gehalt|c2,d1,e99,f3,g9,hnein,i1000000,H3000,I9.99,J40,K5,x9|aufsicht");
    }

    /// Pay with the last value of every option.
    fn pay_with_everything(name: &str) -> Question {
        let mut question = Question::about(Topic::Pay, name);
        for option in options(Topic::Pay).iter().copied().filter(|option| *option != CommandOption::Private) {
            let values = match kind(option) {
                Kind::Profession => continue,
                Kind::Choice(keys) => keys.iter().rev().map(|key| (*key).to_owned()).collect(),
                Kind::Number(range) | Kind::Pay(range) => vec![range.end().to_string()],
                Kind::Percent(range) => vec![hundredths_key(*range.end())],
                Kind::Flag => vec!["nein".to_owned()],
                other => panic!("an option of pay is {other:?}"),
            };
            assert!(values.iter().any(|value| question.set(option, value).is_ok()), "{option:?}");
        }
        question
    }
    #[test]
    fn pay_with_everything_that_can_be_said() {
        let question = pay_with_everything("aufsicht");
        let id = encode(&question);
        assert_eq!(decode(&id).as_ref(), Some(&question), "{id}");
        let longest = "a".repeat(ID_LIMIT);
        let id = encode_beside(&pay_with_everything(&longest));
        assert!(id.chars().count() <= CUSTOM_ID, "{id}");
        let decoded = decode(&id).unwrap();
        assert_eq!(decoded.values().len(), question.values().len());
        assert!(short_id::stands_for(decoded.names()[0], &longest), "{id}");
    }
    #[test]
    fn own_pay_with_cents_and_a_period_of_its_own() {
        let pay = |own| Question::Pay { name: "koch".into(), terms: Terms { own: Some(own), ..Terms::default() } };
        check(&pay(Wage { cents: 280_000, per: None }), "2|gehalt|i2800|koch");
        check(&pay(Wage { cents: 1_750, per: None }), "2|gehalt|ix1cm|koch");
        check(&pay(Wage { cents: 100_000_000, per: Some(Timespan::Year) }), "2|gehalt|ij1njchs|koch");
    }
    #[test]
    fn a_name_with_the_separator_in_it() {
        check(&Question::Related { name: "a|b".into() }, "2|verwandt||a|b");
    }
    #[test]
    fn two_or_three_professions() {
        check(&Question::compare(["koch", "baecker"]), "2|vergleich||koch|baecker");
        check(&Question::compare(["a", "b", "c"]), "2|vergleich||a|b|c");
        check(&Question::way("koch", ""), "2|weg||koch");
    }
    #[test]
    fn wishes_take_a_character_each() {
        let mut question = Question::new(Topic::Wish);
        for (option, value) in [
            (CommandOption::Field, "natur"),
            (CommandOption::LeastPay, "3000"),
            (CommandOption::With, "tiere,draussen"),
            (CommandOption::Without, "buero"),
        ] {
            question.set(option, value).unwrap();
        }
        check(&question, "2|suche|oj,r3000,ti5,u1|");
    }
    #[test]
    fn the_longest_state_of_the_interest_test() {
        let test = Test {
            code: "ABCD-EFGH-JKMN-PQRS-TU".into(),
            entry: Some(Entry::Quereinstieg),
            certificate: Some(Certificate::Abitur),
            ..Test::default()
        };
        check(&Question::Test(test), "2|berufstest|yABCD-EFGH-JKMN-PQRS-TU,p6,q4|");
    }
    #[test]
    fn help() {
        check(&Question::Help, "2|hilfe||");
    }

    #[test]
    fn three_of_the_longest_ids_fit_and_are_known_again() {
        let ids = ["a", "b", "c"].map(|letter| letter.repeat(ID_LIMIT));
        let decoded = decode(&encode(&Question::compare(ids.iter().map(String::as_str)))).unwrap();
        for (short, id) in decoded.names().into_iter().zip(&ids) {
            assert!(short_id::stands_for(short, id), "{short}");
        }
    }
    #[test]
    fn a_long_text_is_cut_and_still_read() {
        let question = Question::Ask { text: "ü".repeat(4_000) };
        assert_eq!(decode(&encode(&question)), Some(Question::Ask { text: "ü".repeat(TEXT_LIMIT) }));
    }

    #[test]
    fn what_is_no_code_leaves_room_for_what_is_picked() {
        let mut question = Question::new(Topic::Test);
        question.set(CommandOption::Code, &"x".repeat(CUSTOM_ID)).unwrap();
        for option in options(Topic::Test).iter().copied().filter(|option| *option != CommandOption::Code) {
            let values = match kind(option) {
                Kind::Choice(keys) | Kind::Choices(keys) => keys.iter().rev().map(|key| (*key).to_owned()).collect(),
                Kind::Number(range) => vec![range.end().to_string()],
                _ => Vec::new(),
            };
            let _ = values.iter().any(|value| question.set(option, value).is_ok());
            let id = encode_picks(&question, Fills::Option(option));
            assert!(decode_picks(&id, &[]).is_some(), "{id}");
        }
    }

    #[test]
    fn forged_and_old_ids_are_refused() {
        let ids = ["", "2", "1|beruf||baecker", "2|tanz||baecker", "2|beruf|b9|baecker", "2|beruf|c1|baecker", "2|beruf|"];
        let more = [
            "2|gehalt|f7|x",
            "2|gehalt|i0|x",
            "2|gehalt|c|x",
            "2|hilfe||x",
            "2|vergleich||a|b|c|d",
            "2|suche|tzz|",
            "2|suche|ü|",
        ];
        for id in ids.into_iter().chain(more) {
            assert_eq!(decode(id), None, "{id}");
        }
    }

    #[test]
    fn a_choice_beside_asks_the_same() {
        let question = Question::Related { name: "koch".into() };
        let id = encode_beside(&question);
        assert_eq!((id.as_str(), is_beside(&id), is_beside("2|verwandt||koch")), ("2+|verwandt||koch", true, false));
        assert_eq!(decode(&id), Some(question));
    }
    #[test]
    fn picked_professions_complete_a_comparison() {
        let id = encode_picks(&Question::new(Topic::Compare), Fills::Names);
        let picked = ["koch".to_owned(), "baecker".to_owned()];
        assert_eq!(id, "2*|vergleich|||");
        assert_eq!(decode_picks(&id, &picked), Some(Question::compare(["koch", "baecker"])));
        assert_eq!(decode(&id), None, "without what was picked it asks nothing");
    }
    #[test]
    fn picked_values_join_those_that_are_there() {
        let test = |liked: &[usize]| Question::Test(Test { liked: liked.to_vec(), ..Test::default() });
        let id = encode_picks(&test(&[0, 29]), Fills::Option(CommandOption::Liked));
        assert_eq!(decode_picks(&id, &["12".to_owned()]), Some(test(&[0, 11, 29])));
        assert_eq!(decode_picks(&id, &[]), Some(test(&[0, 29])));
        assert_eq!(decode_picks(&id, &["31".to_owned()]), None);
        assert_eq!(decode_picks("2|berufstest||", &["1".to_owned()]), None);
    }

    #[test]
    fn every_option_has_a_letter_of_its_own() {
        let letters: std::collections::HashSet<_> = (0..CommandOption::ALL.len()).map(letter_at).collect();
        assert_eq!(letters.len(), CommandOption::ALL.len());
    }
}
