//! What is needed to resume a session.

use crate::discord::gateway::events::Ready;

/// Maximum failed attempts to resume a session.
const RESUMES: u8 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ResumeAt {
    /// `resume_gateway_url` of READY.
    ItsOwnAddress,
    /// The address of the first connection: behind a proxy READY's is not reachable.
    SameAddress,
}

/// What is needed to resume a session.
pub(super) struct Session {
    pub id: String,
    /// Address to resume it at.
    pub url: String,
    /// Address where it began.
    begun_at: String,
    /// Sequence of the last event.
    pub sequence: u64,
    /// Number of failed attempts to resume it.
    refused: u8,
}

impl Session {
    pub(crate) fn begun(ready: Ready, sequence: Option<u64>, at: &str, resume_at: ResumeAt) -> Self {
        let own = ready.resume_gateway_url.filter(|_| resume_at == ResumeAt::ItsOwnAddress);
        let url = own.unwrap_or_else(|| at.to_owned());
        Self { id: ready.session_id, url, begun_at: at.to_owned(), sequence: sequence.unwrap_or_default(), refused: 0 }
    }

    /// A connection was closed instead of resuming it.
    pub(crate) fn refused(&mut self) {
        self.refused += 1;
    }

    pub(crate) fn resumed(&mut self) {
        self.refused = 0;
    }

    /// Whether it was refused too often to try again.
    pub(crate) fn is_refused(&self) -> bool {
        self.refused >= RESUMES
    }

    /// The resume address is unreachable: use the original one from now on.
    pub(crate) fn unreachable(&mut self) {
        self.url.clone_from(&self.begun_at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(resume_gateway_url: &str, resume_at: ResumeAt, expected: &str) -> Session {
        let ready = format!("{{\"session_id\":\"s\",\"user\":{{\"id\":\"7\"}}{resume_gateway_url}}}");
        let session = Session::begun(serde_json::from_str(&ready).unwrap(), Some(1), "wss://gateway.example", resume_at);
        assert_eq!(session.url, expected);
        session
    }

    #[test]
    fn a_session_is_resumed_where_discord_says() {
        let own = ",\"resume_gateway_url\":\"wss://us-east.example\"";
        let mut session = check(own, ResumeAt::ItsOwnAddress, "wss://us-east.example");
        session.unreachable();
        assert_eq!(session.url, "wss://gateway.example");
        check("", ResumeAt::ItsOwnAddress, "wss://gateway.example");
    }
    #[test]
    fn one_that_is_refused_again_and_again_is_given_up() {
        let mut session = check("", ResumeAt::SameAddress, "wss://gateway.example");
        session.refused();
        session.refused();
        session.resumed();
        session.refused();
        session.refused();
        assert!(!session.is_refused());
        session.refused();
        assert!(session.is_refused());
    }
    #[test]
    fn behind_a_proxy_it_is_resumed_there() {
        check(",\"resume_gateway_url\":\"wss://us-east.example\"", ResumeAt::SameAddress, "wss://gateway.example");
    }
}
