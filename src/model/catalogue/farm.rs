//! Farm markets, as many as the baseline has.

use super::Builder;
use crate::baseline::{BannedData, BeefData, RiceData};
use crate::model::{
    BannedParameter as N, BeefOriginParameter as O, BeefParameter as B, Kind, Meaning,
    RiceParameter as R, RiceShareParameter as S,
};

impl Builder<'_> {
    /// Levers or assumptions of farm markets.
    pub(super) fn farm(&mut self) {
        let Some(data) = &self.baseline.farm else {
            return;
        };
        if let Some(rice) = &data.rice {
            self.rice(rice);
        }
        if let Some(beef) = &data.beef {
            self.beef(beef);
        }
        for (good, banned) in data.banned.iter().enumerate() {
            self.banned(good, banned);
        }
    }

    fn rice(&mut self, data: &RiceData) {
        let whole: f64 = data.shares.iter().map(|share| share.quota.value).sum();
        // the partner's share first: it is the one that is spoken of
        let mut order: Vec<usize> = (0..data.shares.len()).collect();
        order.sort_by_key(|share| *share != data.partner);
        for share in order {
            let Some(of) = data.shares.get(share) else {
                continue;
            };
            let suffix = format!(".{}", of.id);
            let first = self.specs.len();
            self.table(
                ("farm", &suffix),
                Some(&of.title),
                |parameter| Meaning::RiceShare { share, parameter },
                |parameter| match parameter {
                    S::Quota => Some(of.quota),
                    S::OfferPrice => Some(of.offer_price),
                },
            );
            for spec in self.specs.iter_mut().skip(first) {
                if let (
                    Meaning::RiceShare {
                        parameter: S::Quota,
                        ..
                    },
                    Kind::Quantity { range, .. },
                ) = (spec.meaning, &mut spec.kind)
                {
                    *range = 0.0..=whole;
                }
            }
        }
        self.table(
            ("farm", ""),
            None,
            Meaning::Rice,
            |parameter| match parameter {
                R::InQuotaDuty => Some(data.market.in_quota_duty),
                R::OutOfQuotaDuty => Some(data.market.out_of_quota_duty),
                R::WorldPrice => Some(data.market.world_price),
                R::DemandElasticity => Some(data.market.demand_elasticity),
                R::SupplyElasticity => Some(data.market.supply_elasticity),
                R::QuotaSource | R::CompetingShare | R::ExporterRentShare | R::PartnerMargin => {
                    None
                }
            },
        );
    }

    fn beef(&mut self, data: &BeefData) {
        let partner = data
            .origins
            .get(data.partner)
            .map(|origin| origin.title.clone());
        self.table(
            ("farm", ""),
            partner.as_ref(),
            Meaning::Beef,
            |parameter| match parameter {
                B::ShutOutShare => Some(data.market.shut_out_share),
                B::Sigma => Some(data.market.sigma),
                B::DemandElasticity => Some(data.market.demand_elasticity),
                _ => None,
            },
        );
        for (origin, of) in data.origins.iter().enumerate() {
            let suffix = format!(".{}", of.id);
            self.table(
                ("farm", &suffix),
                Some(&of.title),
                |parameter| Meaning::BeefOrigin { origin, parameter },
                |O::Duty| Some(of.duty),
            );
        }
    }

    fn banned(&mut self, good: usize, data: &BannedData) {
        let suffix = format!(".{}", data.id);
        self.table(
            ("farm", &suffix),
            Some(&data.title),
            |parameter| Meaning::Banned { good, parameter },
            |parameter| match parameter {
                N::Duty => Some(data.market.duty),
                N::LandedPrice => Some(data.market.landed_price),
                N::Sigma => Some(data.market.sigma),
                _ => None,
            },
        );
    }
}
