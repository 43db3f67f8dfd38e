//! Speed of questions asked backwards and of sensitivities: goal seek, map, tornado, Sobol indices, on two threads.

#![expect(clippy::expect_used, reason = "a benchmark may stop anywhere")]

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use entente::baseline::Baseline;
use entente::engine::{Measure, Model};
use entente::file::shipped::presets;
use entente::inverse::seek::{Found, Goal, Question};
use entente::inverse::{Compared, Lever, Map, Probe};
use entente::model::{Meaning, Scenario};
use entente::uncertainty::evaluation::{DRAWS_A_TASK, Evaluation, Outcomes, place};
use entente::uncertainty::{sobol, tornado};

/// The deal with everything on the table, and what it is compared with.
const DEAL: &str = "november-2025-mou";
const REFERENCE: &str = "korus-2024";
/// Base samples of the indices.
const BASE_SAMPLES: usize = 1_024;
/// Points of the map along each side.
const SIDE: usize = 100;
/// An outcome of trade and one that every part of the deal hands lines to.
const OUTCOMES: [&str; 2] = ["exports", "ledger_npv.focus"];
/// Pairs of levers: of trade, and of trade and the fund.
const LEVERS: [[&str; 2]; 2] = [
    ["duty.KOR.cars_and_parts", "duty.KOR.steel"],
    ["duty.KOR.cars_and_parts", "fund.cash"],
];

struct Case {
    model: Model,
    scenario: Scenario,
    reference: Scenario,
}

impl Case {
    fn new() -> Self {
        let model = Model::new(Baseline::shipped().expect("the shipped baseline reads"));
        let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
        let scenario = |id: &str| presets.find(id).expect("a preset").scenario.clone();
        let (scenario, reference) = (scenario(DEAL), scenario(REFERENCE));
        Self {
            model,
            scenario,
            reference,
        }
    }

    fn measure(&self, id: &str) -> Measure {
        let baseline = self.model.baseline();
        let all = Measure::all(baseline);
        *all.iter().find(|one| one.id(baseline) == id).expect(id)
    }

    fn lever(&self, key: &str) -> Lever {
        let catalogue = self.model.catalogue();
        Lever::of(catalogue, catalogue.find_key(key).expect(key)).expect("a quantity")
    }

    fn horizon(&self) -> f64 {
        let horizon = (self.scenario).number(self.model.catalogue(), Meaning::Horizon);
        horizon.expect("a horizon")
    }

    /// A question whose answer is a quarter up the ranges of the levers.
    fn question(&self, outcome: &str, keys: &[&str]) -> Question {
        let levers: Vec<Lever> = keys.iter().map(|key| self.lever(key)).collect();
        let measure = self.measure(outcome);
        let known: Vec<f64> = levers.iter().map(|lever| lever.value_at(0.25)).collect();
        let wanted = Probe::new(&self.model, &self.scenario, &levers, measure).at(&known);
        Question {
            scenario: self.scenario.clone(),
            measure,
            goal: Goal::Value(wanted.expect("a value")),
            levers,
        }
    }

    /// All tasks on two threads.
    fn evaluate(&self, evaluation: &Evaluation) -> Vec<Outcomes> {
        let tasks = evaluation.tasks(DRAWS_A_TASK);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut room = evaluation.scratch();
            let mut found = Vec::new();
            while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                let block = evaluation.compute(&self.model, task.clone(), &mut room);
                found.push(block.expect("planned"));
            }
            found
        };
        let mut outcomes = evaluation.outcomes();
        std::thread::scope(|scope| {
            let workers = [scope.spawn(work), scope.spawn(work)];
            for worker in workers {
                for block in worker.join().expect("a worker") {
                    place(&mut outcomes, block);
                }
            }
        });
        outcomes
    }
}

fn seek(c: &mut Criterion) {
    let case = Case::new();
    let mut group = c.benchmark_group("goal seek, a solution found, one thread");
    for outcome in OUTCOMES {
        let [of_trade, of_both] = LEVERS;
        let asked: [&[&str]; 3] = [&of_trade[..1], &of_trade, &of_both];
        for keys in asked {
            let question = case.question(outcome, keys);
            let answer = question.answer(&case.model);
            assert!(matches!(answer.found, Found::Solutions(_)), "{keys:?}");
            let name = format!("{outcome} by {}", keys.join(" and "));
            group.bench_function(name, |b| {
                b.iter(|| black_box(question.answer(&case.model)));
            });
        }
    }
    group.finish();
}

fn map(c: &mut Criterion) {
    let case = Case::new();
    let mut group = c.benchmark_group("map, 100 x 100, two threads");
    group.sample_size(10);
    for (outcome, keys) in OUTCOMES.into_iter().zip(LEVERS) {
        let compared = Compared::Reference(Box::new(case.reference.clone()));
        let asked = (case.measure(outcome), compared);
        let levers = keys.map(|key| case.lever(key));
        let map = Map::new(&case.scenario, asked, levers, [SIDE; 2]);
        group.bench_function(outcome, |b| {
            b.iter(|| {
                let half = map.points() / 2;
                let part = |range| black_box(map.evaluate(&case.model, range)).len();
                std::thread::scope(|scope| {
                    let other = scope.spawn(|| part(half..map.points()));
                    part(0..half) + other.join().expect("the other half")
                })
            });
        });
    }
    group.finish();
}

fn sensitivity(c: &mut Criterion) {
    let case = Case::new();
    let of = (&case.scenario, case.horizon());
    let mut group = c.benchmark_group("sensitivity, two threads");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(8));
    for outcome in OUTCOMES {
        let measure = case.measure(outcome);
        group.bench_function(format!("tornado of {outcome}"), |b| {
            b.iter(|| {
                let plan = tornado::Plan::new(&case.model, of, &[measure]).expect("planned");
                black_box(plan.tornado(&case.evaluate(&plan.evaluation)[0], 0))
            });
        });
        group.bench_function(
            format!("Sobol indices of {outcome}, 1,024 base samples"),
            |b| {
                b.iter(|| {
                    let size = (1, BASE_SAMPLES);
                    let plan = sobol::Plan::new(&case.model, of, measure, size).expect("planned");
                    black_box(
                        plan.indices(&case.evaluate(&plan.evaluation))
                            .expect("indices"),
                    )
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, seek, map, sensitivity);
criterion_main!(benches);
