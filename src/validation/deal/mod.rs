//! Published figures on farm markets, security, firms and the fund beside ours.
//!
//! The inputs are figures of the facts, in [`figures`], each with source and grade; no assumption is chosen to make a
//! line fit, and misses stay in the list with the reason. What a line shows does not depend on the baseline.
//!
//! Left out, because the model has no line for it: pears (−42 %), mandarins (−32 %), grapes (−11 %) and peaches (−8 %)
//! of the same fruit study, as spill-overs from one fruit to another are not modelled.

mod farm;
pub mod figures;
mod firms;
mod fund;
#[cfg(test)]
mod tests;
pub mod text;

use super::{Line, Missing, Published, Reference};
use crate::text::Title;
use crate::text::number::Unit;
use text::{AuthorText, QuantityText, ShockText, WhyText};

/// One line without its figures of other horizons, which these markets do not have.
struct Case {
    id: &'static str,
    author: AuthorText,
    source: Reference,
    shock: ShockText,
    quantity: QuantityText,
    unit: Unit,
    published: Published,
    horizon: f64,
    why: WhyText,
}

impl Case {
    /// The line with ours; `None` when a market had no solution.
    fn line(self, ours: Option<f64>) -> Line {
        Line {
            id: self.id,
            author: Title::of(self.author),
            source: self.source,
            shock: Title::of(self.shock),
            quantity: Title::of(self.quantity),
            unit: self.unit,
            published: self.published,
            horizon: self.horizon,
            is_sum: false,
            ours: ours
                .filter(|ours| ours.is_finite())
                .ok_or(Missing::NotFinite),
            at_named_horizons: Vec::new(),
            why: Title::of(self.why),
        }
    }
}

/// Every published figure on these parts that the model can answer, beside ours.
pub fn run() -> Vec<Line> {
    let mut lines = farm::lines();
    lines.extend(firms::lines());
    lines.extend(fund::lines());
    lines
}

/// The lines on companies alone: what makers booked, and what houses expected.
pub fn firm_lines() -> Vec<Line> {
    firms::lines()
}
