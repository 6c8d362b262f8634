//! Shortened ids for custom_ids with little space: a prefix of the id and a checksum of all of it.

/// Separates prefix and checksum; ids cannot contain it.
const MARK: char = '~';
/// Hexadecimal digits of the checksum. Two ids with the same prefix collide with probability 1/65,536.
const CHECKSUM: usize = 4;

/// `id` in at most `limit` characters; unchanged if short enough.
pub(crate) fn shorten(id: &str, limit: usize) -> String {
    if id.chars().count() <= limit {
        return id.to_owned();
    }
    let kept: String = id.chars().take(limit.saturating_sub(CHECKSUM + 1)).collect();
    format!("{kept}{MARK}{}", checksum(id))
}

/// Whether a text may be a result of [`shorten`].
pub(crate) fn is_short(text: &str) -> bool {
    text.contains(MARK)
}

/// Whether `text` is the result of [`shorten`] for `id`.
pub(crate) fn stands_for(text: &str, id: &str) -> bool {
    let Some((kept, sum)) = text.rsplit_once(MARK) else { return false };
    id.starts_with(kept) && sum == checksum(id)
}

/// 16 bits of FNV-1a, which is stable across builds and machines, because messages outlive both.
fn checksum(id: &str) -> String {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{:04x}", (hash >> 16) ^ (hash & 0xffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_id_stays() {
        assert_eq!(shorten("baecker", 26), "baecker");
    }
    #[test]
    fn a_long_one_is_known_again() {
        let id = "elektroniker-energie-und-gebaeudetechnik";
        let short = shorten(id, 26);
        assert_eq!(short.len(), 26);
        assert!(short.starts_with("elektroniker-energie-"));
        assert!(stands_for(&short, id));
        assert!(!stands_for(&short, "elektroniker-energie-und-anlagentechnik"));
    }
    #[test]
    fn an_id_stands_for_nothing_but_itself() {
        assert!(!stands_for("baecker", "baecker"));
    }
}
