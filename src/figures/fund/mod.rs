//! The fund: what is paid in and out, how long money is out, what it weighs, and what it is worth.

mod value;

pub(super) use value::{readings, value};

use super::years::{Series, Standouts, YearChart, YearLine, absent_chart, year_chart};
use super::{FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::fund::{Cents, FundOfDeal, FundOutcome, FundYear};
use crate::text::fund_figures::FundFigureText as W;
use crate::text::number::{self, Unit};

/// The funds of a scenario and its reference.
#[derive(Clone, Copy, Debug)]
pub(super) struct Funds<'a> {
    /// The scenario's; `None` where nothing is promised.
    pub(super) scenario: Option<&'a FundOfDeal>,
    /// The reference's; `None` where nothing is promised.
    pub(super) reference: Option<&'a FundOfDeal>,
}

impl<'a> Funds<'a> {
    pub(super) fn of(input: &Input<'a>) -> Self {
        Self {
            scenario: input.scenario.fund(),
            reference: input.reference.fund(),
        }
    }

    pub(super) fn line(
        self,
        label: String,
        role: Role,
        measure: impl Fn(&FundYear) -> f64,
    ) -> YearLine {
        let series = |fund: Option<&FundOfDeal>| -> Series {
            let years = fund.map_or(&[][..], |fund| &fund.outcome.years);
            years
                .iter()
                .map(|year| (year.year, measure(year)))
                .collect()
        };
        YearLine {
            label,
            role,
            scenario: series(self.scenario),
            reference: series(self.reference),
        }
    }
}

/// What every chart of the fund starts from.
struct Sheet<'a> {
    input: &'a Input<'a>,
    funds: Funds<'a>,
}

impl<'a> Sheet<'a> {
    /// `None` where neither side has a fund.
    fn of(input: &'a Input<'a>) -> Option<Self> {
        let funds = Funds::of(input);
        (funds.scenario.is_some() || funds.reference.is_some()).then_some(Self { input, funds })
    }

    fn usd(&self, amount: f64) -> String {
        number::value(amount, Unit::Usd, self.input.language)
    }

    fn signed(&self, amount: f64) -> String {
        number::signed(amount, Unit::Usd, self.input.language)
    }

    fn percent(&self, share: f64) -> String {
        number::value(share, Unit::Share, self.input.language)
    }

    /// The finding about the scenario's fund, or that there is only one in the reference.
    fn title(&self, finding: impl FnOnce(&FundOfDeal) -> String) -> String {
        match (self.funds.scenario, self.funds.reference) {
            (Some(fund), _) => finding(fund),
            (None, Some(fund)) => {
                let total = self.usd(fund.outcome.mix.total().usd());
                self.input.say(W::FundGone, &[("total", total)])
            }
            (None, None) => String::new(),
        }
    }
}

fn none(input: &Input<'_>, figure: FigureId) -> Result<Chart, ChartError> {
    let say = |text: W| input.say(text, &[]);
    let words = (say(W::NoFund), say(W::NoFundSubtitle));
    absent_chart(input, figure.id(), words)
}

fn last_year(fund: &FundOutcome) -> String {
    fund.years
        .last()
        .map_or_else(String::new, |year| year.year.to_string())
}

/// Equity and loans called in a year, USD.
fn called(year: &FundYear) -> f64 {
    (year.equity_called + year.loans_called).usd()
}

/// What debtors pay the investor in a year, USD.
fn debt_service(year: &FundYear) -> f64 {
    (year.loan_interest + year.loan_repaid + year.guarantee_fees + year.guarantee_recoveries).usd()
}

pub(super) fn calls(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundCalls);
    };
    let title = sheet.title(|fund| {
        let fund = &fund.outcome;
        let values = [
            ("called", sheet.usd(fund.called.usd())),
            ("most", sheet.usd(fund.largest(called))),
            ("own", sheet.usd(fund.investor_distributions.usd())),
            ("paid", sheet.usd(fund.distributions.usd())),
            ("guaranteed", sheet.usd(fund.mix.guarantees.usd())),
            ("last", last_year(fund)),
        ];
        let text = if fund.called <= Cents::ZERO {
            W::CallsNone
        } else if fund.distributions <= Cents::ZERO {
            W::CallsOnly
        } else {
            W::CallsFinding
        };
        input.say(text, &values)
    });
    let say = |text: W| input.say(text, &[]);
    let lines = [
        sheet
            .funds
            .line(say(W::PaidIn), Role::Loss, |year| 0.0 - called(year)),
        sheet.funds.line(say(W::ToFocus), Role::PartyOne, |year| {
            year.investor_distributions.usd() + debt_service(year)
        }),
        sheet
            .funds
            .line(say(W::ToImporter), Role::PartyTwo, |year| {
                year.host_distributions.usd()
            }),
    ];
    let about = YearChart {
        id: FigureId::FundCalls.id(),
        title,
        subtitle: W::CallsSubtitle,
        unit: Unit::Usd,
        standouts: Standouts::default(),
    };
    year_chart(input, about, &lines)
}

pub(super) fn exposure(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundExposure);
    };
    let mut standouts = Standouts::default();
    let title = sheet.title(|fund| {
        let fund = &fund.outcome;
        let Some(peak_year) = fund.peak_exposure_year else {
            return input.say(W::ExposureNone, &[]);
        };
        let back = fund.recouped_year.map(|year| year.to_string());
        let text = if back.is_some() {
            W::ExposureBack
        } else {
            W::ExposureNotBack
        };
        let values = [
            ("peak", sheet.usd(fund.peak_exposure.usd())),
            ("peak_year", peak_year.to_string()),
            ("back", back.unwrap_or_default()),
            ("last", last_year(fund)),
        ];
        let peak = input.say(W::Peak, &values);
        standouts.point = Some((peak_year, fund.peak_exposure.usd(), peak));
        standouts.year = fund
            .recouped_year
            .map(|year| (year, input.say(W::MoneyBack, &values)));
        input.say(text, &values)
    });
    let label = input.say(W::Exposure, &[]);
    let line = sheet
        .funds
        .line(label, Role::Scenario, |year| year.exposure.usd());
    let about = YearChart {
        id: FigureId::FundExposure.id(),
        title,
        subtitle: W::ExposureSubtitle,
        unit: Unit::Usd,
        standouts,
    };
    year_chart(input, about, &[line])
}

pub(super) fn flows(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundFlows);
    };
    let title = sheet.title(|fund| {
        let fund = &fund.outcome;
        let values = [
            ("focus_net", sheet.signed(fund.investor.net.usd())),
            ("importer_net", sheet.signed(fund.host.net.usd())),
            ("last", last_year(fund)),
        ];
        input.say(W::FlowsFinding, &values)
    });
    let (focus, importer) = (input.focus(), input.importer());
    let lines = [
        sheet
            .funds
            .line(focus, Role::PartyOne, |year| year.investor_net.usd()),
        sheet
            .funds
            .line(importer, Role::PartyTwo, |year| year.host_net.usd()),
    ];
    let about = YearChart {
        id: FigureId::FundFlows.id(),
        title,
        subtitle: W::FlowsSubtitle,
        unit: Unit::Usd,
        standouts: Standouts::default(),
    };
    year_chart(input, about, &lines)
}

pub(super) fn burden(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundBurden);
    };
    let title = sheet.title(|fund| {
        let gdp = fund.outcome.largest(|year| year.share_of_gdp);
        let reserves = fund.outcome.largest(|year| year.share_of_reserves);
        if gdp <= 0.0 {
            return input.say(W::BurdenNone, &[]);
        }
        let values = [
            ("gdp", sheet.percent(gdp)),
            ("reserves", sheet.percent(reserves)),
        ];
        input.say(W::BurdenFinding, &values)
    });
    let say = |text: W| input.say(text, &[]);
    let lines = [
        sheet
            .funds
            .line(say(W::OverReserves), Role::PartyTwo, |year| {
                year.share_of_reserves
            }),
        sheet
            .funds
            .line(say(W::OverGdp), Role::PartyOne, |year| year.share_of_gdp),
    ];
    let about = YearChart {
        id: FigureId::FundBurden.id(),
        title,
        subtitle: W::BurdenSubtitle,
        unit: Unit::Share,
        standouts: Standouts::default(),
    };
    year_chart(input, about, &lines)
}

pub(super) fn reserve_income(input: &Input<'_>) -> Result<Chart, ChartError> {
    let Some(sheet) = Sheet::of(input) else {
        return none(input, FigureId::FundReserveIncome);
    };
    let title = sheet.title(|fund| {
        let share = fund.outcome.largest(|year| year.share_of_reserve_income);
        let text = if share <= 0.0 {
            W::BurdenNone
        } else if share > 1.0 {
            W::IncomeBeyond
        } else {
            W::IncomeWithin
        };
        input.say(text, &[("share", sheet.percent(share))])
    });
    let line = sheet
        .funds
        .line(input.say(W::OverIncome, &[]), Role::Scenario, |year| {
            year.share_of_reserve_income
        });
    let about = YearChart {
        id: FigureId::FundReserveIncome.id(),
        title,
        subtitle: W::IncomeSubtitle,
        unit: Unit::Share,
        standouts: Standouts {
            level: Some((1.0, input.say(W::WholeIncome, &[]))),
            ..Standouts::default()
        },
    };
    year_chart(input, about, &[line])
}
