//! Whether issues wait for each other without end.
//!
//! A place is an issue and a state. It needs the state before it, and of every link *before* that ends there the place
//! where the link begins. A circle of needs can never be walked; links that lead round between issues but not between
//! places can (words before paper both ways).

use super::state;
use crate::model::timeline::{LinkKind, State, Timeline};
use crate::timeline::error::TimelineError;

/// An issue and a state.
type Place = (usize, usize);

/// Finds a circle of places that need each other.
pub(super) fn check(timeline: &Timeline) -> Result<(), TimelineError> {
    let mut done: Vec<Place> = Vec::new();
    for issue in 0..timeline.issues.len() {
        for level in 0..State::ALL.len() {
            let mut way = Vec::new();
            walk(timeline, (issue, level), &mut way, &mut done)?;
        }
    }
    Ok(())
}

fn walk(
    timeline: &Timeline,
    place: Place,
    way: &mut Vec<Place>,
    done: &mut Vec<Place>,
) -> Result<(), TimelineError> {
    if done.contains(&place) {
        return Ok(());
    }
    if let Some(from) = way.iter().position(|other| *other == place) {
        let circle = way.iter().skip(from);
        let named = circle.filter_map(|(issue, level)| {
            let id = timeline.issues.get(*issue)?.id.clone();
            Some((id, state(*level)))
        });
        let places = named.collect();
        return Err(TimelineError::Cycle { places });
    }
    way.push(place);
    for next in needs(timeline, place) {
        walk(timeline, next, way, done)?;
    }
    way.pop();
    done.push(place);
    Ok(())
}

/// What must be reached before a place; nothing where the issue stands there from the start.
fn needs(timeline: &Timeline, (issue, level): Place) -> Vec<Place> {
    let Some(of) = timeline.issues.get(issue) else {
        return Vec::new();
    };
    if level <= of.state.steps() {
        return Vec::new();
    }
    let links = timeline.links.iter().filter(|link| {
        link.kind == LinkKind::Before && link.second == of.id && link.second_state.steps() == level
    });
    let firsts = links.filter_map(|link| {
        let first = (timeline.issues.iter()).position(|issue| issue.id == link.first)?;
        Some((first, link.first_state.steps()))
    });
    std::iter::once((issue, level - 1)).chain(firsts).collect()
}
