//! The program: the window by default, a command when one is named.

fn main() {}
