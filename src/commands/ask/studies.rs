//! Studies or a training: professions of neighbouring work, of which one is studied and the other is learned at work.

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::question::Question;
use crate::understand::Understood;
use crate::understand::theme::{Theme, theme};

/// A profession that is studied, and one of neighbouring work that is learned in a training.
const PAIRS: &[[&str; 2]] = &[
    ["informatiker", "fachinformatiker-anwendungsentwicklung"],
    ["softwareentwickler", "fachinformatiker-anwendungsentwicklung"],
    ["wirtschaftsinformatiker", "fachinformatiker-anwendungsentwicklung"],
    ["architekt", "bauzeichner"],
    ["bauingenieur", "bauzeichner"],
    ["maschinenbauingenieur", "industriemechaniker"],
    ["elektroingenieur", "elektroniker-betriebstechnik"],
    ["chemiker", "chemielaborant"],
    ["biologe", "biologielaborant"],
    ["physiker", "physiklaborant"],
    ["betriebswirt-studium", "industriekaufleute"],
    ["grafikdesigner", "mediengestalter-digital-und-print"],
    ["sozialarbeiter", "erzieher"],
    ["arzt", "medizinische-fachangestellte"],
    ["zahnarzt", "zahnmedizinische-fachangestellte"],
    ["tierarzt", "tiermedizinische-fachangestellte"],
    ["apotheker", "pta"],
    ["rechtsanwalt", "rechtsanwaltsfachangestellte"],
    ["jurist", "rechtsanwaltsfachangestellte"],
    ["steuerberater", "steuerfachangestellte"],
    ["agrarwissenschaftler", "landwirt"],
];

/// "Ausbildung oder Studium bei Informatik": both professions of a pair, the training first.
pub(super) fn beside_studies<'c>(
    catalogue: &'c Catalogue,
    understood: &Understood<'c>,
    text: &str,
) -> Option<(Question, Vec<&'c str>)> {
    let [profile] = understood.professions[..] else { return None };
    if theme(text) != Some(Theme::StudyOrTraining) || !text.to_lowercase().contains(" oder ") {
        return None;
    }
    let pair = PAIRS.iter().find(|pair| pair.contains(&profile.id.as_str()))?;
    let [studied, trained] = pair.map(|id| catalogue.get(id));
    let (studied, trained): (&Profile, &Profile) = (studied?, trained?);
    Some((Question::compare([trained.id.as_str(), studied.id.as_str()]), vec![&trained.title, &studied.title]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sources;
    use crate::profile::Entry;
    use crate::understand::understand;

    #[test]
    fn pairs_are_of_the_catalogue() {
        let catalogue = Catalogue::load(&sources::builtin()).unwrap();
        for [studied, trained] in PAIRS {
            let entry = |id: &str| catalogue.get(id).unwrap_or_else(|| panic!("{id}")).entry();
            assert_eq!(entry(trained).map(|entry| entry == Entry::Studium), Some(false), "{trained}");
            assert_ne!(entry(studied), Some(Entry::Ausbildung), "{studied}");
        }
    }
    #[test]
    fn a_subject_has_both() {
        let catalogue = Catalogue::load(&sources::builtin()).unwrap();
        let pair = |text: &str| beside_studies(&catalogue, &understand(&catalogue, text), text).map(|(_, titles)| titles.len());
        assert_eq!(pair("ausbildung oder studium bei informatik"), Some(2));
        assert_eq!(pair("wie läuft das informatik studium"), None);
    }
}
