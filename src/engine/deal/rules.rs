//! Rules beside duties.

use super::Chosen;
use crate::baseline::RulesData;
use crate::engine::input::InputError;
use crate::engine::ledger::parts::RuleParts;
use crate::engine::rules::{DigitalRules, InvestorClaims, StandardCap, share_with_content};
use crate::model::{Meaning, RulesParameter as R};

/// What the rules do.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RulesOfDeal {
    /// Share of the group's exports whose value content meets the threshold, 0 to 1.
    pub qualifying_share: f64,
    /// Cap, claims, platforms and maps; the content rule is counted in trade.
    pub parts: RuleParts,
    /// Median and spread of value content among the group's exports, decimal.
    pub content: (f64, f64),
    /// The cap as it is here.
    pub cap: Option<StandardCap>,
    /// What investors can claim here.
    pub claims: Option<InvestorClaims>,
}

pub(super) fn evaluate(data: &RulesData, chosen: Chosen<'_>) -> Result<RulesOfDeal, InputError> {
    let number = |parameter| chosen.number(Meaning::Rules(parameter));
    let cap = StandardCap {
        base_cap: Some(data.terms.standard_cap.value),
        cap: chosen.optional(Meaning::Rules(R::StandardCap)),
        makers: number(R::CapMakers),
        mean_wanted: number(R::CapWanted),
        cost_per_car: number(R::CapCost),
    };
    let claims = InvestorClaims {
        claims_a_year: number(R::ClaimsAYear),
        award: number(R::ClaimAward),
        chance_of_losing: number(R::ClaimChance),
        base_scope: 1.0,
        scope: number(R::ClaimScope),
    };
    let digital = DigitalRules {
        base_strictness: 0.0,
        strictness: number(R::PlatformStrictness),
        partner_sales: number(R::PlatformSales),
        cost_share: number(R::PlatformCostShare),
        home_part: number(R::PlatformHomePart),
        base_map_openness: 0.0,
        map_openness: number(R::MapOpenness),
        map_partner_gain: number(R::MapPartnerGain),
        map_home_gain: number(R::MapHomeGain),
    };
    let content = (number(R::MedianContent), number(R::ContentSpread));
    Ok(RulesOfDeal {
        qualifying_share: share_with_content(number(R::ContentThreshold), content.0, content.1),
        content,
        cap: Some(cap),
        claims: Some(claims),
        parts: RuleParts {
            content: None,
            cap: Some(cap.evaluate()?),
            claims: Some(claims.evaluate()?),
            digital: Some(digital.evaluate()?),
        },
    })
}
