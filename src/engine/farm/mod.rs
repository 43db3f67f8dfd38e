//! Protected farm markets of the focus country: a tariff-rate quota, a duty schedule with a health rule, an import ban.
//!
//! Here the focus country is the importer. Each market is solved by itself, in ratios to an observed base year, and
//! nothing moved changes nothing, to the last bit. Prices in US dollars a tonne, volumes in tonnes a year, money in US
//! dollars a year, rates and shares as decimals; a positive change is a gain to the named party.
//! Left out: stocks and public purchases beyond the quota, farm subsidies that react to prices, and the political
//! weight of farm households, which is reported beside the numbers and is not in them.

pub mod ban;
pub mod beef;
mod error;
pub mod rice;
mod root;
pub mod staging;

pub use error::FarmError;
