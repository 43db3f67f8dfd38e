//! The state of the draws in words, and the range beside a number.

use super::context::PanelContext;
use super::ink::{ink, theme};
use super::measured::show;
use super::sampling::{Failure, Interval, Progress};
use crate::engine::Measure;
use crate::text::Text as _;
use crate::text::number;
use crate::text::sampling::SamplingText as T;
use egui::RichText;

/// How far the draws are.
pub(super) fn progress_words(context: &PanelContext<'_>) -> String {
    let language = context.language;
    let seed = || ("seed", context.sampling.seed().to_string());
    let counted = |count: usize| number::plain(count as f64, 0);
    match context.sampling.progress() {
        Progress::Off => T::StateOff.text(language).to_owned(),
        Progress::Waiting => T::StateWaiting.text(language).to_owned(),
        Progress::Stale { draws, of } => {
            let values = [("draws", counted(draws)), ("of", counted(of))];
            T::StateStale.fill(language, &values)
        }
        Progress::Refining { draws, of } => {
            let values = [("draws", counted(draws)), ("of", counted(of)), seed()];
            T::StateRefining.fill(language, &values)
        }
        Progress::Done { draws, took } => {
            let decimals = if took.as_secs_f64() < 0.995 { 2 } else { 1 };
            let seconds = number::plain(took.as_secs_f64(), decimals);
            let values = [("draws", counted(draws)), ("seconds", seconds), seed()];
            T::StateDone.fill(language, &values)
        }
    }
}

/// Why there are no draws, where something went wrong.
pub(super) fn failure_words(context: &PanelContext<'_>) -> Option<String> {
    let language = context.language;
    let cause = match context.sampling.failure()? {
        Failure::Broken => T::Broken.text(language).to_owned(),
        Failure::Distribution(error) => {
            let catalogue = context.model.catalogue();
            let spec = catalogue
                .find_key(&error.key)
                .and_then(|id| catalogue.spec(id));
            let title = spec.map_or(error.key.as_str(), |spec| spec.title.in_language(language));
            T::BadDistribution.fill(language, &[("title", title.to_owned())])
        }
    };
    Some(T::StateFailed.fill(language, &[("cause", cause)]))
}

/// The range of 8 in 10 draws of an outcome in small type; nothing where it was not drawn.
pub(super) fn range_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, measure: Measure) {
    let Some(interval) = context.sampling.interval(measure) else {
        return;
    };
    let Some(words) = range_words(context, measure, interval) else {
        return;
    };
    let color = ink(theme(ui).weak_text);
    let label = egui::Label::new(RichText::new(words).small().color(color)).wrap();
    let draws = context.sampling.sample().map_or(0, |sample| sample.draws);
    let values = [
        ("draws", number::plain(draws as f64, 0)),
        (
            "middle",
            show(measure, Some(interval.middle), context.language),
        ),
    ];
    let note = T::RangeNote.fill(context.language, &values);
    let is_stale = matches!(context.sampling.progress(), Progress::Stale { .. });
    let note = if is_stale {
        T::RangeStale.fill(context.language, &[("note", note)])
    } else {
        note
    };
    ui.add(label).on_hover_text(note);
}

/// `US$1 bn to US$3 bn`, or that it is unclear; `None` where every draw reads the same.
fn range_words(context: &PanelContext<'_>, measure: Measure, interval: Interval) -> Option<String> {
    let language = context.language;
    let [low, high] = [interval.low, interval.high].map(|end| show(measure, Some(end), language));
    if low == high {
        return None;
    }
    let text = if interval.is_unclear() {
        T::RangeUnclear
    } else {
        T::Range
    };
    Some(text.fill(language, &[("low", low), ("high", high)]))
}
