//! Where long compound words may be hyphenated: before their last member. Phones would break them anywhere.

use crate::text::german::LONG_WORD;
use std::borrow::Cow;

/// Shown as a hyphen only at the end of a line.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';

/// Last members of compounds in names of professions.
const LAST: &str = "abdichter abfüller ableitung administrator agent analyse anlagenmonteur anleiter anleitung anwärter \
    arbeiter architekt assistent aufbereiter aufsicht ausbildung automatisierer banker bauer beamter bearbeiter beauftragte \
    begleiter begleitung beihilfe bekämpfer beobachter berater beschichter betreuer betriebswirt bewirtschaftung bildung \
    buchhalter chemiker chirurg darsteller designer diagnostik dienst dienste dienstleistung dienstleistungen direktor disponent \
    dolmetscher einleitung elektriker elektroniker entwickler entwicklung fachangestellte facharbeiter fachassistent fachkraft \
    fachmann fachwirt fahrer feger feuerwehrmann forscher fortbildung fotograf förderer führer gastronomie gehilfe gehilfin \
    gestalter gutachter gärtner handel handwerk handwerker heilpraktiker helfer hersteller hilfe historiker hygieniker händler \
    informatiker ingenieur instrumentenbauer instrumentenmacher integration isolierer journalist jurist kapitän kaufmann \
    keramformer keramiker kommissar kommunikation kontrolleur korrespondent kraft kraftfahrer laborant lackierer lehrer leiter \
    leitung macher makler management manager maschinenführer maschinist mechaniker mechatroniker mediziner meister mitarbeiter \
    monteur musiker pfleger physiker pilot planer planung praktiker programmierer präsident prüfer psychologe psychotherapeut \
    pädagoge referent reiniger reinigermeister reinigungskraft restaurator sachbearbeiter sanitäter schleifer schneider \
    schuhmacher schwester schützer sekretär sprecher studioleiter systeme technik techniker technische technologe tester therapeut \
    trainer verarbeiter verarbeitung verdienst verdienste veredler verkoster verkäufer vermittler vollzieher vorarbeiter \
    vorbereiter vorführer wachtmeister weiterbildung wirtschafter wirtschaftliche wissenschaft wissenschaftler wärter zuschneider \
    ökologe ökonom überwacher";
/// Minimum letters before the last member.
const BEFORE: usize = 4;

/// The text with a soft hyphen in each long word with a known last member: `Ordnungsamts-mitarbeiter/in`.
pub(crate) fn hyphenated(text: &str) -> Cow<'_, str> {
    let is_long = |word: &str| word.chars().count() >= LONG_WORD && !word.contains("//");
    if !text.split(' ').any(|word| is_long(word) && joint(word).is_some()) {
        return text.into();
    }
    let hyphenated = |word: &str| match joint(word).filter(|_| is_long(word)).and_then(|at| word.split_at_checked(at)) {
        Some((before, last)) => format!("{before}{SOFT_HYPHEN}{last}"),
        None => word.to_owned(),
    };
    text.split(' ').map(hyphenated).collect::<Vec<_>>().join(" ").into()
}

/// The byte at which the longest known last member of a word begins.
fn joint(word: &str) -> Option<usize> {
    let stem = word.split(['/', ',', '.', ':', ')']).next()?;
    let befores = LAST.split(' ').filter_map(|last| stem.strip_suffix(last));
    let before = befores.min_by_key(|before| before.len())?;
    let letters = before.chars().rev().take_while(|letter| letter.is_alphabetic()).count();
    (letters >= BEFORE).then_some(before.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(hyphenated(text).replace(SOFT_HYPHEN, "|"), expected);
    }

    #[test]
    fn before_the_last_member_of_a_long_word() {
        check("Ordnungsamtsmitarbeiter/in", "Ordnungsamts|mitarbeiter/in");
        check("Fachangestellte/r für Arbeitsmarktdienstleistungen", "Fachangestellte/r für Arbeitsmarkt|dienstleistungen");
        check("Genesungsbegleiter/in", "Genesungs|begleiter/in");
        check("Baumaschinenmechatroniker/in.", "Baumaschinen|mechatroniker/in.");
    }
    #[test]
    fn neither_short_words_nor_unknown_ones_nor_addresses() {
        check("Fahrlehrer/in", "Fahrlehrer/in");
        check("Psychologe/Psychologin", "Psychologe/Psychologin");
        check("https://beispiel.example/mitarbeiter", "https://beispiel.example/mitarbeiter");
    }
}
