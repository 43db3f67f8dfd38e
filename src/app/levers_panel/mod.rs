//! The left panel: levers in the order of the deal text, assumptions apart, a filter over both.

mod correlation;
mod desk;
mod distribution;
mod heights;
mod mix;
mod order;

use super::command::Command;
use super::context::PanelContext;
use super::ink::{ink, theme};
use super::lever_editor::{LandmarkKind, landmark_shape};
use super::style::semi_bold;
use crate::model::{Edit, Meaning, ParameterId, Role, Section, Value};
use crate::text::panels::PanelText as T;
use crate::text::{Language, Text as _};
use desk::Desk;
pub(super) use desk::base_name;
use egui::collapsing_header::CollapsingState;
use egui::{CollapsingHeader, RichText, Sense, vec2};
use heights::Heights;
use mix::mix_ui;
use order::{GroupLevers, Order, OriginLevers};

/// Horizons with a button of their own, in years after the change.
pub const HORIZONS: [u8; 3] = [1, 3, 7];

/// Levers that a filter lists at most; the rest is counted.
const LISTED: usize = 80;

/// What only concerns the eye: the filter and what is to be shown.
#[derive(Clone, Debug, Default)]
pub struct LeversPanel {
    filter: String,
    only_changed: bool,
    order: Order,
    wanted: Option<ParameterId>,
    heights: Heights,
}

impl LeversPanel {
    /// Draws the panel into the space it is given.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        if !self.order.fits(context.model) {
            self.order = Order::of(context.model);
        }
        if let Some(id) = context.focus_lever {
            self.wanted = Some(id);
            self.filter.clear();
            self.only_changed = false;
        }
        self.filter_ui(ui, context.language);
        legend_ui(ui, context.language);
        ui.add_space(2.0);
        let mut wanted = self.wanted;
        let mut heights = std::mem::take(&mut self.heights);
        let area = egui::ScrollArea::vertical()
            .id_salt("levers")
            .auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            let is_filtered = !self.filter.trim().is_empty() || self.only_changed;
            heights.begin(ui, context, is_filtered);
            let mut desk = Desk::new(context, commands, (&mut wanted, &mut heights));
            if is_filtered {
                self.found_ui(ui, &mut desk);
            } else {
                self.sections_ui(ui, &mut desk);
            }
            ui.add_space(24.0);
        });
        self.wanted = wanted;
        self.heights = heights;
    }

    fn filter_ui(&mut self, ui: &mut egui::Ui, language: Language) {
        ui.horizontal(|ui| {
            let hint = T::FilterLevers.text(language);
            let toggle = T::OnlyChanged.text(language);
            let field = egui::TextEdit::singleline(&mut self.filter)
                .id_salt("filter")
                .hint_text(hint);
            let width = (ui.available_width() - 120.0).max(80.0);
            ui.add(field.desired_width(width)).accessible_name(hint);
            ui.checkbox(&mut self.only_changed, toggle);
        });
    }

    /// The levers that match, in one list with their whole titles.
    fn found_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let context = desk.context;
        let language = context.language;
        desk.has_full_labels = true;
        let matches = |id: &ParameterId| {
            let spec = context.model.catalogue().spec(*id);
            spec.is_some_and(|spec| {
                contains_all(
                    &self.filter,
                    &[&spec.title.english, &spec.title.korean, &spec.key],
                )
            })
        };
        let mut count = 0;
        for (role, heading) in [
            (Role::Lever, T::LeversHeading),
            (Role::Assumption, T::AssumptionsHeading),
        ] {
            let ids: Vec<ParameterId> = (context.model.catalogue().of_role(role))
                .map(|(id, _)| id)
                .filter(|id| !self.only_changed || desk.is_changed(*id))
                .filter(matches)
                .collect();
            if ids.is_empty() {
                continue;
            }
            heading_ui(ui, heading.text(language));
            for id in ids.iter().take(LISTED) {
                desk.lever_ui(ui, *id);
                ui.add_space(4.0);
            }
            if ids.len() > LISTED {
                let more = ("count", (ids.len() - LISTED).to_string());
                ui.weak(T::MoreFound.fill(language, &[more]));
            }
            count += ids.len();
        }
        if count == 0 {
            let words = if self.only_changed && self.filter.trim().is_empty() {
                T::NothingChanged.text(language).to_owned()
            } else {
                T::NothingFound.fill(language, &[("filter", self.filter.clone())])
            };
            ui.weak(words);
        }
    }

    fn sections_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        head_ui(ui, desk, (T::LeversHeading, Role::Lever));
        for id in &self.order.general {
            desk.lever_ui(ui, *id);
        }
        let mut origins = self.order.origins.iter();
        if let Some(focus) = origins.next() {
            origin_ui(ui, desk, focus, true);
        }
        let rivals = || self.order.origins.iter().skip(1);
        let all = || rivals().flat_map(OriginLevers::all);
        fold_ui(
            ui,
            desk,
            ("rivals", T::RivalsHeading.text(language), false),
            all,
            |ui, desk| {
                for rival in rivals() {
                    origin_ui(ui, desk, rival, false);
                }
            },
        );
        self.parts_ui(ui, desk, Role::Lever);
        ui.add_space(10.0);
        ui.separator();
        head_ui(ui, desk, (T::AssumptionsHeading, Role::Assumption));
        self.assumptions_ui(ui, desk);
        self.parts_ui(ui, desk, Role::Assumption);
    }

    /// The parts of the deal beside duties, each folded.
    fn parts_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>, role: Role) {
        let language = desk.context.language;
        for (_, section, ids) in self.order.parts.iter().filter(|(of, ..)| *of == role) {
            let salt = format!("{role:?} {section:?}");
            let title = section.title(language);
            let inside = || ids.iter().copied();
            fold_ui(ui, desk, (&salt, title, false), inside, |ui, desk| {
                if (role, *section) == (Role::Lever, Section::Fund) {
                    mix_ui(ui, desk);
                }
                for id in ids {
                    desk.lever_ui(ui, *id);
                }
            });
        }
    }

    fn assumptions_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        if let Some(id) = self.order.horizon {
            ui.horizontal(|ui| horizon_ui(ui, desk.context, desk.commands));
            desk.lever_ui(ui, id);
        }
        for id in &self.order.assumptions {
            ui.add_space(4.0);
            desk.lever_ui(ui, *id);
        }
        let all = || {
            self.order
                .markets
                .iter()
                .flat_map(|(_, ids)| ids.iter().copied())
        };
        let heading = T::MarketAssumptions.text(language);
        fold_ui(ui, desk, ("markets", heading, false), all, |ui, desk| {
            for (market, ids) in &self.order.markets {
                market_ui(ui, desk, (*market, ids));
            }
        });
    }
}

/// The assumptions about one market.
fn market_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, (market, ids): (usize, &[ParameterId])) {
    let data = desk.context.model.baseline().markets.get(market);
    let title = data.map_or("", |data| data.title.in_language(desk.context.language));
    let salt = format!("market {market}");
    fold_ui(
        ui,
        desk,
        (&salt, title, false),
        || ids.iter().copied(),
        |ui, desk| {
            for id in ids {
                desk.lever_ui(ui, *id);
            }
        },
    );
}

/// Whether every word of the filter begins a word of one of the texts, in any case.
pub(in crate::app) fn contains_all(filter: &str, texts: &[&str]) -> bool {
    if filter.trim().is_empty() {
        return true;
    }
    let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    let words = filter.to_lowercase();
    words
        .split_whitespace()
        .all(|word| texts.iter().any(|text| begins_a_word(text, word)))
}

/// Whether a Latin word or a number stands at the start of a word: "rice" is not in "prices". Words of other scripts are
/// found anywhere, since Korean writes compounds as one word.
fn begins_a_word(text: &str, word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    if !word.starts_with(is_letter) {
        return text.contains(word);
    }
    let mut found = text.match_indices(word);
    found.any(|(at, _)| {
        text.get(..at)
            .is_some_and(|before| !before.ends_with(is_letter))
    })
}

/// Buttons for the named horizons, in the layout of the caller; the chosen one is pressed.
pub fn horizon_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let Some(id) = context.model.catalogue().find(Meaning::Horizon) else {
        return;
    };
    let now = context.scenario().value(id);
    for years in HORIZONS {
        let value = Value::Number(f64::from(years));
        let words = [("years", years.to_string())];
        let button = egui::Button::selectable(now == value, T::YearButton.fill(language, &words));
        let hint = T::HorizonOf.fill(language, &words);
        if ui.add(button).on_hover_text(hint).clicked() && now != value {
            commands.push(Command::Edit(Edit::Set { id, value }));
            commands.push(Command::CommitEdit);
        }
    }
}

fn legend_ui(ui: &mut egui::Ui, language: Language) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let color = ink(theme(ui).weak_text);
        for kind in LandmarkKind::ALL {
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
            landmark_shape(
                ui.painter(),
                kind,
                rect.center_top() + vec2(0.0, 2.0),
                color,
            );
            let text = match kind {
                LandmarkKind::Before => T::LegendBefore,
                LandmarkKind::Deal => T::LegendDeal,
                LandmarkKind::Default => T::LegendDefault,
            };
            ui.label(RichText::new(text.text(language)).small().color(color));
            ui.add_space(6.0);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
        let style = theme(ui).role(crate::chart::Role::Reference);
        let ends = [rect.center_top(), rect.center_bottom()];
        let stroke = egui::Stroke::new(2.0, ink(style.color));
        ui.painter().line_segment(ends, stroke);
        let text = T::LegendReference.text(language);
        ui.label(RichText::new(text).small().color(color));
    });
}

fn heading_ui(ui: &mut egui::Ui, text: &str) {
    ui.label(RichText::new(text).heading().size(16.0));
}

/// The heading of a role with the button that resets it and nothing else.
fn head_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, (text, role): (T, Role)) {
    let context = desk.context;
    let language = context.language;
    let (reset, note) = match role {
        Role::Lever => (T::ResetLevers, T::ResetLeversNote),
        Role::Assumption => (T::ResetAssumptions, T::ResetAssumptionsNote),
    };
    let ids = context.model.catalogue().of_role(role).map(|(id, _)| id);
    let changed = desk.count_changed(ids);
    ui.horizontal(|ui| {
        heading_ui(ui, text.text(language));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let note = note.fill(language, &[("name", base_name(context))]);
            let button = ui.add_enabled(changed > 0, egui::Button::new(reset.text(language)));
            if button.on_hover_text(note).clicked() {
                let to = Box::new(context.session.base());
                desk.commands
                    .push(Command::Edit(Edit::ResetAll { role, to }));
                desk.commands.push(Command::CommitEdit);
            }
        });
    });
    if role == Role::Assumption {
        ui.label(
            RichText::new(T::AssumptionsNote.text(language))
                .small()
                .weak(),
        );
    }
}

/// A part that folds, with the number of changed levers inside; opens for a lever that is wanted.
fn fold_ui<'d, I: Iterator<Item = ParameterId>>(
    ui: &mut egui::Ui,
    desk: &mut Desk<'d>,
    (salt, title, is_open): (&str, &str, bool),
    inside: impl Fn() -> I,
    contents: impl FnOnce(&mut egui::Ui, &mut Desk<'d>),
) {
    let language = desk.context.language;
    let changed = desk.count_changed(inside());
    let mut text = title.to_owned();
    if changed > 0 {
        let count = T::CountChanged.fill(language, &[("count", changed.to_string())]);
        text = format!("{title} · {count}");
    }
    let is_wanted = desk
        .wanted
        .is_some_and(|wanted| inside().any(|id| id == wanted));
    let header = CollapsingHeader::new(text)
        .id_salt(salt)
        .default_open(is_open);
    header
        .open(is_wanted.then_some(true))
        .show(ui, |ui| contents(ui, desk));
}

fn origin_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, levers: &OriginLevers, is_open: bool) {
    let (context, language) = (desk.context, desk.context.language);
    let origin = context.model.baseline().origins.get(levers.origin);
    let name = origin
        .map_or("", |origin| origin.title.in_language(language))
        .to_owned();
    let title = if is_open {
        T::RatesOf.fill(language, &[("origin", name)])
    } else {
        name
    };
    let salt = format!("origin {}", levers.origin);
    fold_ui(
        ui,
        desk,
        (&salt, &title, is_open),
        || levers.all(),
        |ui, desk| {
            for group in &levers.groups {
                group_ui(ui, desk, group);
            }
            if !levers.loose.is_empty() {
                let title = T::OtherGoods.text(language);
                let inside = || levers.loose.iter().copied();
                fold_ui(ui, desk, ("loose", title, false), inside, |ui, desk| {
                    for id in &levers.loose {
                        desk.lever_ui(ui, *id);
                    }
                });
            }
        },
    );
}

/// The rate of a group, and what it opens to: rule, authority, days, quota, sectors.
fn group_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, levers: &GroupLevers) {
    let language = desk.context.language;
    let id = ui.make_persistent_id(("group", levers.group));
    let mut fold = CollapsingState::load_with_default_open(ui.ctx(), id, false);
    if desk
        .wanted
        .is_some_and(|wanted| levers.inside().any(|inside| inside == wanted))
    {
        fold.set_open(true);
    }
    let changed = desk.count_changed(levers.inside());
    ui.horizontal_top(|ui| {
        let title = desk.title_of(levers.rate);
        let name = T::OpenGroup.fill(language, &[("group", title)]);
        if fold_button(ui, fold.is_open(), &name).clicked() {
            fold.toggle(ui);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            desk.lever_ui(ui, levers.rate);
            if changed > 0 && !fold.is_open() {
                let count = T::InsideChanged.fill(language, &[("count", changed.to_string())]);
                ui.label(RichText::new(count).small().weak());
            }
        });
    });
    fold.show_body_unindented(ui, |ui| {
        ui.indent(id.with("inside"), |ui| {
            for id in &levers.terms {
                desk.lever_ui(ui, *id);
            }
            if !levers.sectors.is_empty() {
                ui.label(RichText::new(T::OwnRates.text(language)).family(semi_bold()));
            }
            for id in &levers.sectors {
                desk.lever_ui(ui, *id);
            }
        });
    });
    ui.add_space(6.0);
}

/// A triangle that says whether something is unfolded, and folds it.
fn fold_button(ui: &mut egui::Ui, is_open: bool, name: &str) -> egui::Response {
    let size = vec2(18.0, ui.spacing().interact_size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let role = egui::accesskit::Role::Button;
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    let visuals = ui.style().interact(&response);
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, ink(theme(ui).accent));
        ui.painter()
            .rect_stroke(rect, 3.0, stroke, egui::StrokeKind::Inside);
    }
    let corners = if is_open {
        [vec2(-5.0, -3.0), vec2(5.0, -3.0), vec2(0.0, 4.0)]
    } else {
        [vec2(-3.0, -5.0), vec2(-3.0, 5.0), vec2(4.0, 0.0)]
    };
    let points = corners.map(|corner| rect.center() + corner).to_vec();
    let color = visuals.fg_stroke.color;
    ui.painter().add(egui::Shape::convex_polygon(
        points,
        color,
        egui::Stroke::NONE,
    ));
    response.on_hover_text(name)
}

#[cfg(test)]
mod tests {
    use super::contains_all;

    #[test]
    fn a_filter_finds_in_either_language() {
        let texts = ["Cars and parts, Korea: duty", "한국 자동차 관세"];
        for found in ["cars", "CARS korea", "자동차", "duty 한국", ""] {
            assert!(contains_all(found, &texts), "{found}");
        }
        assert!(!contains_all("cars japan", &texts));
    }

    #[test]
    fn a_filter_finds_at_the_start_of_words() {
        assert!(contains_all("rice", &["Rice: quota"]));
        assert!(contains_all("rice", &["quota (rice)"]));
        assert!(contains_all("price", &["Buyers' prices"]));
        assert!(!contains_all("rice", &["Buyers' prices"]));
        assert!(contains_all("쇠고기", &["수입쇠고기 관세"]));
    }
}
