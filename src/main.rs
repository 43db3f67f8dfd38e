//! The program: the window by default, a command when one is named.

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    #[cfg(feature = "gui")]
    if let Some(request) = entente::cli::window_request(args.clone()) {
        return window(request);
    }
    let code = entente::cli::run(args, &mut io::stdout().lock(), &mut io::stderr().lock());
    ExitCode::from(code)
}

/// Opens the window and waits until it is closed.
#[cfg(feature = "gui")]
fn window(request: entente::cli::WindowRequest) -> ExitCode {
    use entente::app::start::{Wishes, open_window};
    use std::io::Write as _;
    /// Exit code where the window cannot be opened.
    const NO_WINDOW: u8 = 3;
    let wishes = Wishes {
        files: request.files,
        language: request.language,
        baseline: request.baseline,
    };
    let Err(reason) = open_window(wishes) else {
        return ExitCode::SUCCESS;
    };
    // nothing can be done where standard error is closed as well
    let _told = writeln!(io::stderr(), "{reason}");
    ExitCode::from(NO_WINDOW)
}
