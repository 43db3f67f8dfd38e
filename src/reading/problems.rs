//! The list of problems that a reader fills while it goes on reading.

use super::problem::{Place, Problem, ProblemKind, Severity, shortened};

/// How many problems are listed; one more says that there are others.
pub const PROBLEM_CAP: usize = 200;

/// The problems found so far, and the path of the field that is being read.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    path: Vec<String>,
    errors: usize,
}

impl Problems {
    /// No problems yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing was recorded, neither error nor warning.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether nothing more will be listed.
    pub fn is_full(&self) -> bool {
        self.list.len() > PROBLEM_CAP
    }

    /// How many errors were recorded so far; warnings do not count.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Reads something under the name of a field, which then stands in the path of its problems.
    pub fn inside<T>(&mut self, field: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(shortened(field));
        let result = read(self);
        self.path.pop();
        result
    }

    /// Records an error about `value`, which begins at `place`.
    pub fn error(&mut self, place: Place, value: &str, kind: ProblemKind) {
        self.errors += 1;
        self.record(place, value, kind, Severity::Error);
    }

    /// Records a warning about `value`, which begins at `place`.
    pub fn warning(&mut self, place: Place, value: &str, kind: ProblemKind) {
        self.record(place, value, kind, Severity::Warning);
    }

    /// All that was recorded, in the order of the text.
    pub fn into_list(mut self) -> Vec<Problem> {
        self.list.sort_by_key(|problem| problem.place);
        self.list
    }

    fn record(&mut self, place: Place, value: &str, kind: ProblemKind, severity: Severity) {
        // A hostile file can hold a hundred thousand problems; nobody reads more than a screen of them.
        let (field, value, kind) = match self.list.len() {
            0..PROBLEM_CAP => (self.path.clone(), shortened(value), kind),
            PROBLEM_CAP => (
                Vec::new(),
                String::new(),
                ProblemKind::More { cap: PROBLEM_CAP },
            ),
            _ => return,
        };
        self.list.push(Problem {
            place,
            field,
            value,
            kind,
            severity,
        });
    }
}
