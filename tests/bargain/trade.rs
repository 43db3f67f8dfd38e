//! What to trade for what: rates against differences of the whole model, swaps that hold when they are made.

use entente::bargain::exchange::{Exchange, Swaps};
use entente::bargain::{Ground, Packages, RowDivision, alone, words::Speaker};
use entente::text::Language;

use super::{MODEL, preset};

const DEAL: &str = "november-2025-mou";
const NO_DEAL: &str = "walk-away";

fn ground() -> Ground {
    Ground::of_table(&MODEL, preset(DEAL), preset(NO_DEAL)).unwrap()
}

/// What a package is worth to both by the whole model, not by a batch.
fn whole(ground: &Ground, package: &[f64]) -> [f64; 2] {
    let outcome = MODEL.run(&ground.scenario_with(package)).unwrap();
    (ground.measures()).map(|measure| measure.value(MODEL.baseline(), &outcome).unwrap())
}

#[test]
fn a_rate_of_exchange_leaves_the_party_where_it_was() {
    let ground = ground();
    let mut value = alone(&MODEL);
    let here = ground.present();
    let exchange = Exchange::at(&ground, here, MODEL.catalogue(), &mut value).unwrap();
    let row = |key: &str| {
        let id = MODEL.catalogue().find_key(key);
        ground
            .rows()
            .iter()
            .position(|row| Some(row.id) == id)
            .unwrap()
    };
    // cash has a kink here: the ceiling a year times ten years is all of it
    let (cars, paid) = (row("duty.KOR.cars_and_parts"), row("security.cost_sharing"));
    let before = whole(&ground, here);
    for (party, before) in before.into_iter().enumerate() {
        let rate = exchange.rate(party, cars, paid).unwrap();
        // a hundredth of a step of cars, paid back in the other row
        let part = 0.01;
        let mut package = here.to_vec();
        package[cars] -= part * exchange.rows[cars].unwrap().step;
        let without = whole(&ground, &package)[party] - before;
        package[paid] += part * rate;
        let with = whole(&ground, &package)[party] - before;
        assert!(
            with.abs() < 0.02 * without.abs(),
            "{party}: {with} of {without}"
        );
        // there and back again
        let back = exchange.rate(party, paid, cars).unwrap();
        let steps = exchange.rows[cars].unwrap().step * exchange.rows[paid].unwrap().step;
        assert!((rate * back / steps - 1.0).abs() < 1e-9);
    }
    // a percentage point of duty costs exporters, and support costs the party that pays it
    assert!(exchange.rows[cars].unwrap().worth[0] < 0.0);
    assert!(
        exchange.rows[paid].unwrap().worth[0] < 0.0 && exchange.rows[paid].unwrap().worth[1] > 0.0
    );
}

#[test]
fn swaps_and_free_gains_are_what_they_say_when_they_are_made() {
    let ground = ground();
    let mut value = alone(&MODEL);
    let swaps = Swaps::at(&ground, ground.present(), &mut value).unwrap();
    let before = whole(&ground, ground.present());
    let space = ground.space().unwrap();
    assert!(!swaps.better_for[0].is_empty() && !swaps.better_for[1].is_empty());
    let of_party = swaps.better_for.iter().zip([0, 1]);
    let all = of_party.flat_map(|(swaps, party)| swaps.iter().map(move |swap| (swap, Some(party))));
    for (swap, gainer) in all.chain(swaps.free.iter().map(|swap| (swap, None))) {
        let after = whole(&ground, &swap.package);
        let change = [after[0] - before[0], after[1] - before[1]];
        let noise = 1e-9 * before[0].abs();
        for (change, told) in change.into_iter().zip(swap.change) {
            assert!((change - told).abs() < noise, "{swap:?}");
            assert!(change > -noise, "{swap:?}");
        }
        for made in &swap.moves {
            let row = &space[made.row];
            assert!((row.low..=row.high).contains(&made.to), "{swap:?}");
        }
        let Some(gainer) = gainer else {
            assert_eq!(swap.moves.len(), 1);
            continue;
        };
        assert!(change[gainer] > noise, "{swap:?}");
        // each side gives something: alone, one move is a loss to either
        let losers = swap.moves.iter().map(|made| {
            let mut package = ground.present().to_vec();
            package[made.row] = made.to;
            let after = whole(&ground, &package);
            (0..2)
                .filter(|party| after[*party] < before[*party])
                .collect::<Vec<_>>()
        });
        assert_eq!(
            losers.collect::<Vec<_>>(),
            [vec![1 - gainer], vec![gainer]],
            "{swap:?}"
        );
    }
    for party in &swaps.better_for {
        let gains: Vec<f64> = party
            .iter()
            .map(|swap| swap.change[0] + swap.change[1])
            .collect();
        assert!(gains.iter().all(|gain| *gain > 0.0));
    }
}

#[test]
fn a_swap_is_told_in_both_languages_with_rows_values_and_gains() {
    let ground = ground();
    let mut value = alone(&MODEL);
    let swaps = Swaps::at(&ground, ground.present(), &mut value).unwrap();
    let swap = &swaps.better_for[0][0];
    for (language, words) in [
        (
            Language::English,
            ["lower “", "raise “", "South Korea +US$"],
        ),
        (Language::Korean, ["내림", "올림", "한국 +"]),
    ] {
        let model = &*MODEL;
        let told = Speaker { model, language }.swap(&ground, swap);
        assert!(words.iter().all(|word| told.contains(word)), "{told}");
        assert!(!told.contains('{'), "{told}");
    }
}

#[test]
fn adjusted_winner_divides_contested_rows_and_leaves_both_the_same_points() {
    let ground = ground();
    let mut value = alone(&MODEL);
    let division = RowDivision::at(&ground, ground.present(), &mut value)
        .unwrap()
        .unwrap();
    let [first, second] = division.division.points;
    assert!(
        (first - second).abs() < 1e-9 && first >= 50.0,
        "{first} {second}"
    );
    assert!(
        division
            .swings
            .iter()
            .all(|swing| swing[0] * swing[1] < 0.0)
    );
    assert!(
        division
            .contested
            .iter()
            .all(|row| !division.agreed.contains(row))
    );
    let mut packages = Packages::new(division.package.len());
    packages.push(&division.package);
    let again = ground.evaluate(&MODEL, &packages).unwrap()[0].unwrap();
    assert_eq!(division.found, Some(again));
}
