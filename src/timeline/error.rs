//! Why a timeline has no distribution.

use std::fmt;

use crate::baseline::Baseline;
use crate::engine::EngineError;
use crate::model::timeline::State;
use crate::text::clock::ClockErrorText as T;
use crate::text::{Language, Text as _};

/// What a table of the timeline has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Issues.
    Issues,
    /// Events.
    Events,
    /// Links.
    Links,
}

/// Why a timeline has no distribution.
#[derive(Clone, Debug, PartialEq)]
pub enum TimelineError {
    /// There is no issue.
    NoIssues,
    /// The number of months is not one that can be computed.
    Months {
        /// The number.
        months: u16,
        /// The largest that is allowed.
        most: u16,
    },
    /// A table has more rows than can be computed.
    TooMany {
        /// Which table.
        rows: Rows,
        /// How many are allowed.
        most: usize,
    },
    /// Two rows have one id.
    Twice {
        /// The id.
        id: String,
    },
    /// A row has a chance, a factor or a name that is none.
    Impossible {
        /// Id of the row.
        row: String,
    },
    /// A row names an issue that is not there.
    UnknownIssue {
        /// Id of the row.
        row: String,
        /// The name.
        id: String,
    },
    /// A row names an event that is not there.
    UnknownEvent {
        /// Id of the row.
        row: String,
        /// The name.
        id: String,
    },
    /// There is no such link.
    UnknownLink {
        /// The name.
        id: String,
    },
    /// A row names a preset or an overlay that is not there.
    UnknownScenario {
        /// Id of the row; empty for the timeline itself.
        row: String,
        /// The name.
        id: String,
    },
    /// A row sets a lever that is not there, or to a value that does not fit it.
    BadSetting {
        /// Id of the row.
        row: String,
        /// Key of the lever.
        key: String,
    },
    /// Issues wait for each other, so that none of them can ever get there: each needs the next, the last the first.
    Cycle {
        /// The issues (ids) and the states that they wait to reach.
        places: Vec<(String, State)>,
    },
    /// Events wait for each other.
    EventCycle {
        /// Ids of the events.
        ids: Vec<String>,
    },
    /// The joint distribution has more states than can be computed exactly.
    TooManyStates {
        /// How many there are.
        states: usize,
        /// How many are allowed.
        most: usize,
    },
    /// What would be in force has no outcome.
    Engine {
        /// The issues (ids) that are closed there, and the events that have happened.
        ids: Vec<String>,
        /// Why.
        cause: Box<EngineError>,
    },
}

impl TimelineError {
    /// What is wrong, where, and what to do.
    pub fn words(&self, baseline: &Baseline, language: Language) -> String {
        let one = |text: T, values: &[(&str, String)]| text.fill(language, values);
        let row_and_id = |text: T, row: &str, id: &str| {
            one(text, &[("row", row.to_owned()), ("id", id.to_owned())])
        };
        match self {
            Self::NoIssues => T::NoIssues.text(language).to_owned(),
            Self::Months { months, most } => one(
                T::Months,
                &[("value", months.to_string()), ("most", most.to_string())],
            ),
            Self::TooMany { rows, most } => {
                let rows = match rows {
                    Rows::Issues => T::Issues,
                    Rows::Events => T::Events,
                    Rows::Links => T::Links,
                };
                let rows = rows.text(language).to_owned();
                one(T::TooMany, &[("rows", rows), ("most", most.to_string())])
            }
            Self::Twice { id } => one(T::Twice, &[("id", id.clone())]),
            Self::Impossible { row } => one(T::Impossible, &[("row", row.clone())]),
            Self::UnknownIssue { row, id } => row_and_id(T::UnknownIssue, row, id),
            Self::UnknownEvent { row, id } => row_and_id(T::UnknownEvent, row, id),
            Self::UnknownLink { id } => one(T::UnknownLink, &[("id", id.clone())]),
            Self::UnknownScenario { row, id } if row.is_empty() => {
                one(T::UnknownStart, &[("id", id.clone())])
            }
            Self::UnknownScenario { row, id } => row_and_id(T::UnknownScenario, row, id),
            Self::BadSetting { row, key } => row_and_id(T::BadSetting, row, key),
            Self::Cycle { places } => {
                let place = |(id, state): &(String, State)| format!("{id} ({})", state.word());
                let list: Vec<String> = places.iter().map(place).collect();
                one(T::Cycle, &[("list", list.join(" → "))])
            }
            Self::EventCycle { ids } => one(T::Cycle, &[("list", ids.join(" → "))]),
            Self::TooManyStates { states, most } => one(
                T::TooManyStates,
                &[("value", states.to_string()), ("most", most.to_string())],
            ),
            Self::Engine { ids, cause } => {
                let list = ids.join(", ");
                let cause = cause.words(baseline, language);
                one(T::NoOutcome, &[("list", list), ("cause", cause)])
            }
        }
    }
}

impl fmt::Display for TimelineError {
    /// One line for a log; people are told by [`TimelineError::words`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "timeline: {self:?}")
    }
}

impl std::error::Error for TimelineError {}
