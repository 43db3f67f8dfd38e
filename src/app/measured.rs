//! One measure of the scenario beside the reference: value and signed distance.

use super::command::Seen;
use super::context::PanelContext;
use super::ink::{ink, theme};
use super::open_number::Opens;
use crate::engine::Measure;
use crate::engine::ledger::Party;
use crate::engine::measure::{Absence, FundMeasure, LedgerMeasure};
use crate::engine::trace::Subject;
use crate::figures::Evaluated;
use crate::text::panels::PanelText as T;
use crate::text::{Language, Text as _, number};
use egui::RichText;

/// A measure with its two values, in base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measured {
    pub(super) measure: Measure,
    pub(super) value: Option<f64>,
    pub(super) reference: Option<f64>,
    /// Why the scenario, and why the reference, has no value.
    absences: [Option<Absence>; 2],
}

/// Which way the distance goes, as far as the shown digits tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Up,
    Down,
    Same,
}

impl Measured {
    /// The measure in two evaluations.
    pub(super) fn of(
        context: &PanelContext<'_>,
        measure: Measure,
        (scenario, reference): (&Evaluated, &Evaluated),
    ) -> Self {
        let baseline = context.model.baseline();
        let value = |of: &Evaluated| measure.value(baseline, &of.outcome);
        Self {
            measure,
            value: value(scenario),
            reference: value(reference),
            absences: [scenario, reference].map(|of| measure.absence(baseline, &of.outcome)),
        }
    }

    /// The value in words, with its sign where it is a change.
    pub(super) fn shown(&self, language: Language) -> String {
        show(self.measure, self.value, language)
    }

    /// What opens when its number is pressed.
    pub(super) fn opens(&self, context: &PanelContext<'_>, seen: Seen) -> Opens {
        let title = self.measure.title(context.model.baseline());
        let [here, there] = self.absences;
        let absence = if seen == Seen::Reference { there } else { here };
        let subject = Subject::Measure(self.measure);
        let opens = Opens::active(subject, title.in_language(context.language));
        Opens { seen, ..opens }.because(absence, context.language)
    }

    /// The distance from the reference, where both have a value.
    fn change(&self) -> Option<f64> {
        Some(self.value? - self.reference?)
    }

    /// The distance from the reference, signed.
    pub(super) fn distance(&self, language: Language) -> String {
        self.change().map_or_else(
            || NOT_DEFINED.to_owned(),
            |change| number::difference(change, self.measure.unit(), language),
        )
    }

    fn direction(&self, language: Language) -> Direction {
        let has_digit = self
            .distance(language)
            .chars()
            .any(|c| ('1'..='9').contains(&c));
        match self.change() {
            Some(change) if has_digit && change > 0.0 => Direction::Up,
            Some(change) if has_digit && change < 0.0 => Direction::Down,
            _ => Direction::Same,
        }
    }

    /// The distance in words: "+US$1.2 bn against KORUS 2024".
    pub(super) fn words(&self, reference: &str, language: Language) -> String {
        let values = [
            ("distance", self.distance(language)),
            ("name", reference.to_owned()),
        ];
        match self.direction(language) {
            Direction::Up | Direction::Down => T::AgainstReference.fill(language, &values),
            Direction::Same => T::SameAs.fill(language, &values),
        }
    }

    /// The distance with its sign, coloured by whether the named party gains.
    pub(super) fn distance_ui(&self, ui: &mut egui::Ui, language: Language, reference: &str) {
        let theme = theme(ui);
        let direction = self.direction(language);
        let is_gain = (direction == Direction::Up) == self.measure.rise_is_gain();
        let color = match direction {
            Direction::Same => theme.weak_text,
            _ if is_gain => theme.gain,
            _ => theme.loss,
        };
        let words = match direction {
            Direction::Same => self.words(reference, language),
            Direction::Up | Direction::Down => self.distance(language),
        };
        let label = egui::Label::new(RichText::new(words).small().color(ink(color)));
        ui.add(label.wrap())
            .on_hover_text(self.words(reference, language));
    }
}

/// What stands for a value that there is none of.
pub(super) const NOT_DEFINED: &str = "–";

/// A value of a measure in words, with its sign where it is a change.
pub(super) fn show(measure: Measure, value: Option<f64>, language: Language) -> String {
    let Some(value) = value else {
        return NOT_DEFINED.to_owned();
    };
    if matches!(measure, Measure::RateGap(_)) {
        // a gap between two rates is a distance: percentage points
        number::difference(value, measure.unit(), language)
    } else if measure.is_change() {
        number::signed(value, measure.unit(), language)
    } else {
        number::value(value, measure.unit(), language)
    }
}

/// How many measures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// What is asked first.
    Few,
    /// Every headline measure.
    All,
}

/// The headline measures of both parties: first the focus origin's, then the importer's.
pub(super) fn headlines(context: &PanelContext<'_>, extent: Extent) -> [Vec<Measure>; 2] {
    let gaps = context
        .model
        .baseline()
        .rivals
        .iter()
        .take(2)
        .copied()
        .map(Measure::RateGap);
    let mut focus = balances(Party::Focus).to_vec();
    focus.extend([Measure::Exports, Measure::RateBeforeSubstitution]);
    focus.extend(gaps);
    focus.extend([
        Measure::GdpShareChange,
        Measure::JobsChange,
        Measure::FocusWelfareChange,
    ]);
    let mut importer = balances(Party::Importer).to_vec();
    importer.extend([
        Measure::PriceChange,
        Measure::DutyRevenueChange,
        Measure::ImporterWelfareChange,
    ]);
    if extent == Extent::All {
        let of_importer = [
            Measure::ConsumerSurplusChange,
            Measure::DomesticSurplusChange,
        ];
        let is_new = |measure: &Measure| {
            !focus.contains(measure)
                && !importer.contains(measure)
                && !of_importer.contains(measure)
        };
        let rest: Vec<Measure> = Measure::HEADLINES.into_iter().filter(is_new).collect();
        focus.extend(rest);
        importer.extend(of_importer);
    }
    if has_fund(context) {
        let of_fund: &[FundMeasure] = match extent {
            Extent::Few => &FUND_FEW,
            Extent::All => &FUND_ALL,
        };
        focus.extend(of_fund.iter().copied().map(Measure::Fund));
        importer.push(Measure::Fund(FundMeasure::NpvImporter));
    }
    [focus, importer]
}

/// A party's balance of the whole deal, a year and in present value.
fn balances(party: Party) -> [Measure; 2] {
    [false, true].map(|is_present_value| {
        Measure::Ledger(LedgerMeasure {
            party,
            channel: None,
            is_present_value,
        })
    })
}

/// What is asked first of a fund.
const FUND_FEW: [FundMeasure; 2] = [FundMeasure::NpvFocus, FundMeasure::PeakExposure];

/// The headline measures of a fund.
const FUND_ALL: [FundMeasure; 9] = [
    FundMeasure::NpvFocus,
    FundMeasure::PeakExposure,
    FundMeasure::PricePerPoint,
    FundMeasure::RateOfReturn,
    FundMeasure::RecoupedYear,
    FundMeasure::ExpectedLoss,
    FundMeasure::UnrecoupedProbability,
    FundMeasure::ShareOfReserveIncome,
    FundMeasure::ShareOfGdp,
];

/// Whether the scenario or the reference promises a fund: without one its numbers are all nothing.
fn has_fund(context: &PanelContext<'_>) -> bool {
    let (scenario, reference) = (
        context.results.scenario(),
        context.results.reference_evaluated(),
    );
    let mut both = scenario.into_iter().chain(reference);
    both.any(Evaluated::has_fund)
}

/// Years after the change, with as many decimals as they have.
pub(super) fn years(horizon: f64) -> String {
    number::plain(horizon, usize::from(horizon.fract().abs() > 0.0))
}

/// The names of both parties, in the order of [`headlines`].
pub(super) fn parties<'a>(context: &PanelContext<'a>) -> [&'a str; 2] {
    let baseline = context.model.baseline();
    let focus = baseline.origins.get(baseline.focus);
    [
        focus.map_or("", |origin| origin.title.in_language(context.language)),
        baseline.importer.in_language(context.language),
    ]
}

/// The scenario and its reference, or the words why there is no outcome.
pub(super) fn evaluated_ui<'a>(
    ui: &mut egui::Ui,
    context: &PanelContext<'a>,
) -> Option<(&'a Evaluated, &'a Evaluated)> {
    let found = context
        .results
        .scenario()
        .zip(context.results.reference_evaluated());
    if found.is_none()
        && let Some(error) = context.results.error()
    {
        let words = T::NoOutcome.fill(
            context.language,
            &[(
                "cause",
                error.words(context.model.baseline(), context.language),
            )],
        );
        ui.add(egui::Label::new(RichText::new(words).color(ink(theme(ui).error))).wrap());
    }
    found
}
