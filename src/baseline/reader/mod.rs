//! Reading a baseline file: header, lists of names, then figures that refer to them.
//!
//! Nothing is half read: the baseline comes out whole, or every problem with its place does.

mod bargaining;
mod checks;
mod deal;
pub(super) mod figures;
mod fund;
mod header;
mod markets;
mod parameter_sources;
mod red_lines;
pub(crate) mod timeline;

use super::Baseline;
use crate::reading::{Document, Problem, ProblemKind, Problems, Value};

/// The newest format of baseline files that this program knows.
pub const FORMAT_VERSION: u32 = 1;

/// Fields of the outermost struct.
const FIELDS: [&str; 24] = [
    "format",
    "id",
    "title",
    "year",
    "importer",
    "focus",
    "rivals",
    "totals_usd_bn",
    "origins",
    "groups",
    "economy",
    "collected_share",
    "fund",
    "farm",
    "rules",
    "security",
    "firms",
    "red_lines",
    "table",
    "timeline",
    "markets",
    "notes",
    "parameter_sources",
    "sources",
];

/// Reads a baseline file: the baseline and its warnings, or all problems that were found.
pub(super) fn parse(bytes: &[u8]) -> Result<(Baseline, Vec<Problem>), Vec<Problem>> {
    let document = Document::from_bytes(bytes).map_err(|problem| vec![problem])?;
    let mut problems = Problems::new();
    let baseline = read(document.root(), &mut problems);
    match baseline {
        Some(baseline) if problems.errors() == 0 => Ok((baseline, problems.into_list())),
        _ => Err(problems.into_list()),
    }
}

fn read(root: Value<'_>, problems: &mut Problems) -> Option<Baseline> {
    refuse_newer(root, problems)?;
    let p = problems;
    let fields = root.fields(&FIELDS, p);
    fields.required("format", p, |v, p| v.whole(1..=FORMAT_VERSION, p));
    let sources = fields.required("sources", p, |v, p| Some(header::sources(v, p)));
    let origins = fields.required("origins", p, |v, p| Some(header::origins(v, p)));
    let groups = fields.required("groups", p, |v, p| Some(header::groups(v, p)));
    let names = figures::Names {
        sources: sources.as_ref().map(|list| list.ids.clone()),
        origins: origins.as_ref().map(|list| list.ids.clone()),
        groups: groups.as_ref().map(|list| list.ids.clone()),
    };
    let id = fields.required("id", p, |v, p| v.id(p));
    let title = fields.required("title", p, header::title);
    let year = fields.required("year", p, figures::year);
    let importer = fields.required("importer", p, header::title);
    fields.optional("notes", p, |v, p| v.text(p));
    let focus = fields.required("focus", p, |v, p| {
        figures::reference(v, names.origins.as_ref(), p)
    });
    let rivals = fields.required("rivals", p, |v, p| header::rivals(v, &names, focus, p));
    let economy = fields.required("economy", p, |v, p| header::economy(v, &names, p));
    let collected_share = fields.optional("collected_share", p, |v, p| {
        figures::figure(v, figures::SHARE, &names, p)
    });
    let fund = fields.optional("fund", p, |v, p| fund::read(v, &names, p));
    let farm = fields.optional("farm", p, |v, p| deal::farm(v, &names, p));
    let rules = fields.optional("rules", p, |v, p| deal::rules(v, &names, p));
    let security = fields.optional("security", p, |v, p| deal::security(v, &names, p));
    let red_lines = fields.optional("red_lines", p, |v, p| red_lines::read(v, &names, p));
    let table = fields.optional("table", p, |v, p| bargaining::read(v, &names, p));
    let timeline = fields.optional("timeline", p, |v, p| timeline::read(v, &names, p));
    let parameter_sources = fields.optional("parameter_sources", p, |v, p| {
        parameter_sources::read(v, &names, p)
    });
    let trade = fields.required("markets", p, |v, p| markets::read(v, &names, focus, p));
    let sector_ids = trade
        .as_ref()
        .map(|(_, sectors)| sectors.iter().map(|sector| sector.id.clone()).collect());
    let firms = fields.optional("firms", p, |v, p| {
        deal::firms(v, (&names, sector_ids.as_ref()), p)
    });
    let (markets, sectors) = trade?;
    fields.required("totals_usd_bn", p, |v, p| {
        checks::totals(v, &names, &sectors, p)
    });
    let baseline = Baseline {
        id: id?,
        title: title?,
        year: year?,
        importer: importer?,
        focus: focus?,
        rivals: rivals?,
        origins: origins?.complete()?,
        groups: groups?.complete()?,
        markets,
        sectors,
        economy: economy?,
        collected_share: collected_share?,
        fund: fund?,
        farm: farm?,
        rules: rules?,
        security: security?,
        firms: firms?.unwrap_or_default(),
        red_lines: red_lines?.unwrap_or_default(),
        table: table?,
        timeline: timeline?,
        parameter_sources: parameter_sources?.unwrap_or_default(),
        sources: sources?.complete()?,
    };
    fields.required("sources", p, |v, p| {
        checks::unused_sources(v, &baseline, p);
        Some(())
    });
    Some(baseline)
}

/// A file of a newer format has fields that we cannot judge: say that, and nothing else.
fn refuse_newer(root: Value<'_>, problems: &mut Problems) -> Option<()> {
    let mut unheard = Problems::new();
    let fields = root.fields(&FIELDS, &mut unheard);
    let found = fields.required("format", &mut unheard, |value, p| {
        value.whole(0..=u32::MAX, p).map(|version| (value, version))
    });
    match found {
        Some((value, found)) if found > FORMAT_VERSION => {
            let newest = FORMAT_VERSION;
            let kind = ProblemKind::NewerVersion { found, newest };
            problems.inside("format", |problems| value.refuse(kind, problems))
        }
        _ => Some(()),
    }
}
