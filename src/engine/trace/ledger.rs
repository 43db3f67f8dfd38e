//! Where the lines and sums of the ledger come from.

use super::draft::{Draft, Scene, counted, stepped};
use super::trade_rows::{Column as C, sectors};
use super::{FarmMarket, FundStep, Place, Row, Step, Subject, Term};
use super::{fund, ledger_value, openings, rules, security, trade};
use crate::engine::Measure;
use crate::engine::deal::year_shown;
use crate::engine::ledger::{Channel, Confidence, Party};
use crate::engine::measure::{LedgerMeasure, ValueMeasure};
use crate::model::{FundParameter as F, LedgerParameter as L, Meaning};
use crate::text::number::Unit;
use crate::text::trace::TermText as T;

pub(super) fn measure(s: &Scene<'_>, of: LedgerMeasure) -> Draft {
    let Some(channel) = of.channel else {
        return sum(s, of);
    };
    let low_grade = low_grade(s, channel);
    if s.outcome.ledger.line(of.party, channel).is_none() {
        return Draft::of(Place::Ledger, "0").with(low_grade);
    }
    let draft = if of.is_present_value {
        ledger_value::draft(s, of.party, channel)
    } else {
        a_year(s, of.party, channel)
    };
    draft.with(low_grade)
}

/// The switch that leaves lines of low grade out, where the channel is one.
fn low_grade(s: &Scene<'_>, channel: Channel) -> Vec<Term> {
    let is_low = channel.confidence() == Confidence::Low;
    let switch = is_low.then_some(Meaning::Ledger(L::LowGrade));
    s.decide(switch)
}

fn sum(s: &Scene<'_>, of: LedgerMeasure) -> Draft {
    let lines = s.outcome.ledger.lines.iter();
    let lines = lines.filter(|line| line.party == of.party);
    let row = |line: &crate::engine::ledger::Line| {
        let channel = Some(line.channel);
        let measure = Measure::Ledger(LedgerMeasure { channel, ..of });
        Row {
            title: line.channel.title(),
            terms: vec![s.measure("a", measure)],
        }
    };
    Draft::of(Place::Ledger, "Σ(a)")
        .over(T::Channels, lines.map(row).collect())
        .with(s.decide([Meaning::Ledger(L::LowGrade)]))
}

/// A party's value: every line times its weight.
pub(super) fn value(s: &Scene<'_>, of: ValueMeasure) -> Draft {
    let lines = s.outcome.ledger.lines.iter();
    let lines = lines.filter(|line| line.party == of.party);
    let row = |line: &crate::engine::ledger::Line| {
        let (party, channel) = (line.party, line.channel);
        let measure = Measure::Ledger(LedgerMeasure {
            party,
            channel: Some(channel),
            is_present_value: of.is_present_value,
        });
        let weight = s.parameter("w", Meaning::Weight { party, channel });
        let terms = weight.into_iter().chain([s.measure("a", measure)]);
        Row {
            title: channel.title(),
            terms: terms.collect(),
        }
    };
    Draft::of(Place::Ledger, "Σ(w · a)")
        .over(T::Channels, lines.map(row).collect())
        .with(s.decide([Meaning::Ledger(L::LowGrade)]))
}

/// The line in the year that is shown.
fn a_year(s: &Scene<'_>, party: Party, channel: Channel) -> Draft {
    let one =
        |formula: &str, measure| Draft::of(Place::Ledger, formula).with([s.measure("a", measure)]);
    match channel {
        Channel::ExportValueAdded => export_value_added(s),
        Channel::ExporterMargin => one("−a", Measure::DutyBorneByExporters),
        Channel::QuotaRent => quota_rent(s, party),
        Channel::DutyRevenue => one("a", Measure::DutyRevenueChange),
        Channel::BuyersCost => one("a", Measure::ConsumerSurplusChange),
        Channel::DomesticProducers => one("a", Measure::DomesticSurplusChange),
        // counted in trade, where the duty is: never a line of its own
        Channel::RulesOfOrigin => Draft::of(Place::Ledger, "0"),
        Channel::Fund => fund_line(s, party),
        Channel::FarmIncome => farm_measures(s, true),
        Channel::FarmBuyers => farm_measures(s, false),
        Channel::FarmTreasury => farm_steps(s, Step::Treasury),
        Channel::FarmExports => farm_steps(s, Step::Exporters),
        Channel::CostSharing
        | Channel::Defence
        | Channel::Arms
        | Channel::Energy
        | Channel::SupportPledge
        | Channel::HostSpending => {
            security::line(s, channel, party).unwrap_or_else(|| Draft::of(Place::Ledger, "0"))
        }
        Channel::StandardCap => rules::cap_line(s),
        Channel::InvestorClaims => rules::claims_line(s, party),
        Channel::PlatformRules => rules::platform_line(s, party),
        Channel::MapData => rules::map_line(s, party),
        Channel::Currency => currency(s),
    }
}

fn export_value_added(s: &Scene<'_>) -> Draft {
    let columns = [C::Base, C::Volume, C::ValueAdded];
    Draft::of(Place::Ledger, "Σ(M · (x − 1) · (1 − δ) · v)")
        .with(s.parameter("δ", Meaning::ResoldShare))
        .over(T::Sectors, sectors(s, s.baseline().focus, &columns))
}

fn quota_rent(s: &Scene<'_>, party: Party) -> Draft {
    let formula = match party {
        Party::Focus => "Σ(q)",
        Party::Importer => "Q − Σ(q)",
    };
    Draft::of(Place::Ledger, formula)
        .with([s.measure("Q", Measure::QuotaRent)])
        .over(T::Sectors, trade::kept_rents(s))
}

/// The position in the fund's years of the year that is shown.
fn fund_year(s: &Scene<'_>) -> usize {
    usize::from(year_shown(s.outcome.horizon)) - 1
}

fn fund_line(s: &Scene<'_>, party: Party) -> Draft {
    let fund = fund::outcome(s);
    let year = fund.and_then(|fund| fund.years.get(fund_year(s)));
    let net = year.map_or(0.0, |year| match party {
        Party::Focus => year.investor_net.usd(),
        Party::Importer => year.host_net.usd(),
    });
    let text = match party {
        Party::Focus => T::InvestorNet,
        Party::Importer => T::HostNet,
    };
    let net = stepped("N", text, (Unit::Usd, net), Step::Fund(FundStep::Net));
    Draft::of(Place::Fund, "N")
        .with([net])
        .with(year.map(|year| {
            let year = f64::from(year.year);
            counted("", T::YearShown, Unit::CalendarYear, year)
        }))
        .with(s.decide([Meaning::Horizon]))
}

fn currency(s: &Scene<'_>) -> Draft {
    let fund = fund::outcome(s);
    let year = fund.and_then(|fund| fund.years.get(fund_year(s)));
    let called = year.map_or(0.0, |year| (year.equity_called + year.loans_called).usd());
    let paid = year.map_or(0.0, |year| year.guarantee_payouts.usd());
    let step = |step| Step::Fund(step);
    Draft::of(Place::Fund, "−(C + G) · k · max(0, C + G − (K + W)) / 10^9")
        .with([
            stepped("C", T::Called, (Unit::Usd, called), step(FundStep::Calls)),
            stepped(
                "G",
                T::GuaranteesPaid,
                (Unit::Usd, paid),
                step(FundStep::Guarantees),
            ),
        ])
        .with(s.parameter("k", Meaning::Fund(F::CurrencyChangePerBillion)))
        .with(s.parameter("K", Meaning::Fund(F::InflowCapacity)))
        .with(s.parameter("W", Meaning::Fund(F::SwapLine)))
        .with(s.decide([Meaning::Horizon]))
}

fn farm_measures(s: &Scene<'_>, income: bool) -> Draft {
    let row = |market: FarmMarket| Row {
        title: market.title(s.baseline()),
        terms: vec![s.measure("a", openings::of_market(market, income))],
    };
    let rows = FarmMarket::all(s.baseline()).into_iter().map(row);
    Draft::of(Place::Ledger, "Σ(a)").over(T::FarmMarkets, rows.collect())
}

fn farm_steps(s: &Scene<'_>, step: fn(FarmMarket) -> Step) -> Draft {
    let row = |market: FarmMarket| {
        let subject = Subject::Step(step(market));
        let value = (Unit::Usd, subject.value(s).unwrap_or_default());
        let title = subject.title(s.baseline());
        Row {
            title: market.title(s.baseline()),
            terms: vec![stepped("a", title, value, step(market))],
        }
    };
    let rows = FarmMarket::all(s.baseline()).into_iter().map(row);
    Draft::of(Place::Ledger, "Σ(a)").over(T::FarmMarkets, rows.collect())
}
