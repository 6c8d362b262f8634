//! Meaning of the gateway's close codes:
//! <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes>.

/// A close code that makes reconnecting useless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    Token,
    InvalidShard,
    ShardingRequired,
    Version,
    UnknownIntent,
    DisallowedIntent,
}

impl Refusal {
    pub(crate) fn from_code(code: u16) -> Option<Self> {
        Some(match code {
            4004 => Self::Token,
            4010 => Self::InvalidShard,
            4011 => Self::ShardingRequired,
            4012 => Self::Version,
            4013 => Self::UnknownIntent,
            4014 => Self::DisallowedIntent,
            _ => return None,
        })
    }

    /// Message for the operator; `shard` of `total` was refused.
    pub(crate) fn sentence(self, shard: u32, total: u32) -> String {
        match self {
            Self::Token => {
                "Discord's gateway rejects the token; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)".to_owned()
            }
            Self::InvalidShard => format!("Discord's gateway knows no shard {shard} of {total}; check discord.shards"),
            Self::ShardingRequired => format!(
                "Discord's gateway requires more than {total} shards for this many servers; raise the total in discord.shards, in every \
                 process"
            ),
            Self::Version => format!(
                "Discord's gateway no longer supports version {}; a newer version of Berufslotse is needed",
                super::payload::VERSION
            ),
            Self::UnknownIntent => {
                "Discord's gateway does not know an intent that Berufslotse asks for; a newer version of Berufslotse is needed"
                    .to_owned()
            }
            Self::DisallowedIntent => {
                "Discord's gateway forbids this application an intent that Berufslotse asks for; see the bot's \
                                       page at https://discord.com/developers/applications"
                    .to_owned()
            }
        }
    }
}

/// Whether a session can be resumed after this close code. Not after "not authenticated", "session no longer valid", "invalid
/// sequence" and "session timed out".
pub(super) fn keeps_session(code: Option<u16>) -> bool {
    !matches!(code, Some(4003 | 4006 | 4007 | 4009))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_discord_says_not_to_reconnect_after_are_final() {
        let is_permanent: Vec<_> = (1000..5000).filter(|code| Refusal::from_code(*code).is_some()).collect();
        assert_eq!(is_permanent, [4004, 4010, 4011, 4012, 4013, 4014]);
    }
    #[test]
    fn a_session_outlives_everything_but_its_own_end() {
        assert!(keeps_session(None) && keeps_session(Some(1000)) && keeps_session(Some(4000)) && keeps_session(Some(4008)));
        assert!(!keeps_session(Some(4007)) && !keeps_session(Some(4009)));
    }
}
