//! Two levers: the wanted value with the smallest move from where they stand.
//!
//! The square of both ranges is scanned, the contour of the scan gives the place to begin at, and then rays from where
//! the levers stand are followed to where they first meet the value: the shortest of them is the answer. Levers in whole
//! numbers are tried at each of them, the other lever being solved for.

use super::ask::{Aim, Span, at_bound, is_level, range, without_search};
use super::plane::{Point, along, direction, length, less, on_line, turn};
use super::root;
use super::{Answer, Found, Goal, Missing, Place, Solution, Why};
use crate::inverse::{Reading, contour};

/// Points of the scan along each side.
const SIDE: usize = 17;
/// Rays around where the levers stand when the contour is close by.
const RAYS_AROUND: usize = 16;
/// Rays towards the contour otherwise.
const RAYS_TOWARDS: usize = 5;
/// Points on a ray.
const RAY_STEPS: usize = 4;
/// Steps of golden section over the direction.
const TURN_STEPS: usize = 10;
/// Halvings of the step when the largest or smallest is sought: 1/16 · 2^−22 = 1.5e-8 of a range.
const HALVINGS: usize = 22;
/// Most evaluations of that search.
const MOST_MOVES: usize = 260;
/// Points of the other lever beside each whole number.
const BESIDE_WHOLE: usize = 9;

/// What some moves lead to.
enum Better {
    /// A place nearer to the aim, and the outcome there.
    Found((Point, f64)),
    /// A move steps over the aim: the place between, where it can be found.
    Over(Option<(Point, f64)>),
    /// Nothing nearer.
    None,
}

struct Search<'a> {
    of: &'a mut dyn FnMut(Point) -> Reading,
    spans: [Span; 2],
    evaluations: usize,
}

/// Seeks with two levers.
pub(super) fn seek(of: &mut dyn FnMut(Point) -> Reading, spans: [Span; 2], goal: Goal) -> Answer {
    let mut search = Search {
        of,
        spans,
        evaluations: 0,
    };
    let [columns, rows] = spans.map(side);
    let nodes: Vec<(Point, Reading)> = (0..columns * rows)
        .map(|at| {
            let (column, row) = (at % columns, at / columns);
            let share = |at: usize, count: usize| at as f64 / (count - 1) as f64;
            let place = [share(column, columns), share(row, rows)];
            (place, search.at(place))
        })
        .collect();
    let values = nodes.iter().filter_map(|(_, v)| v.as_ref().ok().copied());
    let seen = range(values);
    let gap = nodes.iter().find_map(|(_, reading)| reading.as_ref().err());
    let missing: Vec<Missing> = gap
        .map(|gap| Missing {
            low: spans[0].low,
            high: spans[0].high,
            gap: gap.clone(),
        })
        .into_iter()
        .collect();
    let Some(seen) = seen.filter(|seen| !is_level(*seen)) else {
        return without_search(seen, missing, search.evaluations);
    };
    let aim = Aim::new(goal, seen);
    let found = match goal {
        Goal::Value(_) => search.value(aim, &nodes, columns),
        Goal::Largest | Goal::Smallest => search.best(aim, &nodes),
    };
    Answer {
        found,
        range: Some(seen),
        missing,
        curve: Vec::new(),
        evaluations: search.evaluations,
    }
}

/// How many points a side of the scan has: each whole number of a lever that takes no other.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a positive whole span; a float cast saturates"
)]
fn side(span: Span) -> usize {
    if span.is_whole {
        (span.width() as usize + 1).clamp(2, 128)
    } else {
        SIDE
    }
}

impl Search<'_> {
    /// Where the levers stand, in shares of their ranges: the middle of a range where one has no value.
    fn present(&self) -> Point {
        self.spans.map(|span| {
            let share = span.present.map(|at| (at - span.low) / span.width());
            share.unwrap_or(0.5).clamp(0.0, 1.0)
        })
    }

    /// The values of both levers at shares of their ranges.
    fn values(&self, place: Point) -> Point {
        let of = |span: &Span, share: f64| {
            let at = (span.low + span.width() * share).clamp(span.low, span.high);
            if span.is_whole { at.round() } else { at }
        };
        [of(&self.spans[0], place[0]), of(&self.spans[1], place[1])]
    }

    fn at(&mut self, place: Point) -> Reading {
        self.evaluations += 1;
        let values = self.values(place);
        (self.of)(values)
    }

    fn value(&mut self, aim: Aim, nodes: &[(Point, Reading)], columns: usize) -> Found {
        let here = self.present();
        if let Ok(value) = self.at(here)
            && aim.is_met(value)
        {
            return Found::Solutions(vec![self.solution(here, value)]);
        }
        if self.spans.iter().any(|span| span.is_whole) {
            return self.whole(aim, nodes, here);
        }
        let misses: Vec<Option<f64>> = (nodes.iter())
            .map(|(_, reading)| reading.as_ref().ok().map(|value| aim.miss(*value)))
            .collect();
        let last = (SIDE - 1) as f64;
        let on_contour = contour::lines(&misses, columns, 0.0)
            .into_iter()
            .flatten()
            .map(|[column, row]| [column / last, row / last]);
        let away = |place: &Point| length(less(*place, here));
        let nearest = on_contour.min_by(|a, b| away(a).total_cmp(&away(b)));
        // a node that has the value by itself, and no neighbour beyond it
        let met = nodes.iter().filter(|(_, reading)| match reading {
            Ok(value) => aim.is_met(*value),
            Err(_) => false,
        });
        let met = met.map(|(place, _)| *place);
        let met = met.min_by(|a, b| away(a).total_cmp(&away(b)));
        let start = match nearest {
            Some(place) => Some(place),
            None if met.is_some() => met,
            None => self
                .descend(aim, nodes)
                .filter(|(_, value)| aim.is_met(*value))
                .map(|(place, _)| place),
        };
        let Some(start) = start else {
            return self.nearest(aim, nodes);
        };
        match self.shortest_ray(aim, here, start) {
            Some((place, value)) => Found::Solutions(vec![self.solution(place, value)]),
            None => match self.at(start) {
                Ok(value) if aim.is_met(value) => {
                    Found::Solutions(vec![self.solution(start, value)])
                }
                _ => self.nearest(aim, nodes),
            },
        }
    }

    fn solution(&self, place: Point, value: f64) -> Solution {
        let has_present = self.spans.iter().all(|span| span.present.is_some());
        let moved =
            |(span, at): (&Span, f64)| (at - span.present.unwrap_or_default()) / span.width();
        let values = self.values(place);
        let mut moves = self.spans.iter().zip(values).map(moved);
        let by = [
            moves.next().unwrap_or_default(),
            moves.next().unwrap_or_default(),
        ];
        Solution {
            place: Place {
                at: values.to_vec(),
                value,
            },
            until: None,
            distance: has_present.then_some(length(by)),
        }
    }

    /// The shortest ray from where the levers stand to the value, begun in the direction of `start`.
    fn shortest_ray(&mut self, aim: Aim, here: Point, start: Point) -> Option<(Point, f64)> {
        let towards = less(start, here);
        let far = length(towards);
        let cell = 1.0 / (SIDE - 1) as f64;
        let middle = turn(towards);
        let reach = far * 1.3 + cell;
        let (count, apart) = if far < 2.0 * cell {
            (RAYS_AROUND, 4.0 / RAYS_AROUND as f64)
        } else {
            (RAYS_TOWARDS, 0.75 * cell / far)
        };
        let first = middle - apart * (count / 2) as f64;
        let mut best: Option<(f64, f64)> = None;
        for ray in 0..count {
            let turned = first + apart * ray as f64;
            let Some(by) = self.meets(aim, here, turned, reach) else {
                continue;
            };
            if best.is_none_or(|(_, shortest)| by < shortest) {
                best = Some((turned, by));
            }
        }
        let (turned, shortest) = best?;
        let of = &mut |turned: f64| -> Reading {
            // a ray that meets nothing is longer than any that does
            Ok(self.meets(aim, here, turned, reach).unwrap_or(2.0 * reach))
        };
        let around = (turned - apart, turned + apart);
        let refined = root::least(of, around, TURN_STEPS, |_| false).ok();
        let (turned, by) = refined
            .filter(|(_, by)| *by < shortest)
            .unwrap_or((turned, shortest));
        let place = along(here, direction(turned), by);
        let value = self.at(place).ok()?;
        aim.is_met(value).then_some((place, value))
    }

    /// How far a ray goes until it first has the value, within the square and `reach`.
    fn meets(&mut self, aim: Aim, here: Point, turned: f64, reach: f64) -> Option<f64> {
        let direction = direction(turned);
        let wall = here.iter().zip(direction).map(|(at, slope)| {
            let room = if slope > 0.0 { 1.0 - at } else { -at };
            if slope.abs() > 0.0 {
                room / slope
            } else {
                f64::INFINITY
            }
        });
        let end = wall.fold(reach, f64::min);
        if end <= 0.0 {
            return None;
        }
        let mut before: Option<(f64, f64)> = None;
        for step in 0..=RAY_STEPS {
            let by = end * step as f64 / RAY_STEPS as f64;
            let Ok(value) = self.at(along(here, direction, by)) else {
                before = None;
                continue;
            };
            let miss = aim.miss(value);
            if miss.abs() <= aim.tolerance {
                return Some(by);
            }
            if let Some(a) = before
                && (a.1 < 0.0) != (miss < 0.0)
            {
                let mut of =
                    |by: f64| -> Reading { Ok(aim.miss(self.at(along(here, direction, by))?)) };
                let found = root::zero(&mut of, a, (by, miss), aim.tolerance * 0.1).ok()?;
                return (found.1.abs() <= aim.tolerance).then_some(found.0);
            }
            before = Some((by, miss));
        }
        None
    }

    /// Downhill from the best point of the scan by steps along both axes and both diagonals that halve when none helps;
    /// ends early at a wanted value, or on the first step over it by closing in between both sides.
    fn descend(&mut self, aim: Aim, nodes: &[(Point, Reading)]) -> Option<(Point, f64)> {
        let valued = nodes
            .iter()
            .filter_map(|(place, v)| Some((*place, *v.as_ref().ok()?)));
        let (mut place, mut value) =
            valued.min_by(|a, b| aim.badness(a.1).total_cmp(&aim.badness(b.1)))?;
        let mut step = 1.0 / (SIDE - 1) as f64;
        let (mut halvings, budget) = (0, self.evaluations + MOST_MOVES);
        let directions = [
            [1.0, 0.0],
            [-1.0, 0.0],
            [0.0, 1.0],
            [0.0, -1.0],
            [1.0, 1.0],
            [-1.0, -1.0],
            [1.0, -1.0],
            [-1.0, 1.0],
        ];
        while halvings < HALVINGS && self.evaluations < budget && !aim.is_met(value) {
            let moves = directions.map(|direction| along(place, direction, step));
            match self.first_better(aim, (place, value), &moves) {
                Better::Over(found) => return found,
                Better::Found(found) => (place, value) = found,
                Better::None => {
                    step *= 0.5;
                    halvings += 1;
                }
            }
        }
        Some((place, value))
    }

    /// The first of some moves that comes nearer to the aim, or what lies between here and the first beyond it.
    fn first_better(&mut self, aim: Aim, (place, value): (Point, f64), moves: &[Point]) -> Better {
        for next in moves {
            let next = next.map(|share| share.clamp(0.0, 1.0));
            if length(less(next, place)) <= 0.0 {
                continue;
            }
            let Ok(found) = self.at(next) else { continue };
            let is_over = matches!(aim.goal, Goal::Value(_))
                && (aim.miss(found) < 0.0) != (aim.miss(value) < 0.0);
            if is_over {
                return Better::Over(self.between(aim, (place, value), (next, found)));
            }
            if aim.badness(found) < aim.badness(value) {
                return Better::Found((next, found));
            }
        }
        Better::None
    }

    /// The place with the value between two that are on different sides of it.
    fn between(&mut self, aim: Aim, from: (Point, f64), to: (Point, f64)) -> Option<(Point, f64)> {
        let way = less(to.0, from.0);
        let mut of = |by: f64| -> Reading { Ok(aim.miss(self.at(along(from.0, way, by))?)) };
        let ends = ((0.0, aim.miss(from.1)), (1.0, aim.miss(to.1)));
        let (by, _) = root::zero(&mut of, ends.0, ends.1, aim.tolerance * 0.1).ok()?;
        let place = along(from.0, way, by);
        Some((place, self.at(place).ok()?))
    }

    /// Each whole number of the levers that take no other; the other lever is solved for between points beside it.
    fn whole(&mut self, aim: Aim, nodes: &[(Point, Reading)], here: Point) -> Found {
        let mut best: Option<(Point, f64)> = None;
        let mut offer = |place: Point, value: f64| {
            let shorter =
                best.is_none_or(|(known, _)| length(less(place, here)) < length(less(known, here)));
            if shorter {
                best = Some((place, value));
            }
        };
        for (place, reading) in nodes {
            if let Ok(value) = reading
                && aim.is_met(*value)
            {
                offer(*place, *value);
            }
        }
        let [first, second] = self.spans;
        if first.is_whole != second.is_whole {
            let fixed = usize::from(second.is_whole);
            let count = side(self.spans[fixed]);
            for number in 0..count {
                let share = number as f64 / (count - 1) as f64;
                let at = |free: f64| on_line(fixed, share, free);
                for (place, value) in self.beside(aim, &at) {
                    offer(place, value);
                }
            }
        }
        match best {
            Some((place, value)) => Found::Solutions(vec![self.solution(place, value)]),
            None => self.nearest(aim, nodes),
        }
    }

    /// Every place with the value on a line through the square.
    fn beside(&mut self, aim: Aim, at: &dyn Fn(f64) -> Point) -> Vec<(Point, f64)> {
        let mut found = Vec::new();
        let mut before: Option<(f64, f64)> = None;
        for step in 0..BESIDE_WHOLE {
            let free = step as f64 / (BESIDE_WHOLE - 1) as f64;
            let Ok(value) = self.at(at(free)) else {
                before = None;
                continue;
            };
            let here = (free, aim.miss(value));
            if let Some(a) = before
                && (a.1 < 0.0) != (here.1 < 0.0)
            {
                let mut of = |free: f64| -> Reading { Ok(aim.miss(self.at(at(free))?)) };
                if let Ok((free, _)) = root::zero(&mut of, a, here, aim.tolerance * 0.1)
                    && let Ok(value) = self.at(at(free))
                    && aim.is_met(value)
                {
                    found.push((at(free), value));
                }
            }
            before = Some(here);
        }
        found
    }

    fn nearest(&mut self, aim: Aim, nodes: &[(Point, Reading)]) -> Found {
        let is_whole = self.spans.iter().any(|span| span.is_whole);
        let found = if is_whole {
            let valued = nodes
                .iter()
                .filter_map(|(place, v)| Some((*place, *v.as_ref().ok()?)));
            valued.min_by(|a, b| aim.badness(a.1).total_cmp(&aim.badness(b.1)))
        } else {
            self.descend(aim, nodes)
        };
        let Some((place, value)) = found else {
            return Found::NoValue(crate::inverse::Gap::NoValue);
        };
        let nearest = Place {
            at: self.values(place).to_vec(),
            value,
        };
        let misses = nodes
            .iter()
            .filter_map(|(_, v)| Some(aim.miss(*v.as_ref().ok()?)));
        let sides = range(misses).is_some_and(|(low, high)| low < 0.0 && high > 0.0);
        let at_bound = at_bound(&self.spans, &nearest);
        let why = match (is_whole && sides, sides, at_bound.is_empty()) {
            (true, _, _) => Why::BetweenWholeNumbers,
            (_, true, _) => Why::Jumps,
            (_, _, false) => Why::Bound,
            (_, _, true) => Why::Turns,
        };
        Found::NotReachable {
            nearest,
            why,
            at_bound,
        }
    }

    fn best(&mut self, aim: Aim, nodes: &[(Point, Reading)]) -> Found {
        let is_whole = self.spans.iter().any(|span| span.is_whole);
        let found = if is_whole {
            let valued = nodes
                .iter()
                .filter_map(|(place, v)| Some((*place, *v.as_ref().ok()?)));
            valued.min_by(|a, b| aim.badness(a.1).total_cmp(&aim.badness(b.1)))
        } else {
            self.descend(aim, nodes)
        };
        match found {
            Some((place, value)) => {
                let solution = self.solution(place, value);
                Found::Best {
                    at_bound: at_bound(&self.spans, &solution.place),
                    solution,
                }
            }
            None => Found::NoValue(crate::inverse::Gap::NoValue),
        }
    }
}
