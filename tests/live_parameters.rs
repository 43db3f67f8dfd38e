//! Every lever and every assumption moves at least one outcome: a dead one fails here.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may stop anywhere"
)]

mod scenarios;

use entente::baseline::{Channel, Party};
use entente::engine::{Measure, Model};
use entente::model::{
    BannedParameter, BeefParameter, Edit, FundParameter, Kind, Meaning, RiceParameter,
    RiceShareParameter, Role, Rule, RulesParameter, Scenario, SecurityParameter, Spec, Value,
};
use jiff::civil::date;
use scenarios::{set, shipped, three_kingdoms};

/// A lever that moves no number by itself, and why.
fn declared_exception(meaning: Meaning) -> Option<&'static str> {
    match meaning {
        Meaning::GroupAuthority { .. } => {
            Some("says on which statute a layer stands: bookkeeping until courts are modelled")
        }
        _ => None,
    }
}

/// Whether the goods of a lever are traded at all; a duty on nothing moves nothing.
fn trades(model: &Model, meaning: Meaning) -> bool {
    let sectors = &model.baseline().sectors;
    match meaning {
        Meaning::SectorRate { origin, sector } => sectors[sector].imports[origin].value > 0.0,
        Meaning::GroupRate { origin, group }
        | Meaning::GroupRule { origin, group }
        | Meaning::GroupFirstDay { origin, group }
        | Meaning::GroupLastDay { origin, group } => sectors.iter().any(|sector| {
            let shared = sector
                .also_in_group
                .iter()
                .any(|shared| shared.group == group);
            (sector.group == Some(group) || shared) && sector.imports[origin].value > 0.0
        }),
        _ => true,
    }
}

/// A scenario in which the parameter has something to act on.
fn surroundings(model: &Model, meaning: Meaning) -> Scenario {
    let mut scenario = Scenario::at_defaults(model.catalogue());
    let mut put = |meaning, value| set(model, &mut scenario, meaning, value);
    match meaning {
        Meaning::GroupRule { origin, group } => {
            put(Meaning::GroupRate { origin, group }, Value::Number(0.10));
        }
        Meaning::GroupFirstDay { origin, group } | Meaning::GroupLastDay { origin, group } => {
            put(Meaning::DutiesOn, Value::Day(date(2025, 6, 15)));
            put(Meaning::GroupRate { origin, group }, Value::Number(0.25));
        }
        Meaning::DutiesOn => {
            let (origin, group) = (model.baseline().focus, 0);
            put(Meaning::GroupRate { origin, group }, Value::Number(0.25));
            put(
                Meaning::GroupFirstDay { origin, group },
                Value::Day(date(2025, 6, 15)),
            );
        }
        Meaning::QuotaMeasure { group } => halve(model, &mut put, group),
        Meaning::QuotaVolume { group } | Meaning::QuotaRent { group } => {
            put(Meaning::QuotaMeasure { group }, Value::Choice(1));
            halve(model, &mut put, group);
        }
        Meaning::GroupRate { .. } | Meaning::SectorRate { .. } | Meaning::GroupAuthority { .. } => {
        }
        Meaning::CollectedShare => {
            put(Meaning::DutyReading, Value::Choice(2));
            let (origin, group) = (model.baseline().focus, 0);
            put(Meaning::GroupRate { origin, group }, Value::Number(0.25));
        }
        Meaning::Fund(parameter) => a_fund(&mut put, parameter),
        Meaning::Rice(_) | Meaning::RiceShare { .. } => {
            let rice = model.baseline().farm.as_ref().unwrap().rice.as_ref();
            let (share, parameter) = (rice.unwrap().partner, RiceShareParameter::Quota);
            put(
                Meaning::RiceShare { share, parameter },
                Value::Number(230_000.0),
            );
            if meaning == Meaning::Rice(RiceParameter::WorldPrice) {
                put(
                    Meaning::Rice(RiceParameter::OutOfQuotaDuty),
                    Value::Number(0.3),
                );
            }
        }
        Meaning::Beef(_) | Meaning::BeefOrigin { .. } => {
            put(
                Meaning::Beef(BeefParameter::AgeRuleKept),
                Value::Number(0.2),
            );
        }
        Meaning::Banned { good, .. } => {
            let parameter = BannedParameter::Opening;
            put(Meaning::Banned { good, parameter }, Value::Number(0.7));
        }
        Meaning::Rules(_) | Meaning::Security(_) => on_the_table(model, &mut put),
        Meaning::Weight { party, channel } => everything(model, &mut put, (party, channel)),
        // assumptions need duties: an all-in floor on everything, so that its order counts too
        _ => {
            if matches!(meaning, Meaning::Ledger(_)) {
                on_the_table(model, &mut put);
            }
            let at_least = Rule::ALL.iter().position(|rule| *rule == Rule::AtLeast);
            let at_least = Value::Choice(u8::try_from(at_least.unwrap()).unwrap());
            for origin in 0..model.baseline().origins.len() {
                for group in 0..model.baseline().groups.len() {
                    put(Meaning::GroupRate { origin, group }, Value::Number(0.25));
                    put(Meaning::GroupRule { origin, group }, at_least);
                }
                for (sector, data) in model.baseline().sectors.iter().enumerate() {
                    if data.group.is_none() {
                        put(Meaning::SectorRate { origin, sector }, Value::Number(0.25));
                    }
                }
            }
        }
    }
    scenario
}

/// A package in which a channel carries money.
fn everything(
    model: &Model,
    put: &mut impl FnMut(Meaning, Value),
    (party, channel): (Party, Channel),
) {
    let baseline = model.baseline();
    on_the_table(model, put);
    for group in 0..baseline.groups.len() {
        let origin = baseline.focus;
        put(Meaning::GroupRate { origin, group }, Value::Number(0.25));
        let is_rent = channel == Channel::QuotaRent;
        let has_quota = model.catalogue().find(Meaning::QuotaMeasure { group });
        if is_rent && has_quota.is_some() {
            put(Meaning::QuotaMeasure { group }, Value::Choice(1));
            // to the exporters or to the treasury
            let holder = if party == Party::Focus { 0 } else { 2 };
            put(Meaning::QuotaRent { group }, Value::Choice(holder));
            halve(model, put, group);
        }
    }
    if baseline.fund.is_some() {
        put(Meaning::Fund(FundParameter::Total), Value::Number(350e9));
        put(Meaning::Fund(FundParameter::Cash), Value::Number(200e9));
    }
    if let Some(share) = (baseline.farm.as_ref()).and_then(|farm| Some(farm.rice.as_ref()?.partner))
    {
        let parameter = RiceShareParameter::Quota;
        let quota = Value::Number(230_000.0);
        put(Meaning::RiceShare { share, parameter }, quota);
    }
}

/// Rules and the alliance's money, all moved, where the baseline has them.
fn on_the_table(model: &Model, put: &mut impl FnMut(Meaning, Value)) {
    use RulesParameter as R;
    use SecurityParameter as S;
    if model.baseline().rules.is_some() {
        put(Meaning::Rules(R::ContentThreshold), Value::Number(0.6));
        put(Meaning::Rules(R::StandardCap), Value::Number(25_000.0));
        put(Meaning::Rules(R::ClaimScope), Value::Number(1.5));
        put(Meaning::Rules(R::PlatformStrictness), Value::Number(0.6));
        put(Meaning::Rules(R::MapOpenness), Value::Number(0.6));
    }
    if model.baseline().security.is_some() {
        put(Meaning::Security(S::CostSharing), Value::Number(5e12));
        put(Meaning::Security(S::DefenceShare), Value::Number(0.035));
        put(Meaning::Security(S::Arms), Value::Number(25e9));
        put(Meaning::Security(S::Energy), Value::Number(100e9));
        put(Meaning::Security(S::Support), Value::Number(33e9));
    }
}

/// A fund of equity, loans and guarantees that rises, is not recouped in time, and weighs on the currency.
fn a_fund(put: &mut impl FnMut(Meaning, Value), of: FundParameter) {
    use FundParameter as F;
    let mut fund = |parameter, value| put(Meaning::Fund(parameter), value);
    fund(F::Total, Value::Number(350e9));
    fund(F::Cash, Value::Number(200e9));
    fund(F::LoanShareOfRest, Value::Number(0.5));
    fund(F::AnnualCallCeiling, Value::Number(60e9));
    fund(F::CallProfile, Value::Choice(2));
    if of == F::ShareAfterRecoupment {
        fund(F::RecoupmentCovers, Value::Choice(0));
        fund(F::RecoupmentCounts, Value::Choice(1));
    }
    if of == F::IndependentProjects {
        // recouped in time unless a few projects more than expected fail
        fund(F::CashYield, Value::Number(0.33));
        fund(F::FailureProbability, Value::Number(0.3));
    }
    if of != F::ShareAddedAtReview {
        fund(F::ShareAddedAtReview, Value::Number(0.2));
    }
}

fn halve(model: &Model, put: &mut impl FnMut(Meaning, Value), group: usize) {
    let volume = entente::model::catalogue::group_volume(model.baseline(), group);
    put(Meaning::QuotaVolume { group }, Value::Number(0.5 * volume));
}

/// Values that are worth a try: the ends, the middle, every word, days around the one that is set.
fn tries(spec: &Spec) -> Vec<Value> {
    match &spec.kind {
        Kind::Quantity { range, .. } => {
            let (low, high) = (*range.start(), *range.end());
            let middle = 0.5 * (low + high);
            let middle = if spec.is_whole() {
                middle.floor()
            } else {
                middle
            };
            vec![
                Value::Number(middle),
                Value::Number(high),
                Value::Number(low),
            ]
        }
        Kind::Choice(choices) => {
            let words = u8::try_from(choices.len()).unwrap();
            (0..words).map(Value::Choice).collect()
        }
        Kind::Day => [date(2025, 6, 14), date(2025, 6, 16)]
            .map(Value::Day)
            .into(),
    }
}

fn measured(model: &Model, scenario: &Scenario) -> Vec<Option<u64>> {
    let outcome = model.run(scenario).expect("solved");
    let value = |measure: Measure| {
        let value = measure.value(model.baseline(), &outcome);
        let id = || measure.id(model.baseline());
        assert!(value.is_none_or(f64::is_finite), "{}: {value:?}", id());
        value.map(f64::to_bits)
    };
    Measure::all(model.baseline())
        .into_iter()
        .map(value)
        .collect()
}

#[track_caller]
fn all_move_something(model: &Model, role: Role) {
    let mut dead = Vec::new();
    for (id, spec) in model.catalogue().of_role(role) {
        if declared_exception(spec.meaning).is_some() || !trades(model, spec.meaning) {
            continue;
        }
        let scenario = surroundings(model, spec.meaning);
        let before = measured(model, &scenario);
        let moves = tries(spec).into_iter().any(|value| {
            let mut moved = scenario.clone();
            moved.values[id.index()] = value;
            spec.check(value).is_ok() && measured(model, &moved) != before
        });
        if !moves {
            dead.push(spec.key.clone());
        }
    }
    assert!(dead.is_empty(), "nothing moves with {}", dead.join(", "));
}

#[test]
fn every_lever_moves_at_least_one_measure() {
    for model in [shipped(), three_kingdoms()] {
        all_move_something(model, Role::Lever);
    }
}

#[test]
fn every_assumption_moves_at_least_one_measure() {
    for model in [shipped(), three_kingdoms()] {
        all_move_something(model, Role::Assumption);
    }
}

/// The exception stays one only as long as it is true.
#[test]
fn a_declared_exception_moves_nothing() {
    let model = three_kingdoms();
    for (id, spec) in model.catalogue().of_role(Role::Lever) {
        if declared_exception(spec.meaning).is_some() {
            let scenario = surroundings(model, Meaning::Horizon);
            let before = measured(model, &scenario);
            for value in tries(spec) {
                let mut moved = scenario.clone();
                moved.values[id.index()] = value;
                assert_eq!(measured(model, &moved), before, "{} is alive", spec.key);
            }
        }
    }
}

/// Every figure of a company moves a measure of it.
#[test]
fn every_figure_of_a_company_moves_at_least_one_measure() {
    let model = shipped();
    let scenario = surroundings(model, Meaning::Horizon);
    let before = measured(model, &scenario);
    assert!(!scenario.firms.is_empty());
    for firm in 0..scenario.firms.len() {
        for (figure, spec) in model.catalogue().firm_figures() {
            let moves = tries(spec).into_iter().any(|value| {
                let mut moved = scenario.clone();
                moved.firms[firm].set(figure, value);
                measured(model, &moved) != before
            });
            assert!(moves, "{} of {}", spec.key, scenario.firms[firm].id);
        }
    }
}

/// Away and, by hand, back to its default: in the base year that is exactly no change of anything.
#[test]
fn a_lever_set_to_its_default_leaves_no_bit_changed() {
    for model in [shipped(), three_kingdoms()] {
        let base = Scenario::at_defaults(model.catalogue());
        let before = measured(model, &base);
        for (id, spec) in model.catalogue().of_role(Role::Lever) {
            let mut moved = base.clone();
            let away = tries(spec).into_iter().next().unwrap();
            for value in [away, spec.default] {
                let edit = Edit::Set { id, value };
                edit.apply(model.catalogue(), &mut moved).expect("fits");
            }
            assert_eq!(measured(model, &moved), before, "{}", spec.key);
        }
    }
}

#[test]
fn every_default_fits_its_own_parameter() {
    for model in [shipped(), three_kingdoms()] {
        for spec in model.catalogue().specs() {
            assert_eq!(spec.check(spec.default), Ok(()), "{}", spec.key);
        }
    }
}
