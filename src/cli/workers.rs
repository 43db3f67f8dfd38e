//! Workers: the tasks of evaluations shared over threads.
//!
//! Which worker does which task changes no bit of a result: a task is a function of its draws, and blocks are put where
//! they belong.

use super::arguments::Drawing;
use super::error::CliError;
use super::output::Streams;
use super::threads::Threads;
use super::whole_number::whole_number;
use crate::engine::Model;
use crate::uncertainty::UncertaintyError;
use crate::uncertainty::evaluation::{DRAWS_A_TASK, Evaluation, Outcomes, place};

/// Seed where none is given.
pub(super) const SEED: u64 = 1;
/// Fewest and most draws that a command takes.
const DRAWS: (usize, usize) = (2, 1_000_000);
/// Most threads that a command takes.
const MOST_THREADS: usize = 1_024;

/// How draws are made and shared, as the arguments say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Number of draws; `None` where none are asked for.
    pub(super) draws: Option<usize>,
    /// The seed.
    pub(super) seed: u64,
    threads: Threads,
}

impl Run {
    /// What the arguments ask for.
    pub(super) fn of(drawing: &Drawing) -> Result<Self, CliError> {
        let draws = drawing.draws.as_deref();
        let draws = draws.map(|text| whole_number("--draws", text, DRAWS));
        let seed = drawing.seed.as_deref();
        let seed = seed.map(|text| whole_number("--seed", text, (0, u64::MAX)));
        Ok(Self {
            draws: draws.transpose()?,
            seed: seed.transpose()?.unwrap_or(SEED),
            threads: Threads::of(drawing.threads.as_deref(), MOST_THREADS, drawing.quiet)?,
        })
    }

    /// Does all tasks of all evaluations; outcomes by evaluation and sheet.
    pub(super) fn evaluate(
        self,
        model: &Model,
        evaluations: &[&Evaluation],
        streams: &mut Streams<'_>,
    ) -> Result<Vec<Vec<Outcomes>>, UncertaintyError> {
        let tasks: Vec<_> = (evaluations.iter().zip(0..))
            .flat_map(|(evaluation, which)| {
                let tasks = evaluation.tasks(DRAWS_A_TASK).into_iter();
                tasks.map(move |task| (which, task))
            })
            .collect();
        let mut found: Vec<_> = evaluations.iter().map(|of| of.outcomes()).collect();
        let worker = || {
            let mut scratches: Vec<_> = evaluations.iter().map(|of| of.scratch()).collect();
            let tasks = &tasks;
            move |number: usize| {
                let (which, task): &(usize, _) = tasks.get(number)?;
                let scratch = scratches.get_mut(*which)?;
                let block = evaluations
                    .get(*which)?
                    .compute(model, task.clone(), scratch);
                Some((*which, block))
            }
        };
        let take = |_, done| {
            if let Some((which, block)) = done
                && let Some(outcomes) = found.get_mut::<usize>(which)
            {
                place(outcomes, block?);
            }
            Ok(())
        };
        let shared = self.threads.share(tasks.len(), streams, worker, take);
        shared.map(|()| found)
    }
}
