//! Arguments of the commands at the bargaining table.

use std::path::PathBuf;

use clap::Args;

use super::{Layout, Pictured};

/// A scenario with its table, and what no deal is.
#[derive(Debug, Args)]
pub(in crate::cli) struct TableArguments {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(in crate::cli) scenario: PathBuf,
    /// What no deal is, in place of the one that the scenario's table names
    #[arg(long, value_name = "FILE|PRESET")]
    pub(in crate::cli) no_deal: Option<PathBuf>,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(in crate::cli) horizon: Option<String>,
    /// Threads; as many as the machine has where it is not given. The result does not depend on them
    #[arg(long, value_name = "N")]
    pub(in crate::cli) threads: Option<String>,
    /// No progress bar
    #[arg(long)]
    pub(in crate::cli) quiet: bool,
}

/// Arguments of `bargain`.
#[derive(Debug, Args)]
pub(in crate::cli) struct BargainArguments {
    #[command(flatten)]
    pub(in crate::cli) table: TableArguments,
    /// Packages to evaluate
    #[arg(long, value_name = "N", default_value = "100000")]
    pub(in crate::cli) packages: String,
    /// Seed of the packages, 1 where it is not given; the same seed gives the same packages everywhere
    #[arg(long, value_name = "S", default_value = "1")]
    pub(in crate::cli) seed: String,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    #[command(flatten)]
    pub(in crate::cli) pictured: Pictured,
}

/// Arguments of `trade`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TradeArguments {
    #[command(flatten)]
    pub(in crate::cli) table: TableArguments,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    #[command(flatten)]
    pub(in crate::cli) pictured: Pictured,
}
