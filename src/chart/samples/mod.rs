//! Made-up charts for the tests of this folder: one of each kind, in both languages.

mod plots;

use super::*;
use crate::text::number;
pub(crate) use plots::*;

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
