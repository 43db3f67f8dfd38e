//! How much the plot shows: the chart's own ranges, and room for labels and markers at their edge.

use super::bars;
use super::canvas::text_width;
use super::pen::LABEL_SIZE;
use crate::chart::{Arrangement, BarSeries, Chart, Mark};
use egui::Rect;
use egui_plot::PlotBounds;

/// Half the size of a marker with its stroke, in points.
const MARKER: f64 = 6.5;

/// The chart's own ranges, widened until every label beyond the end of a bar fits.
pub(super) fn bounds(ui: &egui::Ui, chart: &Chart, frame: Rect) -> PlotBounds {
    let (x, y) = (chart.x.range(), chart.y.range());
    let mut low = [x.low(), y.low()];
    let mut high = [x.high(), y.high()];
    let along = usize::from(!chart.lies_down());
    let room = if chart.lies_down() {
        frame.width()
    } else {
        frame.height()
    };
    let labels = bar_labels(ui, chart);
    let (mut before, mut after) = (0.0_f64, 0.0_f64);
    let full = f64::from(room);
    let scale = |span: f64, before: f64, after: f64| (full - before - after).max(full * 0.3) / span;
    // each round makes the scale a little smaller; three are enough for a point's precision
    for _round in 0..3 {
        let scale = scale(high[along] - low[along], before, after);
        for label in &labels {
            let (left, right) = (
                (label.anchor - low[along]) * scale,
                (high[along] - label.anchor) * scale,
            );
            if label.is_negative {
                before = before.max(label.length - left);
            } else {
                after = after.max(label.length - right);
            }
        }
    }
    let scale = scale(high[along] - low[along], before, after);
    low[along] -= before / scale;
    high[along] += after / scale;
    if chart.categories().is_empty() {
        // markers at the edge of the range are whole
        for (axis, length) in [f64::from(frame.width()), f64::from(frame.height())]
            .into_iter()
            .enumerate()
        {
            let pad = (high[axis] - low[axis]) * MARKER / length;
            low[axis] -= pad;
            high[axis] += pad;
        }
    }
    PlotBounds::from_min_max(low, high)
}

/// A text beyond the end of a bar.
struct EndLabel {
    anchor: f64,
    is_negative: bool,
    /// Its length along the value axis with the gap before it, in points.
    length: f64,
}

fn bar_labels(ui: &egui::Ui, chart: &Chart) -> Vec<EndLabel> {
    let along = |text: &str| {
        if chart.lies_down() {
            text_width(ui, text) + 10.0
        } else {
            LABEL_SIZE + 8.0
        }
    };
    let label = |anchor: f64, is_negative: bool, text: &str| EndLabel {
        anchor,
        is_negative,
        length: f64::from(along(text)),
    };
    let mut labels = Vec::new();
    for mark in &chart.marks {
        match mark {
            Mark::Bars(mark) if mark.arrangement == Arrangement::Grouped => {
                let of_series = |series| series_labels(series).collect::<Vec<_>>();
                let found = mark.series.iter().flat_map(of_series);
                labels.extend(found.map(|(anchor, is_left, text)| label(anchor, is_left, text)));
            }
            Mark::Dumbbells(mark) => labels.extend(
                mark.pairs
                    .iter()
                    .flatten()
                    .map(|pair| label(pair.end, pair.end < pair.start, &pair.label)),
            ),
            Mark::Spans(mark) => labels.extend(
                (mark.ends.iter().zip(&mark.labels))
                    .filter_map(|(ends, text)| ends.map(|(from, to)| label(to, to < from, text))),
            ),
            _ => {}
        }
    }
    labels
}

/// Where each label of a series stands, whether before its bar, and its text.
fn series_labels(series: &BarSeries) -> impl Iterator<Item = (f64, bool, &str)> {
    series
        .labels
        .iter()
        .enumerate()
        .filter_map(|(place, text)| {
            let value = series.values.get(place).copied().flatten()?;
            let anchor = bars::label_anchor(series, place)?;
            Some((anchor, value < 0.0, text.as_str()))
        })
}
