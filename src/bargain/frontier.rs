//! The frontier as it is shown: at most so many points, evenly spaced, with the zone and the four solutions.

use std::sync::Arc;

use super::Values;
use super::archive::Member;
use super::solutions::{Agreement, Rule, gains};

/// Most points of a frontier that is shown.
pub const MOST_POINTS: usize = 200;

/// A package and what it is worth to both.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// One number for each row of the table, base units.
    pub package: Arc<[f64]>,
    /// Value to focus and importer, US dollars.
    pub values: Values,
}

/// The packages that no other one betters for both parties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frontier {
    /// At most [`MOST_POINTS`], the focus party's value rising, the importer's falling. Empty where no package keeps every
    /// red line.
    pub points: Vec<Point>,
    /// What both have without a deal, US dollars.
    pub no_deal: Values,
    /// The zone of agreement and the solutions, as positions in `points`; `None` where there is no zone.
    pub agreement: Option<Agreement>,
    /// Packages evaluated.
    pub evaluated: usize,
    /// Packages among them that cross a red line on an outcome.
    pub crossing: usize,
    /// Packages among them without an outcome.
    pub failed: usize,
}

impl Frontier {
    /// Thins members of an archive; ends and solutions always stay.
    pub(super) fn of(members: &[Member], no_deal: Values) -> Self {
        let values: Vec<Values> = members.iter().map(|member| member.values).collect();
        let agreement = Agreement::of(&values, no_deal);
        let mut kept = evenly_spaced(&values, MOST_POINTS);
        if let Some(found) = agreement {
            let ends = found.zone.ends.into_iter();
            let chosen: Vec<usize> = Rule::ALL
                .map(|rule| found.point(rule))
                .into_iter()
                .chain(ends)
                .collect();
            kept = evenly_spaced(&values, MOST_POINTS - chosen.len());
            kept.extend(chosen);
            kept.sort_unstable();
            kept.dedup();
        }
        let point = |at: &usize| {
            let member = members.get(*at)?;
            Some(Point {
                package: Arc::clone(&member.package),
                values: member.values,
            })
        };
        let points: Vec<Point> = kept.iter().filter_map(point).collect();
        let values: Vec<Values> = points.iter().map(|point| point.values).collect();
        Self {
            agreement: Agreement::of(&values, no_deal),
            points,
            no_deal,
            ..Self::default()
        }
    }
}

impl Frontier {
    /// How much the side that loses most loses against no deal at the package nearest to a zone, US dollars, zero or more;
    /// `None` without any package.
    pub fn missing(&self) -> Option<f64> {
        let least = |point: &Point| {
            let [focus, importer] = gains(point.values, self.no_deal);
            focus.min(importer)
        };
        let nearest = self.points.iter().map(least).max_by(f64::total_cmp);
        nearest.map(|least| (-least).max(0.0))
    }
}

/// Positions of at most so many points, both ends among them, evenly spaced along the line through all, each value
/// measured in its own range.
fn evenly_spaced(values: &[Values], most: usize) -> Vec<usize> {
    if values.len() <= most {
        return (0..values.len()).collect();
    }
    let along = lengths(values);
    let whole = along.last().copied().unwrap_or_default();
    let gaps = most.saturating_sub(1).max(1) as f64;
    let mut kept: Vec<usize> = (0..most)
        .map(|step| {
            let wanted = whole * step as f64 / gaps;
            let at = along.partition_point(|length| *length < wanted);
            at.min(values.len() - 1)
        })
        .collect();
    kept.dedup();
    kept
}

/// How far along the line each point lies, rising from zero, each value measured in its own range.
pub(super) fn lengths(values: &[Values]) -> Vec<f64> {
    let range = |party: usize| {
        let ends = [values.first(), values.last()].map(|end| end.map_or(0.0, |end| end[party]));
        let range = (ends[1] - ends[0]).abs();
        if range > 0.0 { range } else { 1.0 }
    };
    let ranges = [range(0), range(1)];
    let mut along = Vec::with_capacity(values.len());
    let mut sum = 0.0;
    for (at, here) in values.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|before| values.get(before)) {
            sum += (0..2)
                .map(|party| (here[party] - before[party]).abs() / ranges[party])
                .sum::<f64>();
        }
        along.push(sum);
    }
    along
}

/// The area between a reference point and the points that are better than it for both: how good a frontier is.
///
/// The points need no order and may dominate each other; in square dollars.
pub fn hypervolume(points: &[Values], reference: Values) -> f64 {
    let beyond = |values: &&Values| values[0] > reference[0] && values[1] > reference[1];
    let mut beyond: Vec<&Values> = points.iter().filter(beyond).collect();
    beyond.sort_by(|a, b| b[0].total_cmp(&a[0]).then(b[1].total_cmp(&a[1])));
    let mut top = reference[1];
    let mut area = 0.0;
    for values in beyond {
        if values[1] > top {
            area += (values[0] - reference[0]) * (values[1] - top);
            top = values[1];
        }
    }
    area
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hypervolume_is_the_area_of_the_staircase() {
        // (1, 3), (2, 2), (3, 1) over (0, 0): 3·1 + 2·1 + 1·1 = 6; (1, 1) lies below and adds nothing
        let points = [[2.0, 2.0], [1.0, 3.0], [3.0, 1.0], [1.0, 1.0]];
        assert!((hypervolume(&points, [0.0, 0.0]) - 6.0).abs() < 1e-12);
        // over (1, 1): (2, 2) alone is better for both
        assert!((hypervolume(&points, [1.0, 1.0]) - 1.0).abs() < 1e-12);
        assert!(hypervolume(&points, [5.0, 5.0]).abs() < 1e-12);
    }

    #[test]
    fn a_thinned_frontier_keeps_ends_and_solutions_and_even_gaps() {
        let members: Vec<Member> = (0..=5_000)
            .map(|step| {
                let x = f64::from(step) / 5_000.0;
                Member {
                    values: [x, 1.0 - x * x],
                    package: Arc::from([x]),
                }
            })
            .collect();
        let frontier = Frontier::of(&members, [0.0, 0.0]);
        assert!(frontier.points.len() <= MOST_POINTS && frontier.points.len() > MOST_POINTS - 10);
        let ends = [0, frontier.points.len() - 1].map(|at| frontier.points[at].package[0]);
        assert!(ends[0].abs() < 1e-12 && (ends[1] - 1.0).abs() < 1e-12);
        let nash = frontier.agreement.unwrap().nash;
        assert!((frontier.points[nash].values[0] - 0.577_35).abs() < 2e-4);
        let widest = frontier
            .points
            .windows(2)
            .map(|pair| pair[1].values[0] - pair[0].values[0]);
        assert!(widest.fold(0.0, f64::max) < 0.012);
    }
}
