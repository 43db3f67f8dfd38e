//! The arguments, as clap reads them; values are checked where they are used.

mod bargain;
mod clock;
mod inverse;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use bargain::{BargainArguments, TableArguments, TradeArguments};
pub(super) use clock::{ClockArguments, Counted};
pub(super) use inverse::{
    MapArguments, Pictured, SeekArguments, ShapleyArguments, Share, SweepArguments,
};

/// Scenario planning for the United States–South Korea trade deal.
#[derive(Debug, Parser)]
#[command(
    name = "entente",
    version,
    about = "Scenario planning for the United States–South Korea trade deal",
    long_about = "Scenario planning for the United States–South Korea trade deal.\n\n\
        Without a command the window opens, with the scenario files that are named. Data go to \
        standard output, words to standard error. Exit codes: 0 done, 1 a check failed, \
        2 arguments or input cannot be used.",
    disable_help_subcommand = true,
    subcommand_precedence_over_arg = true
)]
pub(super) struct Arguments {
    /// Scenario files to open in the window
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) everywhere: Everywhere,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Options of the window and of every command.
#[derive(Clone, Debug, Args)]
pub(super) struct Everywhere {
    /// Language of words and titles; the system's where it is not given
    #[arg(long, global = true, value_name = "en|ko")]
    pub(super) lang: Option<String>,
    /// Baseline file in place of the shipped one
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print every outcome of a scenario beside its reference
    #[command(
        long_about = "Print every outcome of a scenario beside its reference.\n\
        시나리오의 모든 결과를 기준 시나리오와 나란히 출력합니다."
    )]
    Run(RunArguments),
    /// Print which levers differ between scenarios, and their outcomes
    #[command(
        long_about = "Print which levers differ between scenarios, and their outcomes; the \
        first one is the reference.\n시나리오 사이에 다른 지렛대와 결과를 출력합니다. 첫째가 기준입니다."
    )]
    Compare(CompareArguments),
    /// Print what other readings of the deal's definitions would move in dollars
    #[command(
        long_about = "Print what other readings of the deal's definitions would move in dollars: \
        recoupment, floor and preference, pass-through, collected or statutory duties; for both \
        parties, a year and as present value.\n합의에 쓰인 정의를 달리 읽을 때 양측 손익이 얼마나 \
        바뀌는지 출력합니다. 회수 기준, 하한과 특혜의 순서, 전가율, 징수·법정 관세를 다룹니다."
    )]
    Definitions(DefinitionsArguments),
    /// Print where one outcome comes from: formula, terms, inputs and sources
    #[command(
        long_about = "Print where one outcome comes from: its formula, the terms with their \
        values, every lever and assumption behind it, and the sources with address, date and \
        grade. `entente list outcomes` has the ids, lines of the ledger among them.\n\
        결과 하나가 나온 곳을 출력합니다: 계산식, 항의 값, 입력값, 출처의 주소·날짜·등급. \
        키는 `entente list outcomes`에 있습니다."
    )]
    Explain(ExplainArguments),
    /// Print what one outcome comes to at P10 and P90 of each assumption, the largest swing first
    #[command(
        long_about = "Print what one outcome comes to at P10 and P90 of each assumption, the others at their \
        values; the largest swing first.\n가정을 하나씩 P10과 P90으로 바꿀 때의 결과를 변동 폭이 큰 순서로 출력합니다."
    )]
    Tornado(SensitivityArguments),
    /// Print how much of one outcome's variance each assumption explains
    #[command(
        long_about = "Print how much of one outcome's variance each assumption explains, by itself and \
        together with others: first-order and total Sobol indices with their error. Correlated \
        assumptions stand together.\n결과의 분산을 가정별로 얼마나 설명하는지 소볼 1차 지수와 총지수로 출력합니다."
    )]
    Sobol(SensitivityArguments),
    /// Write charts as SVG, PNG, PDF or CSV
    #[command(
        long_about = "Write charts as SVG, PNG, PDF or CSV: the bytes that the window \
        exports.\n차트를 SVG, PNG, PDF, CSV로 저장합니다. 창에서 내보낸 것과 같은 내용입니다."
    )]
    Export(ExportArguments),
    /// Check scenario or baseline files and print all their problems
    #[command(
        long_about = "Check scenario or baseline files and print all their problems with \
        line and column.\n시나리오나 기준 자료 파일의 문제를 모두 행·열과 함께 출력합니다."
    )]
    Check(CheckArguments),
    /// Rewrite scenario files in the one layout that the program writes
    #[command(
        long_about = "Rewrite scenario files in the one layout that the program writes.\n\
        시나리오 파일을 프로그램이 쓰는 형식으로 다시 씁니다."
    )]
    Format(FilesArguments),
    /// List levers, assumptions, distributions, correlations, charts, outcomes, scenarios, overlays, red-lines, timeline or sources
    #[command(
        long_about = "List levers, assumptions, distributions, correlations, charts, outcomes, scenarios, overlays, red-lines, timeline or sources.\n\
        지렛대, 가정, 분포, 상관, 차트, 결과, 시나리오, 덧붙일 가정, 레드라인, 협상 일정, 출처를 나열합니다."
    )]
    List(ListArguments),
    /// Evaluate a scenario over a grid of one or two levers
    #[command(
        long_about = "Evaluate a scenario over a grid of one or two levers, one row a \
        point.\n지렛대 하나나 둘의 격자에서 시나리오를 계산합니다. 격자점마다 한 줄입니다."
    )]
    Sweep(SweepArguments),
    /// Find the levers that give an outcome a wanted value, or its largest or smallest
    #[command(
        long_about = "Find where one or two levers give an outcome a wanted value, or where it is \
        largest or smallest. With one lever every position found; with two the one with the \
        smallest move from where they stand, in units of their ranges. “Not reachable” and “does \
        not depend on that lever” are answers: the exit code is 0, and JSON and CSV say which in \
        `found`.\n결과가 원하는 값이 되거나 가장 크거나 작아지는 지렛대 위치를 찾습니다. 지렛대가 둘이면 \
        범위 대비 가장 적게 움직이는 위치를 찾습니다. 이를 수 없다는 것도 답이므로 종료 코드는 0입니다."
    )]
    Seek(SeekArguments),
    /// Evaluate an outcome over two levers, and find the line along which it breaks even
    #[command(
        long_about = "Evaluate an outcome over two levers against a reference or a target, and \
        find the line along which both are equal. CSV has one row a point, the first lever \
        running fastest, and can be cut with --shard; JSON has the line as well; the table has \
        the line alone.\n두 지렛대에 따른 결과를 기준 시나리오나 목표와 비교하고, 둘이 같아지는 선을 \
        찾습니다. CSV는 격자점마다 한 줄이고, JSON에는 선도 있습니다."
    )]
    Map(MapArguments),
    /// Print what each of a scenario's moves did to an outcome
    #[command(
        long_about = "Print what each difference of a scenario from its reference did to an \
        outcome: Shapley values, the mean over all orders of the moves, which add up to the whole.\n\
        시나리오가 기준과 다른 점 하나하나가 결과를 얼마나 바꾸었는지 출력합니다. 순서에 기대지 않는 \
        샤플리 값이며, 더하면 전체와 같습니다."
    )]
    Shapley(ShapleyArguments),
    /// Find the packages that neither side can better, the zone of agreement and the points that four rules choose
    #[command(
        long_about = "Find the packages of levers on the scenario's table that no other one betters for both \
        sides, whether any gives both at least what no deal is worth to them, which of those four rules \
        of sharing choose, and which red lines stand in the way; without a zone, the smallest \
        relaxations that create one. Quantities alone are on the table. CSV has the frontier, one \
        package a line.\n협상 대상 항목을 묶은 패키지 가운데 양측 모두에게 더 나은 것이 없는 \
        패키지(프런티어), 합의 가능 영역, 네 가지 배분 규칙이 고르는 점, 걸리는 레드라인을 찾습니다. 합의 가능 영역이 없으면 \
        그것을 만드는 가장 작은 레드라인 완화를 찾습니다. 숫자 항목만 협상 대상입니다. CSV는 프런티어이며 패키지마다 한 줄입니다."
    )]
    Bargain(BargainArguments),
    /// Print what one step of each row on the table is worth, and the best swaps
    #[command(
        long_about = "Print what one step of each row on the scenario's table is worth to both sides at the margin, \
        and the best swaps: two moves by which one side gains and the other loses nothing. JSON and CSV \
        have the rates of exchange between every two rows: the change of the other that is worth as \
        much to a side as a step of the first.\n협상 대상 항목을 한 단계 움직일 때 양측에 갖는 가치와, \
        상대의 손해 없이 한쪽이 이득을 보는 가장 좋은 교환을 출력합니다. JSON과 CSV에는 두 항목 사이의 교환 비율이 모두 있습니다."
    )]
    Trade(TradeArguments),
    /// Print when a deal is to be expected, and what waiting costs both parties
    #[command(
        long_about = "Print when a deal is to be expected, and what waiting costs both parties: \
        chances by date of each issue and of the whole, duties, exports and both ledgers month by \
        month, what one month's standstill costs, which link between issues to cut first, what \
        threats cost even if they are never carried out, and what came of the past. CSV has a row \
        a day.\n타결 시점과 지연이 양측에 주는 손실을 출력합니다: 쟁점별·전체 타결 확률, 월별 관세율·수출·손익, \
        한 달 멈출 때의 손실, 먼저 끊을 연계, 실행되지 않은 위협의 비용, 과거와의 비교. CSV는 날짜마다 한 줄입니다."
    )]
    Clock(ClockArguments),
    /// Run the worked examples and set published figures beside ours
    #[command(
        long_about = "Run the worked examples; set published figures beside ours, misses \
        included. Only an example that is off fails.\n\
        예제를 계산하고, 발표된 수치와 계산치를 어긋난 것까지 나란히 보입니다."
    )]
    Selftest(SelftestArguments),
}

/// How a table leaves the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    /// Aligned columns, numbers as people read them
    #[default]
    Table,
    /// One JSON object, numbers with every digit
    Json,
    /// Comma-separated values, numbers with every digit
    Csv,
}

/// The format of a table.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Layout {
    /// How the result is printed
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: TableFormat,
}

/// A scenario and what it is compared with.
#[derive(Debug, Args)]
pub(super) struct Against {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(super) scenario: PathBuf,
    /// What to compare with; the base year where it is not given
    #[arg(long, value_name = "FILE|PRESET")]
    pub(super) reference: Option<PathBuf>,
    /// An overlay to lay over the scenario, by its id; may be given again
    #[arg(long, value_name = "ID")]
    pub(super) overlay: Vec<String>,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(super) horizon: Option<String>,
}

/// How draws are made and shared over threads.
#[derive(Debug, Args)]
pub(super) struct Drawing {
    /// Draws of all assumptions
    #[arg(long, value_name = "N")]
    pub(super) draws: Option<String>,
    /// Seed of the draws, 1 where it is not given; the same seed gives the same draws everywhere
    #[arg(long, value_name = "S")]
    pub(super) seed: Option<String>,
    /// Threads; as many as the machine has where it is not given. The result does not depend on them
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<String>,
    /// No progress bar
    #[arg(long)]
    pub(super) quiet: bool,
}

/// Arguments of `tornado` and `sobol`.
#[derive(Debug, Args)]
pub(super) struct SensitivityArguments {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(super) scenario: PathBuf,
    /// The id of an outcome, as `entente list outcomes` has them
    #[arg(value_name = "OUTCOME")]
    pub(super) outcome: String,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(super) horizon: Option<String>,
    #[command(flatten)]
    pub(super) drawing: Drawing,
    #[command(flatten)]
    pub(super) layout: Layout,
}

/// Arguments of `run`.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    #[command(flatten)]
    pub(super) against: Against,
    #[command(flatten)]
    pub(super) drawing: Drawing,
    #[command(flatten)]
    pub(super) layout: Layout,
}

/// How an explanation leaves the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ExplainFormat {
    /// Lines of text, tab-separated where there are columns
    #[default]
    Table,
    /// One JSON object, numbers with every digit
    Json,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(super) scenario: PathBuf,
    /// The id of an outcome, as `entente list outcomes` has them
    #[arg(value_name = "OUTCOME")]
    pub(super) outcome: String,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(super) horizon: Option<String>,
    /// How the explanation is printed
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: ExplainFormat,
}

/// Arguments of `compare`.
#[derive(Debug, Args)]
pub(super) struct CompareArguments {
    /// Two to seven scenario files or ids; the first is the reference
    #[arg(value_name = "FILE|PRESET", required = true)]
    pub(super) scenarios: Vec<PathBuf>,
    /// Years after the change, in place of the first scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(super) horizon: Option<String>,
    #[command(flatten)]
    pub(super) layout: Layout,
}

/// Arguments of `definitions`.
#[derive(Debug, Args)]
pub(super) struct DefinitionsArguments {
    /// A scenario file, or the id of a shipped scenario
    #[arg(value_name = "FILE|PRESET")]
    pub(super) scenario: PathBuf,
    /// Years after the change, in place of the scenario's own
    #[arg(long, value_name = "YEARS")]
    pub(super) horizon: Option<String>,
    #[command(flatten)]
    pub(super) layout: Layout,
}

/// The outcome that is drawn where none is named: the focus origin's balance of the whole deal, a year.
const DRAWN_OUTCOME: &str = "ledger.focus";

/// How large charts are drawn, and whether a list of them is written.
#[derive(Clone, Debug, Args)]
pub(super) struct SizeArguments {
    /// Size of a PNG as a multiple of the chart's own: 1, 2 or 3
    #[arg(long, value_name = "1|2|3")]
    pub(super) scale: Option<String>,
    /// Dots per inch of a PNG, such as 300 for print
    #[arg(long, value_name = "DPI")]
    pub(super) dpi: Option<String>,
    /// Size of the picture before scaling, in pixels
    #[arg(long, value_name = "WIDTHxHEIGHT")]
    pub(super) size: Option<String>,
    /// Write manifest.json beside the charts: what they were made from
    #[arg(long)]
    pub(super) manifest: bool,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    #[command(flatten)]
    pub(super) against: Against,
    /// Ids of charts, separated by commas, or all
    #[arg(long, value_name = "all|ID[,ID]", default_value = "all")]
    pub(super) chart: String,
    /// File formats, separated by commas: png, svg, pdf, csv
    #[arg(long, value_name = "FORMAT[,FORMAT]", default_value = "svg")]
    pub(super) format: String,
    /// The folder to write to; made where it is missing
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
    #[command(flatten)]
    pub(super) sizes: SizeArguments,
    #[command(flatten)]
    pub(super) drawing: Drawing,
    /// The outcome that is drawn, by its id
    #[arg(long, value_name = "OUTCOME", default_value = DRAWN_OUTCOME)]
    pub(super) outcome: String,
    /// The value of it whose crossing is asked for, in base units
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub(super) threshold: Option<String>,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Scenario or baseline files
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) layout: Layout,
}

/// Files to work on.
#[derive(Debug, Args)]
pub(super) struct FilesArguments {
    /// Scenario files
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
}

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Topic {
    /// What can be agreed at the table
    Levers,
    /// What the analyst believes
    Assumptions,
    /// How far reality may be from it
    Distributions,
    /// What of it comes from common causes
    Correlations,
    /// Charts that can be exported
    Charts,
    /// Outcomes with their stable ids
    Outcomes,
    /// Companies of the baseline with their figures
    Companies,
    /// Shipped scenarios
    Scenarios,
    /// Settings that can be laid over any scenario
    Overlays,
    /// What each side will not do, with source and date
    RedLines,
    /// Issues of the talks, what holds them up, what may happen and what did, each with source and grade
    Timeline,
    /// Where the numbers of the baseline come from
    Sources,
}

/// Arguments of `list`.
#[derive(Debug, Args)]
pub(super) struct ListArguments {
    /// What to list; an overview where it is not given
    #[arg(value_enum)]
    pub(super) topic: Option<Topic>,
    #[command(flatten)]
    pub(super) layout: Layout,
}

/// Arguments of `selftest`.
#[derive(Debug, Args)]
pub(super) struct SelftestArguments {
    #[command(flatten)]
    pub(super) layout: Layout,
}
