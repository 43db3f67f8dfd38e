//! Talks in time: issues and their states, what holds them up, what may happen meanwhile, and what did happen.
//!
//! Plain rows, as files and the document hold them; every name in them (of a lever, a preset, another row) is text that
//! may be unknown to this baseline, and is resolved where it is used.

use jiff::civil::Date;

use super::Title;
use super::figure::Grade;
use super::parameter_sources::fits;

/// How far an issue has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing is agreed.
    #[default]
    Open,
    /// Agreed in words: announced, with no text of both sides.
    Words,
    /// On paper: a text that both sides published or signed.
    Paper,
    /// In law: enacted, so that no side's word is needed any more.
    Law,
}

impl State {
    /// All, in the order in which an issue passes them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Words, Self::Paper, Self::Law];

    /// How many steps it is from the first.
    pub const fn steps(self) -> usize {
        self as usize
    }

    /// The word in files and tables for machines.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Words => "words",
            Self::Paper => "paper",
            Self::Law => "law",
        }
    }
}

/// What a row rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footing {
    /// Id of a source of the baseline, or an address; empty where nobody published it.
    pub source: String,
    /// How well it is known; `None`: own judgement.
    pub grade: Option<Grade>,
    /// Why it is what it is, in a sentence; may be empty where the source says all.
    pub why: Title,
}

/// An issue under negotiation.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// Its id, stable in files.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// Where it stands on the first day of the timeline.
    pub state: State,
    /// Chance of one step on in one month, 0 to 1, from open, from words and from paper, while nothing holds it up.
    pub monthly_chances: [f64; 3],
    /// Patterns of lever keys that it decides on: `duty.KOR`, `fund`, `rules.map_openness`, `duty.*.chips`. Where
    /// several issues' patterns fit a lever, that with the most parts counts, of equal ones the first issue's.
    pub covers: Vec<String>,
    /// The state from which on its levers are those of the deal; it is also what "closed" means.
    pub in_force_from: State,
    /// What the chances rest on; `None` for a row of the user's own.
    pub footing: Option<Footing>,
}

/// What a link does to the issue that waits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LinkKind {
    /// The second cannot come to its state before the first has come to its own.
    Before,
    /// Until then the second's chance of steps to its state and beyond is multiplied by a factor, 0 to 10; the
    /// product is at most 1.
    Conditional {
        /// The factor.
        factor: f64,
    },
}

impl LinkKind {
    /// What the chance is multiplied by while the first is not there yet.
    pub const fn factor(self) -> f64 {
        match self {
            Self::Before => 0.0,
            Self::Conditional { factor } => factor,
        }
    }
}

/// One issue held up by another.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its id, stable in files.
    pub id: String,
    /// Who said so, or what it is called.
    pub title: Title,
    /// What it does.
    pub kind: LinkKind,
    /// Id of the issue that must come first.
    pub first: String,
    /// The state that it must reach.
    pub first_state: State,
    /// Id of the issue that waits.
    pub second: String,
    /// The state that it cannot reach, or reaches less easily, before that.
    pub second_state: State,
    /// What it rests on; `None` for a row of the user's own.
    pub footing: Option<Footing>,
}

/// When an event may happen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// On one day, or not at all.
    On {
        /// The day.
        day: Date,
        /// Chance that it happens, 0 to 1.
        probability: f64,
    },
    /// In any month whose first day lies between two days, both included.
    Hazard {
        /// First day; `None`: from the start of the timeline.
        from: Option<Date>,
        /// Last day; `None`: to its end.
        to: Option<Date>,
        /// Chance in each of these months that it happens then, 0 to 1.
        monthly: f64,
    },
}

/// A value as files write it, whatever the lever.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// A quantity in base units.
    Number(f64),
    /// The key of a choice's word, a day such as `2026-07-24`, or `none` for a value that is not set.
    Word(String),
}

/// What an event changes.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// One lever or assumption.
    Lever {
        /// Its key.
        key: String,
        /// Its value from then on.
        value: Given,
    },
    /// Everything that an overlay sets.
    Overlay(String),
    /// The levers of a preset that patterns fit: `duty.KOR`, `fund`.
    Preset {
        /// Id of the preset.
        id: String,
        /// Patterns of lever keys.
        covers: Vec<String>,
    },
}

/// What may happen meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id, stable in files.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// When, and with what chance.
    pub when: When,
    /// It can happen, and what it did lasts, only while this issue (its id) is below this state: a duty that came
    /// because a law was late goes when the law is there.
    pub while_issue: Option<(String, State)>,
    /// It can happen only once this event (its id) has.
    pub after: Option<String>,
    /// What it changes; later rows of the timeline overrule earlier ones, and events overrule issues.
    pub effect: Vec<Setting>,
    /// Issues (ids) whose chances are multiplied by a factor, 0 to 10, once it has happened; for a threat also while
    /// it stands.
    pub slows: Vec<(String, f64)>,
    /// Whether it is announced as a threat: it then stands from the first day on which it may be carried out (for an
    /// event of one day: from the start) until it is carried out or cannot be any more.
    pub is_threat: bool,
    /// What the chance rests on; `None` for a row of the user's own.
    pub footing: Option<Footing>,
}

/// What is recorded of the past.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    /// An issue came to a state, or fell back to one.
    Reached {
        /// Id of the issue.
        issue: String,
        /// The state.
        state: State,
    },
    /// An event happened.
    Happened {
        /// Id of the event.
        event: String,
    },
    /// From this day on, what was in force is what a preset says.
    InForce {
        /// Id of the preset.
        preset: String,
    },
}

/// One line of what actually happened.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    /// Its id, stable in files.
    pub id: String,
    /// The day.
    pub date: Date,
    /// What happened, in words.
    pub title: Title,
    /// What that means here.
    pub what: Happening,
    /// What it rests on; `None` for a row of the user's own.
    pub footing: Option<Footing>,
}

/// Talks in time. The deal that they are about is the scenario's own levers.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The first day.
    pub start: Date,
    /// How many months it looks ahead, 1 to [`MOST_MONTHS`].
    pub months: u16,
    /// Id of the preset whose levers are in force while issues are not closed; empty: the root.
    pub from: String,
    /// Assumption: how many months ahead buyers and exporters place orders, so that a threat moves sales before it is
    /// carried out; 0 to [`MOST_MONTHS`].
    pub ordered_ahead: u16,
    /// The issues; none: there is nothing to negotiate, and the page says so.
    pub issues: Vec<Issue>,
    /// What holds them up.
    pub links: Vec<Link>,
    /// What may happen meanwhile.
    pub events: Vec<Event>,
    /// What actually happened, by day. Before the first line that names it an issue was open.
    pub history: Vec<HistoryEntry>,
}

impl Timeline {
    /// What its rows rest on.
    pub fn footings(&self) -> impl Iterator<Item = &Footing> {
        let issues = self.issues.iter().flat_map(|row| &row.footing);
        let links = self.links.iter().flat_map(|row| &row.footing);
        let events = self.events.iter().flat_map(|row| &row.footing);
        let history = self.history.iter().flat_map(|row| &row.footing);
        issues.chain(links).chain(events).chain(history)
    }
}

/// Most months of a timeline.
pub const MOST_MONTHS: u16 = 120;

/// Largest factor of a link or an event.
pub const LARGEST_FACTOR: f64 = 10.0;

impl Default for Timeline {
    fn default() -> Self {
        Self {
            start: Date::constant(2026, 7, 1),
            months: 36,
            from: String::new(),
            ordered_ahead: 6,
            issues: Vec::new(),
            links: Vec::new(),
            events: Vec::new(),
            history: Vec::new(),
        }
    }
}

/// How well patterns of lever keys fit a key: the parts of the longest that does; `None` where none does.
pub fn covered_parts(patterns: &[String], key: &str) -> Option<usize> {
    let fitting = patterns.iter().filter(|pattern| fits(pattern, key));
    fitting.map(|pattern| pattern.split('.').count()).max()
}
