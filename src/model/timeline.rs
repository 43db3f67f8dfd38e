//! The timeline as a part of the document: its tables as rows, and whether a row makes sense.

mod change;
mod edit;

use super::ValueError;
use super::firm::LONGEST_NAME;
use super::rows::Row;
use crate::text::Title;

pub use change::{
    TimelineChange, chances_words, link_words, months_words, state_words, timeline_changes,
    when_words,
};
pub use edit::TimelineEdit;

pub use crate::baseline::timeline::{
    Event, Footing, Given, Happening, HistoryEntry, Issue, LARGEST_FACTOR, Link, LinkKind,
    MOST_MONTHS, Setting, State, Timeline, When, covered_parts,
};

/// Most issues of a timeline.
pub const MOST_ISSUES: usize = 12;

/// Most events of a timeline.
pub const MOST_EVENTS: usize = 20;

/// Most links of a timeline.
pub const MOST_LINKS: usize = 60;

/// Most lines of history.
pub const MOST_HISTORY: usize = 400;

impl Row for Issue {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Row for Link {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Row for Event {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Row for HistoryEntry {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Whether a number lies within bounds.
const fn within(value: f64, low: f64, high: f64) -> Result<(), ValueError> {
    if !value.is_finite() {
        return Err(ValueError::NotFinite);
    }
    if low <= value && value <= high {
        return Ok(());
    }
    Err(ValueError::OutOfRange { value, low, high })
}

/// Whether a name has letters, and not too many.
fn named(title: &Title) -> Result<(), ValueError> {
    let names = [&title.english, &title.korean];
    let is_name = |name: &&String| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME;
    if names.iter().all(is_name) {
        Ok(())
    } else {
        Err(ValueError::WrongKind)
    }
}

/// Whether an issue makes sense by itself: a name, and chances from 0 to 1.
pub fn check_issue(issue: &Issue) -> Result<(), ValueError> {
    named(&issue.title)?;
    let mut chances = issue.monthly_chances.iter();
    chances.try_for_each(|chance| within(*chance, 0.0, 1.0))
}

/// Whether a link makes sense by itself: a name, two different issues, and a factor from 0 to 10.
pub fn check_link(link: &Link) -> Result<(), ValueError> {
    named(&link.title)?;
    if link.first == link.second {
        return Err(ValueError::WrongKind);
    }
    within(link.kind.factor(), 0.0, LARGEST_FACTOR)
}

/// Whether an event makes sense by itself: a name, a chance from 0 to 1, factors from 0 to 10, finite values.
pub fn check_event(event: &Event) -> Result<(), ValueError> {
    named(&event.title)?;
    let (When::On {
        probability: chance,
        ..
    }
    | When::Hazard {
        monthly: chance, ..
    }) = event.when;
    within(chance, 0.0, 1.0)?;
    for (_, factor) in &event.slows {
        within(*factor, 0.0, LARGEST_FACTOR)?;
    }
    for setting in &event.effect {
        if let Setting::Lever {
            value: Given::Number(number),
            ..
        } = setting
            && !number.is_finite()
        {
            return Err(ValueError::NotFinite);
        }
    }
    Ok(())
}

/// Whether a timeline has a length that can be computed.
pub fn check_months(timeline: &Timeline) -> Result<(), ValueError> {
    let most = f64::from(MOST_MONTHS);
    within(f64::from(timeline.months), 1.0, most)?;
    within(f64::from(timeline.ordered_ahead), 0.0, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issue(chance: f64) -> Issue {
        Issue {
            id: "toll".to_owned(),
            title: Title::new("Toll", "통행료"),
            state: State::Open,
            monthly_chances: [0.5, chance, 0.0],
            covers: vec!["duty.BRE".to_owned()],
            in_force_from: State::Paper,
            footing: None,
        }
    }

    #[test]
    fn chances_are_from_0_to_1() {
        assert!(check_issue(&issue(1.0)).is_ok());
        for chance in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert!(check_issue(&issue(chance)).is_err(), "{chance}");
        }
    }

    #[test]
    fn a_link_holds_no_issue_up_with_itself() {
        let link = |second: &str, factor| Link {
            id: "x".to_owned(),
            title: Title::new("X", "X"),
            kind: LinkKind::Conditional { factor },
            first: "toll".to_owned(),
            first_state: State::Paper,
            second: second.to_owned(),
            second_state: State::Words,
            footing: None,
        };
        assert!(check_link(&link("fish", 0.5)).is_ok());
        assert_eq!(check_link(&link("toll", 0.5)), Err(ValueError::WrongKind));
        assert!(check_link(&link("fish", 10.5)).is_err());
    }

    #[test]
    fn the_longest_pattern_that_fits_counts() {
        let covers = ["rules".to_owned(), "duty.*.chips".to_owned()];
        assert_eq!(covered_parts(&covers, "rules.map_openness"), Some(1));
        assert_eq!(covered_parts(&covers, "duty.BRE.chips.rule"), Some(3));
        assert_eq!(covered_parts(&covers, "fund.total"), None);
    }
}
