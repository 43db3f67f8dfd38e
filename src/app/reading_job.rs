//! Reading scenario files on threads of their own: a hostile file takes longer than a frame.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::time::Duration;

use crate::engine::Model;
use crate::file::scenario_format::{OpenedScenario, ScenarioFileError, ScenarioFormat};
use crate::file::{ReadError, ReadProblem};
use crate::model::Presets;

/// What a file is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFor {
    /// To be opened in a tab.
    Opening,
    /// To be compared with.
    Comparing,
}

/// A file as it was read.
#[derive(Debug)]
pub struct Reading {
    /// Which file.
    pub path: PathBuf,
    /// What for.
    pub purpose: ReadFor,
    /// What is in it, or what is wrong.
    pub result: Result<OpenedScenario, ScenarioFileError>,
}

/// A frame may wait so long: a real file is read within it, and nothing flickers.
const PATIENCE: Duration = Duration::from_millis(40);

/// A file whose thread has not answered yet.
type Waiting = (
    PathBuf,
    ReadFor,
    Receiver<Result<OpenedScenario, ScenarioFileError>>,
);

/// Files that are being read, in the order in which they were asked for.
#[derive(Debug, Default)]
pub struct Readings {
    queue: VecDeque<Waiting>,
    ready: VecDeque<Reading>,
}

impl Readings {
    /// Begins to read a file; `wake` is called at the end.
    pub fn start(
        &mut self,
        (path, purpose): (PathBuf, ReadFor),
        (model, presets): (Arc<Model>, Arc<Presets>),
        wake: impl FnOnce() + Send + 'static,
    ) {
        let (sender, receiver) = channel();
        let wanted = path.clone();
        let thread = std::thread::Builder::new().name("scenario file".to_owned());
        let spawned = thread.spawn(move || {
            let format = ScenarioFormat {
                baseline: &model.baseline().id,
                catalogue: model.catalogue(),
                presets: &presets,
            };
            if sender.send(format.open(&wanted)).is_ok() {
                wake();
            }
        });
        if let Err(cause) = spawned {
            let result = Err(not_read(&path, cause));
            self.ready.push_back(Reading {
                path,
                purpose,
                result,
            });
            return;
        }
        match receiver.recv_timeout(PATIENCE) {
            Ok(result) if self.queue.is_empty() => {
                self.ready.push_back(Reading {
                    path,
                    purpose,
                    result,
                });
            }
            Ok(result) => {
                // others were asked for before: wait for the turn
                let (sender, receiver) = channel();
                if sender.send(result).is_ok() {
                    self.queue.push_back((path, purpose, receiver));
                }
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                self.queue.push_back((path, purpose, receiver));
            }
        }
    }

    /// The next file that was read, in order.
    pub fn take(&mut self) -> Option<Reading> {
        if let Some(reading) = self.ready.pop_front() {
            return Some(reading);
        }
        let (_, _, receiver) = self.queue.front()?;
        let result = match receiver.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
        };
        let (path, purpose, _) = self.queue.pop_front()?;
        let died = |path: &Path| not_read(path, std::io::ErrorKind::Other.into());
        let result = result.unwrap_or_else(|| Err(died(&path)));
        Some(Reading {
            path,
            purpose,
            result,
        })
    }

    /// Whether files are being read.
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty() && self.ready.is_empty()
    }
}

fn not_read(path: &Path, cause: std::io::Error) -> ScenarioFileError {
    ScenarioFileError::NotRead(ReadError {
        path: path.to_owned(),
        problem: ReadProblem::Failed(cause),
    })
}
