//! Two levers over a grid: how far an outcome is from its reference or from a target, and where both are equal.
//!
//! Points are numbered row by row: the first lever runs along a row, the second from row to row.

use std::ops::Range;

use super::contour::{self, Polyline};
use super::probe::{at_horizon_of, horizon};
use super::{Gap, Lever, Probe, Reading};
use crate::engine::{Measure, Model};
use crate::model::{Meaning, Scenario};

/// What an outcome is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Compared {
    /// A number in the unit of the outcome.
    Target(f64),
    /// The same outcome of another scenario, seen at the horizon of the point.
    Reference(Box<Scenario>),
}

/// A question with two levers.
#[derive(Clone, Debug)]
pub struct Map {
    scenario: Scenario,
    measure: Measure,
    compared: Compared,
    levers: [Lever; 2],
    values: [Vec<f64>; 2],
}

/// One point of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPoint {
    /// The outcome.
    pub value: Reading,
    /// What it is compared with.
    pub compared: Reading,
}

impl MapPoint {
    /// Outcome less what it is compared with; positive is above it.
    pub fn difference(&self) -> Option<f64> {
        let (value, compared) = (self.value.as_ref().ok()?, self.compared.as_ref().ok()?);
        Some(value - compared)
    }
}

impl Map {
    /// A grid of `points` values of each lever, at least two; a lever in whole numbers has each of them.
    pub fn new(
        scenario: &Scenario,
        (measure, compared): (Measure, Compared),
        levers: [Lever; 2],
        points: [usize; 2],
    ) -> Self {
        let [across, up] = levers;
        Self {
            scenario: scenario.clone(),
            measure,
            compared,
            values: [across.values(points[0]), up.values(points[1])],
            levers,
        }
    }

    /// The levers: along a row, and from row to row.
    pub const fn levers(&self) -> &[Lever; 2] {
        &self.levers
    }

    /// The outcome that is asked for.
    pub const fn measure(&self) -> Measure {
        self.measure
    }

    /// What it is compared with.
    pub const fn compared(&self) -> &Compared {
        &self.compared
    }

    /// The values of both levers, rising.
    pub const fn values(&self) -> &[Vec<f64>; 2] {
        &self.values
    }

    /// How many values the first lever has.
    pub const fn columns(&self) -> usize {
        self.values[0].len()
    }

    /// How many values the second lever has.
    pub const fn rows(&self) -> usize {
        self.values[1].len()
    }

    /// How many points there are.
    pub const fn points(&self) -> usize {
        self.columns() * self.rows()
    }

    /// The values of both levers at a point.
    pub fn place(&self, point: usize) -> [f64; 2] {
        let of = |lever: usize, at: usize| self.values[lever].get(at).copied();
        let [across, up] = [of(0, point % self.columns()), of(1, point / self.columns())];
        [across.unwrap_or_default(), up.unwrap_or_default()]
    }

    /// The points of a range. A point is a function of its number: ranges one after another give the whole.
    pub fn evaluate(&self, model: &Model, range: Range<usize>) -> Vec<MapPoint> {
        let mut probe = Probe::new(model, &self.scenario, &self.levers, self.measure);
        let mut seen: Vec<(u64, Reading)> = Vec::new();
        let range = range.start.min(self.points())..range.end.min(self.points());
        range
            .map(|point| {
                let place = self.place(point);
                let value = probe.at(&place);
                let years = probe.horizon();
                let known = seen.iter().find(|(of, _)| *of == years.to_bits());
                let compared = known.map(|(_, reading)| reading.clone());
                let compared = compared.unwrap_or_else(|| {
                    let reading = self.compared_at(model, years);
                    seen.push((years.to_bits(), reading.clone()));
                    reading
                });
                MapPoint { value, compared }
            })
            .collect()
    }

    /// What the outcome is compared with where the scenario as it stands is looked at.
    pub fn compared_here(&self, model: &Model) -> Reading {
        self.compared_at(model, horizon(model, &self.scenario))
    }

    fn compared_at(&self, model: &Model, years: f64) -> Reading {
        match &self.compared {
            Compared::Target(target) => Ok(*target),
            Compared::Reference(reference) => {
                let seen = at_horizon_of(model, reference, &self.scenario);
                let horizon = model.catalogue().find(Meaning::Horizon);
                let lever = horizon.and_then(|id| Lever::of(model.catalogue(), id).ok());
                let levers: Vec<Lever> = lever.into_iter().collect();
                Probe::new(model, &seen, &levers, self.measure).at(&[years])
            }
        }
    }

    /// The lines along which the outcome equals what it is compared with, in values of both levers.
    ///
    /// Linear between neighbouring points; a field that nowhere changes its sign has none.
    pub fn zero_lines(&self, points: &[MapPoint]) -> Vec<Polyline> {
        let differences: Vec<Option<f64>> = points.iter().map(MapPoint::difference).collect();
        let in_values = |[column, row]: [f64; 2]| {
            let of = |lever: usize, at: f64| {
                let last = self.values[lever].len().max(2) - 1;
                let lever = self.levers[lever];
                lever.low + lever.span() * at / last as f64
            };
            [of(0, column), of(1, row)]
        };
        let lines = contour::lines(&differences, self.columns(), 0.0);
        let line = |line: Polyline| line.into_iter().map(in_values).collect();
        lines.into_iter().map(line).collect()
    }

    /// The first reason why points have no value, and how many have none.
    pub fn gaps(points: &[MapPoint]) -> Option<(&Gap, usize)> {
        let missing = points.iter().filter(|point| point.difference().is_none());
        let count = missing.count();
        let first = points.iter().find_map(|point| {
            let value = point.value.as_ref().err();
            value.or_else(|| point.compared.as_ref().err())
        });
        Some((first?, count))
    }
}
