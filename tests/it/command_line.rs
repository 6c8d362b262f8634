//! The program on the command line: arguments in, text and exit status out.

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    // Isolates the program from this machine's settings and token.
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).stdin(Stdio::null());
    program
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The program fails with this status and this single line.
fn check_refusal(arguments: &[&str], status: i32, expected: &str) {
    let output = run(arguments);
    assert_eq!(String::from_utf8(output.stderr).unwrap().trim_end(), expected);
    assert_eq!(output.status.code(), Some(status));
}

/// A new folder for this test with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> String {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        std::fs::write(folder.join(file), text).unwrap();
    }
    folder.display().to_string()
}

#[test]
fn ask_prints_a_whole_profile() {
    let text = stdout(&["ask", "/beruf backend"]);
    for expected in [
        "Backend Engineer\n════",
        "Tätigkeitsfeld und Aufgaben",
        "Ausbildungsvoraussetzungen",
        "Erforderliche persönliche Eigenschaften",
        "Ausbildungsweg",
        "Arbeitsbereiche",
        "Berufsaussichten",
        "Jahreseinkommen",
        "45.000 € bis 70.000 € im Jahr",
        "Verwandte Berufe",
        "Quelle: Statistik der Bundesagentur für Arbeit, Entgeltatlas, 2025",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in\n{text}");
    }
}

#[test]
fn a_line_without_a_slash_is_a_name() {
    assert_eq!(stdout(&["ask", "backend"]), stdout(&["ask", "/beruf name:backend"]));
}

#[test]
fn ask_as_json_prints_what_goes_to_discord() {
    let response: Value = serde_json::from_str(&stdout(&["ask", "--json", "/gehalt backend versteckt:ja"])).unwrap();
    assert_eq!(response["type"], 4);
    assert!(crate::support::shown::is_private(&response));
    assert_eq!(crate::support::shown::title(&response), "Verdienst: Backend Engineer");
}

#[test]
fn ask_as_json_without_a_line_prints_one_response_a_line() {
    let mut child = program().args(["ask", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("/hilfe\n/tanz\n".as_bytes()).unwrap();
    let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let responses: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(crate::support::shown::title(&responses[0]), "Frag mich etwas");
    assert!(responses[1]["data"]["content"].as_str().unwrap().starts_with("Den Befehl „/tanz“ gibt es nicht."));
}

#[test]
fn ask_without_a_line_is_a_chat() {
    let mut child = program().arg("ask").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("/gehalt bäcker\n\n/tanz\nbackend\n".as_bytes()).unwrap();
    let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    for expected in ["Verdienst: Bäcker/in", "Den Befehl „/tanz“ gibt es nicht.", "Backend Engineer\n════"] {
        assert!(text.contains(expected), "{expected:?} is not in\n{text}");
    }
}

/// Output of the chat for these lines, and whether it continues after `ende`.
fn chat(lines: &str) -> String {
    let mut child = program().arg("ask").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_word_ends_the_chat() {
    for word in ["exit", "quit", "ende", "Ende", "/exit", " QUIT "] {
        let text = chat(&format!("{word}\nbackend\n"));
        assert_eq!(text.trim_end().lines().count(), 1, "{word} leaves nothing but the first line:\n{text}");
    }
}

#[test]
fn a_sentence_in_the_chat_is_a_question_and_a_name_is_a_name() {
    let text = chat("was verdient ein koch\nkoch\n");
    assert!(text.contains("Verdienst: Koch/Köchin\n═"), "{text}");
    assert!(text.contains("\nKoch/Köchin\n═"), "{text}");
}

#[test]
fn a_line_in_the_chat_goes_on_from_the_one_before() {
    let text = chat("koch oder bäcker\nwas ist besser?\nwas verdient ein koch\nund in bayern?\n");
    assert_eq!(text.matches("Verstanden: Vergleich: Koch/Köchin und Bäcker/in.").count(), 2, "{text}");
    assert!(text.contains("Verstanden: Verdienst: Koch/Köchin (Bayern)."), "{text}");
}

#[test]
fn the_width_of_the_terminal_is_honoured() {
    let widest = |columns: &str, line: &str| {
        let output = program().env("COLUMNS", columns).args(["ask", line]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        // Commands and URLs are not broken, so that they can be copied.
        let lines = text.lines().filter(|line| !line.contains("://") && !line.trim_start().starts_with('/'));
        lines.map(|line| line.chars().count()).max().unwrap()
    };
    for line in ["/beruf backend", "/gehalt mfa mein-gehalt:2800", "/vergleich koch oder bäcker", "/suche mit:tiere"] {
        assert!(widest("40", line) <= 40, "{line}");
    }
    assert!((100..=120).contains(&widest("120", "/beruf backend")));
    for columns in ["", "0", "viel"] {
        assert!((80..=90).contains(&widest(columns, "/beruf backend")), "{columns:?}");
    }
}

#[test]
fn amounts_and_lengths_stay_on_one_line_at_any_width() {
    for columns in [24, 31, 38, 45, 52, 59] {
        let output = program().env("COLUMNS", columns.to_string()).args(["ask", "/gehalt name:erzieher"]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let broken: Vec<_> = text.lines().filter(|line| line.trim_start().starts_with(['€', '½'])).collect();
        assert!(text.contains('€') && !text.contains('\u{a0}') && broken.is_empty(), "{columns}: {broken:?}");
    }
}

/// Runs the program in a terminal, with these variables as well.
fn in_terminal(arguments: &str, variables: &[(&str, &str)]) -> String {
    let line = format!("{} {arguments}", env!("CARGO_BIN_EXE_berufslotse"));
    let mut script = Command::new("script");
    script.env_clear().envs(variables.iter().copied()).args(["-qec", &line, "/dev/null"]).stdin(Stdio::null());
    String::from_utf8(script.current_dir(env!("CARGO_TARGET_TMPDIR")).output().unwrap().stdout).unwrap()
}

#[test]
fn answers_have_no_colours_and_log_lines_have_some_unless_no_color_is_set() {
    const ESCAPE: char = '\u{1b}';
    let [wanted, empty, none] =
        [&[][..], &[("NO_COLOR", "")], &[("NO_COLOR", "1")]].map(|variables| in_terminal("serve", variables));
    for text in [&wanted, &empty, &none] {
        assert!(text.contains("ready") && text.contains("DISCORD_PUBLIC_KEY is not set"), "{text}");
    }
    assert_eq!([wanted, empty, none].map(|text| text.contains(ESCAPE)), [true, true, false]);
    for variables in [&[][..], &[("NO_COLOR", "1")], &[("NO_COLOR", "1"), ("COLUMNS", "40")]] {
        let text = in_terminal("ask '/beruf backend'", variables);
        assert!(text.contains("Backend Engineer") && !text.contains(ESCAPE), "{text}");
    }
}

#[test]
fn a_line_that_is_no_question_is_wrong_use() {
    check_refusal(&["ask", "/tanz bäcker"], 2, "Den Befehl „/tanz“ gibt es nicht. /hilfe zeigt, was du fragen kannst.");
    let unknown = "„farbe“ gibt es bei /verwandt nicht. Möglich sind: name, versteckt.";
    check_refusal(&["ask", "/verwandt bäcker farbe:blau"], 2, unknown);
    assert_eq!(run(&["ask", "--json", "/tanz"]).status.code(), Some(2));
    assert_eq!(run(&["ask", "/gehalt bäcker land:preußen"]).status.code(), Some(2));
    assert_eq!(run(&["ask", "/beruf xyzzy"]).status.code(), Some(0), "what nobody knows is no wrong use");
}

#[test]
fn without_a_token_it_says_how_to_get_one() {
    let mut child = program().env("BERUFSLOTSE_PAGE__ADDRESS", "127.0.0.1:0").stdout(Stdio::piped()).spawn().unwrap();
    let lines: Vec<_> = BufReader::new(child.stdout.take().unwrap()).lines().take(4).map(Result::unwrap).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(lines[1].contains("https://discord.com/developers/applications"), "{lines:?}");
    assert!(lines[2].contains("DISCORD_TOKEN"), "{lines:?}");
    assert!(lines[3].contains("http://127.0.0.1:"), "{lines:?}");
}

#[test]
fn profiles_of_a_folder_replace_the_builtin_ones() {
    let folder = folder("replace", &[("tester.toml", "title = \"Matratzentester/in\"")]);
    assert!(stdout(&["--profiles", &folder, "ask", "matratzentester"]).contains("Matratzentester/in"));
    assert!(stdout(&["--profiles", &folder, "ask", "/beruf backend-engineer"]).contains("kenne ich nicht"));
}

#[test]
fn profiles_of_a_folder_can_be_added_to_the_builtin_ones() {
    let folder = folder("add", &[("baecker.toml", "title = \"Brotmeister/in\"")]);
    let asked = |line| stdout(&["--profiles", "builtin", "--profiles", &folder, "ask", line]);
    assert!(asked("/beruf baecker").contains("Brotmeister/in"));
    assert!(asked("/beruf backend-engineer").contains("Backend Engineer"));
}

#[test]
fn check_reports_everything_at_once() {
    let a = "titel = \"A\"\n";
    let b =
        "title = \"B\"\nnames = \"b\"\n[[pay]]\nfrom = 70\nto = 45\nper = \"week\"\n[related]\nsimilar = [\"b\", \"konditr\"]\n";
    let c = "title = \"b\"\nreviewed = \"gestern\"\n";
    let folder = folder("check", &[("a.toml", a), ("b.toml", b), ("konditor.toml", c), ("d.toml", "title = \n")]);
    let output = run(&["check", &folder]);
    let text = String::from_utf8(output.stdout).unwrap().replace(&format!("{folder}/"), "");
    for expected in [
        "a.toml:1:1: Fehler: Den Schlüssel „titel“ gibt es nicht. Meinst du „title“?",
        "a.toml:1:1: Fehler: Es fehlt „title“, der Name des Berufs. Er ist als Einziges Pflicht.",
        "b.toml:2:9: Fehler: Hier steht ein Text, erwartet wird eine Liste von Texten in eckigen Klammern.",
        "b.toml:3:1: Fehler: Dem Entgelt fehlt „source“: Ohne Quelle zeigen wir keine Zahl.",
        "b.toml:3:1: Fehler: Dem Entgelt fehlt „group“: für wen die Zahl gilt.",
        "b.toml:3:1: Fehler: Dem Entgelt fehlt „year“, das Jahr der Zahl. Nennt die Quelle keines, steht stattdessen „undated = true“ da.",
        "b.toml:4:8: Fehler: Die Spanne beginnt mit 70 und endet mit 45: „from“ darf nicht über „to“ liegen.",
        "b.toml:6:7: Fehler: „week“ ist hier nicht vorgesehen. Möglich sind: month, year.",
        "b.toml:8:12: Fehler: Ein Beruf ist nicht mit sich selbst verwandt.",
        "b.toml:8:17: Fehler: Ein Profil „konditr“ gibt es nicht. Meinst du „konditor“?",
        "konditor.toml:1:9: Fehler: Den Titel „b“ trägt schon b.toml.",
        "konditor.toml:2:12: Fehler: „gestern“ ist kein Tag, erwartet wird die Form 2026-11-23.",
        "d.toml:1:9: Fehler: Hier ist die Schreibweise von TOML verletzt",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in\n{text}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn check_needs_only_a_title_and_strict_wants_more() {
    let folder = folder("title", &[("koch.toml", "title = \"Koch/Köchin\"\n")]);
    assert_eq!(run(&["check", &folder]).status.code(), Some(0));
    assert_eq!(run(&["check", "--strict", &folder]).status.code(), Some(1));
}

// Verordnung über die Berufsausbildung zum Bäcker/zur Bäckerin of 21.4.2004, § 2: three years.
#[test]
fn a_way_that_contradicts_its_ordinance_or_its_own_text_is_refused_at_its_place() {
    let text = "title = \"Bäcker/in\"\n[sections]\nrequirements = \"Ein Hauptschulabschluss genügt.\"\n\n[[ways]]\n\
                name = \"Ausbildung\"\ncertificate = \"abitur\"\nrequired = true\npaid = \"yes\"\n\
                steps = [{ kind = \"ausbildung\", months = 24, what = \"Lehre\" }]\n";
    let folder = folder("ordinance", &[("baecker.toml", text)]);
    let output = run(&["check", "--strict", &folder]);
    let found = String::from_utf8(output.stdout).unwrap();
    for expected in [
        "baecker.toml:5:1: Warnung: Diese Ausbildung dauert 36 Monate (Ausbildungsordnung vom 21.4.2004), hier stehen 24.",
        "baecker.toml:5:1: Warnung: Der Weg schreibt „abitur“ vor, im Text der Voraussetzungen steht aber „Hauptschulabschluss genügt“.",
    ] {
        assert!(found.contains(expected), "{expected:?} is not in\n{found}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_shared_name_is_a_note() {
    let folder = folder("shared", &[("a.toml", "title = \"A\"\nnames = [\"x\"]"), ("b.toml", "title = \"B\"\nnames = [\"X\"]")]);
    let output = run(&["check", &folder]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("b.toml:2:10: Hinweis: So heißt auch der Beruf in"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn broken_profiles_stop_the_program_with_every_problem() {
    let folder = folder("broken", &[("a.toml", "title = 3"), ("b.toml", "title = 4")]);
    let output = run(&["--profiles", &folder, "ask", "a"]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("a.toml:1:9: Fehler:") && text.contains("b.toml:1:9: Fehler:"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_profile_that_is_a_folder_is_reported() {
    let folder = folder("folder", &[]);
    std::fs::create_dir_all(std::path::Path::new(&folder).join("koch.toml")).unwrap();
    let output = run(&["check", &folder]);
    let expected = format!("{folder}/koch.toml:1:1: Fehler: Das ist ein Ordner, erwartet wird eine Datei.\n");
    assert!(String::from_utf8(output.stdout).unwrap().starts_with(&expected));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn search_prints_a_line_for_each_query() {
    let queries = folder("queries", &[("queries.txt", "Bäcker/in\n7351\n\n")]) + "/queries.txt";
    let folder = folder("searched", &[("baecker.toml", "title = \"Bäcker/in\"\nkldb = \"29222\"")]);
    let output = run(&["--profiles", &folder, "search", "--queries", &queries, "--top", "3", "--timing"]);
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!(lines, "Bäcker/in\tone\tbaecker\t29222\n7351\tnothing\t\t\n\tnothing\t\t\n");
    let timing: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(timing["queries"], 3);
    for key in ["load_ms", "p50_us", "p99_us", "max_us", "rss_kb"] {
        assert!(timing[key].is_number(), "{timing}");
    }
}

#[test]
fn suggest_prints_what_autocomplete_offers() {
    assert!(stdout(&["suggest", "backend"]).starts_with("backend-engineer\tBackend Engineer"));
    assert!(stdout(&["suggest", ""]).lines().count() >= 10);
}

#[test]
fn commands_prints_the_registration() {
    let commands: Value = serde_json::from_str(&stdout(&["commands"])).unwrap();
    assert_eq!(commands[0]["name"], "beruf");
    assert_eq!(commands[0]["name_localizations"]["en-GB"], "profession");
    assert_eq!(commands[0]["options"][0]["autocomplete"], true);
}

#[test]
fn wrong_use_gets_one_line_and_status_2() {
    check_refusal(&["tanz"], 2, "berufslotse: unrecognized subcommand 'tanz' (see berufslotse --help)");
    check_refusal(&["--tempo"], 2, "berufslotse: unexpected argument '--tempo' found (see berufslotse --help)");
}

#[test]
fn a_bad_setting_is_refused_with_its_line() {
    let settings = folder("settings", &[("berufslotse.toml", "[log]\nformat = \"xml\"\n")]) + "/berufslotse.toml";
    let expected = format!("berufslotse: {settings}:2: unknown variant `xml`, expected `human` or `json`");
    check_refusal(&["--config", &settings, "commands"], 1, &expected);
}

#[test]
fn an_empty_token_file_counts_as_no_token() {
    let file = folder("token", &[("token", "\n")]) + "/token";
    let program = &mut program();
    // The page's address cannot be bound, so that the program ends after reporting a missing token.
    program.env("DISCORD_TOKEN_FILE", file).env("BERUFSLOTSE_PAGE__ADDRESS", "192.0.2.1:80");
    let output = program.output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("DISCORD_TOKEN="));
    let refusal =
        "page.address \"192.0.2.1:80\" is reachable from other machines, expected a loopback address such as 127.0.0.1:8787";
    assert!(String::from_utf8(output.stderr).unwrap().contains(refusal));
}

#[test]
fn a_token_file_that_is_missing_is_named() {
    let output = program().env("DISCORD_TOKEN_FILE", "/nowhere/token").output().unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("reading /nowhere/token, named by DISCORD_TOKEN_FILE"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_secret_in_the_wrong_variable_is_not_repeated() {
    for (variable, value) in [
        ("DISCORD_TOKEN_FILE", "MTk4NjIyNDgz.Cl2FMQ.geheim"),
        ("BERUFSLOTSE_STORE_URL_FILE", "POSTGRES://u:geheim@db/x"),
        ("BERUFSLOTSE_STORE", "PostgreSQL://u:geheim@db/x"),
        ("BERUFSLOTSE_STORE", "mysql://u:ge/heim@geheim@db/x"),
        ("BERUFSLOTSE_DISCORD__API_URL", "ftp://u:geheim@proxy"),
        ("BERUFSLOTSE_MARKET__URL", "//u:geheim@proxy"),
        ("BERUFSLOTSE_PAY__URL", "u:geheim@proxy"),
    ] {
        let output = program().env(variable, value).output().unwrap();
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(variable) && !text.contains("heim"), "{text}");
        assert_eq!(output.status.code(), Some(1), "{text}");
    }
}

#[test]
fn a_token_in_the_wrong_place_is_not_repeated() {
    const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAw.GeHeIm.abc-defghijklmnopqrstuvwxyz_01234567890";
    let path = format!("/run/{TOKEN}");
    for (variable, value) in [
        ("DISCORD_TOKEN_FILE", path.as_str()),
        ("BERUFSLOTSE_DISCORD", TOKEN),
        ("BERUFSLOTSE_DISCORD__SHARDS", TOKEN),
        ("BERUFSLOTSE_DISCORD__SERVERS", TOKEN),
        ("BERUFSLOTSE_DISCORD__API_URL", TOKEN),
        ("BERUFSLOTSE_LOG__FORMAT", TOKEN),
    ] {
        let output = program().env(variable, value).output().unwrap();
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(variable) && !text.contains("GeHeIm"), "{text}");
    }
    for arguments in [vec![TOKEN], vec!["ask", "--token", TOKEN], vec!["--config", TOKEN, "ask", "koch"]] {
        let text = String::from_utf8(run(&arguments).stderr).unwrap();
        assert!(!text.is_empty() && !text.contains("GeHeIm"), "{text}");
    }
}

#[test]
fn a_new_profile_can_be_filled_in_and_is_never_overwritten() {
    let folder = folder("new", &[]);
    std::fs::remove_file(format!("{folder}/matratzentester.toml")).ok();
    let new = |id: &str| program().current_dir(&folder).args(["new", id]).output().unwrap();
    assert_eq!(new("matratzentester").status.code(), Some(0));
    assert_eq!(run(&["check", &format!("{folder}/matratzentester.toml")]).status.code(), Some(0));
    assert_eq!(new("matratzentester").status.code(), Some(1));
    assert_eq!(new("../Böse").status.code(), Some(1));
    std::fs::remove_file(format!("{folder}/koch.toml")).ok();
    let written = String::from_utf8(new("koch").stdout).unwrap();
    assert!(written.contains("Achtung: Unter „koch“ gibt es schon ein mitgeliefertes Profil."), "{written}");
}

#[test]
fn coverage_prints_what_the_profiles_cover() {
    let folder = folder("covered", &[("a.toml", "title = \"A\"\nkldb = \"29222\"\nemployees = 44719\nfield = \"lebensmittel\"")]);
    let expected = "Profile: 1\nNamen: 1\nVollzeitbeschäftigte in diesen Berufsgattungen: 44.719 von 21.899.863, das sind 0,2 %\n\
                    Felder: Lebensmittel (1)\nOhne amtliches Entgelt: 1\n  A: ohne Begründung\n";
    assert_eq!(stdout(&["--profiles", &folder, "coverage"]), expected);
}

/// 6.000 € a month, single, 30 years old, no child, not in Saxony: shares of 7.3 % and 1.45 % (health), 1.8 % and 0.6 % (care) of
/// the ceiling of 5.812,50 €, and of 9.3 % (pension) and 1.3 % (unemployment) of the total.
#[test]
fn net_fills_in_the_results_of_a_table() {
    let table = "gross_ct\ttax_class\tchildren_u25\tzkf\tchurch\tland\tover23\tkvz_pct\n600000\t1\t0\t0\t0\tNW\t1\t2.90\n";
    let path = folder("net", &[("cases.tsv", table)]) + "/cases.tsv";
    let text = stdout(&["net", "--cases", &path]);
    let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let (head, row) = (lines.next().unwrap(), lines.next().unwrap());
    let result = |column: &str| row[head.iter().position(|name| *name == column).unwrap()];
    assert_eq!(["kv_ct", "pv_ct", "rv_ct", "av_ct"].map(result), ["50859", "13950", "55800", "7800"]);
}

#[test]
fn net_names_the_line_and_the_column_of_an_error() {
    let table = "gross_ct\ttax_class\tchildren_u25\tzkf\tchurch\tland\tover23\tkvz_pct\n600000\t7\t0\t0\t0\tXX\t1\t2.90\n";
    let path = folder("net_slip", &[("cases.tsv", table)]) + "/cases.tsv";
    let output = run(&["net", "--cases", &path]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("Zeile 2, Spalte „tax_class“") && text.contains("Zeile 2, Spalte „land“"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

const SUBCOMMANDS: [&str; 15] = [
    "run", "serve", "register", "ask", "check", "migrate", "new", "coverage", "schema", "commands", "pay", "ready", "report",
    "backup", "restore",
];
/// Measuring subcommands, used by scripts.
const MEASURING: [&str; 4] = ["search", "understand", "net", "suggest"];

#[test]
fn the_help_names_these_subcommands_and_no_other() {
    let help = stdout(&["--help"]);
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let mut named: Vec<_> = commands.lines().filter_map(|line| line.strip_prefix("  ")).collect();
    named.retain(|line| !line.starts_with(' '));
    let mut named: Vec<_> = named.iter().filter_map(|line| line.split_whitespace().next()).collect();
    let mut expected = SUBCOMMANDS;
    named.sort_unstable();
    expected.sort_unstable();
    assert_eq!(named, expected);
}

#[test]
fn what_measures_is_there_and_out_of_the_help() {
    for name in MEASURING {
        assert!(stdout(&[name, "--help"]).contains(&format!("Usage: berufslotse {name}")), "{name}");
    }
}

#[test]
fn completions_offer_every_subcommand() {
    for (shell, marked) in [("bash", "berufslotse,NAME)"), ("zsh", "'NAME:"), ("fish", "-a \"NAME\"")] {
        let script = stdout(&["completions", shell]);
        for name in SUBCOMMANDS {
            assert!(script.contains(&marked.replace("NAME", name)), "{name} is not in the completions for {shell}");
        }
    }
}

#[test]
fn the_manual_page_lists_every_subcommand() {
    let page = stdout(&["man"]);
    assert!(page.contains(".TH berufslotse 1"), "{page}");
    for name in SUBCOMMANDS {
        assert!(page.contains(&format!("berufslotse\\-{name}(1)")), "{name} is not in\n{page}");
    }
}

#[test]
fn a_folder_gets_a_manual_page_for_every_subcommand_with_its_options() {
    let folder = tempfile::tempdir().unwrap();
    let manual = folder.path().join("man1");
    stdout(&["man", manual.to_str().unwrap()]);
    for name in SUBCOMMANDS {
        let page = std::fs::read_to_string(manual.join(format!("berufslotse-{name}.1"))).unwrap();
        assert!(page.contains(&format!("berufslotse\\-{name}")), "{page}");
    }
    let check = std::fs::read_to_string(manual.join("berufslotse-check.1")).unwrap();
    assert!(check.contains("\\-\\-strict"), "{check}");
    assert!(manual.join("berufslotse.1").is_file());
}
