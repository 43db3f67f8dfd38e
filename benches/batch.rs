//! Speed of ten thousand draws, trade alone and the whole deal, on one core and on two, beside bare exponentials.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark may stop anywhere, and the table is its result"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use entente::baseline::Baseline;
use entente::engine::batch::Batch;
use entente::engine::{Measure, Model, elementary};
use entente::file::shipped::presets;
use entente::model::{Kind, Meaning, ParameterId, Role, Scenario};

/// The deal with everything on the table.
const DEAL: &str = "november-2025-mou";
const DRAWS: usize = 10_000;
/// Draws that a worker takes at a time.
const CHUNK: usize = 500;

/// A model, a scenario and drawn values of every assumption.
struct Case {
    model: Model,
    scenario: Scenario,
    ids: Vec<ParameterId>,
    rows: Vec<Vec<f64>>,
}

impl Case {
    fn new() -> Self {
        let model = Model::new(Baseline::shipped().expect("the shipped baseline reads"));
        let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
        let scenario = presets.find(DEAL).expect("a preset").scenario.clone();
        let mut state = 7_u64;
        let mut unit = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut ids = Vec::new();
        let mut rows = Vec::new();
        for (id, spec) in model.catalogue().of_role(Role::Assumption) {
            let Kind::Quantity { range, .. } = &spec.kind else {
                continue;
            };
            if spec.meaning == Meaning::Horizon || spec.is_whole() {
                continue;
            }
            let centre = scenario
                .value(id)
                .number()
                .unwrap_or_else(|| *range.start());
            let drawn = (0..DRAWS).map(|_| {
                let moved = centre * (1.0 + (unit() - 0.5) * 0.5);
                moved.clamp(*range.start(), *range.end())
            });
            ids.push(id);
            rows.push(drawn.collect());
        }
        Self {
            model,
            scenario,
            ids,
            rows,
        }
    }

    fn batch(&self, measures: &[Measure]) -> Batch {
        let batch = self.model.batch(&self.scenario, 3.0, &self.ids, measures);
        batch.expect("planned")
    }

    /// All draws on so many threads.
    fn run(&self, batch: &Batch, threads: usize) {
        let values: Vec<&[f64]> = self.rows.iter().map(Vec::as_slice).collect();
        let next = std::sync::atomic::AtomicUsize::new(0);
        let work = || {
            let mut scratch = batch.scratch();
            let mut out = vec![0.0; batch.measures().len() * CHUNK];
            loop {
                let from = next.fetch_add(CHUNK, std::sync::atomic::Ordering::Relaxed);
                if from >= DRAWS {
                    return;
                }
                let draws = from..from + CHUNK;
                let missing = batch.evaluate(&self.model, &values, draws, &mut scratch, &mut out);
                black_box((missing.expect("a right shape"), &out));
            }
        };
        if threads == 1 {
            work();
            return;
        }
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(work);
            }
        });
    }
}

fn least(times: usize, work: impl Fn()) -> Duration {
    let time = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..times).map(|_| time()).min().unwrap_or_default()
}

fn draws(c: &mut Criterion) {
    let case = Case::new();
    let all = Measure::all(case.model.baseline());
    let of = |is_in: fn(&Measure) -> bool| -> Vec<Measure> {
        all.iter().copied().filter(is_in).collect()
    };
    let fund = of(|m| matches!(m, Measure::Fund(_)));
    let farm = of(|m| {
        matches!(
            m,
            Measure::Rice(_) | Measure::Beef(_) | Measure::Opening(..)
        )
    });
    let rest = of(|m| {
        matches!(
            m,
            Measure::Rules(_) | Measure::Security(_) | Measure::Firm(..)
        )
    });
    let ledger = of(|m| matches!(m, Measure::Ledger(l) if l.channel.is_none()));
    let mut whole = Measure::HEADLINES.to_vec();
    whole.extend(&ledger);
    let cases: [(&str, &[Measure]); 8] = [
        ("trade, nothing asked", &[]),
        ("trade, 14 headlines", &Measure::HEADLINES),
        ("trade and fund", &fund),
        ("trade and farm", &farm),
        ("trade, rules, alliance, firms", &rest),
        ("the ledger's four sums", &ledger),
        ("whole, headlines and sums", &whole),
        ("whole, every measure", &all),
    ];
    let mut group = c.benchmark_group("10,000 draws");
    group.sample_size(10);
    println!(
        "{} assumptions drawn, {} measures in all",
        case.ids.len(),
        all.len()
    );
    for (name, measures) in cases {
        let batch = case.batch(measures);
        for threads in [1, 2] {
            group.bench_function(format!("{name}, threads: {threads}"), |b| {
                b.iter(|| case.run(&batch, threads));
            });
        }
        let [one, two] = [1, 2].map(|threads| least(10, || case.run(&batch, threads)));
        let milli = |time: Duration| time.as_secs_f64() * 1e3;
        println!("{name:<32}{:>8.2} ms{:>8.2} ms", milli(one), milli(two));
    }
    group.finish();
    let arguments: Vec<[f64; 8]> = (0..DRAWS * 60).map(|i| [(i as f64).sin(); 8]).collect();
    let bare = least(5, || {
        let mut sum = [0.0; 8];
        for block in black_box(&arguments) {
            for (sum, x) in sum.iter_mut().zip(block) {
                *sum += elementary::exp_within(*x);
            }
        }
        black_box(sum);
    });
    println!(
        "480 bare exponentials a draw    {:>8.2} ms (no wide vectors)",
        bare.as_secs_f64() * 1e3
    );
}

criterion_group!(benches, draws);
criterion_main!(benches);
