//! Berufslotse, a career adviser for Discord servers: the map of the code.
//!
//! Someone types `/beruf backend` or `/gehalt krankenschwesta` and gets the profession they meant, what it pays and who says so, and
//! where it leads.
//!
//! # Bird's-eye view
//!
//! ```text
//! text ─read─▶ Question ─search─▶ Found ─advise─▶ Advice ─answer─▶ Answer ─show─▶ Discord message, plain text, page
//! ```
//!
//! Everything from [`question::Question`] to [`answer::Answer`] is a plain function over plain values: no Discord, no async, no
//! clock, no files. A surface owns two functions: `read` (its input to a question) and `show` (an answer to its output).
//!
//! # Where is what
//!
//! | I want to change … | look into |
//! | --- | --- |
//! | a sentence that people read | [`words`], one file a topic |
//! | what a command says | [`advice`] (figures and choices), then [`answer`] (their order), one file a topic |
//! | which commands there are | [`question::Topic`]; the compiler then names every place that has to know |
//! | what a profile can hold | [`profile`] (the shape), [`profile::file`] (its TOML), [`profile::check`] (what it lacks), [`profile::shape`] (schema and skeleton) |
//! | what the catalogue covers | [`coverage`] |
//! | how names are found | [`search`], behind [`catalogue::Catalogue::search`] and [`catalogue::Catalogue::suggest`] |
//! | what is understood of a sentence in one's own words | [`understand`], whose words stand in `src/understand/lexicon*`; answered by [`advice::ask`] |
//! | how money is calculated | [`pay`]; what everyone earns and what the law sets as the least: [`pay::reference`] |
//! | wishes, ways, closeness | [`advice::wish`], [`advice::way`], [`advice::related`] |
//! | what is left of gross pay | [`net`]: [`net::tax`], [`net::insurance`]; the figures of a year stand in `config/net-2026.toml` |
//! | the interest test | [`words::interest_test`] (statements), [`advice::interest_test`] (scores, fit), [`question::interest::code`]; `docs/berufstest.md` tells how it works |
//! | what a picture looks like | [`picture`] |
//! | what Discord sees | [`surface::discord`]: `command`, `read`, `show`, `limits` |
//! | how we stay connected | [`surface::discord::gateway`] |
//! | which process holds which of the gateway's connections, and registers the commands | [`settings::shards`], [`surface::discord::gateway::registration`] |
//! | how many machines run together | `deploy`; `tests/it/cluster.rs` runs them, `tests/it/manifests.rs` holds the manifests against the program |
//! | what Discord posts to us over HTTP | [`surface::discord::endpoint`] |
//! | what is logged and counted of an interaction | [`surface::discord::record`] |
//! | a metric, the health checks | [`metrics`]; `tests/it/metrics.rs` holds `deploy/prometheus` and `deploy/grafana` against it |
//! | what may stand in the log | [`log`] |
//! | the terminal | [`surface::terminal`] |
//! | the page in the browser | [`surface::page`], its HTML, CSS and script in `src/surface/page/` |
//! | a setting | [`settings`] and `config/berufslotse.toml` |
//! | where profiles come from | [`folder`]; [`reload`] reads them again when they change, or on SIGHUP |
//! | how long a slow client may take | [`web`] |
//! | pay by state and age, newer than the profiles' | [`overlay`] (the file), [`refresh`] (fetches it) |
//! | who may ask how much | [`rate_limit`] |
//! | open positions | [`positions`] (link, answer of the service), [`market`] (asks it) |
//! | how it is built to be handed out | `deploy/build`, the profile `dist` in `Cargo.toml`, `.ci/package`, `Containerfile` |
//! | how fast it is beside other bots | `benches/peers`; `docs/messungen.md` holds the last measurement |
//! | how we ask the Bundesagentur | [`agency`] |
//! | what must hold whatever comes in | `tests/it/outside`, and with coverage as a guide `fuzz`; `docs/sicherheit.md` tells how to run it |
//! | what the commands do with what is kept | [`kept`] |
//! | what is kept, where and for how long | [`store`]; its tables stand in `migrations` |
//!
//! # Rules
//!
//! - Names point one way: `main → surface → bot → rate_limit → kept → market → settings → store → metrics → answer → advice → question → understand →
//!   catalogue → search → profile → pay`. Everything may name [`words`]. A test over the source
//!   (`tests/it/architecture.rs`) holds this and the rules below.
//! - The pure modules name no async, no file, no clock and no chance; only [`settings`] reads the environment; serenity is named below
//!   [`surface::discord`] only, sqlx below [`store`]; surfaces do not name each other.
//! - The core cannot fail on what a person typed: not finding something is a variant. Loading and connecting return `Result`.
//! - A [`profile::Profile`] that exists is valid: what can be wrong with one is told by [`profile::file`], with line and column.
//! - [`answer::text::Text`] holds no markup. What a person typed passes [`answer::text::typed`] and is escaped where it is shown.
//! - A figure never travels without its period, group, source and year: [`pay::Pay`] is all of them.
//!
//! # Decisions that are not obvious
//!
//! - [`catalogue::Catalogue`] owns its [`search::Index`], and the index knows names, not profiles. The two can never be out of step, a
//!   changed catalogue is simply a new one, and the engine is tested and measured on its own.
//! - Discord's responses are built as JSON, not with serenity's builders: both ways into Discord, the tests and `ask --json` then see
//!   the very same bytes, and Discord's newest parts need no new release of a library.
//! - A question is a list of options with values ([`question::Question::values`], [`question::Question::set`]): text, button id, Discord's
//!   options and the page are all made of these two, so that a new option is written once.
//! - While the store is out of reach, answers are private: somebody may have asked for that, and we cannot know ([`kept::Recalled`]).
//! - A button carries its whole question ([`question::id`]), so nothing is remembered between two messages and a restart loses nothing.
//!   A click edits the message of who asked; anybody else gets an answer of their own.
//! - The page ([`surface::page`]) does not show answers: it sends interactions and shows responses, through the same
//!   [`surface::discord::respond`] as Discord. `main` hands that to it, so that the two surfaces need not know each other. Its few German
//!   labels stand in its HTML, where whoever designs it finds them.
//! - [`bot::Bot`] carries the [`metrics::Metrics`], so that whoever answers can count, and counting changes no signature. What a search
//!   led to is counted in [`bot::Bot::answer`] and [`bot::Bot::show`], which see the advice; everything below them stays pure.
//! - Discord's events are taken raw ([`surface::discord::gateway`]). serenity's other way makes each of them a task of 35 KB, with room for
//!   any kind of event, and copies it once more; a hundred answers under way took four megabytes.
//! - What is handed out is built small and its functions are put in order (`deploy/build`): most of the memory of a program like this is
//!   the program itself, and most of a program like this is never run.
//! - What was shown is remembered whole, behind the door that all surfaces use ([`bot::Bot::show`]): searching, wording and setting JSON
//!   is most of what an answer costs, and everything it depends on is in the key. A new catalogue makes all keys new, so nothing stale
//!   can be shown; what somebody said of themselves is never remembered. Remembering below the wording would have saved less, and
//!   remembering in each surface would have counted nothing.
//! - Fetched pay is one line of JSON a figure ([`overlay::file`]): the journal of a refresh under way has the same lines as the finished
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
//! | Einstieg | [`profile::Entry`] |
//! | Schulabschluss | [`profile::Certificate`] |
//! | Ausbildungsdauer | `training_months` |
//! | Arbeitsbedingungen | [`profile::Condition`] |
//! | Interessen | [`profile::Interests`] |
//! | Tätigkeitsfeld und Aufgaben, Ausbildungsvoraussetzungen, … | [`profile::Section`] |
//! | Entgelt, Verdienst | [`pay::Pay`] |
//! | unteres Quartil, Mitte, oberes Quartil | [`pay::Amount::Quartiles`] |
//! | Meldegrenze (Beitragsbemessungsgrenze) | [`pay::Figure::Above`] |
//! | Entgelt nach Land und Alter | [`overlay::Overlay`] by [`overlay::Cell`] |
//! | offene Stellen, Anzahl Jobs | [`positions::Positions`] |
//! | Ausbildungsvergütung | [`pay::TrainingPay`] |
//! | Brutto, Netto | [`net::case::Case`] in, [`net::Net`] out, in cents |
//! | Steuerklasse, Kinderfreibetrag | [`net::case::TaxClass`], `child_allowance_tenths` |
//! | Vorsorgepauschale | `net::tax::provision` |
//! | Übergangsbereich (Midijob) | [`net::insurance::Zone::Transition`] |
//! | Interessentest, Aussage, Antwort | [`question::Topic::Test`], [`interest_test_words::Statement`], a level in [`question::interest::Answers`] |
//! | Übereinstimmung | [`advice::interest_test::fit::Fit::correlation`] |
//! | verwandt: ähnlich, Spezialisierung, Aufstieg, Einstieg von | [`profile::related::Relation`] |
//! | Verstanden als … | [`advice::Understanding`] |
//! | Meintest du …? | [`advice::unclear::Several`] |
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
