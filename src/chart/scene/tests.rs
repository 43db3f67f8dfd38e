use super::*;
use crate::chart::samples;

fn text_areas(scene: &Scene, fonts: &Fonts) -> Vec<(Area, String)> {
    (scene.shapes.iter())
        .filter_map(|shape| match shape {
            Shape::Text(run) => Some((run.area(fonts), run.text.clone())),
            _ => None,
        })
        .collect()
}

fn numbers(scene: &Scene) -> Vec<f64> {
    let mut found = Vec::new();
    for shape in &scene.shapes {
        match shape {
            Shape::Rect { area, .. } => {
                found.extend([area.left, area.top, area.right, area.bottom]);
            }
            Shape::Polyline { points, .. } | Shape::Polygon { points, .. } => {
                found.extend(points.iter().flatten());
            }
            Shape::Circle { center, radius, .. } => found.extend([center[0], center[1], *radius]),
            Shape::Text(run) => found.extend([run.x, run.baseline, run.size]),
        }
    }
    found
}

fn sizes(chart: &Chart) -> Vec<Size> {
    let size = |width, height| Size { width, height };
    vec![
        preferred_size(chart).expect("fonts"),
        size(480.0, 360.0),
        size(1200.0, 700.0),
        size(420.0, 900.0),
    ]
}

#[test]
fn texts_neither_overlap_nor_leave_the_picture() {
    let fonts = Fonts::open().expect("fonts");
    for chart in samples::all() {
        for size in sizes(&chart) {
            let scene = lay_out(&chart, size, Mode::Light).expect("sound");
            let areas = text_areas(&scene, &fonts);
            for (place, (area, text)) in areas.iter().enumerate() {
                assert!(
                    area.left >= 0.0
                        && area.top >= 0.0
                        && area.right <= size.width
                        && area.bottom <= size.height,
                    "{} {size:?}: {text} at {area:?}",
                    chart.id
                );
                for (other, words) in areas.iter().skip(place + 1) {
                    assert!(
                        !area.overlaps(other),
                        "{} {size:?}: {text} over {words}",
                        chart.id
                    );
                }
            }
        }
    }
}

#[test]
fn shapes_stay_in_the_picture() {
    for chart in samples::all() {
        for size in sizes(&chart) {
            let scene = lay_out(&chart, size, Mode::Dark).expect("sound");
            let limit = size.width.max(size.height);
            for number in numbers(&scene) {
                assert!((0.0..=limit).contains(&number), "{} {number}", chart.id);
            }
        }
    }
}

#[test]
fn at_its_preferred_size_a_chart_shows_every_category() {
    for chart in samples::all() {
        let size = preferred_size(&chart).expect("fonts");
        let scene = lay_out(&chart, size, Mode::Light).expect("sound");
        let fonts = Fonts::open().expect("fonts");
        let shown: String = text_areas(&scene, &fonts)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        for category in chart.categories() {
            let first = category.split_whitespace().next().unwrap_or_default();
            assert!(shown.contains(first), "{}: {category}", chart.id);
        }
    }
}

#[test]
fn every_label_of_a_bar_is_shown_at_the_preferred_size() {
    for chart in [
        samples::sector_bars(),
        samples::many_sectors(),
        samples::party_columns(),
        samples::tornado(),
    ] {
        let size = preferred_size(&chart).expect("fonts");
        let scene = lay_out(&chart, size, Mode::Light).expect("sound");
        let fonts = Fonts::open().expect("fonts");
        let shown: Vec<String> = text_areas(&scene, &fonts)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        for mark in &chart.marks {
            let labels: Vec<&String> = match mark {
                Mark::Bars(bars) => bars.series.iter().flat_map(|s| &s.labels).collect(),
                Mark::Spans(spans) => spans.labels.iter().collect(),
                _ => Vec::new(),
            };
            for label in labels {
                assert!(shown.contains(label), "{}: {label}", chart.id);
            }
        }
    }
}

#[test]
fn pictures_too_small_or_too_large_are_refused() {
    let chart = samples::sector_bars();
    for (width, height) in [
        (100.0, 400.0),
        (400.0, 1.0),
        (f64::NAN, 400.0),
        (1e9, 400.0),
    ] {
        let found = lay_out(&chart, Size { width, height }, Mode::Light);
        assert!(matches!(found, Err(ChartError::PictureSize { .. })));
    }
}

#[test]
fn hidden_characters_of_a_name_are_drawn_escaped() {
    let mut chart = samples::sector_bars();
    chart.scenario_line = "deal\u{202E}gnp".to_owned();
    let size = preferred_size(&chart).expect("fonts");
    let scene = lay_out(&chart, size, Mode::Light).expect("sound");
    let fonts = Fonts::open().expect("fonts");
    let texts = text_areas(&scene, &fonts);
    assert!(texts.iter().any(|(_, text)| text == "deal\\u{202e}gnp"));
}

#[test]
fn both_modes_lay_out_alike() {
    let fonts = Fonts::open().expect("fonts");
    for chart in samples::all() {
        let size = preferred_size(&chart).expect("fonts");
        let light = lay_out(&chart, size, Mode::Light).expect("sound");
        let dark = lay_out(&chart, size, Mode::Dark).expect("sound");
        assert_eq!(text_areas(&light, &fonts), text_areas(&dark, &fonts));
    }
}

/// A chart of lying or standing bars from raw material.
fn bars_of(rows: &[(String, f64, String)], lies: bool) -> Chart {
    let labels = rows.iter().map(|row| row.0.clone()).collect();
    let category = Axis::Category(super::super::CategoryAxis {
        title: String::new(),
        labels,
    });
    let values: Vec<f64> = rows.iter().map(|row| row.1).collect();
    let zero = super::super::scale::Zero::Always;
    let quantity =
        Axis::Quantity(super::super::scale::axis("unit", values.clone(), zero).expect("finite"));
    let (x, y) = if lies {
        (quantity, category)
    } else {
        (category, quantity)
    };
    let some: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
    let mut chart = Chart::new("random", x, y);
    chart.title = "A finding of some length that may need a second line or not".to_owned();
    chart.source_line = "Source".to_owned();
    let series = super::super::BarSeries::new("Now", super::super::Role::BySign, some.clone())
        .labelled(rows.iter().map(|row| row.2.clone()).collect())
        .against("Before", some.into_iter().rev().collect());
    chart.marks = vec![Mark::Bars(super::super::Bars {
        series: vec![series],
        arrangement: Arrangement::Grouped,
    })];
    chart
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(60))]

    #[test]
    fn any_bars_at_any_size_keep_their_texts_apart(
        rows in proptest::collection::vec(
            ("[a-zA-Z가-힣 ]{0,40}", -1e6..1e6f64, "[+−]?[0-9]{1,9}( 억 달러)?"),
            1..50,
        ),
        lies in proptest::bool::ANY,
        width in 320.0..1400.0f64,
        height in 240.0..1400.0f64,
    ) {
        let chart = bars_of(&rows, lies);
        let fonts = Fonts::open().expect("fonts");
        let preferred = preferred_size(&chart).expect("fonts");
        proptest::prop_assert!(lay_out(&chart, preferred, Mode::Light).is_ok());
        let size = Size { width, height };
        let scene = match lay_out(&chart, size, Mode::Light) {
            Ok(scene) => scene,
            Err(ChartError::NoPlace { .. }) => return Ok(()),
            Err(other) => panic!("{other}"),
        };
        for number in numbers(&scene) {
            proptest::prop_assert!((0.0..=width.max(height)).contains(&number), "{number}");
        }
        let areas = text_areas(&scene, &fonts);
        for (place, (area, text)) in areas.iter().enumerate() {
            proptest::prop_assert!(area.right <= width && area.bottom <= height, "{text}");
            for (other, words) in areas.iter().skip(place + 1) {
                proptest::prop_assert!(!area.overlaps(other), "{text} over {words}");
            }
        }
    }
}

#[test]
fn titles_of_axes_are_shown() {
    let fonts = Fonts::open().expect("fonts");
    for chart in samples::all() {
        for size in sizes(&chart) {
            let scene = lay_out(&chart, size, Mode::Light).expect("sound");
            let texts = text_areas(&scene, &fonts);
            for title in [chart.x.title(), chart.y.title()] {
                let found = title.is_empty() || texts.iter().any(|(_, text)| text == title);
                assert!(found, "{} {size:?}: {title}", chart.id);
            }
        }
    }
}
