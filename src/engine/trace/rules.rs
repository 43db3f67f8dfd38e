//! Where the numbers of the rules beside duties come from.

use super::draft::{Draft, Scene};
use super::{Place, Term};
use crate::engine::Measure;
use crate::engine::ledger::Party;
use crate::engine::measure::RulesMeasure as M;
use crate::model::{Meaning, RulesParameter as R};
use crate::text::number::Unit;
use crate::text::trace::TermText as T;

fn own(s: &Scene<'_>, symbol: &str, parameter: R) -> Option<Term> {
    s.parameter(symbol, Meaning::Rules(parameter))
}

pub(super) fn measure(s: &Scene<'_>, measure: M) -> Draft {
    match measure {
        M::QualifyingShare => Draft::of(Place::Rules, "1 / (1 + exp((T − m) / s))")
            .with(own(s, "T", R::ContentThreshold))
            .with(own(s, "m", R::MedianContent))
            .with(own(s, "s", R::ContentSpread)),
        M::CarsBeyondCap => {
            let cap = own(s, "c", R::StandardCap);
            let has_cap = cap.as_ref().is_some_and(|cap| cap.value.is_some());
            let formula = if has_cap {
                "n · w · exp(−c / w)"
            } else {
                "0"
            };
            Draft::of(Place::Rules, formula).with(cap).with(wanted(s))
        }
        M::ClaimsCost => Draft::of(Place::Rules, "a · A · l · o")
            .with(claims(s))
            .with(own(s, "o", R::ClaimScope)),
    }
}

fn wanted(s: &Scene<'_>) -> Vec<Term> {
    let terms = [("n", R::CapMakers), ("w", R::CapWanted)];
    terms
        .into_iter()
        .filter_map(|(symbol, parameter)| own(s, symbol, parameter))
        .collect()
}

fn claims(s: &Scene<'_>) -> Vec<Term> {
    let terms = [
        ("a", R::ClaimsAYear),
        ("A", R::ClaimAward),
        ("l", R::ClaimChance),
    ];
    terms
        .into_iter()
        .filter_map(|(symbol, parameter)| own(s, symbol, parameter))
        .collect()
}

/// The ledger's line of the cap on cars.
pub(super) fn cap_line(s: &Scene<'_>) -> Draft {
    let rules = s.baseline().rules.as_ref();
    let base = rules.map(|rules| {
        let figure = rules.terms.standard_cap;
        s.figure("c", T::BaseCap, Unit::Count, figure)
    });
    Draft::of(Place::Rules, "(n · w · exp(−c / w) − B) · k")
        .with([s.measure("B", Measure::Rules(M::CarsBeyondCap))])
        .with(base)
        .with(wanted(s))
        .with(own(s, "k", R::CapCost))
}

/// The ledger's lines of investors' claims.
pub(super) fn claims_line(s: &Scene<'_>, party: Party) -> Draft {
    let formula = match party {
        Party::Focus => "a · A · l · (1 − o)",
        Party::Importer => "a · A · l · (o − 1)",
    };
    Draft::of(Place::Rules, formula)
        .with(claims(s))
        .with(own(s, "o", R::ClaimScope))
}

/// The ledger's lines of platform rules.
pub(super) fn platform_line(s: &Scene<'_>, party: Party) -> Draft {
    let (formula, part) = match party {
        Party::Focus => ("s · S · k · h", own(s, "h", R::PlatformHomePart)),
        Party::Importer => ("−s · S · k", None),
    };
    Draft::of(Place::Rules, formula)
        .with(own(s, "s", R::PlatformStrictness))
        .with(own(s, "S", R::PlatformSales))
        .with(own(s, "k", R::PlatformCostShare))
        .with(part)
}

/// The ledger's lines of map data.
pub(super) fn map_line(s: &Scene<'_>, party: Party) -> Draft {
    let gain = match party {
        Party::Focus => R::MapHomeGain,
        Party::Importer => R::MapPartnerGain,
    };
    Draft::of(Place::Rules, "o · g")
        .with(own(s, "o", R::MapOpenness))
        .with(own(s, "g", gain))
}
