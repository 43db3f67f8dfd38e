//! Red lines in the way of a deal: which bind, and what the smallest relaxation is that creates a zone.

use entente::bargain::relaxation::{binding, creation};
use entente::bargain::{Ground, On, Settings, alone, search, table_rows};
use entente::baseline::{Bound, Limit, Party, RedLine};
use entente::engine::Measure;
use entente::model::Scenario;
use entente::text::Title;

use super::{MODEL, preset};

const DEAL: &str = "november-2025-mou";
const NO_DEAL: &str = "walk-away";
/// Enough for two rows.
const FEW: Settings = Settings {
    seed: 1,
    packages: 500,
};

/// The deal with two rows on the table and these red lines.
fn with_lines(lines: &[(&str, Bound, f64)]) -> Scenario {
    let mut scenario = preset(DEAL).clone();
    let keys = ["duty.KOR.cars_and_parts", "security.cost_sharing"];
    scenario
        .table
        .rows
        .retain(|row| keys.contains(&row.id.as_str()));
    let line = |(subject, bound, limit): &(&str, Bound, f64)| RedLine {
        id: format!("line_{subject}"),
        side: Party::Focus,
        title: Title::new("A line", "선"),
        subject: (*subject).to_owned(),
        bound: *bound,
        limit: Some(Limit::Number(*limit)),
        stated: None,
    };
    scenario.red_lines = lines.iter().map(line).collect();
    scenario
}

/// The table with every dollar counted once, whatever weights are stated.
fn ground_against(scenario: &Scenario, no_deal: &str) -> Ground {
    let rows = table_rows(MODEL.catalogue(), &scenario.table);
    let baseline = MODEL.baseline();
    let measures = ["ledger_npv.focus", "ledger_npv.importer"].map(|id| {
        let all = Measure::all(baseline);
        all.into_iter()
            .find(|measure| measure.id(baseline) == id)
            .unwrap()
    });
    Ground::new(&MODEL, scenario, &rows, preset(no_deal), measures).unwrap()
}

fn ground(scenario: &Scenario) -> Ground {
    ground_against(scenario, NO_DEAL)
}

#[test]
fn without_a_zone_the_smallest_relaxation_makes_one_and_a_smaller_one_does_not() {
    // the host pays at most 1.45 tn won, which leaves the other side short of what it has without a deal
    let scenario = with_lines(&[("security.cost_sharing", Bound::AtMost, 1.45e12)]);
    let ground = ground(&scenario);
    let mut value = alone(&MODEL);
    let settings = FEW;
    let frontier = search::frontier(&ground, settings, &mut value).unwrap();
    assert!(frontier.agreement.is_none());
    assert!(frontier.missing().unwrap() > 0.0);
    let found = creation(&ground, settings, &mut value).unwrap();
    assert!(found.is_possible);
    assert_eq!(found.relaxations.len(), 1, "{found:?}");
    let only = &found.relaxations[0];
    let (limit, by) = only.by[0];
    assert_eq!(ground.limits().lines()[limit].on, On::Row(1));
    let is_zone = |by: f64, value: &mut entente::bargain::Valuer<'_>| {
        let relaxed = ground.relaxed(&[(limit, by)]);
        let frontier = search::frontier(&relaxed, settings, value).unwrap();
        frontier.agreement.is_some()
    };
    assert!(is_zone(by * 1.01, &mut value));
    assert!(!is_zone(by * 0.95, &mut value));
    assert!(only.gains.iter().all(|gain| *gain >= 0.0));
    assert!(only.package[1] > 1.45e12);
}

#[test]
fn with_a_zone_nothing_has_to_be_relaxed_and_without_room_nothing_helps() {
    let mut value = alone(&MODEL);
    let free = with_lines(&[]);
    let found = creation(&ground(&free), FEW, &mut value).unwrap();
    assert!(found.is_possible && found.relaxations.is_empty());
    assert!(found.missing.abs() < 1e-9);
    // against free trade of the base year no package of these rows is enough
    let none = ground_against(&free, "korus-2024");
    let found = creation(&none, FEW, &mut value).unwrap();
    assert!(!found.is_possible && found.relaxations.is_empty());
    assert!(found.missing > 1e11);
}

#[test]
fn a_line_that_holds_back_the_product_of_gains_binds_and_one_beyond_the_frontier_does_not() {
    let mut value = alone(&MODEL);
    let scenario = with_lines(&[
        ("security.cost_sharing", Bound::AtMost, 5e12),
        ("duty.KOR.cars_and_parts", Bound::AtMost, 0.2),
    ]);
    let ground = ground(&scenario);
    let settings = Settings {
        seed: 1,
        packages: 1_500,
    };
    let frontier = search::frontier(&ground, settings, &mut value).unwrap();
    let nash = &frontier.points[frontier.agreement.unwrap().nash];
    let found = binding(&ground, &nash.package, &mut value).unwrap();
    for bound in &found {
        let line = ground.limits().lines()[bound.limit];
        assert_eq!(line.on, On::Row(bound.row));
        // a step beyond the limit moves the product of gains up
        let gains = [0, 1].map(|party| nash.values[party] - ground.no_deal()[party]);
        assert!(gains[1] * bound.worth[0] + gains[0] * bound.worth[1] > 0.0);
        assert!(line.shortfall(bound.to) > 0.0);
    }
    let bound: Vec<usize> = found.iter().map(|bound| bound.row).collect();
    assert!(bound.contains(&1), "{found:?}");
}

#[test]
fn lines_on_outcomes_hold_packages_back() {
    let exports = MODEL.run(preset(DEAL)).unwrap().totals.exports;
    let scenario = with_lines(&[("exports", Bound::AtMost, exports + 1e9)]);
    let ground = ground(&scenario);
    let mut value = alone(&MODEL);
    let settings = Settings {
        seed: 1,
        packages: 1_000,
    };
    let frontier = search::frontier(&ground, settings, &mut value).unwrap();
    assert!(frontier.crossing > 0 && !frontier.points.is_empty());
    for point in &frontier.points {
        let outcome = MODEL.run(&ground.scenario_with(&point.package)).unwrap();
        assert!(outcome.totals.exports <= exports + 1e9 + 1.0);
    }
}

#[test]
fn lines_that_exclude_each_other_leave_no_package_and_say_which_row() {
    let scenario = with_lines(&[
        ("duty.KOR.cars_and_parts", Bound::AtMost, 0.05),
        ("duty.KOR.cars_and_parts", Bound::AtLeast, 0.1),
    ]);
    let ground = ground(&scenario);
    assert_eq!(ground.space().unwrap_err().row, 0);
    let mut value = alone(&MODEL);
    let frontier = search::frontier(&ground, Settings::default(), &mut value).unwrap();
    assert!(frontier.points.is_empty() && frontier.agreement.is_none());
    assert_eq!(frontier.missing(), None);
}
