//! What charts of draws are made from, all at once: for the command line, where nobody waits for first steps.
//!
//! Who calls brings the threads: evaluations are handed out, and their outcomes taken back.

use std::sync::Arc;

use super::{Drawn, DrawnOutcome, DrawnYear, Standing, Swing, VarianceShare};
use crate::engine::{Measure, Model};
use crate::figures::{FigureId, PATH_YEARS};
use crate::model::Scenario;
use crate::uncertainty::draws::{Draws, Inputs, Stream};
use crate::uncertainty::evaluation::{Evaluation, Outcomes};
use crate::uncertainty::sample::{Comparison, believed_alike};
use crate::uncertainty::{UncertaintyError, ensemble, sobol, tornado};

/// Most draws of one year after the change: enough for bands, and each costs a whole evaluation in every year.
pub const MOST_OF_A_YEAR: usize = 1_024;

/// Base points of the shares in the variance.
pub const BASE_POINTS: usize = 1_024;

/// What is to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What it is compared with.
    pub reference: &'a Scenario,
    /// Years after the change.
    pub horizon: f64,
    /// The outcome.
    pub measure: Measure,
    /// The seed of the draws.
    pub seed: u64,
    /// How many draws.
    pub count: usize,
    /// The value whose crossing is asked for; `None` chooses one.
    pub threshold: Option<f64>,
}

/// Computes evaluations, by any number of threads: outcomes by evaluation and sheet.
pub type Evaluate<'a> =
    dyn FnMut(&[&Evaluation]) -> Result<Vec<Vec<Outcomes>>, UncertaintyError> + 'a;

impl Drawn {
    /// Draws what these charts need.
    ///
    /// Fails where a distribution is impossible, or where no draw has the outcome.
    pub fn computed(
        model: &Model,
        request: &Request<'_>,
        figures: &[FigureId],
        evaluate: &mut Evaluate<'_>,
    ) -> Result<Self, UncertaintyError> {
        let needs = |wanted: &[FigureId]| figures.iter().any(|figure| wanted.contains(figure));
        let measures = [request.measure];
        let mut draws = Draws::new(request.seed, Stream::First);
        let sample = Comparison::new(
            model,
            &mut draws,
            (request.scenario, request.reference),
            (request.horizon, request.count),
            &measures,
        )?;
        let found = evaluate(&[&sample.scenario, &sample.reference])?;
        let [of_scenario, of_reference] = found.as_slice() else {
            return Err(UncertaintyError::NoOutcome);
        };
        let sides = [row(first(of_scenario)?, 0), row(first(of_reference)?, 0)];
        let outcome = DrawnOutcome::new(
            (request.measure, request.seed),
            [sides[0].as_slice(), sides[1].as_slice()],
        )
        .ok_or(UncertaintyError::NoOutcome)?;
        let shows_years = [
            FigureId::DrawBand,
            FigureId::DrawEnsemble,
            FigureId::ExportsPath,
        ];
        let [years, export_years] = if needs(&shows_years) {
            by_year(model, request, &mut draws, evaluate)?
        } else {
            [Vec::new(), Vec::new()]
        };
        let mut swings = Vec::new();
        if needs(&[FigureId::DrawTornado]) {
            let plan = tornado::Plan::new(model, (request.scenario, request.horizon), &measures)?;
            let found = only(evaluate(&[&plan.evaluation])?)?;
            let tornado = plan.tornado(first(&found)?, 0);
            swings = tornado.bars.iter().filter_map(swing).collect();
        }
        let mut shares = Vec::new();
        if needs(&[FigureId::DrawIndices]) {
            let of = (request.scenario, request.horizon);
            let plan = sobol::Plan::new(model, of, request.measure, (request.seed, BASE_POINTS))?;
            let found = only(evaluate(&[&plan.evaluation])?)?;
            shares = VarianceShare::of(&plan.indices(&found)?, model);
        }
        Ok(Self {
            threshold: request
                .threshold
                .unwrap_or_else(|| outcome.first_threshold()),
            outcome: Arc::new(outcome),
            standing: Standing::Complete,
            years: years.into(),
            export_years: export_years.into(),
            swings: swings.into(),
            shares: shares.into(),
            base_points: BASE_POINTS,
        })
    }
}

impl VarianceShare {
    /// The shares that indices tell, in their order.
    pub fn of(indices: &sobol::Indices, model: &Model) -> Vec<Self> {
        let share = |(group, index): &(sobol::Group, sobol::Index)| {
            Some(Self {
                title: group.title(model.catalogue()),
                assumption: *group.members.first()?,
                own: [index.first.value, index.first.error()],
                total: [index.total.value, index.total.error()],
            })
        };
        indices.groups.iter().filter_map(share).collect()
    }
}

/// The outcomes of the one evaluation that was handed out.
fn only(found: Vec<Vec<Outcomes>>) -> Result<Vec<Outcomes>, UncertaintyError> {
    found.into_iter().next().ok_or(UncertaintyError::NoOutcome)
}

/// The outcomes of the first sheet.
fn first(sheets: &[Outcomes]) -> Result<&Outcomes, UncertaintyError> {
    sheets.first().ok_or(UncertaintyError::NoOutcome)
}

/// A measure in every draw; not a number where it has no value.
fn row(outcomes: &Outcomes, measure: usize) -> Vec<f64> {
    let value = |draw| outcomes.value(measure, draw).unwrap_or(f64::NAN);
    (0..outcomes.draws()).map(value).collect()
}

fn swing(bar: &tornado::Bar) -> Option<Swing> {
    let [Some(low), Some(high)] = bar.outcomes else {
        return None;
    };
    Some(Swing {
        assumption: bar.id,
        ends: bar.inputs,
        outcomes: [low, high],
    })
}

/// The outcome, and the focus origin's sales, in each year of the path.
fn by_year(
    model: &Model,
    request: &Request<'_>,
    draws: &mut Draws,
    evaluate: &mut Evaluate<'_>,
) -> Result<[Vec<DrawnYear>; 2], UncertaintyError> {
    let count = request.count.min(MOST_OF_A_YEAR);
    let measures = [request.measure, Measure::Exports];
    let mut side = |scenario: &Scenario| {
        let inputs = Inputs::new(draws, model.catalogue(), scenario, count)?;
        let of = (&inputs, &PATH_YEARS[..]);
        let plan = ensemble::Plan::new(model, scenario, of, &measures)?;
        let evaluations: Vec<&Evaluation> = plan.evaluations.iter().collect();
        let years = evaluate(&evaluations)?.into_iter().flatten();
        Ok::<Vec<Outcomes>, UncertaintyError>(years.collect())
    };
    let scenario = side(request.scenario)?;
    let reference = side(&believed_alike(request.reference, request.scenario))?;
    Ok([0, 1].map(|measure| {
        let years = PATH_YEARS.into_iter().zip(scenario.iter().zip(&reference));
        let year = |(years, (scenario, reference)): (f64, (&Outcomes, &Outcomes))| DrawnYear {
            years,
            scenario: row(scenario, measure),
            reference: row(reference, measure),
        };
        years.map(year).collect()
    }))
}
