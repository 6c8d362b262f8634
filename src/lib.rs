//! Berufslotse, a career adviser for Discord servers. Users write German.
//!
//! In: a Discord interaction, a message, a line in the terminal or on the preview page, such as `/gehalt krankenschwesta`. Out: a
//! message with the profession that was meant, what it pays according to whom, and where it leads.
//!
//! ```text
//! text ─read─▶ Question ─search─▶ Found ─advise─▶ Advice ─answer─▶ Answer ─show─▶ Discord message, terminal, page
//! ```
//!
//! Four layers, lowest first; a module uses only those below it:
//!
//! 1. **Data and search**: [`profile`] (one profession, from TOML), [`pay`], [`payroll`] (net pay) and [`regional_pay`],
//!    [`catalogue`] (all professions), [`search`] (misspelled names).
//! 2. **Questions and answers**: [`question`] (closed list of what can be asked), [`understand`] (free text), [`faq`] (answers to single questions), [`commands`] (one folder
//!    per command: advice, answer, German words), [`answer`] (the parts of an answer), [`picture`].
//! 3. **State**: [`store`] (the database), [`user_data`] (stored data of users and guilds), [`settings`], [`metrics`].
//! 4. **Surfaces**: [`bot`] (question in, answer out), [`discord`] (gateway, HTTP endpoint, preview page), [`terminal`].
//!
//! Layers 1 and 2 are pure functions, without Discord, async, clock or files (except reading profiles in [`catalogue::sources`]).
//! `tests/it/architecture.rs` lists the order of all modules and checks it.
//!
//! # Where is what
//!
//! | I want to change … | look into |
//! | --- | --- |
//! | **Commands and answers** | |
//! | a German sentence | `src/commands/<command>/words*`; labels and command names in [`commands::words`] |
//! | the content of an answer | `src/commands/<command>/advice*` (figures and choices), then `answer*` (their order) |
//! | the list of commands | [`question::Topic`]; the compiler reports what is missing. `docs/mitarbeiten.md` is a walkthrough |
//! | a command's options: type, description | the table in `src/question/option/words.rs`; types in [`question::option`] |
//! | first view, menus and details of an answer | [`answer`]: blocks and facts, [`answer::Menu`], [`answer::Detail`]; keys in [`question::detail`] |
//! | ranking of wishes, ways, related professions | [`commands::wish`], [`commands::way`], [`commands::related`] |
//! | the interest test | [`commands::interest_test`], [`question::interest::code`], `docs/berufstest.md` |
//! | answers to people in a suicidal crisis | [`commands::crisis`], [`understand::crisis`], `assets/crisis.txt`; `tests/crisis.tsv` |
//! | pictures | [`picture`]; contents in [`commands::pay::pictures`], [`commands::profile::pictures`] |
//! | **Understanding text** | |
//! | the search for names | the package [`search`]; used by [`catalogue::Catalogue::search`], [`catalogue::Catalogue::suggest`] |
//! | names that need no search: ids, official codes, lines of autocomplete | [`catalogue::outright`] |
//! | the grammar of command lines | [`question::text`]; names and values in [`commands::line`] |
//! | free-text questions | [`understand`], words in `src/understand/lexicon*`, labelled sentences in `assets/*.tsv`; answered by [`commands::ask`] |
//! | answers to single questions, as authors write them | the folder `faq`, a file per profession; [`faq`] finds and checks them, `docs/frage.md` |
//! | follow-ups such as "und netto?" | [`understand::next`], [`commands::ask::follow`], `bot/conversations.rs` |
//! | **Data** | |
//! | the contents of a profile | [`profile`], [`profile::file`] (TOML), [`profile::check`] (lints), [`profile::shape`] (schema), [`profile::migrate`] |
//! | ways into a profession | [`profile::way`] |
//! | the figure shown first for a profession | [`profile::leading`] |
//! | statutory and collectively agreed amounts | `config/pay-tables/2026.toml`, read by [`pay::tables`] |
//! | lengths of recognised trainings | `config/trainings.toml`, read by [`profile::check::trainings`] |
//! | medians of all employees | [`pay::reference`] |
//! | net pay | [`payroll::tax`], [`payroll::insurance`]; figures in `config/net-2026.toml` |
//! | newer pay by state and age | [`regional_pay`] (file), [`arbeitsagentur::pay_refresh`] (fetching) |
//! | open positions | [`positions`] (link, format), [`arbeitsagentur::position_counts`] (requests) |
//! | requests to the Bundesagentur | [`arbeitsagentur::client`] |
//! | sources of profiles, reload | [`catalogue::sources`], [`bot::reload`] |
//! | coverage of the catalogue | [`catalogue::coverage`] |
//! | **Discord** | |
//! | messages and their limits | [`discord`]: `command`, `read`, `show` (`layout` allots space), `limits`, `custom_id` |
//! | validation of responses | [`discord::fault`]; what only a real server shows is in `docs/vor-dem-start.md` |
//! | the gateway connection | [`discord::gateway`]: `shard` (one connection), `session_starts` (limits), `events` |
//! | shards per process, registration | [`settings::shards`], [`discord::gateway::registration`] |
//! | permissions in a guild | [`discord::gateway::permissions`], `discord/gateway/reply.rs` (answers without them) |
//! | parents of a channel | [`discord::gateway::channels`] |
//! | interactions over HTTP | [`discord::endpoint`]; connection limits in [`http_server`] |
//! | log line and metrics of an interaction | [`discord::record`] |
//! | the preview page | [`discord::preview`]; HTML, CSS and scripts in `src/discord/preview/` |
//! | **Operation** | |
//! | a setting | [`settings`] and `config/berufslotse.toml` |
//! | rate limits | [`bot::rate_limit`] |
//! | stored data: tables, retention | [`store`], `migrations` |
//! | commands on user data | [`user_data`], [`commands::data`] |
//! | metrics, health checks | [`metrics`]; `tests/it/metrics.rs` compares `deploy/prometheus` and `deploy/grafana` with it |
//! | log lines | [`log`] |
//! | shutdown | `src/cli/stopping.rs` |
//! | several machines | `deploy`; `tests/it/cluster.rs`, `tests/it/manifests.rs` |
//! | release builds and packages | `deploy/build`, profile `dist` in `Cargo.toml`, `.ci/package`, `Containerfile` |
//! | **Tests** | |
//! | recorded answers, tour, README blocks, pictures | `UPDATE=1 cargo test` rewrites them; pictures need Chromium |
//! | robustness against any input | `tests/it/outside`; fuzzing in `fuzz`, see `docs/sicherheit.md` |
//! | comparison with other bots | `benches/peers`; results in `docs/messungen.md` |
//!
//! # Rules
//!
//! - Only [`settings`] reads the environment; serenity is used in [`discord`] only, sqlx in [`store`] only.
//! - User input never causes an error in the core: not finding something is a variant. Loading and connecting return `Result`.
//! - A [`profile::Profile`] that exists is valid: [`profile::file`] reports problems with line and column.
//! - [`text::Text`] holds no markup. User input passes through [`text::typed`] and is escaped by each surface.
//! - A figure always has its period, group, source and year: [`pay::Pay`].
//!
//! # Decisions
//!
//! - **Index in the catalogue.** [`catalogue::Catalogue`] owns its [`search::Index`], which knows only names. The two are always
//!   consistent, a change creates a new catalogue, and the search is tested and measured separately.
//! - **Responses as JSON**, without serenity's builders: gateway, endpoint, tests and `ask --json` see the same bytes, and new
//!   features of Discord need no new version of a library.
//! - **First view and details.** An answer decides what a phone shows at once; each longer text is an [`answer::Detail`], a question with
//!   its own custom_id. Buttons, menus, `/gehalt … genauer:netto` and old messages all open the same detail; the terminal prints all.
//!   An opened detail replaces the first view, because a growing message would move the menu.
//! - **Select menus instead of modals** ([`answer::Picks`]): serenity drops the input of Components V2 modals, and a menu shows
//!   what is selected.
//! - **No pictures in updates** unless enabled ([`answer::Pictures`]): Discord may refuse new media there (discord-api-docs #7529), and
//!   every figure is also text.
//! - **Questions are lists of options** ([`question::Question::values`], [`question::Question::set`]): text, custom_id, Discord's
//!   options and the page are derived from these and the table of options.
//! - **custom_ids hold the whole question** ([`discord::custom_id`]): no state is kept between messages, so restarts lose nothing. They
//!   also say whether a click answers in a separate message, because serenity drops containers of received messages. A
//!   click updates the message for its asker; others get a new ephemeral message.
//! - **Interactions are parsed once** into [`discord::read::Incoming`], used for answering, logging and metrics.
//! - **Private without the store.** While it is unreachable, answers are ephemeral, because the user may have set
//!   that ([`user_data::UserSettings`]).
//! - **The page is a Discord client** ([`discord::preview`]): it sends interactions and shows responses of [`discord::respond`], which
//!   `main` passes in as a function.
//! - **[`bot::Bot`] holds the metrics**, so that counting changes no signatures. Search results are counted in [`bot::Bot::answer`] and
//!   [`bot::Bot::show`]; everything below is pure.
//! - **Own gateway client** ([`discord::gateway`]); from serenity only types and the HTTP API. serenity's client retries forever after final
//!   close codes, ignores the session limit, cannot be stopped while reconnecting, silently drops what it cannot parse, and dies if
//!   parsing panics. Of each event only the fields used are parsed.
//! - **Functions in order of use** (`deploy/build`): saves a fifth of the memory, most of which is the program itself.
//! - **Response cache** ([`bot::Bot::show`]): searching, wording and JSON are most of an answer's cost. The key includes everything it
//!   depends on, with the catalogue's version; personal answers are never cached.
//! - **Own rasteriser and compressor** ([`picture`]): ten times faster than SVG with a general compressor. Glyphs are drawn once.
//! - **Fetched pay as JSON lines** ([`regional_pay::file`]): the journal of a refresh has the same format as the finished file, so resuming
//!   means reading both.
//! - **One SQL for two databases** ([`store`]): `sqlx::Any` for SQLite and PostgreSQL. Answers wait for it at most as long as
//!   [`store::bounded`] allows, skip users without stored data ([`store::known`]), and concurrent reads share a query.
//! - **TOML is read by hand** ([`profile::file`]): serde stops at the first error, authors want all of them.
//!   The built-in profiles come with prepared trees (`src/profile/tree.rs`), because parsing TOML would be half of the start.
//!
//! # Glossary
//!
//! | German | in the code |
//! | --- | --- |
//! | Beruf, Berufsprofil | [`profile::Profile`] |
//! | Berufsfeld | [`profile::Field`] |
//! | Berufsgattung, KldB-Code | `kldb`; the group covered by an official figure is [`pay::Pay::group`] |
//! | Weg in den Beruf, Schritt | [`profile::way::Way`], [`profile::way::Step`] |
//! | Einstieg | [`profile::Entry`], derived from a way |
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
//! | Entgelt nach Land und Alter | [`regional_pay::RegionalPay`] by [`regional_pay::Cell`] |
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
//! | Server (of Discord) | guild in prose; `server` in identifiers, settings and the database |
//! | versteckt | [`question::Audience::Asker`] |
//! | Merkliste | [`store::person::Person::professions`] |
//! | Einstellungen eines Servers | [`store::server::ServerSettings`] |
//! | Shards eines Prozesses | [`settings::shards::Shards`] |
//! | Sicherung | [`store::Store::backup`], [`store::Store::restore`] |

#![warn(unreachable_pub)]
// The map above links to private items.
#![allow(rustdoc::private_intra_doc_links)]

pub use berufslotse_search as search;

pub mod answer;
pub mod arbeitsagentur;
pub mod bot;
pub mod catalogue;
mod closed_list;
pub mod commands;
pub mod discord;
pub mod faq;
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
pub mod settings;
pub mod store;
pub mod terminal;
pub mod text;
pub mod understand;
pub mod user_data;
