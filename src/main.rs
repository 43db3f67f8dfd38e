//! The program: the window by default, a command when one is named.

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

/// Exit code where the window cannot be opened.
const NO_WINDOW: u8 = 3;

fn main() -> ExitCode {
    let Err(reason) = open(std::env::args_os().skip(1)) else {
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

#[cfg(feature = "gui")]
fn open(files: impl Iterator<Item = OsString>) -> Result<(), String> {
    use entente::app::start::{Wishes, open_window};
    let files = files.map(Into::into).collect();
    open_window(Wishes {
        files,
        ..Wishes::default()
    })
}

#[cfg(not(feature = "gui"))]
fn open(_files: impl Iterator<Item = OsString>) -> Result<(), String> {
    Err("built without the window".to_owned())
}
