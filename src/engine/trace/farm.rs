//! Steps of the farm markets that are no measures: the treasury's part and the partner's exporters.

use super::draft::{Draft, Scene};
use super::{FarmMarket, beef, openings, rice};

pub(super) fn treasury(s: &Scene<'_>, market: FarmMarket) -> Draft {
    match market {
        FarmMarket::Rice => rice::treasury(s),
        FarmMarket::Beef => beef::treasury(s),
        FarmMarket::Banned(good) => openings::treasury(s, good),
    }
}

pub(super) fn exporters(s: &Scene<'_>, market: FarmMarket) -> Draft {
    match market {
        FarmMarket::Rice => rice::exporters(s),
        FarmMarket::Beef => beef::exporters(s),
        FarmMarket::Banned(good) => openings::exporters(s, good),
    }
}
