//! `/frage`: a free-text question.

pub(crate) mod advice;
mod also;
pub(crate) mod answer;
mod asked;
mod beside;
mod case;
mod certificates;
mod compared;
mod direct;
pub(crate) mod follow;
pub(crate) mod grades;
mod heard;
mod list;
mod passage;
mod phrasing;
mod quotes;
mod situation;
mod studies;
mod themes;
mod threshold;
mod told;
pub(crate) mod verdict;
mod ways;
pub(crate) mod words;
mod work;
