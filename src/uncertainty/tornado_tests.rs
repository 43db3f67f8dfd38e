use super::*;
use crate::baseline::Baseline;
use crate::engine::Method;
use crate::model::{Edit, Meaning, Value};

#[test]
fn bars_are_what_the_model_says_at_the_ends() {
    let model = Model::new(Baseline::shipped().unwrap());
    let catalogue = model.catalogue();
    let mut scenario = Scenario::at_defaults(catalogue);
    let (origin, group) = (model.baseline().focus, 0);
    let duty = catalogue
        .find(Meaning::GroupRate { origin, group })
        .unwrap();
    let set = |scenario: &mut Scenario, id, value| {
        let value = Value::Number(value);
        Edit::Set { id, value }.apply(catalogue, scenario).unwrap();
    };
    set(&mut scenario, duty, 0.25);
    let measures = [Measure::Exports];
    let plan = Plan::new(&model, (&scenario, 1.0), &measures).unwrap();
    let tornado = plan.all(&model).unwrap();
    let run = |scenario: &Scenario| {
        let outcome = model.run_at(scenario, 1.0, Method::Exact).unwrap();
        Measure::Exports.value(model.baseline(), &outcome).unwrap()
    };
    let near = |a: f64, b: f64| assert!((a - b).abs() <= 1e-9 * b.abs(), "{a} {b}");
    near(tornado.centre.unwrap(), run(&scenario));
    assert!(
        tornado
            .bars
            .windows(2)
            .all(|pair| pair[0].swing() >= pair[1].swing())
    );
    let top = tornado.bars[0];
    assert!(top.swing() > 0.0);
    for end in 0..2 {
        let mut moved = scenario.clone();
        set(&mut moved, top.id, top.inputs[end]);
        near(top.outcomes[end].unwrap(), run(&moved));
    }
    // what has nothing to do with trade does not move it
    let yield_ = catalogue.find_key("fund.cash_yield").unwrap();
    let idle = tornado.bars.iter().find(|bar| bar.id == yield_).unwrap();
    assert!(idle.swing() <= 0.0);
}
