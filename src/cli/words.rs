//! Sentences that the subcommands print.

use berufslotse::discord::gateway::registration::Scope;

/// Printed if the bot starts without a token.
pub fn how_to_get_a_token() -> [&'static str; 3] {
    [
        "Ohne Token kann ich mich nicht mit Discord verbinden. Du bekommst eines kostenlos:",
        "  1. https://discord.com/developers/applications öffnen, „New Application“ wählen und unter „Bot“ das Token kopieren.",
        "  2. DISCORD_TOKEN=… setzen (oder DISCORD_TOKEN_FILE=Datei) und neu starten.",
    ]
}
pub fn page_is_open(address: &str) -> String {
    format!("Ausprobieren kannst du mich im Browser: http://{address} (Strg+C beendet)")
}
/// The commands were registered; `None` without any scope.
pub fn registered(commands: usize, scopes: &[Scope]) -> Option<String> {
    let place = match scopes {
        [] => return None,
        [Scope::Everywhere] => "auf allen Servern; bis Discord sie überall zeigt, kann es eine Stunde dauern".to_owned(),
        [_] => "auf einem Server".to_owned(),
        servers => format!("auf {} Servern", servers.len()),
    };
    Some(format!("{commands} Befehle sind angemeldet, {place}."))
}
/// The commands were removed.
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
/// A new profile was written.
pub fn profile_written(path: &str) -> String {
    format!("{path} ist angelegt. Füll es aus und prüf es mit: berufslotse check {path}")
}
/// A new profile has the id of a built-in one.
pub fn replaces_builtin(id: &str) -> String {
    format!(
        "Achtung: Unter „{id}“ gibt es schon ein mitgeliefertes Profil. Deine Datei ersetzt es, wo beide geladen werden; für einen anderen \
         Beruf nimm eine andere Kennung."
    )
}
/// A missing folder of profiles was created.
pub fn folder_made(path: &str) -> String {
    format!(
        "Den Ordner {path} gab es noch nicht, jetzt ist er angelegt. Noch ist er leer; ein Profil zum Ausfüllen schreibt dort: \
         berufslotse new KENNUNG"
    )
}
