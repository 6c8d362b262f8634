//! Decimal numbers as scaled integers: "2.90" with two decimals is 290. Floats would not be exact to the cent.

/// Maximum digits: more than any figure of the law has, and they fit into 64 bits.
const MOST_DIGITS: usize = 15;

/// Parses a non-negative number with at most `decimals` digits after a point or comma, multiplied by ten to the power of
/// `decimals`. `None` for anything else: an exponent, a sign, too many digits.
pub(super) fn scaled(text: &str, decimals: usize) -> Option<u64> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_number = [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let fraction = fraction.trim_end_matches('0');
    if !is_number || fraction.len() > decimals || whole.len() + decimals > MOST_DIGITS {
        return None;
    }
    format!("{whole}{fraction:0<decimals$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, decimals: usize, expected: Option<u64>) {
        assert_eq!(scaled(text, decimals), expected, "{text:?} with {decimals} decimals");
    }

    #[test]
    fn decimals_are_filled_up() {
        check("2.9", 2, Some(290));
        check("2,90", 2, Some(290));
        check("12348", 2, Some(1_234_800));
        check("0", 0, Some(0));
    }
    #[test]
    fn zeros_behind_the_last_decimal_say_nothing() {
        check("1.500", 1, Some(15));
        check("2.00", 0, Some(2));
    }
    #[test]
    fn a_decimal_too_many_is_no_number() {
        check("2.905", 2, None);
    }
    #[test]
    fn what_is_no_plain_number_is_none() {
        for text in ["", ".", "1.", ".5", "-1", "+1", "1e3", "1.000,00", "drei", "١", "9999999999999999"] {
            check(text, 2, None);
        }
    }
}
