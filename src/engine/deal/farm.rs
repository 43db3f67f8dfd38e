//! Farm markets of a scenario.

use super::Chosen;
use crate::baseline::{BannedData, BeefData, FarmData, RiceData};
use crate::engine::farm::FarmError;
use crate::engine::farm::ban::{BanOutcome, BannedMarket};
use crate::engine::farm::beef::{BeefMarket, BeefOrigin, BeefOutcome};
use crate::engine::farm::rice::{QuotaShare, RiceMarket, RiceOutcome, set_within_total};
use crate::engine::ledger::parts::FarmParts;
use crate::model::{
    BannedParameter as N, BeefOriginParameter, BeefParameter as B, Meaning, RiceParameter as R,
    RiceShareParameter as S,
};

/// What happens on the farm markets of the focus origin.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FarmOfDeal {
    /// The market behind a tariff-rate quota.
    pub rice: Option<RiceOutcome>,
    /// The partner's share of that quota.
    pub rice_partner: usize,
    /// The market with a health rule.
    pub beef: Option<BeefOutcome>,
    /// The origin that the rule is against.
    pub beef_partner: usize,
    /// Goods that were not let in, in the order of the baseline.
    pub banned: Vec<BanOutcome>,
    /// Gains of farms, buyers, treasury and the partner's exporters, one entry a market.
    pub parts: Vec<FarmParts>,
}

pub(super) fn evaluate(data: &FarmData, chosen: Chosen<'_>) -> Result<FarmOfDeal, FarmError> {
    let mut farm = FarmOfDeal::default();
    if let Some(rice) = &data.rice {
        let outcome = solve_rice(rice, chosen)?;
        let margin = chosen.number(Meaning::Rice(R::PartnerMargin));
        farm.parts
            .push(FarmParts::of_rice(&outcome, rice.partner, margin));
        farm.rice = Some(outcome);
        farm.rice_partner = rice.partner;
    }
    if let Some(beef) = &data.beef {
        let outcome = solve_beef(beef, chosen)?;
        farm.parts.push(FarmParts::of_beef(&outcome, beef.partner));
        farm.beef = Some(outcome);
        farm.beef_partner = beef.partner;
    }
    for (good, banned) in data.banned.iter().enumerate() {
        let outcome = solve_banned(good, banned, chosen)?;
        let meaning = Meaning::Banned {
            good,
            parameter: N::PartnerMargin,
        };
        farm.parts
            .push(FarmParts::of_ban(&outcome, chosen.number(meaning)));
        farm.banned.push(outcome);
    }
    Ok(farm)
}

fn solve_rice(data: &RiceData, chosen: Chosen<'_>) -> Result<RiceOutcome, FarmError> {
    let of_share = |share, parameter| chosen.number(Meaning::RiceShare { share, parameter });
    let within_total = chosen.word(Meaning::Rice(R::QuotaSource)) == 1;
    let mut shares: Vec<QuotaShare> = data
        .shares
        .iter()
        .enumerate()
        .map(|(share, of)| QuotaShare {
            base_volume: of.quota.value,
            volume: of_share(share, S::Quota),
            offer_price: of_share(share, S::OfferPrice),
        })
        .collect();
    if within_total {
        let volume = of_share(data.partner, S::Quota);
        set_within_total(&mut shares, data.partner, volume);
    }
    let number = |parameter| chosen.number(Meaning::Rice(parameter));
    RiceMarket {
        shares: &shares,
        base_in_quota_rate: data.market.in_quota_duty.value,
        in_quota_rate: number(R::InQuotaDuty),
        base_out_of_quota_rate: data.market.out_of_quota_duty.value,
        out_of_quota_rate: number(R::OutOfQuotaDuty),
        world_price: number(R::WorldPrice),
        domestic_price: data.market.domestic_price.value,
        production: data.market.production.value,
        demand_elasticity: number(R::DemandElasticity),
        supply_elasticity: number(R::SupplyElasticity),
        competing_share: number(R::CompetingShare),
        exporter_rent_share: number(R::ExporterRentShare),
    }
    .solve()
}

fn solve_beef(data: &BeefData, chosen: Chosen<'_>) -> Result<BeefOutcome, FarmError> {
    let number = |parameter| chosen.number(Meaning::Beef(parameter));
    let origins: Vec<BeefOrigin> = data
        .origins
        .iter()
        .enumerate()
        .map(|(origin, of)| {
            let parameter = BeefOriginParameter::Duty;
            let is_partner = origin == data.partner;
            BeefOrigin {
                base_value: of.value.value,
                base_volume: of.volume.value,
                base_rate: of.duty.value,
                rate: chosen.number(Meaning::BeefOrigin { origin, parameter }),
                shut_out_share: if is_partner {
                    number(B::ShutOutShare)
                } else {
                    0.0
                },
                rule_kept: if is_partner {
                    number(B::AgeRuleKept)
                } else {
                    1.0
                },
            }
        })
        .collect();
    BeefMarket {
        origins: &origins,
        domestic_value: data.market.domestic_value.value,
        domestic_volume: data.market.domestic_volume.value,
        domestic_supply_elasticity: number(B::SupplyElasticity),
        sigma_among_origins: number(B::Sigma),
        demand_elasticity: number(B::DemandElasticity),
        cross_elasticity: number(B::CrossElasticity),
        border_pass_through: number(B::BorderPassThrough),
        acceptance: number(B::Acceptance),
        boycott_share: number(B::BoycottShare),
    }
    .solve()
}

fn solve_banned(
    good: usize,
    data: &BannedData,
    chosen: Chosen<'_>,
) -> Result<BanOutcome, FarmError> {
    let number = |parameter| chosen.number(Meaning::Banned { good, parameter });
    BannedMarket {
        openness: number(N::Opening),
        rate: number(N::Duty),
        years_open: number(N::Years),
        adjustment_years: chosen.number(Meaning::AdjustmentYears),
        landed_price: number(N::LandedPrice),
        domestic_price: data.market.domestic_price.value,
        production: data.market.production.value,
        parity_share: number(N::ParityShare),
        sigma_domestic_import: number(N::Sigma),
        demand_elasticity: number(N::DemandElasticity),
        supply_elasticity: number(N::SupplyElasticity),
    }
    .solve()
}
