//! The sections on farm markets, rules, the alliance and companies.

use super::figures::{self, Names};
use super::header;
use crate::baseline::{
    BannedData, BannedFigures, BeefData, BeefFigures, BeefOriginData, FarmData, FirmData,
    FirmFigures, RiceData, RiceFigures, RiceShare, RulesData, RulesFigures, SecurityData,
};
use crate::reading::{Entry, Fields, ProblemKind, Problems, Value};

/// Fields of a section: its figures and what else it has.
fn fields<'d>(value: Value<'d>, parts: [&[&'static str]; 2], p: &mut Problems) -> Fields<'d> {
    value.fields(&parts.concat(), p)
}

/// A map of named things, all of which must be readable and of which there must be one.
fn named<'d, T>(
    value: Value<'d>,
    p: &mut Problems,
    read: impl Fn(&Entry<'d>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let entries = value.entries(p);
    if entries.is_empty() {
        return value.refuse(ProblemKind::Empty, p);
    }
    let things: Vec<T> = entries
        .iter()
        .filter_map(|entry| p.inside(&entry.key, |p| read(entry, p)))
        .collect();
    (things.len() == entries.len()).then_some(things)
}

/// The position of a named thing in its list.
fn position<'a>(
    value: Value<'_>,
    ids: impl Iterator<Item = &'a String>,
    p: &mut Problems,
) -> Option<usize> {
    let ids: Vec<String> = ids.cloned().collect();
    figures::reference(value, Some(&ids), p)
}

pub(super) fn farm(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<FarmData> {
    let fields = value.fields(&["rice", "beef", "banned"], p);
    let rice = fields.optional("rice", p, |v, p| rice(v, names, p));
    let beef = fields.optional("beef", p, |v, p| beef(v, names, p));
    let banned = fields.optional("banned", p, |v, p| {
        named(v, p, |entry, p| banned(entry, names, p))
    });
    Some(FarmData {
        rice: rice?,
        beef: beef?,
        banned: banned?.unwrap_or_default(),
    })
}

fn rice(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<RiceData> {
    let fields = fields(value, [RiceFigures::FIELDS, &["partner", "shares"]], p);
    let market = RiceFigures::read(&fields, names, p);
    let shares = fields.required("shares", p, |v, p| {
        named(v, p, |entry, p| {
            let fields = entry
                .value
                .fields(&["title", "quota_t", "offer_price_usd_t"], p);
            let title = fields.required("title", p, header::title);
            let quota = fields.required("quota_t", p, |v, p| {
                figures::figure(v, 0.0..=1e12, names, p)
            });
            let offer_price = fields.required("offer_price_usd_t", p, |v, p| {
                figures::figure(v, 1e-3..=1e7, names, p)
            });
            Some(RiceShare {
                id: entry.key.clone(),
                title: title?,
                quota: quota?,
                offer_price: offer_price?,
            })
        })
    })?;
    let partner = fields.required("partner", p, |v, p| {
        position(v, shares.iter().map(|share| &share.id), p)
    });
    Some(RiceData {
        market: market?,
        partner: partner?,
        shares,
    })
}

fn beef(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<BeefData> {
    let fields = fields(value, [BeefFigures::FIELDS, &["partner", "origins"]], p);
    let market = BeefFigures::read(&fields, names, p);
    let origins = fields.required("origins", p, |v, p| {
        named(v, p, |entry, p| {
            let fields = entry
                .value
                .fields(&["title", "imports_usd_bn", "imports_t", "duty"], p);
            let title = fields.required("title", p, header::title);
            let value = fields.required("imports_usd_bn", p, |v, p| figures::money_bn(v, names, p));
            let volume = fields.required("imports_t", p, |v, p| {
                figures::figure(v, 0.0..=1e12, names, p)
            });
            let duty = fields.required("duty", p, |v, p| {
                figures::figure(v, figures::RATE, names, p)
            });
            Some(BeefOriginData {
                id: entry.key.clone(),
                title: title?,
                value: value?,
                volume: volume?,
                duty: duty?,
            })
        })
    })?;
    let partner = fields.required("partner", p, |v, p| {
        position(v, origins.iter().map(|origin| &origin.id), p)
    });
    Some(BeefData {
        market: market?,
        partner: partner?,
        origins,
    })
}

fn banned(entry: &Entry<'_>, names: &Names, p: &mut Problems) -> Option<BannedData> {
    let fields = fields(entry.value, [BannedFigures::FIELDS, &["title"]], p);
    let title = fields.required("title", p, header::title);
    let market = BannedFigures::read(&fields, names, p);
    Some(BannedData {
        id: entry.key.clone(),
        title: title?,
        market: market?,
    })
}

pub(super) fn rules(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<RulesData> {
    let fields = fields(value, [RulesFigures::FIELDS, &["content_group"]], p);
    let terms = RulesFigures::read(&fields, names, p);
    let content_group = fields.required("content_group", p, |v, p| {
        figures::reference(v, names.groups.as_ref(), p)
    });
    Some(RulesData {
        terms: terms?,
        content_group: content_group?,
    })
}

pub(super) fn security(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<SecurityData> {
    let fields = value.fields(SecurityData::FIELDS, p);
    SecurityData::read(&fields, names, p)
}

/// Companies; `sectors` are the ids that they can name, `None` where the sectors could not be read.
pub(super) fn firms(
    value: Value<'_>,
    (names, sectors): (&Names, Option<&Vec<String>>),
    p: &mut Problems,
) -> Option<Vec<FirmData>> {
    named(value, p, |entry, p| {
        let fields = fields(entry.value, [FirmFigures::FIELDS, &["title", "sector"]], p);
        let title = fields.required("title", p, header::title);
        let sector = fields.required("sector", p, |v, p| figures::reference(v, sectors, p));
        let figures = FirmFigures::read(&fields, names, p);
        if let Some(figures) = &figures
            && figures.sales.value > figures.revenue.value
        {
            let kind = ProblemKind::MoreThanWhole {
                part: figures.sales.value / 1e9,
                name: "revenue_usd_bn",
                whole: figures.revenue.value / 1e9,
            };
            p.inside("sales_usd_bn", |p| entry.value.warn(kind, p));
        }
        Some(FirmData {
            id: entry.key.clone(),
            title: title?,
            sector: sector?,
            figures: figures?,
        })
    })
}
