use proptest::prelude::*;

use super::*;
use crate::baseline::{Bound, Limit, Party, RedLine};
use crate::model::correlation::Common;
use crate::model::distribution::{Distribution, Shape, spread_range};
use crate::model::rows::{self, RowEdit};
use crate::model::{
    CorrelationRow, DistributionRow, Edit, Firm, FirmFigure, TableEdit, TableRow, Valued,
};

fn any_value(kind: &Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Quantity {
            range, optional, ..
        } => {
            let number = range.clone().prop_map(Value::Number);
            if *optional {
                prop_oneof![3 => number, 1 => Just(Value::Absent)].boxed()
            } else {
                number.boxed()
            }
        }
        Kind::Choice(choices) => (0..u8::try_from(choices.len()).unwrap())
            .prop_map(Value::Choice)
            .boxed(),
        Kind::Day => prop_oneof![
            Just(Value::Absent),
            (1990_i16..=2100, 1_i8..=12, 1_i8..=28)
                .prop_map(|(year, month, day)| Value::Day(jiff::civil::date(year, month, day))),
        ]
        .boxed(),
    }
}

/// Changes of companies: shipped ones, removals and the user's own.
fn any_firms() -> impl Strategy<Value = Vec<RowEdit<Firm>>> {
    let one = (
        0..12_usize,
        any::<bool>(),
        0..CATALOGUE.sectors().len(),
        0.0..1.0_f64,
    );
    let edits = one.prop_map(|(place, removes, sector, share)| {
        let id = CATALOGUE
            .firms()
            .get(place)
            .map_or_else(|| format!("own_{place}"), |firm| firm.id.clone());
        if removes {
            return RowEdit::Remove(id);
        }
        let name = Title::new("A \"name\"", "이름");
        let firm = Firm::new(id, name, sector, &CATALOGUE);
        RowEdit::Put(firm.with(FirmFigure::ShareMadeThere, Value::Number(share)))
    });
    proptest::collection::vec(edits, 0..6)
}

fn any_red_line() -> impl Strategy<Value = RedLine> {
    let subjects = CATALOGUE.subjects().filter_map(|(name, subject)| {
        let (low, high) = subject.range();
        (low < high).then(|| (name.to_owned(), low..=high))
    });
    let subject = proptest::sample::select(subjects.collect::<Vec<_>>())
        .prop_flat_map(|(name, range)| (Just(name), proptest::option::of(range)));
    let bound = proptest::sample::select(Bound::ALL.to_vec());
    let title = "a(\\PC|[\"#\\\\\n가-힣]){0,12}";
    (1_u8..15, any::<bool>(), title, subject, bound).prop_map(
        |(id, is_focus, title, (subject, limit), bound)| RedLine {
            id: format!("own_{id}"),
            side: if is_focus {
                Party::Focus
            } else {
                Party::Importer
            },
            title: Title::new(title.clone(), title),
            subject,
            bound,
            limit: limit.map(Limit::Number),
            stated: None,
        },
    )
}

/// Own lines added, and shipped ones waived or taken out, in any order.
fn any_red_lines() -> impl Strategy<Value = Vec<RowEdit<RedLine>>> {
    let shipped = proptest::sample::select(CATALOGUE.red_lines().to_vec());
    let edits = prop_oneof![
        any_red_line().prop_map(RowEdit::Put),
        shipped.clone().prop_map(RowEdit::Put),
        shipped.clone().prop_map(|line| RowEdit::Put(RedLine {
            limit: None,
            ..line
        })),
        shipped.prop_map(|line| RowEdit::Remove(line.id)),
    ];
    proptest::collection::vec(edits, 0..6)
}

/// Rows put on the table, changed and taken off, and the other choices about it.
fn any_table() -> impl Strategy<Value = Vec<TableEdit>> {
    let shipped = proptest::sample::select(CATALOGUE.table().rows.clone());
    let row = (shipped, 0.0..0.5_f64, 0.5..1.0_f64).prop_map(|(row, from, to)| {
        let at = |part: f64| row.low + part * (row.high - row.low);
        let (low, high) = (at(from), at(to));
        TableEdit::Row(RowEdit::Put(TableRow { low, high, ..row }))
    });
    let ids = ["duty.KOR.steel", "security.defence_share", "fund.cash"];
    let edits = prop_oneof![
        row,
        proptest::sample::select(ids.to_vec())
            .prop_map(|id| TableEdit::Row(RowEdit::Remove(id.to_owned()))),
        (0.02..0.03_f64).prop_map(|low| TableEdit::Row(RowEdit::Put(TableRow {
            id: "security.defence_share".to_owned(),
            low,
            high: 0.05,
        }))),
        proptest::sample::select(Valued::ALL.to_vec()).prop_map(TableEdit::Valued),
        prop_oneof![Just("nothing"), Just("deal")].prop_map(|id| TableEdit::NoDeal(id.to_owned())),
    ];
    proptest::collection::vec(edits, 0..6)
}

/// Distributions of any kind, spread and bounds, and defaults again, in any order.
fn any_distributions() -> impl Strategy<Value = Vec<RowEdit<DistributionRow>>> {
    let places: Vec<_> = CATALOGUE.believed().map(|(id, _, _)| id).collect();
    let place = proptest::sample::select(places);
    let shape = proptest::sample::select(Shape::ALL.to_vec());
    let parts = [0.0..=1.0_f64, 0.0..=1.0, 0.0..=1.0];
    let edits = (place, shape, parts, 0..6_u8).prop_map(|(id, shape, parts, bounds)| {
        let spec = CATALOGUE.spec(id).unwrap();
        let key = spec.key.clone();
        let Kind::Quantity { range, .. } = &spec.kind else {
            panic!("{key} is no quantity");
        };
        let within = |(low, high): (f64, f64), part: f64| (low + (high - low) * part).min(high);
        let [spread, one, other] = parts;
        let shape = spread_range(shape, spec)
            .map_or(shape, |range| shape.with_spread(within(range, spread)));
        let own = (*range.start(), *range.end());
        let (mut low, mut high) = own;
        // the parameter's own bounds are left out of the text, and come up often
        if bounds > 2 {
            low = within(own, one.min(other));
        }
        if bounds % 3 > 0 {
            high = within((low, own.1), one.max(other)).max(low);
        }
        if bounds == 5 {
            return RowEdit::Remove(key);
        }
        let distribution = Distribution { shape, low, high };
        RowEdit::Put(DistributionRow { key, distribution })
    });
    proptest::collection::vec(edits, 0..6)
}

/// Correlations of groups and of pairs; what no numbers could have is refused, and changes nothing.
fn any_correlations() -> impl Strategy<Value = Vec<RowEdit<CorrelationRow>>> {
    let places: Vec<_> = CATALOGUE.believed().map(|(id, _, _)| id).collect();
    let place = proptest::sample::select(places);
    let pairs = (place.clone(), place, -1.0..=1.0_f64)
        .prop_map(|(one, other, coefficient)| (CATALOGUE.pair_key(one, other), coefficient));
    let groups = proptest::sample::select(Common::ALL.to_vec());
    let groups = (groups, 0.0..=1.0_f64).prop_map(|(one, part)| (one.key().to_owned(), part));
    let rows = prop_oneof![pairs, groups].prop_map(|(key, coefficient)| match coefficient {
        -0.1..0.0 => RowEdit::Remove(key),
        _ => RowEdit::Put(CorrelationRow { key, coefficient }),
    });
    proptest::collection::vec(rows, 0..6)
}

fn any_scenario() -> impl Strategy<Value = Scenario> {
    let changes =
        proptest::collection::vec(0..CATALOGUE.specs().len(), 0..12).prop_flat_map(|ids| {
            ids.into_iter()
                .map(|id| {
                    let spec = &CATALOGUE.specs()[id];
                    let fitting = |value| match value {
                        Value::Number(number) if spec.is_whole() => Value::Number(number.round()),
                        value => value,
                    };
                    (Just(id), any_value(&spec.kind).prop_map(fitting))
                })
                .collect::<Vec<_>>()
        });
    // quotation marks, raw string marks, control and bidirectional characters, Hangul
    let texts = || "(\\PC|[\"#\\\\\n\r\t\u{202e}\u{7}가-힣/]){0,30}";
    let titles = || (texts(), texts()).prop_map(|(english, korean)| Title::new(english, korean));
    (
        prop_oneof![Just("nothing"), Just("deal")],
        changes,
        titles(),
        titles(),
        texts(),
        proptest::collection::vec(texts(), 0..3),
        (
            any_firms(),
            any_red_lines(),
            any_table(),
            any_distributions(),
            any_correlations(),
        ),
    )
        .prop_map(
            |(
                base,
                changes,
                name,
                story,
                notes,
                sources,
                (firms, lines, table, distributions, correlations),
            )| {
                let mut scenario = on(base);
                for (id, value) in changes {
                    scenario.values[id] = value;
                }
                for edit in firms {
                    rows::apply(&mut scenario.firms, edit, CATALOGUE.firms());
                }
                for edit in lines {
                    // a bound that does not suit its subject is refused, and changes nothing
                    let _refused = Edit::RedLines(edit).apply(&CATALOGUE, &mut scenario);
                }
                for edit in table {
                    Edit::Table(edit).apply(&CATALOGUE, &mut scenario).unwrap();
                }
                for edit in distributions {
                    let edit = Edit::Distributions(edit);
                    edit.apply(&CATALOGUE, &mut scenario).unwrap();
                }
                for edit in correlations {
                    let _refused = Edit::Correlations(edit).apply(&CATALOGUE, &mut scenario);
                }
                Scenario {
                    name,
                    story,
                    notes,
                    sources,
                    ..scenario
                }
            },
        )
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_scenario(scenario in any_scenario()) {
        let text = format().text_of(&scenario);
        let parsed = format().parse(text.as_bytes()).unwrap();
        prop_assert_eq!(&parsed.scenario, &scenario);
        prop_assert_eq!(parsed.warnings.len(), 0);
        prop_assert_eq!(format().text_of(&parsed.scenario), text);
    }

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(problems) = format().parse(&bytes) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn a_file_with_random_damage_never_panics(
        scenario in any_scenario(),
        at in any::<proptest::sample::Index>(),
        junk in "[-{}()\\[\\]\"'#:,./*\\\\0-9a-zA-Z가 \n]{0,8}",
        gone in 0_usize..8,
    ) {
        let text: Vec<char> = format().text_of(&scenario).chars().collect();
        let at = at.index(text.len());
        let end = (at + gone).min(text.len());
        let damaged: String =
            text[..at].iter().copied().chain(junk.chars()).chain(text[end..].iter().copied()).collect();
        match format().parse(damaged.as_bytes()) {
            // a harmless change: what is read then reads back the same
            Ok(parsed) => {
                let text = format().text_of(&parsed.scenario);
                prop_assert_eq!(format().parse(text.as_bytes()).unwrap().scenario, parsed.scenario);
            }
            Err(problems) => {
                prop_assert!(problems.iter().any(|p| p.problem.severity == Severity::Error));
                for problem in problems {
                    let words = problem.words(Language::Korean);
                    prop_assert!(!words.is_empty(), "{:?}", problem);
                }
            }
        }
    }
}
