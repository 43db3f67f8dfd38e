//! Arguments of the commands that ask backwards, and of grids.

use std::path::PathBuf;

use clap::Args;

use super::{Against, Layout, SizeArguments};

/// How much work is done here, and by how many at once.
#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct Share {
    /// Compute the part I of N alone; the parts one after another are the whole, byte for byte
    #[arg(long, value_name = "I/N")]
    pub(in crate::cli) shard: Option<String>,
    /// Threads; as many as the machine runs at once where it is not given. The result is the same
    #[arg(long, value_name = "N")]
    pub(in crate::cli) threads: Option<String>,
    /// No progress bar
    #[arg(long)]
    pub(in crate::cli) quiet: bool,
}

/// The chart of an answer, as files.
#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct Pictured {
    /// Write the chart as well, in these formats, separated by commas: png, svg, pdf, csv
    #[arg(long, value_name = "FORMAT[,FORMAT]")]
    pub(in crate::cli) picture: Option<String>,
    /// The folder to write the chart to; made where it is missing
    #[arg(long, value_name = "DIR", default_value = ".", requires = "picture")]
    pub(in crate::cli) folder: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) sizes: SizeArguments,
}

/// Arguments of `seek`.
#[derive(Debug, Args)]
pub(in crate::cli) struct SeekArguments {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(in crate::cli) scenario: PathBuf,
    /// The id of an outcome, as `entente list outcomes` has them
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) outcome: String,
    /// The value wanted: a number in base units (0.15, -2e9), or as people write it (15%, 350bn)
    #[arg(
        long,
        value_name = "X",
        allow_hyphen_values = true,
        required_unless_present_any = ["maximize", "minimize"],
        conflicts_with_all = ["maximize", "minimize"]
    )]
    pub(in crate::cli) target: Option<String>,
    /// Look for the largest value in place of a target
    #[arg(long, conflicts_with = "minimize")]
    pub(in crate::cli) maximize: bool,
    /// Look for the smallest value in place of a target
    #[arg(long)]
    pub(in crate::cli) minimize: bool,
    /// A lever or assumption to move, over its allowed range or a part of it; once or twice
    #[arg(long, value_name = "KEY[=LOW:HIGH]", required = true)]
    pub(in crate::cli) lever: Vec<String>,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(in crate::cli) horizon: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    #[command(flatten)]
    pub(in crate::cli) pictured: Pictured,
}

/// Arguments of `map`.
#[derive(Debug, Args)]
pub(in crate::cli) struct MapArguments {
    #[command(flatten)]
    pub(in crate::cli) against: Against,
    /// The id of an outcome, as `entente list outcomes` has them
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) outcome: String,
    /// A lever or assumption, over its allowed range or a part of it; twice, the first across
    #[arg(long, value_name = "KEY[=LOW:HIGH]", required = true)]
    pub(in crate::cli) lever: Vec<String>,
    /// How many values of each lever; a lever in whole numbers has each of them
    #[arg(long, value_name = "NxM", default_value = "100x100")]
    pub(in crate::cli) points: String,
    /// Compare with this value in place of the reference's
    #[arg(
        long,
        value_name = "X",
        allow_hyphen_values = true,
        conflicts_with = "reference"
    )]
    pub(in crate::cli) target: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) share: Share,
    /// The file to write; - is standard output
    #[arg(long, value_name = "FILE|-", default_value = "-")]
    pub(in crate::cli) out: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    #[command(flatten)]
    pub(in crate::cli) pictured: Pictured,
}

/// Arguments of `sweep`.
#[derive(Debug, Args)]
pub(in crate::cli) struct SweepArguments {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(in crate::cli) scenario: PathBuf,
    /// A lever and its values, both ends included; once or twice
    #[arg(long, value_name = "KEY=LOW:HIGH:STEP", required = true)]
    pub(in crate::cli) lever: Vec<String>,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(in crate::cli) horizon: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) share: Share,
    /// The CSV file to write; - is standard output
    #[arg(long, value_name = "FILE|-", default_value = "-")]
    pub(in crate::cli) out: PathBuf,
}

/// Arguments of `shapley`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ShapleyArguments {
    #[command(flatten)]
    pub(in crate::cli) against: Against,
    /// The id of an outcome, as `entente list outcomes` has them
    #[arg(value_name = "OUTCOME")]
    pub(in crate::cli) outcome: String,
    #[command(flatten)]
    pub(in crate::cli) layout: Layout,
    #[command(flatten)]
    pub(in crate::cli) pictured: Pictured,
}
