//! Speed of a full evaluation of the whole deal and of its parts, beside the exponentials that trade cannot do without.

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
use entente::file::shipped::presets;
use entente::model::Scenario;
use entente::text::Language;

/// The deal with everything on the table: duties, a fund of equity and loans, farm goods, rules, the alliance.
const DEAL: &str = "november-2025-mou";

/// A model and the deal's scenario in it.
struct Case {
    name: &'static str,
    model: Model,
    scenario: Scenario,
}

/// What a baseline must have for a part of the deal, besides trade.
type Part = (&'static str, fn(&mut Baseline));

/// Trade alone, then with one part at a time: a part is what it adds, its lines of the ledger included.
const PARTS: [Part; 6] = [
    ("trade and economy", |_| {}),
    ("fund, 30 years", |pared| pared.fund = shipped().fund),
    ("farm markets", |pared| pared.farm = shipped().farm),
    ("rules", |pared| pared.rules = shipped().rules),
    ("alliance", |pared| pared.security = shipped().security),
    ("companies", |pared| pared.firms = shipped().firms),
];

fn shipped() -> Baseline {
    Baseline::shipped().expect("the shipped baseline reads")
}

/// The deal on the whole baseline.
fn everything() -> Case {
    let model = Model::new(shipped());
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    let scenario = presets.find(DEAL).expect("a preset").scenario.clone();
    Case {
        name: "everything",
        model,
        scenario,
    }
}

/// The deal on a baseline with trade and one part alone.
fn pared(whole: &Case, (name, restore): Part) -> Case {
    let mut baseline = Baseline {
        fund: None,
        farm: None,
        rules: None,
        security: None,
        firms: Vec::new(),
        ..shipped()
    };
    restore(&mut baseline);
    let model = Model::new(baseline);
    let mut scenario = Scenario::at_defaults(model.catalogue());
    for (spec, value) in model.catalogue().specs().iter().zip(&mut scenario.values) {
        let id = whole.model.catalogue().find(spec.meaning);
        *value = whole.scenario.value(id.expect("in the whole catalogue"));
    }
    Case {
        name,
        model,
        scenario,
    }
}

impl Case {
    fn run(&self) -> Outcome {
        let outcome = black_box(&self.model).run(black_box(&self.scenario));
        outcome.expect("solved")
    }
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
    let whole = everything();
    let outcome = whole.run();
    let count = transcendentals(&whole.model, &outcome);
    let arguments: Vec<f64> = (0..count).map(|index| (index as f64).sin()).collect();
    let exponentials = || -> f64 { black_box(&arguments).iter().map(|x| x.exp()).sum() };
    let parts = PARTS.map(|part| pared(&whole, part));

    c.bench_function(whole.name, |b| b.iter(|| whole.run()));
    for part in &parts[1..] {
        let name = format!("trade with {}", part.name);
        c.bench_function(&name, |b| b.iter(|| part.run()));
    }
    let trade = &parts[0];
    c.bench_function("trade alone, 48 sectors by 10 origins", |b| {
        b.iter(|| trade.run());
    });
    c.bench_function("the same by one linear step", |b| {
        b.iter(|| black_box(&trade.model).run_at(&trade.scenario, 1.0, Method::LinearStep));
    });
    c.bench_function("as many plain exponentials", |b| b.iter(exponentials));

    // ratios of times taken turn by turn: a shared machine slows all alike
    let mut least = [Duration::MAX; PARTS.len()];
    let (mut full, mut plain) = (Duration::MAX, Duration::MAX);
    for _ in 0..1000 {
        full = full.min(time(|| whole.run()));
        plain = plain.min(time(exponentials));
        for (least, part) in least.iter_mut().zip(&parts) {
            *least = (*least).min(time(|| part.run()));
        }
    }
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    let line = |name: &str, time: f64| {
        println!("{name:<24}{time:>7.2} µs{:>7.2}", time / micros(plain));
    };
    println!("best of 1000, and its ratio to the {count} exponentials and logarithms of trade");
    line("plain exponentials", micros(plain));
    let trade = micros(least[0]);
    let added = |index: usize| micros(least[index]) - if index > 0 { trade } else { 0.0 };
    for (index, part) in parts.iter().enumerate() {
        line(part.name, added(index));
    }
    line("sum of the parts", (0..parts.len()).map(added).sum());
    line("everything", micros(full));
}

fn time<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn figures(c: &mut Criterion) {
    let Case {
        model, scenario, ..
    } = everything();
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
        drawn: None,
        talks: None,
    };
    c.bench_function("all charts of a scenario", |b| {
        b.iter(|| black_box(&input).all());
    });
}

criterion_group!(benches, evaluation, figures);
criterion_main!(benches);
