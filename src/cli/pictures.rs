//! Charts as files, with the list of what they were made from.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::arguments::{Pictured, SizeArguments};
use super::error::CliError;
use super::input::{Named, Workspace, counted};
use super::outcomes::{baseline_identity, identity};
use super::output::Streams;
use super::whole_number::whole_number;
use crate::chart::scene::Size;
use crate::chart::{Chart, ChartError, Stamp};
use crate::engine::MODEL_VERSION;
use crate::figures::{Drawn, Evaluated, Input};
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

/// How charts become files, checked.
#[derive(Debug)]
pub(super) struct Wanted {
    formats: Vec<Format>,
    picture: Picture,
    has_manifest: bool,
}

/// What charts are made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) scenario: &'a Named,
    pub(super) reference: &'a Named,
    pub(super) horizon: f64,
}

/// A file that was written.
struct WrittenFile {
    name: String,
    bytes: usize,
}

impl Wanted {
    /// The formats of an option, separated by commas, and sizes.
    pub(super) fn new(
        (option, formats): (&'static str, &str),
        sizes: &SizeArguments,
    ) -> Result<Self, CliError> {
        Ok(Self {
            formats: self::formats(option, formats)?,
            picture: Picture {
                size: size(sizes)?,
                canvas: sizes.size.as_deref().map(canvas).transpose()?,
            },
            has_manifest: sizes.manifest,
        })
    }

    /// What the options of a command that also answers in words ask for; nothing where they ask for no picture.
    pub(super) fn beside(pictured: &Pictured) -> Result<Option<Self>, CliError> {
        let sizes = &pictured.sizes;
        let is_sized = sizes.manifest
            || [&sizes.scale, &sizes.dpi, &sizes.size]
                .iter()
                .any(|of| of.is_some());
        match &pictured.picture {
            Some(formats) => Self::new(("--picture", formats), sizes).map(Some),
            // what belongs to a picture says nothing without one
            None if is_sized => formats("--picture", "").map(|_none| None),
            None => Ok(None),
        }
    }

    /// Writes charts into a folder, each with what it says about its making.
    pub(super) fn write(
        &self,
        (input, charts): (&Input<'_>, &[(Chart, Stamp)]),
        made: &Made<'_>,
        folder: &Path,
        streams: &mut Streams<'_>,
    ) -> Result<(), CliError> {
        make_folder(folder).map_err(CliError::NotWritten)?;
        let scenario = &made.scenario.given;
        let mut written = Vec::new();
        for (chart, stamp) in charts {
            for format in &self.formats {
                let bytes = export::render_picture(chart, stamp, *format, self.picture)
                    .map_err(|cause| no_chart(&chart.id, cause))?;
                let name = export::file_name(Path::new(scenario), chart, *format);
                written.push(save(folder, name, &bytes, streams)?);
            }
        }
        if self.has_manifest {
            let manifest = json!({
                "program": input.stamp().program,
                "model_version": MODEL_VERSION,
                "scenario": identity(made.workspace, made.scenario, streams.language),
                "reference": identity(made.workspace, made.reference, streams.language),
                "baseline": baseline_identity(made.workspace.model.baseline()),
                "horizon": super::output::number(made.horizon),
                "language": streams.language.code(),
                "draws": input.drawn.map(|drawn| drawn_json(drawn, made.workspace)),
                "options": self.json(charts),
                "files": written.iter().map(WrittenFile::json).collect::<Vec<_>>(),
            });
            let text = format!("{manifest:#}\n");
            save(folder, "manifest.json".to_owned(), text.as_bytes(), streams)?;
        }
        Ok(())
    }

    fn json(&self, charts: &[(Chart, Stamp)]) -> Json {
        let (scale, dpi) = match self.picture.size {
            PictureSize::Times(times) => (Some(times), None),
            PictureSize::Dpi(dpi) => (None, Some(dpi)),
            PictureSize::Wide(_) => (None, None),
        };
        json!({
            "charts": charts.iter().map(|(chart, _)| chart.id.as_str()).collect::<Vec<_>>(),
            "formats": self.formats.iter().map(|f| f.extension()).collect::<Vec<_>>(),
            "scale": scale,
            "dpi": dpi,
            "size": self.picture.canvas.map(|size| json!([size.width, size.height])),
        })
    }
}

impl Made<'_> {
    /// The scenario and its reference, evaluated, in this order.
    pub(super) fn evaluated(&self) -> Result<[Evaluated; 2], CliError> {
        let of = |named: &Named| {
            Evaluated::at(&self.workspace.model, &named.scenario, self.horizon)
                .map(|evaluated| evaluated.shown_as(named.title.clone()))
                .map_err(|error| self.workspace.no_outcome(named, &error))
        };
        Ok([of(self.scenario)?, of(self.reference)?])
    }

    /// Makes one chart from both and writes it, where a picture is asked for.
    pub(super) fn picture(
        &self,
        pictured: &Pictured,
        chart: impl FnOnce(&Input<'_>) -> Result<Option<Chart>, ChartError>,
        streams: &mut Streams<'_>,
    ) -> Result<(), CliError> {
        let Some(wanted) = Wanted::beside(pictured)? else {
            return Ok(());
        };
        let [scenario, reference] = self.evaluated()?;
        let input = Input {
            model: &self.workspace.model,
            scenario: &scenario,
            reference: &reference,
            language: streams.language,
            drawn: None,
            talks: None,
        };
        let chart = chart(&input).map_err(|cause| no_chart("", cause))?;
        let charts: Vec<_> = chart
            .map(|chart| (chart, input.stamp()))
            .into_iter()
            .collect();
        wanted.write((&input, &charts), self, &pictured.folder, streams)
    }
}

/// A chart that cannot be made or drawn.
pub(super) fn no_chart(id: &str, cause: ChartError) -> CliError {
    CliError::NoChart {
        id: id.to_owned(),
        cause,
    }
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

fn formats(option: &'static str, text: &str) -> Result<Vec<Format>, CliError> {
    let known = Format::ALL.map(Format::extension).join(", ");
    parts(text)
        .map(|ending| {
            Format::of_extension(ending).ok_or_else(|| CliError::bad_value(option, ending, &known))
        })
        .collect()
}

/// The parts of a list with commas; an empty list has one empty part, which is refused.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim)
}

fn size(arguments: &SizeArguments) -> Result<PictureSize, CliError> {
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
