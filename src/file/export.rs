//! Exports: a chart as the bytes of a file, the same from the window and from the command line.
//!
//! Drawn from the chart's data in the light theme at the size that the chart reads best at: no
//! window, screen or chosen theme has a part in it. The stamp goes into the picture's metadata.

use std::path::Path;

use crate::chart::png::{self, Density, Raster};
use crate::chart::scene::{Scene, Size, lay_out, preferred_size};
use crate::chart::theme::Mode;
use crate::chart::{Chart, ChartError, Stamp, pdf, svg};

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A picture of pixels.
    Png,
    /// A drawing whose text stays text.
    Svg,
    /// A page for print.
    Pdf,
    /// The numbers.
    Csv,
}

impl Format {
    /// The formats, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Pdf, Self::Csv];

    /// The ending of a file name, without the dot; also the format's name on the command line.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
        }
    }

    /// The format with an ending.
    pub fn of_extension(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.extension().eq_ignore_ascii_case(ending))
    }
}

/// How many pixels a PNG has; other formats have no pixels and ignore it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PictureSize {
    /// So many times the chart's own size: 1, 2 or 3.
    Times(f64),
    /// So many dots an inch on paper: 300 for print.
    Dpi(f64),
    /// So many pixels from left to right; the height follows.
    Wide(u32),
}

impl Default for PictureSize {
    fn default() -> Self {
        Self::Times(2.0)
    }
}

impl PictureSize {
    fn density(self, scene: &Scene) -> Density {
        match self {
            Self::Times(times) => Density::Scale(times),
            Self::Dpi(dpi) => Density::Dpi(dpi),
            Self::Wide(pixels) => Density::Scale(f64::from(pixels) / scene.size.width),
        }
    }
}

/// How large a picture is laid out, and how many pixels a PNG of it has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Picture {
    /// Pixels of a PNG.
    pub size: PictureSize,
    /// The size that the chart is laid out for, in pixels of 1/96 inch; its own where not given.
    pub canvas: Option<Size>,
}

/// The content of a chart's file, at the size that the chart reads best at.
pub fn render(
    chart: &Chart,
    stamp: &Stamp,
    format: Format,
    size: PictureSize,
) -> Result<Vec<u8>, ChartError> {
    let picture = Picture { size, canvas: None };
    render_picture(chart, stamp, format, picture)
}

/// The content of a chart's file, at a size of the caller's.
pub fn render_picture(
    chart: &Chart,
    stamp: &Stamp,
    format: Format,
    picture: Picture,
) -> Result<Vec<u8>, ChartError> {
    if format == Format::Csv {
        return Ok(chart.table.to_csv().into_bytes());
    }
    let scene = match picture.canvas {
        Some(canvas) => lay_out(chart, canvas, Mode::Light)?,
        None => scene_of(chart)?,
    };
    match format {
        Format::Png => png::write(&scene, stamp, picture.size.density(&scene)),
        Format::Pdf => pdf::write(&scene, stamp),
        Format::Svg | Format::Csv => Ok(svg::write(&scene, stamp).into_bytes()),
    }
}

/// The chart's picture as pixels, for the clipboard: what a PNG of that size shows.
pub fn picture(chart: &Chart, size: PictureSize) -> Result<Raster, ChartError> {
    let scene = scene_of(chart)?;
    png::render(&scene, size.density(&scene))
}

/// The name of a chart's file: `walk-away-welfare.svg`; `scenario` is the scenario's file or its id.
pub fn file_name(scenario: &Path, chart: &Chart, format: Format) -> String {
    let scenario = words_of(scenario);
    format!("{scenario}-{}.{}", chart.id, format.extension())
}

/// A file's name without its ending, in lower-case words joined by `-`.
fn words_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or(path.as_os_str());
    let joined: String = (stem.to_string_lossy().chars())
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

fn scene_of(chart: &Chart) -> Result<Scene, ChartError> {
    lay_out(chart, preferred_size(chart)?, Mode::Light)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::sector_bars;

    #[test]
    fn every_format_has_its_mark_and_comes_out_the_same_twice() {
        let chart = sector_bars();
        let stamp = Stamp::default();
        for format in Format::ALL {
            let bytes = render(&chart, &stamp, format, PictureSize::default()).unwrap();
            assert_eq!(
                bytes,
                render(&chart, &stamp, format, PictureSize::default()).unwrap()
            );
            let begins = match format {
                Format::Png => "\u{89}PNG".chars().map(|c| c as u8).collect(),
                Format::Svg => b"<svg".to_vec(),
                Format::Pdf => b"%PDF".to_vec(),
                Format::Csv => chart.table.to_csv().into_bytes(),
            };
            assert!(bytes.starts_with(&begins), "{format:?}");
        }
    }

    #[test]
    fn a_file_is_named_after_the_scenario_and_the_chart() {
        let chart = sector_bars();
        for (scenario, first) in [
            ("walk-away", "walk-away"),
            ("/home/kim/Our offer (2).ron", "our-offer-2"),
            ("우리 제안.ron", "우리-제안"),
            ("..", "scenario"),
            ("", "scenario"),
        ] {
            let name = file_name(Path::new(scenario), &chart, Format::Svg);
            assert_eq!(name, format!("{first}-{}.svg", chart.id));
        }
    }

    #[test]
    fn a_chosen_width_is_the_width_of_the_picture() {
        let picture = picture(&sector_bars(), PictureSize::Wide(900)).unwrap();
        assert_eq!(picture.width, 900);
        assert_eq!(
            picture.rgba.len() as u64,
            4 * u64::from(picture.width) * u64::from(picture.height)
        );
    }

    #[test]
    fn endings_name_formats() {
        for format in Format::ALL {
            assert_eq!(Format::of_extension(format.extension()), Some(format));
        }
        assert_eq!(Format::of_extension("PNG"), Some(Format::Png));
        assert_eq!(Format::of_extension("gif"), None);
    }
}
