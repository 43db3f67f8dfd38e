//! The progress bar of work that takes longer than a second.
//!
//! It goes to standard error, only where that is a terminal and nobody asked for quiet.

use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use super::output::Streams;
use crate::text::command_line::FindingText;
use crate::text::number::{self, Unit};

/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);
/// Time between two steps of the bar.
pub(super) const STEP: Duration = Duration::from_millis(100);
/// Characters of the bar.
const WIDTH: usize = 40;

/// A bar that fills while work is done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Progress {
    whole: usize,
    begun: Instant,
    shown: Option<Instant>,
    is_wanted: bool,
}

impl Progress {
    /// The bar of so many pieces of work, none of them done.
    pub(super) fn new(whole: usize, is_quiet: bool) -> Self {
        Self {
            whole,
            begun: Instant::now(),
            shown: None,
            is_wanted: !is_quiet && std::io::stderr().is_terminal(),
        }
    }

    /// Shows how many pieces are done, where it is time to.
    pub(super) fn show(&mut self, done: usize, streams: &mut Streams<'_>) {
        let is_due = match self.shown {
            None => self.begun.elapsed() >= PATIENCE,
            Some(last) => last.elapsed() >= STEP,
        };
        if self.is_wanted && is_due {
            self.shown = Some(Instant::now());
            let line = line(done, self.whole, streams);
            streams.over(&line);
        }
    }

    /// Takes the bar away again.
    pub(super) fn end(&self, streams: &mut Streams<'_>) {
        if self.shown.is_some() {
            streams.over("");
        }
    }
}

/// `[##########------------------------------] 25% done`.
fn line(done: usize, whole: usize, streams: &Streams<'_>) -> String {
    let whole = whole.max(1);
    let filled = (WIDTH * done / whole).min(WIDTH);
    // full per cent, rounded down: the whole is done when it says so
    let percent = (100 * done / whole) as f64 / 100.0;
    let percent = number::value(percent, Unit::Share, streams.language);
    let words = streams.fill(FindingText::Progress, &[("percent", percent)]);
    let (full, rest) = ("#".repeat(filled), "-".repeat(WIDTH - filled));
    format!("[{full}{rest}] {words}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn shown(language: Language, done: usize, whole: usize) -> String {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let streams = Streams {
            out: &mut out,
            err: &mut err,
            language,
        };
        line(done, whole, &streams)
    }

    #[test]
    fn the_bar_fills_and_says_the_share_in_both_languages() {
        let quarter = format!("[{}{}] ", "#".repeat(10), "-".repeat(30));
        let english = shown(Language::English, 16, 64);
        assert_eq!(english, format!("{quarter}25% done"));
        let korean = shown(Language::Korean, 16, 64);
        assert_eq!(korean, format!("{quarter}25% 완료"));
        let full = shown(Language::English, 3, 3);
        assert_eq!(full, format!("[{}] 100% done", "#".repeat(40)));
    }

    #[test]
    fn nothing_is_said_to_be_done_before_it_is() {
        assert!(shown(Language::English, 999, 1000).ends_with(" 99% done"));
        assert!(shown(Language::English, 0, 0).ends_with(" 0% done"));
    }

    #[test]
    fn who_asks_for_quiet_sees_no_bar() {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut streams = Streams {
            out: &mut out,
            err: &mut err,
            language: Language::English,
        };
        let mut progress = Progress::new(2, true);
        progress.begun -= PATIENCE;
        progress.show(1, &mut streams);
        progress.end(&mut streams);
        assert!(err.is_empty());
    }
}
