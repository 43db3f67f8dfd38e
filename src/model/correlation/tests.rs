use super::*;
use crate::baseline::Baseline;
use crate::model::{Edit, Scenario};

fn catalogue() -> Catalogue {
    Catalogue::new(&Baseline::shipped().unwrap())
}

const FAILURE: &str = "fund.failure_probability";
const YIELD: &str = "fund.cash_yield";
const WON: &str = "krw_per_usd";

fn pair(catalogue: &Catalogue, one: &str, other: &str) -> String {
    let id = |key| catalogue.find_key(key).unwrap();
    catalogue.pair_key(id(one), id(other))
}

fn put(key: &str, coefficient: f64) -> RowEdit<CorrelationRow> {
    RowEdit::Put(CorrelationRow {
        key: key.to_owned(),
        coefficient,
    })
}

/// Applies an edit; the range of a refusal.
fn change(
    catalogue: &Catalogue,
    scenario: &mut Scenario,
    edit: RowEdit<CorrelationRow>,
) -> Result<(), (f64, f64)> {
    let applied = Edit::Correlations(edit).apply(catalogue, scenario);
    applied.map_err(|error| match error {
        ValueError::OutOfRange { low, high, .. } => (low, high),
        other => panic!("{other:?}"),
    })
}

#[test]
fn a_third_pair_is_refused_with_the_range_that_the_other_two_leave() {
    let catalogue = catalogue();
    let mut scenario = Scenario::at_defaults(&catalogue);
    let keys = [
        pair(&catalogue, FAILURE, YIELD),
        pair(&catalogue, YIELD, WON),
        pair(&catalogue, FAILURE, WON),
    ];
    assert_eq!(
        change(&catalogue, &mut scenario, put(&keys[0], -0.8)),
        Ok(())
    );
    // what is not stated is 0: 1 − 0.8² = 0.6²
    let refused = change(&catalogue, &mut scenario, put(&keys[1], 0.7));
    assert_eq!(refused, Err((-0.6, 0.6)));
    assert_eq!(
        change(&catalogue, &mut scenario, put(&keys[1], 0.6)),
        Ok(())
    );
    // −0.48 ± 0.8 · 0.6, of which 0 is the one end
    let refused = change(&catalogue, &mut scenario, put(&keys[2], 0.1));
    assert_eq!(refused, Err((-0.96, 0.0)));
    let before = scenario.clone();
    assert_eq!(
        change(&catalogue, &mut scenario, put(&keys[2], -0.48)),
        Ok(())
    );
    assert_eq!(
        change(&catalogue, &mut scenario, put(&keys[1], 0.75)),
        Ok(())
    );
    // without the third the second goes too far
    let removal = RowEdit::Remove(keys[2].clone());
    assert!(change(&catalogue, &mut scenario, removal).is_err());
    assert_ne!(
        before.short_hash(&catalogue),
        scenario.short_hash(&catalogue)
    );
}

#[test]
fn groups_are_nested_and_leave_pairs_what_they_do_not_explain() {
    let catalogue = catalogue();
    let mut scenario = Scenario::at_defaults(&catalogue);
    let (market, all) = (
        Common::SigmaInAMarket.key(),
        Common::SigmaAcrossMarkets.key(),
    );
    let refused = change(&catalogue, &mut scenario, put(all, 0.7));
    assert_eq!(refused, Err((0.0, 0.6)));
    let refused = change(&catalogue, &mut scenario, put(market, 0.2));
    assert_eq!(refused, Err((0.3, 1.0)));
    let key = pair(
        &catalogue,
        "sigma_long_run.plastics",
        "sigma_long_run.tyres",
    );
    // 0.3 by the common cause, and 0.4 of each is left
    let refused = change(&catalogue, &mut scenario, put(&key, -0.2));
    assert_eq!(refused, Err((-0.1, 0.7)));
    assert_eq!(change(&catalogue, &mut scenario, put(&key, 0.7)), Ok(()));
    let refused = change(&catalogue, &mut scenario, put(market, 0.9));
    assert_eq!(refused, Err((0.3, 0.6)));
}

#[test]
fn only_assumptions_with_a_distribution_and_pairs_in_order_are_taken() {
    let catalogue = catalogue();
    let scenario = Scenario::at_defaults(&catalogue);
    let backwards = format!("{WON} & {WON}");
    let key = pair(&catalogue, FAILURE, YIELD);
    let (first, second) = key.split_once(AND).unwrap();
    let turned = format!("{second}{AND}{first}");
    assert!(catalogue.correlated(&turned).is_some(), "files may say it");
    for wrong in [
        "duty.KOR.steel & krw_per_usd",
        "nothing",
        &backwards,
        &turned,
    ] {
        let edit = put(wrong, 0.1);
        let refused = catalogue.check_correlations(&scenario.correlations, &edit);
        assert_eq!(refused, Err(ValueError::WrongKind), "{wrong}");
    }
    let edit = put(&key, f64::NAN);
    let refused = catalogue.check_correlations(&[], &edit);
    assert_eq!(refused, Err(ValueError::NotFinite));
}

#[test]
fn a_change_is_said_and_can_be_taken_back_by_itself() {
    let catalogue = catalogue();
    let before = Scenario::at_defaults(&catalogue);
    let mut after = before.clone();
    let key = pair(&catalogue, FAILURE, YIELD);
    for edit in [put(&key, -0.4), put("rice_prices", 0.2)] {
        assert_eq!(change(&catalogue, &mut after, edit), Ok(()));
    }
    let changes = crate::model::diff::changes(&before, &after);
    let words: Vec<String> = (changes.iter())
        .map(|change| change.words(&catalogue, Language::English))
        .collect();
    assert_eq!(words.len(), 2);
    assert!(words.iter().any(|words| words.ends_with("0.00 → −0.40")));
    assert!(
        words.contains(&"Correlation of prices of rice of any two origins: 0.60 → 0.20".to_owned())
    );
    for change in changes {
        change.taken_back().apply(&catalogue, &mut after).unwrap();
    }
    assert_eq!(after, before);
}
