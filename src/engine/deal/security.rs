//! Money of the alliance, and energy.

use super::Chosen;
use crate::baseline::{Baseline, SecurityData};
use crate::engine::input::InputError;
use crate::engine::ledger::Channel;
use crate::engine::security::{
    CostSharing, CostSharingTerms, DefenceSpending, Purchases, SecurityFlow, SupportPledge,
};
use crate::model::{LedgerParameter, Meaning, SecurityParameter as S};

/// What the alliance costs and brings, year by year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SecurityOfDeal {
    /// Flows of each channel, one a year.
    pub flows: Vec<(Channel, Vec<SecurityFlow>)>,
    /// Cost-sharing in the base and here.
    pub sharing: Option<CostSharing>,
    /// Defence spending here.
    pub defence: Option<DefenceSpending>,
}

impl SecurityOfDeal {
    /// What a channel moves in a year counted from 1; nothing before it and after its last year.
    pub fn flow(&self, channel: Channel, year: u16) -> SecurityFlow {
        let flows = self.flows.iter().find(|(of, _)| *of == channel);
        let shown = usize::from(year).checked_sub(1);
        let flow = flows
            .zip(shown)
            .and_then(|((_, flows), year)| flows.get(year));
        flow.copied().unwrap_or_default()
    }

    /// Gross amount of a channel in a year counted from 1, USD.
    pub fn gross(&self, channel: Channel, year: u16) -> f64 {
        self.flow(channel, year).gross
    }
}

pub(super) fn evaluate(
    data: &SecurityData,
    baseline: &Baseline,
    chosen: Chosen<'_>,
) -> Result<SecurityOfDeal, InputError> {
    let number = |parameter| chosen.number(Meaning::Security(parameter));
    let years = chosen
        .years(Meaning::Ledger(LedgerParameter::Years))
        .max(super::accounts::year_shown(chosen.number(Meaning::Horizon)));
    let base = CostSharingTerms {
        first_amount_krw: data.cost_sharing.value,
        indexed: true,
        ceiling: data.cost_sharing_ceiling.value,
    };
    let sharing = CostSharing {
        base,
        terms: CostSharingTerms {
            first_amount_krw: number(S::CostSharing),
            indexed: chosen.word(Meaning::Security(S::CostSharingIndexed)) == 1,
            ceiling: number(S::CostSharingCeiling),
        },
        inflation: number(S::Inflation),
        krw_per_usd: chosen.number(Meaning::ExchangeRate),
        host_share: number(S::SpentInCountry),
        host_gain: number(S::HostGain),
    };
    let home_share = number(S::DefenceHomeShare);
    let defence = DefenceSpending {
        base_share: data.defence_share.value,
        target_share: number(S::DefenceShare),
        years_to_target: number(S::DefenceYears),
        gdp: baseline.economy.base.gdp_usd.value,
        gdp_growth: number(S::GdpGrowth),
        home_share,
        host_gain: number(S::HostGain),
        partner_share: (1.0 - home_share) * number(S::DefencePartnerShare),
        partner_margin: number(S::ArmsMargin),
    };
    let arms = Purchases {
        base_volume: 0.0,
        volume: number(S::Arms),
        years: chosen.years(Meaning::Security(S::ArmsYears)),
        additional_share: number(S::ArmsAdditional),
        premium: number(S::ArmsPremium),
        partner_margin: number(S::ArmsMargin),
        offset_share: number(S::ArmsOffset),
        host_gain: number(S::HostGain),
    };
    let energy = Purchases {
        base_volume: 0.0,
        volume: number(S::Energy),
        years: chosen.years(Meaning::Security(S::EnergyYears)),
        additional_share: number(S::EnergyAdditional),
        premium: number(S::EnergyPremium),
        partner_margin: number(S::EnergyMargin),
        offset_share: 0.0,
        host_gain: number(S::HostGain),
    };
    let support = SupportPledge {
        base_amount: 0.0,
        amount: number(S::Support),
        years: chosen.years(Meaning::Security(S::SupportYears)),
        counted_elsewhere: number(S::SupportCountedElsewhere),
        host_share: number(S::SpentInCountry),
        host_gain: number(S::HostGain),
    };
    Ok(SecurityOfDeal {
        flows: vec![
            (Channel::CostSharing, sharing.flows(years)?),
            (Channel::Defence, defence.flows_beside(years, Some(&arms))?),
            (Channel::Arms, arms.flows_within(years, Some(&defence))?),
            (Channel::Energy, energy.flows(years)?),
            (Channel::SupportPledge, support.flows(years)?),
        ],
        sharing: Some(sharing),
        defence: Some(defence),
    })
}
