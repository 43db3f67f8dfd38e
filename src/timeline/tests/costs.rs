//! What waiting costs, with the arithmetic.

use super::super::{Alone, compare, without_links};
use super::*;
use crate::model::table::Valued;
use crate::model::timeline::{Given, Setting};

/// A deal on everything, against walking away.
fn whole_deal(chance: f64, months: u16) -> Timeline {
    let mut all = issue("all", chance);
    all.covers = ["duty", "quota", "fund", "farm", "rules", "security"]
        .map(str::to_owned)
        .to_vec();
    let mut timeline = timeline(months, vec![all], Vec::new(), Vec::new());
    timeline.from = "walk-away".to_owned();
    timeline
}

/// Up to day n the deal has been in force Σₜ₌₀ⁿ⁻¹ Fₜ months; a month later all Fₜ are Fₜ₋₁, and Fₙ₋₁ of a month is lost.
#[test]
fn a_months_standstill_costs_the_last_months_chance_of_the_deal() {
    let (p, months) = (0.2, 12);
    let mut waiting = clock("november-2025-mou", &whole_deal(p, months));
    let outlook = waiting.outlook(&EXACT, &mut Alone).expect("an outlook");
    let delays = waiting.delays(&EXACT, &mut Alone).expect("delays");
    assert_eq!(delays.len(), 2);
    for party in [0, 1] {
        let gap = (outlook.deal_now.balance[party] - outlook.now.balance[party]) / 12.0;
        let lost = gap * (1.0 - (1.0 - p).powi(i32::from(months) - 1));
        for delay in &delays {
            let error = (delay.cost[party] - lost).abs();
            assert!(
                error <= 1e-9 * lost.abs(),
                "{} is not {lost}",
                delay.cost[party]
            );
        }
        // what waiting has cost: Σ (1 − Fₜ) months of the gap
        let waited = outlook.waited[party].last().expect("a day");
        let expected = gap * outlook.waiting.months_without;
        assert!((waited - expected).abs() <= 1e-9 * expected.abs());
        let months = f64::from(months);
        let cumulated = outlook.cumulated[party].mean.last().expect("a day");
        let all = outlook.deal_now.balance[party] / 12.0 * months - expected;
        assert!(
            (cumulated - all).abs() <= 1e-9 * all.abs(),
            "{cumulated} is not {all}"
        );
    }
    let present = [outlook.now.balance[0], outlook.deal_now.balance[0]];
    assert!(present[0] < present[1], "{present:?}");
    // the year that the ledger shows is one of the fund's calls: it turns the order round
    let counted = clock("november-2025-mou", &whole_deal(p, months));
    let mut counted = counted.valued(Valued::Year);
    let yearly = counted.outlook(&EXACT, &mut Alone).expect("an outlook");
    assert!(yearly.now.balance[0] > yearly.deal_now.balance[0]);
    near(yearly.deal_now.rate, outlook.deal_now.rate);
}

#[test]
fn cutting_the_link_of_a_series_saves_what_the_closed_forms_say() {
    let (p, q, months) = (0.3, 0.1, 24);
    let links = vec![link("a", "b", LinkKind::Before)];
    let linked = timeline(
        months,
        vec![issue("a", p), issue("b", q)],
        links,
        Vec::new(),
    );
    let mut clock = clock("korus-2024", &linked);
    let cuts = clock.links_to_cut(&EXACT, &mut Alone).expect("links");
    let after = |chance: f64, t: i32| (1.0 - chance).powi(t);
    let in_series = |t: i32| (p * after(q, t) - q * after(p, t)) / (p - q);
    let side_by_side = |t: i32| 1.0 - (1.0 - after(p, t)) * (1.0 - after(q, t));
    let saved: f64 = (0..i32::from(months))
        .map(|t| in_series(t) - side_by_side(t))
        .sum();
    near(cuts[0].months_saved, saved);
    let free = without_links(&linked, &["a_b".to_owned()]).expect("a link");
    assert!(without_links(&free, &["a_b".to_owned()]).is_err());
    let both = [&linked, &free].map(|of| super::clock("korus-2024", of));
    let [first, second] = both.map(|mut of| of.outlook(&EXACT, &mut Alone).expect("an outlook"));
    near(compare(&first, &second).months_saved, saved);
}

/// Nothing moves; 0.25 is threatened with h a month, and orders look six months ahead: each month costs
/// 1 − (1 − h)⁶ of a twelfth of what carrying it out would.
#[test]
fn a_threat_costs_what_orders_fear_even_if_it_is_never_carried_out() {
    let h = 0.1;
    let mut stuck = issue("stuck", 0.0);
    stuck.covers = vec!["duty.KOR".to_owned()];
    let mut threat = hazard("threat", h);
    threat.is_threat = true;
    let key = "duty.KOR.cars_and_parts".to_owned();
    threat.effect = vec![Setting::Lever {
        key,
        value: Given::Number(0.25),
    }];
    let mut timeline = timeline(18, vec![stuck], Vec::new(), vec![threat]);
    timeline.from = "november-2025-mou".to_owned();
    timeline.ordered_ahead = 6;
    let mut clock = clock("november-2025-mou", &timeline);
    let threats = clock.threats(&EXACT, &mut Alone).expect("threats");
    let [cost] = threats.as_slice() else {
        panic!("{threats:?}");
    };
    let start = clock.plan.combination(clock.plan.start);
    let now = clock.regime(start, 0);
    let then = clock.regime(start.with_event(0), 0);
    let month = (1.0 - (1.0 - h).powi(6)) * (then.value_added - now.value_added) / 12.0;
    assert!(month < -1e7, "{month}");
    for (day, orders) in cost.orders.iter().enumerate() {
        let expected = month * day as f64;
        assert!(
            (orders - expected).abs() <= 1e-9 * month.abs() * 18.0,
            "day {day}"
        );
    }
    assert_eq!(cost.orders_share_by_year.len(), 2);
    let year = (1.0 - (1.0 - h).powi(6)) * (then.gdp_share - now.gdp_share);
    near(cost.orders_share_by_year[0], year);
    near(cost.orders_share_by_year[1], 0.5 * year);
    // it slows nothing
    near(cost.months, 0.0);
    assert!(cost.delay.iter().flatten().all(|delay| delay.abs() < 1e-3));
}

/// With half its chance until the threat is gone, an issue takes twice as long: the threat's part is the difference.
#[test]
fn a_threat_that_slows_costs_delay() {
    let p = 0.2;
    let mut threat = hazard("threat", 0.3);
    threat.is_threat = true;
    threat.slows = vec![("all".to_owned(), 0.5)];
    let mut timeline = whole_deal(p, 24);
    timeline.events = vec![threat];
    let mut clock = clock("november-2025-mou", &timeline);
    let costs = clock.threats(&EXACT, &mut Alone).expect("threats");
    let wait = |chance: f64| (1.0 - (1.0 - chance).powi(24)) / chance;
    near(costs[0].months, wait(0.5 * p) - wait(p));
    assert!(costs[0].delay[0].last().expect("a day") < &0.0);
    assert!(
        costs[0].orders.iter().all(|orders| orders.abs() < 1e-3),
        "nothing is threatened"
    );
}
