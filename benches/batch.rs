//! Speed of ten thousand draws and of packages of levers: what each part costs a draw, the whole on one core and on two,
//! beside bare exponentials.
//!
//! The table is processor time of the thread, the least of several runs, so that a busy machine changes it little:
//! take ratios all the same. `cargo bench --bench batch -- nothing` prints the table alone.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark may stop anywhere, and the table is its result"
)]

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use entente::baseline::Baseline;
use entente::engine::batch::Batch;
use entente::engine::{Measure, Model, elementary};
use entente::file::shipped::presets;
use entente::model::{Kind, Meaning, ParameterId, Role, Scenario, Spec};

/// The deal with everything on the table.
const DEAL: &str = "november-2025-mou";
const DRAWS: usize = 10_000;
/// Draws that a worker takes at a time.
const CHUNK: usize = 500;

/// The levers of a package: what a bargain is struck over.
const LEVERS: [&str; 10] = [
    "duty.KOR.cars_and_parts",
    "duty.KOR.steel",
    "duty.KOR.chips",
    "duty.KOR.other",
    "fund.cash",
    "fund.annual_call_ceiling",
    "fund.investor_share_after_recoupment",
    "farm.rice_quota.USA",
    "security.cost_sharing",
    "security.arms",
];

/// A model, a scenario and drawn values of some quantities.
struct Case {
    model: Model,
    scenario: Scenario,
    ids: Vec<ParameterId>,
    rows: Vec<Vec<f64>>,
}

impl Case {
    /// Every assumption drawn.
    fn of_assumptions() -> Self {
        Self::new(|role, spec| {
            role == Role::Assumption && spec.meaning != Meaning::Horizon && !spec.is_whole()
        })
    }

    /// The levers of packages drawn.
    fn of_packages() -> Self {
        Self::new(|_, spec| LEVERS.contains(&spec.key.as_str()))
    }

    fn new(is_drawn: impl Fn(Role, &Spec) -> bool) -> Self {
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
        let catalogue = model.catalogue();
        let of_roles = [Role::Lever, Role::Assumption].map(|role| catalogue.of_role(role));
        for (id, spec) in of_roles.into_iter().flatten() {
            let Kind::Quantity { range, .. } = &spec.kind else {
                continue;
            };
            if !is_drawn(spec.role, spec) {
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

    /// Some draws in chunks, on this thread.
    fn run_to(&self, batch: &Batch, draws: usize) {
        let next = AtomicUsize::new(0);
        self.work(batch, &next, draws);
    }

    /// All draws on so many threads.
    fn run(&self, batch: &Batch, threads: usize) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| self.work(batch, &next, DRAWS));
            }
        });
    }

    /// Takes chunks until all draws are taken.
    fn work(&self, batch: &Batch, next: &AtomicUsize, draws: usize) {
        let values: Vec<&[f64]> = self.rows.iter().map(Vec::as_slice).collect();
        let mut scratch = batch.scratch();
        let mut out = vec![0.0; batch.measures().len() * CHUNK];
        loop {
            let from = next.fetch_add(CHUNK, Ordering::Relaxed);
            if from >= draws {
                return;
            }
            let missing = batch.evaluate(
                &self.model,
                &values,
                from..from + CHUNK,
                &mut scratch,
                &mut out,
            );
            black_box((missing.expect("a right shape"), &out));
        }
    }
}

/// Processor time of this thread.
#[cfg(unix)]
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// Time of the clock, where the thread's own is not to be had.
#[cfg(not(unix))]
fn now() -> Duration {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// The least time of several runs in microseconds, by a clock.
fn least(times: usize, clock: impl Fn() -> Duration, work: impl Fn()) -> f64 {
    let time = || {
        let start = clock();
        work();
        clock().saturating_sub(start)
    };
    let least = (0..times).map(|_| time()).min().unwrap_or_default();
    least.as_secs_f64() * 1e6
}

/// A line of the table: a draw on one core, and all of them on two by the clock.
fn line(case: &Case, name: &str, measures: &[Measure]) {
    const FEW: usize = 2 * CHUNK;
    let batch = case.batch(measures);
    let one = least(25, now, || case.run_to(&batch, FEW)) / FEW as f64;
    let begun = Instant::now();
    let two = least(8, || begun.elapsed(), || case.run(&batch, 2)) / 1e3;
    println!("{name:<34}{one:>9.2} us{two:>9.1} ms");
}

/// Measures that some question asks for.
fn those(model: &Model, is_asked: impl Fn(&Measure) -> bool) -> Vec<Measure> {
    let all = Measure::all(model.baseline());
    all.into_iter().filter(|of| is_asked(of)).collect()
}

fn is_of_farm(of: &Measure) -> bool {
    matches!(
        of,
        Measure::Rice(_) | Measure::Beef(_) | Measure::Opening(..)
    )
}

/// Both parties' sums over all channels, in the year shown and as present values.
fn is_sum(of: &Measure) -> bool {
    matches!(of, Measure::Ledger(line) if line.channel.is_none())
}

fn is_headline_or_sum(of: &Measure) -> bool {
    is_sum(of) || Measure::HEADLINES.contains(of)
}

/// What a bargain is judged by.
fn is_present_value(of: &Measure) -> bool {
    matches!(of, Measure::Ledger(line) if line.channel.is_none() && line.is_present_value)
}

/// Prints what each part costs a draw.
fn table(case: &Case, packages: &Case) {
    let model = &case.model;
    let all = Measure::all(model.baseline());
    let (drawn, levers, measures) = (case.ids.len(), packages.ids.len(), all.len());
    assert_eq!(levers, LEVERS.len(), "every lever is in the catalogue");
    println!("{drawn} assumptions or {levers} levers drawn, {measures} measures in all");
    println!("{:<34}{:>12}{:>12}", "", "a draw", "10,000 on 2");
    let fund = |of: &Measure| matches!(of, Measure::Fund(_));
    let rates = [
        "fund_irr",
        "fund_irr.importer",
        "fund_unrecouped_probability",
    ];
    let is_plain = |of: &Measure| fund(of) && !rates.contains(&of.id(model.baseline()).as_str());
    let of = |name: &str, is_asked: &dyn Fn(&Measure) -> bool| {
        line(case, name, &those(model, is_asked));
    };
    of("trade, nothing asked", &|_| false);
    of("trade, headlines", &|of| Measure::HEADLINES.contains(of));
    of("fund beside it", &fund);
    of("fund without rates and risk", &is_plain);
    of("farm beside it", &is_of_farm);
    of("rules", &|of| matches!(of, Measure::Rules(_)));
    of("alliance", &|of| matches!(of, Measure::Security(_)));
    of("companies", &|of| matches!(of, Measure::Firm(..)));
    of("the ledger's four sums", &is_sum);
    of("whole, headlines and sums", &is_headline_or_sum);
    of("whole, every measure", &|_| true);
    let values = those(model, is_present_value);
    line(packages, "packages, both present values", &values);
    line(packages, "packages, every measure", &all);
    bare();
}

fn draws(c: &mut Criterion) {
    let (case, packages) = (Case::of_assumptions(), Case::of_packages());
    table(&case, &packages);
    let model = &case.model;
    let all = Measure::all(model.baseline());
    let whole = those(model, is_headline_or_sum);
    let values = those(model, is_present_value);
    let mut group = c.benchmark_group("10,000 draws");
    group.sample_size(10);
    for (name, case, measures) in [
        ("trade", &case, &Measure::HEADLINES[..]),
        ("whole", &case, &whole),
        ("every measure", &case, &all),
        ("packages", &packages, &values),
    ] {
        let batch = case.batch(measures);
        for threads in [1, 2] {
            group.bench_function(format!("{name}, threads: {threads}"), |b| {
                b.iter(|| case.run(&batch, threads));
            });
        }
    }
    group.finish();
}

/// What as many exponentials cost as trade needs in ten thousand draws.
fn bare() {
    let arguments: Vec<[f64; 8]> = (0..DRAWS * 6).map(|i| [(i as f64).sin(); 8]).collect();
    let bare = least(10, now, || {
        let mut sum = [0.0; 8];
        for block in black_box(&arguments) {
            for (sum, x) in sum.iter_mut().zip(block) {
                *sum += elementary::exp_within(*x);
            }
        }
        black_box(sum);
    });
    let draw = bare * 10.0 / DRAWS as f64;
    println!(
        "{:<34}{draw:>9.2} us (no wide vectors)",
        "480 bare exponentials"
    );
}

criterion_group!(benches, draws);
criterion_main!(benches);
