//! `export`: charts as files, the same bytes as the window's.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::arguments::ExportArguments;
use super::drawn::drawn;
use super::error::CliError;
use super::input::{Named, Workspace, counted};
use super::outcomes::{baseline_identity, identity};
use super::output::Streams;
use super::whole_number::whole_number;
use crate::chart::ChartError;
use crate::chart::scene::Size;
use crate::engine::MODEL_VERSION;
use crate::figures::{Drawn, Evaluated, FigureId, Input};
use crate::file::export::{self, Format, Picture, PictureSize};
use crate::file::words::shown_path;
use crate::file::{Expected, make_folder, write};
use crate::text::Title;
use crate::text::command_line::{CommandError as T, FindingText};

/// Dots an inch of a PNG: from the screen's to fine print.
const DPI: (u32, u32) = (72, 1200);
/// Multiples of a chart's own size.
const SCALE: (u32, u32) = (1, 3);
/// Pixels of a side before scaling.
const SIDE: (u32, u32) = (320, 8192);

/// What is written, checked.
struct Wanted {
    figures: Vec<FigureId>,
    formats: Vec<Format>,
    picture: Picture,
}

/// A file that was written.
struct WrittenFile {
    name: String,
    bytes: usize,
}

pub(super) fn run(
    arguments: &ExportArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let mut wanted = Wanted::new(arguments)?;
    let workspace = Workspace::load(baseline, streams)?;
    if wanted.figures == FigureId::ALL {
        let baseline = workspace.model.baseline();
        let has_draws = arguments.drawing.draws.is_some();
        let suits = |figure: &FigureId| figure.suits(baseline) && (has_draws || !figure.is_drawn());
        wanted.figures.retain(suits);
    }
    let against = &arguments.against;
    let mut scenario = workspace.open_overlaid(against, streams)?;
    let reference = workspace.reference(against.reference.as_deref(), streams)?;
    let horizon = workspace.set_horizon(&mut scenario.scenario, against.horizon.as_deref())?;
    let evaluated = evaluated(&workspace, &scenario, horizon)?;
    let reference_evaluated = self::evaluated(&workspace, &reference, horizon)?;
    let drawn = drawn(
        arguments,
        (&workspace, &wanted.figures),
        (&scenario, &reference, horizon),
        streams,
    )?;
    let input = Input {
        model: &workspace.model,
        scenario: &evaluated,
        reference: &reference_evaluated,
        language: streams.language,
        drawn: drawn.as_ref(),
    };
    make_folder(&arguments.out).map_err(CliError::NotWritten)?;
    let slug = slug(&scenario);
    let mut written = Vec::new();
    for figure in &wanted.figures {
        let no_chart = |cause: ChartError| CliError::NoChart {
            id: figure.id().to_owned(),
            cause,
        };
        let chart = figure.chart(&input).map_err(no_chart)?;
        let stamp = input.stamp_of(*figure);
        for format in &wanted.formats {
            let bytes = export::render_picture(&chart, &stamp, *format, wanted.picture)
                .map_err(no_chart)?;
            let name = format!("{slug}-{}", export::file_name(&chart, *format));
            written.push(save(&arguments.out, name, &bytes, streams)?);
        }
    }
    if arguments.manifest {
        let manifest = json!({
            "program": input.stamp().program,
            "model_version": MODEL_VERSION,
            "scenario": identity(&workspace, &scenario, streams.language),
            "reference": identity(&workspace, &reference, streams.language),
            "baseline": baseline_identity(workspace.model.baseline()),
            "horizon": super::output::number(horizon),
            "language": streams.language.code(),
            "draws": drawn.as_ref().map(|drawn| drawn_json(drawn, &workspace)),
            "options": wanted.json(),
            "files": written.iter().map(WrittenFile::json).collect::<Vec<_>>(),
        });
        let text = format!("{manifest:#}\n");
        save(
            &arguments.out,
            "manifest.json".to_owned(),
            text.as_bytes(),
            streams,
        )?;
    }
    Ok(super::DONE)
}

fn evaluated(workspace: &Workspace, named: &Named, horizon: f64) -> Result<Evaluated, CliError> {
    Evaluated::at(&workspace.model, &named.scenario, horizon)
        .map(|evaluated| evaluated.shown_as(named.title.clone()))
        .map_err(|error| workspace.no_outcome(named, &error))
}

/// Writes one file and says so.
fn save(
    folder: &Path,
    name: String,
    bytes: &[u8],
    streams: &mut Streams<'_>,
) -> Result<WrittenFile, CliError> {
    let path: PathBuf = folder.join(&name);
    write(&path, bytes, Expected::Anything).map_err(CliError::NotWritten)?;
    let values = [("path", shown_path(&path)), ("bytes", counted(bytes.len()))];
    let line = streams.fill(FindingText::Written, &values);
    streams.words(&line);
    Ok(WrittenFile {
        name,
        bytes: bytes.len(),
    })
}

/// The draws that charts were made from.
fn drawn_json(drawn: &Drawn, workspace: &Workspace) -> Json {
    json!({
        "outcome": drawn.outcome.measure.id(workspace.model.baseline()),
        "count": drawn.outcome.draws(),
        "seed": drawn.outcome.seed,
        "threshold": super::output::number(drawn.threshold),
    })
}

impl WrittenFile {
    fn json(&self) -> Json {
        json!({ "name": self.name, "bytes": self.bytes })
    }
}

impl Wanted {
    fn new(arguments: &ExportArguments) -> Result<Self, CliError> {
        Ok(Self {
            figures: figures(&arguments.chart)?,
            formats: formats(&arguments.format)?,
            picture: Picture {
                size: size(arguments)?,
                canvas: arguments.size.as_deref().map(canvas).transpose()?,
            },
        })
    }

    fn json(&self) -> Json {
        let (scale, dpi) = match self.picture.size {
            PictureSize::Times(times) => (Some(times), None),
            PictureSize::Dpi(dpi) => (None, Some(dpi)),
            PictureSize::Wide(_) => (None, None),
        };
        json!({
            "charts": self.figures.iter().map(|figure| figure.id()).collect::<Vec<_>>(),
            "formats": self.formats.iter().map(|f| f.extension()).collect::<Vec<_>>(),
            "scale": scale,
            "dpi": dpi,
            "size": self.picture.canvas.map(|size| json!([size.width, size.height])),
        })
    }
}

fn figures(text: &str) -> Result<Vec<FigureId>, CliError> {
    if text == "all" {
        return Ok(FigureId::ALL.to_vec());
    }
    let ids = FigureId::ALL.map(FigureId::id).join(", ");
    parts(text)
        .map(|id| {
            FigureId::of_id(id)
                .ok_or_else(|| CliError::bad_value("--chart", id, &format!("all, {ids}")))
        })
        .collect()
}

fn formats(text: &str) -> Result<Vec<Format>, CliError> {
    let known = Format::ALL.map(Format::extension).join(", ");
    parts(text)
        .map(|ending| {
            Format::of_extension(ending)
                .ok_or_else(|| CliError::bad_value("--format", ending, &known))
        })
        .collect()
}

/// The parts of a list with commas; an empty list has one empty part, which is refused.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim)
}

fn size(arguments: &ExportArguments) -> Result<PictureSize, CliError> {
    match (&arguments.scale, &arguments.dpi) {
        (Some(_), Some(_)) => Err(CliError::ScaleAndDpi),
        (Some(scale), None) => {
            let times = whole_number("--scale", scale, SCALE)?;
            Ok(PictureSize::Times(f64::from(times)))
        }
        (None, Some(dpi)) => {
            let dpi = whole_number("--dpi", dpi, DPI)?;
            Ok(PictureSize::Dpi(f64::from(dpi)))
        }
        (None, None) => Ok(PictureSize::default()),
    }
}

fn canvas(text: &str) -> Result<Size, CliError> {
    let bad = || CliError::BadValue {
        option: "--size",
        value: text.to_owned(),
        allowed: Title::of(T::AllowedPositiveSize),
    };
    let (width, height) = text.split_once(['x', 'X', '×']).ok_or_else(bad)?;
    let side = |text: &str| whole_number("--size", text, SIDE).map(f64::from);
    Ok(Size {
        width: side(width)?,
        height: side(height)?,
    })
}

/// A file's name without its ending, or a preset's id: lower-case words joined by `-`.
fn slug(named: &Named) -> String {
    let stem = Path::new(&named.given).file_stem().map_or_else(
        || named.given.clone(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    let joined: String = stem
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .flat_map(char::to_lowercase)
        .collect();
    let words: Vec<&str> = joined.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        "scenario".to_owned()
    } else {
        words.join("-")
    }
}
