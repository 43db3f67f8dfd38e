//! What a dollar of each line of the ledger counts for its party: preferences, each with its reason.

use super::{Builder, quantity};
use crate::baseline::{Channel, Party};
use crate::model::parameter::table::Spread;
use crate::model::{Meaning, Value};
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::weights::{WeightReason, WeightText};

/// The largest weight: a dollar that counts as five.
const LARGEST: f64 = 5.0;

/// What one arrow key moves.
const STEP: f64 = 0.05;

impl Builder<'_> {
    /// One weight for each line that the ledger of this baseline can have.
    pub(super) fn weights(&mut self) {
        let baseline = self.baseline;
        let focus = baseline.origins.get(baseline.focus);
        let empty = Title::default();
        for (party, channel) in Channel::lines(baseline) {
            let Some((default, reason)) = stated(party, channel) else {
                continue;
            };
            let name = match party {
                Party::Focus => focus.map_or(&empty, |origin| &origin.title),
                Party::Importer => &baseline.importer,
            };
            let title = [("party", name), ("channel", &channel.title())];
            let reason = Title::of(reason);
            self.push(
                format!("weight.{}.{}", party.word(), channel.id()),
                Meaning::Weight { party, channel },
                (
                    Title::filled(WeightText::Title, &title),
                    Title::filled(WeightText::Note, &[("reason", &reason)]),
                ),
                quantity(Unit::Number, 0.0..=LARGEST, STEP),
                Value::Number(default),
            );
            self.believe(Spread::Fixed, None);
        }
    }
}

/// The weight of a line and why; own judgement. `None` for what is never a line.
const fn stated(party: Party, channel: Channel) -> Option<(f64, WeightReason)> {
    use {Channel as C, Party as P, WeightReason as R};
    Some(match (party, channel) {
        (P::Focus, C::ExportValueAdded) => (1.3, R::FocusExportValueAdded),
        (P::Focus, C::ExporterMargin) => (1.0, R::FocusExporterMargin),
        (P::Focus, C::QuotaRent) => (0.7, R::FocusQuotaRent),
        (P::Focus, C::Fund) => (1.0, R::FocusFund),
        (P::Focus, C::FarmIncome) => (2.5, R::FocusFarmIncome),
        (P::Focus, C::FarmBuyers) => (0.5, R::FocusFarmBuyers),
        (P::Focus, C::FarmTreasury) => (0.8, R::FocusFarmTreasury),
        (P::Focus, C::CostSharing) => (1.2, R::FocusCostSharing),
        (P::Focus, C::Defence) => (0.6, R::FocusDefence),
        (P::Focus, C::Arms) => (0.8, R::FocusArms),
        (P::Focus, C::Energy) => (0.8, R::FocusEnergy),
        (P::Focus, C::SupportPledge) => (1.0, R::FocusSupportPledge),
        (P::Focus, C::HostSpending) => (1.0, R::FocusHostSpending),
        (P::Focus, C::InvestorClaims) => (1.2, R::FocusInvestorClaims),
        (P::Focus, C::PlatformRules) => (1.3, R::FocusPlatformRules),
        (P::Focus, C::MapData) => (1.5, R::FocusMapData),
        (P::Focus, C::Currency) => (1.5, R::FocusCurrency),
        (P::Importer, C::QuotaRent) => (0.7, R::ImporterQuotaRent),
        (P::Importer, C::DutyRevenue) => (1.3, R::ImporterDutyRevenue),
        (P::Importer, C::BuyersCost) => (0.5, R::ImporterBuyersCost),
        (P::Importer, C::DomesticProducers) => (1.6, R::ImporterDomesticProducers),
        (P::Importer, C::Fund) => (1.3, R::ImporterFund),
        (P::Importer, C::FarmExports) => (2.0, R::ImporterFarmExports),
        (P::Importer, C::CostSharing) => (1.3, R::ImporterCostSharing),
        (P::Importer, C::Defence) => (1.0, R::ImporterDefence),
        (P::Importer, C::Arms) => (1.2, R::ImporterArms),
        (P::Importer, C::Energy) => (1.2, R::ImporterEnergy),
        (P::Importer, C::SupportPledge) => (1.1, R::ImporterSupportPledge),
        (P::Importer, C::StandardCap) => (1.5, R::ImporterStandardCap),
        (P::Importer, C::InvestorClaims) => (1.0, R::ImporterInvestorClaims),
        (P::Importer, C::PlatformRules) => (1.5, R::ImporterPlatformRules),
        (P::Importer, C::MapData) => (1.2, R::ImporterMapData),
        _ => return None,
    })
}
