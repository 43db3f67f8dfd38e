//! Owners: which process keeps a journal entry, and is it still running?
//!
//! A process number alone is not enough, numbers are used again: on Linux the start time of the
//! process, as `/proc` tells it, goes with it. Elsewhere nobody can be asked without unsafe code,
//! and every owner counts as gone: its work is then offered although it may still be open.

use std::fs;

use serde::{Deserialize, Serialize};

/// A process that keeps entries in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    process: u32,
    /// Clock ticks from the start of the machine to the start of the process; Linux only.
    started: Option<u64>,
}

impl Owner {
    /// This process.
    pub fn this_process() -> Self {
        let process = std::process::id();
        Self {
            process,
            started: start_of(process),
        }
    }

    /// Is the process still running? False where that cannot be known.
    pub fn is_running(self) -> bool {
        self.started.is_some() && start_of(self.process) == self.started
    }
}

/// The start time of a running process; `None` if there is none, or no `/proc`.
fn start_of(process: u32) -> Option<u64> {
    let line = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // the second field is the program's name in parentheses, and may contain anything
    let (_, fields) = line.rsplit_once(')')?;
    let mut fields = fields.split_ascii_whitespace();
    let state = fields.next()?;
    let is_dead = matches!(state, "Z" | "X" | "x");
    // start time is field 22 of proc(5); the state was field 3
    let started = fields.nth(18)?.parse().ok()?;
    (!is_dead).then_some(started)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn this_process_is_running() {
        assert!(Owner::this_process().is_running());
    }

    #[test]
    fn a_process_that_has_ended_is_not_running() {
        let mut child = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        let owner = Owner {
            process: child.id(),
            started: start_of(child.id()),
        };
        assert!(owner.is_running());
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!owner.is_running());
    }

    #[test]
    fn a_number_that_is_used_again_is_another_process() {
        let mut owner = Owner::this_process();
        owner.started = owner.started.map(|ticks| ticks + 1);
        assert!(!owner.is_running());
    }
}
