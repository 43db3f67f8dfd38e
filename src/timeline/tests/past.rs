//! What happened beside what was to be expected.

use jiff::civil::date;

use super::super::{Alone, lookbacks, past};
use super::*;
use crate::model::timeline::{Happening, HistoryEntry};

fn entry(day: Date, what: Happening) -> HistoryEntry {
    HistoryEntry {
        id: format!("on_{day}"),
        date: day,
        title: title("entry"),
        what,
        footing: None,
    }
}

fn reached(day: Date, state: State) -> HistoryEntry {
    let issue = "a".to_owned();
    entry(day, Happening::Reached { issue, state })
}

/// Open in January, words in March, paper in July; closed on paper. From January two steps of a fifth each are ahead,
/// from March one: by July that is 1 − 0.8⁴.
#[test]
fn each_start_knows_what_was_known_then() {
    let mut slow = issue("a", 0.2);
    slow.monthly_chances = [0.2, 0.2, 0.2];
    slow.in_force_from = State::Paper;
    slow.covers = vec!["duty.KOR".to_owned()];
    let mut timeline = timeline(12, vec![slow], Vec::new(), Vec::new());
    timeline.start = date(2026, 6, 1);
    let squeeze = Happening::InForce {
        preset: "summer-2025-squeeze".to_owned(),
    };
    timeline.history = vec![
        reached(date(2025, 7, 1), State::Paper),
        entry(date(2025, 1, 1), squeeze),
        reached(date(2025, 3, 1), State::Words),
    ];
    let (model, presets) = shipped();
    let seen = (preset("november-2025-mou"), &timeline);
    let found = lookbacks(model, presets, seen, &EXACT, &mut Alone).expect("lookbacks");
    let [january, march, july] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(january.start, date(2025, 1, 1));
    assert_eq!(january.issues[0].closed_on, Some(date(2025, 7, 1)));
    // six months: 1 − 0.8⁶ − 6 · 0.2 · 0.8⁵
    let two_steps = 1.0 - 0.8_f64.powi(6) - 6.0 * 0.2 * 0.8_f64.powi(5);
    near(
        january.issues[0].expected_by_then.expect("within"),
        two_steps,
    );
    near(
        march.issues[0].expected_by_then.expect("within"),
        1.0 - 0.8_f64.powi(4),
    );
    assert!(july.issues[0].was_closed && july.issues[0].closed_on.is_none());
    near(july.deal[0], 1.0);
    let past = past(model, presets, seen.0, seen.1).expect("a past");
    assert_eq!(past.days.len(), 7);
    let rate = past.regimes[0].expect("in force").rate;
    near(january.rate.mean[0], rate);
}
