//! Notices about rate limits.

/// For a user; `seconds` until the next question is answered.
pub(crate) fn person(seconds: u64) -> String {
    format!("Das waren viele Fragen auf einmal. Bitte warte {}, dann antworte ich dir gern wieder.", duration(seconds))
}

/// For a guild.
pub(crate) fn server(seconds: u64) -> String {
    format!("Auf diesem Server wird gerade sehr viel gefragt. Bitte versuch es in {} noch einmal.", in_duration(seconds))
}

fn duration(seconds: u64) -> String {
    if seconds == 1 { "eine Sekunde".to_owned() } else { format!("{seconds} Sekunden") }
}

fn in_duration(seconds: u64) -> String {
    if seconds == 1 { "einer Sekunde".to_owned() } else { format!("{seconds} Sekunden") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_second_is_said_as_such() {
        assert!(person(1).contains("warte eine Sekunde,") && person(2).contains("warte 2 Sekunden,"));
        assert!(server(1).contains("in einer Sekunde noch") && server(30).contains("in 30 Sekunden noch"));
    }
}
