//! Speed of a full evaluation of the shipped baseline, beside the exponentials that it cannot do without.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark may stop anywhere, and the ratio is its result"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use entente::baseline::Baseline;
use entente::engine::{Method, Model, Outcome};
use entente::figures::{Evaluated, Input};
use entente::model::{Edit, Meaning, Rule, Scenario, Value};
use entente::text::Language;

/// Rates of the deal of November 2025 by group: at least 15 % all-in, metals 50 % on top, the rest free.
const NOVEMBER: [(&str, Rule, f64); 5] = [
    ("cars_and_parts", Rule::AtLeast, 0.15),
    ("other", Rule::AtLeast, 0.15),
    ("steel", Rule::Add, 0.50),
    ("aluminium", Rule::Add, 0.50),
    ("copper", Rule::Add, 0.50),
];

fn model() -> Model {
    Model::new(Baseline::shipped().expect("the shipped baseline reads"))
}

/// The duties of November 2025 on every origin.
fn november(model: &Model) -> Scenario {
    let mut scenario = Scenario::at_defaults(model.catalogue());
    let mut set = |meaning, value| {
        let id = model.catalogue().find(meaning).expect("in the catalogue");
        let edit = Edit::Set { id, value };
        edit.apply(model.catalogue(), &mut scenario).expect("fits");
    };
    for (group, rule, rate) in NOVEMBER {
        let group = model.baseline().group_index(group).expect("a group");
        let word = Rule::ALL
            .iter()
            .position(|one| *one == rule)
            .expect("a rule");
        let word = Value::Choice(u8::try_from(word).expect("few rules"));
        for origin in 0..model.baseline().origins.len() {
            set(Meaning::GroupRate { origin, group }, Value::Number(rate));
            set(Meaning::GroupRule { origin, group }, word);
        }
    }
    scenario
}

/// Exponentials and logarithms of one evaluation, as the solver is written.
///
/// One for the way from the short to the long run. In each market whose duties change: for each supplier a
/// logarithm of its duty where that changes, a weight and a price; for each look at the equations two; at the end
/// one for the imports' index, five for indices, domestic price, domestic volume and the common factor. A market
/// whose duties stand needs one price a supplier, and the six at the end. Demand with elasticity −1 needs none.
fn transcendentals(model: &Model, outcome: &Outcome) -> usize {
    let baseline = model.baseline();
    let mut count = 1;
    for (market, whole) in outcome.markets.iter().enumerate() {
        let (mut traded, mut changed) = (0, 0);
        for (sector, data) in baseline.sectors_of_market(market) {
            for (origin, (import, rate)) in
                data.imports.iter().zip(&data.collected_rate).enumerate()
            {
                let now = outcome.rates[model.cell(sector, origin)];
                traded += usize::from(import.value > 0.0);
                changed += usize::from(import.value > 0.0 && now.to_bits() != rate.value.to_bits());
            }
        }
        let weights = if changed > 0 { traded } else { 0 };
        count += traded + weights + changed + 2 * (whole.iterations + 1) + 6;
    }
    count
}

fn evaluation(c: &mut Criterion) {
    let model = model();
    let scenario = november(&model);
    let outcome = model.run(&scenario).expect("solved");
    let count = transcendentals(&model, &outcome);
    let arguments: Vec<f64> = (0..count).map(|index| (index as f64).sin()).collect();
    let exponentials = || -> f64 { black_box(&arguments).iter().map(|x| x.exp()).sum() };

    c.bench_function("full evaluation, 48 sectors by 10 origins", |b| {
        b.iter(|| black_box(&model).run(black_box(&scenario)));
    });
    c.bench_function("the same by one linear step", |b| {
        b.iter(|| black_box(&model).run_at(black_box(&scenario), 1.0, Method::LinearStep));
    });
    c.bench_function("as many plain exponentials", |b| b.iter(exponentials));

    // one ratio of times taken turn by turn: a shared machine slows both alike
    let (mut full, mut plain) = (Duration::MAX, Duration::MAX);
    for _ in 0..300 {
        full = full.min(time(|| model.run(black_box(&scenario))));
        plain = plain.min(time(exponentials));
    }
    let ratio = full.as_secs_f64() / plain.as_secs_f64();
    println!(
        "{count} exponentials and logarithms an evaluation; best of 300: evaluation {full:?}, \
         as many plain exponentials {plain:?}, ratio {ratio:.1} (limit: 60 µs or a ratio of 40)"
    );
}

fn time<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn figures(c: &mut Criterion) {
    let model = model();
    let scenario = november(&model);
    c.bench_function("a scenario with path and linear step", |b| {
        b.iter(|| Evaluated::new(black_box(&model), black_box(&scenario)));
    });
    let reference = Scenario::at_defaults(model.catalogue());
    let scenario = Evaluated::new(&model, &scenario).expect("solved");
    let reference = Evaluated::new(&model, &reference).expect("solved");
    let input = Input {
        model: &model,
        scenario: &scenario,
        reference: &reference,
        language: Language::Korean,
    };
    c.bench_function("all charts of a scenario", |b| {
        b.iter(|| black_box(&input).all());
    });
}

criterion_group!(benches, evaluation, figures);
criterion_main!(benches);
