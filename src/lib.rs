//! Berufslotse, a career adviser for Discord servers.
//!
//! Someone types `/beruf backend` or `/gehalt krankenschwesta` and gets the profession they meant, what it pays and who says so, and
//! where it leads. The text becomes a question, the question an answer, the answer a message:
//!
//! ```text
//! text ─read─▶ Question ─search─▶ Found ─advise─▶ Advice ─answer─▶ Answer ─show─▶ Discord message, plain text, page
//! ```
//!
//! Four layers, lowest first; a module names only those below it:
//!
//! 1. **Facts and finding**: [`profile`] (one profession, from TOML), [`pay`] and [`payroll`] (money, taxes, what laws and agreements
//!    set), [`catalogue`] (all professions), [`search`] (from a misspelled name to one of them).
//! 2. **Saying**: [`question`] (what was asked), [`understand`] (a sentence in someone's own words), [`commands`] (one folder a command:
//!    its advice, its answer, its German words), [`answer`] (what every answer is made of).
//! 3. **Remembering**: [`store`] (the database), [`user_data`] (what is stored about people and servers), [`settings`], [`metrics`].
//! 4. **Talking**: [`bot`] (a question in, an answer out), [`discord`] (gateway, signed endpoint, preview page), [`terminal`].
//!
//! Layers 1 and 2 are plain functions over plain values: no Discord, no async, no clock, no files. `tests/it/architecture.rs` lists every
//! module in its order and holds that.
//!
//! # Where is what
//!
//! | I want to change … | look into |
//! | --- | --- |
//! | a sentence that people read | `src/commands/<command>/words*`; labels and command descriptions in [`commands::words`] |
//! | what a command says | `src/commands/<command>/advice*` (figures and choices), then `answer*` (their order) |
//! | which commands there are | [`question::Topic`]; the compiler then names every place that has to know. `docs/mitarbeiten.md` walks through it |
//! | which options they have, what each takes and how it is described | [`question::option`], whose table is `src/question/option/words.rs` |
//! | what a profile can hold | [`profile`] (the shape), [`profile::file`] (its TOML), [`profile::check`] (what it lacks), [`profile::shape`] (schema and skeleton), [`profile::migrate`] (from earlier versions) |
//! | ways into a profession, their length and what they ask for | [`profile::way`] |
//! | which figure leads an answer on pay | [`profile::leading`] |
//! | amounts that laws and agreements set | `config/pay-tables/2026.toml`, read by [`pay::tables`] |
//! | what the catalogue covers | [`catalogue::coverage`] |
//! | how names are found | [`search`], behind [`catalogue::Catalogue::search`] and [`catalogue::Catalogue::suggest`] |
//! | how a line that somebody types or pastes is read, the same for every way in | [`question::text`] (the grammar), [`commands::line`] (what things are called, whether a text is a name) |
//! | what a name says outright: an id, a line of autocomplete, an official code | [`catalogue::outright`] |
//! | what is understood of a sentence | [`understand`], whose words are in `src/understand/lexicon*`; answered by [`commands::ask`] |
//! | what somebody goes on from: "und netto?" | [`understand::next`] (the line), [`commands::ask::follow`] (the question it makes), `bot/talk.rs` (who asked what last) |
//! | what is answered to somebody who wants to die, and how it is recognised | [`commands::crisis`], [`understand::crisis`]; `tests/crisis.tsv` |
//! | how money is calculated | [`pay`]; what everyone earns: [`pay::reference`] |
//! | wishes, ways, closeness | [`commands::wish`], [`commands::way`], [`commands::related`] |
//! | what is left of gross pay | [`payroll`]: [`payroll::tax`], [`payroll::insurance`]; the figures of a year are in `config/net-2026.toml` |
//! | the interest test | [`commands::interest_test`] (statements, scores, fit), [`question::interest::code`]; `docs/berufstest.md` says how it works |
//! | what a picture looks like | [`picture`]; what is in those of a command: [`commands::pay::pictures`], [`commands::profile::pictures`] |
//! | the first view of an answer, and what is behind it | [`answer`]: blocks and facts, [`answer::Menu`] and [`answer::Detail`]; the details of each command are in [`question::detail`] |
//! | what Discord sees | [`discord`]: `command`, `read`, `show` (its `layout` decides what goes first where there is too much), `limits`, `custom_id` |
//! | which rules of Discord's a response has to keep | [`discord::fault`]; what only a real server shows is in `docs/vor-dem-start.md` |
//! | how we stay connected | [`discord::gateway`]: one connection is `shard`, when a session may begin `session_starts`, what events lead to `events` |
//! | how the program ends when it is told to | `src/cli/stopping.rs` |
//! | which process holds which shards, and registers the commands | [`settings::shards`], [`discord::gateway::registration`] |
//! | which permissions the bot needs in a server, and what answers to messages do without them | [`discord::gateway::permissions`], `discord/gateway/reply.rs` |
//! | what a channel lies in, for a server that wants public answers in some | [`discord::gateway::channels`] |
//! | how many machines run together | `deploy`; `tests/it/cluster.rs` runs them, `tests/it/manifests.rs` checks the manifests |
//! | what Discord posts to us over HTTP | [`discord::endpoint`] |
//! | what is logged and counted of an interaction | [`discord::record`] |
//! | a metric, the health checks | [`metrics`]; `tests/it/metrics.rs` checks `deploy/prometheus` and `deploy/grafana` against it |
//! | what may be in the log | [`log`] |
//! | the terminal | [`terminal`] |
//! | the page in the browser | [`discord::preview`], its HTML, CSS and script in `src/discord/preview/` |
//! | a setting | [`settings`] and `config/berufslotse.toml` |
//! | where profiles come from | [`catalogue::sources`]; [`bot::reload`] reads them again when they change, or on SIGHUP |
//! | how long a slow client may take | [`http_server`] |
//! | pay by state and age, newer than the profiles' | [`regional_pay`] (the file), [`arbeitsagentur::pay_refresh`] (fetches it) |
//! | who may ask how much | [`bot::rate_limit`] |
//! | open positions | [`positions`] (link, answer of the service), [`arbeitsagentur::position_counts`] (asks it) |
//! | how it is built to be handed out | `deploy/build`, the profile `dist` in `Cargo.toml`, `.ci/package`, `Containerfile` |
//! | how fast it is beside other bots | `benches/peers`; `docs/messungen.md` has the last measurement |
//! | how we ask the Bundesagentur | [`arbeitsagentur::client`] |
//! | what must hold whatever comes in | `tests/it/outside`, and with coverage as a guide `fuzz`; `docs/sicherheit.md` says how to run it |
//! | a recorded answer, the tour, a block of the README, a picture of an answer | `UPDATE=1 cargo test` writes them anew; pictures need chromium |
//! | what the commands do with user data | [`user_data`], [`commands::data`] |
//! | what is stored, where and for how long | [`store`]; its tables are in `migrations` |
//!
//! # Rules that a reader should know
//!
//! - Only [`settings`] reads the environment; serenity is named below [`discord`] only, sqlx below [`store`] only.
//! - The core cannot fail on what a person typed: not finding something is a variant. Loading and connecting return `Result`.
//! - A [`profile::Profile`] that exists is valid: [`profile::file`] reports what is wrong with one, with line and column.
//! - [`text::Text`] holds no markup. What a person typed passes [`text::typed`] and is escaped where it is shown.
//! - A figure never travels without its period, group, source and year: [`pay::Pay`] is all of them.
//!
//! # Decisions that are not obvious
//!
//! - [`catalogue::Catalogue`] owns its [`search::Index`], and the index knows names, not profiles. The two can never be out of step, a
//!   changed catalogue is simply a new one, and the engine is tested and measured on its own.
//! - Discord's responses are built as JSON, not with serenity's builders: both ways into Discord, the tests and `ask --json` then see
//!   the very same bytes, and Discord's newest parts need no new release of a library.
//! - An answer's first view is the core's: it decides what a phone shows at once, and each longer text is a [`answer::Detail`], which is a
//!   question with an id of its own. So a button, a menu, `/gehalt … genauer:netto` and the button of an old message all open the same, and the
//!   terminal, which has room, prints all of it. An opened detail takes the place of the first view rather than growing below it: a message that
//!   grows pushes the menu away from the thumb.
//! - Instead of forms (modals), menus whose entries are questions, and menus of which several are picked ([`answer::Picks`]): serenity loses what
//!   is filled in to a form of Components V2, and a menu shows what is chosen.
//! - An update brings no picture unless a setting says so ([`answer::Pictures`]): Discord may refuse new media there (discord-api-docs #7529),
//!   and every figure is there as text.
//! - Whether a click leaves a message where it is stands in the button's id ([`discord::custom_id`]) and not in the message: serenity drops
//!   containers, and all that is in them, from the messages that it reads.
//! - A question is a list of options with values ([`question::Question::values`], [`question::Question::set`]): text, button id, Discord's
//!   options and the page are all made of these two and of the table of options, so that a new option is written in two files.
//! - An interaction is read once ([`discord::read::Incoming`]); handling it, its line in the log and its metrics use that value.
//! - While the store is out of reach, answers are private: somebody may have asked for that, and we cannot know ([`user_data::UserSettings`]).
//! - A button carries its whole question ([`discord::custom_id`]), so nothing is remembered between two messages and a restart loses nothing.
//!   A click edits the message of who asked; anybody else gets an answer of their own.
//! - The page ([`discord::preview`]) does not show answers: it sends interactions and shows responses, through the same
//!   [`discord::respond`] as Discord. `main` hands that to it as a function. Its few German labels are
//!   in its HTML, next to what they label.
//! - [`bot::Bot`] carries the [`metrics::Metrics`], so that whoever answers can count, and counting changes no signature. What a search
//!   led to is counted in [`bot::Bot::answer`] and [`bot::Bot::show`], which see the advice; everything below them stays pure.
//! - The connection to the gateway is ours ([`discord::gateway`]); serenity has Discord's types and its HTTP API. serenity's own connection
//!   goes on for ever after close codes that are final, ignores how many sessions Discord allows, cannot be told to end while it
//!   reconnects, drops what it cannot read, and dies without a word where reading panics. It offers no place to decide any of this. Of each
//!   event only what is used is read, by whoever uses it.
//! - What is handed out is built small and its functions are put in order (`deploy/build`): most of the memory of a program like this is
//!   the program itself, and most of a program like this is never run.
//! - What was shown is remembered whole, behind [`bot::Bot::show`]: searching, wording and setting JSON
//!   is most of what an answer costs, and everything it depends on is in the key. A new catalogue makes all keys new, so nothing stale
//!   can be shown; what somebody said of themselves is never remembered. Remembering below the wording would have saved less, and
//!   remembering in each surface would have counted nothing.
//! - Pictures are drawn pixel by pixel with a palette ([`picture`]), and their file is written with a compressor that knows them: that is ten
//!   times faster than SVG and a general compressor. Every letter is drawn once and copied from then on.
//! - Fetched pay is one line of JSON a figure ([`regional_pay::file`]): the journal of a refresh under way has the same lines as the finished
//!   file, so that going on where a broken one stopped is nothing but reading both.
//! - What is kept ([`store`]) is reached through `sqlx::Any`, so that every statement stands once and runs on SQLite and PostgreSQL. An
//!   answer never waits for it longer than [`store::bounded`] lets it, asks it nothing about people of whom nothing is kept
//!   ([`store::known`]), and shares one question with all who wait at the same time.
//! - Values of profiles are read from TOML by hand ([`profile::file`]) because serde stops at the first slip, and authors want all.
//!
//! # Glossary
//!
//! | German | in the code |
//! | --- | --- |
//! | Beruf, Berufsprofil | [`profile::Profile`] |
//! | Berufsfeld | [`profile::Field`] |
//! | Berufsgattung, KldB-Code | `kldb`; the group that an official figure speaks of is [`pay::Pay::group`] |
//! | Weg in den Beruf, Schritt | [`profile::way::Way`], [`profile::way::Step`] |
//! | Einstieg | [`profile::Entry`], which follows from a way |
//! | Besoldung, Laufbahn | [`pay::public::CivilService`] |
//! | Tarifvertrag, Entgeltgruppe | [`pay::public::Tariff`] |
//! | Schulabschluss | [`profile::Certificate`] |
//! | Ausbildungsdauer | [`profile::way::Way::months`] |
//! | Arbeitsbedingungen | [`profile::Condition`] |
//! | Interessen | [`profile::Interests`] |
//! | Tätigkeitsfeld und Aufgaben, Ausbildungsvoraussetzungen, … | [`profile::Section`] |
//! | Entgelt, Verdienst | [`pay::Pay`] |
//! | unteres Quartil, Mitte, oberes Quartil | [`pay::Amount::Quartiles`] |
//! | Meldegrenze (Beitragsbemessungsgrenze) | [`pay::Figure::Above`] |
//! | Entgelt nach Land und Alter | [`regional_pay::Overlay`] by [`regional_pay::Cell`] |
//! | offene Stellen, Anzahl Jobs | [`positions::Positions`] |
//! | Ausbildungsvergütung | [`pay::training::TrainingPay`] |
//! | Brutto, Netto | [`payroll::case::Case`] in, [`payroll::Net`] out, in cents |
//! | Steuerklasse, Kinderfreibetrag | [`payroll::case::TaxClass`], `child_allowance_tenths` |
//! | Vorsorgepauschale | `payroll::tax::provision` |
//! | Übergangsbereich (Midijob) | [`payroll::insurance::Zone::Transition`] |
//! | Interessentest, Aussage, Antwort | [`question::Topic::Test`], [`commands::interest_test::words::Statement`], a level in [`question::interest::Answers`] |
//! | Übereinstimmung | [`commands::interest_test::advice::fit::Fit::correlation`] |
//! | verwandt: ähnlich, Spezialisierung, Aufstieg, Einstieg von | [`profile::related::Relation`] |
//! | Verstanden als … | [`commands::Understanding`] |
//! | Meintest du …? | [`commands::unclear::advice::Several`] |
//! | versteckt | [`question::Audience::Asker`] |
//! | Merkliste | [`store::person::Person::professions`] |
//! | Einstellungen eines Servers | [`store::server::ServerSettings`] |
//! | Shards eines Prozesses | [`settings::shards::Shards`] |
//! | Sicherung | [`store::Store::backup`], [`store::Store::restore`] |

pub mod answer;
pub mod arbeitsagentur;
pub mod bot;
pub mod catalogue;
mod closed_list;
pub mod commands;
pub mod discord;
pub mod http_server;
pub mod log;
pub mod metrics;
pub mod pay;
pub mod payroll;
pub mod picture;
pub mod positions;
pub mod profile;
pub mod question;
pub mod regional_pay;
pub mod search;
pub mod settings;
pub mod store;
pub mod terminal;
pub mod text;
pub mod understand;
pub mod user_data;
