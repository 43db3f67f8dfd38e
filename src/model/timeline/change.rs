//! What differs between two timelines, in words, and how each difference is taken back.

use jiff::civil::Date;

use super::edit::TimelineEdit;
use super::{Event, HistoryEntry, Issue, Link, LinkKind, State, Timeline, When};
use crate::model::rows::{self, Row, RowDifference};
use crate::text::number::{self, Unit};
use crate::text::timeline::TimelineText as T;
use crate::text::{Language, Text as _, Title, days};

/// One thing that differs between two timelines and can be taken back by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum TimelineChange {
    /// The first day, before and after.
    Start([Date; 2]),
    /// The months ahead.
    Months([u16; 2]),
    /// The months of orders placed ahead.
    OrderedAhead([u16; 2]),
    /// The preset in force at the start.
    From([String; 2]),
    /// An issue.
    Issue(RowDifference<Issue>),
    /// A link.
    Link(RowDifference<Link>),
    /// An event.
    Event(RowDifference<Event>),
    /// A line of history.
    History(RowDifference<HistoryEntry>),
}

/// Everything that differs, in the order of the page.
pub fn timeline_changes(before: &Timeline, after: &Timeline) -> Vec<TimelineChange> {
    let mut changes = Vec::new();
    if before.start != after.start {
        changes.push(TimelineChange::Start([before.start, after.start]));
    }
    if before.months != after.months {
        changes.push(TimelineChange::Months([before.months, after.months]));
    }
    if before.ordered_ahead != after.ordered_ahead {
        let both = [before.ordered_ahead, after.ordered_ahead];
        changes.push(TimelineChange::OrderedAhead(both));
    }
    if before.from != after.from {
        let both = [before.from.clone(), after.from.clone()];
        changes.push(TimelineChange::From(both));
    }
    let issues = rows::differences(&before.issues, &after.issues).into_iter();
    let links = rows::differences(&before.links, &after.links).into_iter();
    let events = rows::differences(&before.events, &after.events).into_iter();
    let history = rows::differences(&before.history, &after.history).into_iter();
    changes.extend(issues.map(TimelineChange::Issue));
    changes.extend(links.map(TimelineChange::Link));
    changes.extend(events.map(TimelineChange::Event));
    changes.extend(history.map(TimelineChange::History));
    changes
}

/// A state in the reader's words.
pub fn state_words(state: State, language: Language) -> &'static str {
    match state {
        State::Open => T::StateOpen,
        State::Words => T::StateWords,
        State::Paper => T::StatePaper,
        State::Law => T::StateLaw,
    }
    .text(language)
}

/// A number of months in the reader's words.
pub fn months_words(months: u16, language: Language) -> String {
    let months = [("months", number::plain(f64::from(months), 0))];
    T::Months.fill(language, &months)
}

/// What a link says: `Tariffs: law only after Fund: on paper`.
pub fn link_words(timeline: &Timeline, link: &Link, language: Language) -> String {
    let name = |id: &str| {
        let issue = rows::find(&timeline.issues, id);
        issue.map_or_else(
            || id.to_owned(),
            |issue| issue.title.in_language(language).to_owned(),
        )
    };
    let factor = number::plain(link.kind.factor(), 2);
    let values = [
        ("first", name(&link.first)),
        (
            "first_state",
            state_words(link.first_state, language).to_owned(),
        ),
        ("second", name(&link.second)),
        (
            "second_state",
            state_words(link.second_state, language).to_owned(),
        ),
        ("factor", factor),
    ];
    match link.kind {
        LinkKind::Before => T::LinkBefore,
        LinkKind::Conditional { .. } => T::LinkConditional,
    }
    .fill(language, &values)
}

/// When an event may happen, and with what chance.
pub fn when_words(when: When, language: Language) -> String {
    let percent = |chance: f64| number::value(chance, Unit::Share, language);
    match when {
        When::On { day, probability } => T::WhenOn.fill(
            language,
            &[("day", days::iso(day)), ("chance", percent(probability))],
        ),
        When::Hazard { from, to, monthly } => {
            let day = |day: Option<Date>| day.map_or_else(String::new, days::iso);
            let values = [
                ("from", day(from)),
                ("to", day(to)),
                ("chance", percent(monthly)),
            ];
            match (from, to) {
                (None, None) => T::WhenAlways,
                (Some(_), None) => T::WhenFrom,
                (None, Some(_)) => T::WhenTo,
                (Some(_), Some(_)) => T::WhenBetween,
            }
            .fill(language, &values)
        }
    }
}

/// The chances of an issue: `25% · 20% · 15%`.
pub fn chances_words(issue: &Issue, language: Language) -> String {
    let [open, words, paper] = issue
        .monthly_chances
        .map(|chance| number::value(chance, Unit::Share, language));
    let values = [("open", open), ("words", words), ("paper", paper)];
    T::Chances.fill(language, &values)
}

impl TimelineChange {
    /// What changed, from what to what; issues are called what the baseline calls them.
    pub fn words(&self, shipped: &Timeline, language: Language) -> String {
        let scalar = |title: T, [before, after]: [String; 2]| {
            let title = ("title", title.text(language).to_owned());
            T::ChangeValue.fill(language, &[title, ("before", before), ("after", after)])
        };
        let months = |both: &[u16; 2]| both.map(|months| months_words(months, language));
        match self {
            Self::Start(both) => scalar(T::Start, both.map(days::iso)),
            Self::Months(both) => scalar(T::Ahead, months(both)),
            Self::OrderedAhead(both) => scalar(T::OrderedAhead, months(both)),
            Self::From(both) => scalar(T::From, both.clone()),
            Self::Issue(change) => {
                let shown = |row: &Issue| {
                    let values = [
                        ("state", state_words(row.state, language).to_owned()),
                        ("chances", chances_words(row, language)),
                    ];
                    T::IssueShown.fill(language, &values)
                };
                row_words(change, |row| &row.title, (T::Issue, language), shown)
            }
            Self::Link(change) => {
                let shown = |row: &Link| link_words(shipped, row, language);
                row_words(change, |row| &row.title, (T::Link, language), shown)
            }
            Self::Event(change) => {
                let shown = |row: &Event| when_words(row.when, language);
                row_words(change, |row| &row.title, (T::Event, language), shown)
            }
            Self::History(change) => {
                let shown = |row: &HistoryEntry| days::iso(row.date);
                row_words(change, |row| &row.title, (T::History, language), shown)
            }
        }
    }

    /// The edit that takes this one change back.
    pub fn taken_back(&self) -> TimelineEdit {
        match self {
            Self::Start([before, _]) => TimelineEdit::Start(*before),
            Self::Months([before, _]) => TimelineEdit::Months(*before),
            Self::OrderedAhead([before, _]) => TimelineEdit::OrderedAhead(*before),
            Self::From([before, _]) => TimelineEdit::From(before.clone()),
            Self::Issue(change) => TimelineEdit::Issues(change.taken_back()),
            Self::Link(change) => TimelineEdit::Links(change.taken_back()),
            Self::Event(change) => TimelineEdit::Events(change.taken_back()),
            Self::History(change) => TimelineEdit::History(change.taken_back()),
        }
    }

    /// What changed, as text for the hash of a scenario; nothing where it moves no result.
    pub(in crate::model) fn fingerprint(&self) -> String {
        fn row<R: Row + std::fmt::Debug>(kind: &str, change: &RowDifference<R>) -> String {
            format!("timeline.{kind}.{}={:?};", change.id(), change.after)
        }
        match self {
            Self::Start([_, after]) => format!("timeline.start={after};"),
            Self::Months([_, after]) => format!("timeline.months={after};"),
            Self::OrderedAhead([_, after]) => format!("timeline.ordered_ahead={after};"),
            Self::From([_, after]) => format!("timeline.from={after};"),
            Self::Issue(change) => row("issue", change),
            Self::Link(change) => row("link", change),
            Self::Event(change) => row("event", change),
            Self::History(change) => row("history", change),
        }
    }
}

/// A row that was added, removed or changed.
fn row_words<R: Row>(
    change: &RowDifference<R>,
    title: fn(&R) -> &Title,
    (kind, language): (T, Language),
    shown: impl Fn(&R) -> String,
) -> String {
    let kind = ("kind", kind.text(language).to_owned());
    let name = |row: &R| ("title", title(row).in_language(language).to_owned());
    match (&change.before, &change.after) {
        (Some(before), Some(after)) if shown(before) != shown(after) => {
            let ends = [("before", shown(before)), ("after", shown(after))];
            let [before, after_words] = ends;
            T::RowChanged.fill(language, &[kind, name(after), before, after_words])
        }
        (Some(_), Some(after)) => T::RowOther.fill(language, &[kind, name(after)]),
        (None, Some(after)) => {
            T::RowAdded.fill(language, &[kind, name(after), ("after", shown(after))])
        }
        (Some(before), None) => T::RowRemoved.fill(language, &[kind, name(before)]),
        (None, None) => String::new(),
    }
}
