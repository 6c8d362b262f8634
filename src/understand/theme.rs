//! What a question about work is about that names no profession: an application, a contract, money for a training.

use crate::closed_list::closed_list;
use crate::search::fold::fold;
use crate::text::split_words;
use crate::text::word_lists::has_stem;
use crate::understand::lexicon::flat;

closed_list! {
    /// In this order: an earlier theme outweighs a later one.
    pub(crate) Theme {
        ForeignWork = "ausbildungsfremd",
        SchoolDay = "berufsschultag",
        MinorsHours = "arbeitszeit-unter-18",
        WorkingStudent = "werkstudent",
        Lorry = "lkw-schein",
        Forklift = "staplerschein",
        CoverLetter = "anschreiben",
        FinalMark = "abschlussnote",
        Dangerous = "gefaehrlichste",
        Popular = "beliebteste",
        Unmeasured = "ohne-mass",
        SixFigures = "sechsstellig",
        ParentalLeave = "elternzeit",
        Pregnancy = "mutterschutz",
        ChildBenefit = "kindergeld",
        Reference = "arbeitszeugnis",
        BenefitInRetraining = "alg-bei-umschulung",
        Resignation = "kuendigung-schreiben",
        TerminationAgreement = "aufhebungsvertrag",
        Severance = "abfindung",
        Probation = "probezeit",
        IllOnLeave = "krank-im-urlaub",
        Illness = "krank",
        TaxOfTrainees = "steuern-azubi",
        PensionAndWork = "rente-und-arbeit",
        LeaveOfTrainees = "urlaub-azubi",
        Breaks = "pausen",
        Overtime = "ueberstunden",
        SideJob = "nebenjob",
        HousingBenefit = "wohngeld",
        EducationalLeave = "bildungsurlaub",
        GrossAndNet = "brutto-netto",
        TaxClass = "steuerklassen",
        CollectiveAgreement = "tarifvertrag",
        RightToPartTime = "recht-auf-teilzeit",
        Pension = "rente",
        PartTimeNearby = "teilzeit-in-der-naehe",
        CraftsInDemand = "gesuchtes-handwerk",
        NoMathematics = "ohne-mathe",
        WithinService = "laufbahnwechsel",
        PublicService = "berufe-im-oeffentlichen-dienst",
        StayPublic = "im-oeffentlichen-dienst-bleiben",
        LeaveService = "beamtenverhaeltnis-beenden",
        CivilServantAge = "verbeamtungsalter",
        Age = "alter",
        LeaveLeft = "resturlaub",
        Notice = "kuendigungsfrist",
        Clothes = "kleidung",
        PartTimeTraining = "teilzeitausbildung",
        FailedExam = "pruefung-nicht-bestanden",
        OtherCompany = "betriebswechsel",
        Shorter = "verkuerzen",
        Voucher = "bildungsgutschein",
        Language = "deutschkurs",
        WhenToApply = "bewerbungsfrist",
        Gaps = "luecken",
        MostLeave = "meiste-urlaubstage",
        FewestHours = "wenigste-stunden",
        MinimumWage = "mindestlohn",
        Minijob = "minijob",
        Negotiation = "gehaltsverhandlung",
        Trainee = "trainee",
        WithoutAbitur = "studium-ohne-abitur",
        Distance = "fernstudium",
        Master = "master",
        University = "uni-oder-fh",
        Marks = "noten",
        NoTraining = "ohne-ausbildung",
        AfterTraining = "nach-der-ausbildung",
        Advancement = "aufstieg",
        ArmedForces = "bundeswehr-oder-studium",
        Flying = "fliegen",
        Retraining = "umschulung",
        Branch = "branchenwechsel",
        CivilService = "beamte",
        PublicOrPrivate = "oeffentlicher-dienst",
        Machines = "ki",
        Temporary = "zeitarbeit",
        UnemploymentBenefit = "arbeitslosengeld",
        Unemployed = "arbeitslos",
        StudyChoice = "studienwahl",
        Subjects = "studienfaecher",
        Break = "abbruch",
        Dismissal = "kuendigung",
        Test = "einstellungstest",
        Funding = "foerderung",
        Internship = "praktikum",
        Soldier = "dienstzeit",
        Service = "freiwilligendienst",
        SchoolLeaving = "schulabschluss",
        Recognition = "anerkennung",
        Application = "bewerbung",
        Leave = "urlaub",
        Rights = "arbeitsrecht",
        LeastAge = "mindestalter",
        Founding = "gruendung",
        Disability = "behinderung",
        StudyOrTraining = "studium-oder-ausbildung",
        DualDegree = "duales-studium",
        StudyCosts = "studienkosten",
        Length = "dauer",
        Place = "ausbildungsplatz",
        FindOut = "passung",
        MasterOrTechnician = "meister-oder-techniker",
        Future = "zukunft",
        BestPaid = "bestbezahlt",
        Change = "neuanfang",
        ReEntry = "wiedereinstieg",
    }
}

/// Flat words of each theme, as in [`has_stem`]; of every list one has to be there.
const WORDS: &[(Theme, &[&str])] = &[
    (
        Theme::ForeignWork,
        &[
            "putz sauberma kehren fegen =klo toilette ausbildungsfremd",
            "=chef =chefin ausbilder betrieb meister azubi lehrling ausbildung =lehre",
            "=darf =durfen =muss =mussen lass =nur =statt erlaubt ausbildungsfremd",
        ],
    ),
    (
        Theme::ForeignWork,
        &["einkaufen kaffee brotchen rasenma hilfsarbeit", "=chef =chefin ausbilder meister", "schick lass =darf =muss =nur"],
    ),
    (Theme::ForeignWork, &["=darf =durfen", "=chef =chefin ausbilder", "verlang =alles zwing"]),
    (
        Theme::MinorsHours,
        &[
            "=14 =15 =16 =17 minderjahrig jugendlich",
            "stunden arbeitszeit nachts abends spatschicht nachtschicht",
            "=darf =durfen arbeit azubi",
        ],
    ),
    (
        Theme::SchoolDay,
        &["berufsschul schultag blockunterricht", "betrieb arbeiten arbeit =firma", "=nach =danach =noch zuruck =muss =vor frei"],
    ),
    (Theme::WorkingStudent, &["werkstudent"]),
    (Theme::Lorry, &["lkwschein lkwfuhrerschein"]),
    (Theme::Lorry, &["=lkw =lastwagen =c1 =ce =c", "=schein fuhrerschein fahrerlaubnis"]),
    (Theme::Forklift, &["staplerschein gabelstaplerschein flurforderschein flurforderzeugschein"]),
    (Theme::Forklift, &["stapler gabelstapler", "=schein fuhrerschein"]),
    (
        Theme::CoverLetter,
        &[
            "anschreiben bewerbungsschreiben motivationsschreiben",
            "formulier =satz einleitung =anfang schreib beginn anfangen =erste",
        ],
    ),
    (
        Theme::FinalMark,
        &[
            "=note =noten abschlussnote prufungsnote",
            "abschlussnote prufungsnote abschlussprufung gesellenprufung gesellenbrief prufung",
            "wichtig =egal =wofur =wozu zahlt zahlen interessiert =bringt =bringen",
        ],
    ),
    (Theme::Dangerous, &["gefahrlichst riskantest lebensgefahrlichst"]),
    (Theme::Dangerous, &["unfall unfalle arbeitsunfalle", "meisten haufigst", "beruf job branche"]),
    (Theme::SixFigures, &["sechsstellig"]),
    (Theme::SixFigures, &["100000 =100k", "=wann =welche =welchen =wo =womit", "verdien gehalt jahr beruf job"]),
    (Theme::Popular, &["beliebtest meistgewahlt meistgelernt", "beruf job ausbildung lehre"]),
    (Theme::Popular, &["meisten", "azubis lehrlinge auszubildende", "beruf berufen ausbildungsberuf"]),
    (
        Theme::Unmeasured,
        &[
            "schwerste hartest anstrengendst glucklichst zufriedenst entspanntest leichteste einfachste coolst angesehenst langweiligst \
             spannendst interessantest ungesundest gesundest angenehmst sinnvollst schlimmst traurigst unbeliebtest",
            "beruf berufe berufen job jobs ausbildung ausbildungen lehre handwerk",
        ],
    ),
    (Theme::ParentalLeave, &["elternzeit elterngeld"]),
    (Theme::Pregnancy, &["mutterschutz"]),
    (
        Theme::Pregnancy,
        &[
            "schwanger",
            "arbeit ausbildung job =chef beruf gesprach vorstellungsgesprach bewerbung azubi kundig probezeit betrieb studium",
        ],
    ),
    (Theme::ChildBenefit, &["kindergeld"]),
    (Theme::Reference, &["arbeitszeugnis zwischenzeugnis ausbildungszeugnis"]),
    (Theme::BenefitInRetraining, &["umschul weiterbild", "arbeitslosengeld =alg =alg1 =algi"]),
    (Theme::Resignation, &["kundigungsschreiben"]),
    (Theme::Resignation, &["=wie", "schreibe schreib formulier verfass", "kundigung"]),
    (Theme::TerminationAgreement, &["aufhebungsvertrag"]),
    (Theme::Severance, &["abfindung"]),
    (Theme::Probation, &["probezeit", "=lang =lange dauer =monate verlanger"]),
    (Theme::IllOnLeave, &["urlaub", "=krank krankgeschrieben erkrank"]),
    (Theme::TaxOfTrainees, &["=steuer steuern lohnsteuer einkommensteuer", "azubi ausbildung lehrling lehre"]),
    (Theme::PensionAndWork, &["=rente rentner", "dazuverdien hinzuverdien nebenbei minijob arbeiten jobben"]),
    (Theme::Illness, &["krankengeld lohnfortzahlung entgeltfortzahlung krankmeld krankschreib krankgeschrieben"]),
    (Theme::Illness, &["=krank", "ausbildung azubi probezeit betrieb arbeit =chef", "=was =wie =muss =wenn =darf"]),
    (Theme::LeaveOfTrainees, &["urlaub urlaubstage", "azubi ausbildung lehre lehrling auszubild"]),
    (Theme::Breaks, &["pause pausen pausenzeit", "=viele =viel =lang =lange =muss =darf =steht =stehen =habe =wann"]),
    (Theme::Overtime, &["uberstunden", "=muss =darf =musst =bezahlt =machen =viele ausbezahlt verlangen"]),
    (Theme::SideJob, &["nebenjob nebentatigkeit dazuverdien nebenbei zweitjob", "ausbildung studi =darf =kann =viel erlaubt"]),
    (Theme::SideJob, &["=neben", "ausbildung studium lehre vollzeit", "arbeiten jobben job"]),
    (Theme::HousingBenefit, &["wohngeld"]),
    (Theme::EducationalLeave, &["bildungsurlaub bildungszeit"]),
    (Theme::GrossAndNet, &["brutto", "netto", "unterschied bedeutet heisst =was"]),
    (
        Theme::TaxClass,
        &["steuerklasse", "=was =welche =unterschied bedeutet heisst", "=ist =sind =habe =hab bedeutet heisst =azubi =gibt"],
    ),
    (Theme::CollectiveAgreement, &["tarifvertrag tariflohn", "=was bedeutet heisst", "=ist =ein bedeutet heisst"]),
    (Theme::RightToPartTime, &["teilzeit", "anspruch =recht =steht zusteht verlangen =chef"]),
    (Theme::Pension, &["=rente rentenalter fruhrente", "=gehen =wann =fruher =alter"]),
    (Theme::PartTimeNearby, &["teilzeit halbtags vormittags", "=nahe umgebung wohnort"]),
    (Theme::NoMathematics, &["=ohne =kein =keine =wenig", "=mathe mathematik", "beruf job ausbildung lehre studium studiengang"]),
    (Theme::CraftsInDemand, &["handwerk", "gesucht gefragt mangel gebraucht =fehlen =fehlt fachkraftemangel nachwuchs"]),
    (
        Theme::PublicService,
        &[
            "offentlich",
            "dienst",
            "=welche =welcher =welchen =was berufe jobs",
            "=beruf =berufe =berufen =job =jobs ausbildungsberuf stellen ausbildungen",
        ],
    ),
    (Theme::CivilServantAge, &["verbeamt beamt", "altersgrenze =alter =alt hochstalter =spat"]),
    (Theme::CivilServantAge, &["verbeamt", "=bis", "=wann"]),
    (Theme::Age, &["=alt =alter altersgrenze hochstalter", "=zu =welchem =dem =diesem =meinem hochstens maximal", OCCUPATION]),
    (Theme::Notice, &["kundigungsfrist"]),
    (Theme::Notice, &["kundig gekundigt frist", "probezeit"]),
    (Theme::Clothes, &["anzieh outfit kleid krawatte", "gesprach vorstellung bewerbung praktik =ausbildung"]),
    (Theme::PartTimeTraining, &["teilzeitausbildung"]),
    (Theme::PartTimeTraining, &["teilzeit halbtags", "ausbildung lehre =lernen"]),
    (
        Theme::StayPublic,
        &[
            "=od =oed offentlich",
            "bleib intern innerhalb versetz umsetz",
            "publikum =ohne =raus ausgebrannt uberlast burnout wechsel =weg =anderes langweil",
        ],
    ),
    (Theme::PublicOrPrivate, &["offentlich", "dienst", "wirtschaft industrie privat konzern lohnt wechsel oder besser"]),
    (Theme::LeaveLeft, &["urlaub resturlaub", "kundig gekundigt"]),
    (
        Theme::FailedExam,
        &[
            "prufung abschlussprufung gesellenprufung",
            "durchfall durchgefall durchfallt fallt =falle =fallen vergeig nicht bestehe",
        ],
    ),
    (Theme::OtherCompany, &["ausbildung lehre azubi", "betrieb ausbildungsbetrieb betriebswechsel", "wechsel betriebswechsel"]),
    (Theme::Shorter, &["verkurz", "ausbildung lehre"]),
    (Theme::Voucher, &["bildungsgutschein"]),
    (Theme::Language, &["=b1 =b2 =c1 deutschkurs sprachkurs", "kurs deutschkurs sprachkurs"]),
    (Theme::WhenToApply, &["=wann fruh", "bewerb", "ausbildung lehre ausbildungsplatz"]),
    (Theme::Gaps, &["lucke", "lebenslauf bewerbung"]),
    (Theme::Gaps, &["abgebroch abbruch geschmissen hingeschmissen geflogen", "lebenslauf anschreiben"]),
    (Theme::MostLeave, &["=meisten =meiste =mehr =viele =viel", "urlaub urlaubstage", "beruf job branche offentlich"]),
    (Theme::FewestHours, &["wenigsten kurzesten kurzeste", "arbeitet =arbeiten stunden arbeitszeit", "beruf job"]),
    (Theme::MinimumWage, &["mindestlohn"]),
    (Theme::Minijob, &["minijob geringfugig", "verdien darf grenze viel"]),
    (Theme::Negotiation, &["gehaltsverhandlung gehaltserhohung"]),
    (Theme::Negotiation, &["gehalt lohn gehaltsvorstellung", "verlangen fordern verhandel vorstell fragen"]),
    (Theme::Trainee, &["=was =wie", "=ist =macht =sind bedeutet", "=trainee =trainees traineeprogramm"]),
    (Theme::WithoutAbitur, &["=ohne", "=abi abitur hochschulreife", "studier studium =uni"]),
    (Theme::Distance, &["fernstudi fernuni fernkurs fernhochschule"]),
    (Theme::Master, &["=master masterabschluss masterstudi", "lohnt oder bringt besser brauch reicht"]),
    (Theme::University, &["=uni universitat", "=fh fachhochschul =haw"]),
    (Theme::Marks, &["=note noten zeugnis", "ausbildung lehre ausbildungsplatz", "wichtig schlecht zahlen reich"]),
    (Theme::NoTraining, &["=noch =immer", "=keine =nie", "ausbildung lehre berufsausbildung", "=hat =habe =hab =tun"]),
    (Theme::AfterTraining, &["=nach", "ausbildung lehre", "=was =wie", "=machen =weiter weiterbild =danach"]),
    (
        Theme::ArmedForces,
        &[
            "wehrdienst bundeswehr soldat zeitsoldat =saz",
            "studi ausbildung lehre =abi abitur wehrdienst",
            "=oder =soll =sollte lohnt",
        ],
    ),
    (Theme::Flying, &["fliegen flugschein flugstunde pilotenschein", "teuer kost"]),
    (Theme::Retraining, &["umschul", "=sinn sinnvoll lohnt bringt =wann =wer bezahl forder gefordert dauer zwei"]),
    (Theme::Branch, &["branchenwechsel richtungswechsel branchenfremd"]),
    (Theme::Branch, &["*branche *industrie", "wechsel umstieg umsteigen"]),
    (Theme::Branch, &["*branche *industrie", "sinnvoll moglich =geht schaff"]),
    (
        Theme::CivilService,
        &["=beamter =beamte =beamtin beamtenstatus verbeamtung beamtentum", "unkundbar lohnt vorteil nachteil bringt besser"],
    ),
    (Theme::PublicOrPrivate, &["offentlich", "dienst", "wirtschaft industrie privat konzern lohnt wechsel oder besser"]),
    (
        Theme::Machines,
        &[
            "=ki =ai chatgpt roboter automatisier",
            "ersetz weg wegfall wegfallen sorge angst uberfluss verdrang bedroh abgeschafft sicher gefahr",
        ],
    ),
    (Theme::Machines, &["beruf berufe job jobs", "aussterb sterben verschwind"]),
    (Theme::Machines, &["angst sorge sorgen", "beruf job", "=mehr zukunft wegfall =weg uberfluss"]),
    (Theme::Temporary, &["zeitarbeit leiharbeit"]),
    (Theme::UnemploymentBenefit, &["arbeitslosengeld =alg =alg1"]),
    (Theme::Unemployed, &["arbeitslos erwerbslos arbeitssuchend", "=was =wie =tun machen hilfe seit"]),
    (Theme::StudyChoice, &["studiengang studienfach studium studien", "pass =richtig richtige", "=mir =mich"]),
    (Theme::StudyChoice, &["=was =welches =welcher", "=soll =sollte =konnte", "studieren"]),
    (Theme::Break, &["abbrech abgebrochen schmeissen hinschmeissen geschmissen", "ausbildung lehre studium"]),
    (Theme::Dismissal, &["kundig gekundigt aufhebungsvertrag abmahn probezeit entlassen"]),
    (Theme::Test, &["einstellungstest eignungstest assessment vorstellungsgesprach bewerbungsgesprach"]),
    (Theme::Funding, &["bafog =bab stipendi bildungsgutschein kindergeld wohngeld"]),
    (Theme::Internship, &["praktik schnupper"]),
    (Theme::Soldier, &["=saz =sz zeitsoldat soldat berufsforderungsdienst dienstzeit", "=aus ende danach lauft endet such =bfd"]),
    (Theme::Service, &["=fsj =foj bufdi =bfd freiwilligendienst bundesfreiwillig"]),
    (Theme::SchoolLeaving, &["nachholen nachmachen nachzuholen", "=abi abitur abschluss schulabschluss hauptschul realschul"]),
    (
        Theme::Recognition,
        &["abschluss ausbildung diplom zeugnis studium", "=wert anerkannt anerkenn anerkennung gilt gultig zahlt", ABROAD],
    ),
    (Theme::Application, &["bewerbung bewerben lebenslauf anschreiben"]),
    (Theme::Leave, &["urlaub urlaubstage urlaubsanspruch", "=viel =viele =wieviel =steht zusteht anspruch"]),
    (Theme::Rights, &["uberstunden urlaub pause arbeitszeit mindestlohn arbeitsvertrag krankschreib"]),
    (Theme::LeastAge, &["=ab", "=wann", "arbeiten jobben ferienjob"]),
    (Theme::LeastAge, &["=wie", "=alt", "arbeiten jobben ferienjob"]),
    (Theme::Founding, &["selbststandig selbstandig grunden grundung"]),
    (Theme::Disability, &["autis behinder schwerbehinder rollstuhl gehorlos epilep", "job beruf arbeit ausbildung"]),
    (Theme::StudyOrTraining, &["ausbildung lehre", "studium studieren", "oder besser =als statt"]),
    (Theme::StudyOrTraining, &["lohnt", "studium studieren"]),
    (Theme::DualDegree, &["=was =wie", "=dual =duales =dualen =dualem", "stud"]),
    (Theme::StudyCosts, &["kost teuer studiengebuhr", "stud"]),
    (Theme::Length, &["lang lange dauer", "ausbildung lehre studium"]),
    (Theme::Place, &["ausbildungsplatz lehrstelle ausbildungsplatze ausbildungsstelle"]),
    (Theme::FindOut, &["=liegt =passt =passen heraus rausfinde orientier", "=mir =mich"]),
    (Theme::FindOut, &["=wie", "finde", "beruf job", "=mag passt spass gefallt"]),
    (Theme::FindOut, &["=keine =kein =null =nicht", "ahnung =plan weiss", "=was", "machen =werden"]),
    (Theme::MasterOrTechnician, &["techniker", "meister", "unterschied oder besser"]),
    (Theme::Advancement, &["meister =meistertitel fachwirt techniker", "lohnt bringt"]),
    (Theme::Future, &["zukunft gefragt gesucht fachkraftemangel krisensicher", "beruf job branche ausbildung leute"]),
    (Theme::Future, &["=fehlen =fehlt mangel *mangel unbesetzt handeringend nachwuchs", "beruf job branche"]),
    (
        Theme::Future,
        &["=leute personal fachkraft", "=gesucht =fehlen =fehlt =gebraucht mangel", "=wo =welche =welchen =was =meisten"],
    ),
    (Theme::Future, &["branche bereich gebiet feld =wo", "chance aussicht gesucht stellen boom einstell"]),
    (Theme::Future, &["chance aussicht", "arbeitsmarkt"]),
    (Theme::BestPaid, &["meisten hochsten", "verdien gehalt gehalter geld"]),
    (Theme::ReEntry, &["wiedereinst"]),
    (
        Theme::ReEntry,
        &[
            "=wieder",
            "einsteig einstieg =steig =steige =arbeiten =anfangen",
            "hausfrau hausmann kinder elternzeit familienpause familie",
        ],
    ),
    (Theme::Change, &["=neues umorientier neuorientier neuanfang", "anfangen anfang such beruf job arbeit =mit"]),
    (Theme::Change, &["=lust =bock =satt", "job beruf arbeit"]),
];

/// Said by civil servants who want something else.
const ELSEWHERE: &str = "langweil wechsel option verander umorient unzufrieden =anderes =raus =neues =satt laufbahnwechsel aufsteig aufstieg \
    aussteig =weg unglucklich =bock alternativ";

/// What somebody may be too old for.
const OCCUPATION: &str =
    "ausbildung lehre lern umschul stud beruf job karriere wechsel =neu neuanfang quereinst selbststandig selbstandig arbeit";
/// Nobody younger asks whether they are too old.
const GROWN_UP: u8 = 23;
/// From then on most think of their pension.
const OLDEST: u8 = 62;

const ABROAD: &str = "ausland =polen =syrien =ukraine =turkei =iran =irak =afghanistan =russland =indien =rumanien =bulgarien =italien \
    =spanien =griechenland =serbien =bosnien =kosovo =albanien =kroatien =marokko =tunesien =vietnam =philippinen =brasilien heimat";

impl Theme {
    /// Whether its words are about nothing else, whatever stands beside them.
    pub(crate) fn is_certain(self) -> bool {
        use Theme::{
            Age, BestPaid, Change, Disability, FindOut, Future, Leave, Length, PartTimeNearby, Place, ReEntry, Retraining, Rights,
        };
        !matches!(
            self,
            Leave
                | PartTimeNearby
                | Age
                | BestPaid
                | Change
                | FindOut
                | Disability
                | Future
                | Length
                | Place
                | ReEntry
                | Retraining
                | Rights
        )
    }
}

/// The theme of a text.
pub(crate) fn theme(text: &str) -> Option<Theme> {
    let words = words(text);
    let has = |list: &&str| words.iter().any(|word| has_stem(word, list));
    if is_in_service(&words) && has(&ELSEWHERE) {
        return Some(Theme::WithinService);
    }
    if leaves_service(&words) {
        return Some(Theme::LeaveService);
    }
    // "Umschulung noch mit 50".
    let is_late = grown_up(&words).is_some() && ["=noch =nochmal =nochmals", "=mit =bin =ab", OCCUPATION].iter().all(has);
    let found = listed(&words).map(|(theme, _)| theme);
    // Both say what holds for an age.
    let has_ages = matches!(found, Some(Theme::CivilServantAge | Theme::PublicService));
    if is_late && !has_ages { Some(Theme::Age) } else { found }
}

/// The theme that the lists of words give a text, and how many lists it has a word of.
pub(crate) fn theme_and_lists(text: &str) -> Option<(Theme, usize)> {
    listed(&words(text))
}

fn listed(words: &[String]) -> Option<(Theme, usize)> {
    let has = |list: &&str| words.iter().any(|word| has_stem(word, list));
    WORDS.iter().find(|(_, lists)| lists.iter().all(has)).map(|(theme, lists)| (*theme, lists.len()))
}

/// "Bin Beamter im mittleren Dienst", "bin seit zehn Jahren verbeamtet".
fn is_in_service(words: &[String]) -> bool {
    // Outside the service nobody stays a civil servant.
    let leaves = words.iter().any(|word| has_stem(word, "=werden") || has_stem(word, OUTSIDE));
    !leaves && is_servant(words)
}

/// "Kann ich als Beamter in die freie Wirtschaft wechseln".
fn leaves_service(words: &[String]) -> bool {
    let says = |stems: &str| words.iter().any(|word| has_stem(word, stems));
    let goes = says("wechsel =raus =in aussteig kundig entlass =weg");
    is_servant(words) && says(OUTSIDE) && goes && !says("=werden krankenversich =pkv versichert darlehen")
}

/// Words for work outside the service.
const OUTSIDE: &str = "*wirtschaft industrie privatwirtschaft =privaten =private selbststandig selbstandig kundig";

/// "Bin Beamter", "als Beamtin".
fn is_servant(words: &[String]) -> bool {
    const WITHIN: usize = 5;
    let is_servant = |word: &String| has_stem(word, "=beamter =beamte =beamtin =verbeamtet =beamt");
    let begins = words.iter().enumerate().filter(|(_, word)| matches!(word.as_str(), "bin" | "als"));
    begins.into_iter().any(|(at, _)| words[at + 1..].iter().take(WITHIN).any(is_servant))
}

/// The age of somebody who asks whether they are too old.
pub(crate) fn age(text: &str) -> Option<u8> {
    grown_up(&words(text))
}

fn grown_up(words: &[String]) -> Option<u8> {
    words.iter().filter_map(|word| word.parse().ok()).find(|years| (GROWN_UP..=OLDEST).contains(years))
}

fn words(text: &str) -> Vec<String> {
    split_words(text).map(plain).collect()
}

/// Folded where the search keeps the word, else in lower case; without dots.
fn plain(word: &str) -> String {
    let folded = fold(word);
    flat(if folded.is_empty() { word } else { &folded }).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Theme>) {
        assert_eq!(theme(text), expected, "{text}");
    }

    #[test]
    fn by_a_word() {
        check("Wie schreibe ich eine gute Bewerbung?", Some(Theme::Application));
        check("bekomme ich BAföG während der Ausbildung", Some(Theme::Funding));
        check("ich wurde gekündigt, was jetzt", Some(Theme::Dismissal));
        check("Wie viel Elternzeit steht mir zu?", Some(Theme::ParentalLeave));
        check("Bekomme ich Kindergeld in der Ausbildung?", Some(Theme::ChildBenefit));
        check("Krieg ich während der Umschulung weiter ALG 1", Some(Theme::BenefitInRetraining));
    }
    #[test]
    fn by_words_together() {
        check("kann ich meine Ausbildung abbrechen", Some(Theme::Break));
        check("Wie viele Pausen stehen mir zu?", Some(Theme::Breaks));
        check("Wie viel Urlaub habe ich als Azubi?", Some(Theme::LeaveOfTrainees));
        check("Darf ich neben dem Studium arbeiten?", Some(Theme::SideJob));
        check("Welche Handwerker sind am meisten gesucht", Some(Theme::CraftsInDemand));
        check("was ist besser, Ausbildung oder Studium", Some(Theme::StudyOrTraining));
        check("welche berufe haben den größten mangel an leuten", Some(Theme::Future));
        check("wo fehlen grad am meisten leute", Some(Theme::Future));
        check("Welche Berufe im öffentlichen Dienst gehen noch mit über 40?", Some(Theme::PublicService));
        check("welcher handwerksberuf ist am entspanntesten", Some(Theme::Unmeasured));
        check("ist mein Abschluss aus Polen hier was wert", Some(Theme::Recognition));
        check("ab wann darf man arbeiten", Some(Theme::LeastAge));
        check("Umschulung noch mit 50?", Some(Theme::Age));
        check("Wann ist man zu alt für nen Jobwechsel?", Some(Theme::Age));
        check("Gibt es ne Altersgrenze für die Verbeamtung?", Some(Theme::CivilServantAge));
    }
    #[test]
    fn rights_in_a_training() {
        check("mein chef lässt mich nur putzen statt mir was beizubringen, darf der das", Some(Theme::ForeignWork));
        check("Darf mein Ausbilder mich einkaufen schicken?", Some(Theme::ForeignWork));
        check("muss nach 6 stunden berufsschule noch in den betrieb, das ist doch nicht erlaubt oder", Some(Theme::SchoolDay));
        check("wie viele stunden darf ich mit 16 arbeiten", Some(Theme::MinorsHours));
        check("Was darf mein Ausbilder nicht von mir verlangen?", Some(Theme::ForeignWork));
        check("Wofür ist die Note in der Abschlussprüfung wichtig?", Some(Theme::FinalMark));
        check("muss ich in den lebenslauf reinschreiben dass ich ne ausbildung abgebrochen hab", Some(Theme::Gaps));
        check("Wie formuliere ich am besten den ersten Satz im Anschreiben?", Some(Theme::CoverLetter));
    }
    #[test]
    fn licences() {
        check("Was kostet ein LKW-Schein?", Some(Theme::Lorry));
        check("wie komm ich an nen Staplerschein", Some(Theme::Forklift));
        check("wie viele Stunden darf ich als Werkstudent arbeiten", Some(Theme::WorkingStudent));
    }
    #[test]
    fn superlatives() {
        check("Was sind die gefährlichsten Berufe in Deutschland?", Some(Theme::Dangerous));
        check("ab wann verdient man sechsstellig", Some(Theme::SixFigures));
        check("welche Ausbildungsberufe sind am beliebtesten", Some(Theme::Popular));
        check("Was ist der schwerste Job der Welt?", Some(Theme::Unmeasured));
        check("in welchen handwerksberufen fehlen grad am meisten leute", Some(Theme::CraftsInDemand));
        check("in welchen Berufen fehlen die meisten Leute", Some(Theme::Future));
    }
    #[test]
    fn civil_servants_who_want_something_else() {
        check("bin beamter im mittleren dienst und langweile mich, welche optionen gibt es", Some(Theme::WithinService));
        check("bin seit zehn Jahren verbeamtet und will was anderes", Some(Theme::WithinService));
        check("bin Verkäuferin und will Beamtin werden", None);
        check("kann ich als Beamter in die freie Wirtschaft wechseln", Some(Theme::LeaveService));
        check("bin verbeamtet und will kündigen und in die Industrie", Some(Theme::LeaveService));
        check("was verdient man in der freien Wirtschaft", None);
    }
    #[test]
    fn staying_in_the_public_service() {
        check("bin ausgebrannt von den terminen, will im öd bleiben aber ohne publikum", Some(Theme::StayPublic));
        check("will im öffentlichen Dienst bleiben, aber raus aus dem Bürgeramt", Some(Theme::StayPublic));
        check("will in den öffentlichen dienst", None);
    }
    #[test]
    fn back_to_work() {
        check("war 10 jahre hausfrau, wie steige ich wieder ein", Some(Theme::ReEntry));
        check("Wiedereinstieg nach der Elternzeit", Some(Theme::ParentalLeave));
    }
    #[test]
    fn by_none() {
        check("ich suche was im Handwerk", None);
        check("wie wird das Wetter morgen", None);
        check("meine Ausbildung war schön", None);
    }
}
