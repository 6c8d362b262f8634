//! Encodes a response with files as `multipart/form-data` as Discord expects it. There is no maintained crate that only writes
//! it.

use crate::discord::File;
use axum::http::HeaderValue;
use memchr::memmem;

/// Content-Type and body: `payload_json`, then `files[0]` and so on.
///
/// File names are ours: ASCII without quotes.
pub(crate) fn encode(json: &str, files: &[File]) -> (HeaderValue, Vec<u8>) {
    let boundary = boundary(json, files);
    let mut body = Vec::with_capacity(json.len() + files.iter().map(|file| file.content.len() + 256).sum::<usize>() + 256);
    let mut part = |disposition: &str, kind: &str, content: &[u8]| {
        let head = format!("--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\nContent-Type: {kind}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    part("name=\"payload_json\"", "application/json", json.as_bytes());
    for (position, file) in files.iter().enumerate() {
        part(&format!("name=\"files[{position}]\"; filename=\"{}\"", file.name), kind(file), &file.content);
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={boundary}");
    (HeaderValue::try_from(kind).expect("letters, digits and hyphens are a valid header"), body)
}

fn kind(file: &File) -> &'static str {
    if file.name.ends_with(".json") { "application/json" } else { "image/png" }
}

/// A boundary that does not occur in the content; deterministic.
fn boundary(json: &str, files: &[File]) -> String {
    let contents = || std::iter::once(json.as_bytes()).chain(files.iter().map(|file| file.content.as_ref()));
    let is_free = |boundary: &String| contents().all(|content| memmem::find(content, boundary.as_bytes()).is_none());
    let mut candidates = (0_u32..).map(|number| format!("berufslotse-{number}"));
    // The content is finite, so some number is unused.
    candidates.find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, content: &str, boundary: &str) {
        let files = [File { name: "a.png".into(), content: content.as_bytes().into() }];
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n\
             {json}\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.png\"\r\n\
             Content-Type: image/png\r\n\r\n{content}\r\n--{boundary}--\r\n"
        );
        let (kind, body) = encode(json, &files);
        assert_eq!(kind, format!("multipart/form-data; boundary={boundary}"));
        assert_eq!(String::from_utf8(body).unwrap(), expected);
    }

    #[test]
    fn json_and_a_file() {
        check("{}", "PNG", "berufslotse-0");
    }
    #[test]
    fn a_boundary_that_stands_in_the_content_is_not_taken() {
        check("{\"a\":\"--berufslotse-0\"}", "x\r\n--berufslotse-1--\r\n", "berufslotse-2");
    }
}
