//! Speed of the bargaining table: 100,000 packages by themselves, the search over them, and the first picture.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark may stop anywhere, and the table is its result"
)]

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use entente::bargain::{
    Found, Frontier, Ground, PACKAGES_A_TASK, Packages, Search, Settings, hypervolume,
};
use entente::baseline::Baseline;
use entente::engine::Model;
use entente::file::shipped::presets;
use entente::uncertainty::generator::uniforms;

/// The deal with everything on the table, and what is left without it.
const DEAL: &str = "november-2025-mou";
const NO_DEAL: &str = "walk-away";
const PACKAGES: usize = 100_000;

struct Case {
    model: Model,
    ground: Ground,
}

impl Case {
    fn new() -> Self {
        let model = Model::new(Baseline::shipped().expect("the shipped baseline reads"));
        let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
        let of = |id: &str| &presets.find(id).expect("a preset").scenario;
        let ground = Ground::of_table(&model, of(DEAL), of(NO_DEAL)).expect("a table");
        Self { model, ground }
    }

    /// All packages of a generation on so many threads.
    fn evaluate(&self, packages: &Packages, threads: usize) -> Vec<Option<Found>> {
        let tasks = packages.tasks(PACKAGES_A_TASK);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut scratch = self.ground.scratch();
            let mut done = Vec::new();
            while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                let found =
                    (self.ground).compute(&self.model, packages, task.clone(), &mut scratch);
                done.push((task.start, found.expect("planned")));
            }
            done
        };
        let mut done = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            let joined = threads
                .into_iter()
                .map(|thread| thread.join().expect("no panic"));
            joined.flatten().collect::<Vec<_>>()
        });
        done.sort_by_key(|(first, _)| *first);
        done.into_iter().flat_map(|(_, found)| found).collect()
    }

    /// A search up to its first picture, or to its end.
    fn search(&self, packages: usize, threads: usize, is_picture_enough: bool) -> Frontier {
        let settings = Settings { seed: 1, packages };
        let space = self.ground.space().expect("room");
        let (present, no_deal) = (self.ground.present(), self.ground.no_deal());
        let mut search = Search::new(space, present, no_deal, settings);
        while let Some(generation) = search.generation() {
            if is_picture_enough && search.has_picture() {
                break;
            }
            let found = self.evaluate(generation, threads);
            search.absorb(&found);
        }
        search.frontier()
    }

    fn random(&self, count: usize) -> Packages {
        let space = self.ground.space().expect("room");
        let mut packages = Packages::new(space.len());
        for package in 0..count as u64 {
            let rows = space.iter().zip(0..);
            let values = rows.map(|(row, number)| row.value_at(uniforms(9, package, number)[0]));
            packages.push(&values.collect::<Vec<f64>>());
        }
        packages
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

fn table(c: &mut Criterion) {
    let case = Case::new();
    let random = case.random(PACKAGES);
    println!("{} rows on the table", case.ground.rows().len());
    let milli = |time: Duration| time.as_secs_f64() * 1e3;
    for threads in [1, 2] {
        let alone = least(3, || drop(black_box(case.evaluate(&random, threads))));
        let searched = least(3, || drop(black_box(case.search(PACKAGES, threads, false))));
        let picture = least(5, || drop(black_box(case.search(PACKAGES, threads, true))));
        println!(
            "threads: {threads}  100,000 packages {:.0} ms, searched {:.0} ms, first picture {:.1} ms",
            milli(alone),
            milli(searched),
            milli(picture)
        );
    }
    let values = |frontier: &Frontier| -> Vec<[f64; 2]> {
        frontier.points.iter().map(|point| point.values).collect()
    };
    let whole = values(&case.search(PACKAGES, 2, false));
    let ends = [whole.first(), whole.last()].map(|end| end.copied().unwrap_or_default());
    let reference = [ends[0][0], ends[1][1]];
    let area = hypervolume(&whole, reference);
    for packages in [300, 1_000, 3_000, 10_000, 30_000] {
        let found = values(&case.search(packages, 2, false));
        let ratio = hypervolume(&found, reference) / area;
        println!("{packages:>6} packages: {ratio:.5} of the area that 100,000 cover");
    }
    let random = case.evaluate(&random, 2);
    let found = case.search(PACKAGES, 2, false);
    let bettered = found.points.iter().filter(|point| {
        let betters = |of: &&Found| {
            of.is_feasible() && (0..2).all(|party| of.values[party] > point.values[party])
        };
        random.iter().flatten().any(|of| betters(&of))
    });
    println!(
        "{} of {} points bettered by one of 100,000 random packages",
        bettered.count(),
        found.points.len()
    );
    let mut group = c.benchmark_group("bargaining table");
    group.sample_size(10);
    group.bench_function("first picture, threads: 2", |b| {
        b.iter(|| case.search(PACKAGES, 2, true));
    });
    group.bench_function("search over 10,000 packages, threads: 2", |b| {
        b.iter(|| case.search(10_000, 2, false));
    });
    group.finish();
}

criterion_group!(benches, table);
criterion_main!(benches);
