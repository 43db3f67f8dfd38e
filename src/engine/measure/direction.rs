//! Which way is good: whether a larger value is a gain.

use super::{FirmMeasure, FundMeasure, Measure};

impl Measure {
    /// Whether a larger value is good for the party that the measure names.
    pub const fn rise_is_gain(self) -> bool {
        !matches!(
            self,
            Self::Fund(
                FundMeasure::Called
                    | FundMeasure::CallsPeak
                    | FundMeasure::PeakExposure
                    | FundMeasure::PeakExposureYear
                    | FundMeasure::RecoupedYear
                    | FundMeasure::SplitChangedYear
                    | FundMeasure::UnrecoupedAtReview
                    | FundMeasure::UnrecoupedProbability
                    | FundMeasure::ExpectedLoss
                    | FundMeasure::FundingInterest
                    | FundMeasure::RateOfHost
                    | FundMeasure::ShareOfReserves
                    | FundMeasure::ShareOfReserveIncome
                    | FundMeasure::ShareOfGdp
                    | FundMeasure::CurrencyPressure
                    | FundMeasure::SwapDrawn
                    | FundMeasure::PricePerPoint
            ) | Self::Firm(_, FirmMeasure::DutyBill | FirmMeasure::DutyBorne)
                | Self::DutyPaid
                | Self::DutyBorneByExporters
                | Self::DutyBorneByBuyers
                | Self::RateBeforeSubstitution
                | Self::EffectiveRate
                | Self::RateGap(_)
                | Self::PriceChange
        )
    }
}
