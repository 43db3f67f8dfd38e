//! One lever.

use super::ask::{Aim, Span, at_bound, is_level, range, without_search};
use super::root::{self, Pair};
use super::{Answer, EXACTNESS, Found, Goal, Missing, Place, Solution, Why};
use crate::inverse::Reading;

/// Steps of the scan.
const STEPS: usize = 96;
/// Most whole numbers that are all tried; a wider range is scanned at this many of them.
const MOST_WHOLE: f64 = 512.0;
/// Places where the outcome turns that are looked into, best first.
const MOST_TURNS: usize = 6;
/// Steps of golden section: the interval shrinks to 0.618^36 = 3e-8 of its width.
const TURN_STEPS: usize = 36;
/// Halvings that find the end of a level stretch.
const HALVINGS: usize = 40;
/// A root is closed in on beyond what is asked for, by this factor.
const SPARE: f64 = 1e-3;

struct Search<'a> {
    of: &'a mut dyn FnMut(f64) -> Reading,
    span: Span,
    evaluations: usize,
    /// Scan, rising.
    nodes: Vec<(f64, Reading)>,
}

/// Seeks with one lever.
pub(super) fn seek(of: &mut dyn FnMut(f64) -> Reading, span: Span, goal: Goal) -> Answer {
    let mut search = Search {
        of,
        span,
        evaluations: 0,
        nodes: Vec::new(),
    };
    search.scan();
    let missing = search.missing();
    let values = search.nodes.iter().filter_map(|(_, v)| v.as_ref().ok());
    let Some(seen) = range(values.copied()).filter(|seen| !is_level(*seen)) else {
        let values = search.nodes.iter().filter_map(|(_, v)| v.as_ref().ok());
        let level = range(values.copied());
        let mut answer = without_search(level, missing, search.evaluations);
        answer.curve = search.curve();
        return answer;
    };
    let aim = Aim::new(goal, seen);
    let found = match goal {
        Goal::Value(_) => search.value(aim),
        Goal::Largest | Goal::Smallest => search.best(aim),
    };
    Answer {
        found,
        range: Some(seen),
        missing,
        curve: search.curve(),
        evaluations: search.evaluations,
    }
}

impl Search<'_> {
    fn at(&mut self, at: f64) -> Reading {
        self.evaluations += 1;
        (self.of)(at)
    }

    fn scan(&mut self) {
        let Span { low, high, .. } = self.span;
        let width = self.span.width();
        let steps = if self.span.is_whole {
            whole_steps(width)
        } else {
            STEPS
        };
        let mut places: Vec<f64> = (0..=steps)
            .map(|step| {
                let at = (low + width * step as f64 / steps as f64).clamp(low, high);
                if self.span.is_whole { at.round() } else { at }
            })
            .collect();
        // where the lever stands is a point of the scan, so that "leave it" is found where it is an answer
        places.extend(self.span.present.filter(|at| (low..=high).contains(at)));
        places.sort_by(f64::total_cmp);
        places.dedup_by(|a, b| a.to_bits() == b.to_bits());
        for at in places {
            let reading = self.at(at);
            self.nodes.push((at, reading));
        }
    }

    fn curve(&self) -> Vec<(f64, Option<f64>)> {
        let point = |(at, reading): &(f64, Reading)| (*at, reading.as_ref().ok().copied());
        self.nodes.iter().map(point).collect()
    }

    fn missing(&self) -> Vec<Missing> {
        let mut missing: Vec<Missing> = Vec::new();
        let mut is_open = false;
        for (at, reading) in &self.nodes {
            match (reading, missing.last_mut()) {
                (Err(_), Some(last)) if is_open => last.high = *at,
                (Err(gap), _) => missing.push(Missing {
                    low: *at,
                    high: *at,
                    gap: gap.clone(),
                }),
                (Ok(_), _) => {}
            }
            is_open = reading.is_err();
        }
        missing
    }

    /// The scan as differences from the target, with a gap where there is no value.
    fn misses(&self, aim: Aim) -> Vec<(f64, Option<f64>)> {
        let of = |(at, value): (f64, Option<f64>)| (at, value.map(|value| aim.miss(value)));
        self.curve().into_iter().map(of).collect()
    }

    fn value(&mut self, aim: Aim) -> Found {
        let misses = self.misses(aim);
        let met = |miss: f64| miss.abs() <= aim.tolerance;
        let mut solutions = self.level_stretches(aim, &misses);
        let mut jumps = Vec::new();
        let mut crossed = Vec::new();
        for pair in misses.windows(2) {
            let [(a, Some(before)), (b, Some(behind))] = pair else {
                continue;
            };
            if !met(*before) && !met(*behind) && (*before < 0.0) != (*behind < 0.0) {
                crossed.push(((*a, *before), (*b, *behind)));
            }
        }
        if self.span.is_whole {
            if solutions.is_empty() {
                return self.nearest(aim, &misses, !crossed.is_empty(), &jumps);
            }
        } else {
            crossed.extend(self.turns(aim, &misses, &mut solutions));
            for (a, b) in crossed {
                self.close_in(aim, (a, b), &mut solutions, &mut jumps);
            }
        }
        if solutions.is_empty() {
            return self.nearest(aim, &misses, false, &jumps);
        }
        solutions.sort_by(|a, b| a.place.at[0].total_cmp(&b.place.at[0]));
        let apart = EXACTNESS * self.span.width();
        solutions.dedup_by(|b, a| {
            let end = a.until.unwrap_or(a.place.at[0]);
            b.place.at[0] - end <= apart
        });
        Found::Solutions(solutions)
    }

    /// Runs of points with the wanted value, and where each begins and ends.
    fn level_stretches(&mut self, aim: Aim, misses: &[(f64, Option<f64>)]) -> Vec<Solution> {
        let met = |miss: Option<f64>| miss.is_some_and(|miss| miss.abs() <= aim.tolerance);
        let mut solutions = Vec::new();
        let mut first = 0;
        while first < misses.len() {
            if !met(misses[first].1) {
                first += 1;
                continue;
            }
            let mut last = first;
            while misses.get(last + 1).is_some_and(|next| met(next.1)) {
                last += 1;
            }
            let (mut begin, mut end) = (misses[first].0, misses[last].0);
            if last > first && !self.span.is_whole {
                if first > 0 {
                    begin = self.edge(aim, begin, misses[first - 1].0);
                }
                if let Some(beyond) = misses.get(last + 1) {
                    end = self.edge(aim, end, beyond.0);
                }
            }
            if let Ok(value) = self.at(begin) {
                let until = (end > begin).then_some(end);
                solutions.push(self.solution(begin, until, value));
            }
            first = last + 1;
        }
        solutions
    }

    /// The last place with the wanted value between one that has it and one that has not.
    fn edge(&mut self, aim: Aim, mut inside: f64, mut outside: f64) -> f64 {
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(inside, outside);
            match self.at(middle) {
                Ok(value) if aim.is_met(value) => inside = middle,
                _ => outside = middle,
            }
        }
        inside
    }

    /// Places between two points of the scan where the outcome may come to the target and turn back.
    fn turns(
        &mut self,
        aim: Aim,
        misses: &[(f64, Option<f64>)],
        solutions: &mut Vec<Solution>,
    ) -> Vec<(Pair, Pair)> {
        let mut turns: Vec<[Pair; 3]> = Vec::new();
        for triple in misses.windows(3) {
            let [(a, Some(fa)), (m, Some(fm)), (b, Some(fb))] = triple else {
                continue;
            };
            let same_side = (*fa < 0.0) == (*fm < 0.0) && (*fm < 0.0) == (*fb < 0.0);
            let turns_here =
                fm.abs() <= fa.abs().min(fb.abs()) && fm.abs() < fa.abs().max(fb.abs());
            // an outcome that bends one way cannot come nearer than its slope on either side takes it
            let reach = 2.0 * (fa - fm).abs().max((fb - fm).abs());
            if same_side && turns_here && fm.abs() > aim.tolerance && fm.abs() <= reach {
                turns.push([(*a, *fa), (*m, *fm), (*b, *fb)]);
            }
        }
        turns.sort_by(|x, y| x[1].1.abs().total_cmp(&y[1].1.abs()));
        turns.truncate(MOST_TURNS);
        let mut crossed = Vec::new();
        for [a, middle, b] in turns {
            let is_below = middle.1 < 0.0;
            let mut count = 0;
            let of = &mut *self.of;
            let mut side = |at: f64| -> Reading {
                count += 1;
                let miss = aim.miss(of(at)?);
                Ok(if is_below { -miss } else { miss })
            };
            let found = root::least(&mut side, (a.0, b.0), TURN_STEPS, |miss| {
                miss <= aim.tolerance
            });
            self.evaluations += count;
            let Ok((at, miss)) = found else { continue };
            let signed = if is_below { -miss } else { miss };
            if miss < -aim.tolerance {
                crossed.push((a, (at, signed)));
                crossed.push(((at, signed), b));
            } else if miss <= aim.tolerance
                && let Ok(value) = self.at(at)
            {
                let solution = self.solution(at, None, value);
                solutions.push(solution);
            }
        }
        crossed
    }

    fn close_in(
        &mut self,
        aim: Aim,
        (a, b): (Pair, Pair),
        solutions: &mut Vec<Solution>,
        jumps: &mut Vec<Pair>,
    ) {
        let mut count = 0;
        let of = &mut *self.of;
        let mut miss = |at: f64| -> Reading {
            count += 1;
            Ok(aim.miss(of(at)?))
        };
        let found = root::zero(&mut miss, a, b, aim.tolerance * SPARE);
        self.evaluations += count;
        match found {
            Ok((at, miss)) if miss.abs() <= aim.tolerance => {
                let (at, value) = self.plain(aim, at);
                let solution = self.solution(at, None, value);
                solutions.push(solution);
            }
            Ok(jump) => jumps.push(jump),
            // the gap is a part of the scan's, or narrower than its step
            Err(_) => {}
        }
    }

    /// The same solution with fewer digits, where a number beside it solves as well: 0.15, not 0.1500000000002.
    fn plain(&mut self, aim: Aim, at: f64) -> (f64, f64) {
        let apart = EXACTNESS * self.span.width();
        for decimals in 0..=12 {
            let short: f64 = format!("{at:.decimals$}").parse().unwrap_or(at);
            if (short - at).abs() <= apart && (self.span.low..=self.span.high).contains(&short) {
                if let Ok(value) = self.at(short)
                    && aim.is_met(value)
                {
                    return (short, value);
                }
                break;
            }
        }
        let value = self.at(at);
        (at, value.unwrap_or_default())
    }

    fn solution(&self, at: f64, until: Option<f64>, value: f64) -> Solution {
        let distance = (self.span.present).map(|here| (at - here).abs() / self.span.width());
        Solution {
            place: Place {
                at: vec![at],
                value,
            },
            until,
            distance,
        }
    }

    fn nearest(
        &mut self,
        aim: Aim,
        misses: &[(f64, Option<f64>)],
        is_between: bool,
        jumps: &[Pair],
    ) -> Found {
        let valued = misses.iter().filter_map(|(at, miss)| Some((*at, (*miss)?)));
        let of_scan = valued.min_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
        let Some(mut nearest) = of_scan else {
            return Found::NoValue(crate::inverse::Gap::NoValue);
        };
        let is_gap_beside = misses.windows(2).any(|pair| match pair {
            [(a, Some(_)), (_, None)] => a.to_bits() == nearest.0.to_bits(),
            [(_, None), (b, Some(_))] => b.to_bits() == nearest.0.to_bits(),
            _ => false,
        });
        let mut why = if is_between {
            Why::BetweenWholeNumbers
        } else if self.span.is_end(nearest.0) {
            Why::Bound
        } else if is_gap_beside {
            Why::Gap
        } else {
            Why::Turns
        };
        if let Some(jump) = jumps.iter().min_by(|a, b| a.1.abs().total_cmp(&b.1.abs())) {
            nearest = *jump;
            why = Why::Jumps;
        }
        if why == Why::Turns && !self.span.is_whole {
            nearest = self.refined(aim, misses, nearest);
        }
        let place = Place {
            at: vec![nearest.0],
            value: self.at(nearest.0).unwrap_or_default(),
        };
        Found::NotReachable {
            at_bound: at_bound(&[self.span], &place),
            nearest: place,
            why,
        }
    }

    /// The least of what a search makes small, between the neighbours of a point of the scan.
    fn refined(&mut self, aim: Aim, scan: &[(f64, Option<f64>)], point: Pair) -> Pair {
        let Some(place) = (scan.iter()).position(|(at, _)| at.to_bits() == point.0.to_bits())
        else {
            return point;
        };
        let beside = |at: usize| scan.get(at).filter(|(_, v)| v.is_some()).map(|(at, _)| *at);
        let low = place.checked_sub(1).and_then(beside).unwrap_or(point.0);
        let high = beside(place + 1).unwrap_or(point.0);
        let mut count = 0;
        let of = &mut *self.of;
        let mut badness = |at: f64| -> Reading {
            count += 1;
            Ok(aim.badness(of(at)?))
        };
        let found = root::least(&mut badness, (low, high), TURN_STEPS, |_| false);
        self.evaluations += count;
        match found {
            Ok((at, bad)) if bad < aim.badness_of_miss(point.1) => (at, bad),
            _ => point,
        }
    }

    fn best(&mut self, aim: Aim) -> Found {
        let misses = self.misses(aim);
        let valued: Vec<(f64, f64)> = (misses.iter())
            .filter_map(|(at, miss)| Some((*at, (*miss)?)))
            .collect();
        let mut tops: Vec<Pair> = valued;
        tops.sort_by(|a, b| a.1.total_cmp(&b.1));
        tops.truncate(MOST_TURNS);
        let Some(mut best) = tops.first().copied() else {
            return Found::NoValue(crate::inverse::Gap::NoValue);
        };
        if !self.span.is_whole {
            for top in tops {
                let refined = self.refined(aim, &misses, top);
                if refined.1 < best.1 - aim.tolerance * SPARE {
                    best = refined;
                }
            }
        }
        // points beside one another that are as good make a level stretch
        let as_good =
            |miss: Option<f64>| miss.is_some_and(|miss| miss <= best.1 + aim.tolerance * SPARE);
        let (at, value) = if self.span.is_whole {
            (best.0, self.at(best.0).unwrap_or_default())
        } else {
            let value = self.at(best.0).unwrap_or_default();
            (best.0, value)
        };
        let beyond = misses.iter().skip_while(|(place, _)| *place <= at);
        let until = beyond.take_while(|(_, miss)| as_good(*miss)).last();
        let until = until.map(|(end, _)| *end);
        let solution = self.solution(at, until, value);
        Found::Best {
            at_bound: at_bound(&[self.span], &solution.place),
            solution,
        }
    }
}

/// Steps between whole numbers: each of them, or as many as are tried at most.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between one and a few hundred"
)]
fn whole_steps(width: f64) -> usize {
    width.clamp(1.0, MOST_WHOLE) as usize
}
