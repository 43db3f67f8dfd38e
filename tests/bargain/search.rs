//! The search: nothing betters it, it comes near to every package of a grid, and workers change no bit.

use entente::bargain::{
    Found, Ground, Packages, Search, Settings, hypervolume, table_rows, value_measures,
};
use entente::model::Valued;

use super::{MODEL, feasible, preset, random_packages, searched, size, without_lines};

const DEAL: &str = "november-2025-mou";
const NO_DEAL: &str = "walk-away";

#[test]
fn no_point_of_the_frontier_is_bettered_by_a_random_package() {
    let count = size(100_000, 1_500);
    // packages at the ends of their rows lie near the frontier: there a two-hundredth of its length is allowed after
    // 50,000 packages, and a fiftieth after 3,000
    let near = if cfg!(debug_assertions) { 2e-2 } else { 5e-3 };
    for scenario in [preset(DEAL), &without_lines(DEAL)] {
        let ground = Ground::of_table(&MODEL, scenario, preset(NO_DEAL)).unwrap();
        let frontier = searched(&ground, size(50_000, 3_000));
        assert!(frontier.points.len() > 20, "{}", frontier.points.len());
        let ends = [frontier.points.first(), frontier.points.last()].map(|end| end.unwrap().values);
        for (share_at_ends, slack) in [(0.0, 0.0), (0.8, near)] {
            let random = random_packages(&ground, count, share_at_ends);
            let random = feasible(ground.evaluate(&MODEL, &random).unwrap());
            assert!(random.len() > count / 2);
            let slack = [0, 1].map(|party| slack * (ends[1][party] - ends[0][party]).abs());
            for point in &frontier.points {
                let betters = |found: &&Found| {
                    let above = [0, 1].map(|party| found.values[party] - point.values[party]);
                    let is_no_worse = above.iter().all(|above| *above >= 0.0);
                    is_no_worse && above.iter().zip(slack).any(|(above, slack)| *above > slack)
                };
                let better = random.iter().find(betters);
                assert!(better.is_none(), "{point:?} is bettered by {better:?}");
            }
        }
    }
}

#[test]
fn points_are_worth_what_the_whole_model_says() {
    let scenario = preset(DEAL);
    let ground = Ground::of_table(&MODEL, scenario, preset(NO_DEAL)).unwrap();
    let frontier = searched(&ground, 1_000);
    for point in frontier.points.iter().step_by(20) {
        let package = ground.scenario_with(&point.package);
        let outcome = MODEL.run(&package).unwrap();
        for (party, measure) in ground.measures().into_iter().enumerate() {
            let whole = measure.value(MODEL.baseline(), &outcome).unwrap();
            let off = (point.values[party] - whole).abs();
            assert!(off <= 1e-9 * whole.abs(), "{off} of {whole}");
        }
        let lines = entente::engine::red_lines::Constraints::new(&MODEL, &package.red_lines);
        let before = lines.crossed(&MODEL, scenario, Some(&MODEL.run(scenario).unwrap()));
        assert!(lines.crossed(&MODEL, &package, Some(&outcome)) <= before);
    }
}

#[test]
fn a_frontier_of_three_rows_covers_what_every_package_of_a_grid_does() {
    let scenario = without_lines(DEAL);
    let keys = [
        "duty.KOR.cars_and_parts",
        "fund.cash",
        "security.cost_sharing",
    ];
    let mut table = scenario.table.clone();
    table.rows.retain(|row| keys.contains(&row.id.as_str()));
    let rows = table_rows(MODEL.catalogue(), &table);
    assert_eq!(rows.len(), 3);
    for valued in Valued::ALL {
        let measures = value_measures(valued);
        let ground = Ground::new(&MODEL, &scenario, &rows, preset(NO_DEAL), measures).unwrap();
        let mut grid = Packages::new(3);
        for at in 0..1_331 {
            let place = |row: usize, step: usize| rows[row].value_at(step as f64 / 10.0);
            grid.push(&[
                place(0, at % 11),
                place(1, at / 11 % 11),
                place(2, at / 121),
            ]);
        }
        let grid = feasible(ground.evaluate(&MODEL, &grid).unwrap());
        let of_grid: Vec<[f64; 2]> = grid.iter().map(|found| found.values).collect();
        let low = |party: usize| {
            of_grid
                .iter()
                .map(|v| v[party])
                .fold(f64::INFINITY, f64::min)
        };
        let reference = [low(0), low(1)];
        let every = hypervolume(&of_grid, reference);
        let frontier = searched(&ground, 2_000);
        let found: Vec<[f64; 2]> = frontier.points.iter().map(|point| point.values).collect();
        let ratio = hypervolume(&found, reference) / every;
        // more than the grid's own, for its points stand between those of the grid
        assert!(ratio > 0.999, "{valued:?}: {ratio}");
        assert!(ratio < 1.1, "{valued:?}: {ratio}");
    }
}

#[test]
fn tasks_of_any_size_on_any_number_of_workers_give_the_same_bits() {
    let scenario = preset(DEAL);
    let ground = Ground::of_table(&MODEL, scenario, preset(NO_DEAL)).unwrap();
    let settings = Settings {
        seed: 3,
        packages: size(8_000, 1_200),
    };
    let alone = {
        let space = ground.space().unwrap();
        let mut search = Search::new(space, ground.present(), ground.no_deal(), settings);
        while let Some(generation) = search.generation() {
            let found = ground.evaluate(&MODEL, generation).unwrap();
            search.absorb(&found);
        }
        search.frontier()
    };
    for (workers, packages_a_task) in [(1, 33), (2, 64), (8, 7)] {
        let space = ground.space().unwrap();
        let mut search = Search::new(space, ground.present(), ground.no_deal(), settings);
        while let Some(generation) = search.generation() {
            let tasks = generation.tasks(packages_a_task);
            let work = |worker: usize| {
                let mut scratch = ground.scratch();
                let mine = tasks.iter().enumerate().skip(worker).step_by(workers);
                let compute = |(number, task): (usize, &std::ops::Range<usize>)| {
                    let found = ground.compute(&MODEL, generation, task.clone(), &mut scratch);
                    (number, found.unwrap())
                };
                mine.map(compute).collect::<Vec<_>>()
            };
            let work = &work;
            let mut done: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..workers)
                    .map(|worker| scope.spawn(move || work(worker)))
                    .collect();
                threads
                    .into_iter()
                    .flat_map(|thread| thread.join().unwrap())
                    .collect()
            });
            done.sort_by_key(|(number, _)| *number);
            let found: Vec<_> = done.into_iter().flat_map(|(_, found)| found).collect();
            search.absorb(&found);
        }
        assert_eq!(search.frontier(), alone, "{workers} workers");
    }
}

#[test]
fn a_row_without_a_number_is_left_out_and_named_and_a_table_without_rows_is_an_error() {
    let mut scenario = preset(DEAL).clone();
    let key = "rules.standard_cap";
    let id = MODEL.catalogue().find_key(key).unwrap();
    assert!(scenario.value(id).number().is_none());
    scenario.table.rows.push(entente::model::TableRow {
        id: key.to_owned(),
        low: 25_000.0,
        high: 50_000.0,
    });
    let ground = Ground::of_table(&MODEL, &scenario, preset(NO_DEAL)).unwrap();
    assert_eq!(ground.left_out(), [id]);
    assert_eq!(ground.rows().len() + 1, scenario.table.rows.len());
    scenario.table.rows.retain(|row| row.id == key);
    let error = Ground::of_table(&MODEL, &scenario, preset(NO_DEAL)).unwrap_err();
    assert_eq!(error, entente::bargain::BargainError::NoRows);
}

#[test]
fn red_lines_off_the_table_bind_nothing_and_are_named_when_crossed() {
    let mut scenario = preset(DEAL).clone();
    scenario.table.rows.retain(|row| row.id == "fund.cash");
    let crossed = |scenario: &entente::model::Scenario| {
        let ground = Ground::of_table(&MODEL, scenario, preset(NO_DEAL)).unwrap();
        let lines = ground.limits().settled().iter();
        lines
            .map(|line| scenario.red_lines[*line].id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(crossed(&scenario), Vec::<String>::new());
    let steel = MODEL.catalogue().find_key("duty.KOR.steel").unwrap();
    scenario.values[steel.index()] = entente::model::Value::Number(0.25);
    assert_eq!(crossed(&scenario), ["steel_stays"]);
}
