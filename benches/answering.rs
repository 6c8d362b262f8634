//! Costs of an answer, from loading the profiles to a complete response: `cargo bench --bench answering`.

use berufslotse::answer::Pictures;
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord::read::ReplyTarget;
use berufslotse::discord::respond;
use berufslotse::discord::show::clicked;
use berufslotse::pay::{Figure, Timespan};
use berufslotse::picture::interests::{InterestBar, InterestChart};
use berufslotse::picture::pay::{Bar, Mark, PayChart, Reference};
use berufslotse::picture::{Drawing, draw};
use berufslotse::understand::understand;
use berufslotse::user_data::Asker;
use divan::{Bencher, black_box};
use serde_json::json;
use std::time::Instant;

fn main() {
    divan::main();
}

fn bot() -> Bot {
    Bot::new(Catalogue::load(&sources::builtin()).expect("the shipped profiles are valid"))
}

/// Reading, checking and indexing the built-in profiles, as at program start.
#[divan::bench]
fn load_the_shipped_profiles() -> Catalogue {
    Catalogue::load(&sources::builtin()).expect("the shipped profiles are valid")
}

const QUERIES: [&str; 6] =
    ["backend", "krankenschwesta", "fachinformatiger", "Bäcker:in", "xyzzy", "kaufmann für büromanagement"];

#[divan::bench(args = QUERIES)]
fn search(bencher: Bencher<'_, '_>, query: &str) {
    let catalogue = bot().catalogue();
    bencher.bench_local(|| catalogue.search(black_box(query), 25));
}

#[divan::bench(args = ["", "b", "back", "kranken", "fachinformatiger"])]
fn suggest(bencher: Bencher<'_, '_>, text: &str) {
    let bot = bot();
    bencher.bench_local(|| black_box(bot.suggest(black_box(text), 25).len()));
}

/// The sets of questions under `tests`, each sentence understood once.
const SETS: [(&str, &str); 3] = [
    ("sentences", include_str!("../assets/sentences.tsv")),
    ("questions", include_str!("../assets/questions.tsv")),
    ("unseen", include_str!("../tests/questions-unseen.tsv")),
];

#[divan::bench(args = [0, 1, 2], sample_count = 10)]
fn understand_all_of_a_set(bencher: Bencher<'_, '_>, set: usize) {
    let catalogue = bot().catalogue();
    let sentences: Vec<&str> =
        SETS[set].1.lines().filter_map(|line| line.split_once('\t')).map(|(sentence, _)| sentence).collect();
    let bencher = bencher.counter(divan::counter::ItemsCount::new(sentences.len()));
    bencher.bench_local(|| {
        sentences.iter().map(|sentence| understand(&catalogue, black_box(sentence)).professions.len()).sum::<usize>()
    });
    eprintln!("{}: {}", SETS[set].0, percentiles(&catalogue, &sentences));
}

/// Half of the sentences, and 99 of a hundred, take no longer.
fn percentiles(catalogue: &Catalogue, sentences: &[&str]) -> String {
    let time = |sentence: &&str| {
        let started = Instant::now();
        black_box(understand(catalogue, sentence));
        started.elapsed()
    };
    let mut times: Vec<_> = sentences.iter().map(time).collect();
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    format!("p50 {:?}, p99 {:?}", at(50), at(99))
}

fn interaction(command: &str) -> String {
    json!({
        "id": "1", "application_id": "1100", "type": 2, "token": "t", "version": 1, "channel_id": "88", "locale": "de",
        "channel": { "id": "88", "type": 1 }, "user": { "id": "5", "username": "alex" },
        "entitlements": [], "attachment_size_limit": 10_485_760, "authorizing_integration_owners": {},
        "data": { "id": "2000", "name": command, "type": 1, "options": [{ "name": "name", "type": 3, "value": "backend-dev" }] },
    })
    .to_string()
}

/// From an interaction's JSON to the response's JSON.
#[divan::bench(args = ["beruf", "gehalt", "verwandt", "hilfe"])]
fn whole_answer(bencher: Bencher<'_, '_>, command: &str) {
    let bot = bot();
    let interaction = interaction(command);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    bencher.bench_local(|| {
        let interaction = serde_json::from_str(black_box(&interaction)).expect("a valid interaction");
        runtime.block_on(respond(&bot, &interaction)).map(|response| (response.body.get().to_owned(), response.files.len()))
    });
}

/// Every command, with names in new spellings.
const COMMANDS: [&str; 9] = [
    "/beruf NAME",
    "/gehalt NAME",
    "/gehalt NAME land:bayern steuerklasse:1",
    "/verwandt NAME",
    "/vergleich NAME oder NAME",
    "/weg NAME nach NAME",
    "/weg NAME",
    "/suche mit:tiere ohne:buero",
    "/frage was verdient man als NAME in sachsen",
];

/// Names with two letters swapped, different ones each time.
fn misspelled(catalogue: &Catalogue) -> impl Iterator<Item = String> {
    let titles: Vec<Vec<char>> =
        catalogue.profiles().iter().map(|profile| profile.title.chars().take_while(|letter| *letter != '/').collect()).collect();
    (1..).flat_map(move |at| {
        let swapped = |letters: &Vec<char>| {
            let mut letters = letters.clone();
            let last = letters.len() - 1;
            letters.swap(at % last, at % last + 1);
            letters.into_iter().collect()
        };
        titles.iter().map(swapped).collect::<Vec<String>>()
    })
}

/// From text to JSON without cache and picture, as in an update by default.
#[divan::bench(args = COMMANDS)]
fn never_asked(bencher: Bencher<'_, '_>, command: &str) {
    let bot = bot();
    let catalogue = bot.catalogue();
    let mut names = misspelled(&catalogue);
    let mut line =
        || command.split("NAME").map(str::to_owned).reduce(|line, rest| line + &names.next().unwrap_or_default() + &rest);
    let asker = Asker { person: None, place: None };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    bencher.with_inputs(|| line().unwrap_or_default()).bench_local_values(|line| {
        let request = bot.read(&line).expect("a question");
        let reply = runtime.block_on(bot.answer(&asker, &request));
        clicked(&reply.answer, ReplyTarget::PublicMessage, Pictures::LeftOut, &bot.command_ids())
    });
}

/// Questions as people put them, each once in turn: understanding, finding what authors wrote, answering.
#[divan::bench]
fn asked_in_words(bencher: Bencher<'_, '_>) {
    const QUESTIONS: &str = include_str!("../assets/questions.tsv");
    let bot = bot();
    let sentence = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    let questions: Vec<String> =
        QUESTIONS.lines().filter(|line| !line.starts_with('#')).map(|line| format!("/frage {}", sentence(line))).collect();
    let mut next = questions.iter().cycle();
    let asker = Asker { person: None, place: None };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    bencher.with_inputs(|| next.next().expect("questions")).bench_local_values(|line| {
        let request = bot.read(line).expect("a question");
        runtime.block_on(bot.answer(&asker, &request))
    });
}

fn pay_chart(count: usize, eur: u32) -> Drawing {
    let bar = |position: usize| {
        let lower = eur + 200 * position as u32;
        let quartiles = [lower, lower + 450, lower + 950].map(|eur| Some(Figure::Known(eur)));
        Bar { label: ["Pflegefachkraft", "Erzieher/in", "Bäcker/in"][position].to_owned(), quartiles }
    };
    let references = vec![Reference { eur: 3_796, mark: Mark::Everyone }];
    Drawing::Pay(PayChart { timespan: Timespan::Month, bars: (0..count).map(bar).collect(), references })
}

/// New pictures of pay, of one profession and of three.
#[divan::bench(args = [1, 3])]
fn picture_of_pay(bencher: Bencher<'_, '_>, count: usize) {
    let mut eur = 2_000;
    bencher.bench_local(|| {
        eur += 1;
        draw(black_box(&pay_chart(count, eur))).len()
    });
}

/// Pictures of interests are never cached.
#[divan::bench]
fn picture_of_interests(bencher: Bencher<'_, '_>) {
    let bar = |percent| InterestBar { label: "Unternehmerisches".to_owned(), percent, is_strong: percent > 70 };
    let chart = InterestChart { bars: [100, 75, 50, 25, 25, 0].map(bar).to_vec() };
    let drawing = Drawing::Interests(chart);
    bencher.bench_local(|| draw(black_box(&drawing)).len());
}
