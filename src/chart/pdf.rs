//! From a scene to a PDF page: vector shapes, text that can be selected and searched.
//!
//! Glyphs are placed with the advances of [`super::font`], so widths agree with the layout to the
//! last digit. Fonts are embedded as subsets. No date is written: the same scene and stamp give
//! the same bytes. One pixel of the scene is 0.75 points.

use super::font::{Fonts, Weight, visible};
use super::scene::{Anchor, Area, Scene, Shape, Stroke, TextRun};
use super::theme::Rgb;
use super::{ChartError, Stamp};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

/// Points in a pixel of the scene.
const POINTS_PER_PIXEL: f64 = 0.75;

/// Distance of a Bézier handle that draws a quarter circle of radius one.
const QUARTER: f64 = 0.552_284_749_8;

/// The scene as a PDF file of one page.
pub fn write(scene: &Scene, stamp: &Stamp) -> Result<Vec<u8>, ChartError> {
    let settings = SerializeSettings {
        enable_tagging: false,
        ..SerializeSettings::default()
    };
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(scene, stamp));
    let (width, height) = (
        single(scene.size.width * POINTS_PER_PIXEL),
        single(scene.size.height * POINTS_PER_PIXEL),
    );
    let page = PageSettings::from_wh(width, height).ok_or(ChartError::PictureSize {
        width: scene.size.width,
        height: scene.size.height,
    })?;
    let painter = Painter::new()?;
    let mut page = document.start_page_with(page);
    let mut surface = page.surface();
    let scale = single(POINTS_PER_PIXEL);
    surface.push_transform(&Transform::from_scale(scale, scale));
    fill_area(
        &mut surface,
        Area {
            left: 0.0,
            top: 0.0,
            right: scene.size.width,
            bottom: scene.size.height,
        },
        (scene.background, 1.0),
    );
    for shape in &scene.shapes {
        painter.shape(&mut surface, shape);
    }
    surface.pop();
    surface.finish();
    page.finish();
    document
        .finish()
        .map_err(|cause| ChartError::Encoding(cause.to_string()))
}

fn metadata(scene: &Scene, stamp: &Stamp) -> Metadata {
    let entries = stamp.entries();
    let keywords = (entries.iter())
        .map(|(key, value)| visible(&format!("{key}: {value}")))
        .collect();
    Metadata::new()
        .title(scene.title.clone())
        .description(visible(&stamp.line()))
        .keywords(keywords)
        .creator(visible(&stamp.program))
        .producer(visible(&stamp.program))
}

/// Both fonts, for measuring and for embedding.
struct Painter {
    fonts: Fonts,
    regular: Font,
    semi_bold: Font,
}

impl Painter {
    fn new() -> Result<Self, ChartError> {
        let font = |weight: Weight| Font::new(weight.data().into(), 0).ok_or(ChartError::Font);
        Ok(Self {
            fonts: Fonts::open()?,
            regular: font(Weight::Regular)?,
            semi_bold: font(Weight::SemiBold)?,
        })
    }

    fn shape(&self, surface: &mut Surface<'_>, shape: &Shape) {
        match shape {
            Shape::Rect {
                area,
                fill,
                opacity,
            } => fill_area(surface, *area, (*fill, *opacity)),
            Shape::Polyline { points, stroke } => {
                draw(surface, outline(points, false), None, Some(stroke));
            }
            Shape::Polygon {
                points,
                fill,
                opacity,
            } => draw(
                surface,
                outline(points, true),
                Some((*fill, *opacity)),
                None,
            ),
            Shape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => draw(
                surface,
                circle(*center, *radius),
                Some((*fill, 1.0)),
                stroke.as_ref(),
            ),
            Shape::Text(run) => self.text(surface, run),
        }
    }

    fn text(&self, surface: &mut Surface<'_>, run: &TextRun) {
        let width = self.fonts.width(&run.text, run.size, run.weight);
        let left = match run.anchor {
            Anchor::Start => run.x,
            Anchor::Middle => run.x - width / 2.0,
            Anchor::End => run.x - width,
        };
        let glyphs: Vec<KrillaGlyph> = (self.fonts.glyphs(&run.text, run.weight).iter())
            .map(|glyph| {
                let advance = single(glyph.advance);
                let id = GlyphId::new(glyph.id);
                KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, glyph.start..glyph.end, None)
            })
            .collect();
        let font = match run.weight {
            Weight::Regular => self.regular.clone(),
            Weight::SemiBold => self.semi_bold.clone(),
        };
        surface.set_stroke(None);
        surface.set_fill(Some(filled((run.color, 1.0))));
        let start = Point::from_xy(single(left), single(run.baseline));
        surface.draw_glyphs(start, &glyphs, font, &run.text, single(run.size), false);
    }
}

/// Fills a rectangle; nothing where it has no area, as for a bar of value zero.
fn fill_area(surface: &mut Surface<'_>, area: Area, fill: (Rgb, f64)) {
    let sides = Rect::from_ltrb(
        single(area.left),
        single(area.top),
        single(area.right),
        single(area.bottom),
    );
    let path = sides.and_then(|rect| {
        let mut builder = PathBuilder::new();
        builder.push_rect(rect);
        builder.finish()
    });
    draw(surface, path, Some(fill), None);
}

/// Draws a path; nothing where it has no extent.
fn draw(
    surface: &mut Surface<'_>,
    path: Option<Path>,
    fill: Option<(Rgb, f64)>,
    stroke: Option<&Stroke>,
) {
    if let Some(path) = path {
        surface.set_fill(fill.map(filled));
        surface.set_stroke(stroke.map(stroked));
        surface.draw_path(&path);
    }
}

fn filled((color, opacity): (Rgb, f64)) -> Fill {
    Fill {
        paint: paint(color).into(),
        opacity: NormalizedF32::new(single(opacity)).unwrap_or(NormalizedF32::ONE),
        rule: FillRule::NonZero,
    }
}

fn stroked(stroke: &Stroke) -> krilla::paint::Stroke {
    let dash = (!stroke.dash.is_empty()).then(|| StrokeDash {
        array: stroke.dash.iter().map(|length| single(*length)).collect(),
        offset: 0.0,
    });
    krilla::paint::Stroke {
        paint: paint(stroke.color).into(),
        width: single(stroke.width),
        line_cap: LineCap::Butt,
        line_join: if dash.is_some() {
            LineJoin::Miter
        } else {
            LineJoin::Round
        },
        dash,
        ..krilla::paint::Stroke::default()
    }
}

fn paint(color: Rgb) -> rgb::Color {
    rgb::Color::new(color.red, color.green, color.blue)
}

fn outline(points: &[[f64; 2]], closed: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for (place, [x, y]) in points.iter().enumerate() {
        if place == 0 {
            builder.move_to(single(*x), single(*y));
        } else {
            builder.line_to(single(*x), single(*y));
        }
    }
    if closed {
        builder.close();
    }
    builder.finish()
}

fn circle([x, y]: [f64; 2], radius: f64) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let at = |dx: f64, dy: f64| (single(x + dx * radius), single(y + dy * radius));
    let (start_x, start_y) = at(1.0, 0.0);
    builder.move_to(start_x, start_y);
    for (from, to) in [
        ([1.0, 0.0], [0.0, 1.0]),
        ([0.0, 1.0], [-1.0, 0.0]),
        ([-1.0, 0.0], [0.0, -1.0]),
        ([0.0, -1.0], [1.0, 0.0]),
    ] {
        // the handles leave both ends along their tangents
        let (ax, ay) = at(from[0] + to[0] * QUARTER, from[1] + to[1] * QUARTER);
        let (bx, by) = at(to[0] + from[0] * QUARTER, to[1] + from[1] * QUARTER);
        let (ex, ey) = at(to[0], to[1]);
        builder.cubic_to(ax, ay, bx, by, ex, ey);
    }
    builder.close();
    builder.finish()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "PDF writers work in single precision"
)]
const fn single(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples;
    use crate::chart::scene::{lay_out, preferred_size};
    use crate::chart::theme::Mode;
    use std::process::Command;

    fn file(chart: &crate::chart::Chart) -> Vec<u8> {
        let size = preferred_size(chart).expect("fonts");
        let scene = lay_out(chart, size, Mode::Light).expect("sound");
        let stamp = Stamp {
            program: "Entente 0.1.0".to_owned(),
            scenario: "11월 합의".to_owned(),
            scenario_hash: "3f9a02c1".to_owned(),
            reference: String::new(),
            baseline_year: "2024".to_owned(),
            draws: String::new(),
        };
        write(&scene, &stamp).expect("a page")
    }

    /// What a tool prints about the file; `None` where the tool is not installed.
    fn told(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("chart.pdf");
        std::io::Write::write_all(&mut std::fs::File::create(&path).expect("a file"), pdf)
            .expect("written");
        let output = Command::new(tool)
            .args(arguments)
            .arg(&path)
            .arg("-")
            .output()
            .ok()?;
        let output = if tool == "pdftotext" {
            output
        } else {
            Command::new(tool).arg(&path).output().ok()?
        };
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    #[test]
    fn the_same_scene_gives_the_same_bytes() {
        for chart in samples::all() {
            assert!(file(&chart) == file(&chart), "{}", chart.id);
        }
    }

    #[test]
    fn text_can_be_selected() {
        for chart in [samples::korean_bars(), samples::sector_bars()] {
            let Some(text) = told("pdftotext", &["-enc", "UTF-8"], &file(&chart)) else {
                return;
            };
            let words: String = text.split_whitespace().collect();
            let title: String = chart.title.split_whitespace().collect();
            assert!(words.contains(&title), "{text}");
            let source: String = chart.source_line.split_whitespace().collect();
            assert!(words.contains(&source), "{text}");
        }
    }

    #[test]
    fn fonts_are_embedded_and_the_stamp_is_told() {
        let pdf = file(&samples::korean_bars());
        let Some(fonts) = told("pdffonts", &[], &pdf) else {
            return;
        };
        let rows: Vec<&str> = fonts.lines().filter(|l| l.contains("Pretendard")).collect();
        assert_eq!(rows.len(), 2, "{fonts}");
        for row in rows {
            assert!(row.contains("yes yes yes"), "{fonts}");
        }
        if let Some(info) = told("pdfinfo", &[], &pdf) {
            assert!(info.contains("Scenario: 11월 합의"), "{info}");
            assert!(!info.contains("CreationDate"), "{info}");
        }
    }
}
