//! Rules beside duties, the money of the alliance, and the ledger.

use super::Builder;
use crate::model::{LedgerParameter, Meaning, RulesParameter as R, SecurityParameter as S};

impl Builder<'_> {
    /// Levers or assumptions of rules.
    pub(super) fn rules(&mut self) {
        let Some(data) = &self.baseline.rules else {
            return;
        };
        let group = self.baseline.groups.get(data.content_group);
        let group = group.map(|group| &group.title);
        self.table(
            ("rules", ""),
            group,
            Meaning::Rules,
            |parameter| match parameter {
                R::ContentThreshold => Some(data.terms.content_threshold),
                R::StandardCap => Some(data.terms.standard_cap),
                R::ClaimAward => Some(data.terms.claim_award),
                R::PlatformSales => Some(data.terms.platform_sales),
                _ => None,
            },
        );
    }

    /// Levers or assumptions of the alliance.
    pub(super) fn security(&mut self) {
        let Some(data) = &self.baseline.security else {
            return;
        };
        self.table(
            ("security", ""),
            None,
            Meaning::Security,
            |parameter| match parameter {
                S::CostSharing => Some(data.cost_sharing),
                S::CostSharingCeiling => Some(data.cost_sharing_ceiling),
                S::DefenceShare => Some(data.defence_share),
                _ => None,
            },
        );
    }

    /// How the ledger values what is moved; lines of low grade are asked about where there can be any.
    pub(super) fn ledger(&mut self) {
        self.table(("ledger", ""), None, Meaning::Ledger, |_| None);
        let baseline = self.baseline;
        if baseline.rules.is_none() && baseline.security.is_none() && baseline.fund.is_none() {
            let low_grade = Meaning::Ledger(LedgerParameter::LowGrade);
            self.specs.retain(|spec| spec.meaning != low_grade);
        }
    }
}
