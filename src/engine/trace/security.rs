//! Where the numbers of the alliance's money come from, in the year that is shown.

use super::draft::{Draft, Scene, counted};
use super::{Place, Term};
use crate::engine::Measure;
use crate::engine::deal::year_shown;
use crate::engine::ledger::{Channel, Party};
use crate::engine::measure::SecurityMeasure as M;
use crate::model::{Meaning, SecurityParameter as S};
use crate::text::number::Unit;
use crate::text::trace::TermText as T;

fn own(s: &Scene<'_>, symbol: &str, parameter: S) -> Option<Term> {
    s.parameter(symbol, Meaning::Security(parameter))
}

/// Years between the first year and the one that is shown.
fn year(s: &Scene<'_>) -> u16 {
    year_shown(s.outcome.horizon).saturating_sub(1)
}

fn year_terms(s: &Scene<'_>) -> Vec<Term> {
    let shown = f64::from(year(s));
    let mut terms = vec![counted("y", T::YearsSinceFirst, Unit::Years, shown)];
    terms.extend(s.decide([Meaning::Horizon]));
    terms
}

pub(super) fn measure(s: &Scene<'_>, measure: M) -> Draft {
    match measure {
        M::CostSharing => cost_sharing(s),
        M::Defence => defence(s),
        M::Arms => spread(s, S::Arms, S::ArmsYears),
        M::Energy => spread(s, S::Energy, S::EnergyYears),
        M::Support => spread(s, S::Support, S::SupportYears),
    }
}

fn cost_sharing(s: &Scene<'_>) -> Draft {
    let is_indexed = s.number(Meaning::Security(S::CostSharingIndexed)) > 0.5;
    let formula = if is_indexed {
        "(A · (1 + max(0, min(i, c)))^y − B · (1 + max(0, min(i, d)))^y) / K"
    } else {
        "(A − B · (1 + max(0, min(i, d)))^y) / K"
    };
    let data = s.baseline().security.as_ref();
    let figures = data.into_iter().flat_map(|data| {
        [
            s.figure("B", T::BaseCostSharing, Unit::Krw, data.cost_sharing),
            s.figure("d", T::BaseCeiling, Unit::Rate, data.cost_sharing_ceiling),
        ]
    });
    Draft::of(Place::Security, formula)
        .with(own(s, "A", S::CostSharing))
        .with(own(s, "", S::CostSharingIndexed))
        .with(own(s, "c", S::CostSharingCeiling))
        .with(own(s, "i", S::Inflation))
        .with(figures)
        .with(s.parameter("K", Meaning::ExchangeRate))
        .with(year_terms(s))
}

fn defence(s: &Scene<'_>) -> Draft {
    let years = s.number(Meaning::Security(S::DefenceYears));
    let formula = if years > 0.0 {
        "min(1, y / n) · (s − b) · Y · (1 + g)^y"
    } else {
        "(s − b) · Y · (1 + g)^y"
    };
    let base = s.baseline().security.as_ref();
    let base = base.map(|data| {
        let figure = data.defence_share;
        s.figure("b", T::BaseDefence, Unit::Share, figure)
    });
    let gdp = s.baseline().economy.base.gdp_usd;
    Draft::of(Place::Security, formula)
        .with(own(s, "s", S::DefenceShare))
        .with(base)
        .with(own(s, "n", S::DefenceYears))
        .with([s.figure("Y", T::Gdp, Unit::Usd, gdp)])
        .with(own(s, "g", S::GdpGrowth))
        .with(year_terms(s))
}

/// A pledge spread evenly over its years; nothing after the last.
fn spread(s: &Scene<'_>, amount: S, over: S) -> Draft {
    let is_over = f64::from(year(s)) >= s.number(Meaning::Security(over)).round();
    Draft::of(Place::Security, if is_over { "0 · V / n" } else { "V / n" })
        .with(own(s, "V", amount))
        .with(s.whole_years("n", Meaning::Security(over)))
        .with(year_terms(s))
}

/// Arms that the increase `G` of defence spending pays for: they are counted there.
const COVERED: &str = "max(0, min(A · a, G))";

fn gross(s: &Scene<'_>, symbol: &str, measure: M) -> [Term; 1] {
    [s.measure(symbol, Measure::Security(measure))]
}

/// The ledger's lines of the alliance's channels, in the year that is shown.
pub(super) fn line(s: &Scene<'_>, channel: Channel, party: Party) -> Option<Draft> {
    let of = |formula: &str, measure: M| {
        Draft::of(Place::Security, formula).with([s.measure("G", Measure::Security(measure))])
    };
    let is_focus = party == Party::Focus;
    Some(match channel {
        Channel::CostSharing if is_focus => of("−G", M::CostSharing),
        Channel::CostSharing => of("G", M::CostSharing),
        Channel::Defence if is_focus => of("−G", M::Defence),
        Channel::Defence => {
            let formula = format!("(G − {COVERED}) · (1 − h) · d · m");
            of(&formula, M::Defence)
                .with(gross(s, "A", M::Arms))
                .with(own(s, "a", S::ArmsAdditional))
                .with(own(s, "h", S::DefenceHomeShare))
                .with(own(s, "d", S::DefencePartnerShare))
                .with(own(s, "m", S::ArmsMargin))
        }
        Channel::Arms if is_focus => {
            Draft::of(Place::Security, format!("−(A · a − {COVERED}) · p"))
                .with(gross(s, "A", M::Arms))
                .with(gross(s, "G", M::Defence))
                .with(own(s, "a", S::ArmsAdditional))
                .with(own(s, "p", S::ArmsPremium))
        }
        Channel::Arms => of("G · a · m", M::Arms)
            .with(own(s, "a", S::ArmsAdditional))
            .with(own(s, "m", S::ArmsMargin)),
        Channel::Energy => {
            let (formula, last) = purchase(s, party, (S::EnergyPremium, S::EnergyMargin));
            of(formula, M::Energy)
                .with(own(s, "a", S::EnergyAdditional))
                .with(last)
        }
        Channel::SupportPledge => {
            let formula = if is_focus {
                "−G · (1 − k)"
            } else {
                "G · (1 − k)"
            };
            of(formula, M::Support).with(own(s, "k", S::SupportCountedElsewhere))
        }
        Channel::HostSpending => host_spending(s),
        _ => return None,
    })
}

fn purchase(
    s: &Scene<'_>,
    party: Party,
    (premium, margin): (S, S),
) -> (&'static str, Option<Term>) {
    match party {
        Party::Focus => ("−G · a · p", own(s, "p", premium)),
        Party::Importer => ("G · a · m", own(s, "m", margin)),
    }
}

fn host_spending(s: &Scene<'_>) -> Draft {
    let amounts = [
        ("C", M::CostSharing),
        ("G", M::Defence),
        ("A", M::Arms),
        ("S", M::Support),
    ];
    let amounts = amounts.map(|(symbol, measure)| s.measure(symbol, Measure::Security(measure)));
    let shares = [
        ("s", S::SpentInCountry),
        ("h", S::DefenceHomeShare),
        ("a", S::ArmsAdditional),
        ("o", S::ArmsOffset),
        ("k", S::SupportCountedElsewhere),
        ("g", S::HostGain),
    ];
    let shares = shares.map(|(symbol, parameter)| own(s, symbol, parameter));
    Draft::of(
        Place::Security,
        format!("g · (C · s + (G − {COVERED}) · h + A · a · o + S · (1 − k) · s)"),
    )
    .with(amounts)
    .with(shares.into_iter().flatten())
}
