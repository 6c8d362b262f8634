//! Words that occur in or near names of professions but do not name one alone: "geprüft", "zweiten", "bieten".

use std::collections::HashSet;
use std::sync::LazyLock;

/// Folded, as in a sentence. Adjectives with regular endings are recognised by [`is_adjective`].
const WORDS: &str = "\
    winter sommer veganer veganerin vegetarier vegetarierin schießen schiessen zweite zweiten zweiter zweites erste ersten erster erstes dritte dritten dritter vierte vierten letzte letzten meiste meisten \
    meistens nächste freie freier freien freies frei hinter deutsche deutscher deutschen bieten bietet richten richtet leiten leitet \
    herstellen herstellt wirken wirkt ordnen ordnet steigen steigt steige private privater privaten privates kurze kurzer kurzen kurzes \
    intern extern externe externen international mobile mobilen entwickelt entwickeln vertreten vertritt breite breiter haften haftet \
    teurer teure schätzen schätzt landen landet laden lade falscher falsche einfacher einfache innen zugelassen zugelassene presst pressen \
    dichten dichter biegen biege gießen kanten verlegen verlegt telefonierst field social group source clinical research construction \
    civil health public product compose server store profiles beschaffen befragen drehen dreht brennen brennt mischen mischt aufbereiten \
    montieren bereiten bereitet zerlegen sanieren mauern nähe nähere näher enger strenger schmaler knappe laschen gehobener gehobenen höherer \
    höheren freigestellt geprüft geprüfte geprüfter geprüften beauftragt examinierte zweijährige zweijährigen zweijähriges dreijährige dreijährigen leitende leitender \
    schlechter schlechte schlecht diabetes master bachelor techniker-schule kanzleien kanzlei erschließung interview amazon traffic release \
    network driving european foreign import motion insurance equity executive vocational creative environmental communications \
    factory asset agile azure fische pralinen brauche bleiben bleibt wachsen wächst halten hält heben hebt tragen trägt schieben \
    rechnen rechnet meinen meinst meine denke denken dachte raten rate kommst läuft laufen stehen steht sitzen sitzt melden meldet \
    jobcenter arbeitsamt arbeitsagentur gestresst cooler krasser fairer attraktiver entspannter chilliger schöner spannender interessanter \
    später reicht weiterhin danach trotz während spiele spielt spielen handwerk handwerksberuf handwerks promovierter promovierte promoviert bislang bisher außerdem zudem obwohl sobald solange nachdem";

static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.split_whitespace().collect());

const STEMS: [&str; 10] = ["isch", "lich", "tal", "iell", "uell", "atisch", "ndig", "tiv", "mäßig", "weis"];
const ENDINGS: [&str; 6] = ["", "e", "er", "es", "en", "em"];

/// Whether a folded word alone never names a profession, however similar a name is.
pub(crate) fn is_ordinary(word: &str) -> bool {
    SET.contains(word)
}

/// Whether a word looks like an adjective. Not applied to whole names: "technischer", "gesetzlich", "digitale", but "Detektiv".
pub(crate) fn is_adjective(word: &str) -> bool {
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.into_iter().any(|stem| STEMS.iter().any(|end| stem.len() > end.len() + 2 && stem.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_in_any_case() {
        assert!(["technischer", "gesetzlich", "digitale", "visuelles"].into_iter().all(is_adjective));
        assert!(!["techniker", "richter", "koch", "fachangestellte", "verwaltungsfachangestellte"].into_iter().any(is_adjective));
    }
}
