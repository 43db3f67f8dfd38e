//! The list is complete and readable, and our own prototype agrees.

use super::*;
use crate::baseline::Baseline;

fn lines() -> Vec<Line> {
    run(&Model::new(
        Baseline::shipped().expect("the shipped baseline reads"),
    ))
}

/// Whether a line is about a part of the deal beside trade: those markets have no other horizons, and bring their own figures.
fn is_of_deal(line: &Line) -> bool {
    deal::run().iter().any(|other| other.id == line.id)
}

#[test]
fn every_case_has_an_answer_on_the_shipped_baseline() {
    for line in lines() {
        let ours = line.ours.as_ref();
        assert!(ours.is_ok(), "{}: {ours:?}", line.id);
        assert!(line.published.low <= line.published.high, "{}", line.id);
        let named = if line.is_sum || is_of_deal(&line) {
            0
        } else {
            NAMED_HORIZONS.len()
        };
        assert_eq!(line.at_named_horizons.len(), named, "{}", line.id);
    }
}

#[test]
fn our_own_prototype_agrees_to_three_tenths_of_a_point() {
    let own: Vec<Line> = lines()
        .into_iter()
        .filter(|line| line.id.starts_with("PROTO"))
        .collect();
    assert_eq!(own.len(), 2);
    for line in own {
        let miss = line.miss().expect("answered");
        assert!(miss.abs() <= 0.003, "{}: {miss}", line.id);
    }
}

#[test]
fn ids_are_unique_and_sources_have_an_address() {
    let lines = lines();
    for (at, line) in lines.iter().enumerate() {
        assert!(
            lines[..at].iter().all(|other| other.id != line.id),
            "{}",
            line.id
        );
        let is_own = line.source.id == "prototype";
        assert_eq!(line.source.address.is_empty(), is_own, "{}", line.id);
        for language in Language::ALL {
            assert_eq!(
                line.source.words(language).is_empty(),
                is_own,
                "{}",
                line.id
            );
        }
    }
}

#[test]
fn another_baseline_gets_a_reason_for_every_line() {
    let bytes = include_bytes!("../../tests/baselines/three-kingdoms.ron");
    let (baseline, _) = Baseline::parse(bytes).expect("the small baseline reads");
    for line in run(&Model::new(baseline)) {
        if let Err(missing) = &line.ours {
            for language in Language::ALL {
                assert!(!missing.words(language).is_empty());
            }
        } else {
            // a shock that names nobody has an answer in any baseline
            let names_nobody = line.id.contains("exports") || line.id == "KIET24b.growth";
            assert!(names_nobody || is_of_deal(&line), "{}", line.id);
        }
    }
}

#[test]
fn a_figure_inside_a_published_range_misses_nothing() {
    let mut line = lines().swap_remove(0);
    line.published = Published::range(1.0, 2.0);
    for (ours, miss) in [(1.5, 0.0), (2.5, 0.5), (0.5, -0.5)] {
        line.ours = Ok(ours);
        assert!((line.miss().unwrap() - miss).abs() < 1e-15);
    }
}
