//! Companies: what is assumed of all of them, and the columns of their table.

use super::Builder;
use crate::model::{Firm, FirmFigure, Kind, Meaning, Role, Section, Spec, Value};

impl Builder<'_> {
    /// What is assumed of all companies, where the baseline has any.
    pub(super) fn firms(&mut self) {
        if !self.baseline.firms.is_empty() {
            self.table(("firms", ""), None, Meaning::Firms, |_| None);
        }
    }

    /// The columns of the table of companies, in the order of [`FirmFigure::ALL`].
    ///
    /// A figure of a user's own baseline always fits its column.
    pub(super) fn firm_figures(mut self) -> Vec<Spec> {
        (self.role, self.section) = (Role::Assumption, Section::Firms);
        self.table(("firm", ""), None, Meaning::FirmFigure, |_| None);
        let firms: Vec<Firm> = self.baseline.firms.iter().map(Firm::shipped).collect();
        for (figure, spec) in FirmFigure::ALL.iter().zip(&mut self.specs) {
            let Kind::Quantity {
                range, optional, ..
            } = &mut spec.kind
            else {
                continue;
            };
            if *optional {
                spec.default = Value::Absent;
            }
            for number in firms.iter().filter_map(|firm| firm.number(*figure)) {
                *range = range.start().min(number)..=range.end().max(number);
            }
        }
        self.specs
    }
}
