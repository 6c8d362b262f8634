//! Files of words: lists with a name in brackets, comments after `#`.

/// Whether a word begins with one of the stems of a line; `*` before a stem: contains it, `=`: is it.
pub(crate) fn has_stem(word: &str, stems: &str) -> bool {
    stems.split_ascii_whitespace().any(|stem| match (stem.strip_prefix('*'), stem.strip_prefix('=')) {
        (Some(part), _) => word.contains(part),
        (_, Some(whole)) => word == whole,
        _ => word.starts_with(stem),
    })
}

/// Whether a word is one of a line: `nacht*` stands for all that begin so, `*nacht` and `*nacht*` for all that contain it.
pub(crate) fn is_one_of(word: &str, line: &str) -> bool {
    line.split_ascii_whitespace().any(|pattern| match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(part), _) => word.contains(part.trim_end_matches('*')),
        (None, Some(stem)) => word.starts_with(stem),
        (None, None) => word == pattern,
    })
}

/// Every line of the lists with the name of its list.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .scan("", |list, line| {
            let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
            *list = name.unwrap_or(list);
            Some((*list, name.is_none().then_some(line)))
        })
        .filter_map(|(list, line)| Some((list, line?)))
}
