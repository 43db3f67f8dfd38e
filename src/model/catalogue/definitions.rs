//! Readings of texts and figures that are open to choice.

use super::{Builder, Spread, choices, quantity};
use crate::model::{Meaning, Value};
use crate::text::Title;
use crate::text::definitions::DefinitionText as D;
use crate::text::number::Unit;
use crate::text::parameters::ParameterText as P;

impl Builder<'_> {
    /// Every definition: the fund's, then those of duties.
    pub(super) fn definitions(&mut self) {
        self.fund();
        let floor = choices(&[
            ("after_preference", P::FloorAfterPreference),
            ("before_preference", P::FloorBeforePreference),
        ]);
        let words = (Title::of(P::FloorOrder), Title::of(P::FloorOrderNote));
        self.switch("floor_order", Meaning::FloorOrder, words, floor);
        let readings = choices(&[
            ("as_assumed", D::PassThroughAsAssumed),
            ("full", D::PassThroughFull),
            ("half", D::PassThroughHalf),
        ]);
        let words = (Title::of(D::PassThrough), Title::of(D::PassThroughNote));
        let meaning = Meaning::PassThroughReading;
        self.switch("pass_through", meaning, words, readings);
        let readings = choices(&[
            ("schedule_on_collected", D::ScheduleOnCollected),
            ("statutory", D::Statutory),
            ("collected", D::Collected),
        ]);
        let words = (Title::of(D::DutyReading), Title::of(D::DutyReadingNote));
        self.switch("duty_reading", Meaning::DutyReading, words, readings);
        let share = self.baseline.collected_share;
        let words = |note| (Title::of(D::CollectedShare), Title::of(note));
        let kind = quantity(Unit::Share, 0.3..=1.0, 0.01);
        let (key, meaning) = ("collected_share".to_owned(), Meaning::CollectedShare);
        if let Some(share) = share {
            self.figure(key, meaning, words(D::CollectedShareNote), kind, share);
        } else {
            let all = Value::Number(1.0);
            self.push(key, meaning, words(D::CollectedShareUnknown), kind, all);
        }
        self.believe(Spread::Triangular(0.7, 0.9), None);
    }

    fn switch(
        &mut self,
        key: &str,
        meaning: Meaning,
        words: (Title, Title),
        kind: crate::model::Kind,
    ) {
        self.push(key.to_owned(), meaning, words, kind, Value::Choice(0));
    }
}
