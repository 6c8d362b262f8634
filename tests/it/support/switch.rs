//! Switches for the tests in the environment.

/// Whether a switch has any value.
#[expect(clippy::disallowed_methods, reason = "a switch for the tests, not a setting")]
pub fn is_set(switch: &str) -> bool {
    std::env::var_os(switch).is_some()
}

/// Tells that something is not tested without a program. Where the switch is set, as in CI, this is a failure.
pub fn leave_out(what: &str, program: &str, switch: &str) {
    eprintln!("left out: {what}");
    assert!(!is_set(switch), "{program} is missing");
}
