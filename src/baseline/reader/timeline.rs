//! The timeline: its rows are written alike in a baseline and in a scenario file, where one says only what differs from
//! the row that it changes.

use jiff::civil::Date;

use super::figures::Names;
use crate::baseline::timeline::{
    Event, Footing, Given, Happening, HistoryEntry, Issue, LARGEST_FACTOR, Link, LinkKind,
    MOST_MONTHS, Setting, State, Timeline, When,
};
use crate::baseline::{Grade, Title};
use crate::reading::{Entry, Expected, Fields, ProblemKind, Problems, Value};
use crate::text::days;

/// Fields of the section.
pub(crate) const FIELDS: [&str; 8] = [
    "start",
    "months",
    "from",
    "ordered_ahead",
    "issues",
    "links",
    "events",
    "history",
];

/// Magnitude of a lever's value in base units: no quantity of a deal is larger.
const LARGEST: f64 = 1e18;

/// The word for what nobody published.
pub(crate) const OWN_JUDGEMENT: &str = "own_judgement";

/// A whole timeline; all of its rows must be readable.
pub(super) fn read(value: Value<'_>, known: &Names, p: &mut Problems) -> Option<Timeline> {
    let fields = value.fields(&FIELDS, p);
    let start = fields.required("start", p, day);
    let months = fields.required("months", p, months);
    let from = fields.required("from", p, |v, p| v.text(p));
    let ordered_ahead = fields.required("ordered_ahead", p, months_ahead);
    let issues = fields.required("issues", p, |v, p| all(v, issue, p));
    let links = fields.optional("links", p, |v, p| all(v, link, p));
    let events = fields.optional("events", p, |v, p| all(v, event, p));
    let history = fields.optional("history", p, |v, p| all(v, history, p));
    let timeline = Timeline {
        start: start?,
        months: months?,
        from: from?,
        ordered_ahead: ordered_ahead?,
        issues: issues?,
        links: links?.unwrap_or_default(),
        events: events?.unwrap_or_default(),
        history: history?.unwrap_or_default(),
    };
    names(value, (&timeline, known), p)?;
    Some(timeline)
}

/// Reads one row; what it leaves out is as in the row that it changes.
type ReadRow<R> = fn(&Entry<'_>, Option<&R>, &mut Problems) -> Option<R>;

fn all<R>(value: Value<'_>, read: ReadRow<R>, p: &mut Problems) -> Option<Vec<R>> {
    let entries = value.entries(p);
    let rows: Vec<R> = entries
        .iter()
        .filter_map(|entry| p.inside(&entry.key, |p| read(entry, None, p)))
        .collect();
    (rows.len() == entries.len()).then_some(rows)
}

/// Whether every row speaks of issues, events and sources that there are.
fn names(value: Value<'_>, (timeline, known): (&Timeline, &Names), p: &mut Problems) -> Option<()> {
    let sources: Vec<&str> = known.sources.iter().flatten().map(String::as_str).collect();
    let issues: Vec<&str> = timeline.issues.iter().map(|row| row.id.as_str()).collect();
    let events: Vec<&str> = timeline.events.iter().map(|row| row.id.as_str()).collect();
    let mut unknown = Vec::new();
    let mut check = |known: &[&str], name: &str| {
        if !known.contains(&name) {
            unknown.push((name.to_owned(), ProblemKind::unknown(known.iter())));
        }
    };
    for footing in timeline.footings() {
        let source = footing.source.as_str();
        if !source.is_empty() && !source.starts_with("http") {
            check(&sources, source);
        }
    }
    for link in &timeline.links {
        check(&issues, &link.first);
        check(&issues, &link.second);
    }
    for event in &timeline.events {
        let named = event.slows.iter().map(|(issue, _)| issue);
        for issue in named.chain(event.while_issue.iter().map(|(issue, _)| issue)) {
            check(&issues, issue);
        }
        if let Some(after) = &event.after {
            check(&events, after);
        }
    }
    for entry in &timeline.history {
        match &entry.what {
            Happening::Reached { issue, .. } => check(&issues, issue),
            Happening::Happened { event } => check(&events, event),
            Happening::InForce { .. } => {}
        }
    }
    for (name, kind) in &unknown {
        p.error(value.place_for(p), name, kind.clone());
    }
    unknown.is_empty().then_some(())
}

/// How many months a timeline looks ahead.
pub(crate) fn months(value: Value<'_>, p: &mut Problems) -> Option<u16> {
    let months = value.whole(1..=u32::from(MOST_MONTHS), p)?;
    u16::try_from(months).ok()
}

/// How many months ahead orders are placed.
pub(crate) fn months_ahead(value: Value<'_>, p: &mut Problems) -> Option<u16> {
    let months = value.whole(0..=u32::from(MOST_MONTHS), p)?;
    u16::try_from(months).ok()
}

/// A day in quotation marks.
pub(crate) fn day(value: Value<'_>, p: &mut Problems) -> Option<Date> {
    let mut unheard = Problems::new();
    let read = value.text(&mut unheard);
    read.as_deref().and_then(days::parse).or_else(|| {
        let expected = Expected::Day;
        value.refuse(ProblemKind::WrongKind { expected }, p)
    })
}

/// A field that must be there, or may be left out where it is as in the row that is changed.
fn field<'d, T: Clone>(
    fields: &Fields<'d>,
    (name, like): (&str, Option<&T>),
    p: &mut Problems,
    read: impl FnOnce(Value<'d>, &mut Problems) -> Option<T>,
) -> Option<T> {
    match like {
        None => fields.required(name, p, read),
        Some(like) => Some(
            fields
                .optional(name, p, read)?
                .unwrap_or_else(|| like.clone()),
        ),
    }
}

/// A field that may be `None`; left out it is as in the row that is changed.
#[expect(
    clippy::option_option,
    reason = "absent and broken are different answers"
)]
fn maybe<'d, T: Clone>(
    fields: &Fields<'d>,
    (name, like): (&str, Option<&Option<T>>),
    p: &mut Problems,
    read: impl FnOnce(Value<'d>, &mut Problems) -> Option<T>,
) -> Option<Option<T>> {
    let found = fields.optional(name, p, read)?;
    if found.is_some() || fields.is_none(name) {
        return Some(found);
    }
    Some(like.cloned().flatten())
}

/// A list that may be left out.
fn list<'d, T: Clone>(
    fields: &Fields<'d>,
    (name, like): (&str, Option<&Vec<T>>),
    p: &mut Problems,
    read: impl Fn(Value<'d>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let found = fields.optional(name, p, |v, p| {
        let items = v.items(p)?;
        let read: Vec<Option<T>> = items.into_iter().map(|item| read(item, p)).collect();
        read.into_iter().collect()
    })?;
    Some(found.unwrap_or_else(|| like.cloned().unwrap_or_default()))
}

/// An issue.
pub(crate) fn issue(entry: &Entry<'_>, like: Option<&Issue>, p: &mut Problems) -> Option<Issue> {
    const FIELDS: [&str; 6] = [
        "title",
        "state",
        "monthly_chances",
        "covers",
        "in_force_from",
        "footing",
    ];
    let fields = entry.value.fields(&FIELDS, p);
    let title = field(&fields, ("title", like.map(|row| &row.title)), p, title);
    let state = field(&fields, ("state", like.map(|row| &row.state)), p, state);
    let chances = ("monthly_chances", like.map(|row| &row.monthly_chances));
    let monthly_chances = field(&fields, chances, p, self::chances);
    let covers = ("covers", like.map(|row| &row.covers));
    let covers = list(&fields, covers, p, |v, p| v.text(p));
    let in_force_from = ("in_force_from", like.map(|row| &row.in_force_from));
    let in_force_from = field(&fields, in_force_from, p, self::state);
    let footing = ("footing", like.map(|row| &row.footing));
    let footing = maybe(&fields, footing, p, self::footing);
    Some(Issue {
        id: entry.key.clone(),
        title: title?,
        state: state?,
        monthly_chances: monthly_chances?,
        covers: covers?,
        in_force_from: in_force_from?,
        footing: footing?,
    })
}

/// A link between two issues.
pub(crate) fn link(entry: &Entry<'_>, like: Option<&Link>, p: &mut Problems) -> Option<Link> {
    const FIELDS: [&str; 5] = ["title", "kind", "first", "second", "footing"];
    let fields = entry.value.fields(&FIELDS, p);
    let title = field(&fields, ("title", like.map(|row| &row.title)), p, title);
    let kind = field(
        &fields,
        ("kind", like.map(|row| &row.kind)),
        p,
        |v, p| match v.variant(&["before", "conditional"], p)? {
            (0, _) => Some(LinkKind::Before),
            (_, Some(inside)) => {
                let [factor] = items(inside, p)?;
                let factor = factor.number(0.0..=LARGEST_FACTOR, p)?;
                Some(LinkKind::Conditional { factor })
            }
            (_, None) => {
                v.lacks(p);
                None
            }
        },
    );
    let end = |row: &Link, is_first: bool| {
        if is_first {
            (row.first.clone(), row.first_state)
        } else {
            (row.second.clone(), row.second_state)
        }
    };
    let known = like.map(|row| end(row, true));
    let first = field(&fields, ("first", known.as_ref()), p, issue_and_state);
    let known = like.map(|row| end(row, false));
    let second = field(&fields, ("second", known.as_ref()), p, issue_and_state);
    let footing = ("footing", like.map(|row| &row.footing));
    let footing = maybe(&fields, footing, p, self::footing);
    let ((first, first_state), (second, second_state)) = (first?, second?);
    Some(Link {
        id: entry.key.clone(),
        title: title?,
        kind: kind?,
        first,
        first_state,
        second,
        second_state,
        footing: footing?,
    })
}

/// An event.
pub(crate) fn event(entry: &Entry<'_>, like: Option<&Event>, p: &mut Problems) -> Option<Event> {
    const FIELDS: [&str; 8] = [
        "title",
        "when",
        "while_issue",
        "after",
        "effect",
        "slows",
        "is_threat",
        "footing",
    ];
    let fields = entry.value.fields(&FIELDS, p);
    let title = field(&fields, ("title", like.map(|row| &row.title)), p, title);
    let when = field(&fields, ("when", like.map(|row| &row.when)), p, when);
    let while_issue = ("while_issue", like.map(|row| &row.while_issue));
    let while_issue = maybe(&fields, while_issue, p, issue_and_state);
    let after = ("after", like.map(|row| &row.after));
    let after = maybe(&fields, after, p, |v, p| v.text(p));
    let effect = ("effect", like.map(|row| &row.effect));
    let effect = list(&fields, effect, p, setting);
    let slows = ("slows", like.map(|row| &row.slows));
    let slows = list(&fields, slows, p, |v, p| {
        let [issue, factor] = items(v, p)?;
        let factor = factor.number(0.0..=LARGEST_FACTOR, p);
        Some((issue.text(p)?, factor?))
    });
    let is_threat = fields.optional("is_threat", p, |v, p| v.truth(p));
    let footing = ("footing", like.map(|row| &row.footing));
    let footing = maybe(&fields, footing, p, self::footing);
    Some(Event {
        id: entry.key.clone(),
        title: title?,
        when: when?,
        while_issue: while_issue?,
        after: after?,
        effect: effect?,
        slows: slows?,
        is_threat: is_threat?.unwrap_or_else(|| like.is_some_and(|row| row.is_threat)),
        footing: footing?,
    })
}

/// A line of what happened.
pub(crate) fn history(
    entry: &Entry<'_>,
    like: Option<&HistoryEntry>,
    p: &mut Problems,
) -> Option<HistoryEntry> {
    const FIELDS: [&str; 4] = ["date", "title", "what", "footing"];
    let fields = entry.value.fields(&FIELDS, p);
    let date = field(&fields, ("date", like.map(|row| &row.date)), p, day);
    let title = field(&fields, ("title", like.map(|row| &row.title)), p, title);
    let what = field(&fields, ("what", like.map(|row| &row.what)), p, happening);
    let footing = ("footing", like.map(|row| &row.footing));
    let footing = maybe(&fields, footing, p, self::footing);
    Some(HistoryEntry {
        id: entry.key.clone(),
        date: date?,
        title: title?,
        what: what?,
        footing: footing?,
    })
}

fn happening(value: Value<'_>, p: &mut Problems) -> Option<Happening> {
    let (index, inside) = value.variant(&["reached", "happened", "in_force"], p)?;
    let Some(inside) = inside else {
        value.lacks(p);
        return None;
    };
    if index == 0 {
        let (issue, state) = issue_and_state(inside, p)?;
        return Some(Happening::Reached { issue, state });
    }
    let [name] = items(inside, p)?;
    let name = name.text(p)?;
    Some(if index == 1 {
        Happening::Happened { event: name }
    } else {
        Happening::InForce { preset: name }
    })
}

fn when(value: Value<'_>, p: &mut Problems) -> Option<When> {
    let (index, inside) = value.variant(&["on", "hazard"], p)?;
    let Some(inside) = inside else {
        value.lacks(p);
        return None;
    };
    if index == 0 {
        let [day, probability] = items(inside, p)?;
        let day = self::day(day, p);
        let probability = probability.number(0.0..=1.0, p);
        return Some(When::On {
            day: day?,
            probability: probability?,
        });
    }
    let fields = inside.fields(&["from", "to", "monthly"], p);
    let from = fields.optional("from", p, day);
    let to = fields.optional("to", p, day);
    let monthly = fields.required("monthly", p, |v, p| v.number(0.0..=1.0, p));
    Some(When::Hazard {
        from: from?,
        to: to?,
        monthly: monthly?,
    })
}

fn setting(value: Value<'_>, p: &mut Problems) -> Option<Setting> {
    let (index, inside) = value.variant(&["lever", "overlay", "preset"], p)?;
    let Some(inside) = inside else {
        value.lacks(p);
        return None;
    };
    match index {
        0 => {
            let [key, value] = items(inside, p)?;
            let given = if value.ron().starts_with('"') {
                value.text(p).map(Given::Word)
            } else {
                value.number(-LARGEST..=LARGEST, p).map(Given::Number)
            };
            Some(Setting::Lever {
                key: key.text(p)?,
                value: given?,
            })
        }
        1 => {
            let [id] = items(inside, p)?;
            id.text(p).map(Setting::Overlay)
        }
        _ => {
            let [id, covers] = items(inside, p)?;
            let covers = covers.items(p)?;
            let covers: Vec<Option<String>> = covers.iter().map(|item| item.text(p)).collect();
            Some(Setting::Preset {
                id: id.text(p)?,
                covers: covers.into_iter().collect::<Option<_>>()?,
            })
        }
    }
}

/// `("fund", paper)`.
fn issue_and_state(value: Value<'_>, p: &mut Problems) -> Option<(String, State)> {
    let [issue, state] = items(value, p)?;
    let issue = issue.text(p);
    let state = self::state(state, p);
    Some((issue?, state?))
}

fn state(value: Value<'_>, p: &mut Problems) -> Option<State> {
    let index = value.choice(&State::ALL.map(State::word), p)?;
    State::ALL.get(index).copied()
}

/// Three chances, from open, from words and from paper.
fn chances(value: Value<'_>, p: &mut Problems) -> Option<[f64; 3]> {
    let [open, words, paper] = items(value, p)?;
    let chances = [open, words, paper].map(|chance| chance.number(0.0..=1.0, p));
    let [open, words, paper] = chances;
    Some([open?, words?, paper?])
}

/// `(source: "C01", grade: derived, why: (english: "…", korean: "…"))`; the grade may be own judgement.
fn footing(value: Value<'_>, p: &mut Problems) -> Option<Footing> {
    let fields = value.fields(&["source", "grade", "why"], p);
    let source = fields.optional("source", p, |v, p| v.text(p));
    let grade = fields.required("grade", p, |v, p| {
        let [sourced, derived, recalled] = Grade::ALL.map(Grade::word);
        let index = v.choice(&[sourced, derived, recalled, OWN_JUDGEMENT], p)?;
        Some(Grade::ALL.get(index).copied())
    });
    let why = fields.optional("why", p, title);
    Some(Footing {
        source: source?.unwrap_or_default(),
        grade: grade?,
        why: why?.unwrap_or_default(),
    })
}

/// One text for both languages, or one for each.
fn title(value: Value<'_>, p: &mut Problems) -> Option<Title> {
    if value.ron().starts_with('"') {
        let text = said(value, p)?;
        return Some(Title::new(text.clone(), text));
    }
    super::header::title(value, p)
}

fn said(value: Value<'_>, p: &mut Problems) -> Option<String> {
    let text = value.text(p)?;
    if text.trim().is_empty() {
        return value.refuse(ProblemKind::Empty, p);
    }
    Some(text)
}

/// The items of a tuple of so many.
fn items<'d, const N: usize>(value: Value<'d>, p: &mut Problems) -> Option<[Value<'d>; N]> {
    let items = value.items(p)?;
    let found = items.len();
    match <[Value<'d>; N]>::try_from(items) {
        Ok(items) => Some(items),
        Err(_) => value.refuse(ProblemKind::WrongCount { expected: N, found }, p),
    }
}
