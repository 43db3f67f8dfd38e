//! E10: Adjusted Winner on the ten issues of the Panama Canal talks, as Brams and Taylor divide them.
//!
//! Both parties spread 100 points. The United States win four issues with 64 points, Panama five with 53; on the third both
//! have 15, and 64 + 15p = 53 + 15(1 − p) gives p = 4/30 of it to the United States: 66 points each.

use super::text::{ExampleTitle, Quantity};
use super::{Check, Sheet, computed, read};
use crate::bargain::adjusted_winner::divide;
use crate::text::Title;

/// Read.
const UNITED_STATES: [f64; 10] = [22.0, 22.0, 15.0, 14.0, 11.0, 6.0, 4.0, 2.0, 2.0, 2.0];
/// Read.
const PANAMA: [f64; 10] = [9.0, 15.0, 15.0, 3.0, 15.0, 5.0, 11.0, 7.0, 7.0, 13.0];
/// Read: the issue that is divided, the part of it that the United States have, the points of both.
const DIVIDED: f64 = 3.0;
const PART: f64 = 0.133_333_333_333_333_33;
const POINTS: f64 = 66.0;

pub(super) fn checks() -> Vec<Check> {
    let found = divide(&UNITED_STATES, &PANAMA);
    let found = found.as_ref();
    let mut sheet = Sheet::new("E10", ExampleTitle::AdjustedWinner);
    let parties = [
        Title::new("the United States", "미국"),
        Title::new("Panama", "파나마"),
    ];
    for (party, name) in parties.iter().enumerate() {
        let quantity = Title::filled(Quantity::WinnerPoints, &[("party", name)]);
        let ours = found.and_then(|found| found.points.get(party).copied());
        sheet.check(quantity, read(POINTS), ours);
    }
    let divided = found.and_then(|found| found.divided);
    let number = divided.map(|issue| issue as f64 + 1.0);
    sheet.check(Quantity::WinnerIssue.plain(), read(DIVIDED), number);
    let part = found.and_then(|found| found.first.get(found.divided?).copied());
    let third = Title::new("3", "3");
    let quantity = Title::filled(Quantity::WinnerShare, &[("number", &third)]);
    sheet.check(quantity, computed(PART), part);
    sheet.checks
}
