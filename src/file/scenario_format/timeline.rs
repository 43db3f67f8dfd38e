//! The timeline in a scenario file: only what differs from the base, one row a line.
//!
//! ```text
//!   timeline: (
//!     start: "2018-03-08",
//!     issues: {
//!       "tariffs": (state: open, monthly_chances: (0.2, 0.2, 0.2)),    what differs from the base's row
//!       "fund": None,                                                   removed
//!       "own_1": (title: "Visas", state: open, monthly_chances: (0.1, 0.1, 0.1), covers: [], in_force_from: paper),
//!     },
//!     links: {
//!       "own_1": (title: "…", kind: before, first: ("korus", words), second: ("tariffs", paper)),
//!       "own_2": (title: "…", kind: conditional(0.5), first: …, second: …),
//!     },
//!     events: {
//!       "own_1": (title: "…", when: on("2026-03-09", 0.5), effect: [lever("duty.KOR.other", 0.25)]),
//!       "own_2": (title: "…", when: hazard(from: "2026-01-01", monthly: 0.05), while_issue: ("fund", law),
//!                 slows: [("farm", 0.5)], is_threat: true),
//!     },
//!     history: {
//!       "own_1": (date: "2026-03-12", title: "…", what: reached("fund", law)),
//!     },
//!   ),
//! ```
//!
//! What a row rests on stands in `footing: (source: "…", grade: own_judgement, why: …)`. Names of levers, presets,
//! overlays, issues and events that are not known are kept with a warning. A change of a row that the base does not have
//! is kept as it stands, with a warning.

mod write;

use std::sync::Arc;

use super::ScenarioFormat;
use super::read::{MOST_LOOKED_UP, keep_unknown};
use crate::baseline::timeline_rows as shared;
use crate::model::rows::{self, Row, RowEdit};
use crate::model::timeline::{
    Event, Happening, HistoryEntry, Issue, Link, MOST_EVENTS, MOST_HISTORY, MOST_ISSUES,
    MOST_LINKS, Setting, Timeline, check_event, check_issue, check_link,
};
use crate::model::{Scenario, ValueError};
use crate::reading::{Entry, Fields, ProblemKind, Problems, Value, nearest};

pub(super) use write::text_of;

/// The section's name.
pub(super) const SECTION: &str = "timeline";
/// The tables in it, as lines that are kept unread name them.
const ISSUES: &str = "timeline.issues";
const LINKS: &str = "timeline.links";
const EVENTS: &str = "timeline.events";
const HISTORY: &str = "timeline.history";

/// How one table is read: its field, its name for lines that are kept, its reader, its rule and its size.
struct Rules<R> {
    field: &'static str,
    section: &'static str,
    read: fn(&Entry<'_>, Option<&R>, &mut Problems) -> Option<R>,
    check: fn(&R) -> Result<(), ValueError>,
    most: usize,
    /// The field that only a whole row has.
    told_by: &'static str,
}

/// Reads the section into a scenario that has the timeline of its base.
pub(super) fn read(
    format: &ScenarioFormat<'_>,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    fields.optional(SECTION, problems, |section, p| {
        let fields = section.fields(&shared::FIELDS, p);
        let mut new = Timeline::clone(&scenario.timeline);
        if let Some(Some(day)) = fields.optional("start", p, shared::day) {
            new.start = day;
        }
        if let Some(Some(months)) = fields.optional("months", p, shared::months) {
            new.months = months;
        }
        if let Some(Some(months)) = fields.optional("ordered_ahead", p, shared::months_ahead) {
            new.ordered_ahead = months;
        }
        if let Some(Some(from)) = fields.optional("from", p, |v, p| v.text(p)) {
            new.from = from;
        }
        let shipped = format.catalogue.timeline();
        table(
            &fields,
            (&mut new.issues, &shipped.issues),
            &issues(),
            (scenario, p),
        );
        table(
            &fields,
            (&mut new.links, &shipped.links),
            &links(),
            (scenario, p),
        );
        table(
            &fields,
            (&mut new.events, &shipped.events),
            &events(),
            (scenario, p),
        );
        table(
            &fields,
            (&mut new.history, &shipped.history),
            &history(),
            (scenario, p),
        );
        new.history.sort_by_key(|entry| entry.date);
        tell_unknown(format, section, (&scenario.timeline, &new), p);
        if new != *scenario.timeline {
            scenario.timeline = Arc::new(new);
        }
        Some(())
    });
}

const fn issues() -> Rules<Issue> {
    Rules {
        field: "issues",
        section: ISSUES,
        read: shared::issue,
        check: check_issue,
        most: MOST_ISSUES,
        told_by: "state",
    }
}

const fn links() -> Rules<Link> {
    Rules {
        field: "links",
        section: LINKS,
        read: shared::link,
        check: check_link,
        most: MOST_LINKS,
        told_by: "first",
    }
}

const fn events() -> Rules<Event> {
    Rules {
        field: "events",
        section: EVENTS,
        read: shared::event,
        check: check_event,
        most: MOST_EVENTS,
        told_by: "when",
    }
}

fn history() -> Rules<HistoryEntry> {
    Rules {
        field: "history",
        section: HISTORY,
        read: shared::history,
        check: |_| Ok(()),
        most: MOST_HISTORY,
        told_by: "what",
    }
}

fn table<R: Row>(
    fields: &Fields<'_>,
    (rows, shipped): (&mut Vec<R>, &[R]),
    rules: &Rules<R>,
    (scenario, problems): (&mut Scenario, &mut Problems),
) {
    fields.optional(rules.field, problems, |section, p| {
        let base = rows.clone();
        for entry in section.entries(p) {
            p.inside(&entry.key, |p| {
                if let Some(edit) = edit(&entry, &base, rules, (&mut *scenario, p)) {
                    rows::apply(rows, edit, shipped);
                }
            });
        }
        if rows.len() > rules.most {
            let (low, high) = (0.0, rules.most as f64);
            let kind = ProblemKind::OutOfRange { low, high };
            p.error(section.place_for(p), &rows.len().to_string(), kind);
        }
        Some(())
    });
}

/// What an entry does to its table; `None` where it is kept as it stands, or has a problem.
fn edit<R: Row>(
    entry: &Entry<'_>,
    base: &[R],
    rules: &Rules<R>,
    (scenario, p): (&mut Scenario, &mut Problems),
) -> Option<RowEdit<R>> {
    let like = rows::find(base, &entry.key);
    let is_whole = |value: Value<'_>| {
        let mut unheard = Problems::new();
        let fields = value.fields(&[rules.told_by], &mut unheard);
        fields.present(rules.told_by).is_some()
    };
    let value = entry.value.optional();
    if like.is_none() && !value.is_some_and(is_whole) {
        let known = base.iter().map(Row::id);
        keep_unknown(entry, rules.section, known, (scenario, p));
        return None;
    }
    if value.is_none() {
        return Some(RowEdit::Remove(entry.key.clone()));
    }
    let row = (rules.read)(entry, like, p)?;
    if (rules.check)(&row).is_ok() {
        return Some(RowEdit::Put(row));
    }
    // numbers were judged where they stand; what is left is a name that is too long or a link to itself
    let kind = ProblemKind::unknown(base.iter().map(Row::id));
    entry.value.refuse(kind, p)
}

/// Warns of names that nothing here has; those that the base has already are not this file's.
fn tell_unknown(
    format: &ScenarioFormat<'_>,
    section: Value<'_>,
    (base, timeline): (&Timeline, &Timeline),
    p: &mut Problems,
) {
    let inherited: Vec<&str> = (named_issues(base).chain(named_events(base)))
        .chain(named_presets(base))
        .chain(named_levers(base))
        .collect();
    let mut told = Vec::new();
    let mut missing = |name: &str, known: &mut dyn Iterator<Item = &str>| {
        if !inherited.contains(&name) && !told.iter().any(|one| one == name) {
            let may_look = told.len() < MOST_LOOKED_UP;
            let nearest = may_look.then(|| nearest(name, known)).flatten();
            let nearest = nearest.map(str::to_owned);
            p.warning(
                section.place_for(p),
                name,
                ProblemKind::UnknownKept { nearest },
            );
            told.push(name.to_owned());
        }
    };
    let issue_ids = || timeline.issues.iter().map(Row::id);
    let event_ids = || timeline.events.iter().map(Row::id);
    let preset_ids = || format.presets.iter().map(|preset| preset.id.as_str());
    for name in named_issues(timeline) {
        if rows::find(&timeline.issues, name).is_none() {
            missing(name, &mut issue_ids());
        }
    }
    for name in named_events(timeline) {
        if rows::find(&timeline.events, name).is_none() {
            missing(name, &mut event_ids());
        }
    }
    for name in named_presets(timeline) {
        if format.presets.find(name).is_none() {
            missing(name, &mut preset_ids());
        }
    }
    for key in named_levers(timeline) {
        if format.catalogue.find_key(key).is_none() {
            let keys = format.catalogue.specs().iter();
            missing(key, &mut keys.map(|spec| spec.key.as_str()));
        }
    }
}

fn named_levers(timeline: &Timeline) -> impl Iterator<Item = &str> {
    let effects = timeline.events.iter().flat_map(|event| &event.effect);
    effects.filter_map(|setting| match setting {
        Setting::Lever { key, .. } => Some(key.as_str()),
        Setting::Preset { .. } | Setting::Overlay(_) => None,
    })
}

fn named_issues(timeline: &Timeline) -> impl Iterator<Item = &str> {
    let links = timeline
        .links
        .iter()
        .flat_map(|link| [&link.first, &link.second]);
    let events = timeline.events.iter().flat_map(|event| {
        let slowed = event.slows.iter().map(|(issue, _)| issue);
        slowed.chain(event.while_issue.iter().map(|(issue, _)| issue))
    });
    let reached = timeline
        .history
        .iter()
        .filter_map(|entry| match &entry.what {
            Happening::Reached { issue, .. } => Some(issue),
            Happening::Happened { .. } | Happening::InForce { .. } => None,
        });
    links.chain(events).chain(reached).map(String::as_str)
}

fn named_events(timeline: &Timeline) -> impl Iterator<Item = &str> {
    let after = timeline
        .events
        .iter()
        .filter_map(|event| event.after.as_ref());
    let happened = timeline
        .history
        .iter()
        .filter_map(|entry| match &entry.what {
            Happening::Happened { event } => Some(event),
            Happening::Reached { .. } | Happening::InForce { .. } => None,
        });
    after.chain(happened).map(String::as_str)
}

/// Presets that the timeline names; the empty one is the root.
fn named_presets(timeline: &Timeline) -> impl Iterator<Item = &str> {
    let effects = timeline.events.iter().flat_map(|event| &event.effect);
    let effects = effects.filter_map(|setting| match setting {
        Setting::Preset { id, .. } => Some(id),
        Setting::Lever { .. } | Setting::Overlay(_) => None,
    });
    let in_force = timeline
        .history
        .iter()
        .filter_map(|entry| match &entry.what {
            Happening::InForce { preset } => Some(preset),
            Happening::Reached { .. } | Happening::Happened { .. } => None,
        });
    let all = std::iter::once(&timeline.from)
        .chain(effects)
        .chain(in_force);
    all.map(String::as_str).filter(|id| !id.is_empty())
}
