//! Companies of a scenario: rows that the user edits, adds and removes.

use super::rows::{Row, RowDifference};
use super::{Catalogue, FirmFigure, Value, ValueError};
use crate::baseline::FirmData;
use crate::text::firm::FirmText as F;
use crate::text::{Language, Text as _, Title};

/// Longest name of a company, in characters.
pub const LONGEST_NAME: usize = 80;

/// Most companies in a table.
pub const MOST_FIRMS: usize = 200;

/// One company.
#[derive(Clone, Debug, PartialEq)]
pub struct Firm {
    /// Its id in files: the baseline's, or `own_1`.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// The sector whose duty it pays and whose volume it follows, an index into the baseline's sectors.
    pub sector: usize,
    /// Its figures in the order of [`FirmFigure::ALL`].
    values: [Value; FirmFigure::ALL.len()],
}

impl Row for Firm {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Firm {
    /// The company as the baseline ships it.
    pub fn shipped(data: &FirmData) -> Self {
        let figures = &data.figures;
        Self {
            id: data.id.clone(),
            title: data.title.clone(),
            sector: data.sector,
            values: [
                Value::Number(figures.sales.value),
                Value::Number(figures.share_made_there.value),
                Value::Number(figures.parts.value),
                Value::Number(figures.operating_profit.value),
                Value::Number(figures.revenue.value),
                Value::Absent,
            ],
        }
    }

    /// A new company with the figures of one that is added.
    pub fn new(id: String, title: Title, sector: usize, catalogue: &Catalogue) -> Self {
        let mut firm = Self {
            id,
            title,
            sector,
            values: [Value::Absent; FirmFigure::ALL.len()],
        };
        for (figure, spec) in catalogue.firm_figures() {
            firm.set(figure, spec.default);
        }
        firm
    }

    /// A figure.
    pub fn value(&self, figure: FirmFigure) -> Value {
        self.values
            .get(figure as usize)
            .copied()
            .unwrap_or(Value::Absent)
    }

    /// A figure as a number; `None` where it is absent.
    pub fn number(&self, figure: FirmFigure) -> Option<f64> {
        self.value(figure).number()
    }

    /// Its sales in the importer's country and its whole revenue, US dollars, where the sales are the larger: one of the
    /// two cannot be right.
    pub fn sales_beyond_revenue(&self) -> Option<[f64; 2]> {
        let sales = self.number(FirmFigure::Sales)?;
        let revenue = self.number(FirmFigure::Revenue)?;
        (sales > revenue).then_some([sales, revenue])
    }

    /// What is wrong with its figures taken together, in words.
    pub fn caution(&self, catalogue: &Catalogue, language: Language) -> Option<String> {
        let found = self.sales_beyond_revenue()?;
        let said = |wanted: FirmFigure, value: f64| {
            let mut figures = catalogue.firm_figures();
            let (_, spec) = figures.find(|(figure, _)| *figure == wanted)?;
            let title = spec.title.in_language(language).to_owned();
            Some((title, spec.show(Value::Number(value), language)))
        };
        let (sales_title, sales) = said(FirmFigure::Sales, found[0])?;
        let (revenue_title, revenue) = said(FirmFigure::Revenue, found[1])?;
        let values = [
            ("company", self.title.in_language(language).to_owned()),
            ("sales_title", sales_title),
            ("sales", sales),
            ("revenue_title", revenue_title),
            ("revenue", revenue),
        ];
        Some(F::SalesBeyondRevenue.fill(language, &values))
    }

    /// Sets a figure, whatever it is; [`Firm::check`] says whether it fits.
    pub fn set(&mut self, figure: FirmFigure, value: Value) {
        if let Some(slot) = self.values.get_mut(figure as usize) {
            *slot = value;
        }
    }

    /// The same company with one figure changed.
    #[must_use]
    pub fn with(mut self, figure: FirmFigure, value: Value) -> Self {
        self.set(figure, value);
        self
    }

    /// Whether the company can stand in a scenario: its figures fit, its name says something, its sector exists.
    pub fn check(&self, catalogue: &Catalogue) -> Result<(), ValueError> {
        for (figure, spec) in catalogue.firm_figures() {
            spec.check(self.value(figure))?;
        }
        let names = [&self.title.english, &self.title.korean];
        let has_name = names
            .iter()
            .all(|name| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME);
        let is_known = catalogue.sectors().len() > self.sector;
        if has_name && is_known && !catalogue.firms().is_empty() {
            Ok(())
        } else {
            Err(ValueError::WrongKind)
        }
    }

    /// Keys and values as a hash reads them: what moves outcomes, not the name.
    pub(super) fn fingerprint(&self) -> String {
        format!("firm.{}={},{:?};", self.id, self.sector, self.values)
    }
}

impl RowDifference<Firm> {
    /// `Hyundai Motor: share made in the United States 41% → 80%`.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        let name = |firm: &Firm| ("company", firm.title.in_language(language).to_owned());
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => {
                let changes = changes(catalogue, (before, after), language);
                match changes.as_slice() {
                    [] => String::new(),
                    [one] => one.clone(),
                    [first, ..] => {
                        let count = ("count", changes.len().to_string());
                        F::DiffMany.fill(language, &[name(after), count, ("first", first.clone())])
                    }
                }
            }
            (None, Some(added)) => F::DiffAdded.fill(language, &[name(added)]),
            (Some(removed), None) => F::DiffRemoved.fill(language, &[name(removed)]),
            (None, None) => String::new(),
        }
    }
}

/// What differs between two states of one company, each in words.
fn changes(
    catalogue: &Catalogue,
    (before, after): (&Firm, &Firm),
    language: Language,
) -> Vec<String> {
    let name = after.title.in_language(language);
    let one = |title: &str, before: String, after: String| {
        let values = [
            ("company", name.to_owned()),
            ("title", title.to_owned()),
            ("before", before),
            ("after", after),
        ];
        F::DiffFigure.fill(language, &values)
    };
    let mut changes = Vec::new();
    if before.title != after.title {
        let old = before.title.in_language(language).to_owned();
        let values = [("before", old), ("after", name.to_owned())];
        changes.push(F::DiffName.fill(language, &values));
    }
    if before.sector != after.sector {
        let sector = |firm: &Firm| {
            let sector = catalogue.sectors().get(firm.sector);
            sector.map_or_else(String::new, |(_, title)| {
                title.in_language(language).to_owned()
            })
        };
        let title = F::Sector.text(language);
        changes.push(one(title, sector(before), sector(after)));
    }
    for (figure, spec) in catalogue.firm_figures() {
        let (old, new) = (before.value(figure), after.value(figure));
        if old != new {
            let title = spec.title.in_language(language);
            changes.push(one(
                title,
                spec.show(old, language),
                spec.show(new, language),
            ));
        }
    }
    changes
}
