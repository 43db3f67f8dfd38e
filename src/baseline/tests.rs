//! The shipped baseline adds up, and a shuffled file is the same baseline.

use super::*;
use crate::reading::Severity;
use crate::text::Language;

const OTHER_WORLD: &str = include_str!("../../tests/baselines/three-kingdoms.ron");

fn parsed(text: &str) -> Baseline {
    let words = |problems: Vec<Problem>| -> Vec<String> {
        problems
            .iter()
            .map(|p| p.words(Language::English))
            .collect()
    };
    let (baseline, warnings) = Baseline::parse(text.as_bytes()).map_err(words).unwrap();
    assert_eq!(words(warnings), Vec::<String>::new());
    baseline
}

fn shipped() -> Baseline {
    parsed(std::str::from_utf8(SHIPPED).unwrap())
}

fn id_of_largest(baseline: &Baseline, origin: usize) -> &str {
    let sold = |sector: &&Sector| sector.imports[origin].value;
    let by_sales = |a: &&Sector, b: &&Sector| sold(a).total_cmp(&sold(b));
    &baseline.sectors.iter().max_by(by_sales).unwrap().id
}

#[test]
fn korea_adds_up_to_the_customs_total() {
    let baseline = shipped();
    let korea = baseline.imports_from(baseline.focus) / 1e9;
    assert!((korea - 130.46).abs() <= 0.01, "{korea}");
    assert_eq!(baseline.origins[baseline.focus].id, "KOR");
    // Duty calculated on Korea in 2024: USD 0.249 bn.
    let duty: f64 = baseline
        .sectors
        .iter()
        .map(|s| s.imports[baseline.focus].value * s.collected_rate[baseline.focus].value)
        .sum();
    assert!((duty / 1e9 - 0.249).abs() < 5e-4, "{duty}");
}

#[test]
fn every_origin_and_the_world_add_up() {
    // Customs value in USD bn by origin, and their sum.
    let published = [
        ("KOR", 130.459),
        ("JPN", 151.340),
        ("EU27", 597.473),
        ("GBR", 68.206),
        ("MEX", 503.438),
        ("CAN", 411.694),
        ("CHN", 429.426),
        ("TWN", 115.274),
        ("VNM", 141.361),
        ("ROW", 699.627),
    ];
    let baseline = shipped();
    for (origin, (id, total)) in published.iter().enumerate() {
        assert_eq!(baseline.origins[origin].id, *id);
        let ours = baseline.imports_from(origin) / 1e9;
        assert!((ours - total).abs() <= 0.01, "{id} {ours}");
    }
    let world: f64 = baseline.sectors.iter().map(Sector::total_imports).sum();
    assert!((world / 1e9 - 3248.298).abs() < 0.02, "{world}");
}

#[test]
fn sectors_and_markets_are_complete() {
    let baseline = shipped();
    assert_eq!(baseline.sectors.len(), 48);
    assert_eq!(baseline.markets.len(), 43);
    assert_eq!(baseline.origins.len(), 10);
    let groups: Vec<&str> = baseline
        .groups
        .iter()
        .map(|group| group.id.as_str())
        .collect();
    assert_eq!(
        groups,
        [
            "cars_and_parts",
            "steel",
            "aluminium",
            "copper",
            "chips",
            "pharma",
            "wood",
            "aircraft_parts",
            "exempt",
            "other"
        ]
    );
    for (index, market) in baseline.markets.iter().enumerate() {
        assert!(
            baseline.sectors_of_market(index).next().is_some(),
            "{}",
            market.id
        );
    }
    let without_group: Vec<&str> = baseline
        .sectors
        .iter()
        .filter(|sector| sector.group.is_none())
        .map(|sector| sector.id.as_str())
        .collect();
    assert_eq!(without_group, ["special_provisions_98_99"]);
    let unknown_supply: Vec<&str> = baseline
        .markets
        .iter()
        .filter(|market| market.domestic_supply.is_none())
        .map(|market| market.id.as_str())
        .collect();
    assert_eq!(
        unknown_supply,
        [
            "special_provisions_98_99",
            "misc_manufactures",
            "other_base_metals",
            "ores_minerals"
        ]
    );
}

#[test]
fn merged_markets_hold_their_sectors() {
    let baseline = shipped();
    let sectors_of = |id: &str| -> Vec<&str> {
        let market = baseline.market_index(id).unwrap();
        baseline
            .sectors_of_market(market)
            .map(|(_, sector)| sector.id.as_str())
            .collect()
    };
    assert_eq!(
        sectors_of("light_vehicles"),
        ["passenger_vehicles", "trucks"]
    );
    assert_eq!(
        sectors_of("semiconductors"),
        ["semiconductors", "solar_cells_modules"]
    );
    assert_eq!(
        sectors_of("machinery"),
        ["machinery", "special_machinery_8479"]
    );
    assert_eq!(
        sectors_of("food"),
        ["food_agri_other", "food_noodles_ramyun", "food_seaweed"]
    );
    let cars = &baseline.markets[baseline.market_index("light_vehicles").unwrap()];
    assert_eq!(
        cars.domestic_supply.map(|figure| figure.value),
        Some(267.19e9)
    );
    assert!((cars.sigma_long_run.value - 8.244).abs() < 1e-12);
    assert!((cars.border_pass_through.value - 0.5).abs() < 1e-12);
}

#[test]
fn the_list_of_car_parts_is_met_with_the_shared_sectors() {
    // What the Section 232 list of car parts holds without HS 8471, in USD bn.
    let baseline = shipped();
    let cars = baseline.group_index("cars_and_parts").unwrap();
    let parts = &baseline.sectors[baseline.sector_index("auto_parts").unwrap()];
    let on_list = |origin: &str| -> f64 {
        let origin = baseline.origin_index(origin).unwrap();
        let shared = baseline.sectors.iter().flat_map(|sector| {
            let of_cars = sector
                .also_in_group
                .iter()
                .filter(|shared| shared.group == cars);
            of_cars.map(|shared| shared.share[origin].value * sector.imports[origin].value)
        });
        (parts.imports[origin].value + shared.sum::<f64>()) / 1e9
    };
    assert!(
        (on_list("KOR") - 13.4471).abs() < 1e-3,
        "{}",
        on_list("KOR")
    );
    assert!(
        (on_list("MEX") - 74.6709).abs() < 4e-3,
        "{}",
        on_list("MEX")
    );
}

#[test]
fn the_steel_quota_is_split_by_value() {
    let baseline = shipped();
    let volumes: Vec<(&str, f64)> = baseline
        .sectors
        .iter()
        .filter_map(|sector| Some((sector.id.as_str(), sector.focus_volume?.value)))
        .collect();
    // 2.63 Mt × 1.8214 / (1.8214 + 3.1786) = 0.958 Mt.
    assert_eq!(
        volumes,
        [
            ("steel_articles_73", 1_671_944.0),
            ("steel_mill_72", 958_056.0)
        ]
    );
}

#[test]
fn every_figure_has_a_source_with_an_address() {
    for baseline in [shipped(), parsed(OTHER_WORLD)] {
        let mut count = 0;
        for figure in baseline.figures() {
            let source = baseline.source(figure.source).unwrap();
            let is_web = ["https://", "http://"]
                .iter()
                .any(|start| source.address.starts_with(start));
            assert!(is_web, "{}", source.id);
            assert!(figure.value.is_finite());
            assert!((2001..=2026).contains(&figure.year));
            count += 1;
        }
        assert!(count >= baseline.sectors.len() * baseline.origins.len() * 2);
    }
}

#[test]
fn the_order_is_that_of_sales_and_not_of_the_file() {
    let baseline = shipped();
    assert_eq!(
        baseline.sectors[0].id,
        id_of_largest(&baseline, baseline.focus)
    );
    let sold: Vec<f64> = baseline
        .sectors
        .iter()
        .map(|sector| sector.imports[baseline.focus].value)
        .collect();
    assert!(sold.is_sorted_by(|a, b| a >= b));
}

#[test]
fn a_shuffled_file_is_the_same_baseline() {
    // The second market moves before the first, and silk before wool.
    let (head, rest) = OTHER_WORLD.split_once("    \"cloth\": (\n      title: (english: \"Cloth\", korean: \"직물\"),\n      domestic").unwrap();
    let (cloth, rest) = rest.split_once("    \"amber\": (\n      title").unwrap();
    let (amber, tail) = rest.split_once("  },\n  sources").unwrap();
    let (market, sectors) = cloth.split_once("        \"wool\": (").unwrap();
    let (wool, silk) = sectors.split_once("        \"silk\": (").unwrap();
    let (silk, end) = silk.split_once("      },\n    ),\n").unwrap();
    let shuffled = format!(
        "{head}    \"amber\": (\n      title{amber}    \"cloth\": (\n      title: (english: \"Cloth\", korean: \"직물\"),\n      domestic{market}        \"silk\": ({silk}        \"wool\": ({wool}      }},\n    ),\n{end}  }},\n  sources{tail}"
    );
    assert_ne!(shuffled, OTHER_WORLD);
    assert_eq!(parsed(&shuffled), parsed(OTHER_WORLD));
}

#[test]
fn another_world_is_read_with_its_own_names() {
    let baseline = parsed(OTHER_WORLD);
    assert_eq!(baseline.id, "three-kingdoms");
    let sectors: Vec<&str> = baseline.sectors.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(sectors, ["wool", "amber", "silk"]);
    assert_eq!(baseline.rivals, [1]);
    assert_eq!(baseline.origins[0].preference.as_deref(), Some("League"));
    assert_eq!(baseline.origins[2].preference, None);
    assert_eq!(baseline.importer.in_language(Language::Korean), "알드무어");
}

#[test]
fn a_source_that_nothing_names_is_a_warning() {
    let extra = "    \"I9\": (title: \"Rumour\", address: \"https://example.org\", accessed: \"2001-12-31\"),\n  },\n)";
    let text = OTHER_WORLD.replacen("  },\n)", extra, 1);
    let (_, warnings) = Baseline::parse(text.as_bytes()).unwrap();
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].severity, Severity::Warning);
    assert!(
        warnings[0]
            .words(Language::English)
            .ends_with("nothing refers to “I9”"),
        "{}",
        warnings[0].words(Language::English)
    );
}

#[test]
fn every_row_of_the_timeline_says_what_it_rests_on() {
    let baseline = shipped();
    let timeline = baseline.timeline.as_ref().unwrap();
    assert_eq!(timeline.issues.len(), 6);
    let rows = timeline.links.len() + timeline.events.len() + timeline.history.len();
    assert_eq!(timeline.footings().count(), timeline.issues.len() + rows);
    for footing in timeline.footings() {
        assert!(
            baseline.source_index(&footing.source).is_some(),
            "{}",
            footing.source
        );
        // what nobody published says why it is what it is
        let is_said = !footing.why.english.is_empty() && !footing.why.korean.is_empty();
        assert!(is_said || footing.grade == Some(Grade::Sourced) || footing.source == "P16");
    }
    let days: Vec<_> = timeline.history.iter().map(|entry| entry.date).collect();
    assert!(days.is_sorted());
    assert_eq!(days.first().unwrap().year(), 2024);
    assert_eq!(days.last().unwrap().to_string(), "2026-06-21");
}

#[test]
fn issues_stand_on_the_first_day_where_history_left_them() {
    let baseline = shipped();
    let timeline = baseline.timeline.as_ref().unwrap();
    for issue in &timeline.issues {
        let reached = timeline
            .history
            .iter()
            .rev()
            .find_map(|entry| match &entry.what {
                timeline::Happening::Reached { issue: id, state }
                    if *id == issue.id && entry.date <= timeline.start =>
                {
                    Some(*state)
                }
                _ => None,
            });
        assert_eq!(issue.state, reached.unwrap_or_default(), "{}", issue.id);
    }
}
