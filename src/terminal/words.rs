//! What the terminal says around the answers.

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
/// The commands are known to Discord now.
pub fn registered(commands: usize, servers: usize) -> String {
    let place = match servers {
        0 => "auf allen Servern; bis Discord sie überall zeigt, kann es eine Stunde dauern".to_owned(),
        1 => "auf einem Server".to_owned(),
        servers => format!("auf {servers} Servern"),
    };
    format!("{commands} Befehle sind angemeldet, {place}.")
}
/// The first line of the chat.
pub fn chat_hint() -> &'static str {
    "Schreib einen Beruf, oder einen Befehl wie /gehalt bäcker. /hilfe zeigt alle, Strg+D beendet."
}
pub fn unknown_command(typed: &str) -> String {
    format!("Den Befehl „/{typed}“ gibt es nicht. /hilfe zeigt, was du fragen kannst.")
}
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
