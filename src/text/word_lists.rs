//! Files of words: lists with a name in brackets, comments after `#`.

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
