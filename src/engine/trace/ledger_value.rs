//! Where the present values of the ledger's lines come from.

use super::draft::{Draft, Scene, counted, stepped};
use super::fund;
use super::{FundStep, Place, Row, Step, Term};
use crate::engine::Measure;
use crate::engine::ledger::parts;
use crate::engine::ledger::{Amount, Channel, Party};
use crate::engine::measure::{FundMeasure, LedgerMeasure};
use crate::model::{LedgerParameter as L, Meaning};
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::trace::TermText as T;

pub(super) fn draft(s: &Scene<'_>, party: Party, channel: Channel) -> Draft {
    match channel {
        Channel::Fund => {
            let measure = match party {
                Party::Focus => FundMeasure::NpvFocus,
                Party::Importer => FundMeasure::NpvImporter,
            };
            Draft::of(Place::Fund, "V").with([s.measure("V", Measure::Fund(measure))])
        }
        Channel::CostSharing
        | Channel::Defence
        | Channel::Arms
        | Channel::Energy
        | Channel::SupportPledge
        | Channel::HostSpending => {
            let rows = alliance(s, party, channel);
            dated(s, party, rows).with(behind_year(s, party, channel))
        }
        Channel::Currency => {
            let rows = currency(s);
            dated(s, party, rows).with(behind_year(s, party, channel))
        }
        Channel::ExportValueAdded
        | Channel::ExporterMargin
        | Channel::QuotaRent
        | Channel::DutyRevenue
        | Channel::BuyersCost
        | Channel::DomesticProducers
        | Channel::RulesOfOrigin
        | Channel::FarmIncome
        | Channel::FarmBuyers
        | Channel::FarmTreasury
        | Channel::FarmExports
        | Channel::StandardCap
        | Channel::InvestorClaims
        | Channel::PlatformRules
        | Channel::MapData => level(s, party, channel),
    }
}

const fn rate_of(party: Party) -> L {
    match party {
        Party::Focus => L::FocusDiscountRate,
        Party::Importer => L::ImporterDiscountRate,
    }
}

/// The same amount at the end of every year.
fn level(s: &Scene<'_>, party: Party, channel: Channel) -> Draft {
    let rate = s.number(Meaning::Ledger(rate_of(party)));
    let formula = if rate.abs() < f64::EPSILON {
        "a · n"
    } else {
        "a · (1 − (1 + r)^(−n)) / r"
    };
    let line = LedgerMeasure {
        party,
        channel: Some(channel),
        is_present_value: false,
    };
    Draft::of(Place::Ledger, formula)
        .with([s.measure("a", Measure::Ledger(line))])
        .with(s.parameter("r", Meaning::Ledger(rate_of(party))))
        .with(s.whole_years("n", Meaning::Ledger(L::Years)))
}

/// An amount a year, the first at the end of year 1.
fn dated(s: &Scene<'_>, party: Party, rows: Vec<Row>) -> Draft {
    Draft::of(Place::Ledger, "Σ(f / (1 + r)^t)")
        .with(s.parameter("r", Meaning::Ledger(rate_of(party))))
        .with(s.parameter("", Meaning::Ledger(L::Years)))
        .over(T::Years, rows)
}

/// How one year's amount comes about: the line of the year that is shown.
fn behind_year(s: &Scene<'_>, party: Party, channel: Channel) -> [Term; 1] {
    let line = LedgerMeasure {
        party,
        channel: Some(channel),
        is_present_value: false,
    };
    [s.measure("", Measure::Ledger(line))]
}

fn row(index: usize, amount: Term) -> Row {
    let year = (index + 1) as f64;
    let number = (index + 1).to_string();
    Row {
        title: Title::filled(T::YearOf, &[("year", &Title::new(number.clone(), number))]),
        terms: vec![counted("t", T::YearNumber, Unit::Years, year), amount],
    }
}

fn years_counted(s: &Scene<'_>) -> usize {
    let years = s.number(Meaning::Ledger(L::Years)).round();
    (1..=60_u16)
        .take_while(|year| f64::from(*year) <= years)
        .count()
}

/// The flows of the alliance that make up a line, added up year by year.
fn alliance(s: &Scene<'_>, party: Party, channel: Channel) -> Vec<Row> {
    let mut sums = vec![0.0; years_counted(s)];
    let flows = s.outcome.security.iter().flat_map(|of| &of.flows);
    for (of, flows) in flows {
        for entry in parts::security(*of, flows) {
            let Amount::Years(amounts) = entry.amount else {
                continue;
            };
            if entry.party == party && entry.channel == channel {
                for (sum, amount) in sums.iter_mut().zip(amounts) {
                    *sum += amount;
                }
            }
        }
    }
    let amount = |sum| counted("f", T::FlowOfYear, Unit::Usd, sum);
    let sums = sums.into_iter().enumerate();
    sums.map(|(index, sum)| row(index, amount(sum))).collect()
}

/// What the fund's own calls make dearer, year by year.
fn currency(s: &Scene<'_>) -> Vec<Row> {
    let years = fund::outcome(s).into_iter().flat_map(|fund| &fund.years);
    let cost = |year: &crate::engine::fund::FundYear| {
        let cost = year.outflow().usd() * year.currency_change;
        let step = Step::Fund(FundStep::Calls);
        stepped("f", T::FlowOfYear, (Unit::Usd, 0.0 - cost), step)
    };
    let rows = years.take(years_counted(s)).enumerate();
    rows.map(|(index, year)| row(index, cost(year))).collect()
}
