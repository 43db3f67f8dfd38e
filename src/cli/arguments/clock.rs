//! Arguments of `clock`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Layout;

/// In what the parties count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Counted {
    /// The equal yearly amount that has the ledger's present value
    Npv,
    /// The year that the ledger shows
    Year,
}

/// Arguments of `clock`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ClockArguments {
    /// A scenario file, or the id of a shipped scenario: the deal and its timeline
    #[arg(value_name = "FILE|PRESET")]
    pub(in crate::cli) scenario: PathBuf,
    /// A scenario whose timeline is set beside it: same issues, another graph
    #[arg(long, value_name = "FILE|PRESET")]
    pub(in crate::cli) compare: Option<PathBuf>,
    /// Take a link away, by its id; may be given again
    #[arg(long, value_name = "LINK")]
    pub(in crate::cli) without: Vec<String>,
    /// Paths that are drawn, 10000 where it is not given
    #[arg(long, value_name = "N")]
    pub(in crate::cli) paths: Option<String>,
    /// Seed of the paths, 1 where it is not given
    #[arg(long, value_name = "S")]
    pub(in crate::cli) seed: Option<String>,
    /// Chances from the joint distribution, or an error where it is too large
    #[arg(long, conflicts_with = "sampled")]
    pub(in crate::cli) exact: bool,
    /// Chances from paths
    #[arg(long)]
    pub(in crate::cli) sampled: bool,
    /// In what the parties count, in place of what the scenario's bargaining table says
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(in crate::cli) valued: Option<Counted>,
    /// The layers of duty on a group of an origin by date, such as KOR.steel
    #[arg(long, value_name = "ORIGIN.GROUP")]
    pub(in crate::cli) layers: Option<String>,
    /// Threads; as many as the machine has where it is not given. The result does not depend on them
    #[arg(long, value_name = "N")]
    pub(in crate::cli) threads: Option<String>,
    /// No progress bar
    #[arg(long)]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
}
