use super::*;
use crate::baseline::Baseline;
use crate::model::{Edit, Meaning, Value};
use crate::uncertainty::draws::Stream;
use crate::uncertainty::evaluation::{DRAWS_A_TASK, place};

const SEED: u64 = 42;

fn model() -> Model {
    Model::new(Baseline::shipped().unwrap())
}

fn offer(model: &Model, duty: f64) -> Scenario {
    let mut scenario = Scenario::at_defaults(model.catalogue());
    let (origin, group) = (model.baseline().focus, 0);
    let id = model
        .catalogue()
        .find(Meaning::GroupRate { origin, group })
        .unwrap();
    let value = Value::Number(duty);
    Edit::Set { id, value }
        .apply(model.catalogue(), &mut scenario)
        .unwrap();
    scenario
}

fn sample(model: &Model, (scenario, reference): (&Scenario, &Scenario), count: usize) -> Sample {
    let measures = [
        Measure::Exports,
        Measure::FocusWelfareChange,
        Measure::DutyPaid,
    ];
    let mut draws = Draws::new(SEED, Stream::First);
    let plan = Comparison::new(
        model,
        &mut draws,
        (scenario, reference),
        (1.0, count),
        &measures,
    );
    plan.unwrap().all(model).unwrap()
}

#[test]
fn a_scenario_differs_from_itself_by_exactly_nothing_in_every_draw() {
    let model = model();
    let deal = offer(&model, 0.15);
    let sample = sample(&model, (&deal, &deal.clone()), 40);
    for measure in 0..3 {
        let differences = sample.differences(measure);
        assert_eq!(differences.len(), 40);
        assert!(differences.iter().all(|difference| difference.abs() <= 0.0));
        assert_eq!(sample.against(measure).unwrap().standing, Standing::Same);
    }
}

#[test]
fn a_higher_duty_sells_less_in_every_draw_on_the_same_draws() {
    let model = model();
    let (low, high) = (offer(&model, 0.15), offer(&model, 0.25));
    let sample = sample(&model, (&high, &low), 60);
    let against = sample.against(0).unwrap();
    assert_eq!(against.higher.hits, 0);
    assert_eq!(against.standing, Standing::Lower);
    // each scenario by itself is far less certain than the difference of the two
    let alone = sample.summary(0).unwrap();
    assert!(
        against.difference.sd < alone.sd,
        "{} {}",
        against.difference.sd,
        alone.sd
    );
}

#[test]
fn tasks_of_any_size_in_any_order_give_the_same_bits() {
    let model = model();
    let deal = offer(&model, 0.25);
    let mut draws = Draws::new(SEED, Stream::First);
    let measures = [Measure::Exports, Measure::FocusWelfareChange];
    let plan = Comparison::new(&model, &mut draws, (&deal, &deal), (1.0, 50), &measures);
    let evaluation = plan.unwrap().scenario;
    let whole = evaluation.all(&model).unwrap();
    for size in [1, 7, 16, DRAWS_A_TASK] {
        let mut outcomes = evaluation.outcomes();
        let mut workers = [
            evaluation.scratch(),
            evaluation.scratch(),
            evaluation.scratch(),
        ];
        for (index, task) in evaluation.tasks(size).into_iter().rev().enumerate() {
            let block = evaluation.compute(&model, task, &mut workers[index % 3]);
            place(&mut outcomes, block.unwrap());
        }
        assert_eq!(outcomes, whole, "{size}");
    }
    let mut longer = Draws::new(SEED, Stream::First);
    let plan = Comparison::new(&model, &mut longer, (&deal, &deal), (1.0, 90), &measures);
    let longer = plan.unwrap().scenario.all(&model).unwrap();
    for draw in 0..50 {
        assert_eq!(longer[0].value(1, draw), whole[0].value(1, draw));
    }
}
