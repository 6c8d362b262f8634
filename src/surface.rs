//! The ways in. Each owns two functions: `read` (its input to a question) and `show` (an answer to its output). They do not know
//! each other.

pub mod discord;
pub mod page;
pub mod terminal;
