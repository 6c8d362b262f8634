//! Sentences on questions about work that name no profession: what holds for all, and who knows more.

mod changes;
pub(crate) mod law;
mod learning;
mod rankings;
mod trainees;
mod working;

use crate::commands::ask::words::START_AGAIN;
pub(crate) use learning::PART_TIME_TRAINING;

use crate::understand::theme::Theme;

/// Title for somebody of an age.
pub(crate) fn not_too_old(age: u8) -> String {
    format!("Mit {age} bist du nicht zu alt")
}

pub(crate) fn theme_title(theme: Theme) -> &'static str {
    if let Some(law) = law::of(theme) {
        return law.title;
    }
    match theme {
        Theme::CivilServantAge => "Verbeamtung: Ja, es gibt Grenzen",
        Theme::Age => "Zu alt bist du selten",
        Theme::LeaveLeft => "Resturlaub bei Kündigung",
        Theme::Notice => "Kündigung und Fristen",
        Theme::Clothes => "Was du anziehst",
        Theme::PartTimeTraining => "Ausbildung in Teilzeit",
        Theme::FailedExam => "Durch die Prüfung gefallen",
        Theme::OtherCompany => "In einem anderen Betrieb weiterlernen",
        Theme::Shorter => "Die Ausbildung verkürzen",
        Theme::Voucher => "Wer einen Bildungsgutschein bekommt",
        Theme::Language => "Deutschkurs für den Beruf",
        Theme::WhenToApply => "Wann du dich bewirbst",
        Theme::Gaps => "Lücken im Lebenslauf",
        Theme::MostLeave => "Wo es am meisten Urlaub gibt",
        Theme::FewestHours => "Wo man am wenigsten arbeitet",
        Theme::MinimumWage => "Mindestlohn",
        Theme::Minijob => "Was im Minijob erlaubt ist",
        Theme::Negotiation => "Wie viel du verlangen kannst",
        Theme::Trainee => "Was ein Trainee ist",
        Theme::WithoutAbitur => "Ohne Abitur studieren",
        Theme::Distance => "Fernstudium",
        Theme::Master => "Lohnt sich ein Master?",
        Theme::University => "Universität oder Fachhochschule?",
        Theme::Marks => "Was Noten zählen",
        Theme::NoTraining => "Eine Ausbildung nachholen",
        Theme::AfterTraining => "Wie es nach der Ausbildung weitergeht",
        Theme::Advancement => "Lohnt sich der Aufstieg?",
        Theme::ArmedForces => "Bundeswehr oder etwas anderes?",
        Theme::Flying => "Fliegen lernen",
        Theme::Retraining => "Wann sich eine Umschulung lohnt",
        Theme::Branch => "Die Branche wechseln",
        Theme::CivilService => "Was es heißt, verbeamtet zu sein",
        Theme::PublicOrPrivate => "Öffentlicher Dienst oder Wirtschaft?",
        Theme::Machines => "Was Maschinen übernehmen",
        Theme::Temporary => "Zeitarbeit",
        Theme::Unemployed => "Wieder Arbeit finden",
        Theme::StudyChoice => "Welches Studium zu dir passt",
        Theme::Subjects => "Was danach möglich ist",
        Theme::Break => "Ausbildung oder Studium abbrechen",
        Theme::Dismissal => "Kündigung und Vertrag",
        Theme::Test => "Test und Gespräch",
        Theme::Funding => "Geld für Ausbildung und Studium",
        Theme::Internship => "Ein Praktikum finden",
        Theme::Soldier => "Nach der Dienstzeit",
        Theme::Service => "Ein Dienst auf Zeit",
        Theme::SchoolLeaving => "Einen Schulabschluss nachholen",
        Theme::Recognition => "Abschluss aus dem Ausland",
        Theme::Application => "Bewerbung",
        Theme::Rights => "Arbeitszeit, Urlaub und Rechte",
        Theme::LeastAge => "Ab wann man arbeiten darf",
        Theme::Founding => "Sich selbstständig machen",
        Theme::Disability => "Arbeit, die zu dir passt",
        Theme::StudyOrTraining => "Ausbildung oder Studium?",
        Theme::DualDegree => "Duales Studium",
        Theme::StudyCosts => "Was ein Studium kostet",
        Theme::Length => "Wie lange es dauert",
        Theme::Place => "Einen Ausbildungsplatz finden",
        Theme::FindOut => "Was zu dir passt",
        Theme::MasterOrTechnician => "Meister oder Techniker?",
        Theme::Future => "Berufe mit Zukunft",
        Theme::BestPaid => "Wo es am meisten gibt",
        Theme::WithinService => "Etwas anderes im Dienst",
        Theme::ReEntry => "Zurück in die Arbeit",
        Theme::Change => "Etwas Neues anfangen",
        other => service_title(other),
    }
}

fn service_title(theme: Theme) -> &'static str {
    match theme {
        Theme::StayPublic => "Im öffentlichen Dienst etwas anderes",
        Theme::LeaveService => "Aus dem Beamtenverhältnis in die Wirtschaft",
        // Those that the law answers are above.
        _ => "",
    }
}

/// What is known, then who knows more.
#[expect(clippy::too_many_lines, reason = "one text for each theme")]
pub(crate) fn theme(theme: Theme) -> &'static str {
    if let Some(law) = law::of(theme) {
        return law.text;
    }
    match theme {
        Theme::CivilServantAge => {
            "Bund und Länder setzen für die Verbeamtung eigene Höchstalter, mit Ausnahmen etwa für Kinder, Pflege oder Schwerbehinderung: In \
             Nordrhein-Westfalen musst du in der Regel unter 42 sein, in Rheinland-Pfalz unter 45. Was für dich gilt, sagt dir der Dienstherr; \
             angestellt arbeiten kannst du auch danach."
        }
        Theme::Age => {
            "Für Ausbildung, Umschulung, Studium und Jobwechsel gibt es keine allgemeine Altersgrenze. Grenzen setzen oft Polizei, Feuerwehr und \
             Bundeswehr, außerdem die Verbeamtung; BAföG gibt es meist nur, wenn du vor deinem 45. Geburtstag beginnst. Was sich für dich lohnt \
             und was die Arbeitsagentur bezahlt, bespricht sie mit dir: 0800 4 5555 00. Nenn mir einen Beruf, dann sage ich, wie lange der Weg \
             dauert."
        }
        Theme::LeaveLeft => working::LEAVE_LEFT,
        Theme::Notice => working::NOTICE,
        Theme::Clothes => working::CLOTHES,
        Theme::PartTimeTraining => learning::PART_TIME_TRAINING,
        Theme::FailedExam => learning::FAILED_EXAM,
        Theme::OtherCompany => learning::OTHER_COMPANY,
        Theme::Shorter => learning::SHORTER,
        Theme::Voucher => changes::VOUCHER,
        Theme::Subjects => learning::SUBJECTS,
        Theme::WithinService => changes::WITHIN_SERVICE,
        Theme::StayPublic => changes::STAY_PUBLIC,
        Theme::LeaveService => changes::LEAVE_SERVICE,
        Theme::ReEntry => changes::RE_ENTRY,
        Theme::Language => changes::LANGUAGE,
        Theme::WhenToApply => learning::WHEN_TO_APPLY,
        Theme::Gaps => working::GAPS,
        Theme::MostLeave => working::MOST_LEAVE,
        Theme::FewestHours => working::FEWEST_HOURS,
        Theme::MinimumWage => working::MINIMUM_WAGE,
        Theme::Minijob => working::MINIJOB,
        Theme::Negotiation => working::NEGOTIATION,
        Theme::Trainee => working::TRAINEE,
        Theme::WithoutAbitur => learning::WITHOUT_ABITUR,
        Theme::Distance => learning::DISTANCE,
        Theme::Master => learning::MASTER,
        Theme::University => learning::UNIVERSITY,
        Theme::Marks => learning::MARKS,
        Theme::NoTraining => changes::NO_TRAINING,
        Theme::AfterTraining => learning::AFTER_TRAINING,
        Theme::Advancement => learning::ADVANCEMENT,
        Theme::ArmedForces => changes::ARMED_FORCES,
        Theme::Flying => changes::FLYING,
        Theme::Retraining => changes::RETRAINING,
        Theme::Branch => changes::BRANCH,
        Theme::CivilService => changes::CIVIL_SERVICE,
        Theme::PublicOrPrivate => changes::PUBLIC_OR_PRIVATE,
        Theme::Machines => changes::MACHINES,
        Theme::Temporary => changes::TEMPORARY,
        Theme::Unemployed => changes::UNEMPLOYED,
        Theme::StudyChoice => learning::STUDY_CHOICE,
        Theme::Break => {
            "Abbrechen darfst du. Sprich vorher mit der Ausbildungsberatung deiner Kammer oder mit VerA, der kostenlosen Begleitung für Azubis \
             (vera.ses-bonn.de), im Studium mit der Studienberatung: Oft hilft schon ein anderer Betrieb oder ein anderes Fach. Was danach passt, \
             bespricht die Berufsberatung: 0800 4 5555 00."
        }
        Theme::Dismissal => {
            "Melde dich bei der Arbeitsagentur arbeitsuchend: spätestens drei Monate vor dem Ende, und wenn du es später erfährst, innerhalb von \
             drei Tagen (0800 4 5555 00). Ob eine Kündigung gilt, prüft die Gewerkschaft oder eine Anwaltskanzlei; für eine Klage bleiben nur drei \
             Wochen. Azubis hilft auch die Kammer."
        }
        Theme::Test => {
            "Was drankommt, sagt der Betrieb oder die Behörde in der Ausschreibung; Polizei, Zoll und Bundeswehr zeigen oft Beispielaufgaben auf \
             ihren Karriereseiten. Gespräche übt die Berufsberatung mit dir, kostenlos: 0800 4 5555 00. Nenn mir den Beruf, dann sage ich dir, was verlangt wird."
        }
        Theme::Funding => {
            "Für Studium und Schule gibt es BAföG (www.bafög.de), für eine Ausbildung im Betrieb, wenn du nicht bei den Eltern wohnst, \
             Berufsausbildungsbeihilfe von der Arbeitsagentur, für Meister und Fachwirt Aufstiegs-BAföG (www.aufstiegs-bafoeg.de), für eine \
             Umschulung den Bildungsgutschein. Über BAföG und Aufstiegs-BAföG entscheidet das Amt für Ausbildungsförderung, über das andere die \
             Arbeitsagentur: 0800 4 5555 00."
        }
        Theme::Internship => {
            "Am schnellsten geht es, wenn du Betriebe selbst anrufst; Angebote stehen bei www.arbeitsagentur.de/jobsuche und in den Lehrstellenbörsen \
             von IHK und Handwerkskammer. Nenn mir einen Beruf, dann sage ich dir, wo man in ihm arbeitet."
        }
        Theme::Soldier => {
            "Der Berufsförderungsdienst (BFD) der Bundeswehr berät dich und bezahlt Ausbildung, Umschulung oder Studium, je länger du gedient hast, desto \
             mehr; melde dich früh, am besten ein Jahr vor dem Ende. Nenn mir, was du in der Truppe getan hast, dann zeige ich dir verwandte Berufe."
        }
        Theme::Service => {
            "FSJ, FÖJ und Bundesfreiwilligendienst dauern meist zwölf Monate, mit Taschengeld und Sozialversicherung. Plätze stehen bei \
             www.bundesfreiwilligendienst.de und bei den Trägern. Nenn mir einen Beruf aus deiner Einsatzstelle, dann sage ich dir, wie man ihn lernt."
        }
        Theme::SchoolLeaving => START_AGAIN,
        Theme::Recognition => {
            "Welche Stelle deinen Abschluss prüft, sagt dir der Anerkennungs-Finder: www.anerkennung-in-deutschland.de. Heil- und Lehrberufe gehen \
             nur mit Anerkennung; in Ausbildungsberufen darfst du meist auch ohne arbeiten. Nenn mir deinen Beruf, dann werde ich genauer."
        }
        Theme::Application => {
            "Bewerbungen schreibe ich nicht. Muster und Tipps stehen auf www.planet-beruf.de; die Berufsberatung sieht deine Mappe kostenlos durch: \
             0800 4 5555 00. Stellen stehen bei www.arbeitsagentur.de/jobsuche, Ausbildungsplätze bei www.arbeitsagentur.de/ausbildungssuche."
        }
        Theme::Rights => {
            "Überstunden sind in der Regel zu bezahlen oder auszugleichen. Erwachsenen stehen mindestens vier Wochen Urlaub zu, Jugendlichen mehr; im \
             Schnitt sind höchstens acht Stunden am Werktag erlaubt. Was bei dir gilt, steht im Vertrag und im Tarif; Rat geben Betriebsrat, Gewerkschaft und bei Azubis die Kammer."
        }
        Theme::LeastAge => {
            "Ab 13 darfst du leichte Arbeit tun, meist höchstens zwei Stunden am Tag und mit Erlaubnis der Eltern; ab 15 in den Ferien auch ganze \
             Tage, bis zu vier Wochen im Jahr, solange du zur Schule gehen musst. Eine Ausbildung beginnt frühestens nach der \
             Vollzeitschulpflicht, meist mit 15 oder 16. Schwere, gefährliche und Nachtarbeit ist unter 18 meist verboten."
        }
        Theme::Founding => {
            "Rat zur Gründung geben IHK und Handwerkskammer, auch www.existenzgruendungsportal.de. In vielen Handwerken brauchst du dafür den Meister, \
             in freien Berufen oft eine Zulassung. Nenn mir den Beruf, dann sage ich dir, was ich darüber weiß."
        }
        Theme::Disability => {
            "Welche Arbeit passt, klärt die Reha-Beratung der Arbeitsagentur mit dir (0800 4 5555 00); Stelle und Arbeitsplatz begleiten \
             Integrationsfachdienst und Inklusionsamt. Nenn mir, was du gern tust und was nicht geht, dann suche ich Berufe dazu."
        }
        Theme::StudyOrTraining => {
            "Eine Ausbildung im Betrieb dauert zwei bis dreieinhalb Jahre und ist bezahlt; ein Bachelor dauert drei bis vier Jahre, kostet meist nur \
             den Semesterbeitrag und ist für manche Berufe Pflicht. Was sich lohnt, hängt vom Beruf ab: Nenn mir zwei, dann vergleiche ich sie."
        }
        Theme::DualDegree => {
            "Du studierst und arbeitest im Wechsel in einem Betrieb, der dir eine Vergütung zahlt, meist drei bis vier Jahre bis zum Bachelor, \
             manchmal mit Berufsabschluss. Du brauchst meist Abitur oder Fachhochschulreife und bewirbst dich in der Regel beim Betrieb. Plätze: \
             www.arbeitsagentur.de/studiensuche."
        }
        Theme::StudyCosts => {
            "An staatlichen Hochschulen zahlst du fürs erste Studium meist nur den Semesterbeitrag, private verlangen Gebühren. Dazu kommt, was du zum \
             Leben brauchst; dafür gibt es BAföG (www.bafög.de) und Stipendien (www.stipendienlotse.de)."
        }
        Theme::Length => {
            "Eine Ausbildung im Betrieb dauert je nach Beruf zwei bis dreieinhalb Jahre, meist drei; mit Abitur oder guten Noten geht es oft kürzer. \
             Ein Bachelor dauert drei bis vier Jahre, ein Master danach ein bis zwei. Nenn mir den Beruf, dann sage ich es genau."
        }
        Theme::Place => {
            "Freie Plätze stehen bei www.arbeitsagentur.de/ausbildungssuche und in den Lehrstellenbörsen von IHK und Handwerkskammer; viele Betriebe \
             fragst du am besten selbst. Hast du im Herbst noch keinen, vermittelt die Berufsberatung weiter: 0800 4 5555 00."
        }
        Theme::FindOut => {
            "Der Interessentest hier dauert ein bis vier Minuten und zeigt dir passende Berufe. Ausführlicher ist Check-U von der Bundesagentur \
             (www.check-u.de), und am meisten verrät ein Praktikum. Die Berufsberatung spricht es mit dir durch: 0800 4 5555 00."
        }
        Theme::MasterOrTechnician => {
            "Mit dem Meister führst du, bildest aus und darfst in zulassungspflichtigen Handwerken einen Betrieb leiten; mit dem Techniker planst, \
             konstruierst und steuerst du, meist in der Industrie. Beide stehen im Deutschen Qualifikationsrahmen auf der Stufe des Bachelors. \
             Nenn mir deinen Beruf, dann vergleiche ich den Verdienst."
        }
        Theme::Future => {
            "Fachkräfte fehlten 2024 vor allem in Pflege und Gesundheit, Bau und Handwerk, am Steuer von Lkw und Bus und in der Erziehung. Wie viel eines \
             Berufs Maschinen könnten, zeigt job-futuromat.iab.de. Nenn mir einen Beruf, dann zeige ich dir seine Aussichten."
        }
        Theme::BestPaid => {
            "Das hängt davon ab, was du lernen willst. Such dir aus, in welcher Gruppe du die bestbezahlten Berufe sehen möchtest, oder nenn mir ein Feld."
        }
        Theme::Change => {
            "Zu spät ist es selten: Eine Ausbildung oder Umschulung geht in fast jedem Alter, und die Arbeitsagentur berät auch Berufstätige kostenlos \
             (0800 4 5555 00). Sag mir, was du gelernt hast und was nicht mehr geht, oder finde mit dem Test heraus, was dich reizt."
        }
        _ => "",
    }
}

/// Where the rules and figures of a theme are from.
pub(crate) fn source_on(theme: Theme) -> Option<&'static str> {
    if let Some(law) = law::of(theme) {
        return law.source;
    }
    match theme {
        Theme::LeaveLeft => Some("Bundesurlaubsgesetz, §§ 5 und 7"),
        Theme::Notice => Some("Bürgerliches Gesetzbuch, § 622; Berufsbildungsgesetz, § 22"),
        Theme::FailedExam => Some("Berufsbildungsgesetz, §§ 21 und 37"),
        Theme::Shorter => Some("Berufsbildungsgesetz, §§ 8 und 45"),
        Theme::Voucher => Some("Sozialgesetzbuch III, § 81"),
        Theme::MostLeave => Some("Bundesurlaubsgesetz, § 3; TVöD, § 26"),
        Theme::FewestHours => Some("Arbeitszeitgesetz, § 3; Teilzeit- und Befristungsgesetz, § 8"),
        Theme::MinimumWage => Some("Fünfte Mindestlohnanpassungsverordnung; Mindestlohngesetz, § 22; Berufsbildungsgesetz, § 17"),
        Theme::Minijob => Some("Sozialgesetzbuch IV, § 8"),
        Theme::WithoutAbitur => Some("Beschluss der Kultusministerkonferenz vom 6. März 2009"),
        Theme::Distance => Some("Fernunterrichtsschutzgesetz, § 12"),
        Theme::NoTraining => Some("Sozialgesetzbuch III, § 81 Abs. 2; Berufsbildungsgesetz, § 45 Abs. 2"),
        Theme::Advancement => Some("Aufstiegsfortbildungsförderungsgesetz, § 12"),
        Theme::Retraining => Some("Sozialgesetzbuch III, §§ 81 und 180"),
        Theme::WithinService => Some("Bundeslaufbahnverordnung, §§ 35 bis 42"),
        Theme::StayPublic => Some("TVöD, § 12; Sozialgesetzbuch IX, § 167 Abs. 2"),
        Theme::LeaveService => Some("Bundesbeamtengesetz, § 33; Sozialgesetzbuch VI, § 8; Altersgeldgesetz"),
        Theme::ReEntry => Some("Sozialgesetzbuch III, §§ 81 und 385"),
        Theme::PublicOrPrivate => Some("TVöD, § 26"),
        Theme::Machines => Some("IAB-Kurzberichte 13/2021 und 5/2024"),
        Theme::Temporary => Some("Arbeitnehmerüberlassungsgesetz, §§ 1 und 8"),
        Theme::Unemployed => Some("Sozialgesetzbuch III, §§ 44 und 81"),
        Theme::Dismissal => Some("Sozialgesetzbuch III, § 38; Kündigungsschutzgesetz, § 4"),
        Theme::Rights => Some("Bundesurlaubsgesetz, § 3; Arbeitszeitgesetz, § 3; Jugendarbeitsschutzgesetz, § 19"),
        Theme::LeastAge => Some("Jugendarbeitsschutzgesetz, §§ 5, 7, 14 und 22"),
        Theme::SchoolLeaving => Some("Sozialgesetzbuch III, § 53"),
        Theme::CivilServantAge => Some("Landesbeamtengesetze: Nordrhein-Westfalen, § 14; Rheinland-Pfalz, § 19"),
        Theme::Age => Some("Bundesausbildungsförderungsgesetz, § 10"),
        Theme::PartTimeTraining => Some("Berufsbildungsgesetz, §§ 7a und 17 Abs. 5"),
        Theme::Future => Some("Fachkräfteengpassanalyse 2024, Bundesagentur für Arbeit"),
        _ => None,
    }
}
