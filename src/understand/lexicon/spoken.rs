//! Colloquial names of professions, some with several meanings: "Lehrer", "Ingenieur"; and subjects of study.

use crate::understand::lexicon::is_slip;

/// Flat words with the ids they mean, the usual one first. Ids missing in a catalogue are skipped.
pub(crate) const PERSONS: &[(&str, &[&str])] = &[
    (
        "lehrer lehrerin lehrern lehrers lehrerinnen teacher teachers lehrkraft lehrkrafte lehramt lehramter lehrerberuf lehramtsstudium pauker",
        LEHRER,
    ),
    ("referendar referendarin referendars referendariat ref", &["referendar"]),
    ("grundschullehramt", &["lehrkraft-grundschule"]),
    ("gymnasiallehramt gymnasiallehrkraft", &["lehrkraft-gymnasium"]),
    ("ingenieur ingenieurin ingenieure ingenieuren ingenieurs ing engineer engineers", INGENIEUR),
    (
        "krankenpflege pflegekraft pflegekrafte pflegekraften pflegerin krankenpfleger krankenpflegerin krankenpflegern krankenschwestern",
        &["pflegefachkraft", "pflegehelfer"],
    ),
    (
        "polizeianwarter polizeianwarterin kommissaranwarter kommissaranwarterin",
        &["polizeibeamte", "polizeikommissar-gehobener-dienst"],
    ),
    ("altenpflege", &["altenpfleger", "pflegefachkraft", "pflegehelfer"]),
    ("anlagenmechaniker anlagenmechanikerin anlagenmechanikern", &["anlagenmechaniker-shk", "anlagenmechaniker-industrie"]),
    ("itsecurity cybersecurity", &["it-security-spezialist"]),
    ("itvertrieb", &["it-vertrieb"]),
    ("datascience", &["data-scientist"]),
    ("requirementsengineer", &["requirements-engineer"]),
    ("buromanagement", &["kaufleute-bueromanagement"]),
    ("kaltetechniker kaltetechnikerin", &["kaeltemechatroniker", "kaelte-und-klimatechniker-fachschule"]),
    ("kinderpsychologe kinderpsychologin kinderpsychologen", &["kinder-und-jugendlichenpsychotherapeut", "psychologe"]),
    ("leitstelle leitstellen", &["leitstellendisponent"]),
    ("systemintegration systemintegrator fisi", &["fachinformatiker-systemintegration"]),
    ("anwendungsentwicklung anwendungsentwickler fiae", &["fachinformatiker-anwendungsentwicklung", "softwareentwickler"]),
    ("security securitys", &["objektschuetzer", "fachkraft-schutz-und-sicherheit"]),
    ("justizvollzug strafvollzug vollzugsdienst jva", &["justizvollzugsbeamte"]),
    ("mullabfuhr", &["muellwerker"]),
    (
        "saz zeitsoldat gefreiter gefreite obergefreiter obergefreite hauptgefreiter hauptgefreite stabsgefreiter stabsgefreite \
         oberstabsgefreiter oberstabsgefreite",
        &["soldat-mannschaft"],
    ),
    ("tiermedizinische", &["tiermedizinische-fachangestellte"]),
    ("zahnmedizinische", &["zahnmedizinische-fachangestellte"]),
    ("kripo", &["kriminalbeamte"]),
    ("kfzler kfz-ler kfzbetrieb kfzwerkstatt autowerkstatt automechaniker autoschrauber kfz-mechaniker", &["kfz-mechatroniker"]),
    ("profifussballer fussballprofi fussballprofis fussballspieler fussballer profisportler", &["berufssportler"]),
    ("physio physios physiotherapie", &["physiotherapeut"]),
    ("ergo ergos ergotherapie", &["ergotherapeut"]),
    ("logopadie", &["logopaede"]),
    ("notsan notfallsani notfallsanis", &["notfallsanitaeter"]),
    ("rettsan rettungssani sani sanis rettungsdienstler rettungsdienst", &["rettungssanitaeter", "notfallsanitaeter"]),
    ("kindererzieherin kindererzieher kindergartnerin kindergartner", &["erzieher"]),
    (
        "elektronikentwickler elektronikentwicklern hardwareentwickler",
        &["elektroingenieur", "entwicklungsingenieur", "embedded-entwickler"],
    ),
    (
        "elektroniker elektronikerin elektronikern",
        &["elektroniker-energie-und-gebaeudetechnik", "elektroniker-betriebstechnik", "elektroniker-geraete-und-systeme"],
    ),
    ("zimmermann zimmermanner", &["zimmerer"]),
    ("schauspielschule schauspielschulen schauspielstudium", &["schauspieler"]),
    ("sachkundeprufung 34a", &["objektschuetzer", "fachkraft-schutz-und-sicherheit"]),
    ("techniker technikerin", &["maschinenbautechniker", "elektrotechniker", "bautechniker", "mechatroniktechniker"]),
    ("burokauffrau burokaufmann burokaufleute", &["kaufleute-bueromanagement"]),
    (
        "kaufmann kauffrau kaufleute",
        &["kaufleute-bueromanagement", "kaufleute-einzelhandel", "industriekaufleute", "speditionskaufleute"],
    ),
    ("einzelhandelskauffrau einzelhandelskaufmann", &["kaufleute-einzelhandel"]),
    ("stewardess steward stewardessen", &["flugbegleiter"]),
    ("elektriker elektrikerin elektrikern", &["elektroniker-energie-und-gebaeudetechnik", "elektroniker-betriebstechnik"]),
    ("embedded embedded-entwicklung", &["embedded-entwickler", "elektroingenieur"]),
    ("atpl pilotenlizenz verkehrspilotenlizenz", &["pilot", "berufspilot-cpl"]),
    ("vertriebler vertrieblerin vertrieb", &["aussendienst", "key-account-manager"]),
];

pub(super) const LEHRER: &[&str] =
    &["lehrkraft-grundschule", "lehrkraft-gymnasium", "lehrkraft-hauptschule-realschule", "lehrkraft-berufsschule"];
const INGENIEUR: &[&str] = &["maschinenbauingenieur", "bauingenieur", "elektroingenieur", "wirtschaftsingenieur"];

/// How words begin that tell which of several professions is meant: "Lehrer an der Berufsschule".
pub(crate) const NARROWER: &[(&str, &str)] = &[
    ("grundschul", "lehrkraft-grundschule"),
    ("gymnasi", "lehrkraft-gymnasium"),
    ("gymi", "lehrkraft-gymnasium"),
    ("realschul", "lehrkraft-hauptschule-realschule"),
    ("sekundarstufe", "lehrkraft-hauptschule-realschule"),
    ("sek", "lehrkraft-hauptschule-realschule"),
    ("hauptschul", "lehrkraft-hauptschule-realschule"),
    ("berufsschul", "lehrkraft-berufsschule"),
    ("berufskolleg", "lehrkraft-berufsschule"),
    ("elektrotechnik", "elektrotechniker"),
    ("mechatronik", "mechatroniktechniker"),
    ("bautechnik", "bautechniker"),
    ("spedition", "speditionskaufleute"),
    ("altenheim", "altenpfleger"),
    ("pflegeheim", "altenpfleger"),
    ("seniorenheim", "altenpfleger"),
    ("krankenhaus", "pflegefachkraft"),
    ("klinik", "pflegefachkraft"),
    ("berufsbild", "lehrkraft-berufsschule"),
];

/// Subjects, with the professions that studying them leads to. They name one only where the sentence speaks of studying.
pub(crate) const SUBJECTS: &[(&str, &[&str])] = &[
    ("medizin humanmedizin medizinstudium medizinstudiums", &["arzt"]),
    ("jura rechtswissenschaft rechtswissenschaften jurastudium", &["rechtsanwalt", "jurist", "richter"]),
    ("zahnmedizin zahnmedizinstudium", &["zahnarzt"]),
    ("tiermedizin veterinarmedizin tiermedizinstudium", &["tierarzt"]),
    ("pharmazie pharmaziestudium", &["apotheker"]),
    ("psychologie psychologiestudium", &["psychologe", "psychotherapeut"]),
    ("chemie chemiestudium", &["chemiker"]),
    ("physik physikstudium", &["physiker"]),
    ("biologie biologiestudium", &["biologe"]),
    ("mathematik mathe mathematikstudium mathestudium", &["mathematiker"]),
    ("informatik informatikstudium", &["informatiker", "softwareentwickler"]),
    ("architektur architekturstudium", &["architekt"]),
    ("landschaftsarchitektur", &["landschaftsarchitekt"]),
    ("innenarchitektur", &["innenarchitekt"]),
    ("bauingenieurwesen", &["bauingenieur"]),
    ("wirtschaftsinformatik", &["wirtschaftsinformatiker"]),
    ("medieninformatik", &["medieninformatiker"]),
    ("wirtschaftsingenieurwesen", &["wirtschaftsingenieur"]),
    ("archaologie", &["archaeologe"]),
    ("geologie", &["geologe"]),
    ("politikwissenschaft politikwissenschaften", &["politikwissenschaftler"]),
    ("philosophie philosophiestudium", &["philosoph"]),
    ("theologie theologiestudium", &["theologe"]),
    ("kunstgeschichte", &["kunsthistoriker"]),
    ("agrarwissenschaft agrarwissenschaften", &["agrarwissenschaftler"]),
    ("forstwissenschaft forstwissenschaften", &["forstwissenschaftler"]),
    ("kommunikationsdesign", &["kommunikationsdesigner"]),
    ("modedesign", &["modedesigner"]),
    ("stadtplanung", &["stadtplaner"]),
    ("maschinenbau maschinenbaustudium maschbau", &["maschinenbauingenieur"]),
    ("elektrotechnik elektrotechnikstudium", &["elektroingenieur"]),
    ("bwl betriebswirtschaft betriebswirtschaftslehre bwl-studium", &["betriebswirt-studium"]),
    ("germanistik germanistikstudium", &["germanist"]),
    ("geschichte geschichtsstudium", &["historiker"]),
    ("soziologie soziologiestudium", &["soziologe"]),
    ("journalistik journalismus", &["journalist"]),
];

/// Minimum letters of a word with a slip.
const SLIP_LETTERS: usize = 5;

/// The ids of a flat word with one slip behind its first letter.
pub(crate) fn meant(table: &'static [(&str, &[&str])], flat: &str) -> Option<&'static [&'static str]> {
    let is_meant = |word: &str| word.len() > SLIP_LETTERS && is_slip(flat, word);
    let of_several = || table.iter().find(|(words, _)| words.split(' ').any(is_meant)).map(|(_, ids)| *ids);
    if flat.len() < SLIP_LETTERS { None } else { of_several() }
}

/// The ids of a flat word in a table.
pub(crate) fn ids(table: &'static [(&str, &[&str])], flat: &str) -> Option<&'static [&'static str]> {
    let of = |flat: &str| table.iter().find(|(words, _)| words.split(' ').any(|word| word == flat)).map(|(_, ids)| *ids);
    of(flat).or_else(|| ["innen", "en"].iter().filter_map(|ending| flat.strip_suffix(ending)).find_map(of))
}
