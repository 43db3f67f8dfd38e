//! Two graphs of the same issues side by side, and graphs with links taken away.

use super::error::TimelineError;
use super::outlook::Outlook;
use crate::model::timeline::Timeline;

/// What one graph comes to beside another; positive: the second has more.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Chance by day that all issues are closed, the second less the first.
    pub deal: Vec<f64>,
    /// Months without the whole deal that the second saves within the timeline.
    pub months_saved: f64,
    /// What both parties have gained more up to each day, US dollars.
    pub gain: [Vec<f64>; 2],
}

/// Sets two outlooks beside each other, day by day as far as both go.
pub fn compare(first: &Outlook, second: &Outlook) -> Comparison {
    let less = |first: &[f64], second: &[f64]| {
        let pairs = first.iter().zip(second);
        pairs
            .map(|(first, second)| second - first)
            .collect::<Vec<f64>>()
    };
    let [focus, importer] = &first.cumulated;
    let [other_focus, other_importer] = &second.cumulated;
    Comparison {
        deal: less(&first.deal, &second.deal),
        months_saved: first.waiting.months_without - second.waiting.months_without,
        gain: [
            less(&focus.mean, &other_focus.mean),
            less(&importer.mean, &other_importer.mean),
        ],
    }
}

/// A timeline without some links, by their ids.
pub fn without_links(timeline: &Timeline, ids: &[String]) -> Result<Timeline, TimelineError> {
    let is_there = |id: &String| timeline.links.iter().any(|link| link.id == *id);
    if let Some(id) = ids.iter().find(|id| !is_there(id)) {
        return Err(TimelineError::UnknownLink { id: id.clone() });
    }
    let mut without = timeline.clone();
    without.links.retain(|link| !ids.contains(&link.id));
    Ok(without)
}
