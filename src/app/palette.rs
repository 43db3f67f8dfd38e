//! The command palette: any command and any lever by a few letters, by keyboard alone.

use egui::{Key, Modifiers, Ui};

use super::command::Command;
use super::command_list::{KEYS_ONLY, entries};
use super::command_words::key_name;
use super::context::PanelContext;
use crate::model::Role;
use crate::text::messages::DialogText as D;
use crate::text::{Language, Text as _};

/// Rows that are shown; more would not be read.
const SHOWN: usize = 40;

/// The command palette.
#[derive(Debug)]
pub struct Palette {
    query: String,
    chosen: usize,
    items: Vec<Item>,
    found: Vec<usize>,
    // what the list was made for
    made_for: Option<(String, Language)>,
    is_new: bool,
}

/// Something that can be run.
#[derive(Clone, Debug)]
struct Item {
    title: String,
    kind: String,
    command: Command,
    is_refused: bool,
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            query: String::new(),
            chosen: 0,
            items: Vec::new(),
            found: Vec::new(),
            made_for: None,
            is_new: true,
        }
    }
}

impl Palette {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let width = 620.0_f32.min(ui.ctx().content_rect().width() - 64.0);
        ui.set_width(width);
        self.update(context);
        let step = Self::step(ui);
        let last = self.found.len().min(SHOWN).saturating_sub(1);
        self.chosen = self.chosen.saturating_add_signed(step).min(last);
        let label = ui.label(D::PaletteTitle.text(language));
        let field = egui::TextEdit::singleline(&mut self.query)
            .id(egui::Id::unique("palette"))
            .hint_text(D::PaletteHint.text(language))
            .desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.is_new) {
            field.request_focus();
        }
        if field.changed() {
            self.chosen = 0;
            self.update(context);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut run = entered.then_some(self.chosen);
        egui::ScrollArea::vertical()
            .max_height(360.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                self.list_ui(ui, step != 0, &mut run);
                if self.found.is_empty() {
                    ui.weak(D::PaletteNone.text(language));
                }
            });
        ui.weak(D::PaletteKeys.text(language));
        if let Some(row) = run
            && let Some(item) = self.found.get(row).and_then(|index| self.items.get(*index))
            && !item.is_refused
        {
            commands.push(Command::CancelDialog);
            commands.push(item.command.clone());
        }
    }

    /// How far the arrow keys move the choice; they are taken before the text field sees them.
    fn step(ui: &Ui) -> isize {
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            match (pressed(Key::ArrowDown), pressed(Key::ArrowUp)) {
                (true, false) => 1,
                (false, true) => -1,
                _ => 0,
            }
        })
    }

    fn list_ui(&self, ui: &mut Ui, scrolls: bool, run: &mut Option<usize>) {
        for (row, index) in self.found.iter().take(SHOWN).enumerate() {
            let Some(item) = self.items.get(*index) else {
                continue;
            };
            let button = egui::Button::selectable(row == self.chosen, item.title.as_str())
                .right_text(egui::RichText::new(&item.kind).weak())
                .truncate()
                .min_size(egui::vec2(ui.available_width(), 0.0));
            // Tab stays in the text field: the arrow keys choose here
            let response = ui
                .push_id(row, |ui| ui.add_enabled(!item.is_refused, button))
                .inner;
            if row == self.chosen && scrolls {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                *run = Some(row);
            }
        }
    }

    /// Makes the list again where language or query have changed.
    fn update(&mut self, context: &PanelContext<'_>) {
        let wanted = (self.query.clone(), context.language);
        if self.made_for.as_ref() == Some(&wanted) {
            return;
        }
        if self
            .made_for
            .as_ref()
            .is_none_or(|(_, language)| *language != context.language)
        {
            self.items = items(context);
        }
        let query = folded(&self.query);
        let mut found: Vec<(u32, usize)> = self
            .items
            .iter()
            .enumerate()
            .filter_map(|(index, item)| Some((score(&folded(&item.title), &query)?, index)))
            .collect();
        found.sort_unstable();
        self.found = found.into_iter().map(|(_, index)| index).collect();
        self.made_for = Some(wanted);
    }
}

fn items(context: &PanelContext<'_>) -> Vec<Item> {
    let language = context.language;
    let session = context.session;
    let key_of = |command: &Command| command.shortcut_in(session);
    let listed = entries(session, &[])
        .into_iter()
        .map(|entry| (Some(entry.menu), entry.command));
    let commands = listed
        .chain(KEYS_ONLY.map(|command| (None, command)))
        .map(|(menu, command)| {
            let kind = key_of(&command).map_or_else(
                || menu.map_or_else(String::new, |menu| menu.text(language).to_owned()),
                key_name,
            );
            let is_refused = command.refusal(session).is_some();
            Item {
                title: command.title(session, language),
                kind,
                command,
                is_refused,
            }
        });
    let parameters = [
        (Role::Lever, D::PaletteLever),
        (Role::Assumption, D::PaletteAssumption),
    ]
    .into_iter()
    .flat_map(|(role, kind)| {
        context
            .model
            .catalogue()
            .of_role(role)
            .map(move |(id, spec)| Item {
                title: spec.title.in_language(language).to_owned(),
                kind: kind.text(language).to_owned(),
                command: Command::FocusLever(id),
                is_refused: false,
            })
    });
    commands.chain(parameters).collect()
}

fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// How well a query fits: smaller is better, `None` where its letters are not there in order.
///
/// Every word of the query must be found. A word that begins a word of the title is best, then
/// one inside a word, then letters scattered in order.
fn score(title: &str, query: &str) -> Option<u32> {
    query.split_whitespace().try_fold(0_u32, |sum, word| {
        let place = title.find(word);
        let cost = match place {
            Some(0) => 0,
            Some(at) if title.get(..at).is_some_and(|before| before.ends_with(' ')) => 1,
            Some(_) => 2,
            None => 10 + scattered(title, word)?,
        };
        Some(sum + cost)
    })
}

/// Letters skipped between the first and the last letter of a word scattered in a title.
fn scattered(title: &str, word: &str) -> Option<u32> {
    let mut letters = title.chars();
    let mut skipped = 0;
    for (index, wanted) in word.chars().enumerate() {
        let gap = letters.by_ref().position(|letter| letter == wanted)?;
        if index > 0 {
            skipped += u32::try_from(gap).unwrap_or(u32::MAX / 2);
        }
    }
    Some(skipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn better_fits_come_first() {
        let cost = |title, query| score(title, query).unwrap_or(u32::MAX);
        assert!(cost("save", "sa") < cost("not saved", "sa"));
        assert!(cost("not saved", "sa") < cost("resave", "sa"));
        assert!(cost("resave", "sa") < cost("steel and more", "sa"));
        assert_eq!(score("save", "xyz"), None);
        assert_eq!(score("cars and parts, korea: duty", "korea cars"), Some(1));
        assert!(score("자동차와 부품, 한국: 관세율", "한국 자동차").is_some());
    }
}
