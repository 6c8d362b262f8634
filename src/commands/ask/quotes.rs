//! Single sentences of a profile on something that somebody asks about: a driving licence, an age.

use crate::profile::{Profile, Section};

/// Sections in the order in which they are searched.
const SECTIONS: [Section; 5] = [Section::Requirements, Section::Path, Section::Workplaces, Section::Traits, Section::Outlook];

/// The first sentence with one of these stems: of the sections, then of the ways.
pub(crate) fn sentence_with(profile: &Profile, stems: &[&str]) -> Option<String> {
    let sections = SECTIONS.iter().filter_map(|section| profile.sections.get(section)).map(String::as_str);
    let notes = profile.ways.iter().filter_map(|way| way.note.as_deref());
    let sentences = sections.chain(notes).flat_map(|text| text.split_inclusive(". ")).map(str::trim);
    sentences.into_iter().find(|sentence| stems.iter().any(|stem| sentence.contains(stem))).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_and_no_more() {
        let text = "title = \"X\"\n[sections]\nrequirements = \"Vorgeschrieben ist nichts. Den Führerschein brauchst du bald. Mut hilft.\"\n";
        let source = crate::profile::reader::Source { path: "x.toml".into(), text: text.into() };
        let profile = crate::profile::file::parse(&source).profile.unwrap();
        assert_eq!(sentence_with(&profile, &["ührerschein"]).as_deref(), Some("Den Führerschein brauchst du bald."));
        assert_eq!(sentence_with(&profile, &["Mindestalter"]), None);
    }
}
