//! Changes of the timeline as a part of the document.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Event, HistoryEntry, Issue, Link, MOST_EVENTS, MOST_HISTORY, MOST_ISSUES, MOST_LINKS, Timeline,
    check_event, check_issue, check_link, check_months,
};
use crate::model::ValueError;
use crate::model::rows::{self, Row, RowEdit};

/// One change of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub enum TimelineEdit {
    /// The first day.
    Start(Date),
    /// How many months it looks ahead.
    Months(u16),
    /// How many months ahead orders are placed.
    OrderedAhead(u16),
    /// Id of the preset that is in force while issues are not closed.
    From(String),
    /// Adds, changes, removes or resets issues.
    Issues(RowEdit<Issue>),
    /// Adds, changes, removes or resets links.
    Links(RowEdit<Link>),
    /// Adds, changes, removes or resets events.
    Events(RowEdit<Event>),
    /// Adds, changes, removes or resets lines of history.
    History(RowEdit<HistoryEntry>),
    /// Replaces everything.
    Reset(Arc<Timeline>),
}

impl TimelineEdit {
    /// Applies the change, or refuses a row or a length that makes no sense and changes nothing; `shipped` gives rows
    /// their order.
    pub(in crate::model) fn apply(
        self,
        shipped: &Timeline,
        timeline: &mut Arc<Timeline>,
    ) -> Result<(), ValueError> {
        let mut new = Timeline::clone(timeline);
        match self {
            Self::Start(day) => new.start = day,
            Self::Months(months) => new.months = months,
            Self::OrderedAhead(months) => new.ordered_ahead = months,
            Self::From(preset) => new.from = preset,
            Self::Issues(edit) => {
                let rules = (check_issue as Check<Issue>, MOST_ISSUES);
                put(&mut new.issues, edit, (&shipped.issues, rules))?;
            }
            Self::Links(edit) => {
                let rules = (check_link as Check<Link>, MOST_LINKS);
                put(&mut new.links, edit, (&shipped.links, rules))?;
            }
            Self::Events(edit) => {
                let rules = (check_event as Check<Event>, MOST_EVENTS);
                put(&mut new.events, edit, (&shipped.events, rules))?;
            }
            Self::History(edit) => {
                let rules = ((|_| Ok(())) as Check<HistoryEntry>, MOST_HISTORY);
                put(&mut new.history, edit, (&shipped.history, rules))?;
                new.history.sort_by_key(|entry| entry.date);
            }
            Self::Reset(to) => {
                *timeline = to;
                return Ok(());
            }
        }
        check_months(&new)?;
        *timeline = Arc::new(new);
        Ok(())
    }
}

/// Whether a row makes sense.
type Check<R> = fn(&R) -> Result<(), ValueError>;

fn put<R: Row>(
    rows: &mut Vec<R>,
    edit: RowEdit<R>,
    (shipped, (check, most)): (&[R], (Check<R>, usize)),
) -> Result<(), ValueError> {
    let after = match &edit {
        RowEdit::Put(row) => {
            check(row)?;
            rows.len() + usize::from(rows::find(rows, row.id()).is_none())
        }
        RowEdit::Reset(all) => {
            all.iter().try_for_each(check)?;
            all.len()
        }
        RowEdit::Remove(_) => 0,
    };
    if after > most {
        return Err(ValueError::OutOfRange {
            value: after as f64,
            low: 0.0,
            high: most as f64,
        });
    }
    rows::apply(rows, edit, shipped);
    Ok(())
}
