//! The lists of names at the head of a baseline file, and the economy of the focus origin.

use super::figures::{self, Names};
use crate::baseline::{Economy, EconomyYear, Group, Origin, Source, Title};
use crate::reading::{Entry, ProblemKind, Problems, Value};

/// A list of named things: all ids, and the things that could be read.
#[derive(Debug)]
pub(super) struct Named<T> {
    /// The id of every entry, so that references to a broken one are no second problem.
    pub(super) ids: Vec<String>,
    things: Vec<T>,
}

impl<T> Named<T> {
    /// The things, when none of them is missing.
    pub(super) fn complete(self) -> Option<Vec<T>> {
        (self.ids.len() == self.things.len()).then_some(self.things)
    }
}

fn named<'d, T>(
    value: Value<'d>,
    p: &mut Problems,
    read: impl Fn(&Entry<'d>, &mut Problems) -> Option<T>,
) -> Named<T> {
    let entries = value.entries(p);
    if entries.is_empty() {
        value.refuse::<()>(ProblemKind::Empty, p);
    }
    let things = entries
        .iter()
        .filter_map(|entry| p.inside(&entry.key, |p| read(entry, p)));
    Named {
        things: things.collect(),
        ids: entries.iter().map(|entry| entry.key.clone()).collect(),
    }
}

/// A text in both languages, `(english: "…", korean: "…")`.
pub(super) fn title(value: Value<'_>, p: &mut Problems) -> Option<Title> {
    let fields = value.fields(&["english", "korean"], p);
    let english = fields.required("english", p, said);
    let korean = fields.required("korean", p, said);
    Some(Title {
        english: english?,
        korean: korean?,
    })
}

/// A text that is not empty.
fn said(value: Value<'_>, p: &mut Problems) -> Option<String> {
    let text = value.text(p)?;
    if text.trim().is_empty() {
        return value.refuse(ProblemKind::Empty, p);
    }
    Some(text)
}

/// The table of sources.
pub(super) fn sources(value: Value<'_>, p: &mut Problems) -> Named<Source> {
    named(value, p, |entry, p| {
        let fields = entry
            .value
            .fields(&["title", "korean", "address", "accessed"], p);
        let title = fields.required("title", p, said);
        let korean = fields.optional("korean", p, said);
        let address = fields.required("address", p, said);
        let accessed = fields.required("accessed", p, said);
        let title = title?;
        Some(Source {
            id: entry.key.clone(),
            title: Title::new(title.clone(), korean?.unwrap_or(title)),
            address: address?,
            accessed: accessed?,
        })
    })
}

/// The list of origins.
pub(super) fn origins(value: Value<'_>, p: &mut Problems) -> Named<Origin> {
    named(value, p, |entry, p| {
        let fields = entry.value.fields(&["title", "preference"], p);
        let title = fields.required("title", p, title);
        let preference = fields.optional("preference", p, said);
        Some(Origin {
            id: entry.key.clone(),
            title: title?,
            preference: preference?,
        })
    })
}

/// The list of tariff groups.
pub(super) fn groups(value: Value<'_>, p: &mut Problems) -> Named<Group> {
    named(value, p, |entry, p| {
        let fields = entry.value.fields(&["title", "note"], p);
        let title = fields.required("title", p, title);
        let note = fields.required("note", p, self::title);
        Some(Group {
            id: entry.key.clone(),
            title: title?,
            note: note?,
        })
    })
}

/// The origins that the focus origin is compared with: known, each once, and not itself.
pub(super) fn rivals(
    value: Value<'_>,
    names: &Names,
    focus: Option<usize>,
    p: &mut Problems,
) -> Option<Vec<usize>> {
    let mut rivals: Vec<(usize, Value<'_>)> = Vec::new();
    for item in value.items(p)? {
        let Some(rival) = figures::reference(item, names.origins.as_ref(), p) else {
            continue;
        };
        if Some(rival) == focus {
            let origins = names.origins.iter().flatten().enumerate();
            let others = origins.filter(|(index, _)| Some(*index) != focus);
            let kind = ProblemKind::unknown(others.map(|(_, id)| id));
            item.refuse::<()>(kind, p);
        } else if let Some((_, earlier)) = rivals.iter().find(|(known, _)| *known == rival) {
            let first = earlier.place_for(p);
            item.refuse::<()>(ProblemKind::Duplicate { first }, p);
        } else {
            rivals.push((rival, item));
        }
    }
    Some(rivals.into_iter().map(|(rival, _)| rival).collect())
}

/// The economy of the focus origin.
pub(super) fn economy(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<Economy> {
    let fields = value.fields(&["base", "latest"], p);
    let base = fields.required("base", p, |v, p| economy_year(v, names, p));
    let latest = fields.required("latest", p, |v, p| economy_year(v, names, p));
    Some(Economy {
        base: base?,
        latest: latest?,
    })
}

/// Fields of one year of the economy.
const YEAR_FIELDS: [&str; 6] = [
    "year",
    "gdp_usd_bn",
    "gdp_krw_bn",
    "krw_per_usd",
    "total_exports_usd_bn",
    "exports_to_importer_usd_bn",
];

fn economy_year(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<EconomyYear> {
    let fields = value.fields(&YEAR_FIELDS, p);
    let year = fields.required("year", p, figures::year);
    let money =
        |field, p: &mut Problems| fields.required(field, p, |v, p| figures::money_bn(v, names, p));
    let gdp_usd = money("gdp_usd_bn", p);
    let gdp_krw = money("gdp_krw_bn", p);
    let total_exports_usd = money("total_exports_usd_bn", p);
    let exports_to_importer_usd = money("exports_to_importer_usd_bn", p);
    let krw_per_usd = fields.required("krw_per_usd", p, |v, p| {
        figures::figure(v, 1e-3..=1e6, names, p)
    });
    Some(EconomyYear {
        year: year?,
        gdp_usd: gdp_usd?,
        gdp_krw: gdp_krw?,
        krw_per_usd: krw_per_usd?,
        total_exports_usd: total_exports_usd?,
        exports_to_importer_usd: exports_to_importer_usd?,
    })
}
