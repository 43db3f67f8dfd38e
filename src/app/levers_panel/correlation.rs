//! Correlations of an assumption, in the editor of its distribution: of its groups, and of pairs that the scenario states.

use super::desk::Desk;
use crate::app::command::Command;
use crate::app::ink::{ink, theme};
use crate::app::quantity_entry::Quantity;
use crate::model::correlation::{Between, Common, basis};
use crate::model::rows::{self, RowEdit};
use crate::model::{CorrelationRow, Correlations, Edit, ParameterId, Spec};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::sampling::DistributionEditorText as T;
use egui::{Id, Label, RichText, TextEdit};

/// Assumptions that a search lists at once.
const SHOWN: usize = 6;

/// One correlation that can be changed.
struct Subject<'a> {
    between: Between,
    key: String,
    words: String,
    all: &'a Correlations,
}

/// The coefficients, and a search for another assumption.
pub(super) fn correlations_ui(
    desk: &mut Desk<'_>,
    ui: &mut egui::Ui,
    (id, spec): (ParameterId, &Spec),
) {
    let context = desk.context;
    let (catalogue, language) = (context.model.catalogue(), context.language);
    let all = Correlations::of(catalogue, &context.scenario().correlations);
    let groups = Common::ALL.into_iter().filter(|common| common.holds(spec));
    let pairs = all.pairs().iter().map(|(pair, _)| *pair);
    let own: Vec<[ParameterId; 2]> = pairs.filter(|pair| pair.contains(&id)).collect();
    let betweens = groups
        .map(Between::Common)
        .chain(own.iter().copied().map(Between::Pair));
    ui.label(
        RichText::new(T::Correlations.text(language))
            .small()
            .strong(),
    );
    for between in betweens {
        let key = match between {
            Between::Common(common) => common.key().to_owned(),
            Between::Pair([first, second]) => catalogue.pair_key(first, second),
        };
        let subject = Subject {
            words: between.words(catalogue, language),
            between,
            key,
            all: &all,
        };
        subject.row_ui(ui, desk);
    }
    search_ui(ui, desk, (id, spec), &own);
}

impl Subject<'_> {
    fn row_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        let catalogue = desk.context.model.catalogue();
        let rows = &desk.context.scenario().correlations;
        let is_own = rows::find(rows, &self.key).is_some();
        let allowed = self.all.allowed(catalogue, self.between);
        let between = [("between", self.words.clone())];
        let name = T::CorrelationOf.fill(language, &between);
        let quantity = Quantity {
            id: Id::unique(("correlation", &self.key)),
            name: &name,
            unit: Unit::Number,
            range: allowed.unwrap_or_else(|| self.between.limits()),
            value: self.all.coefficient(catalogue, self.between),
            language,
        };
        let mut typed = None;
        ui.horizontal(|ui| {
            typed = quantity.entry_ui(ui);
            if is_own {
                self.remove_ui(ui, desk);
            }
        });
        typed = typed.or_else(|| quantity.problem_ui(ui));
        let shown = |coefficient| number::value(coefficient, Unit::Number, language);
        let (low, high) = quantity.range;
        let basis = basis(is_own).in_language(language).to_owned();
        let mut values = vec![("basis", basis), ("low", shown(low)), ("high", shown(high))];
        values.extend(between);
        let words = RichText::new(T::CorrelationNote.fill(language, &values)).small();
        ui.add(Label::new(words.color(ink(theme(ui).weak_text))).wrap());
        if let Some(coefficient) = typed {
            let key = self.key.clone();
            push(desk, RowEdit::Put(CorrelationRow { key, coefficient }));
        }
    }

    /// Takes the row away, unless the others would then be impossible.
    fn remove_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        let (text, name) = match self.between {
            Between::Common(_) => (T::Reset, T::ResetCorrelation),
            Between::Pair(_) => (T::Remove, T::RemoveCorrelation),
        };
        let edit = RowEdit::Remove(self.key.clone());
        let rows = &desk.context.scenario().correlations;
        let checked = (desk.context.model.catalogue()).check_correlations(rows, &edit);
        let button = egui::Button::new(text.text(language)).small();
        let button = ui.add_enabled(checked.is_ok(), button);
        let button = button.on_disabled_hover_text(T::CannotRemove.text(language));
        let is_clicked = button.clicked();
        button.accessible_name(name.fill(language, &[("between", self.words.clone())]));
        if is_clicked {
            push(desk, edit);
        }
    }
}

/// A field that finds another assumption; a press states the pair with the coefficient that it has already.
fn search_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    (id, spec): (ParameterId, &Spec),
    pairs: &[[ParameterId; 2]],
) {
    let context = desk.context;
    let (catalogue, language) = (context.model.catalogue(), context.language);
    let memory = Id::unique(("correlate with", &spec.key));
    let mut filter: String = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let hint = T::FindOther.text(language);
    let field = TextEdit::singleline(&mut filter)
        .hint_text(hint)
        .desired_width(180.0);
    let title = spec.title.in_language(language).to_owned();
    ui.add(field)
        .accessible_name(T::FindOtherOf.fill(language, &[("lever", title)]));
    let wanted = filter.trim().to_lowercase();
    let is_free = |other: ParameterId| {
        let pair = [id.min(other), id.max(other)];
        other != id && !pairs.contains(&pair)
    };
    let mut chosen = None;
    if !wanted.is_empty() {
        let others = catalogue.believed().filter(|(other, spec, _)| {
            let title = spec.title.in_language(language).to_lowercase();
            is_free(*other) && (title.contains(&wanted) || spec.key.contains(&wanted))
        });
        for (other, spec, _) in others.take(SHOWN) {
            let title = spec.title.in_language(language);
            let button = ui.add(egui::Button::new(title).small().wrap());
            if button.clicked() {
                chosen = Some(other);
            }
            let name = [("lever", title.to_owned())];
            button.accessible_name(T::CorrelateWith.fill(language, &name));
        }
    }
    if let Some(other) = chosen {
        let all = Correlations::of(catalogue, &context.scenario().correlations);
        let row = CorrelationRow {
            key: catalogue.pair_key(id, other),
            coefficient: all.between(catalogue, id, other),
        };
        push(desk, RowEdit::Put(row));
        filter.clear();
    }
    ui.data_mut(|data| data.insert_temp(memory, filter));
}

/// One change, one step to undo.
fn push(desk: &mut Desk<'_>, edit: RowEdit<CorrelationRow>) {
    desk.commands.push(Command::Edit(Edit::Correlations(edit)));
    desk.commands.push(Command::CommitEdit);
}
