//! In which order a month is worked out, so that everything is read as it stood on the month's first day.
//!
//! What waits for something is decided before that something moves. Issues that wait for each other in a circle (links
//! that only slow, a threat that weighs on its own condition) move together, as one block.

use super::PlannedIssue;
use super::events::PlannedEvent;
use crate::model::timeline::Timeline;
use crate::timeline::error::TimelineError;

/// Events, each before the one that it waits for.
pub(super) fn of_events(
    timeline: &Timeline,
    events: &[PlannedEvent],
) -> Result<Vec<usize>, TimelineError> {
    let mut order: Vec<usize> = Vec::new();
    // an event comes once all that wait for it have come
    while order.len() < events.len() {
        let waits_for =
            |other: usize, event: usize| events.get(other).and_then(|of| of.after) == Some(event);
        let is_free = |event: &usize| {
            !order.contains(event)
                && (0..events.len())
                    .all(|other| !waits_for(other, *event) || order.contains(&other))
        };
        let Some(next) = (0..events.len()).find(is_free) else {
            let left = (0..events.len()).filter(|event| !order.contains(event));
            let ids = left.filter_map(|event| timeline.events.get(event));
            let ids = ids.map(|event| event.id.clone()).collect();
            return Err(TimelineError::EventCycle { ids });
        };
        order.push(next);
    }
    Ok(order)
}

/// Issues that move together, those that wait for others before them.
pub(super) fn of_issues(issues: &[PlannedIssue], events: &[PlannedEvent]) -> Vec<Vec<usize>> {
    let count = issues.len();
    let mut reads = vec![vec![false; count]; count];
    for (row, issue) in reads.iter_mut().zip(issues) {
        let held = issue.holds.iter().map(|hold| hold.first);
        let slowed = issue.slowed.iter().filter_map(|slowing| {
            let (issue, _) = events.get(slowing.event)?.while_issue?;
            Some(issue)
        });
        for other in held.chain(slowed) {
            if let Some(slot) = row.get_mut(other) {
                *slot = true;
            }
        }
    }
    let reads = reachable(reads);
    let read = |from: usize, to: usize| reads.get(from).and_then(|row| row.get(to)) == Some(&true);
    let is_together = |a: usize, b: usize| a == b || (read(a, b) && read(b, a));
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    for issue in 0..count {
        let is_new = !blocks.iter().any(|block| block.contains(&issue));
        if is_new {
            blocks.push(
                (0..count)
                    .filter(|other| is_together(issue, *other))
                    .collect(),
            );
        }
    }
    // who reads the more stands further up the graph; equal ones read nothing of each other, or are one block
    let reached = |block: &Vec<usize>| {
        let first = block.first().copied().unwrap_or_default();
        let is_below = |other: &usize| read(first, *other) || *other == first;
        (0..count).filter(is_below).count()
    };
    blocks.sort_by_key(|block| std::cmp::Reverse(reached(block)));
    blocks
}

/// Who reads whom, directly or through others.
fn reachable(mut reads: Vec<Vec<bool>>) -> Vec<Vec<bool>> {
    let count = reads.len();
    for middle in 0..count {
        let through = reads.get(middle).cloned().unwrap_or_default();
        for row in &mut reads {
            if row.get(middle) == Some(&true) {
                for (slot, is_read) in row.iter_mut().zip(&through) {
                    *slot |= *is_read;
                }
            }
        }
    }
    reads
}
