//! The program: the window by default, a command when one is named.

use std::io::Write as _;
use std::process::ExitCode;

use entente::app::start::{Wishes, open_window};

/// Exit code where the window cannot be opened.
const NO_WINDOW: u8 = 3;

fn main() -> ExitCode {
    let files = std::env::args_os().skip(1).map(Into::into).collect();
    let Err(reason) = open_window(Wishes {
        files,
        ..Wishes::default()
    }) else {
        return ExitCode::SUCCESS;
    };
    // nothing can be done where standard error is closed as well
    let told = writeln!(std::io::stderr(), "{reason}");
    ExitCode::from(if told.is_ok() {
        NO_WINDOW
    } else {
        NO_WINDOW + 1
    })
}
