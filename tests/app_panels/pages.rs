//! Charts and pages: named, live, compared, sorted, drawn in both languages.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use entente::app::command::Command;
use entente::app::page::Page;
use entente::text::Language;

use super::support::stage::{Stage, harness};
use super::{CARS, CARS_TITLE, STEEL_TITLE, in_language, type_exact, window};

#[test]
fn a_chart_is_named_described_enlarged_and_shown_as_a_table() {
    let mut window = window(Page::Overview);
    let chart = window
        .state()
        .results
        .chart("welfare")
        .expect("the chart")
        .clone();
    window.state_mut().enlarged = Some(chart.id.clone());
    window.run();
    let plot = window.get_by_role_and_label(Role::Image, &chart.title);
    assert_eq!(
        plot.accesskit_node().description().as_deref(),
        Some(chart.description.as_str())
    );
    let menu = format!("Menu of the chart: {}", chart.title);
    window.get_by_label(&menu).click();
    window.run();
    window.get_by_label("Copy data").click();
    window.run();
    assert_eq!(
        window.state().asked,
        [Command::CopyChartData(chart.id.clone())]
    );
    window.get_by_label(&menu).click();
    window.run();
    window.get_by_label("Show as table").click();
    window.run();
    assert!(
        window
            .query_by_role_and_label(Role::Image, &chart.title)
            .is_none()
    );
    for column in &chart.table.columns {
        assert!(
            window.query_all_by_label(&column.title).next().is_some(),
            "{}",
            column.title
        );
    }
}

#[test]
fn a_chart_leads_to_where_its_numbers_come_from() {
    use entente::engine::Measure;

    let mut window = window(Page::Overview);
    let mut asked = |id: &str| {
        let chart = window.state().results.chart(id).expect("the chart");
        let menu = format!("Menu of the chart: {}", chart.title);
        window.state_mut().enlarged = Some(id.to_owned());
        window.run();
        window.get_by_label(&menu).click();
        window.run();
        let entry = "Where the numbers come from…";
        window.get_by_label_contains(entry).click();
        window.run();
        match window.state().asked.last() {
            Some(Command::ExplainChart(measures)) => measures.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(asked("exports-path"), [Measure::Exports]);
    let welfare = asked("welfare");
    assert!(welfare.len() > 2 && welfare.contains(&Measure::WorldEfficiencyChange));
}

#[test]
fn an_enlarged_chart_stays_live() {
    let mut window = window(Page::Overview);
    window.state_mut().enlarged = Some("exports-by-sector".to_owned());
    window.run();
    let title = |window: &Harness<'_, Stage>| {
        window
            .state()
            .results
            .chart("exports-by-sector")
            .expect("the chart")
            .title
            .clone()
    };
    let before = title(&window);
    type_exact(&mut window, CARS_TITLE, "60%");
    let after = title(&window);
    assert_ne!(before, after);
    assert!(
        window
            .query_by_role_and_label(Role::Image, &after)
            .is_some()
    );
}

#[test]
fn comparing_lists_only_what_differs() {
    let mut window = window(Page::Compare);
    let opening = entente::app::session::ReferenceChoice::Preset("november-2025-mou".to_owned());
    window.state_mut().session.set_reference(opening);
    window.run();
    assert!(
        window
            .query_by_label("No value differs from the reference")
            .is_some()
    );
    window.state_mut().with_sides = false;
    let id = window.state().parameter(CARS);
    let edit = entente::model::Edit::Set {
        id,
        value: entente::model::Value::Number(0.1),
    };
    window.state_mut().session.apply(edit).expect("fits");
    window.state_mut().session.commit();
    window.run();
    assert!(
        window
            .query_by_label("No value differs from the reference")
            .is_none()
    );
    assert!(window.query_by_label(CARS_TITLE).is_some());
    assert!(window.query_by_label(STEEL_TITLE).is_none());
    assert!(window.query_by_label("15%").is_some() && window.query_by_label("10%").is_some());
}

#[test]
fn every_page_in_both_languages_has_every_glyph_and_every_name() {
    // the harness panics on a missing glyph and on an input without a name
    for language in Language::ALL {
        for page in Page::ALL {
            in_language(language, page);
        }
    }
}

#[test]
fn light_and_dark_are_painted_differently_and_the_same_in_every_run() {
    let picture = |theme| {
        let stage = Stage::new(Language::Korean, Page::Overview);
        let mut window = harness(stage, [1000.0, 700.0], theme);
        window.run();
        window.render().expect("a picture").into_raw()
    };
    let light = picture(egui::Theme::Light);
    assert!(light == picture(egui::Theme::Light), "two runs differ");
    assert!(light != picture(egui::Theme::Dark));
}

#[test]
fn the_self_test_runs_on_its_page_and_passes() {
    let mut window = window(Page::Sources);
    window.get_by_label("Self-test").click();
    window.run();
    let count = entente::selftest::run().len();
    assert!(
        window
            .query_by_label(&format!("{count} of {count} checks pass"))
            .is_some()
    );
}

#[test]
fn the_sector_table_sorts_and_shows_exact_beside_linear() {
    let mut window = window(Page::Trade);
    window.get_by_label("All sectors").click();
    window.run();
    assert!(window.query_by_label("Sort by One-step linear").is_none());
    let height = |window: &Harness<'_, Stage>, name: &str| {
        window.query_by_label(name).map(|label| label.rect().top())
    };
    window.get_by_label("Sort by Change").click();
    window.run();
    let (computers, cars) = (
        height(&window, "Computers and storage"),
        height(&window, "Passenger vehicles"),
    );
    assert!(
        computers.is_some() && (cars.is_none() || computers < cars),
        "{computers:?} {cars:?}"
    );
    window.get_by_label("Sort by Change").click();
    window.run();
    let cars = height(&window, "Passenger vehicles").expect("the largest loss stands first");
    assert!(height(&window, "Computers and storage").is_none_or(|computers| cars < computers));
    window.get_by_label("Exact beside one-step linear").click();
    window.run();
    assert!(window.query_by_label("Sort by One-step linear").is_some());
    let cars = height(&window, "Passenger vehicles").expect("still sorted by the same column");
    assert!(height(&window, "Computers and storage").is_none_or(|computers| cars < computers));
    let left = |name: &str| window.get_by_label(name).rect().left();
    assert!(left("Sort by One-step linear") > left("Sort by Sector"));
    assert!(left("Sort by One-step linear") < left("Sort by Change"));
}
