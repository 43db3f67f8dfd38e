//! From a scene to a PNG file, or to plain pixels for the clipboard.
//!
//! The pixels are the SVG's, drawn with the two embedded fonts and no other: the same bytes on
//! every machine. The file carries its resolution and the stamp.

use super::font::{REGULAR, SEMI_BOLD};
use super::scene::Scene;
use super::{ChartError, Stamp, svg};
use resvg::{tiny_skia, usvg};
use std::sync::Arc;

/// Pixels of a scene per inch.
const SCENE_DPI: f64 = 96.0;

/// Metres in an inch.
const METRES_PER_INCH: f64 = 0.0254;

/// Most pixels of a picture: about half a gigabyte while it is drawn.
const MOST_PIXELS: f64 = 120e6;

/// How many pixels of the picture a pixel of the scene becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Density {
    /// A multiple of the scene's own size: 1, 2 or 3.
    Scale(f64),
    /// Dots per inch on paper, where the scene has 96.
    Dpi(f64),
}

impl Density {
    /// The factor from the scene to the picture.
    pub fn factor(self) -> f64 {
        match self {
            Self::Scale(factor) => factor,
            Self::Dpi(dpi) => dpi / SCENE_DPI,
        }
    }
}

/// A picture as pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Red, green, blue and 255 for each pixel, row by row from the top.
    pub rgba: Vec<u8>,
}

/// Draws the scene.
///
/// An error where the picture would have no pixel or too many.
pub fn render(scene: &Scene, density: Density) -> Result<Raster, ChartError> {
    let factor = density.factor();
    let (width, height) = pixels(scene, factor)?;
    let text = svg::write(scene, &Stamp::default());
    let options = usvg::Options {
        fontdb: fonts(),
        font_family: "Pretendard".to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&text, &options)
        .map_err(|cause| ChartError::Encoding(cause.to_string()))?;
    let mut pixmap =
        tiny_skia::Pixmap::new(width, height).ok_or_else(|| too_large(scene, factor))?;
    let scale = |pixels: u32, side: f64| {
        // to the very edge of the last pixel
        narrowed(f64::from(pixels) / side)
    };
    let transform = tiny_skia::Transform::from_scale(
        scale(width, scene.size.width),
        scale(height, scene.size.height),
    );
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    Ok(Raster {
        width,
        height,
        rgba: pixmap.take_demultiplied(),
    })
}

/// The scene as a PNG file with its resolution and stamp.
pub fn write(scene: &Scene, stamp: &Stamp, density: Density) -> Result<Vec<u8>, ChartError> {
    let raster = render(scene, density)?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, raster.width, raster.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let per_metre = whole(density.factor() * SCENE_DPI / METRES_PER_INCH);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    let failed = |cause: png::EncodingError| ChartError::Encoding(cause.to_string());
    let texts = [
        ("Title", scene.title.as_str()),
        ("Description", scene.description.as_str()),
    ];
    for (key, value) in texts.into_iter().chain(stamp.entries()) {
        if !value.is_empty() {
            let value = super::font::visible(value);
            encoder
                .add_itxt_chunk(key.to_owned(), value)
                .map_err(failed)?;
        }
    }
    let mut writer = encoder.write_header().map_err(failed)?;
    // the background is opaque, so is every pixel
    let rgb: Vec<u8> = (raster.rgba.chunks_exact(4))
        .flat_map(|pixel| pixel.iter().take(3).copied())
        .collect();
    writer.write_image_data(&rgb).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(file)
}

/// The embedded fonts and no other.
fn fonts() -> Arc<usvg::fontdb::Database> {
    let mut fonts = usvg::fontdb::Database::new();
    for data in [REGULAR, SEMI_BOLD] {
        fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(data)));
    }
    fonts.set_sans_serif_family("Pretendard");
    Arc::new(fonts)
}

/// Width and height of the picture.
fn pixels(scene: &Scene, factor: f64) -> Result<(u32, u32), ChartError> {
    let (width, height) = (
        (scene.size.width * factor).round(),
        (scene.size.height * factor).round(),
    );
    if width >= 1.0 && height >= 1.0 && width * height <= MOST_PIXELS {
        Ok((whole(width), whole(height)))
    } else {
        Err(too_large(scene, factor))
    }
}

fn too_large(scene: &Scene, factor: f64) -> ChartError {
    ChartError::PictureSize {
        width: scene.size.width * factor,
        height: scene.size.height * factor,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is rounded and clamped to the range of the type"
)]
fn whole(value: f64) -> u32 {
    value.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the renderer works in single precision"
)]
const fn narrowed(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Size, lay_out, preferred_size};
    use crate::chart::theme::Mode;
    use crate::chart::{Chart, samples};

    fn scene(chart: &Chart) -> Scene {
        let size = preferred_size(chart).expect("fonts");
        lay_out(chart, size, Mode::Light).expect("sound")
    }

    fn stamp() -> Stamp {
        Stamp {
            program: "Entente 0.1.0".to_owned(),
            scenario: "11월 합의".to_owned(),
            scenario_hash: "3f9a02c1".to_owned(),
            reference: "KORUS 2024".to_owned(),
            baseline_year: "2024".to_owned(),
            draws: String::new(),
        }
    }

    fn read(file: &[u8]) -> png::Reader<std::io::Cursor<&[u8]>> {
        png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .expect("a PNG file")
    }

    #[test]
    fn the_picture_has_the_size_and_resolution_asked_for() {
        let chart = samples::korean_bars();
        let size = Size {
            width: 600.0,
            height: 400.0,
        };
        let scene = lay_out(&chart, size, Mode::Light).expect("sound");
        for (density, width, height, per_metre) in [
            (Density::Scale(1.0), 600, 400, 3780),
            (Density::Scale(2.0), 1200, 800, 7559),
            (Density::Scale(3.0), 1800, 1200, 11339),
            (Density::Dpi(300.0), 1875, 1250, 11811),
        ] {
            let file = write(&scene, &stamp(), density).expect("a picture");
            let reader = read(&file);
            let info = reader.info();
            assert_eq!((info.width, info.height), (width, height));
            let dims = info.pixel_dims.expect("a resolution");
            assert_eq!((dims.xppu, dims.unit), (per_metre, png::Unit::Meter));
        }
    }

    #[test]
    fn the_stamp_is_in_the_file() {
        let file = write(
            &scene(&samples::party_columns()),
            &stamp(),
            Density::Scale(1.0),
        )
        .expect("a picture");
        let reader = read(&file);
        let texts: Vec<(String, String)> = (reader.info().utf8_text.iter())
            .map(|chunk| (chunk.keyword.clone(), chunk.get_text().expect("text")))
            .collect();
        let has = |key: &str, value: &str| texts.contains(&(key.to_owned(), value.to_owned()));
        assert!(has("Scenario", "11월 합의"), "{texts:?}");
        assert!(has("Software", "Entente 0.1.0"));
        assert!(has("Baseline year", "2024"));
    }

    #[test]
    fn the_same_scene_gives_the_same_bytes() {
        let scene = scene(&samples::tornado());
        let once = write(&scene, &stamp(), Density::Scale(1.0)).expect("a picture");
        let again = write(&scene, &stamp(), Density::Scale(1.0)).expect("a picture");
        assert!(once == again);
    }

    #[test]
    fn text_is_drawn_in_the_embedded_font() {
        // dark pixels where the title stands: without the font there would be none
        let scene = scene(&samples::korean_bars());
        let raster = render(&scene, Density::Scale(1.0)).expect("pixels");
        let row = raster.width as usize * 4;
        let title: usize = (20..42)
            .map(|y| {
                let start = y * row;
                (raster.rgba[start..start + row].chunks_exact(4))
                    .filter(|p| p[0] < 90)
                    .count()
            })
            .sum();
        assert!(title > 500, "{title}");
    }

    #[test]
    fn impossible_sizes_are_refused() {
        let scene = scene(&samples::tornado());
        for factor in [0.0, -1.0, f64::NAN, 1e6] {
            let found = render(&scene, Density::Scale(factor));
            assert!(matches!(found, Err(ChartError::PictureSize { .. })));
        }
    }
}
