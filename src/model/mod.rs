//! The document: what a negotiator can move, what an analyst assumes, and how both are edited.
//!
//! A [`Scenario`] is a name, notes, one [`Value`] for each parameter of the [`Catalogue`], and the rows of tables
//! that the user extends, such as companies. The catalogue is made from a baseline, so no sector and no country is named here. Everything that
//! changes a scenario is an [`Edit`]; [`History`] turns gestures into undo steps; [`diff`] says in
//! words what differs between two scenarios.

pub mod catalogue;
pub mod correlation;
pub mod diff;
pub mod distribution;
mod edit;
pub mod firm;
mod history;
mod overlay;
mod parameter;
pub mod presets;
pub mod red_lines;
pub mod rows;
mod scenario;
mod shown_name;
mod star;
pub mod table;
pub mod timeline;

pub use catalogue::Catalogue;
pub use correlation::{CorrelationRow, Correlations};
pub use distribution::{Belief, Distribution, DistributionRow, Shape};
pub use edit::Edit;
pub use firm::Firm;
pub use history::{History, Step};
pub use overlay::Overlay;
pub use parameter::{
    BannedParameter, BeefOriginParameter, BeefParameter, Choice, FirmFigure, FirmsParameter,
    FundParameter, Kind, LedgerParameter, Meaning, ParameterId, QuotaKind, RentHolder,
    RiceParameter, RiceShareParameter, Role, Rule, RulesParameter, Section, SecurityParameter,
    Spec, Value, ValueError,
};
pub use presets::Presets;
pub use scenario::{Scenario, UnknownEntry};
pub use star::{Star, StarKind};
pub use table::{Table, TableEdit, TableRow, Valued};
pub use timeline::Timeline;
