//! What the terminal says around the answers.

use crate::discord::gateway::registration::Scope;

/// Shown when the bot starts without a token.
pub fn how_to_get_a_token() -> [&'static str; 3] {
    [
        "Ohne Token kann ich mich nicht mit Discord verbinden. Du bekommst eines kostenlos:",
        "  1. https://discord.com/developers/applications öffnen, „New Application“ wählen und unter „Bot“ das Token kopieren.",
        "  2. DISCORD_TOKEN=… setzen (oder DISCORD_TOKEN_FILE=Datei) und neu starten.",
    ]
}
/// Where the page is.
pub fn page_is_open(address: &str) -> String {
    format!("Ausprobieren kannst du mich im Browser: http://{address} (Strg+C beendet)")
}
/// The commands are known to Discord now; nothing where they are nowhere.
pub fn registered(commands: usize, scopes: &[Scope]) -> Option<String> {
    let place = match scopes {
        [] => return None,
        [Scope::Everywhere] => "auf allen Servern; bis Discord sie überall zeigt, kann es eine Stunde dauern".to_owned(),
        [_] => "auf einem Server".to_owned(),
        servers => format!("auf {} Servern", servers.len()),
    };
    Some(format!("{commands} Befehle sind angemeldet, {place}."))
}
/// The commands are not there any more.
pub fn unregistered(scopes: &[Scope]) -> String {
    let place = |scope: &Scope| match scope {
        Scope::Everywhere => "überall, wo discord.servers sie nicht haben will".to_owned(),
        Scope::Server(server) => format!("auf dem Server {server}"),
    };
    match scopes {
        [] => "Es gibt nichts zu entfernen: Befehle sind nur dort angemeldet, wo die Einstellungen sie haben wollen.".to_owned(),
        scopes => format!("Die Befehle sind entfernt: {}.", scopes.iter().map(place).collect::<Vec<_>>().join(", ")),
    }
}
/// The first line of the chat.
pub fn chat_hint() -> &'static str {
    "Schreib einen Beruf, eine Frage oder einen Befehl wie /gehalt bäcker. /hilfe zeigt alle, „ende“ oder Strg+D beendet."
}
/// Before what has to be said.
pub const WARNING: &str = "Achtung: ";
/// The heading over the ways on.
pub const CHOICES: &str = "Weiter mit";
/// The same in a chat, where a choice's number is enough.
pub const CHOICES_BY_NUMBER: &str = "Weiter mit (die Zahl genügt)";
/// A new profile lies there now.
pub fn profile_written(path: &str) -> String {
    format!("{path} ist angelegt. Füll es aus und prüf es mit: berufslotse check {path}")
}
/// A folder of profiles that was named is there now.
pub fn folder_made(path: &str) -> String {
    format!(
        "Den Ordner {path} gab es noch nicht, jetzt ist er angelegt. Noch ist er leer; ein Profil zum Ausfüllen schreibt dort: \
         berufslotse new KENNUNG"
    )
}
