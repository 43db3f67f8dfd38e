use super::*;
use crate::model::rows::{self, RowEdit};
use crate::model::timeline::{
    Event, Footing, Given, Happening, HistoryEntry, Issue, Link, LinkKind, Setting, State,
    TimelineEdit, When,
};
use crate::model::{Edit, diff};
use jiff::civil::date;

/// A file with these fields of a timeline.
fn with_timeline(fields: &str) -> String {
    with_lines("", "").replace("\n)\n", &format!("\n  timeline: (\n{fields}\n  ),\n)\n"))
}

fn edit(scenario: &mut Scenario, edit: TimelineEdit) {
    Edit::Timeline(edit).apply(&CATALOGUE, scenario).unwrap();
}

fn named(name: &str) -> Title {
    Title::new(name, name)
}

fn own_issue() -> Issue {
    Issue {
        id: "own_1".to_owned(),
        title: Title::new("Visas", "비자"),
        state: State::Open,
        monthly_chances: [0.1, 0.2, 0.0],
        covers: Vec::new(),
        in_force_from: State::Paper,
        footing: None,
    }
}

fn own_link() -> Link {
    Link {
        id: "own_1".to_owned(),
        title: named("First \"this\""),
        kind: LinkKind::Conditional { factor: 0.25 },
        first: "own_1".to_owned(),
        first_state: State::Words,
        second: "fund".to_owned(),
        second_state: State::Law,
        footing: Some(Footing {
            source: "https://example.org/a".to_owned(),
            grade: None,
            why: Title::new("Because", "이유"),
        }),
    }
}

fn own_event() -> Event {
    Event {
        id: "own_1".to_owned(),
        title: named("Storm"),
        when: When::Hazard {
            from: Some(date(2026, 1, 1)),
            to: None,
            monthly: 0.05,
        },
        while_issue: Some(("fund".to_owned(), State::Law)),
        after: Some("court".to_owned()),
        effect: vec![
            Setting::Lever {
                key: CARS.to_owned(),
                value: Given::Number(0.25),
            },
            Setting::Overlay("won-1480".to_owned()),
            Setting::Preset {
                id: "deal".to_owned(),
                covers: vec!["duty.KOR".to_owned()],
            },
        ],
        slows: vec![("farm".to_owned(), 0.5)],
        is_threat: true,
        footing: None,
    }
}

fn everything_changed() -> Scenario {
    let mut scenario = on("deal");
    edit(&mut scenario, TimelineEdit::Start(date(2026, 3, 1)));
    edit(&mut scenario, TimelineEdit::Months(36));
    edit(&mut scenario, TimelineEdit::From("nothing".to_owned()));
    edit(&mut scenario, TimelineEdit::OrderedAhead(3));
    let mut fund = rows::find(&scenario.timeline.issues, "fund")
        .unwrap()
        .clone();
    fund.state = State::Paper;
    edit(&mut scenario, TimelineEdit::Issues(RowEdit::Put(fund)));
    edit(
        &mut scenario,
        TimelineEdit::Issues(RowEdit::Remove("security".to_owned())),
    );
    edit(
        &mut scenario,
        TimelineEdit::Issues(RowEdit::Put(own_issue())),
    );
    edit(
        &mut scenario,
        TimelineEdit::Links(RowEdit::Remove("security_with_fund".to_owned())),
    );
    edit(&mut scenario, TimelineEdit::Links(RowEdit::Put(own_link())));
    let mut court = rows::find(&scenario.timeline.events, "trade_court")
        .unwrap()
        .clone();
    court.after = None;
    court.effect = Vec::new();
    edit(&mut scenario, TimelineEdit::Events(RowEdit::Put(court)));
    edit(
        &mut scenario,
        TimelineEdit::Events(RowEdit::Put(own_event())),
    );
    let entry = HistoryEntry {
        id: "own_1".to_owned(),
        date: date(2026, 3, 5),
        title: named("Visas promised"),
        what: Happening::Reached {
            issue: "own_1".to_owned(),
            state: State::Words,
        },
        footing: None,
    };
    edit(&mut scenario, TimelineEdit::History(RowEdit::Put(entry)));
    for id in ["h18", "h02"] {
        edit(
            &mut scenario,
            TimelineEdit::History(RowEdit::Remove(id.to_owned())),
        );
    }
    scenario
}

#[test]
fn only_what_differs_of_a_timeline_is_written_one_row_a_line() {
    assert!(!format().text_of(&on("deal")).contains("timeline"));
    let scenario = everything_changed();
    let text = format().text_of(&scenario);
    let section = text.split_once("  timeline: (\n").unwrap().1;
    assert_eq!(
        section,
        r#"    start: "2026-03-01",
    months: 36,
    from: "nothing",
    ordered_ahead: 3,
    issues: {
      "fund": (state: paper),
      "security": None,
      "own_1": (title: (english: "Visas", korean: "비자"), state: open, monthly_chances: (0.1, 0.2, 0), in_force_from: paper),
    },
    links: {
      "security_with_fund": None,
      "own_1": (title: "First \"this\"", kind: conditional(0.25), first: ("own_1", words), second: ("fund", law), footing: (source: "https://example.org/a", grade: own_judgement, why: (english: "Because", korean: "이유"))),
    },
    events: {
      "trade_court": (after: None, effect: []),
      "own_1": (title: "Storm", when: hazard(from: "2026-01-01", monthly: 0.05), while_issue: ("fund", law), after: "court", effect: [lever("duty.KOR.cars_and_parts", 0.25), overlay("won-1480"), preset("deal", ["duty.KOR"])], slows: [("farm", 0.5)], is_threat: true),
    },
    history: {
      "h02": None,
      "h18": None,
      "own_1": (date: "2026-03-05", title: "Visas promised", what: reached("own_1", words)),
    },
  ),
)
"#
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert_eq!(format().text_of(&parsed.scenario), text);
}

#[test]
fn a_change_of_a_row_that_the_base_lacks_is_kept_with_a_warning() {
    let text = with_timeline("    links: {\n      \"fund_first\": (kind: before),\n    },");
    let parsed = format().parse(text.as_bytes()).unwrap();
    let words = parsed.warnings[0].words(Language::English);
    assert!(words.contains("fund_first"), "{words}");
    let again = format().text_of(&parsed.scenario);
    assert!(
        again.contains("      \"fund_first\": (kind: before),\n"),
        "{again}"
    );
    let twice = format().parse(again.as_bytes()).unwrap();
    assert_eq!(twice.scenario, parsed.scenario);
}

#[test]
fn names_that_nobody_knows_are_told_and_kept() {
    let text = with_timeline(
        "    from: \"november\",\n    links: {\n      \"own_1\": (title: \"X\", kind: before, first: (\"founds\", paper), second: (\"tariffs\", law)),\n    },\n    events: {\n      \"own_1\": (title: \"Y\", when: on(\"2026-01-01\", 0.5), effect: [lever(\"duty.KOR.stel\", 0.5)]),\n    },",
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    let words: Vec<String> = parsed
        .warnings
        .iter()
        .map(|one| one.words(Language::English))
        .collect();
    for name in ["november", "founds", "duty.KOR.stel", "duty.KOR.steel"] {
        assert!(
            words.iter().any(|words| words.contains(name)),
            "{name}: {words:?}"
        );
    }
    assert_eq!(parsed.scenario.timeline.from, "november");
}

#[test]
fn every_problem_of_a_timeline_comes_with_its_place_and_what_is_allowed() {
    let cases = [
        ("    months: 0,", "120"),
        ("    start: \"2026-02-30\",", "2026-07-24"),
        (
            "    issues: {\n      \"fund\": (monthly_chances: (0.1, 1.5, 0.1)),\n    },",
            "1",
        ),
        (
            "    issues: {\n      \"fund\": (state: signed),\n    },",
            "paper",
        ),
        (
            "    issues: {\n      \"fund\": (monthly_chances: (0.1, 0.1)),\n    },",
            "3",
        ),
        (
            "    links: {\n      \"fund_before_cars\": (kind: conditional(11)),\n    },",
            "10",
        ),
        (
            "    links: {\n      \"fund_before_cars\": (kind: after),\n    },",
            "conditional",
        ),
        (
            "    events: {\n      \"court\": (when: on(\"2026-02-20\", 2)),\n    },",
            "1",
        ),
        (
            "    events: {\n      \"court\": (effect: [lver(\"x\", 1)]),\n    },",
            "overlay",
        ),
        (
            "    history: {\n      \"h08\": (what: reached(\"tariffs\")),\n    },",
            "2",
        ),
        ("    issue: {},", "issues"),
    ];
    for (fields, allowed) in cases {
        let problems = format()
            .parse(with_timeline(fields).as_bytes())
            .unwrap_err();
        for language in Language::ALL {
            let words = problems[0].words(language);
            assert!(words.contains(allowed), "{fields}: {words}");
        }
        let place = problems[0].problem.place;
        assert!(place.line > 1 && place.column > 1, "{fields}: {place:?}");
    }
}

#[test]
fn a_link_of_an_issue_to_itself_is_refused() {
    let text = with_timeline(
        "    links: {\n      \"own_1\": (title: \"X\", kind: before, first: (\"fund\", paper), second: (\"fund\", law)),\n    },",
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    assert_eq!(problems.len(), 1);
    let mut link = own_link();
    link.first = "fund".to_owned();
    let mut scenario = on("deal");
    let refused = Edit::Timeline(TimelineEdit::Links(RowEdit::Put(link)));
    let before = scenario.clone();
    assert!(refused.apply(&CATALOGUE, &mut scenario).is_err());
    assert_eq!(scenario, before);
}

#[test]
fn every_change_is_named_hashed_and_taken_back_by_itself() {
    let (base, changed) = (on("deal"), everything_changed());
    assert_ne!(base.short_hash(&CATALOGUE), changed.short_hash(&CATALOGUE));
    let changes = diff::changes(&base, &changed);
    assert_eq!(changes.len(), 14);
    let mut scenario = changed;
    for change in &changes {
        for language in Language::ALL {
            let words = change.words(&CATALOGUE, language);
            assert!(!words.is_empty() && !words.contains('{'), "{words}");
        }
        let before = scenario.short_hash(&CATALOGUE);
        change
            .taken_back()
            .apply(&CATALOGUE, &mut scenario)
            .unwrap();
        assert_ne!(scenario.short_hash(&CATALOGUE), before, "{change:?}");
    }
    assert_eq!(scenario.timeline, base.timeline);
    let mut fund = base.clone();
    let mut row = rows::find(&fund.timeline.issues, "fund").unwrap().clone();
    row.state = State::Law;
    edit(&mut fund, TimelineEdit::Issues(RowEdit::Put(row)));
    assert_eq!(
        diff::step_label(&CATALOGUE, &base, &fund).english,
        "Issue “Fund”: agreed in words, 25% · 20% · 15% a month → in law, 25% · 20% · 15% a month"
    );
}

#[test]
fn a_table_holds_only_so_many_rows() {
    let mut scenario = on("deal");
    let issue = |number: usize| Issue {
        id: format!("own_{number}"),
        ..own_issue()
    };
    let mut refused = 0;
    for number in 0..20 {
        let edit = Edit::Timeline(TimelineEdit::Issues(RowEdit::Put(issue(number))));
        refused += usize::from(edit.apply(&CATALOGUE, &mut scenario).is_err());
    }
    assert_eq!(
        scenario.timeline.issues.len(),
        crate::model::timeline::MOST_ISSUES
    );
    assert_eq!(refused, 20 + 6 - crate::model::timeline::MOST_ISSUES);
}
