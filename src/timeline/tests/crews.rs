//! The same bits whoever does the work.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::{Alone, Crew};
use super::chances::tangled;
use super::*;

/// Threads that take pieces as they come, the last first.
struct Threads(usize);

impl Crew for Threads {
    fn all<T: Send>(&mut self, count: usize, piece: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::new());
        let work = || loop {
            let taken = next.fetch_add(1, Ordering::Relaxed);
            let Some(number) = count.checked_sub(taken + 1) else {
                return;
            };
            let result = piece(number);
            done.lock().expect("nobody panicked").push((number, result));
        };
        std::thread::scope(|scope| {
            for _ in 0..self.0 {
                scope.spawn(work);
            }
        });
        let mut done = done.into_inner().expect("nobody panicked");
        done.sort_by_key(|(number, _)| *number);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

fn linked() -> Timeline {
    let mut timeline = tangled();
    for (issue, covers) in timeline
        .issues
        .iter_mut()
        .zip(["duty", "fund", "farm", "rules"])
    {
        issue.covers = vec![covers.to_owned()];
    }
    timeline
}

#[test]
fn one_two_and_eight_workers_have_the_same_bits() {
    let asked = [Method::Exact, Method::Sampled].map(|method| Asked {
        method,
        paths: 2_500,
        seed: 3,
    });
    for asked in asked {
        let alone = clock("november-2025-mou", &linked()).outlook(&asked, &mut Alone);
        let alone = alone.expect("an outlook");
        for workers in [1, 2, 8] {
            let mut clock = clock("november-2025-mou", &linked());
            let shared = clock
                .outlook(&asked, &mut Threads(workers))
                .expect("an outlook");
            assert_eq!(shared, alone, "{workers} workers");
        }
    }
}

#[test]
fn more_paths_begin_with_fewer() {
    let plan = Plan::new(&tangled()).expect("a plan");
    let few = super::super::sampled::draw(&plan, 9, 0..10);
    let many = super::super::sampled::draw(&plan, 9, 0..40);
    assert_eq!(few.joints, many.joints[..few.joints.len()]);
    let later = super::super::sampled::draw(&plan, 9, 30..40);
    assert_eq!(later.joints, many.joints[30 * plan.days.len()..]);
}
