//! Many draws at once against one evaluation at a time, on every shipped scenario.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop anywhere"
)]

mod scenarios;

use entente::engine::batch::{Batch, Missing};
use entente::engine::{Measure, Method, Model};
use entente::file::shipped::presets;
use entente::model::{Kind, Meaning, ParameterId, Role, Scenario, Spec, Value};
use entente::text::number::Unit;
use scenarios::{Draws, shipped};

/// Draws of each scenario; fewer where nothing is optimised.
const DRAWS: usize = if cfg!(debug_assertions) { 12 } else { 200 };

/// Assumptions that are quantities; the horizon is the caller's, and whole years are drawn whole.
fn assumptions(model: &Model) -> Vec<ParameterId> {
    let of_role = model.catalogue().of_role(Role::Assumption);
    of_role
        .filter(|(_, spec)| matches!(spec.kind, Kind::Quantity { .. }))
        .filter(|(_, spec)| spec.meaning != Meaning::Horizon)
        .map(|(id, _)| id)
        .collect()
}

/// A row of values for each parameter: the scenario's own, moved by up to a third and kept in the range.
fn values(model: &Model, scenario: &Scenario, ids: &[ParameterId], count: usize) -> Vec<Vec<f64>> {
    let mut draws = Draws(7);
    ids.iter()
        .map(|id| {
            let spec = model.catalogue().spec(*id).expect("in the catalogue");
            let Kind::Quantity { range, .. } = &spec.kind else {
                panic!("{} is no quantity", spec.key);
            };
            let centre = scenario
                .value(*id)
                .number()
                .unwrap_or_else(|| *range.start());
            (0..count)
                .map(|_| {
                    let moved = centre * (1.0 + (draws.unit() - 0.5) * 2.0 / 3.0);
                    let moved = moved.clamp(*range.start(), *range.end());
                    if spec.is_whole() {
                        moved.round()
                    } else {
                        moved
                    }
                })
                .collect()
        })
        .collect()
}

fn views(rows: &[Vec<f64>]) -> Vec<&[f64]> {
    rows.iter().map(Vec::as_slice).collect()
}

/// All draws in one range: a row for each measure.
fn whole(batch: &Batch, model: &Model, rows: &[Vec<f64>], count: usize) -> (Vec<f64>, Missing) {
    let mut out = vec![f64::NAN; batch.measures().len() * count];
    let mut scratch = batch.scratch();
    let missing = batch
        .evaluate(model, &views(rows), 0..count, &mut scratch, &mut out)
        .expect("a right shape");
    assert!(out.iter().all(|value| value.is_finite()));
    (out, missing)
}

/// What a measure's rounding is measured against where gross amounts nearly cancel in it: a thousandth of what buyers
/// spend, in present values ten years of that; a thousand jobs.
fn scale(measure: Measure, spending: f64) -> f64 {
    match (measure, measure.unit()) {
        (Measure::Ledger(line), _) if line.is_present_value => 1e-2 * spending,
        (_, Unit::Usd) => 1e-3 * spending,
        (_, Unit::Jobs) => 1e3,
        _ => 1e-3,
    }
}

/// Compares a batch with the model itself, draw by draw.
fn compare(
    model: &Model,
    (name, scenario): (&str, &Scenario),
    ids: &[ParameterId],
    rows: &[Vec<f64>],
) {
    let measures = Measure::all(model.baseline());
    let horizon = scenario
        .number(model.catalogue(), Meaning::Horizon)
        .expect("a horizon");
    let batch = model
        .batch(scenario, horizon, ids, &measures)
        .expect("planned");
    let (out, missing) = whole(&batch, model, rows, DRAWS);
    let mut worst = (0.0, String::new());
    for draw in 0..DRAWS {
        let mut own = scenario.clone();
        for (id, row) in ids.iter().zip(rows) {
            own.values[id.index()] = Value::Number(row[draw]);
        }
        let failed = missing.failures.iter().any(|failure| failure.draw == draw);
        let Ok(outcome) = model.run_at(&own, horizon, Method::Exact) else {
            assert!(failed, "{name}: draw {draw} has no outcome");
            continue;
        };
        assert!(!failed, "{name}: draw {draw} has an outcome");
        let spending = outcome.markets.iter().map(|m| m.base_expenditure).sum();
        for (index, measure) in measures.iter().enumerate() {
            let expected = measure.value(model.baseline(), &outcome);
            let absent = missing.absent.iter();
            let is_absent = absent
                .filter(|a| a.draw == draw && a.measure == index)
                .count()
                > 0;
            assert_eq!(expected.is_none(), is_absent, "{name}: {measure:?}");
            let expected = expected.unwrap_or(0.0);
            let found = out[index * DRAWS + draw];
            let size = expected.abs().max(scale(*measure, spending));
            let error = (found - expected).abs() / size;
            if error > worst.0 {
                worst = (error, format!("{measure:?}: {found:e}, not {expected:e}"));
            }
        }
    }
    assert!(worst.0 <= 1e-12, "{name}: {:e} {}", worst.0, worst.1);
}

#[test]
fn a_batch_is_the_model_itself_on_every_shipped_scenario() {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    for preset in presets.iter() {
        let ids = assumptions(model);
        let rows = values(model, &preset.scenario, &ids, DRAWS);
        compare(model, (&preset.id, &preset.scenario), &ids, &rows);
    }
}

/// Draws of a lever: its own position in some, in others between it and a quarter of the range.
fn positions(scenario: &Scenario, (id, spec): (ParameterId, &Spec), draws: &mut Draws) -> Vec<f64> {
    let Kind::Quantity { range, .. } = &spec.kind else {
        panic!("{} is no quantity", spec.key);
    };
    let (low, high) = (*range.start(), *range.end());
    let own = scenario.value(id).number().unwrap_or(low);
    let one = |draws: &mut Draws| {
        let to = low + draws.unit() * 0.25 * (high - low);
        let moved = own + draws.unit() * (to - own);
        let moved = if draws.below(8) == 0 { own } else { moved };
        let moved = if spec.is_whole() {
            moved.round()
        } else {
            moved
        };
        moved.clamp(low, high)
    };
    (0..DRAWS).map(|_| one(draws)).collect()
}

/// Packages of levers: duties of every kind and origin among them, some of which a quota or a rule of origin stands in.
#[test]
fn a_batch_of_levers_is_the_model_itself_too() {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    let quantities: Vec<(ParameterId, &Spec)> = [Role::Lever, Role::Assumption]
        .into_iter()
        .flat_map(|role| model.catalogue().of_role(role))
        .filter(|(_, spec)| matches!(spec.kind, Kind::Quantity { .. }))
        .filter(|(_, spec)| spec.meaning != Meaning::Horizon)
        .collect();
    let mut draws = Draws(11);
    for preset in presets.iter() {
        // one in so many of all, others in every scenario
        for one_in in [3, 12] {
            let mut ids = Vec::new();
            let mut rows = Vec::new();
            for (id, spec) in &quantities {
                if draws.below(one_in) == 0 {
                    ids.push(*id);
                    rows.push(positions(&preset.scenario, (*id, spec), &mut draws));
                }
            }
            compare(model, (&preset.id, &preset.scenario), &ids, &rows);
        }
    }
}

#[test]
fn nothing_moved_changes_nothing_in_every_draw() {
    let model = shipped();
    let scenario = Scenario::at_defaults(model.catalogue());
    let ids = assumptions(model);
    let rows = values(model, &scenario, &ids, DRAWS);
    let trade = Measure::all(model.baseline()).into_iter();
    let changes: Vec<Measure> = trade
        .filter(|measure| measure.is_change())
        .filter(|measure| !matches!(measure, Measure::RateGap(_)))
        .collect();
    let batch = model
        .batch(&scenario, 3.0, &ids, &changes)
        .expect("planned");
    let (out, missing) = whole(&batch, model, &rows, DRAWS);
    assert_eq!(missing.failures, []);
    for (measure, row) in changes.iter().zip(out.chunks(DRAWS)) {
        assert!(
            row.iter().all(|value| *value == 0.0),
            "{measure:?}: {row:?}"
        );
    }
}

/// The bits of a batch, whatever a range of draws begins and ends with.
#[test]
#[expect(
    clippy::excessive_nesting,
    reason = "workers, their chunks and their draws"
)]
fn any_partition_on_any_number_of_threads_gives_the_same_bits() {
    const COUNT: usize = 61;
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    let scenario = &presets
        .find("november-2025-mou")
        .expect("a preset")
        .scenario;
    let ids = assumptions(model);
    let rows = values(model, scenario, &ids, COUNT);
    let measures = Measure::all(model.baseline());
    let batch = model
        .batch(scenario, 3.0, &ids, &measures)
        .expect("planned");
    let (expected, _) = whole(&batch, model, &rows, COUNT);
    let bits = |values: &[f64]| values.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
    for (threads, chunk) in [(1, 1), (2, 7), (8, 8), (8, 5)] {
        let starts: Vec<usize> = (0..COUNT).step_by(chunk).collect();
        let parts = std::thread::scope(|scope| {
            let work = |mine: usize| {
                let (starts, rows, batch) = (&starts, &rows, &batch);
                move || {
                    let mut scratch = batch.scratch();
                    let own = starts.iter().skip(mine).step_by(threads);
                    own.map(|start| {
                        let draws = *start..(*start + chunk).min(COUNT);
                        let mut out = vec![f64::NAN; batch.measures().len() * draws.len()];
                        batch
                            .evaluate(model, &views(rows), draws.clone(), &mut scratch, &mut out)
                            .expect("a right shape");
                        (draws, out)
                    })
                    .collect::<Vec<_>>()
                }
            };
            let workers: Vec<_> = (0..threads).map(|mine| scope.spawn(work(mine))).collect();
            let done = workers
                .into_iter()
                .map(|worker| worker.join().expect("done"));
            done.flatten().collect::<Vec<_>>()
        });
        for (draws, out) in parts {
            for (row, found) in out.chunks(draws.len()).enumerate() {
                let all = &expected[row * COUNT..(row + 1) * COUNT];
                assert_eq!(
                    bits(&all[draws.clone()]),
                    bits(found),
                    "{draws:?} of {threads}"
                );
            }
        }
    }
}

/// Parameters of one kind are swapped together, and each of some by itself.
fn groups(ids: &[ParameterId]) -> Vec<Vec<ParameterId>> {
    let every = |step: usize| ids.iter().copied().skip(step).step_by(23).collect();
    let single = ids.iter().map(|id| vec![*id]);
    single.chain((0..4).map(every)).collect()
}

#[test]
fn swapped_draws_are_bit_for_bit_those_of_a_sheet_of_their_own() {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    let measures = Measure::all(model.baseline());
    let ids = assumptions(model);
    let groups = groups(&ids);
    let count = if cfg!(debug_assertions) { 2 } else { 21 };
    for id in ["korus-2024", "november-2025-mou", "quota-deal-2018"] {
        let scenario = &presets.find(id).expect("a preset").scenario;
        let base = values(model, scenario, &ids, 2 * count);
        let other: Vec<Vec<f64>> = base.iter().map(|row| row[count..].to_vec()).collect();
        let batch = model
            .batch(scenario, 2.0, &ids, &measures)
            .expect("planned");
        let swaps = batch.swaps(model, groups.iter().map(Vec::as_slice));
        let width = measures.len() * count;
        let mut out = vec![f64::NAN; width * (groups.len() + 1)];
        let room = (&mut batch.scratch(), out.as_mut_slice());
        let pair = (&views(&base)[..], &views(&other)[..]);
        let missing = batch
            .evaluate_beside(model, pair, &swaps, 0..count, room)
            .expect("a right shape");
        let nothing = Vec::new();
        let of_sheets = std::iter::once(&nothing).chain(&groups);
        for ((group, found), missing) in of_sheets.zip(out.chunks(width)).zip(&missing) {
            let pairs = ids.iter().zip(base.iter().zip(&other));
            let mixed = pairs.map(|(id, (base, other))| {
                if group.contains(id) {
                    other.clone()
                } else {
                    base.clone()
                }
            });
            let mixed: Vec<Vec<f64>> = mixed.collect();
            let (plain, without) = whole(&batch, model, &mixed, count);
            assert_eq!(&without, missing, "{id}: {group:?}");
            for ((measure, plain), found) in (measures.iter())
                .zip(plain.chunks(count))
                .zip(found.chunks(count))
            {
                let bits = |row: &[f64]| row.iter().map(|v| v.to_bits()).collect::<Vec<u64>>();
                assert_eq!(bits(plain), bits(found), "{id}: {measure:?}, {group:?}");
            }
        }
    }
}
