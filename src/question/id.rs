//! The short spelling of a question that a Discord button or menu carries, so that nothing has to be remembered between two
//! messages: `1|beruf|aufgaben|backend-engineer`. The leading number is the version of this spelling.

use super::{Question, Topic, section_from_key, section_key};

/// Discord allows 100 characters; the name is last and is cut to what is left. Ids of profiles always fit.
const LIMIT: usize = 100;
const VERSION: &str = "1";
const SEPARATOR: char = '|';

/// The question as an id of at most 100 characters.
pub fn encode(question: &Question) -> String {
    let (options, name) = match question {
        Question::Profile { name, section } => (section.map_or("", section_key), name.as_str()),
        Question::Pay { name } | Question::Related { name } => ("", name.as_str()),
        Question::Help => ("", ""),
    };
    let id = format!("{VERSION}{SEPARATOR}{}{SEPARATOR}{options}{SEPARATOR}{name}", question.topic().key());
    id.chars().take(LIMIT).collect()
}

/// The question that an id stands for; `None` for one that is forged, cut off, or of a version that is no longer spoken.
pub fn decode(id: &str) -> Option<Question> {
    let mut parts = id.splitn(4, SEPARATOR);
    if parts.next()? != VERSION {
        return None;
    }
    let topic = Topic::from_key(parts.next()?)?;
    let options = parts.next()?;
    let mut question = Question::new(topic, parts.next()?.to_owned());
    match &mut question {
        Question::Profile { section, .. } if !options.is_empty() => *section = Some(section_from_key(options)?),
        _ if !options.is_empty() => return None,
        _ => {}
    }
    Some(question)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Section;

    fn check(question: &Question, expected: &str) {
        assert_eq!(encode(question), expected);
        assert_eq!(decode(expected).as_ref(), Some(question));
    }

    #[test]
    fn a_section_of_a_profile() {
        let question = Question::Profile { name: "backend-engineer".into(), section: Some(Section::Tasks) };
        check(&question, "1|beruf|aufgaben|backend-engineer");
    }
    #[test]
    fn pay() {
        check(&Question::Pay { name: "baecker".into() }, "1|gehalt||baecker");
    }
    #[test]
    fn a_name_with_the_separator_in_it() {
        check(&Question::Related { name: "a|b".into() }, "1|verwandt||a|b");
    }
    #[test]
    fn help() {
        check(&Question::Help, "1|hilfe||");
    }

    #[test]
    fn forged_and_old_ids_are_refused() {
        for id in ["", "1", "0|beruf||baecker", "1|tanz||baecker", "1|beruf|unsinn|baecker", "1|gehalt|x|baecker", "1|beruf|"] {
            assert_eq!(decode(id), None, "{id}");
        }
    }

    #[test]
    fn the_longest_id_fits_with_every_section() {
        let name = "a".repeat(crate::profile::ID_LIMIT);
        for &section in Section::ALL {
            let question = Question::Profile { name: name.clone(), section: Some(section) };
            assert_eq!(decode(&encode(&question)), Some(question));
        }
    }
}
