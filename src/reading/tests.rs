//! Each test reads a small text and compares what is found with its line and column.

use super::*;
use crate::text::Language;

/// The problems that `read` finds in `text`, as `line:column field kind`.
fn problems_of<T>(
    text: &str,
    read: impl for<'d> FnOnce(Value<'d>, &mut Problems) -> T,
) -> Vec<(usize, usize, String, ProblemKind)> {
    let document = Document::new(text).unwrap();
    let mut problems = Problems::new();
    read(document.root(), &mut problems);
    problems
        .into_list()
        .into_iter()
        .map(|p| (p.place.line, p.place.column, p.field.join("."), p.kind))
        .collect()
}

fn syntax_of(text: &str) -> (usize, usize, ProblemKind) {
    let problem = Document::new(text).unwrap_err();
    (problem.place.line, problem.place.column, problem.kind)
}

#[test]
fn values_come_out_as_written() {
    let text = "// a note\n(rate: 0.15, name: \"쌀 \\\"rice\\\"\", kind: floor, on: true, years: [2024, 2025,],\n \
                map: {\"KOR\": -0.0, \"JPN\": 1e-3}, none: None, some: Some(3), /* two */ pair: (1, 2))";
    let document = Document::new(text).unwrap();
    let mut problems = Problems::new();
    let p = &mut problems;
    let names = [
        "rate", "name", "kind", "on", "years", "map", "none", "some", "pair",
    ];
    let fields = document.root().fields(&names, p);
    assert_eq!(
        fields.required("rate", p, |v, p| v.number(0.0..=2.0, p)),
        Some(0.15)
    );
    assert_eq!(
        fields.required("name", p, |v, p| v.text(p)).unwrap(),
        "쌀 \"rice\""
    );
    assert_eq!(
        fields.required("kind", p, |v, p| v.choice(&["add", "floor"], p)),
        Some(1)
    );
    assert_eq!(fields.required("on", p, |v, p| v.truth(p)), Some(true));
    let years = fields.required("years", p, |v, p| v.items(p)).unwrap();
    assert_eq!(years[1].whole(0..=9999, p), Some(2025));
    let map = fields
        .required("map", p, |v, p| Some(v.entries(p)))
        .unwrap();
    assert_eq!((map[0].key.as_str(), map[1].key.as_str()), ("KOR", "JPN"));
    let zero = map[0].value.number(-1.0..=1.0, p).unwrap();
    assert!(zero == 0.0 && zero.is_sign_positive());
    assert_eq!(fields.optional("none", p, |v, p| v.text(p)), Some(None));
    assert_eq!(
        fields.optional("some", p, |v, p| v.whole(0..=9, p)),
        Some(Some(3))
    );
    assert_eq!(
        fields.required("pair", p, |v, p| v.items(p)).unwrap().len(),
        2
    );
    assert!(problems.is_empty());
}

#[test]
fn all_problems_are_found_with_their_places() {
    let text = "(\n  rate: NaN,\n  raet: 1,\n  share: 1e999,\n  share: 0.5,\n  width: \"forty\", height: 3.5\n)";
    let found = problems_of(text, |value, p| {
        let fields = value.fields(&["rate", "share", "width", "height", "depth"], p);
        fields.required("rate", p, |v, p| v.number(0.0..=1.0, p));
        fields.required("share", p, |v, p| v.number(0.0..=1.0, p));
        fields.required("width", p, |v, p| v.number(0.0..=1.0, p));
        fields.required("height", p, |v, p| v.number(0.0..=2.0, p));
        fields.required("depth", p, |v, p| v.number(0.0..=2.0, p));
    });
    let allowed = ["rate", "share", "width", "height", "depth"];
    let number = ProblemKind::WrongKind {
        expected: Expected::Number,
    };
    let range = ProblemKind::OutOfRange {
        low: 0.0,
        high: 2.0,
    };
    let first = Place { line: 4, column: 3 };
    assert_eq!(
        found,
        [
            (1, 1, "depth".to_owned(), ProblemKind::Missing),
            (2, 9, "rate".to_owned(), ProblemKind::NotFinite),
            (
                3,
                3,
                "raet".to_owned(),
                ProblemKind::unknown(allowed.iter())
            ),
            (4, 10, "share".to_owned(), ProblemKind::NotFinite),
            (5, 3, "share".to_owned(), ProblemKind::Duplicate { first }),
            (6, 10, "width".to_owned(), number),
            (6, 27, "height".to_owned(), range),
        ]
    );
}

#[test]
fn infinities_in_every_spelling_are_refused() {
    for text in [
        "inf", "-inf", "+inf", "NaN", "-NaN", "1e999", "-1e999", "inff64", "NaNf64",
    ] {
        let found = problems_of(text, |value, p| value.number(f64::MIN..=f64::MAX, p));
        assert_eq!(
            found,
            [(1, 1, String::new(), ProblemKind::NotFinite)],
            "{text}"
        );
    }
}

#[test]
fn a_value_of_another_kind_is_said_to_be_one() {
    let wrong = |expected| ProblemKind::WrongKind { expected };
    let at = |expected| vec![(1, 1, String::new(), wrong(expected))];
    assert_eq!(
        problems_of("1.5", |v, p| v.whole(0..=9, p)),
        at(Expected::Whole)
    );
    assert_eq!(
        problems_of("1..2", |v, p| v.number(0.0..=9.0, p)),
        at(Expected::Number)
    );
    assert_eq!(problems_of("(1)", |v, p| v.text(p)), at(Expected::Text));
    assert_eq!(problems_of("1", |v, p| v.truth(p)), at(Expected::Truth));
    assert_eq!(
        problems_of("\"floor\"", |v, p| v.choice(&["floor"], p)),
        at(Expected::Word)
    );
    assert_eq!(
        problems_of("floor(1)", |v, p| v.choice(&["floor"], p)),
        at(Expected::Word)
    );
    assert_eq!(
        problems_of("(1, 2)", |v, p| v.fields(&["a"], p).required(
            "a",
            p,
            |v, p| v.text(p)
        )),
        at(Expected::Struct)
    );
    assert_eq!(
        problems_of("(a: 1)", |v, p| v.entries(p).len()),
        at(Expected::Map)
    );
    assert_eq!(
        problems_of("{\"a\": 1}", |v, p| v.items(p).map(|_| ())),
        at(Expected::List)
    );
}

#[test]
fn a_variant_gives_its_name_and_its_body() {
    let document = Document::new("Quota(tonnes: 2.5)").unwrap();
    let mut problems = Problems::new();
    let (index, body) = document
        .root()
        .variant(&["Rate", "Quota"], &mut problems)
        .unwrap();
    let fields = body.unwrap().fields(&["tonnes"], &mut problems);
    let tonnes = fields.required("tonnes", &mut problems, |v, p| v.number(0.0..=9.0, p));
    assert_eq!((index, tonnes), (1, Some(2.5)));
}

#[test]
fn broken_grammar_has_a_place() {
    let syntax = ProblemKind::Syntax;
    assert_eq!(
        syntax_of("(a: 1,\n b: 2 c: 3)"),
        (2, 7, syntax(SyntaxFault::Comma))
    );
    assert_eq!(syntax_of("(a 1)").2, syntax(SyntaxFault::Comma));
    assert_eq!(syntax_of("{\"a\" 1}"), (1, 6, syntax(SyntaxFault::Colon)));
    assert_eq!(syntax_of("(a: [1, 2)").2, syntax(SyntaxFault::Comma));
    assert_eq!(syntax_of("(a: 1) x"), (1, 8, syntax(SyntaxFault::Trailing)));
    assert_eq!(syntax_of("(a: \"x").2, syntax(SyntaxFault::Text));
    assert_eq!(syntax_of(""), (1, 1, syntax(SyntaxFault::End)));
    assert_eq!(syntax_of("(a: 1, /* open").2, syntax(SyntaxFault::Comment));
    assert_eq!(
        syntax_of("(a: ?)"),
        (1, 5, syntax(SyntaxFault::Character('?')))
    );
}

#[test]
fn size_encoding_and_depth_are_limited() {
    let large = vec![b' '; SIZE_CAP + 1];
    let kind = |bytes: &[u8]| Document::from_bytes(bytes).unwrap_err().kind;
    assert_eq!(
        kind(&large),
        ProblemKind::TooLarge {
            bytes: SIZE_CAP + 1,
            cap: SIZE_CAP
        }
    );
    let problem = Document::from_bytes(b"(a: 1,\n b: \xff)").unwrap_err();
    assert_eq!((problem.place.line, problem.place.column), (2, 5));
    assert_eq!(problem.kind, ProblemKind::NotText { byte: 0xff });
    assert!(Document::from_bytes(b"\xef\xbb\xbf(a: 1)").is_ok());
    assert!(Document::from_bytes(b"\xef\xbb\xbf\xef\xbb\xbf(a: 1)").is_err());
    let deep = "[".repeat(100_000);
    assert_eq!(
        kind(deep.as_bytes()),
        ProblemKind::TooDeep { limit: DEPTH_LIMIT }
    );
}

#[test]
fn columns_count_characters_and_comments_do_not_move_them() {
    let found = problems_of(
        "(이름: \"쌀\", /* 값 */ b: // here:\n   /* now */ x)",
        |v, p| {
            let fields = v.fields(&["이름", "b"], p);
            fields.required("b", p, |v, p| v.number(0.0..=1.0, p))
        },
    );
    let kind = ProblemKind::WrongKind {
        expected: Expected::Number,
    };
    assert_eq!(found, [(2, 14, "b".to_owned(), kind)]);
}

#[test]
fn a_problem_is_worded_in_both_languages() {
    let document = Document::new("(rate: 3)").unwrap();
    let mut problems = Problems::new();
    let fields = document.root().fields(&["rate"], &mut problems);
    fields.required("rate", &mut problems, |v, p| v.number(0.0..=2.0, p));
    let problem = problems.into_list().remove(0);
    assert_eq!(
        problem.words(Language::English),
        "Line 1, column 8, rate: 3 is outside the allowed range, 0 to 2"
    );
    assert_eq!(
        problem.words(Language::Korean),
        "1행 8열, rate: 3은 허용 범위 0~2를 벗어납니다"
    );
}

#[test]
fn shown_values_cannot_hide_or_reverse_anything() {
    assert_eq!(
        escaped("a\u{202E}b\u{7}\u{200B}쌀\n"),
        "a\\u{202e}b\\u{7}\\u{200b}쌀\\u{a}"
    );
    let text = format!("(\"\u{202E}evil{}\")", "x".repeat(500));
    let document = Document::new(&text).unwrap();
    let mut problems = Problems::new();
    document.root().number(0.0..=1.0, &mut problems);
    let problem = problems.into_list().remove(0);
    assert!(
        problem.value.starts_with("(\"\\u{202e}evilxx"),
        "{}",
        problem.value
    );
    assert!(problem.value.chars().count() <= 61);
}

#[test]
fn no_more_problems_are_listed_than_anybody_reads() {
    let text = format!("[{}]", "NaN,".repeat(5_000));
    let found = problems_of(&text, |v, p| {
        for item in v.items(p).unwrap() {
            item.number(0.0..=1.0, p);
        }
    });
    assert_eq!(found.len(), PROBLEM_CAP + 1);
    assert_eq!(found[PROBLEM_CAP].3, ProblemKind::More { cap: PROBLEM_CAP });
}

#[test]
fn broken_grammar_shows_what_stands_there_escaped() {
    let text = format!("(a: 1 \u{202E}{})", "x".repeat(500));
    let problem = Document::new(&text).unwrap_err();
    assert!(
        problem.value.starts_with("\\u{202e}xx"),
        "{}",
        problem.value
    );
    assert!(problem.value.chars().count() <= 61);
}

#[test]
fn signs_inside_texts_and_comments_cut_nothing() {
    let text = "(a: \"),]}\\\"(:\", b: r#\"\"),\"(\"#, c: '\\'', d: '(', e: '\"', r#f: [/* ],/* : */ */ 1, // ]\n 2],\n \
                brr: b\"x,\\\"\", g: Name(h: (1, {\"k:,\": 2})), rate: br#\"a\"b,\"#)";
    let document = Document::new(text).unwrap();
    let mut problems = Problems::new();
    let p = &mut problems;
    let names = ["a", "b", "c", "d", "e", "f", "brr", "g", "rate"];
    let fields = document.root().fields(&names, p);
    let ron =
        |name: &str, p: &mut Problems| fields.required(name, p, |v, _| Some(v.ron())).unwrap();
    assert_eq!(ron("a", p), "\"),]}\\\"(:\"");
    assert_eq!(ron("b", p), "r#\"\"),\"(\"#");
    assert_eq!(
        (ron("c", p), ron("d", p), ron("e", p)),
        ("'\\''", "'('", "'\"'")
    );
    let items = fields.required("f", p, |v, p| v.items(p)).unwrap();
    assert_eq!(items.iter().map(Value::ron).collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(
        (ron("brr", p), ron("rate", p)),
        ("b\"x,\\\"\"", "br#\"a\"b,\"#")
    );
    assert_eq!(ron("g", p), "Name(h: (1, {\"k:,\": 2}))");
    assert!(problems.is_empty());
}

#[test]
fn attributes_before_the_value_are_skipped() {
    let document = Document::new("#![enable(implicit_some)]\n// note\n(a: 1)").unwrap();
    let mut problems = Problems::new();
    let fields = document.root().fields(&["a"], &mut problems);
    let a = fields.required("a", &mut problems, |v, p| {
        v.whole(0..=9, p).map(|a| (a, v.place()))
    });
    assert_eq!(a, Some((1, Place { line: 3, column: 5 })));
}

#[test]
fn keys_of_any_text_are_read_and_doubles_are_found() {
    let document =
        Document::new("{\"duty.KOR.cars\": 1, \"쌀 %\": 2, \"duty.KOR.cars\": 3}").unwrap();
    let mut problems = Problems::new();
    let keys: Vec<String> = document
        .root()
        .text_entries(&mut problems)
        .into_iter()
        .map(|entry| entry.key)
        .collect();
    assert_eq!(keys, ["duty.KOR.cars", "쌀 %"]);
    let found = problems.into_list();
    assert_eq!(found.len(), 1);
    assert!(matches!(found[0].kind, ProblemKind::Duplicate { .. }));
    // the same file where only ids may be keys
    let mut problems = Problems::new();
    assert!(document.root().entries(&mut problems).is_empty());
    assert_eq!(problems.errors(), 3);
}
