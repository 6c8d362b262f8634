//! Times and memory, as printed by the measuring subcommands.

/// As JSON: number of queries, time until the index was ready, and percentiles of the times in microseconds.
pub fn line(load_ms: f64, mut times_us: Vec<f64>) -> serde_json::Value {
    times_us.sort_by(f64::total_cmp);
    let share = |percent: usize| times_us.get(times_us.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default();
    let rounded = |value: f64| (value * 10.0).round() / 10.0;
    serde_json::json!({
        "queries": times_us.len(),
        "load_ms": rounded(load_ms),
        "p50_us": rounded(share(50)),
        "p99_us": rounded(share(99)),
        "max_us": rounded(share(100)),
        "rss_kb": resident_kb(),
    })
}

/// Resident memory of this process in kilobytes; 0 if unknown.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
