//! The definitions: each with its switch, and what every other setting would move for both parties.

use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::measured::{NOT_DEFINED, parties, show};
use crate::app::style::semi_bold;
use crate::engine::definitions::{Definition, Setting};
use crate::engine::ledger::Party;
use crate::model::{Edit, Kind, Spec, Value};
use crate::text::Text as _;
use crate::text::definition_figures::DefinitionFigureText as W;
use crate::text::number::{self, Unit};
use egui::RichText;

/// Width of a switch, in points.
const SWITCH: f32 = 260.0;

/// Widths of the columns: a setting, both parties' amounts, the outcome that the definition is about.
const WIDTHS: [f32; 6] = [232.0, 104.0, 104.0, 104.0, 104.0, 104.0];

/// Height of the heads, which take two lines.
const HEADS: f32 = 36.0;

/// The table, with its note above.
pub(super) fn definitions_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    ui.label(RichText::new(W::Note.text(language)).small().weak());
    ui.add_space(4.0);
    let found = match context.results.definitions() {
        Some(Ok(found)) => found,
        Some(Err(error)) => {
            let problem = error.words(context.model.baseline(), language);
            let words = W::NoOutcome.fill(language, &[("problem", problem)]);
            ui.label(RichText::new(words).color(ink(theme(ui).error)));
            return;
        }
        None => return,
    };
    let wide = egui::ScrollArea::horizontal().id_salt("definitions wide");
    wide.show(ui, |ui| {
        heads_ui(ui, context);
        for definition in found {
            let Some(spec) = context.model.catalogue().spec(definition.id) else {
                continue;
            };
            ui.separator();
            switch_ui(ui, context, (definition, spec), commands);
            for setting in &definition.others {
                setting_ui(ui, context, (definition, spec), setting);
            }
        }
    });
    ui.add_space(12.0);
}

/// One line of cells of set widths, the first to the left, the others to the right.
fn line_ui(ui: &mut egui::Ui, height: f32, mut cell: impl FnMut(&mut egui::Ui, usize)) {
    ui.horizontal(|ui| {
        for (place, width) in WIDTHS.into_iter().enumerate() {
            let layout = if place == 0 {
                egui::Layout::left_to_right(egui::Align::Center)
            } else {
                egui::Layout::right_to_left(egui::Align::Center)
            };
            let size = egui::vec2(width, height);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.set_min_size(size);
                cell(ui, place);
            });
        }
    });
}

fn heads_ui(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let language = context.language;
    let mut heads = vec![W::ColumnDefinition.text(language).to_owned()];
    for party in parties(context) {
        let party = [("party", party.to_owned())];
        heads.push(W::ColumnAYear.fill(language, &party));
        heads.push(W::ColumnNpv.fill(language, &party));
    }
    heads.push(W::ColumnAbout.text(language).to_owned());
    line_ui(ui, HEADS, |ui, place| {
        let head = heads.get(place).map_or("", String::as_str);
        let text = RichText::new(head).family(semi_bold()).size(13.0);
        ui.add(egui::Label::new(text).wrap());
    });
}

/// The definition, its switch, and the outcome that it is about.
fn switch_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (definition, spec): (&Definition, &Spec),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let title = spec.title.in_language(language);
    let now = Value::Choice(definition.current);
    let name = ui.label(RichText::new(title).family(semi_bold()));
    let note = spec.note.in_language(language);
    let basis = spec.rests_on.in_language(language);
    name.on_hover_text(format!("{note}\n{basis}").trim_end());
    let Kind::Choice(choices) = &spec.kind else {
        return;
    };
    ui.horizontal(|ui| {
        let mut chosen = now;
        let combo = egui::ComboBox::from_id_salt(("definition", definition.id))
            .selected_text(spec.show(now, language))
            .width(SWITCH);
        let made = combo.truncate().show_ui(ui, |ui| {
            for (index, choice) in (0u8..).zip(choices) {
                let title = choice.title.in_language(language);
                ui.selectable_value(&mut chosen, Value::Choice(index), title);
            }
        });
        made.response.accessible_name(title);
        if chosen != now {
            let (id, value) = (definition.id, chosen);
            commands.push(Command::Edit(Edit::Set { id, value }));
            commands.push(Command::CommitEdit);
        }
        let about = definition.about.title(context.model.baseline());
        let values = [
            ("title", about.in_language(language).to_owned()),
            (
                "setting",
                show(definition.about, definition.value, language),
            ),
        ];
        ui.label(RichText::new(W::AsSet.fill(language, &values)).weak());
    });
}

/// What one other setting would move.
fn setting_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (definition, spec): (&Definition, &Spec),
    setting: &Setting,
) {
    let language = context.language;
    let title = spec.show(Value::Choice(setting.choice), language);
    let [focus, importer] = Party::ALL.map(|party| setting.of(party));
    let amounts = [
        focus.usd_a_year,
        focus.npv_usd,
        importer.usd_a_year,
        importer.npv_usd,
    ];
    let height = ui.spacing().interact_size.y;
    line_ui(ui, height, |ui, place| match place.checked_sub(1) {
        None => {
            ui.add_space(12.0);
            let words = W::Other.fill(language, &[("setting", title.clone())]);
            ui.add(egui::Label::new(words).truncate());
        }
        Some(amount) => {
            if let Some(amount) = amounts.get(amount) {
                amount_ui(ui, context, *amount);
            } else {
                let about = setting.about.map_or_else(
                    || NOT_DEFINED.to_owned(),
                    |change| number::difference(change, definition.about.unit(), language),
                );
                ui.label(about);
            }
        }
    });
}

/// Dollars with their sign, coloured as a gain or a loss of the column's party.
fn amount_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, amount: f64) {
    let theme = theme(ui);
    let words = number::signed(amount, Unit::Usd, context.language);
    let has_digit = words.chars().any(|c| ('1'..='9').contains(&c));
    let color = match amount {
        _ if !has_digit => theme.weak_text,
        amount if amount > 0.0 => theme.gain,
        _ => theme.loss,
    };
    ui.label(RichText::new(words).color(ink(color)));
}
