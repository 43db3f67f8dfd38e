//! The mix of the fund: one bar of three shares with two handles, which move the fund's own levers.
//!
//! Equity is the cash part over the total, loans are a share of the rest, guarantees are what is left: whatever a handle
//! does, the three add up to one whole by construction. A handle that meets the other takes it along.

use super::desk::Desk;
use crate::app::command::Command;
use crate::app::ink::{ink, theme, wash};
use crate::model::{Edit, FundParameter as F, Meaning, ParameterId, Value};
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as T;
use crate::text::{Language, Text as _};
use egui::accesskit::{Action, ActionData};
use egui::{Key, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

/// Height of the bar with its handles, in points.
const HEIGHT: f32 = 22.0;
/// Half the width in which a handle is caught, in points.
const CATCH: f32 = 8.0;
/// What one arrow key moves.
const STEP: f64 = 0.01;

/// Where the two handles stand: the end of equity and the end of loans, shares of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mix {
    equity: f64,
    funded: f64,
}

/// One of the two handles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handle {
    /// Between equity and loans.
    Equity,
    /// Between loans and guarantees.
    Loans,
}

impl Mix {
    /// From the levers: the cash part of the total, and the share of the rest that is lent.
    fn of(total: f64, cash: f64, lent: f64) -> Self {
        let equity = (cash / total).clamp(0.0, 1.0);
        let funded = (equity + (1.0 - equity) * lent).clamp(equity, 1.0);
        Self { equity, funded }
    }

    const fn place(self, handle: Handle) -> f64 {
        match handle {
            Handle::Equity => self.equity,
            Handle::Loans => self.funded,
        }
    }

    /// The mix with a handle elsewhere; the other one is taken along where they meet.
    fn moved(self, handle: Handle, to: f64) -> Self {
        let to = to.clamp(0.0, 1.0);
        match handle {
            Handle::Equity => Self {
                equity: to,
                funded: self.funded.max(to),
            },
            Handle::Loans => Self {
                equity: self.equity.min(to),
                funded: to,
            },
        }
    }

    /// The share of what is not equity that is lent; `None` where all is equity, and the lever may keep what it says.
    fn lent(self) -> Option<f64> {
        let rest = 1.0 - self.equity;
        (rest > 0.0).then(|| clean(((self.funded - self.equity) / rest).clamp(0.0, 1.0)))
    }

    /// The three shares in tenths of a per cent: what is shown adds up to 100 % too.
    fn shown(self) -> [f64; 3] {
        let tenths = |share: f64| (share * 1000.0).round();
        let equity = tenths(self.equity);
        let loans = tenths(self.funded).max(equity) - equity;
        [equity, loans, 1000.0 - equity - loans].map(|tenths| tenths / 1000.0)
    }
}

/// The nearest number with twelve digits.
fn clean(value: f64) -> f64 {
    format!("{value:.12e}").parse().unwrap_or(value)
}

/// The fund's levers that the bar moves.
#[derive(Clone, Copy, Debug)]
struct Levers {
    cash: ParameterId,
    lent: ParameterId,
    total: f64,
    mix: Mix,
}

impl Levers {
    fn of(desk: &Desk<'_>) -> Option<Self> {
        let (catalogue, scenario) = (desk.context.model.catalogue(), desk.context.scenario());
        let find = |parameter| catalogue.find(Meaning::Fund(parameter));
        let (cash, lent) = (find(F::Cash)?, find(F::LoanShareOfRest)?);
        let total = scenario.value(find(F::Total)?).number()?;
        let numbers = (
            scenario.value(cash).number()?,
            scenario.value(lent).number()?,
        );
        Some(Self {
            cash,
            lent,
            total,
            mix: Mix::of(total, numbers.0, numbers.1),
        })
    }

    /// The edits that bring the levers to a mix.
    fn set(&self, mix: Mix, commands: &mut Vec<Command>) {
        let edit = |id, value| Command::Edit(Edit::Set { id, value });
        if (mix.equity - self.mix.equity).abs() > 0.0 {
            let cash = (mix.equity * self.total).round();
            commands.push(edit(self.cash, Value::Number(cash)));
        }
        if let Some(lent) = mix.lent() {
            commands.push(edit(self.lent, Value::Number(lent)));
        }
    }
}

/// The bar with its words; nothing where the baseline has no fund.
pub(super) fn mix_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(levers) = Levers::of(desk) else {
        return;
    };
    let language = desk.context.language;
    ui.label(T::MixTitle.text(language));
    if levers.total <= 0.0 {
        ui.weak(T::MixNone.text(language));
        return;
    }
    let width = ui.available_width().max(80.0);
    let (id, rect) = ui.allocate_space(vec2(width, HEIGHT));
    let bar = rect.shrink2(vec2(CATCH, 4.0));
    paint(ui, bar, levers.mix);
    for handle in [Handle::Equity, Handle::Loans] {
        handle_ui(ui, (id, bar), (&levers, handle), desk);
    }
    let [equity, loans, guarantees] =
        (levers.mix.shown()).map(|share| number::value(share, Unit::Share, language));
    let values = [
        ("equity", equity),
        ("loans", loans),
        ("guarantees", guarantees),
    ];
    let words = egui::RichText::new(T::MixShares.fill(language, &values)).small();
    ui.add(egui::Label::new(words).wrap());
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share of a width in points"
)]
fn x_of(bar: Rect, share: f64) -> f32 {
    bar.left() + share as f32 * bar.width()
}

/// Three parts, told apart by depth of colour and by the lines between them.
fn paint(ui: &Ui, bar: Rect, mix: Mix) {
    let theme = theme(ui);
    let part =
        |from: f64, to: f64| Rect::from_x_y_ranges(x_of(bar, from)..=x_of(bar, to), bar.y_range());
    let painter = ui.painter();
    painter.rect_filled(part(0.0, mix.equity), 2.0, ink(theme.accent));
    painter.rect_filled(part(mix.equity, mix.funded), 2.0, wash(theme.accent, 0.45));
    painter.rect_filled(part(mix.funded, 1.0), 2.0, wash(theme.outline, 0.45));
}

fn handle_ui(
    ui: &Ui,
    (bar_id, bar): (egui::Id, Rect),
    (levers, handle): (&Levers, Handle),
    desk: &mut Desk<'_>,
) {
    let id = bar_id.with(("mix", handle == Handle::Loans));
    let mix = levers.mix;
    let center = pos2(x_of(bar, mix.place(handle)), bar.center().y);
    // two handles at one place stand side by side, so that each can be caught
    let aside = match handle {
        Handle::Equity => -0.5 * CATCH,
        Handle::Loans => 0.5 * CATCH,
    };
    let place = Rect::from_center_size(center + vec2(aside, 0.0), vec2(CATCH, HEIGHT));
    let response = ui.interact(place, id, Sense::drag());
    let asked = dragged(ui, &response, bar).or_else(|| keyed(ui, &response, mix.place(handle)));
    let requested = requested(ui, id, mix, handle);
    let next = asked.or(requested).map(|to| mix.moved(handle, clean(to)));
    if let Some(next) = next.filter(|next| *next != mix) {
        levers.set(next, desk.commands);
        ui.data_mut(|data| data.insert_temp(id, true));
    }
    let is_held = response.dragged() || ui.input(|input| !input.keys_down.is_empty());
    let is_open: bool = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    if is_open && (!is_held || requested.is_some()) {
        ui.data_mut(|data| data.insert_temp(id, false));
        desk.commands.push(Command::CommitEdit);
    }
    let theme = theme(ui);
    let line = Stroke::new(2.0, ink(theme.background));
    let edge = place.expand2(vec2(-1.0, -2.0));
    ui.painter()
        .rect(edge, 2.0, ink(theme.text), line, egui::StrokeKind::Inside);
    if response.has_focus() || response.hovered() {
        let ring = Stroke::new(2.0, ink(theme.accent));
        ui.painter()
            .rect_stroke(edge.expand(2.0), 3.0, ring, egui::StrokeKind::Outside);
    }
    describe(ui, &response, (mix, handle), desk.context.language);
}

/// Where the pointer holds the handle, to a whole per cent.
fn dragged(ui: &Ui, response: &Response, bar: Rect) -> Option<f64> {
    if response.drag_started() {
        response.request_focus();
    }
    let pointer = response
        .interact_pointer_pos()
        .filter(|_| response.dragged())?;
    // a press that has not moved yet moves nothing
    if ui.input(|input| input.pointer.press_origin()) == Some(pointer) {
        return None;
    }
    let share = f64::from((pointer.x - bar.left()) / bar.width());
    Some((share / STEP).round() * STEP)
}

/// Where the arrow keys take the handle; they are taken before anything else acts on them.
fn keyed(ui: &Ui, response: &Response, place: f64) -> Option<f64> {
    if !response.has_focus() {
        return None;
    }
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input_mut(|input| {
        let times = if input.modifiers.shift { 10.0 } else { 1.0 };
        let modifiers = input.modifiers;
        let mut count = |key| input.count_and_consume_key(modifiers, key) as f64;
        let up = count(Key::ArrowRight) + count(Key::ArrowUp);
        let steps = up - count(Key::ArrowLeft) - count(Key::ArrowDown);
        let ends = (count(Key::Home) > 0.0, count(Key::End) > 0.0);
        match ends {
            (true, _) => Some(0.0),
            (_, true) => Some(1.0),
            _ => (steps.abs() > 0.0).then_some(place + steps * STEP * times),
        }
    })
}

/// What a screen reader asks for: the share of the part that ends at the handle.
fn requested(ui: &Ui, id: egui::Id, mix: Mix, handle: Handle) -> Option<f64> {
    let (steps, wanted) = ui.input(|input| {
        let count = |action| input.num_accesskit_action_requests(id, action) as f64;
        let last = (input.accesskit_action_requests(id, Action::SetValue))
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(value),
                _ => None,
            })
            .last();
        (count(Action::Increment) - count(Action::Decrement), last)
    });
    let stepped = (steps.abs() > 0.0).then(|| mix.place(handle) + steps * STEP);
    let start = match handle {
        Handle::Equity => 0.0,
        Handle::Loans => mix.equity,
    };
    let wanted = wanted.filter(|value| (0.0..=1.0).contains(value));
    wanted.map(|share| start + share).or(stepped)
}

fn describe(ui: &Ui, response: &Response, (mix, handle): (Mix, Handle), language: Language) {
    let [equity, loans, _] = mix.shown();
    let (name, share) = match handle {
        Handle::Equity => (T::MixEquity, equity),
        Handle::Loans => (T::MixLoans, loans),
    };
    let name = name.text(language);
    response.widget_info(|| egui::WidgetInfo::slider(ui.is_enabled(), share, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
        node.set_numeric_value_step(STEP);
        node.set_value(number::value(share, Unit::Share, language));
        for action in [Action::SetValue, Action::Increment, Action::Decrement] {
            node.add_action(action);
        }
    });
    if !response.dragged() {
        response.clone().on_hover_text(T::MixHint.text(language));
    }
}

#[cfg(test)]
mod tests {
    use super::{Handle, Mix};

    /// The shown shares as whole numbers.
    fn per_mille(mix: Mix) -> [i64; 3] {
        #[expect(clippy::cast_possible_truncation, reason = "shares are up to 1")]
        let whole = |share: f64| (share * 1000.0).round() as i64;
        mix.shown().map(whole)
    }

    #[test]
    fn whatever_a_handle_does_the_shown_shares_add_up_to_one_whole() {
        let start = Mix::of(350e9, 200e9, 0.4);
        for handle in [Handle::Equity, Handle::Loans] {
            for step in 0..=100 {
                let mix = start.moved(handle, f64::from(step) / 100.0);
                let shown = mix.shown();
                assert!((shown.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{shown:?}");
                assert!(shown.iter().all(|share| *share >= 0.0), "{shown:?}");
                let lent = mix.lent().unwrap_or(0.4);
                let back = Mix::of(1.0, mix.equity, lent);
                assert!((back.funded - mix.funded).abs() < 1e-9, "{mix:?} {back:?}");
            }
        }
    }

    #[test]
    fn a_handle_that_meets_the_other_takes_it_along() {
        let mix = Mix::of(100.0, 50.0, 0.5);
        let all_equity = mix.moved(Handle::Equity, 1.0);
        assert_eq!(per_mille(all_equity), [1000, 0, 0]);
        assert_eq!(all_equity.lent(), None);
        assert_eq!(per_mille(mix.moved(Handle::Loans, 0.2)), [200, 0, 800]);
    }
}
