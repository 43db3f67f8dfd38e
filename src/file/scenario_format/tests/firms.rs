//! Companies in scenario files.

use super::*;
use crate::model::rows::RowEdit;
use crate::model::{Edit, Firm, FirmFigure};

/// A file with these lines of companies.
fn with_firms(lines: &str) -> String {
    let text = with_lines("", "");
    let head = text.strip_suffix(")\n").unwrap();
    format!("{head}  firms: {{\n{lines}\n  }},\n)\n")
}

fn edit(scenario: &mut Scenario, edit: RowEdit<Firm>) {
    Edit::Firms(edit).apply(&CATALOGUE, scenario).unwrap();
}

fn shipped(id: &str) -> Firm {
    crate::model::rows::find(CATALOGUE.firms(), id)
        .unwrap()
        .clone()
}

#[test]
fn only_what_differs_of_a_company_is_written_and_comes_back() {
    let mut scenario = on("deal");
    let kia = shipped("kia").with(FirmFigure::ShareMadeThere, Value::Number(0.8));
    edit(&mut scenario, RowEdit::Put(kia));
    edit(&mut scenario, RowEdit::Remove("posco".to_owned()));
    let sector = BASELINE.sector_index("auto_parts").unwrap();
    let name = Title::new("Hanon Systems", "한온시스템");
    let own = Firm::new("own_1".to_owned(), name, sector, &CATALOGUE)
        .with(FirmFigure::PassThrough, Value::Number(0.3));
    edit(&mut scenario, RowEdit::Put(own));
    let text = format().text_of(&scenario);
    let section = text.split_once("  firms: {\n").unwrap().1;
    assert_eq!(
        section,
        "    \"kia\": (share_made_there: 0.8),\n    \"posco\": None,\n    \
         \"own_1\": (title: (english: \"Hanon Systems\", korean: \"한온시스템\"), sector: \"auto_parts\", \
         sales: 1000000000, share_made_there: 0, parts: 0, operating_profit: 100000000, revenue: 2000000000, \
         pass_through: 0.3),\n  },\n)\n"
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert_eq!(parsed.warnings, []);
    assert!(
        !format().text_of(&on("deal")).contains("firms"),
        "nothing differs"
    );
}

#[test]
fn every_problem_of_a_company_is_told_with_its_place_and_range() {
    let text = with_firms(
        "    \"kia\": (share_made_there: 1.5, sector: \"cars\", colour: 3, title: \"\"),\n    \
         \"hyundai\": (revenue: NaN, sales: None),\n    \
         \"own_1\": (title: \"New\", sales: 1000000000),",
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| problem.words(Language::English))
        .collect();
    // six of the first two rows; sector, four figures of the third
    assert_eq!(problems.len(), 6 + 5, "{lines:#?}");
    let of = |wanted: &str| lines.iter().find(|line| line.contains(wanted)).unwrap();
    let share = of("Kia: Share made in the United States");
    assert!(
        share.contains("Line 11, column 31") && share.contains("0% to 100%"),
        "{share}"
    );
    assert!(of("cars").contains("passenger_vehicles"));
    assert!(
        problems
            .iter()
            .all(|problem| problem.problem.severity == Severity::Error)
    );
}

#[test]
fn sales_beyond_the_revenue_are_warned_of_with_their_place() {
    let text = with_firms(
        "    \"kia\": (share_made_there: 0.5, sales: 400000000000),\n    \
         \"hyundai\": (revenue: 1000000),\n    \
         \"posco\": (revenue: 900000000000),",
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    let lines = |language| -> Vec<String> {
        let words = parsed.warnings.iter().map(|found| found.words(language));
        words.collect()
    };
    let english = lines(Language::English);
    assert_eq!(english.len(), 2, "{english:#?}");
    assert!(
        english[0].starts_with("Line 11, column 43, Kia: Sales in the United States"),
        "{english:#?}"
    );
    assert!(
        english[0].contains("400000000000 is more than "),
        "{english:#?}"
    );
    assert!(english[1].contains("“revenue”"), "{english:#?}");
    let korean = lines(Language::Korean);
    assert!(
        korean[0].contains("둘 중 하나는 맞지 않습니다"),
        "{korean:#?}"
    );
    let kia = crate::model::rows::find(&parsed.scenario.firms, "kia").unwrap();
    let words = kia.caution(&CATALOGUE, Language::English).unwrap();
    assert!(
        words
            .starts_with("Kia: Sales in the United States (US$400 bn) is more than Revenue before"),
        "{words}"
    );
    assert!(
        CATALOGUE
            .firms()
            .iter()
            .all(|firm| firm.sales_beyond_revenue().is_none())
    );
}

#[test]
fn a_change_of_a_company_that_the_base_lacks_is_kept_with_a_warning() {
    let text = with_firms("    \"hyunday\": (share_made_there: 0.5),\n    \"gone\": None,");
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.warnings.len(), 2);
    assert!(
        parsed.warnings[0]
            .words(Language::English)
            .contains("hyundai")
    );
    assert_eq!(parsed.scenario.firms, CATALOGUE.firms());
    let again = format().text_of(&parsed.scenario);
    assert!(again.contains("    \"hyunday\": (share_made_there: 0.5),\n    \"gone\": None,\n"));
    let reread = format().parse(again.as_bytes()).unwrap();
    assert!(reread.scenario == parsed.scenario && reread.warnings.len() == 2);
}

#[test]
fn a_file_with_more_companies_than_a_table_holds_is_refused() {
    let line = |number: usize| {
        format!(
            "    \"own_{number}\": (title: \"A\", sector: \"auto_parts\", sales: 1, share_made_there: 0, parts: 0, operating_profit: 1, revenue: 2000000),\n"
        )
    };
    let lines: String = (0..crate::model::firm::MOST_FIRMS).map(line).collect();
    let problems = format().parse(with_firms(&lines).as_bytes()).unwrap_err();
    assert!(matches!(
        problems[0].problem.kind,
        ProblemKind::OutOfRange { .. }
    ));
}
