use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::*;

/// Long enough for any machine, short enough to fail a test.
const PATIENCE: Duration = Duration::from_secs(20);

/// Squares the numbers of its chunks; waits in chunk 0 until it is let go.
struct Squares {
    name: &'static str,
    found: Mutex<Vec<(usize, usize)>>,
    gate: Mutex<Option<Receiver<()>>>,
    out: Sender<(&'static str, usize, usize)>,
    panics: bool,
}

impl Job for Squares {
    fn steps(&self) -> Steps {
        Steps::after([4, 4, 8, 20])
    }

    fn compute(&self, chunk: usize) {
        assert!(!self.panics, "as told");
        if chunk == 0
            && let Some(gate) = open(self.gate.lock()).take()
        {
            gate.recv_timeout(PATIENCE).ok();
        }
        open(self.found.lock()).push((chunk, chunk * chunk));
    }

    fn show(&self, chunks: usize) {
        let found = open(self.found.lock());
        let inside = found.iter().filter(|(chunk, _)| *chunk < chunks);
        let sum = inside.map(|(_, square)| square).sum();
        self.out.send((self.name, chunks, sum)).ok();
    }

    fn give_up(&self) {
        self.out.send((self.name, 0, 0)).ok();
    }
}

fn squares(name: &'static str, out: &Sender<(&'static str, usize, usize)>) -> Squares {
    Squares {
        name,
        found: Mutex::default(),
        gate: Mutex::default(),
        out: out.clone(),
        panics: false,
    }
}

#[test]
fn one_core_is_left_to_the_window_and_one_thread_is_always_had() {
    assert_eq!([1, 2, 8].map(threads_for), [1, 1, 7]);
}

#[test]
fn steps_come_in_order_and_hold_all_their_chunks_on_any_number_of_threads() {
    for threads in [1, 2, 8] {
        let (out, shown) = channel();
        let runner = Runner::with_threads(threads, || {});
        runner.submit(Purpose::Draws, Arc::new(squares("one", &out)));
        let got: Vec<_> = (0..3)
            .map(|_| shown.recv_timeout(PATIENCE).expect("shown"))
            .collect();
        assert_eq!(got, [("one", 4, 14), ("one", 8, 140), ("one", 20, 2_470)]);
        drop(runner);
        assert!(shown.try_recv().is_err(), "{threads} threads show it once");
    }
}

#[test]
fn the_newest_wins_but_a_hand_that_keeps_moving_sees_first_steps() {
    let (out, shown) = channel();
    let runner = Runner::with_threads(1, || {});
    let (let_go, gate) = channel();
    let first = squares("first", &out);
    *open(first.gate.lock()) = Some(gate);
    runner.submit(Purpose::Draws, Arc::new(first));
    for name in ["second", "third", "newest"] {
        runner.submit(Purpose::Draws, Arc::new(squares(name, &out)));
    }
    let_go.send(()).expect("the first waits");
    let mut got = Vec::new();
    while got.len() < 4 {
        got.push(shown.recv_timeout(PATIENCE).expect("shown"));
    }
    assert_eq!(got[0], ("first", 4, 14));
    assert!(got[1..].iter().all(|(name, ..)| *name == "newest"));
    assert_eq!(got[3], ("newest", 20, 2_470));
}

#[test]
fn the_most_wanted_purpose_goes_first_and_a_given_up_one_is_silent() {
    let (out, shown) = channel();
    let runner = Runner::with_threads(1, || {});
    let (let_go, gate) = channel();
    let first = squares("first", &out);
    *open(first.gate.lock()) = Some(gate);
    runner.submit(Purpose::Draws, Arc::new(first));
    runner.submit(Purpose::Indices, Arc::new(squares("indices", &out)));
    runner.submit(Purpose::Map, Arc::new(squares("map", &out)));
    runner.submit(Purpose::Years, Arc::new(squares("years", &out)));
    runner.cancel(Purpose::Map);
    let_go.send(()).expect("the first waits");
    let names: Vec<&str> = (0..9)
        .map(|_| shown.recv_timeout(PATIENCE).expect("shown").0)
        .collect();
    let order = ["first", "years", "indices"];
    let expected: Vec<&str> = order.iter().flat_map(|name| [*name; 3]).collect();
    assert_eq!(names, expected);
    assert!(!runner.is_busy(Purpose::Map));
}

#[test]
fn a_question_is_answered_between_two_positions_of_a_hand_that_keeps_moving() {
    let (out, shown) = channel();
    let runner = Runner::with_threads(1, || {});
    let (let_go, gate) = channel();
    let first = squares("first", &out);
    *open(first.gate.lock()) = Some(gate);
    runner.submit(Purpose::Draws, Arc::new(first));
    runner.submit(Purpose::Seek, Arc::new(squares("seek", &out)));
    runner.submit(Purpose::Draws, Arc::new(squares("second", &out)));
    let_go.send(()).expect("the first waits");
    let got: Vec<(&str, usize)> = (0..7)
        .map(|_| shown.recv_timeout(PATIENCE).expect("shown"))
        .map(|(name, chunks, _)| (name, chunks))
        .collect();
    // first steps in the order of asking, what only gets finer afterwards
    assert_eq!(got[..3], [("first", 4), ("seek", 4), ("second", 4)]);
    let finer = |name: &str| got[3..].iter().filter(|(of, _)| *of == name).count();
    assert_eq!([finer("seek"), finer("second")], [2, 2]);
}

#[test]
fn a_job_that_panics_says_so_and_the_thread_lives_on() {
    let (out, shown) = channel();
    let (woken, wakes) = channel();
    let woken = Mutex::new(woken);
    let runner = Runner::with_threads(1, move || {
        open(woken.lock()).send(()).ok();
    });
    let mut job = squares("broken", &out);
    job.panics = true;
    runner.submit(Purpose::Draws, Arc::new(job));
    assert_eq!(shown.recv_timeout(PATIENCE), Ok(("broken", 0, 0)));
    assert_eq!(wakes.recv_timeout(PATIENCE), Ok(()));
    runner.submit(Purpose::Draws, Arc::new(squares("sound", &out)));
    assert_eq!(shown.recv_timeout(PATIENCE), Ok(("sound", 4, 14)));
}

#[test]
fn dropping_the_runner_ends_its_threads_at_once() {
    let (out, shown) = channel();
    let runner = Runner::with_threads(2, || {});
    assert!(runner.is_able());
    runner.submit(Purpose::Draws, Arc::new(squares("one", &out)));
    drop(out);
    drop(runner);
    // the job is gone with the threads, and with it the last sender
    assert!(shown.iter().count() <= 3);
}
