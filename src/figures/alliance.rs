//! Security and energy: who gains and loses by which item, the path of cost-sharing, defence spending, bills and their cost.

use super::economy::counts_low_grade;
use super::ledger::capitalised;
use super::pairs::{PairChart, PairSeries, pair_chart};
use super::rows::Row;
use super::years::{Series, Standouts, YearChart, YearLine, absent_chart, year_chart};
use super::{Evaluated, FigureId, Input};
use crate::chart::{Chart, ChartError, Role};
use crate::engine::ledger::{Channel, Confidence, Party};
use crate::engine::security::{CostSharingTerms, DefenceSpending, SecurityFlow};
use crate::text::Text as _;
use crate::text::alliance_figures::AllianceFigureText as W;
use crate::text::number::{self, Unit};

/// What the alliance and energy move.
const CHANNELS: [Channel; 6] = [
    Channel::CostSharing,
    Channel::Defence,
    Channel::Arms,
    Channel::Energy,
    Channel::SupportPledge,
    Channel::HostSpending,
];

/// Years of a cost-sharing agreement after its first.
const AGREED_YEARS: u16 = 4;

/// Years that the path of defence spending shows after its first.
const DEFENCE_YEARS: u16 = 10;

/// A channel's name with its grade in words.
fn graded(input: &Input<'_>, channel: Channel) -> String {
    let title = channel.title();
    let grade = match channel.confidence() {
        Confidence::High => W::GradeHigh,
        Confidence::Medium => W::GradeMedium,
        Confidence::Low => W::GradeLow,
    };
    let values = [
        ("item", capitalised(title.in_language(input.language))),
        ("grade", grade.text(input.language).to_owned()),
    ];
    input.say(W::GradedItem, &values)
}

fn line(of: &Evaluated, party: Party, channel: Channel) -> f64 {
    let line = of.outcome.ledger.line(party, channel);
    line.map_or(0.0, |line| line.usd_a_year)
}

/// Both parties' gains by channel in the year shown, with the grade of each; what is switched off is left out.
pub(super) fn balance(
    input: &Input<'_>,
    figure: FigureId,
    title: String,
    channels: &[Channel],
) -> Result<Chart, ChartError> {
    let counts = counts_low_grade(input, input.scenario);
    let is_low = |channel: &Channel| channel.confidence() == Confidence::Low;
    let shown: Vec<Channel> = (channels.iter().copied())
        .filter(|channel| counts || !is_low(channel))
        .collect();
    if shown.is_empty() {
        return super::economy::switched_off(input, figure);
    }
    let series = [
        (Party::Focus, Role::PartyOne, input.focus()),
        (Party::Importer, Role::PartyTwo, input.importer()),
    ]
    .map(|(party, role, name)| {
        let row = |channel: &Channel| {
            let (value, reference) = (
                line(input.scenario, party, *channel),
                line(input.reference, party, *channel),
            );
            Row::new(graded(input, *channel), value, reference).graded(is_low(channel))
        };
        PairSeries {
            name,
            role,
            rows: shown.iter().map(row).collect(),
        }
    });
    let about = PairChart {
        id: figure.id(),
        title,
        subtitle: if counts {
            W::BalanceSubtitle
        } else {
            W::BalanceSubtitleOff
        },
        unit: Unit::Usd,
    };
    pair_chart(input, about, &series)
}

/// What the channels bring both parties together, or that nothing moves.
pub(super) fn balance_title(
    input: &Input<'_>,
    channels: &[Channel],
    (finding, none): (W, W),
) -> String {
    let sum = |party| -> f64 {
        let all = channels.iter();
        all.map(|channel| line(input.scenario, party, *channel))
            .sum()
    };
    let moved = |party| {
        channels
            .iter()
            .any(|c| line(input.scenario, party, *c).abs() >= 1.0)
    };
    if !moved(Party::Focus) && !moved(Party::Importer) {
        return input.say(none, &[]);
    }
    let usd = |amount: f64| number::signed(amount, Unit::Usd, input.language);
    let values = [
        ("focus_sum", usd(sum(Party::Focus))),
        ("importer_sum", usd(sum(Party::Importer))),
    ];
    input.say(finding, &values)
}

pub(super) fn security_balance(input: &Input<'_>) -> Result<Chart, ChartError> {
    let title = balance_title(input, &CHANNELS, (W::SecurityFinding, W::SecurityNone));
    balance(input, FigureId::SecurityBalance, title, &CHANNELS)
}

fn none(input: &Input<'_>, figure: FigureId) -> Result<Chart, ChartError> {
    let words = (
        input.say(W::NoAlliance, &[]),
        input.say(W::NoAllianceSubtitle, &[]),
    );
    absent_chart(input, figure.id(), words)
}

/// The first calendar year of a series that begins after a figure of the baseline.
fn year_after(year: u16) -> u16 {
    year.saturating_add(1)
}

pub(super) fn cost_sharing(input: &Input<'_>) -> Result<Chart, ChartError> {
    let sharing = |of: &Evaluated| of.outcome.security.as_ref()?.sharing;
    let data = input.model.baseline().security.as_ref();
    let (Some(data), Some(here), Some(there)) =
        (data, sharing(input.scenario), sharing(input.reference))
    else {
        return none(input, FigureId::CostSharing);
    };
    let first = year_after(data.cost_sharing.year);
    let last = first + AGREED_YEARS;
    let path = |terms: CostSharingTerms, inflation: f64| -> Series {
        let years = 0..=AGREED_YEARS;
        years
            .map(|year| (first + year, terms.amount_krw(year, inflation)))
            .collect()
    };
    let at_ceiling = path(here.terms, here.terms.ceiling);
    let amount = |series: &Series, at: usize| {
        let found = series.get(at).map_or(0.0, |(_, amount)| *amount);
        number::value(found, Unit::Krw, input.language)
    };
    let scenario = path(here.terms, here.inflation);
    let end = usize::from(AGREED_YEARS);
    let values = [
        ("amount", amount(&scenario, 0)),
        ("first", first.to_string()),
        ("then", amount(&scenario, end)),
        ("last", last.to_string()),
        ("most", amount(&at_ceiling, end)),
    ];
    let text = if here.terms.indexed {
        W::SharingFinding
    } else {
        W::SharingFixed
    };
    let mut lines = vec![YearLine {
        label: input.say(W::SharingLine, &[]),
        role: Role::Scenario,
        scenario,
        reference: path(there.terms, there.inflation),
    }];
    if here.terms.indexed {
        lines.push(YearLine {
            label: input.say(W::SharingAtCeiling, &[]),
            role: Role::Uncertain,
            scenario: at_ceiling,
            reference: Series::new(),
        });
    }
    let about = YearChart {
        id: FigureId::CostSharing.id(),
        title: input.say(text, &values),
        subtitle: W::SharingSubtitle,
        unit: Unit::Krw,
        standouts: Standouts::default(),
    };
    year_chart(input, about, &lines)
}

/// What is still missing to the target in a year, USD.
fn missing(defence: &DefenceSpending, year: u16) -> f64 {
    let gdp = defence.gdp * (1.0 + defence.gdp_growth).powi(i32::from(year));
    (defence.target_share - defence.share(year)) * gdp
}

pub(super) fn defence(input: &Input<'_>) -> Result<Chart, ChartError> {
    let spending = |of: &Evaluated| of.outcome.security.as_ref()?.defence;
    let data = input.model.baseline().security.as_ref();
    let (Some(data), Some(here), Some(there)) =
        (data, spending(input.scenario), spending(input.reference))
    else {
        return none(input, FigureId::DefencePath);
    };
    let first = year_after(data.defence_share.year);
    let path = |of: fn(&DefenceSpending, u16) -> f64, defence: &DefenceSpending| -> Series {
        let years = 0..=DEFENCE_YEARS;
        years
            .map(|year| (first + year, of(defence, year)))
            .collect()
    };
    let of_line = |label: W, role: Role, of: fn(&DefenceSpending, u16) -> f64| YearLine {
        label: input.say(label, &[]),
        role,
        scenario: path(of, &here),
        reference: path(of, &there),
    };
    let lines = [
        of_line(W::DefenceAdded, Role::Loss, DefenceSpending::increase),
        of_line(W::DefenceMissing, Role::Neutral, missing),
    ];
    let percent = |share: f64| number::value(share, Unit::Share, input.language);
    let usd = |amount: f64| number::value(amount, Unit::Usd, input.language);
    let values = [
        ("base", percent(here.base_share)),
        ("target", percent(here.target_share)),
        ("years", number::plain(here.years_to_target, 0)),
        ("gap", usd(missing(&here, 0))),
        ("last", (first + DEFENCE_YEARS).to_string()),
        ("added", usd(here.increase(DEFENCE_YEARS))),
    ];
    let text = if (here.target_share - here.base_share).abs() < 1e-9 {
        W::DefenceNone
    } else {
        W::DefenceFinding
    };
    let about = YearChart {
        id: FigureId::DefencePath.id(),
        title: input.say(text, &values),
        subtitle: W::DefenceSubtitle,
        unit: Unit::Usd,
        standouts: Standouts::default(),
    };
    year_chart(input, about, &lines)
}

/// What is bought or given, and the bill that the public hears of.
const BILLS: [Channel; 3] = [Channel::Arms, Channel::Energy, Channel::SupportPledge];

pub(super) fn bills(input: &Input<'_>) -> Result<Chart, ChartError> {
    if input.scenario.outcome.security.is_none() {
        return none(input, FigureId::Bills);
    }
    let flow = |of: &Evaluated, channel: Channel| -> SecurityFlow {
        let year = of.outcome.year_shown();
        let security = of.outcome.security.as_ref();
        security.map_or_else(SecurityFlow::default, |security| {
            security.flow(channel, year)
        })
    };
    let series = |name: W, role: Role, is_low: bool, of: fn(&SecurityFlow) -> f64| PairSeries {
        name: input.say(name, &[]),
        role,
        rows: BILLS
            .iter()
            .map(|channel| {
                let title = channel.title();
                let label = capitalised(title.in_language(input.language));
                let (value, reference) = (
                    of(&flow(input.scenario, *channel)),
                    of(&flow(input.reference, *channel)),
                );
                Row::new(label, value, reference).graded(is_low)
            })
            .collect(),
    };
    let mut all = vec![series(W::BillGross, Role::Neutral, false, |flow| {
        flow.gross
    })];
    let counts = counts_low_grade(input, input.scenario);
    if counts {
        all.push(series(W::BillNet, Role::PartyOne, true, |flow| {
            0.0 - flow.payer
        }));
        all.push(series(W::BillGain, Role::PartyTwo, true, |flow| {
            flow.partner
        }));
    }
    let sum = |of: fn(&SecurityFlow) -> f64| -> f64 {
        let all = BILLS.iter();
        all.map(|channel| of(&flow(input.scenario, *channel))).sum()
    };
    let usd = |amount: f64| number::value(amount, Unit::Usd, input.language);
    let gross = sum(|flow| flow.gross);
    let values = [
        ("gross", usd(gross)),
        ("net", usd(sum(|flow| 0.0 - flow.payer))),
        ("gain", usd(sum(|flow| flow.partner))),
    ];
    let text = if gross.abs() < 1.0 {
        W::BillsNone
    } else if counts {
        W::BillsFinding
    } else {
        W::BillsOff
    };
    let about = PairChart {
        id: FigureId::Bills.id(),
        title: input.say(text, &values),
        subtitle: W::BillsSubtitle,
        unit: Unit::Usd,
    };
    pair_chart(input, about, &all)
}
