//! The phrases. Each is a sequence of words: `a|b` are alternatives, `(a)` is optional, `+a` allows typos, `~` matches some
//! filler words, `*` some arbitrary words, capitals name a class. Umlauts may be written either way.

/// Phrases with the same exceptions.
pub(crate) struct Group {
    pub phrases: &'static [&'static str],
    /// Words that change the meaning directly before or after the phrase, or anywhere in the text.
    pub unless_before: &'static str,
    pub unless_after: &'static str,
    pub unless_anywhere: &'static str,
}

/// Words that count as the first of them, in texts and in phrases: dialect, slips and inflections.
pub(crate) const SAME: &[(&str, &str)] = &[
    ("ich", "i ik ick ihc cih ic isch icj ih ive"),
    ("kein", "keine keinen keinn koa koan koane kei keen keene keinerlei"),
    ("hab", "habe hob hatte hatt han hap"),
    ("heute", "heut heit"),
    ("leben", "lebn läben lebm"),
    ("aufwachen", "aufzuwachen"),
    ("weiterleben", "weiterzuleben"),
    ("bring", "bringe brin brig"),
    ("spring", "springe"),
    ("wäre", "wär waer"),
    ("isnt", "aint"),
    ("killing", "killin"),
    ("tabletten", "pillen schlaftabletten schlafmittel schmerztabletten pills"),
];

/// Words that stand for two.
pub(crate) const NOT_ANY_MORE: &str = "nimmer nimma nimmi nimme niemehr nichtmehr nichmehr nimmermehr";

pub(crate) const CLASSES: &[(&str, &str)] = &[
    // First person singular: "sterben wollen" refers to others.
    (
        "WILL",
        "will wl wli wlil iwl wiel wik wilk wol wui eill qill +möchte möcht möchtet mecht wollte wolte wollt willst mag mog",
    ),
    ("WÜRDE", "würde würd würds"),
    ("NICHT", "+nicht nich nit nix net ned net niht nie"),
    ("MEHR", "mehr mer mher merh meh meht mejr länger weiter"),
    ("LEBEN", "+leben lebn läben weiterleben"),
    ("MICH", "mich mcih mihc mch"),
    ("TOT", "tot tod toot dood"),
    ("SUIZID", "+suizid +suicid +selbstmord suicide freitod selbsttötung"),
    ("ABOUT-ME", "ich mich mir mein meine meinen meinem meiner my me hab bin"),
    (
        "STRONG",
        "SUIZID GEDANKEN suizide suizidal suizidale suizidalen suizidaler +suicidal +umzubringen svv abschiedsbrief abschiedsbriefe",
    ),
    ("CLOSE", "mein meine meinem meiner meinen er sie jemand ein eine ne"),
    ("TABLETTEN", "tabletten paracetamol ibuprofen insulin +überdosis overdose"),
    (
        "GEDANKEN",
        "+suizidgedanken +selbstmordgedanken todesgedanken suizidgedanke todessehnsucht todeswunsch suizidversuch selbstmordversuch",
    ),
    ("KILL", "+umbringen +umzubringen umbring umbringe töten erhängen aufhängen erschießen vergiften ertränken aufzuhängen"),
    ("WANT", "want wants wanted wanna wana wnat wan wnt wont"),
    ("DONT", "dont don't not doesnt do'nt cant can't no never"),
    ("TO", "to too 2 ot"),
    ("WISH", "wish wsh wihs"),
    ("MYSELF", "+myself meself mysel mself"),
];

pub(crate) const FILLERS: &str = "ich i ik ick ihc cih ic isch es das dass einfach nur noch bloß jetzt endlich lieber am liebsten gern gerne echt \
    wirklich ehrlich auch so mal doch heute nacht morgen abend bald schon eigentlich sofort gerade grad manchmal oft immer wieder allein \
    alleine ganz halt eben irgendwie mich mir selbst selber nun hier dann wohl vielleicht langsam gleich bitte total sehr endgültig \
    für gestern so ab dringend ja nämlich öfter ständig dauernd jeden tag am ein eine einen meine mein meinen den dem der die ne nen zu ans dran daran \
    darüber drüber nach an was etwas \
    just really so badly fucking only still kinda literally honestly now tonight already anymore to rather like be the my a";

/// Real words one typo away from a word of a phrase.
pub(crate) const REAL_WORDS: &str = "streben aufmachen aufwachsen umringen umspringen nichts nicht richt nacht eben laben loben legen lesen leeren leber lebend lebens lebten lieben geben heben beben kleben nichte \
    sterbend sterblich existierend yourself herself himself itself";

/// Spellings without spaces.
pub(crate) const COMPACT: &str = "ichwillsterben willsterben ichwillnichtmehrleben willnichtmehrleben nichtmehrleben ichwilltotsein iwanttodie \
    iwannadie wanttodie killmyself killmyselfnow michumbringen";

/// Words that start unfinished phrases and are not part of any profession's name.
pub(crate) const BEGINNINGS: &str = "ich ihc cih isch mich mir will wil möchte mag würde wäre wünsche kann nicht nich leben sterben suizid \
    selbstmord i want wanna wish kill my myself suicide suicidal hab bin mein kein svv ritzen abschiedsbrief tabletten";

/// Phrases that count only as the entire text.
pub(crate) const WHOLE: &[&str] = &[
    "(bin|gedanken) SUIZID",
    "(ich) (habe|hab|einen) (einen) GEDANKEN",
    "suizidal",
    "sterben|sterbn|setrben|sterbem|sterbeb",
    "~ +lebensmüde",
    "~ kann|kan|ko ~ NICHT MEHR",
    "~ WILL ~ NICHT MEHR (sein)",
    "~ WILL ~ verschwinden",
    "~ WILL ~ in den himmel (kommen|gehen|fliegen)",
    "~ spring jetzt|gleich|heute",
    "svv (rückfall|gedanken|druck)",
    "mein leben ~ ist ~ vorbei|ende|kaputt|zerstört",
    "~ kms (pls|please|now|rn|tonight|today|asap|fr)",
    "~ (just|to) WANT (to) disappear|vanish",
    "~ (im) ~ done with life|living|everything",
    "~ werde|werd ~ springen",
    "~ WILL ~ auf die gleise|schienen",
    "pack|packe|packs|schaff|schaffe|schaffs ~ NICHT MEHR",
    "ich pack|packe|packs|schaff|schaffe|schaffs ~ NICHT MEHR",
    "tschüss|lebwohl|goodbye|bye (grausame|schöne|cruel) welt|world",
    "~ WILL ~ vorbei ist",
    "~ unalive me",
    "das|dies ist mein (letzter) abschied",
    "~ tu|tue mir ~ weh",
    "(ich) self harm|harmed|harming (again)",
    "~ overdosed",
    "life isnt|not ~ worth it (anymore)",
    "alles|das ~ hat|macht ~ kein sinn mehr",
    "(das|heute|morgen) ~ ist mein letzter tag",
    "(ich) halte|halt ~ NICHT MEHR aus",
    "NICHT MEHR leben",
    "~ WILL|lieber|besser ~ TOT",
    "(ich) sehe|seh ~ kein|keinen ausweg mehr",
    "i WANT (to) die|dye",
    "(ich) ~ WILL ~ weg von hier für immer",
    "(i) (im) suicidal",
    "suicide",
    "(ich) (bin) depressiv und suizidal",
    "(ich) hasse (mein|das) leben",
    "(ich) WILL ~ (alles) beenden",
    "(ich) bin ~ am ende",
    "i hate my life",
    "i hate living",
    "i WANT (to) end it|everything",
    "i cant take it anymore",
    "self harm",
    "i cant go on (anymore)",
    "i cant do this anymore",
    "i give up on life",
];

pub(crate) const GROUPS: &[Group] = &[
    DYING,
    DYING_SAID_OTHERWISE,
    LIVING,
    BEING_ABLE_TO_LIVE,
    LIVING_SAID_OTHERWISE,
    DEATH,
    KILLING,
    KILLING_ONESELF,
    HARM,
    NAMED,
    PLACES,
    ENGLISH,
    ENGLISH_SAID_OTHERWISE,
];

/// "Vor Langeweile", "für einen Platz", "wie ein Held" are figures of speech; "beim Sterben begleiten" is a profession.
const DYING: Group = Group {
    phrases: &[
        "WILL ~ +sterben|verrecken|krepieren|abkratzen",
        "WÜRDE ~ gern|gerne|liebsten|lieber ~ +sterben",
        "(am) lieber|liebsten|gern|gerne ~ WÜRDE ~ +sterben",
        "ich ~ +sterben ~ will|wil|möchte|möcht|mag",
        "+sterben will|möchte ich",
        "WÜRDE +sterben wollen",
        "+sterben wollen würde",
        "wünsch|wünsche|wünschte ~ +sterben|sterbe|stürbe",
        "hoffe|hoff|hoffentlich ~ sterbe|sterb",
        "lass|lasst ~ mich ~ +sterben",
        "kann|darf ich ~ endlich|einfach ~ +sterben",
        "wie kann ich ~ +sterben",
        "wie sterbe|sterb ich",
        "wie stirbt|sterb man ~ schnell|schnellsten|schmerzlos|einfach|besten|leichtesten",
        "schmerzlos ~ +sterben",
        "lust|bock|wunsch|bereit ~ zu +sterben",
        "denke|denk ~ ans|an|über ~ +sterben",
        "nur|einfach noch|nur +sterben",
        "ich will ~ das ich ~ sterbe",
        "ich sollte|soll ~ +sterben",
        "werde ~ heute|morgen|bald|jetzt ~ +sterben",
    ],
    unless_before: "beim im am vom zum nicht nie",
    unless_after: "vor für wie als lassen sehen sieht begleiten lernen helfen zusehen before than",
    unless_anywhere: "hospiz sterbebegleitung sterbebegleiter bestatter bestatterin palliativ patienten sterbende sterbenden",
};

const DYING_SAID_OTHERWISE: Group = Group {
    phrases: &[
        "von|aus der|dieser welt ~ gehen|verschwinden|verabschieden",
        "WILL ~ für immer ~ schlafen|einschlafen|verschwinden|weg",
        "WILL ~ schlafen|verschwinden|weg ~ (von) (allem) (sein) für immer",
        "WILL * zu|bei meinem|meiner|meinen toten|verstorbenen|gestorbenen",
        "WILL ~ aus dem|diesem leben ~ gehen|scheiden|treten",
        "WILL ~ weg vom|von leben",
        "WILL ~ schluss machen mit allem",
        "WILL ~ mit allem ~ schluss machen",
        "WILL ~ einschlafen und ~ NICHT|nie MEHR|wieder ~ aufwachen",
        "einschlafen und ~ NICHT|nie MEHR|wieder ~ aufwachen",
        "sehne|sehn mich ~ nach dem tod",
        "weg von der|dieser welt",
        "gedanken an den|meinen tod",
        "denke|denk ~ über|an den|meinen tod",
    ],
    unless_before: "",
    unless_after: "von meines meiner seines ihres eines aus vom nach in im zu bleiben sprechen reden",
    unless_anywhere: "",
};

/// "In Berlin", "wie ein Azubi", "von dem Gehalt": where or how somebody wants to live.
const LIVING: Group = Group {
    phrases: &[
        "WILL ~ NICHT MEHR (so) (am) (weiter) LEBEN|lebe (müssen)",
        "WÜRDE|wäre ~ NICHT MEHR ~ LEBEN",
        "müde|erlöst|erlösung ~ vom|von leben",
        "WILL ~ NICHT weiterleben",
        "WILL ~ NICHT (so) leben MEHR",
        "ich ~ NICHT MEHR (am) leben (sein) ~ will|wil|möchte|mag|kann",
        "NICHT MEHR am leben sein",
        "lust|bock|kraft|grund|sinn|mut|wille|willen ~ (mehr) (zum) zu leben|weiterleben",
        "kein ~ lust|bock|kraft|grund|sinn|mut ~ (mehr) ~ weiterleben",
        "kein lust|bock|kraft|mut ~ (mehr) ~ zum leben",
        "lust|kraft|mut ~ zum|am leben verloren",
        "kein|keine|keinen lust|bock|kraft (mehr) auf|am|aufs|zum (mehr) (das|dieses|mein) leben",
        "keinen|kein bock|lust MEHR zu leben",
        "lebe|leb ~ nicht (mehr) gern|gerne",
        "wozu|warum|wofür ~ (soll|sollte|sollen) ~ leben|weiterleben",
        "wozu|warum|wofür lebe|leb ich ~ noch|überhaupt|eigentlich",
        "verdiene|verdien ~ nicht zu leben",
        "leid zu leben",
        "des lebens müde",
        "genug vom leben",
        "aufhören zu leben",
        "WILL ~ (dieses) leben nicht mehr",
    ],
    unless_before: "",
    unless_after: "wie in im von bei beim als auf unter wo müssen muss",
    unless_anywhere: "",
};

/// Excludes being able to live on one's pay.
const BEING_ABLE_TO_LIVE: Group = Group {
    phrases: &["kann|kan ~ NICHT MEHR ~ LEBEN"],
    unless_before: "",
    unless_after: "wie in von bei als auf unter wo",
    unless_anywhere: "von davon gehalt lohn geld rente miete verdienst einkommen",
};

const LIVING_SAID_OTHERWISE: Group = Group {
    phrases: &[
        "WILL ~ NICHT MEHR leben in|auf dieser|der welt|erde",
        "WILL ~ NICHT MEHR ~ existieren|exsistieren|aufwachen|atmen|dasein",
        "NICHT|nie|niemals MEHR|wieder ~ aufwachen|aufwache",
        "wach|wache ~ NICHT|nie MEHR|wieder auf",
        "WILL ~ NICHT MEHR da|existent sein",
        "NICHT MEHR da sein ~ will|möchte",
        "NICHT MEHR ~ auf|in dieser|der welt|erde (sein)",
        "wenn|wens es|ich|mich ~ NICHT (MEHR) (geben) gäbe|gebe|gab|gibt|würde",
        "(am) besten|liebsten|besser ~ wäre ~ (gar) NICHT (MEHR) da",
        "bald|morgen|heute bin ich ~ NICHT MEHR da",
        "kein|keinen|keine +lebenswillen|lebensmut|lebenslust|lebenskraft|lebensfreude (mehr)",
        "bin|fühl|fühle|so ~ +lebensmüde",
        "+lebensmüde bin|fühle|fühl ich",
        "leben hat ~ (für) ~ (mich) ~ kein|keinen sinn",
        "alles hat ~ kein|keinen sinn MEHR",
        "leben ist ~ sinnlos|nichts|wertlos",
        "leben macht ~ (für) (mich) ~ kein|keinen sinn",
        "leben ~ (ist) ~ nicht MEHR lebenswert",
        "leben ist ~ nicht lebenswert",
        "kein|keinen sinn MEHR im|in|am (meinem) leben",
        "kein|keinen sinn im|am leben",
        "hasse ~ leben und will|möchte ~ nicht|sterben",
        "weiß|weis nicht (mehr) ~ warum|wozu|wofür ich ~ (noch) ~ lebe|leben",
        "wünsche|wünschte|wär|wäre ~ nie|nicht|niemals geboren",
        "niemand|keiner|keinem würde|wird|wirds mich ~ vermissen|vermisst|fehlen",
        "welt ~ (wäre|wär|ist) ~ (besser) ~ ohne mich",
        "alle|alles|sie|familie|eltern|euch ~ (wäre|wären|sind|seid|ist|geht) * besser ~ (dran) ohne mich",
        "ohne mich * besser dran",
        "ohne mich ginge|geht|gings|ging * besser",
        "bin ~ last für",
        "keiner|niemand * merken|merkt|auffallen ~ wenn ich ~ weg|fort|NICHT",
        "letzter tag auf (dieser|der) erden|erde|welt",
        "ohne mich wäre|wär ~ (alles|alle|die) ~ (welt) ~ besser",
        "ich ~ nicht mehr ~ da wäre|wär",
        "schaffe|schaff ~ (das) leben ~ NICHT MEHR",
        "ertrage|ertrag ~ (das|dieses|mein) leben ~ NICHT (mehr)",
    ],
    unless_before: "",
    unless_after: "",
    unless_anywhere: "früh um uhr",
};

const DEATH: Group = Group {
    phrases: &[
        "WILL|WÜRDE ~ TOT sein",
        "TOT sein ~ will|möchte",
        "sollte ~ TOT sein",
        "ich wäre|wär ~ TOT",
        "ich ~ wünsche|wünschte|wünscht|wünsch ~ (wäre|wär) ~ TOT",
        "wünschte|wünsche ~ wär|wäre ~ TOT",
        "wäre|wär ich ~ TOT",
        "liebsten ~ wäre|wär ~ TOT",
        "wenn ich ~ TOT wäre",
        "TOT ~ zu sein",
        "mich ~ TOT machen",
        "bin|wäre ~ besser|lieber ~ TOT",
        "bald|morgen|heute bin ich ~ TOT",
        "WILL ~ den|meinen tod",
        "wünsche|wünsch|wünschte mir ~ (den) tod",
    ],
    unless_before: "",
    unless_after: "als vor bevor müde lachen",
    unless_anywhere: "",
};

/// Of oneself or somebody close.
const KILLING: Group = Group {
    phrases: &[
        "WILL|würde|würd|könnte|muss|werde|werd|kann|kan ~ MICH ~ KILL",
        "MICH ~ KILL ~ will|möchte|werde|würde|soll|sollte",
        "mich ~ +umzubringen|erhängen|aufzuhängen|umgebracht",
        "wie (kann|kan|könnte|soll) ~ ich|man ~ mich|sich ~ KILL",
        "wie ~ bringe|bring|bringt ~ ich|man ~ mich|sich ~ um",
        "schmerzlos ~ KILL",
        "schmerzlos|schmerzlose|schmerzloser|schmerzlosen|schmerzloseste|schmerzlosester|schmerzfrei ~ SUIZID|tod",
        "plane|plan ~ SUIZID",
        "begehe|begeh|begeht ~ (man) ~ SUIZID",
        "WILL ~ sich ~ KILL",
        "sich ~ +umbringen|umzubringen ~ will|möchte",
        "erhänge|erschieße|vergifte|ertränke|töte mich",
        "mir ~ (das|mein) leben (zu) nehmen|nehme|nimmt|nehm",
        "nehm|nehme ~ mir ~ das|mein leben",
        "meinem|dem leben ~ (ein) ende ~ setzen|machen|bereiten|setze|mache|zu",
        "mein leben ~ beenden|beende|beend",
        "leben ~ (zu) beenden ~ will|möchte",
        "allem ~ (ein) ende ~ setzen|machen|bereiten",
        "schluss machen|gemacht ~ mit (dem|meinem|diesem) leben",
        "mit dem|meinem leben ~ schluss|abgeschlossen|fertig|abschließen",
        "mir ~ was|etwas ~ antun|anzutun|antue|antu",
        "tu|tue mir ~ was|etwas an",
        "sich ~ was|etwas ~ antun ~ will|möchte",
        "WILL ~ sich ~ was|etwas ~ antun",
        "SUIZID ~ begehen|begehe|begeh|machen|verüben|nachgedacht",
        "WILL ~ SUIZID",
        "denke|denk ~ (an|über) ~ SUIZID",
        "gedanken an|über SUIZID",
        "habe|hab|hatte|kriege|bekomme|hat|plagen ~ GEDANKEN",
        "habe|hab|hatte|kriege|bekomme|hat ~ SUIZID gedanken",
        "bin|fühle|fühl|ist ~ suizidal|selbstmordgefährdet|suizidgefährdet|akut",
        "ritz|ritze ~ mich",
        "mich ~ ritzen|geritzt|ritze",
        "ritzt sich",
        "sich ~ ritzt",
        "mich ~ selbst|selber ~ verletzen|verletze|verletzt",
        "mich selbst verletze|verletzt",
        "verletze|verletz mich ~ selbst|selber",
        "pulsadern|pulsader|handgelenke ~ auf|aufschneiden|aufschlitzen|schneiden",
        "WILL ~ überdosis ~ nehmen",
        "überdosis ~ (tabletten|schlaftabletten) nehmen ~ will|möchte",
    ],
    unless_before: "",
    unless_after: "",
    unless_anywhere: "",
};

/// Excludes idioms: "Die Arbeit bringt mich um", "ich bringe mich um den Schlaf".
const KILLING_ONESELF: Group = Group {
    phrases: &[
        "ich bring|bringe|brin|brig ~ MICH ~ um",
        "bring|bringe ich MICH ~ um",
        "ich MICH ~ umbringe|umbring",
        "bring|bringe MICH ~ um",
        "häng|hänge mich ~ auf",
    ],
    unless_before: "",
    unless_after: "den die das mein meine meinen meinem alles jede jeden viel geld kinder zu eins zwei drei vier fünf sechs sieben acht neun \
        zehn elf zwölf halb mitternacht",
    unless_anywhere: "",
};

/// Harm in the past, means and threats; not accidents at work.
const HARM: Group = Group {
    phrases: &[
        "mich|MYSELF * geschnitten|geritzt|aufgeschlitzt|cutting",
        "CLOSE * sich ~ geritzt|geschnitten",
        "CLOSE * ritzt|schneidet|verletzt sich",
        "mich ~ absichtlich",
        "mir ~ schmerzen zu",
        "mir * aufgeritzt|aufgeschnitten|aufgeschlitzt",
        "mein ritzen",
        "mich schneide|ritze",
        "schlag|schlage mich selbst|selber",
        "WILL ~ mir ~ weh|wehtun (tun)",
        "tu|tue mir ~ selbst|selber|gerne|absichtlich|ständig|oft|immer weh",
        "erschieß|erschieße|töte|überfahr mich",
        "mich * jemand * KILL",
        "mich * auto|zug|lkw|bus|bahn ~ überfährt",
        "um zu +sterben",
        "gift * schnellsten|schmerzlos|tödlich|umbringen|umzubringen",
        "morgen|heute|bald|gleich ist ~ alles|es vorbei",
        "verabschiede mich * für immer",
        "braucht mich niemand|keiner",
        "niemand|keiner braucht mich",
        "cut|slit|cutting my wrists",
        "leg|lege ~ mich ~ auf|vor die|den gleise|schienen|zug",
        "strick|seil ~ gekauft|besorgt|geholt",
        "strick|seil * KILL",
        "wieviel|viel|viele|welche * tödlich",
        "schneid|schneide mich",
        "verletz|verletze mich ~ immer|wieder|oft|selbst|absichtlich|täglich|gern|gerne",
        "cut|cuts|cutting MYSELF",
        "hab ~ (alle|viele) ~ TABLETTEN ~ genommen|geschluckt|bereit|gesammelt|besorgt",
        "TABLETTEN * +sterben|umzubringen|umbringen|schmerzlos|tödlich",
        "TABLETTEN * to die|overdose|kill|end",
        "took|take|taking|taken * TABLETTEN",
        "kugel in|durch den|meinen kopf",
        "droht|drohte|gedroht|angedroht ~ mit ~ SUIZID",
        "brücke|dach|hochhaus|klippe|gleis|gleisen|schienen|balkon ~ und ~ WILL|werde|muss ~ spring|springen|runter",
    ],
    unless_before: "",
    unless_after: "in im als auf am an beim bei a some shaving",
    unless_anywhere: "beruf berufe job arbeit ausbildung praktikum schule prüfung studium schicht urlaub bewerbung schädlinge ratten finger hand daumen kochen küche gemüse papier rasieren beim sport training \
        kaffee koffein apotheker apothekerin pharma pharmacist nurse rückenschmerzen kopfschmerzen stunt stunts bungee fallschirm feuerwehr \
        work cooking kitchen",
};

/// What has one meaning only, said of oneself or somebody close; not the work with those whom it concerns.
const NAMED: Group = Group {
    phrases: &[
        "ABOUT-ME * STRONG",
        "STRONG * ABOUT-ME",
        "STRONG thoughts|gedanken|thought",
        "CLOSE * sich ~ KILL",
        "methode|methoden|weg sich ~ KILL",
        "CLOSE * sich ~ das leben ~ nehmen|nehme|nimmt",
        "CLOSE * +sterben ~ will|möchte",
        "sich CLOSE * umbringt|tötet|erhängt",
        "weg|art|methode ~ zu +sterben",
        "NICHT MEHR ~ existieren",
        "wie * sich * schmerzlos um",
        "SUIZID plan|pläne|gedanken|methode|methoden|anleitung|brief",
        "abschiedsbrief ~ geschrieben|schreiben",
    ],
    unless_before: "",
    unless_after: "spielen",
    unless_anywhere: "beruf berufe job jobs arbeit arbeiten arbeite werden werde hilft helfen helfe prävention präventiv verhindern vermeiden schützen \
        hotline counselor counselling therapeut therapeutin psychologe psychologin seelsorger polizist thema referat facharbeit studie film \
        theater buch rolle spielen squad attentäter chef chefin kollegen firma team kündigung patienten patient jugendlichen jugendliche \
        menschen klienten prevention help someone work become",
};

const PLACES: Group = Group {
    phrases: &[
        "vor|unter (den|die|einen|nen|das|ein|ne|eine|n) zug|bahn|auto|lkw|bus|ubahn|sbahn|straßenbahn|tram ~ springen|spring|werfen|schmeißen|laufen|legen|rennen",
        "spring|springe|werf|werfe|schmeiß|schmeiße|leg|lege ~ (mich) ~ vor|unter (den|die|einen|nen|das|ein) zug|bahn|auto|lkw|bus",
        "von|vom (der|einer|ner|dem|einem) brücke|brücken|dach|hochhaus|balkon|turm|hochhäusern ~ springen|spring|stürzen|runterspringen",
        "spring|springe ~ von|vom (der|einer|ner|dem|einem) brücke|dach|hochhaus|balkon|turm",
        "aus dem fenster ~ springen|stürzen",
    ],
    unless_before: "",
    unless_after: "",
    unless_anywhere: "stunt stunts stuntman stuntmen stuntfrau stuntleute bungee fallschirm film filme filmen feuerwehr parkour wasser beruf",
};

const ENGLISH: Group = Group {
    phrases: &[
        "WANT|need|would|like|gonna|wants ~ TO die|dei",
        "wanna|wana ~ die|dei",
        "WISH|hope ~ (could|can|would) ~ die|died",
        "feel like ~ dying",
        "i should ~ (just) die",
        "let me ~ die",
        "ready to die",
        "WANT ~ TO be ~ dead",
        "wanna|wana be ~ dead",
        "WISH ~ was|were|wer|am ~ dead",
        "rather ~ be dead",
        "should|better be|off ~ dead",
        "better off without me",
        "kill|killing|kil|kll|klil|unalive ~ MYSELF",
        "to|gonna|going|wanna|WANT off MYSELF",
        "way|ways to die|kill|unalive",
        "wants ~ to kill himself|herself|themself|themselves",
        "kill my self",
        "hang|shoot|drown|poison MYSELF",
        "hurt|harm|hurting|harming MYSELF",
        "gonna|will|want|wanna|ima|imma|gotta kms",
        "jump off ~ (a|the) bridge|roof|building",
        "jump in front of ~ (a|the) train|car|bus",
    ],
    unless_before: "dont not never doesnt",
    unless_after: "for of hard laughing rich casting maker doing than in trying studying my",
    unless_anywhere: "stunt stunts stuntman bungee",
};

const ENGLISH_SAID_OTHERWISE: Group = Group {
    phrases: &[
        "DONT|longer ~ WANT|wanna|feel ~ (to|too|like) ~ live|life|living|exist|alive|existing",
        "WANT ~ (to) not ~ exist|live",
        "WANT ~ (to) disappear|vanish|sleep forever",
        "point ~ of|in|to ~ being|be|staying alive|here",
        "life ~ has ~ no meaning|point|purpose",
        "WISH ~ never existed",
        "stop living|existing|being",
        "DONT deserve ~ live|living|life",
        "how ~ * kill themselves|oneself|yourself painless|painlessly|quickly|fast",
        "notice|miss|care if i ~ died|die|dead|gone",
        "wish ~ didnt|dont exist",
        "wish ~ wasnt alive|here",
        "point in|of living",
        "DONT|longer wanna ~ live|exist|be alive",
        "DONT|longer ~ WANT|wanna ~ (to) be here anymore",
        "DONT|longer ~ WANT|wanna ~ (to) wake up",
        "cant ~ live anymore|any|longer|like",
        "cant go on living",
        "never wake up",
        "i dont ~ wake up",
        "WISH ~ (was|were|had) never ~ (been) born",
        "nobody|noone|one would ~ (even) miss me",
        "no|any|a reason ~ (for) (me) to|too live|living",
        "no|any reason for living",
        "nothing ~ to live for",
        "nothing left to live",
        "tired of ~ living|life|existing",
        "tired of being alive",
        "hate ~ being alive",
        "end|ending|ended my|this|own life|live",
        "end|ending it all",
        "want|wanna (to) end it",
        "take|taking my (own) life",
        "im|am|feel|feeling|be ~ +suicidal",
        "suicidal thoughts",
        "commit|comit|committing ~ +suicide",
        "thinking|think|thoughts of|about ~ +suicide|dying|death|ending",
        "life ~ is|isnt ~ (not) (worth) meaningless|pointless|living",
    ],
    unless_before: "",
    unless_after: "as from in with at near there off on here",
    unless_anywhere: "",
};
