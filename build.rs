//! Builds again when a profile changes: the profiles are compiled in.

fn main() {
    println!("cargo:rerun-if-changed=profiles");
}
