//! What can go wrong with a market, as data; the words are made at the edge.

use std::fmt;

use super::LogIndices;

/// The input that an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarketField {
    /// [`super::Supplier::base_value`]
    BaseValue,
    /// [`super::Supplier::base_rate`]
    BaseRate,
    /// [`super::Supplier::rate`]
    Rate,
    /// [`super::Supplier::export_supply_elasticity`]
    ExportSupplyElasticity,
    /// [`super::Quota::volume_ratio`]
    QuotaVolume,
    /// [`super::Quota::out_of_quota_rate`], also when it is below the in-quota rate
    OutOfQuotaRate,
    /// [`super::Market::domestic_value`], also when the sum of all base values is not finite
    DomesticValue,
    /// [`super::Market::domestic_supply_elasticity`]
    DomesticSupplyElasticity,
    /// [`super::Market::sigma_among_origins`]
    SigmaAmongOrigins,
    /// [`super::Market::sigma_domestic_import`]
    SigmaDomesticImport,
    /// [`super::Market::demand_elasticity`]
    DemandElasticity,
}

/// Inputs of the market that could not be solved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarketInputs {
    /// Number of suppliers, with and without base value.
    pub suppliers: usize,
    /// Base domestic shipments, USD a year.
    pub domestic_value: f64,
    /// `e_D`.
    pub domestic_supply_elasticity: f64,
    /// `σ_M`.
    pub sigma_among_origins: f64,
    /// `σ_D`.
    pub sigma_domestic_import: f64,
    /// `ε`.
    pub demand_elasticity: f64,
    /// Largest `(1 + t)/(1 + t⁰)` over the suppliers, out-of-quota rates included.
    pub largest_duty_factor: f64,
}

/// Why a market has no answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarketError {
    /// An input is not a number, or outside its meaning.
    InvalidInput {
        /// Which input.
        field: MarketField,
        /// Index of the supplier, `None` for an input of the whole market.
        supplier: Option<usize>,
        /// The offending value.
        value: f64,
    },
    /// The slice for the suppliers' outcomes has another length than the suppliers.
    WrongOutcomeLength {
        /// Number of suppliers.
        expected: usize,
        /// Length of the slice.
        found: usize,
    },
    /// An absolute quota of zero, or below the fixed volume of a supplier with supply elasticity 0.
    QuotaOutOfReach {
        /// Index of the supplier.
        supplier: usize,
        /// Quota volume over base volume.
        volume_ratio: f64,
        /// `e_i`.
        export_supply_elasticity: f64,
    },
    /// The equations do not fix the price level, as when neither demand nor any supply reacts to prices.
    Indeterminate {
        /// Inputs of the market.
        inputs: MarketInputs,
        /// Determinant of the Jacobian where it vanished.
        determinant: f64,
    },
    /// Newton's method did not reach the tolerance.
    NotConverged {
        /// Inputs of the market.
        inputs: MarketInputs,
        /// Largest error of the two equations at the last point.
        residual: f64,
        /// Steps taken.
        iterations: usize,
        /// The last point.
        last: LogIndices,
    },
    /// The quotas did not settle between in quota, binding and over quota.
    QuotasNotSettled {
        /// Inputs of the market.
        inputs: MarketInputs,
        /// Number of changes of regime tried.
        changes: usize,
    },
    /// The prices are finite but an amount of money or a ratio overflowed.
    NotFinite {
        /// Inputs of the market.
        inputs: MarketInputs,
    },
}

impl fmt::Display for MarketError {
    /// One line for a log; the window and the command line make their own words from the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidInput {
                field,
                supplier: Some(supplier),
                value,
            } => write!(f, "{field:?} of supplier {supplier} cannot be {value}"),
            Self::InvalidInput { field, value, .. } => write!(f, "{field:?} cannot be {value}"),
            Self::WrongOutcomeLength { expected, found } => {
                write!(f, "{expected} suppliers but room for {found} outcomes")
            }
            Self::QuotaOutOfReach {
                supplier,
                volume_ratio,
                export_supply_elasticity,
            } => write!(
                f,
                "no price meets a quota of {volume_ratio} for supplier {supplier} \
                 with supply elasticity {export_supply_elasticity}"
            ),
            Self::Indeterminate {
                inputs,
                determinant,
            } => write!(
                f,
                "the price level is not determined (determinant {determinant}): {inputs:?}"
            ),
            Self::NotConverged {
                inputs,
                residual,
                iterations,
                ..
            } => write!(
                f,
                "not solved, residual {residual} after {iterations} steps: {inputs:?}"
            ),
            Self::QuotasNotSettled { inputs, changes } => {
                write!(f, "quotas not settled after {changes} changes: {inputs:?}")
            }
            Self::NotFinite { inputs } => write!(f, "a result is not finite: {inputs:?}"),
        }
    }
}

impl std::error::Error for MarketError {}
