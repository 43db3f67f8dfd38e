//! Samples over two axes that measure.

use super::*;

/// Lines with direct labels, a band, rules and a note.
pub(crate) fn paths_with_band() -> Chart {
    let path = |slope: f64, bend: f64| -> Vec<[f64; 2]> {
        (0..=10)
            .map(|n| {
                let t = f64::from(n);
                [2024.0 + t, -slope * (1.0 - (-t / bend).exp())]
            })
            .collect()
    };
    let (scenario, reference, rival) = (path(4.0, 3.0), path(4.6, 2.5), path(3.8, 2.0));
    let band = Band {
        label: "8 in 10 draws".to_owned(),
        role: Role::Uncertain,
        points: (scenario.iter())
            .map(|p| BandPoint {
                x: p[0],
                low: p[1] * 1.4,
                high: p[1] * 0.6,
            })
            .collect(),
    };
    let line = |label: &str, role, points: &[[f64; 2]]| {
        Mark::Line(Line {
            label: label.to_owned(),
            role,
            shape: LineShape::Straight,
            points: points.to_vec(),
            with_markers: false,
        })
    };
    let mut chart = Chart::new(
        "path",
        Axis::Quantity(scale::years("", 2024, 2034).expect("ten years")),
        quantity("%", &[-6.5, 0.0], scale::Zero::Always),
    );
    chart.marks = vec![
        Mark::Band(band),
        line("No deal", Role::Reference, &reference),
        line("Japan", Role::Rival(0), &rival),
        line("November 2025 deal", Role::Scenario, &scenario),
        Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: 2029.0,
            label: "End of term".to_owned(),
            role: Role::Neutral,
        }),
        Mark::Note(Note {
            x: 2025.5,
            y: -5.8,
            text: "Long-run elasticities take over".to_owned(),
            align: Align::Start,
            role: Role::Neutral,
        }),
    ];
    finish(
        chart,
        "Most of the loss comes within three years",
        "Exports to the United States, change from 2024 in per cent, 2024–2034",
    )
}

/// Stepped lines with markers in Korean.
pub(crate) fn korean_steps() -> Chart {
    let line = |label: &str, role, points: Vec<[f64; 2]>| {
        Mark::Line(Line {
            label: label.to_owned(),
            role,
            shape: LineShape::Step,
            points,
            with_markers: true,
        })
    };
    let mut chart = Chart::new(
        "rate-path-ko",
        Axis::Quantity(scale::years("", 2024, 2030).expect("six years")),
        quantity("%", &[0.0, 25.0], scale::Zero::Always),
    );
    chart.marks = vec![
        line(
            "한국",
            Role::PartyOne,
            vec![
                [2024.0, 0.0],
                [2025.0, 25.0],
                [2026.0, 15.0],
                [2030.0, 15.0],
            ],
        ),
        line(
            "일본",
            Role::Rival(0),
            vec![
                [2024.0, 2.5],
                [2025.0, 27.5],
                [2026.0, 15.0],
                [2030.0, 15.0],
            ],
        ),
        Mark::Rule(Rule {
            axis: RuleAxis::Y,
            at: 12.5,
            label: "협상 목표 12.5%".to_owned(),
            role: Role::Reference,
        }),
    ];
    chart.y = quantity("%", &[0.0, 27.5], scale::Zero::Always);
    korean_foot(&mut chart);
    finish(
        chart,
        "한국과 일본의 자동차 관세가 같아져 격차가 사라집니다",
        "대미 자동차 관세율, %, 2024–2030년",
    )
}

/// Labelled points.
pub(crate) fn rivals() -> Chart {
    let data = [
        ("Japan", 15.0, -1.2),
        ("European Union", 15.0, -0.9),
        ("Mexico", 4.0, 2.1),
        ("Canada", 5.0, 1.4),
        ("China", 37.0, -3.0),
        ("Vietnam", 20.0, 0.4),
        ("Taiwan", 20.0, 0.3),
    ];
    let mut chart = Chart::new(
        "rivals",
        quantity("Duty, %", &[0.0, 37.0], scale::Zero::Always),
        quantity("Change in share, pp", &[-3.0, 2.1], scale::Zero::Always),
    );
    chart.marks = vec![Mark::Points(Points {
        name: String::new(),
        role: Role::Scenario,
        at: (data.iter())
            .map(|&(label, x, y)| Point {
                x,
                y,
                label: label.to_owned(),
            })
            .collect(),
    })];
    finish(
        chart,
        "Neighbours under their own agreement take the share",
        "Share of US imports and duty in force, change in percentage points",
    )
}

/// A field with its zero contour.
pub(crate) fn break_even_map() -> Chart {
    let (rows, columns) = (24, 32);
    let mut values = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let x = 25.0 * f64::from(column) / 31.0;
            let y = 50.0 * f64::from(row) / 23.0;
            values.push(8.0 - x * 0.5 - (y - 20.0).powi(2) * 0.008);
        }
    }
    let axis = |title: &str, high| {
        let range = Range::new(0.0, high).expect("positive");
        Axis::Quantity(scale::within(title, range))
    };
    let mut chart = Chart::new(
        "break-even",
        axis("Duty on cars, %", 25.0),
        axis("Duty on steel, %", 50.0),
    );
    chart.marks = vec![
        Mark::Heat(Heat {
            rows: 24,
            columns: 32,
            values,
            middle: 0.0,
            contours: vec![Contour {
                level: 0.0,
                label: "Break-even".to_owned(),
            }],
            key_labels: ["−12 bn".to_owned(), "+8 bn".to_owned()],
        }),
        Mark::Points(Points {
            name: String::new(),
            role: Role::Scenario,
            at: vec![Point {
                x: 15.0,
                y: 50.0,
                label: "Deal".to_owned(),
            }],
        }),
    ];
    finish(
        chart,
        "Below 15 % on cars the deal pays for Korea",
        "Gain to Korea against no deal, US$ billion a year",
    )
}

/// Fifty equally likely values.
pub(crate) fn dot_plot() -> Chart {
    let values: Vec<f64> = (0..50)
        .map(|n| {
            let p = (f64::from(n) + 0.5) / 50.0;
            -3.0 + 1.2 * (p / (1.0 - p)).ln() * 0.6
        })
        .collect();
    let mut chart = Chart::new(
        "how-likely",
        quantity("US$ bn", &values, scale::Zero::Always),
        Axis::Quantity(scale::within("", Range::new(0.0, 1.0).expect("one"))),
    );
    if let Axis::Quantity(axis) = &mut chart.y {
        axis.ticks.clear();
    }
    chart.marks = vec![
        Mark::Dots(Dots {
            values,
            threshold: Some(-2.0),
            below: Role::Loss,
            above: Role::Gain,
        }),
        Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: -2.0,
            label: "Red line: −2 bn".to_owned(),
            role: Role::Neutral,
        }),
    ];
    finish(
        chart,
        "A loss above US$2 bn is likely: 4 in 5",
        "Change in exports; each dot is one of fifty equally likely outcomes",
    )
}
