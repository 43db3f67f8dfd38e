//! Markets and the sectors in them, one line of the file for each origin.

use std::collections::BTreeMap;

use super::checks;
use super::figures::{self, Names};
use super::header;
use crate::baseline::{Figure, MarketData, Sector, SharedGroup};
use crate::reading::{Entry, ProblemKind, Problems, Value};

const MARKET_FIELDS: [&str; 7] = [
    "title",
    "domestic_supply_usd_bn",
    "sigma_long_run",
    "sigma_long_run_sd_of_log",
    "sigma_short_run",
    "border_pass_through",
    "sectors",
];

const SECTOR_FIELDS: [&str; 9] = [
    "title",
    "group",
    "mfn_rate",
    "value_added_per_export",
    "jobs_per_krw_bn",
    "focus_tonnes",
    "imports_total_usd_bn",
    "also_in_group",
    "trade",
];

/// All markets and all sectors, each sorted by what the focus origin sells, the largest first.
pub(super) fn read(
    value: Value<'_>,
    names: &Names,
    focus: Option<usize>,
    p: &mut Problems,
) -> Option<(Vec<MarketData>, Vec<Sector>)> {
    let entries = value.entries(p);
    if entries.is_empty() {
        value.refuse::<()>(ProblemKind::Empty, p);
    }
    let mut seen = BTreeMap::new();
    let read = entries.iter().filter_map(|entry| {
        p.inside(&entry.key, |p| {
            let (market, sectors) = market(entry, names, p)?;
            refuse_repeated(&sectors, &mut seen, p)?;
            Some((
                market,
                sectors.into_iter().map(|(_, sector)| sector).collect(),
            ))
        })
    });
    let read: Vec<(MarketData, Vec<Sector>)> = read.collect();
    // A market short of a sector would only add a wrong sum to the problems already found.
    (read.len() == entries.len()).then(|| sorted(read, focus.unwrap_or_default()))
}

/// Sector ids are unique over all markets, not only within one.
fn refuse_repeated<'d>(
    sectors: &[(Value<'d>, Sector)],
    seen: &mut BTreeMap<String, Value<'d>>,
    p: &mut Problems,
) -> Option<()> {
    let errors = p.errors();
    for (key, sector) in sectors {
        if let Some(earlier) = seen.get(&sector.id).copied() {
            let first = earlier.place_for(p);
            p.inside(&sector.id, |p| {
                key.refuse::<()>(ProblemKind::Duplicate { first }, p)
            });
        } else {
            seen.insert(sector.id.clone(), *key);
        }
    }
    (p.errors() == errors).then_some(())
}

fn sorted(read: Vec<(MarketData, Vec<Sector>)>, focus: usize) -> (Vec<MarketData>, Vec<Sector>) {
    let sold = |sector: &Sector| sector.imports.get(focus).map_or(0.0, |figure| figure.value);
    let mut read = read;
    for (_, sectors) in &mut read {
        sectors.sort_by(|a, b| sold(b).total_cmp(&sold(a)).then_with(|| a.id.cmp(&b.id)));
    }
    let market_sold = |sectors: &[Sector]| sectors.iter().map(sold).sum::<f64>();
    read.sort_by(|(a, of_a), (b, of_b)| {
        let by_sales = market_sold(of_b).total_cmp(&market_sold(of_a));
        by_sales.then_with(|| a.id.cmp(&b.id))
    });
    let mut markets = Vec::with_capacity(read.len());
    let mut sectors = Vec::new();
    for (index, (market, of_market)) in read.into_iter().enumerate() {
        markets.push(market);
        sectors.extend(of_market.into_iter().map(|sector| Sector {
            market: index,
            ..sector
        }));
    }
    sectors.sort_by(|a, b| sold(b).total_cmp(&sold(a)).then_with(|| a.id.cmp(&b.id)));
    (markets, sectors)
}

/// Sectors, each with its key for the place.
type KeyedSectors<'d> = Vec<(Value<'d>, Sector)>;

fn market<'d>(
    entry: &Entry<'d>,
    names: &Names,
    p: &mut Problems,
) -> Option<(MarketData, KeyedSectors<'d>)> {
    let fields = entry.value.fields(&MARKET_FIELDS, p);
    let title = fields.required("title", p, header::title);
    let domestic_supply = fields.optional("domestic_supply_usd_bn", p, |v, p| {
        figures::money_bn(v, names, p)
    });
    let sigma_long_run = fields.required("sigma_long_run", p, |v, p| {
        figures::figure(v, figures::SIGMA, names, p)
    });
    let sd_of_log = fields.required("sigma_long_run_sd_of_log", p, |v, p| v.number(0.0..=2.0, p));
    let sigma_short_run = fields.required("sigma_short_run", p, |v, p| {
        figures::figure(v, figures::SIGMA, names, p)
    });
    let border_pass_through = fields.required("border_pass_through", p, |v, p| {
        figures::figure(v, figures::SHARE, names, p)
    });
    let sectors = fields.required("sectors", p, |v, p| sectors(v, names, p));
    let market = MarketData {
        id: entry.key.clone(),
        title: title?,
        domestic_supply: domestic_supply?,
        sigma_long_run: sigma_long_run?,
        sigma_long_run_sd_of_log: sd_of_log?,
        sigma_short_run: sigma_short_run?,
        border_pass_through: border_pass_through?,
    };
    Some((market, sectors?))
}

fn sectors<'d>(value: Value<'d>, names: &Names, p: &mut Problems) -> Option<KeyedSectors<'d>> {
    let entries = value.entries(p);
    if entries.is_empty() {
        return value.refuse(ProblemKind::Empty, p);
    }
    let read = entries.iter().filter_map(|entry| {
        let sector = p.inside(&entry.key, |p| sector(entry, names, p))?;
        Some((entry.key_value, sector))
    });
    let read: KeyedSectors<'_> = read.collect();
    (read.len() == entries.len()).then_some(read)
}

fn sector(entry: &Entry<'_>, names: &Names, p: &mut Problems) -> Option<Sector> {
    let fields = entry.value.fields(&SECTOR_FIELDS, p);
    let title = fields.required("title", p, header::title);
    let group = fields.optional("group", p, |v, p| {
        figures::reference(v, names.groups.as_ref(), p)
    });
    let mfn_rate = fields.required("mfn_rate", p, |v, p| {
        figures::figure(v, figures::RATE, names, p)
    });
    let value_added_per_export = fields.required("value_added_per_export", p, |v, p| {
        figures::figure(v, figures::SHARE, names, p)
    });
    let jobs_per_krw_bn = fields.required("jobs_per_krw_bn", p, |v, p| {
        figures::figure(v, 0.0..=1e4, names, p)
    });
    let focus_volume = fields.optional("focus_tonnes", p, |v, p| {
        figures::figure(v, 0.0..=1e12, names, p)
    });
    let also_in_group = fields.optional("also_in_group", p, |v, p| shared_groups(v, names, p));
    let trade = fields.required("trade", p, |v, p| trade(v, names, p));
    if let Some((imports, _)) = &trade {
        fields.optional("imports_total_usd_bn", p, |v, p| {
            checks::sector_total(v, imports, p)
        });
    }
    let (imports, collected_rate) = trade?;
    Some(Sector {
        id: entry.key.clone(),
        title: title?,
        market: 0,
        group: group?,
        mfn_rate: mfn_rate?,
        imports,
        collected_rate,
        also_in_group: also_in_group?.unwrap_or_default(),
        value_added_per_export: value_added_per_export?,
        jobs_per_krw_bn: jobs_per_krw_bn?,
        focus_volume: focus_volume?,
    })
}

/// The lines of the origins: imports and collected rates.
fn trade(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<(Vec<Figure>, Vec<Figure>)> {
    let rows = figures::by_origin(value, names, p, |row, p| {
        let fields = row.fields(&["imports_usd_bn", "collected_rate"], p);
        let imports = fields.required("imports_usd_bn", p, |v, p| figures::money_bn(v, names, p));
        let rate = fields.required("collected_rate", p, |v, p| {
            figures::figure(v, figures::RATE, names, p)
        });
        Some((imports?, rate?))
    })?;
    let (imports, rates): (Vec<Figure>, Vec<Figure>) = rows.into_iter().unzip();
    if imports.iter().all(|figure| figure.value <= 0.0) {
        return value.refuse(ProblemKind::NothingSold, p);
    }
    Some((imports, rates))
}

/// Other groups with the share of each origin's trade; the shares of one origin are at most the whole.
fn shared_groups(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<Vec<SharedGroup>> {
    let entries = value.entries(p);
    let mut shared = Vec::with_capacity(entries.len());
    for entry in &entries {
        let group = figures::reference(entry.key_value, names.groups.as_ref(), p);
        let share = p.inside(&entry.key, |p| {
            figures::by_origin(entry.value, names, p, |v, p| {
                figures::figure(v, figures::SHARE, names, p)
            })
        });
        shared.push(SharedGroup {
            group: group?,
            share: share?,
        });
    }
    checks::shares(value, &shared, names, p)?;
    Some(shared)
}
