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

pub(crate) const CLASSES: &[(&str, &str)] = &[
    // First person singular: "sterben wollen" refers to others.
    (
        "WILL",
        "will wl wli wlil iwl wiel wik wilk wol wui eill qill +möchte möcht möchtet mecht wollte wolte wollt willst mag mog",
    ),
    ("WÜRDE", "würde würd würds"),
    ("NICHT", "+nicht nich nit nix net ned net niht nie"),
    ("MEHR", "mehr mer mher merh meh meht mejr länger weiter"),
    ("NIMMER", "nimmer nimma niemehr nichtmehr nichmehr nimmermehr"),
    ("LEBEN", "+leben lebn läben weiterleben"),
    ("MICH", "mich mcih mihc mch"),
    ("TOT", "tot tod toot"),
    ("SUIZID", "+suizid +suicid +selbstmord suicide freitod"),
    (
        "GEDANKEN",
        "+suizidgedanken +selbstmordgedanken todesgedanken suizidgedanke todessehnsucht suizidversuch selbstmordversuch",
    ),
    (
        "KILL",
        "+umbringen +umzubringen umbring umbringe töten erhängen aufhängen erschießen vergiften ertränken aufzuhängen zu erhängen",
    ),
    ("WANT", "want wants wanted wanna wana wnat wan wnt wont"),
    ("DONT", "dont don't not doesnt do'nt cant can't no never"),
    ("TO", "to too 2 ot"),
    ("WISH", "wish wsh wihs"),
    ("MYSELF", "+myself meself mysel mself"),
];

pub(crate) const FILLERS: &str = "ich i ik ick ihc cih ic isch es das dass einfach nur noch bloß jetzt endlich lieber am liebsten gern gerne echt \
    wirklich ehrlich auch so mal doch heute nacht morgen abend bald schon eigentlich sofort gerade grad manchmal oft immer wieder allein \
    alleine ganz halt eben irgendwie mich mir selbst selber nun hier dann wohl vielleicht langsam gleich bitte total sehr endgültig \
    für dringend ja nämlich öfter ständig dauernd jeden tag am ein eine einen meine mein meinen den dem der die ne nen zu ans dran daran \
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
    selbstmord i want wanna wish kill my myself suicide suicidal";

/// Phrases that count only as the entire text.
pub(crate) const WHOLE: &[&str] = &[
    "(bin|gedanken) SUIZID",
    "(ich) (habe|hab|einen) (einen) GEDANKEN",
    "suizidal",
    "(ich) (bin) +lebensmüde",
    "(ich) (~) kann|kan ~ NICHT MEHR",
    "(ich) (~) WILL ~ NICHT MEHR",
    "(ich) halte|halt ~ NICHT MEHR aus",
    "NICHT MEHR leben",
    "WILL|lieber|besser ~ TOT",
    "(ich) sehe|seh ~ kein|keinen ausweg mehr",
    "i|ich WILL|kann|kan NIMMER",
    "i WANT (to) die|dye",
    "(ich) ~ WILL ~ weg von hier für immer",
    "(i) (im) suicidal",
    "suicide",
    "kms",
    "(ich) (bin) depressiv und suizidal",
    "(ich) hasse (mein|das) leben",
    "(ich) WILL ~ (alles) beenden",
    "(ich) bin ~ am ende",
    "i hate my life",
    "i hate living",
    "i WANT (to) end it|everything",
    "i cant take it anymore",
    "(i) (want|wanna) (to) kms",
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
        "WILL ~ einschlafen und ~ NICHT|nie MEHR|wieder ~ aufwachen",
        "einschlafen und ~ NICHT|nie MEHR|wieder ~ aufwachen",
        "sehne|sehn mich ~ nach dem tod",
        "weg von der|dieser welt",
        "gedanken an den|meinen tod",
        "denke|denk ~ über|an den|meinen tod",
    ],
    unless_before: "",
    unless_after: "von meines meiner seines ihres eines",
    unless_anywhere: "",
};

/// "In Berlin", "wie ein Azubi", "von dem Gehalt": where or how somebody wants to live.
const LIVING: Group = Group {
    phrases: &[
        "WILL ~ NICHT MEHR (so) (am) LEBEN|lebe",
        "WILL ~ NICHT weiterleben",
        "WILL ~ NIMMER (so) LEBEN",
        "WILL ~ NICHT (so) leben MEHR",
        "ich ~ NICHT MEHR (am) leben (sein) ~ will|wil|möchte|mag|kann",
        "ich ~ nimmer leben ~ will|möchte|mag|kann",
        "NICHT MEHR am leben sein",
        "lust|bock|kraft|grund|sinn|mut|wille|willen ~ (mehr) (zum) zu leben|weiterzuleben",
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
    unless_after: "wie in von bei als auf unter wo müssen muss",
    unless_anywhere: "",
};

/// Excludes being able to live on one's pay.
const BEING_ABLE_TO_LIVE: Group = Group {
    phrases: &["kann|kan ~ NICHT MEHR ~ LEBEN", "kann|kan ~ NIMMER LEBEN"],
    unless_before: "",
    unless_after: "wie in von bei als auf unter wo",
    unless_anywhere: "von davon gehalt lohn geld rente miete verdienst einkommen",
};

const LIVING_SAID_OTHERWISE: Group = Group {
    phrases: &[
        "WILL ~ NICHT MEHR leben in|auf dieser|der welt|erde",
        "WILL ~ NICHT MEHR ~ existieren|exsistieren|aufwachen|atmen|dasein",
        "NICHT|nie MEHR|wieder aufwachen ~ will|möchte",
        "WILL ~ nie|niemals wieder|mehr aufwachen",
        "WILL ~ NICHT MEHR da|existent sein",
        "NICHT MEHR da sein ~ will|möchte",
        "NICHT MEHR auf|in dieser|der welt (sein)",
        "kein|keinen|keine +lebenswillen|lebensmut|lebenslust|lebenskraft|lebensfreude (mehr)",
        "bin|fühl|fühle|so ~ +lebensmüde",
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
        "ohne mich wäre|wär ~ (alles|alle|die) ~ (welt) ~ besser",
        "ich ~ nicht mehr ~ da wäre|wär",
        "schaffe|schaff ~ (das) leben ~ NICHT MEHR",
        "ertrage|ertrag ~ (das|dieses|mein) leben ~ NICHT (mehr)",
    ],
    unless_before: "",
    unless_after: "",
    unless_anywhere: "",
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
        "wenn ich ~ TOT wäre|wär",
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
        "mir|sich ~ (das|mein) leben (zu) nehmen|nehme|nimmt|nehm",
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
        "mich ~ selbst|selber ~ verletzen|verletze",
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
        "wants ~ to kill himself|herself|themself|themselves",
        "kill my self",
        "hang|shoot|drown|poison MYSELF",
        "hurt|harm|hurting|harming MYSELF",
        "gonna|will|want|wanna|ima|imma|gotta kms",
        "jump off ~ (a|the) bridge|roof|building",
        "jump in front of ~ (a|the) train|car|bus",
    ],
    unless_before: "dont not never doesnt",
    unless_after: "for of hard laughing rich casting maker doing than in trying studying",
    unless_anywhere: "stunt stunts stuntman bungee",
};

const ENGLISH_SAID_OTHERWISE: Group = Group {
    phrases: &[
        "DONT|longer ~ WANT|wanna|feel ~ (to|too|like) ~ live|life|living|exist|alive|existing",
        "WANT ~ (to) not ~ exist|live",
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
        "would care if i ~ died|die",
        "no|any|a reason ~ (for) (me) to|too live|living",
        "no|any reason for living",
        "nothing ~ to live for",
        "nothing left to live",
        "tired of ~ living|life|existing",
        "tired of being alive",
        "hate ~ being alive",
        "end|ending|ended my|this|own life|live",
        "end it all",
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
