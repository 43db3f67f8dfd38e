//! What parties give for a deal: weights move it, neutral weights make it the balance, and every weight is stated.

#![expect(clippy::unwrap_used, reason = "a test may end at its first surprise")]

mod scenarios;

use entente::baseline::{Channel, Party};
use entente::engine::measure::{LedgerMeasure, ValueMeasure};
use entente::engine::{Measure, Model, Outcome};
use entente::file::shipped::presets;
use entente::model::{Meaning, Presets, Scenario, Shape, Value};
use scenarios::{shipped, three_kingdoms};

fn all_presets(model: &Model) -> Presets {
    presets(model.baseline(), model.catalogue()).unwrap()
}

fn number(model: &Model, outcome: &Outcome, measure: Measure) -> f64 {
    measure.value(model.baseline(), outcome).unwrap()
}

fn balance(party: Party, is_present_value: bool) -> Measure {
    Measure::Ledger(LedgerMeasure {
        party,
        channel: None,
        is_present_value,
    })
}

#[test]
fn every_line_that_a_ledger_can_have_has_a_fixed_weight_with_its_reason() {
    for model in [shipped(), three_kingdoms()] {
        let catalogue = model.catalogue();
        let mut count = 0;
        for (party, channel) in Channel::lines(model.baseline()) {
            let id = catalogue.find(Meaning::Weight { party, channel });
            let spec = catalogue.spec(id.unwrap()).unwrap();
            assert_eq!(
                spec.key,
                format!("weight.{}.{}", party.word(), channel.id())
            );
            assert!(spec.note.english.ends_with("Own judgement"), "{}", spec.key);
            assert!(spec.note.korean.ends_with("자체 판단"), "{}", spec.key);
            let belief = spec.belief.as_ref().unwrap();
            assert_eq!(belief.distribution.shape, Shape::Fixed, "{}", spec.key);
            count += 1;
        }
        let specs = catalogue.specs().iter();
        let weights = specs.filter(|spec| matches!(spec.meaning, Meaning::Weight { .. }));
        assert_eq!(weights.count(), count);
    }
}

#[test]
fn with_neutral_weights_the_value_is_the_balance_bit_for_bit() {
    let model = shipped();
    let presets = all_presets(model);
    let neutral = presets.overlay("weights-neutral").unwrap();
    for preset in presets.iter() {
        let scenario = neutral.applied_to(model.catalogue(), &preset.scenario);
        let outcome = model.run(&scenario).unwrap();
        for measure in ValueMeasure::ALL {
            let value = number(model, &outcome, Measure::Value(measure));
            let sum = balance(measure.party, measure.is_present_value);
            let sum = number(model, &outcome, sum);
            assert_eq!(value.to_bits(), sum.to_bits(), "{} {measure:?}", preset.id);
        }
        for (party, channel) in Channel::lines(model.baseline()) {
            let weight = Meaning::Weight { party, channel };
            let weight = scenario.number(model.catalogue(), weight);
            assert_eq!(weight, Some(1.0), "{party:?} {channel:?}");
        }
    }
}

#[test]
fn a_weight_moves_its_own_party_s_value_by_its_line_and_nothing_else() {
    let model = shipped();
    let presets = all_presets(model);
    let scenario = &presets.find("november-2025-mou").unwrap().scenario;
    let before = model.run(scenario).unwrap();
    let mut moved = 0;
    for (party, channel) in Channel::lines(model.baseline()) {
        let weight = Meaning::Weight { party, channel };
        let was = scenario.number(model.catalogue(), weight).unwrap();
        let mut heavier: Scenario = scenario.clone();
        let id = model.catalogue().find(weight).unwrap();
        heavier.values[id.index()] = Value::Number(was + 0.5);
        let after = model.run(&heavier).unwrap();
        for measure in Measure::all(model.baseline()) {
            let ends = [&before, &after].map(|outcome| measure.value(model.baseline(), outcome));
            let Measure::Value(of) = measure else {
                assert_eq!(
                    ends[0],
                    ends[1],
                    "{channel:?} {}",
                    measure.id(model.baseline())
                );
                continue;
            };
            let [Some(first), Some(second)] = ends else {
                panic!("a value is always there");
            };
            let line = LedgerMeasure {
                party,
                channel: Some(channel),
                is_present_value: of.is_present_value,
            };
            let line = number(model, &before, Measure::Ledger(line));
            let expected = if of.party == party { 0.5 * line } else { 0.0 };
            let scale = first.abs().max(1.0);
            assert!(
                (second - first - expected).abs() <= 1e-12 * scale,
                "{channel:?}"
            );
            moved += usize::from(expected != 0.0);
        }
    }
    // of the 32 lines, those that this deal moves, in both valuations
    assert!(moved >= 30, "{moved}");
}
