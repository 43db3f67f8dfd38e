//! Made-up charts for the tests of this folder: one of each kind, in both languages.

use super::*;
use crate::text::number;

/// Every sample.
pub(crate) fn all() -> Vec<Chart> {
    vec![
        sector_bars(),
        korean_bars(),
        party_columns(),
        stacked_shares(),
        tariff_dumbbells(),
        paths_with_band(),
        korean_steps(),
        tornado(),
        rivals(),
        many_sectors(),
        break_even_map(),
        dot_plot(),
    ]
}

const SECTORS: [&str; 6] = [
    "Cars and light trucks",
    "Car parts",
    "Semiconductors",
    "Ships and offshore structures, including repair",
    "Steel mill products",
    "All other goods",
];

fn category(labels: &[&str]) -> Axis {
    Axis::Category(CategoryAxis {
        title: String::new(),
        labels: labels.iter().map(|l| (*l).to_owned()).collect(),
    })
}

fn quantity(title: &str, values: &[f64], zero: scale::Zero) -> Axis {
    Axis::Quantity(scale::axis(title, values.iter().copied(), zero).expect("finite samples"))
}

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn signs(values: &[f64]) -> Vec<String> {
    values
        .iter()
        .map(|v| {
            let plus = if *v > 0.0 { "+" } else { "" };
            format!("{plus}{}", number::plain(*v, 2))
        })
        .collect()
}

fn finish(mut chart: Chart, title: &str, subtitle: &str) -> Chart {
    title.clone_into(&mut chart.title);
    subtitle.clone_into(&mut chart.subtitle);
    chart.description = format!("{title}. {subtitle}");
    if chart.source_line.is_empty() {
        chart.source_line =
            "Source: United States Census Bureau, imports for consumption, 2024; own computation"
                .to_owned();
        chart.scenario_line =
            "November 2025 deal against KORUS 2024 · Entente 0.1.0 · 3f9a02c1 · data 2024"
                .to_owned();
    }
    chart
}

fn korean_foot(chart: &mut Chart) {
    "출처: 미국 인구조사국 2024년 수입 통계, 자체 계산".clone_into(&mut chart.source_line);
    "2025년 11월 합의, 비교 기준 KORUS 2024 · Entente 0.1.0 · 3f9a02c1 · 자료 2024년"
        .clone_into(&mut chart.scenario_line);
}

/// Lying bars by sign, with value labels and a reference.
pub(crate) fn sector_bars() -> Chart {
    let values = [-3.21, -1.12, 0.34, 0.0, -0.48, -0.77];
    let reference = [-4.05, -1.3, 0.2, 0.05, -0.9, -0.6];
    let bars = Bars {
        series: vec![
            BarSeries::new("Change", Role::BySign, some(&values))
                .labelled(signs(&values))
                .against("November 2025 deal", some(&reference)),
        ],
        arrangement: Arrangement::Grouped,
    };
    let spread: Vec<f64> = values.iter().chain(&reference).copied().collect();
    let mut chart = Chart::new(
        "export-change",
        quantity("", &spread, scale::Zero::Always),
        category(&SECTORS),
    );
    chart.marks = vec![Mark::Bars(bars)];
    chart.table = Table {
        columns: vec![Column::new("Sector"), Column::new("Change, US$ bn")],
        rows: (SECTORS.iter().zip(values))
            .map(|(s, v)| vec![Cell::text(*s), Cell::number(v, number::plain(v, 2))])
            .collect(),
    };
    finish(
        chart,
        "Cars carry three fifths of what Korea loses in the United States",
        "Change in exports to the United States against no deal, US$ billion, year 3",
    )
}

/// The same in Korean, with a long title.
pub(crate) fn korean_bars() -> Chart {
    let mut chart = sector_bars();
    chart.id = "export-change-ko".to_owned();
    chart.y = category(&[
        "승용차와 경트럭",
        "자동차 부품",
        "반도체",
        "선박과 해양구조물(수리 포함)",
        "철강",
        "기타 모든 품목",
    ]);
    korean_foot(&mut chart);
    if let Some(Mark::Bars(bars)) = chart.marks.first_mut() {
        bars.series[0].name = "변화".to_owned();
        bars.series[0].reference_name = "2025년 11월 합의".to_owned();
    }
    finish(
        chart,
        "대미 수출 감소의 5분의 3은 자동차에서 나오며, 반도체의 증가는 그 손실을 메우기에 충분하지 않습니다",
        "협상 결렬 대비 대미 수출 변화, 10억 달러, 3년차",
    )
}

/// Standing bars of two parties, grouped.
pub(crate) fn party_columns() -> Chart {
    let korea = [-0.42, 0.11, -0.31];
    let states = [0.05, -0.18, -0.13];
    let series = |name: &str, role, values: &[f64]| {
        BarSeries::new(name, role, some(values)).labelled(signs(values))
    };
    let bars = Bars {
        series: vec![
            series("Korea", Role::PartyOne, &korea),
            series("United States", Role::PartyTwo, &states),
        ],
        arrangement: Arrangement::Grouped,
    };
    let spread: Vec<f64> = korea.iter().chain(&states).copied().collect();
    let mut chart = Chart::new(
        "welfare",
        category(&["Producers", "Buyers and duty revenue", "Sum"]),
        quantity("US$ bn a year", &spread, scale::Zero::Always),
    );
    chart.marks = vec![Mark::Bars(bars)];
    finish(
        chart,
        "Both sides lose, Korea more than twice as much",
        "Change in welfare, US$ billion a year, year 3",
    )
}

/// Lying stacked bars with a reference of the total.
pub(crate) fn stacked_shares() -> Chart {
    let parts: [(&str, Role, [f64; 3]); 4] = [
        ("Korean exporters", Role::PartyOne, [4.1, 3.2, 0.9]),
        ("US buyers", Role::PartyTwo, [9.3, 6.4, 2.2]),
        ("Rivals", Role::Rival(0), [1.4, 1.0, 0.4]),
        ("Nobody yet", Role::Neutral, [0.9, 0.2, 0.15]),
    ];
    let mut series: Vec<BarSeries> = (parts.iter())
        .map(|(name, role, values)| {
            let labels = values.iter().map(|v| number::plain(*v, 1)).collect();
            BarSeries::new(*name, *role, some(values)).labelled(labels)
        })
        .collect();
    if let Some(last) = series.pop() {
        series.push(last.against("Reference", some(&[17.2, 9.5, 3.1])));
    }
    let mut chart = Chart::new(
        "duty-borne",
        quantity("US$ bn", &[17.2], scale::Zero::Always),
        category(&["Year 1", "Year 3", "Year 7"]),
    );
    chart.marks = vec![Mark::Bars(Bars {
        series,
        arrangement: Arrangement::Stacked,
    })];
    finish(
        chart,
        "US buyers bear most of the duty at every horizon",
        "Duty paid on Korean goods by who bears it, US$ billion a year",
    )
}

/// From the reference to the scenario by group.
pub(crate) fn tariff_dumbbells() -> Chart {
    let pairs = [
        ("Cars and parts", 25.0, 15.0),
        ("Steel", 50.0, 50.0),
        ("Chips", 0.0, 15.0),
        ("Pharma", 0.0, 15.0),
        ("Wood", 2.5, 15.0),
        ("All other goods", 25.0, 15.0),
    ];
    let labels: Vec<&str> = pairs.iter().map(|p| p.0).collect();
    let mut chart = Chart::new(
        "rates",
        quantity("%", &[0.0, 50.0], scale::Zero::Always),
        category(&labels),
    );
    chart.marks = vec![Mark::Dumbbells(Dumbbells {
        start_name: "No deal".to_owned(),
        end_name: "November 2025 deal".to_owned(),
        start_role: Role::Reference,
        end_role: Role::Scenario,
        pairs: (pairs.iter())
            .map(|&(_, start, end)| {
                Some(Dumbbell {
                    start,
                    end,
                    label: format!("{end:.0}%"),
                })
            })
            .collect(),
    })];
    finish(
        chart,
        "The deal lowers the car duty and leaves steel where it was",
        "Duty in force on Korean goods, per cent of value",
    )
}

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

/// Diverging spans: what each assumption moves.
pub(crate) fn tornado() -> Chart {
    let names = [
        "Pass-through at the border",
        "Elasticity among origins",
        "Demand elasticity",
        "Share that claims KORUS",
    ];
    let spans = |name: &str, role, ends: [f64; 4]| {
        Mark::Spans(Spans {
            name: name.to_owned(),
            role,
            shape: SpanShape::Bar,
            ends: ends.iter().map(|e| Some((-3.2, *e))).collect(),
            labels: ends.iter().map(|e| number::plain(*e, 1)).collect(),
        })
    };
    let mut chart = Chart::new(
        "tornado",
        quantity("US$ bn", &[-5.1, -1.4], scale::Zero::WhereNear),
        category(&names),
    );
    chart.marks = vec![
        spans(
            "Low value of the assumption",
            Role::Rival(2),
            [-1.4, -2.3, -2.9, -3.3],
        ),
        spans("High value", Role::Rival(0), [-5.1, -4.2, -3.6, -3.1]),
        Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: -3.2,
            label: "As assumed: −3.2".to_owned(),
            role: Role::Scenario,
        }),
    ];
    finish(
        chart,
        "Pass-through decides more than any elasticity",
        "Change in exports, US$ billion, each assumption from its 10th to its 90th percentile",
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

/// Forty-eight categories with an interval each.
pub(crate) fn many_sectors() -> Chart {
    let values: Vec<f64> = (0..48)
        .map(|n| {
            let t = f64::from(n);
            (t * 0.7).sin() * 2.0 - 1.0 + t / 48.0
        })
        .collect();
    let labels: Vec<String> = (0..48)
        .map(|n| format!("Sector {n} of the baseline, not elsewhere classified"))
        .collect();
    let mut spread = values.clone();
    spread.extend(values.iter().map(|v| v - 0.4));
    spread.extend(values.iter().map(|v| v + 0.5));
    let mut chart = Chart::new(
        "all-sectors",
        quantity("", &spread, scale::Zero::Always),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels,
        }),
    );
    chart.marks = vec![
        Mark::Bars(Bars {
            series: vec![
                BarSeries::new("Change", Role::BySign, some(&values)).labelled(signs(&values)),
            ],
            arrangement: Arrangement::Grouped,
        }),
        Mark::Spans(Spans {
            name: "8 in 10 draws".to_owned(),
            role: Role::Neutral,
            shape: SpanShape::Whisker,
            ends: values.iter().map(|v| Some((v - 0.4, v + 0.5))).collect(),
            labels: Vec::new(),
        }),
    ];
    finish(
        chart,
        "Losses are spread over thirty sectors",
        "Change in exports, US$ billion, year 3",
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
