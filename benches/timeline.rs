//! Speed of the clock: 10,000 paths of 36 months with six issues and six events, every regime that they meet evaluated by
//! the full model; and the joint distribution of the same timeline.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark may stop anywhere, and the table is its result"
)]

use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use entente::baseline::Baseline;
use entente::engine::Model;
use entente::file::shipped::presets;
use entente::model::timeline::{
    Event, Given, Issue, Link, LinkKind, Setting, State, Timeline, When,
};
use entente::model::{Presets, Scenario};
use entente::text::Title;
use entente::timeline::{Asked, Clock, Crew, Method, Outlook};
use jiff::civil::date;

const DEAL: &str = "november-2025-mou";

/// So many threads, or the caller's own.
struct Threads(usize);

impl Crew for Threads {
    fn all<T: Send>(&mut self, count: usize, piece: impl Fn(usize) -> T + Sync) -> Vec<T> {
        if self.0 < 2 || count < 2 {
            return (0..count).map(piece).collect();
        }
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(count));
        let work = || {
            let mut own = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    break;
                }
                own.push((number, piece(number)));
            }
            done.lock().expect("nobody panicked").extend(own);
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

fn title(id: &str) -> Title {
    Title::new(id, id)
}

fn issue(id: &str, covers: &[&str], chance: f64) -> Issue {
    Issue {
        id: id.to_owned(),
        title: title(id),
        state: State::Open,
        monthly_chances: [chance, 0.6 * chance, 0.4 * chance],
        covers: covers.iter().map(|&pattern| pattern.to_owned()).collect(),
        in_force_from: State::Paper,
        footing: None,
    }
}

fn link(first: &str, second: &str, kind: LinkKind) -> Link {
    Link {
        id: format!("{first}-{second}"),
        title: title("link"),
        kind,
        first: first.to_owned(),
        first_state: State::Words,
        second: second.to_owned(),
        second_state: State::Paper,
        footing: None,
    }
}

fn event(id: &str, monthly: f64, effect: Vec<Setting>) -> Event {
    Event {
        id: id.to_owned(),
        title: title(id),
        when: When::Hazard {
            from: None,
            to: None,
            monthly,
        },
        while_issue: None,
        after: None,
        effect,
        slows: vec![("fund".to_owned(), 0.8)],
        is_threat: false,
        footing: None,
    }
}

fn lever(key: &str, value: f64) -> Vec<Setting> {
    vec![Setting::Lever {
        key: key.to_owned(),
        value: Given::Number(value),
    }]
}

/// Six issues, six links, six events; four of the events change what is in force.
fn timeline() -> Timeline {
    let condition = LinkKind::Conditional { factor: 0.4 };
    let overlay = |id: &str| vec![Setting::Overlay(id.to_owned())];
    let mut threat = event("threat", 0.04, lever("duty.KOR.cars_and_parts", 0.25));
    threat.is_threat = true;
    threat.while_issue = Some(("tariffs".to_owned(), State::Law));
    Timeline {
        start: date(2026, 3, 1),
        months: 36,
        from: "court-bridge-2026".to_owned(),
        issues: vec![
            issue("tariffs", &["duty.KOR", "quota.KOR"], 0.25),
            issue("fund", &["fund"], 0.2),
            issue("farm", &["farm"], 0.08),
            issue("korus", &["rules"], 0.15),
            issue("security", &["security"], 0.2),
            issue(
                "digital",
                &["rules.platform_strictness", "rules.map_openness"],
                0.1,
            ),
        ],
        links: vec![
            link("fund", "tariffs", LinkKind::Before),
            link("tariffs", "fund", condition),
            link("korus", "tariffs", condition),
            link("farm", "korus", condition),
            link("security", "fund", condition),
            link("digital", "korus", LinkKind::Before),
        ],
        events: vec![
            threat,
            event("court", 0.03, lever("duty.KOR.other", 0.0)),
            event("restored", 0.05, overlay("section-301")),
            event("chips", 0.02, overlay("chips-phase-2")),
            event("election", 0.01, Vec::new()),
            event("currency", 0.03, Vec::new()),
        ],
        ..Timeline::default()
    }
}

struct Case {
    model: Model,
    presets: Presets,
    deal: Scenario,
}

impl Case {
    fn outlook(&self, method: Method, threads: usize) -> (Duration, Outlook) {
        let asked = Asked {
            method,
            ..Asked::default()
        };
        let timeline = timeline();
        let start = Instant::now();
        let clock = Clock::new(&self.model, &self.presets, &self.deal, &timeline);
        let mut clock = clock.expect("a clock");
        let outlook = clock.outlook(&asked, &mut Threads(threads));
        (start.elapsed(), black_box(outlook.expect("an outlook")))
    }
}

fn main() {
    let model = Model::new(Baseline::shipped().expect("the shipped baseline reads"));
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    let deal = presets.find(DEAL).expect("a preset").scenario.clone();
    let case = Case {
        model,
        presets,
        deal,
    };
    let milli = |time: Duration| time.as_secs_f64() * 1e3;
    let start = Instant::now();
    for _ in 0..200 {
        black_box(case.model.run(&case.deal).expect("an outcome"));
    }
    println!(
        "one evaluation of the model: {:.3} ms",
        milli(start.elapsed()) / 200.0
    );
    for (name, method) in [
        ("10,000 paths", Method::Sampled),
        ("exact, and 10,000 paths", Method::Exact),
    ] {
        for threads in [1, 2] {
            let all = (0..7).map(|_| case.outlook(method, threads));
            let best = all.min_by_key(|(time, _)| *time);
            let (time, outlook) = best.expect("seven runs");
            println!(
                "{name}, {threads} thread(s): {:.1} ms, {} regimes, chance of the deal {:.4}",
                milli(time),
                outlook.regimes,
                outlook.waiting.chance
            );
        }
    }
}
