use super::*;
use crate::baseline::Baseline;
use crate::engine::Method;
use crate::model::{Meaning, Value};
use crate::uncertainty::draws::{Draws, Stream};

const YEARS: [f64; 3] = [0.0, 2.0, 7.0];
const COUNT: usize = 9;

#[test]
fn lines_are_what_the_model_says_of_each_draw_in_each_year_and_bands_are_of_all() {
    let model = Model::new(Baseline::shipped().unwrap());
    let catalogue = model.catalogue();
    let mut scenario = Scenario::at_defaults(catalogue);
    let (origin, group) = (model.baseline().focus, 0);
    let duty = catalogue.find(Meaning::GroupRate { origin, group });
    scenario.values[duty.unwrap().index()] = Value::Number(0.25);
    let mut draws = Draws::new(3, Stream::First);
    let inputs = Inputs::new(&mut draws, catalogue, &scenario, COUNT).unwrap();
    let of = (&inputs, &YEARS[..]);
    let plan = Plan::new(&model, &scenario, of, &[Measure::Exports]).unwrap();
    let ensemble = plan.all(&model, 4).unwrap();
    assert_eq!(ensemble.years, YEARS);
    assert_eq!(ensemble.lines.len(), 4);
    assert_eq!(ensemble.bands.len(), YEARS.len());

    for (draw, line) in ensemble.lines.iter().enumerate() {
        let mut own = scenario.clone();
        for id in inputs.ids() {
            own.values[id.index()] = Value::Number(inputs.row(*id).unwrap()[draw]);
        }
        for (years, found) in YEARS.iter().zip(line) {
            let outcome = model.run_at(&own, *years, Method::Exact).unwrap();
            let expected = Measure::Exports.value(model.baseline(), &outcome).unwrap();
            let found = found.unwrap();
            assert!(
                (found - expected).abs() <= 1e-9 * expected.abs(),
                "draw {draw}, {years} years: {found}, not {expected}"
            );
        }
    }
    for (place, band) in ensemble.bands.iter().enumerate() {
        let band = band.as_ref().unwrap();
        assert_eq!(band.count, COUNT);
        let [_, _, widest] = band.bands;
        for line in &ensemble.lines {
            let value = line[place].unwrap();
            let (first, last) = (band.curve[0].0, band.curve[band.curve.len() - 1].0);
            assert!((first..=last).contains(&value));
        }
        assert!(widest.low.value < band.p50.value && band.p50.value < widest.high.value);
    }
    // substitution takes time: what is not known matters more after seven years than at once
    let width = |place: usize| {
        let band = ensemble.bands[place].as_ref().unwrap();
        band.p90.value - band.p10.value
    };
    assert!(width(2) > width(0), "{} {}", width(2), width(0));
}

#[test]
fn more_lines_than_draws_are_as_many_as_there_are() {
    let model = Model::new(Baseline::shipped().unwrap());
    let scenario = Scenario::at_defaults(model.catalogue());
    let mut draws = Draws::new(3, Stream::First);
    let inputs = Inputs::new(&mut draws, model.catalogue(), &scenario, 2).unwrap();
    let of = (&inputs, &YEARS[..1]);
    let plan = Plan::new(&model, &scenario, of, &[Measure::Exports]).unwrap();
    let ensemble = plan.all(&model, LINES).unwrap();
    assert_eq!(ensemble.lines.len(), 2);
    // nothing has moved: exports are those of the baseline in every draw
    assert!(ensemble.bands[0].as_ref().unwrap().sd <= 0.0);
}
