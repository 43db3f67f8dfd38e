//! The distribution of an assumption beside its slider: a button with its picture that opens the editor.

use super::correlation::correlations_ui;
use super::desk::Desk;
use crate::app::command::Command;
use crate::app::ink::{ink, theme, wash};
use crate::app::quantity_entry::Quantity;
use crate::model::distribution::{Belief, Distribution, Shape, spread_range};
use crate::model::rows::RowEdit;
use crate::model::{DistributionRow, Edit, Kind, ParameterId, Spec, Value};
use crate::text::Text as _;
use crate::text::number::Unit;
use crate::text::sampling::DistributionEditorText as T;
use crate::uncertainty::distribution::Marginal;
use egui::{Pos2, Sense, Stroke, pos2, vec2};

/// Size of the picture, in points.
const PICTURE: egui::Vec2 = vec2(46.0, 16.0);

/// Points of the picture.
const POINTS: u8 = 32;

/// The assumption whose distribution is edited.
struct Subject<'a> {
    id: ParameterId,
    spec: &'a Spec,
    belief: Belief,
    value: f64,
    marginal: Option<Marginal>,
}

/// The button with the picture; below it the editor, where it is open.
pub(super) fn distribution_ui(
    desk: &mut Desk<'_>,
    ui: &mut egui::Ui,
    (id, spec): (ParameterId, &Spec),
) {
    let context = desk.context;
    let (catalogue, scenario) = (context.model.catalogue(), context.scenario());
    let (Some(belief), Some(value)) = (scenario.belief(catalogue, id), scenario.value(id).number())
    else {
        return;
    };
    let subject = Subject {
        marginal: Marginal::new(spec, &belief.distribution, value).ok(),
        id,
        spec,
        belief,
        value,
    };
    let memory = egui::Id::unique(("distribution is open", &spec.key));
    let mut is_open: bool = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    ui.horizontal(|ui| {
        if subject.button_ui(ui, desk).clicked() {
            is_open = !is_open;
            ui.data_mut(|data| data.insert_temp(memory, is_open));
        }
        if let Some(words) = subject.quantile_words(desk) {
            let words = egui::RichText::new(words).small();
            let label = egui::Label::new(words.color(ink(theme(ui).weak_text)));
            ui.add(label.truncate());
        }
    });
    if is_open {
        ui.indent(memory, |ui| subject.editor_ui(ui, desk));
    }
}

impl Subject<'_> {
    fn title(&self, desk: &Desk<'_>) -> String {
        self.spec
            .title
            .in_language(desk.context.language)
            .to_owned()
    }

    fn is_own(&self, desk: &Desk<'_>) -> bool {
        crate::model::rows::find(&desk.context.scenario().distributions, &self.spec.key).is_some()
    }

    fn words(&self, desk: &Desk<'_>) -> String {
        let language = desk.context.language;
        self.belief.distribution.words(self.spec, language)
    }

    /// A button with the density; a level line where the value is held fixed.
    fn button_ui(&self, ui: &mut egui::Ui, desk: &Desk<'_>) -> egui::Response {
        let language = desk.context.language;
        let values = [("lever", self.title(desk)), ("words", self.words(desk))];
        let name = T::Open.fill(language, &values);
        let (rect, response) = ui.allocate_exact_size(PICTURE + vec2(8.0, 4.0), Sense::click());
        let visuals = ui.style().interact(&response);
        ui.painter().rect(
            rect,
            3.0,
            visuals.weak_bg_fill,
            visuals.bg_stroke,
            egui::StrokeKind::Inside,
        );
        let colours = theme(ui);
        let color = if self.is_own(desk) {
            colours.changed
        } else {
            colours.accent
        };
        let line = self.density(rect.shrink2(vec2(4.0, 2.0)));
        let base = rect.bottom() - 2.0;
        let ground = Stroke::new(1.0, wash(color, 0.5));
        ui.painter().hline(rect.x_range().shrink(4.0), base, ground);
        ui.painter()
            .add(egui::Shape::line(line, Stroke::new(1.3, ink(color))));
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
        response.on_hover_text(name)
    }

    /// The density between the outermost hundredths, as a line in a rectangle.
    fn density(&self, rect: egui::Rect) -> Vec<Pos2> {
        let drawn = self
            .marginal
            .as_ref()
            .filter(|marginal| !marginal.is_fixed());
        let Some(marginal) = drawn else {
            let middle = rect.center().x;
            return vec![pos2(middle, rect.bottom()), pos2(middle, rect.top())];
        };
        let (low, high) = (marginal.quantile(0.01), marginal.quantile(0.99));
        let at = |point: u8| low + (high - low) * f64::from(point) / f64::from(POINTS);
        let heights: Vec<f64> = (0..=POINTS)
            .map(|point| marginal.density(at(point)))
            .collect();
        let tallest = heights.iter().copied().fold(0.0, f64::max);
        if !tallest.is_finite() || tallest <= 0.0 {
            return Vec::new();
        }
        let place = |(point, height): (usize, &f64)| {
            let along = point as f32 / f32::from(POINTS);
            #[expect(clippy::cast_possible_truncation, reason = "a share of the height")]
            let up = (height / tallest) as f32;
            pos2(
                rect.left() + along * rect.width(),
                rect.bottom() - up * rect.height(),
            )
        };
        heights.iter().enumerate().map(place).collect()
    }

    /// `P10 2.1 · P50 3 · P90 4.2`.
    fn quantile_words(&self, desk: &Desk<'_>) -> Option<String> {
        let language = desk.context.language;
        let marginal = self.marginal.as_ref()?;
        if marginal.is_fixed() {
            return Some(self.words(desk));
        }
        let shown = |share: f64| {
            let value = Value::Number(marginal.quantile(share));
            self.spec.show(value, language)
        };
        let values = [
            ("low", shown(0.1)),
            ("middle", shown(0.5)),
            ("high", shown(0.9)),
        ];
        Some(T::Quantiles.fill(language, &values))
    }

    fn editor_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        ui.horizontal_wrapped(|ui| {
            self.kind_ui(ui, desk);
            self.fixed_ui(ui, desk);
            if self.is_own(desk) {
                let values = [("lever", self.title(desk))];
                let button = ui.small_button(T::Reset.text(language));
                let is_clicked = button.clicked();
                button.accessible_name(T::ResetOf.fill(language, &values));
                if is_clicked {
                    push(desk, RowEdit::Remove(self.spec.key.clone()));
                }
            }
        });
        self.numbers_ui(ui, desk);
        let basis = self.belief.basis.in_language(language).to_owned();
        let sources = desk.titles(&self.belief.sources);
        let words = if sources.is_empty() {
            T::Basis.fill(language, &[("basis", basis)])
        } else {
            T::BasisSources.fill(language, &[("basis", basis), ("sources", sources)])
        };
        let words = egui::RichText::new(words).small();
        let label = egui::Label::new(words.color(ink(theme(ui).weak_text))).wrap();
        ui.add(label);
        if self.belief.distribution.shape != Shape::Fixed {
            correlations_ui(desk, ui, (self.id, self.spec));
        }
    }

    fn kind_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        let now = self.belief.distribution.shape;
        let combo = egui::ComboBox::from_id_salt(("kind", self.id))
            .selected_text(now.title().text(language))
            .width(120.0);
        let mut chosen = None;
        let made = combo.show_ui(ui, |ui| {
            for kind in Shape::ALL {
                let is_now = kind.index() == now.index();
                let label = ui.selectable_label(is_now, kind.title().text(language));
                if label.clicked() && !is_now {
                    chosen = Some(kind);
                }
            }
        });
        let name = T::KindOf.fill(language, &[("lever", self.title(desk))]);
        made.response.accessible_name(name);
        if let Some(kind) = chosen {
            self.put(
                desk,
                self.belief.distribution.with_kind_of(kind, self.value),
            );
        }
    }

    /// The switch that holds the value; off again, the distribution is what it is by default.
    fn fixed_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let language = desk.context.language;
        let is_fixed = self.belief.distribution.shape == Shape::Fixed;
        let mut wants = is_fixed;
        let answer = ui.checkbox(&mut wants, T::HoldFixed.text(language));
        let is_changed = answer.changed();
        let name = T::HoldFixedOf.fill(language, &[("lever", self.title(desk))]);
        answer.accessible_name(name);
        if !is_changed {
            return;
        }
        if wants {
            let shape = Shape::Fixed;
            let distribution = self.belief.distribution;
            self.put(
                desk,
                Distribution {
                    shape,
                    ..distribution
                },
            );
            return;
        }
        let default = self.spec.belief.as_ref().map(|belief| belief.distribution);
        match default {
            // what is fixed by default gets a spread of its own
            Some(default) if default.shape == Shape::Fixed => {
                let kind = Shape::Triangular;
                self.put(
                    desk,
                    self.belief.distribution.with_kind_of(kind, self.value),
                );
            }
            _ => push(desk, RowEdit::Remove(self.spec.key.clone())),
        }
    }

    /// Spread and bounds, where the kind has them.
    fn numbers_ui(&self, ui: &mut egui::Ui, desk: &mut Desk<'_>) {
        let distribution = self.belief.distribution;
        let Kind::Quantity { range, unit, .. } = &self.spec.kind else {
            return;
        };
        if distribution.shape == Shape::Fixed {
            return;
        }
        if let (Some(spread), Some(range)) = (
            distribution.shape.spread(),
            spread_range(distribution.shape, self.spec),
        ) {
            let (field, unit) = match distribution.shape {
                Shape::Lognormal { .. } => (T::SdOfLog, Unit::Number),
                Shape::Normal { .. } => (T::Sd, *unit),
                _ => (T::Concentration, Unit::Number),
            };
            if let Some(spread) = self.number_ui(ui, desk, (field, unit), (spread, range)) {
                let shape = distribution.shape.with_spread(spread);
                self.put(
                    desk,
                    Distribution {
                        shape,
                        ..distribution
                    },
                );
            }
        }
        let (low, high) = (distribution.low, distribution.high);
        let below = (*range.start(), high);
        if let Some(low) = self.number_ui(ui, desk, (T::Low, *unit), (low, below)) {
            self.put(
                desk,
                Distribution {
                    low,
                    ..distribution
                },
            );
        }
        let above = (low, *range.end());
        if let Some(high) = self.number_ui(ui, desk, (T::High, *unit), (high, above)) {
            self.put(
                desk,
                Distribution {
                    high,
                    ..distribution
                },
            );
        }
    }

    fn number_ui(
        &self,
        ui: &mut egui::Ui,
        desk: &Desk<'_>,
        (field, unit): (T, Unit),
        (value, range): (f64, (f64, f64)),
    ) -> Option<f64> {
        let language = desk.context.language;
        let words = field.text(language);
        let values = [("lever", self.title(desk)), ("field", words.to_owned())];
        let name = T::FieldOf.fill(language, &values);
        let quantity = Quantity {
            id: egui::Id::unique(("distribution", &self.spec.key, field as usize)),
            name: &name,
            unit,
            range,
            value,
            language,
        };
        let mut typed = None;
        ui.horizontal(|ui| {
            typed = quantity.entry_ui(ui);
            ui.add(egui::Label::new(egui::RichText::new(words).small()).wrap());
        });
        typed.or_else(|| quantity.problem_ui(ui))
    }

    fn put(&self, desk: &mut Desk<'_>, distribution: Distribution) {
        let key = self.spec.key.clone();
        push(desk, RowEdit::Put(DistributionRow { key, distribution }));
    }
}

/// One change, one step to undo.
fn push(desk: &mut Desk<'_>, edit: RowEdit<DistributionRow>) {
    desk.commands.push(Command::Edit(Edit::Distributions(edit)));
    desk.commands.push(Command::CommitEdit);
}
