//! From a scene to SVG text.
//!
//! Text stays text; numbers have two decimals at most; nothing outside the file is referred to;
//! the same scene and stamp give the same bytes.

use super::Stamp;
use super::scene::{Anchor, Scene, Shape, Stroke, TextRun};
use std::fmt::Write as _;

/// Fonts in the order in which a viewer should try them.
const FAMILIES: &str = "Pretendard, 'Noto Sans KR', sans-serif";

/// The scene as an SVG document.
pub fn write(scene: &Scene, stamp: &Stamp) -> String {
    let mut svg = String::with_capacity(scene.shapes.len() * 120 + 1024);
    let (width, height) = (number(scene.size.width), number(scene.size.height));
    put(
        &mut svg,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" \
             font-family=\"{FAMILIES}\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n",
            escaped(&scene.title),
            escaped(&scene.description)
        ),
    );
    write_metadata(&mut svg, stamp);
    put(
        &mut svg,
        format_args!(
            "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
            scene.background.to_hex()
        ),
    );
    for shape in &scene.shapes {
        write_shape(&mut svg, shape);
    }
    svg.push_str("</svg>\n");
    svg
}

/// The stamp as elements of its own namespace, so that programs can read it.
fn write_metadata(svg: &mut String, stamp: &Stamp) {
    svg.push_str("<metadata><stamp xmlns=\"urn:entente:stamp\">");
    for (key, value) in stamp.entries() {
        put(
            svg,
            format_args!(
                "<entry key=\"{}\">{}</entry>",
                escaped(key),
                escaped(&super::font::visible(value))
            ),
        );
    }
    svg.push_str("</stamp></metadata>\n");
}

fn write_shape(svg: &mut String, shape: &Shape) {
    match shape {
        Shape::Rect {
            area,
            fill,
            opacity,
        } => put(
            svg,
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"{}/>\n",
                number(area.left),
                number(area.top),
                number(area.width()),
                number(area.height()),
                fill.to_hex(),
                opacity_attribute(*opacity)
            ),
        ),
        Shape::Polyline { points, stroke } => put(
            svg,
            format_args!(
                "<polyline points=\"{}\" fill=\"none\"{}/>\n",
                point_list(points),
                stroke_attributes(stroke)
            ),
        ),
        Shape::Polygon {
            points,
            fill,
            opacity,
        } => put(
            svg,
            format_args!(
                "<polygon points=\"{}\" fill=\"{}\"{}/>\n",
                point_list(points),
                fill.to_hex(),
                opacity_attribute(*opacity)
            ),
        ),
        Shape::Circle {
            center: [x, y],
            radius,
            fill,
            stroke,
        } => put(
            svg,
            format_args!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"{}/>\n",
                number(*x),
                number(*y),
                number(*radius),
                fill.to_hex(),
                stroke.as_ref().map_or_else(String::new, stroke_attributes)
            ),
        ),
        Shape::Text(run) => write_text(svg, run),
    }
}

fn write_text(svg: &mut String, run: &TextRun) {
    let anchor = match run.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let weight = run.weight.css();
    let weight = if weight == 400 {
        String::new()
    } else {
        format!(" font-weight=\"{weight}\"")
    };
    put(
        svg,
        format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor} fill=\"{}\">{}</text>\n",
            number(run.x),
            number(run.baseline),
            number(run.size),
            run.color.to_hex(),
            escaped(&run.text)
        ),
    );
}

fn stroke_attributes(stroke: &Stroke) -> String {
    let mut text = format!(
        " stroke=\"{}\" stroke-width=\"{}\"",
        stroke.color.to_hex(),
        number(stroke.width)
    );
    if stroke.dash.is_empty() {
        text.push_str(" stroke-linejoin=\"round\"");
    } else {
        let dash: Vec<String> = stroke.dash.iter().map(|d| number(*d)).collect();
        put(
            &mut text,
            format_args!(" stroke-dasharray=\"{}\"", dash.join(" ")),
        );
    }
    text
}

fn opacity_attribute(opacity: f64) -> String {
    if opacity < 1.0 {
        format!(" fill-opacity=\"{}\"", number(opacity))
    } else {
        String::new()
    }
}

fn point_list(points: &[[f64; 2]]) -> String {
    let pairs: Vec<String> = (points.iter())
        .map(|[x, y]| format!("{},{}", number(*x), number(*y)))
        .collect();
    pairs.join(" ")
}

/// A number with two decimals at most, no trailing zeros, no negative zero.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

/// The text with XML's own signs replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Appends; writing into a `String` cannot fail.
fn put(svg: &mut String, text: std::fmt::Arguments<'_>) {
    let written = svg.write_fmt(text);
    debug_assert!(written.is_ok());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{lay_out, preferred_size};
    use crate::chart::theme::Mode;
    use crate::chart::{Chart, samples};

    fn stamp() -> Stamp {
        Stamp {
            program: "Entente 0.1.0".to_owned(),
            scenario: "11월 <합의> & \"test\"".to_owned(),
            scenario_hash: "3f9a02c1".to_owned(),
            reference: "KORUS 2024".to_owned(),
            baseline_year: "2024".to_owned(),
            draws: String::new(),
        }
    }

    fn text(chart: &Chart) -> String {
        let size = preferred_size(chart).expect("fonts");
        let scene = lay_out(chart, size, Mode::Light).expect("sound");
        write(&scene, &stamp())
    }

    #[test]
    fn lying_bars_in_english() {
        insta::assert_snapshot!(text(&samples::sector_bars()));
    }

    #[test]
    fn lying_bars_in_korean() {
        insta::assert_snapshot!(text(&samples::korean_bars()));
    }

    #[test]
    fn lines_with_a_band() {
        insta::assert_snapshot!(text(&samples::paths_with_band()));
    }

    #[test]
    fn stacked_bars() {
        insta::assert_snapshot!(text(&samples::stacked_shares()));
    }

    #[test]
    fn numbers_have_two_decimals_at_most_and_are_finite() {
        for chart in samples::all() {
            let svg = text(&chart);
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", chart.id);
            let parts = (svg.split("=\"").skip(1))
                .filter_map(|attribute| attribute.split('"').next())
                .flat_map(|value| value.split([' ', ',']));
            for part in parts.filter(|part| part.parse::<f64>().is_ok()) {
                let decimals = part.split_once('.').map_or(0, |(_, digits)| digits.len());
                assert!(decimals <= 2, "{} {part}", chart.id);
            }
        }
    }

    #[test]
    fn nothing_outside_the_file_is_referred_to() {
        for chart in samples::all() {
            let svg = text(&chart);
            for banned in ["<script", "href", "url(", "<image", "<style", "<!", "<?"] {
                assert!(!svg.contains(banned), "{} has {banned}", chart.id);
            }
            assert_eq!(svg.matches("http").count(), 1, "the namespace alone");
        }
    }

    #[test]
    fn texts_are_escaped_and_stay_text() {
        let mut chart = samples::sector_bars();
        chart.title = "Cars < ships & \"steel\" \u{202E}\u{7}".to_owned();
        let svg = text(&chart);
        assert!(svg.contains(">Cars &lt; ships &amp; &quot;steel&quot; \\u{202e}\\u{7}</text>"));
        assert!(svg.contains("11월 &lt;합의&gt; &amp; &quot;test&quot;"));
        let fonts = resvg::usvg::Options::default();
        assert!(resvg::usvg::Tree::from_str(&svg, &fonts).is_ok());
    }

    #[test]
    fn the_same_chart_gives_the_same_bytes() {
        for chart in samples::all() {
            assert_eq!(text(&chart), text(&chart));
        }
    }
}
