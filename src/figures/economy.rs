//! The focus economy as a whole: output and jobs over the years, sales resold elsewhere, and the currency.

use super::curve::{CurveChart, Measures, curve_chart};
use super::evaluated::{PATH_YEARS, PathPoint};
use super::exports::path_chart;
use super::fund::Funds;
use super::uncertainty::DrawnYear;
use super::years::{Standouts, YearChart, YearLine, absent_chart, year_chart};
use super::{Evaluated, FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::fund::FundYear;
use crate::model::{FundParameter, LedgerParameter, Meaning};
use crate::text::economy_figures::EconomyFigureText as W;
use crate::text::number::{self, Unit};

/// What a path of the years after the change says.
#[derive(Clone, Debug)]
pub(super) struct PathAbout<T> {
    pub(super) id: &'static str,
    pub(super) unit: Unit,
    pub(super) none: T,
    /// A template with `{first}`, `{last}` and `{years}`.
    pub(super) finding: T,
    pub(super) subtitle: T,
    /// Smallest change that the title speaks of.
    pub(super) smallest: f64,
    pub(super) measure: fn(&PathPoint) -> f64,
    /// The measure in draws of each year; empty where there are none.
    pub(super) years: Vec<DrawnYear>,
}

pub(super) fn gdp_path(input: &Input<'_>) -> Result<Chart, ChartError> {
    let about = PathAbout {
        id: FigureId::GdpPath.id(),
        unit: Unit::Change,
        none: W::GdpNone,
        finding: W::GdpFinding,
        subtitle: W::GdpSubtitle,
        smallest: 5e-7,
        measure: |point| point.gdp_share_change,
        years: Vec::new(),
    };
    path_chart(input, &about)
}

pub(super) fn jobs_path(input: &Input<'_>) -> Result<Chart, ChartError> {
    let about = PathAbout {
        id: FigureId::JobsPath.id(),
        unit: Unit::Jobs,
        none: W::JobsNone,
        finding: W::JobsFinding,
        subtitle: W::JobsSubtitle,
        smallest: 0.5,
        measure: |point| point.jobs_change,
        years: Vec::new(),
    };
    path_chart(input, &about)
}

/// A number of a scenario; nothing where the catalogue has no such parameter.
pub(super) fn number_of(input: &Input<'_>, of: &Evaluated, meaning: Meaning) -> f64 {
    let catalogue = input.model.catalogue();
    of.scenario.number(catalogue, meaning).unwrap_or_default()
}

/// Whether items of low confidence count.
pub(super) fn counts_low_grade(input: &Input<'_>, of: &Evaluated) -> bool {
    let meaning = Meaning::Ledger(LedgerParameter::LowGrade);
    of.scenario.choice(input.model.catalogue(), meaning) == 0
}

/// A chart of low confidence while such items are switched off: it says so.
pub(super) fn switched_off(input: &Input<'_>, figure: FigureId) -> Result<Chart, ChartError> {
    let item = figure.name(input.language).to_owned();
    let title = input.say(W::SwitchedOff, &[("item", item)]);
    absent_chart(
        input,
        figure.id(),
        (title, input.say(W::SwitchedOffSubtitle, &[])),
    )
}

/// Value added of the changed sales, were none of them resold elsewhere, USD a year.
fn value_added_kept(input: &Input<'_>, of: &Evaluated) -> f64 {
    let baseline = input.model.baseline();
    let sectors = baseline.sectors.iter().zip(&of.outcome.focus_sales);
    sectors
        .map(|(sector, sales)| {
            let base = sector.imports.get(baseline.focus);
            let base = base.map_or(0.0, |figure| figure.value);
            (sales - base) * sector.value_added_per_export.value
        })
        .sum()
}

pub(super) fn diversion(input: &Input<'_>) -> Result<Chart, ChartError> {
    let resold = |of: &Evaluated| number_of(input, of, Meaning::ResoldShare);
    let kept = value_added_kept(input, input.scenario);
    let title = if kept.abs() < 1.0 {
        input.say(W::DiversionNone, &[])
    } else {
        let share = resold(input.scenario);
        let values = [
            (
                "step",
                number::value(kept.abs() / 10.0, Unit::Usd, input.language),
            ),
            ("share", number::value(share, Unit::Share, input.language)),
            (
                "change",
                number::signed(kept * (1.0 - share), Unit::Usd, input.language),
            ),
        ];
        input.say(W::DiversionFinding, &values)
    };
    let about = CurveChart {
        id: FigureId::Diversion.id(),
        title,
        subtitle: W::DiversionSubtitle,
        over: input.say(W::DiversionAxis, &[]),
        over_unit: Unit::Share,
        range: (0.0, 1.0),
        unit: Unit::Usd,
        role: Role::Scenario,
    };
    let measures = Measures {
        outcome: &|of, share| value_added_kept(input, of) * (1.0 - share),
        place: &|of| Some(resold(of)),
    };
    curve_chart(input, about, &measures)
}

/// What the fund's calls do to the currency; the same words for both charts of it.
struct Currency<'a> {
    input: &'a Input<'a>,
    funds: Funds<'a>,
}

impl Currency<'_> {
    fn usd(&self, amount: f64) -> String {
        number::value(amount, Unit::Usd, self.input.language)
    }

    fn capacity(&self) -> f64 {
        let of = |parameter| number_of(self.input, self.input.scenario, Meaning::Fund(parameter));
        of(FundParameter::InflowCapacity) + of(FundParameter::SwapLine)
    }

    /// Capacity and slope, in words.
    fn values(&self) -> Vec<(&'static str, String)> {
        let meaning = Meaning::Fund(FundParameter::CurrencyChangePerBillion);
        let slope = number_of(self.input, self.input.scenario, meaning);
        vec![
            ("capacity", self.usd(self.capacity())),
            ("slope", number::plain(slope * 100.0, 2)),
        ]
    }

    fn largest(&self, measure: fn(&FundYear) -> f64) -> Option<(u16, f64)> {
        let fund = self.funds.scenario?;
        let years = fund.outcome.years.iter();
        let all = years.map(|year| (year.year, measure(year)));
        all.reduce(|most, year| if year.1 > most.1 { year } else { most })
    }
}

fn outflow(year: &FundYear) -> f64 {
    year.outflow().usd()
}

pub(super) fn won_outflow(input: &Input<'_>) -> Result<Chart, ChartError> {
    let of = Currency {
        input,
        funds: Funds::of(input),
    };
    let mut values = of.values();
    let title = match of.largest(outflow) {
        Some((year, most)) if most > 0.0 => {
            values.extend([("most", of.usd(most)), ("first", year.to_string())]);
            let text = if most > of.capacity() {
                W::OutflowBeyond
            } else {
                W::OutflowWithin
            };
            input.say(text, &values)
        }
        _ => input.say(W::OutflowNone, &[]),
    };
    let label = input.say(W::OutflowLine, &[]);
    let line = of.funds.line(label, Role::Scenario, outflow);
    let level = (of.capacity(), input.say(W::CapacityRule, &[]));
    let about = YearChart {
        id: FigureId::WonOutflow.id(),
        title,
        subtitle: W::OutflowSubtitle,
        unit: Unit::Usd,
        standouts: Standouts {
            level: Some(level),
            ..Standouts::default()
        },
    };
    year_chart_or_none(input, about, line)
}

pub(super) fn won_pressure(input: &Input<'_>) -> Result<Chart, ChartError> {
    if !counts_low_grade(input, input.scenario) {
        return switched_off(input, FigureId::WonPressure);
    }
    let of = Currency {
        input,
        funds: Funds::of(input),
    };
    let mut values = of.values();
    let title = match of.largest(|year| year.currency_change) {
        Some((year, most)) if most > 0.0 => {
            let most = number::value(most, Unit::Change, input.language);
            values.extend([("most", most), ("first", year.to_string())]);
            input.say(W::WonFinding, &values)
        }
        _ => input.say(W::WonNone, &values),
    };
    let label = input.say(W::WonLine, &[]);
    let line = of
        .funds
        .line(label, Role::Uncertain, |year| year.currency_change);
    let about = YearChart {
        id: FigureId::WonPressure.id(),
        title,
        subtitle: W::WonSubtitle,
        unit: Unit::Change,
        standouts: Standouts::default(),
    };
    let slope = of.values();
    let mut chart = year_chart_or_none(input, about, line)?;
    let words = input.say(W::WonTerms, &slope);
    chart.subtitle = input.say(
        W::SubtitleAnd,
        &[("subtitle", chart.subtitle.clone()), ("more", words)],
    );
    input.finish(chart)
}

/// The chart; that there is no fund where neither side has one.
fn year_chart_or_none(
    input: &Input<'_>,
    about: YearChart<W>,
    line: YearLine,
) -> Result<Chart, ChartError> {
    if line.scenario.is_empty() && line.reference.is_empty() {
        let words = (
            input.say(W::OutflowNone, &[]),
            input.say(W::NoFundSubtitle, &[]),
        );
        return absent_chart(input, about.id, words);
    }
    year_chart(input, about, &[line])
}

/// The last year of the paths.
pub(super) fn last_year() -> f64 {
    PATH_YEARS.iter().copied().fold(0.0, f64::max)
}
