//! The plot area: where data coordinates fall, and the axes around it.
//!
//! Widths are settled first (axis labels at the left, names of lines at the right, labels of
//! lying bars), then heights (rows of rule labels, axis titles, labels of standing bars).

use super::super::{Axis, Chart, Mark, Range, RuleAxis};
use super::canvas::{Canvas, Letters};
use super::margins::SIDE;
use super::{Anchor, Area, Stroke, TextRun, series, value_labels};

/// Letter size of axis labels.
const LETTERS: f64 = 12.0;

/// Height of one line of axis labels.
const LINE: f64 = 15.0;

/// Space between the plot and axis labels.
const GAP: f64 = 8.0;

/// Height of a row for the label of an upright rule, or for an axis title.
const ROW: f64 = 18.0;

/// The plot area with its scales.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Where values are drawn.
    pub(super) plot: Area,
    /// The plot with the room that labels of bars take beside it.
    pub(super) outer: Area,
    x: Range,
    y: Range,
    lies_down: bool,
    /// Lines of text of each tick on the horizontal and on the vertical axis.
    x_labels: Vec<Vec<String>>,
    y_labels: Vec<Vec<String>>,
    /// Where the names of lines start.
    pub(super) names_left: f64,
    /// Labels of upright rules: x, row from the bottom up, text.
    rule_labels: Vec<(f64, usize, String)>,
}

impl Frame {
    /// Pixel of a value on the horizontal axis.
    pub(super) fn px(&self, x: f64) -> f64 {
        self.plot.left + self.x.fraction(x) * self.plot.width()
    }

    /// Pixel of a value on the vertical axis: quantities upwards, categories downwards.
    pub(super) fn py(&self, y: f64) -> f64 {
        if self.lies_down {
            self.plot.top + self.y.fraction(y) * self.plot.height()
        } else {
            self.plot.bottom - self.y.fraction(y) * self.plot.height()
        }
    }

    /// Pixel `[x, y]` of a point.
    pub(super) fn at(&self, x: f64, y: f64) -> [f64; 2] {
        [self.px(x), self.py(y)]
    }

    /// Whether bars lie.
    pub(super) const fn lies_down(&self) -> bool {
        self.lies_down
    }

    /// Pixel of a value along the axis that measures, for marks by category.
    pub(super) fn along(&self, value: f64) -> f64 {
        if self.lies_down {
            self.px(value)
        } else {
            self.py(value)
        }
    }

    /// Pixel of a place across, for marks by category.
    pub(super) fn across(&self, place: f64) -> f64 {
        if self.lies_down {
            self.py(place)
        } else {
            self.px(place)
        }
    }

    /// Pixels that one category takes.
    pub(super) fn band(&self) -> f64 {
        (self.across(1.0) - self.across(0.0)).abs()
    }

    /// Grid lines at the ticks, lightest of all.
    pub(super) fn draw_grid(&self, chart: &Chart, canvas: &mut Canvas<'_>) {
        let has = |wanted: fn(&Mark) -> bool| chart.marks.iter().any(wanted);
        if has(|mark| matches!(mark, Mark::Heat(_))) {
            return;
        }
        let stroke = Stroke::solid(canvas.theme.grid, 1.0);
        let upright = self.lies_down || has(|mark| matches!(mark, Mark::Points(_)));
        if let (Axis::Quantity(axis), true) = (&chart.x, upright) {
            for tick in &axis.ticks {
                let x = crisp(self.px(tick.at));
                canvas.segment([x, self.plot.top], [x, self.plot.bottom], stroke.clone());
            }
        }
        if let Axis::Quantity(axis) = &chart.y {
            for tick in &axis.ticks {
                let y = crisp(self.py(tick.at));
                canvas.segment([self.plot.left, y], [self.plot.right, y], stroke.clone());
            }
        }
        if chart.categories().is_empty() {
            self.draw_zero(chart, canvas);
            self.draw_base(chart, canvas);
        }
    }

    /// The base of a plot over a measured horizontal axis, with its tick marks.
    fn draw_base(&self, chart: &Chart, canvas: &mut Canvas<'_>) {
        let stroke = Stroke::solid(canvas.theme.outline, 1.0);
        let y = crisp(self.plot.bottom);
        canvas.segment([self.plot.left, y], [self.plot.right, y], stroke.clone());
        if let Axis::Quantity(axis) = &chart.x {
            for tick in &axis.ticks {
                let x = crisp(self.px(tick.at));
                canvas.segment([x, y], [x, y + 4.0], stroke.clone());
            }
        }
    }

    /// The zero line of the axis that measures; of both, where both measure.
    pub(super) fn draw_zero(&self, chart: &Chart, canvas: &mut Canvas<'_>) {
        let stroke = Stroke::solid(canvas.theme.outline, 1.4);
        if let Axis::Quantity(axis) = &chart.y
            && axis.range.contains(0.0)
        {
            let y = crisp(self.py(0.0));
            canvas.segment([self.plot.left, y], [self.plot.right, y], stroke.clone());
        }
        let upright = self.lies_down
            || (chart.marks.iter()).any(|m| matches!(m, Mark::Points(_) | Mark::Dots(_)));
        if let (Axis::Quantity(axis), true) = (&chart.x, upright)
            && axis.range.contains(0.0)
        {
            let x = crisp(self.px(0.0));
            canvas.segment([x, self.plot.top], [x, self.plot.bottom], stroke);
        }
    }

    /// Labels of ticks and categories, titles of axes, labels of upright rules.
    pub(super) fn draw_axis_labels(&self, chart: &Chart, canvas: &mut Canvas<'_>) {
        let below = self.outer.bottom + GAP - 2.0;
        for run in self.x_runs(chart, canvas, below) {
            canvas.text_if_free(run);
        }
        for run in self.y_runs(chart, canvas) {
            canvas.text_if_free(run);
        }
        let letters = tick_letters(canvas);
        let deepest = self.x_labels.iter().map(Vec::len).max().unwrap_or(0);
        let title = canvas.shorten(chart.x.title(), letters, self.outer.width().max(120.0));
        let at = [
            self.outer.right,
            below + LINE * deepest as f64 + LETTERS + 1.0,
        ];
        canvas.text_if_free(Canvas::run(&title, at, Anchor::End, letters));
        let title = canvas.shorten(chart.y.title(), letters, self.outer.right - SIDE);
        let rows = self.rule_rows() as f64;
        let at = [
            SIDE,
            self.outer.top - rows * ROW - 12.0 - rows.min(1.0) * 3.0,
        ];
        canvas.text_if_free(Canvas::run(&title, at, Anchor::Start, letters));
        for (x, row, text) in &self.rule_labels {
            let at = [*x, self.outer.top - *row as f64 * ROW - 9.0];
            canvas.text_if_free(Canvas::run(text, at, Anchor::Middle, rule_letters(canvas)));
        }
    }

    fn rule_rows(&self) -> usize {
        (self.rule_labels.iter())
            .map(|label| label.1 + 1)
            .max()
            .unwrap_or(0)
    }

    fn x_runs(&self, chart: &Chart, canvas: &Canvas<'_>, below: f64) -> Vec<TextRun> {
        let letters = axis_letters(&chart.x, canvas);
        let mut widest = 0.0;
        for line in self.x_labels.iter().flatten() {
            widest = canvas.width(line, letters).max(widest);
        }
        let ticks = chart.x.ticks();
        let every = thinning(&ticks_px(&ticks, |at| self.px(at)), widest + 6.0);
        let keep = kept(&ticks, every);
        let mut runs = Vec::new();
        for (place, (tick, lines)) in ticks.iter().zip(&self.x_labels).enumerate() {
            if !keep(place) {
                continue;
            }
            for (row, line) in lines.iter().enumerate() {
                let at = [self.px(tick.at), below + LETTERS + LINE * row as f64];
                runs.push(Canvas::run(line, at, Anchor::Middle, letters));
            }
        }
        runs
    }

    fn y_runs(&self, chart: &Chart, canvas: &Canvas<'_>) -> Vec<TextRun> {
        let letters = axis_letters(&chart.y, canvas);
        let ticks = chart.y.ticks();
        let every = thinning(&ticks_px(&ticks, |at| self.py(at)), LETTERS * 1.05);
        let keep = kept(&ticks, every);
        let mut runs = Vec::new();
        for (place, (tick, lines)) in ticks.iter().zip(&self.y_labels).enumerate() {
            if !keep(place) {
                continue;
            }
            let middle = self.py(tick.at) - LINE * (lines.len() as f64 - 1.0) / 2.0;
            for (row, line) in lines.iter().enumerate() {
                let at = [
                    self.outer.left - GAP,
                    middle + LETTERS * 0.35 + LINE * row as f64,
                ];
                runs.push(Canvas::run(line, at, Anchor::End, letters));
            }
        }
        runs
    }
}

/// The middle of a pixel, so that a thin line is sharp at single scale.
pub(super) fn crisp(at: f64) -> f64 {
    at.floor() + 0.5
}

fn tick_letters(canvas: &Canvas<'_>) -> Letters {
    Canvas::letters(LETTERS, canvas.theme.weak_text)
}

fn rule_letters(canvas: &Canvas<'_>) -> Letters {
    Canvas::letters(11.5, canvas.theme.text)
}

/// Categories are read like text, ticks like a ruler.
fn axis_letters(axis: &Axis, canvas: &Canvas<'_>) -> Letters {
    match axis {
        Axis::Category(_) => Canvas::letters(LETTERS, canvas.theme.text),
        Axis::Quantity(_) => tick_letters(canvas),
    }
}

fn ticks_px(ticks: &[super::super::Tick], place: impl Fn(f64) -> f64) -> Vec<f64> {
    ticks.iter().map(|tick| place(tick.at)).collect()
}

/// Which ticks to label so that labels of this extent keep apart: every first, second, ….
fn thinning(places: &[f64], extent: f64) -> usize {
    let smallest = (places.windows(2))
        .map(|pair| match pair {
            [a, b] => (b - a).abs(),
            _ => f64::INFINITY,
        })
        .fold(f64::INFINITY, f64::min);
    (1..=places.len().max(1))
        .find(|every| smallest * *every as f64 >= extent)
        .unwrap_or_else(|| places.len().max(1))
}

/// Which places keep their label: every n-th, zero among them.
fn kept(ticks: &[super::super::Tick], every: usize) -> impl Fn(usize) -> bool + use<> {
    let zero = (ticks.iter()).position(|tick| tick.at.abs() < f64::MIN_POSITIVE);
    let phase = zero.unwrap_or(0) % every.max(1);
    move |place| place % every.max(1) == phase
}

/// Pixels above and below the plot for axis labels, titles and rule labels, generously.
pub(super) fn height_around(chart: &Chart) -> f64 {
    let title = |axis: &Axis| if axis.title().is_empty() { 0.0 } else { ROW };
    let rules = chart.marks.iter().any(is_labelled_upright_rule);
    let below = match &chart.x {
        Axis::Category(_) => 3.0 * LINE,
        Axis::Quantity(_) => LINE,
    };
    title(&chart.x) + title(&chart.y) + if rules { ROW } else { 0.0 } + below + 2.0 * GAP
}

fn is_labelled_upright_rule(mark: &Mark) -> bool {
    matches!(mark, Mark::Rule(rule) if rule.axis == RuleAxis::X && !rule.label.is_empty())
}

/// Fits the plot between head and foot; `None` where nothing would be left of it.
pub(super) fn fit(chart: &Chart, canvas: &Canvas<'_>, top: f64, bottom: f64) -> Option<Frame> {
    let outer = Area {
        left: SIDE,
        right: canvas.size.width - SIDE,
        top,
        bottom: (bottom - height_around(chart)).max(top + 1.0),
    };
    let mut frame = Frame {
        plot: outer,
        outer,
        x: chart.x.range(),
        y: chart.y.range(),
        lies_down: chart.lies_down(),
        x_labels: Vec::new(),
        y_labels: Vec::new(),
        names_left: outer.right,
        rule_labels: Vec::new(),
    };
    frame.fit_widths(chart, canvas);
    frame.fit_heights(chart, canvas, top, bottom);
    let is_readable = frame.plot.width() >= 60.0 && frame.plot.height() >= 40.0;
    is_readable.then_some(frame)
}

impl Frame {
    fn fit_widths(&mut self, chart: &Chart, canvas: &Canvas<'_>) {
        self.y_labels = self.wrapped_y_labels(chart, canvas);
        let letters = axis_letters(&chart.y, canvas);
        let widest = |labels: &[Vec<String>], letters| {
            (labels.iter().flatten())
                .map(|line| canvas.width(line, letters))
                .fold(0.0, f64::max)
        };
        let labels = widest(&self.y_labels, letters);
        let mut left = SIDE + if labels > 0.0 { labels + GAP } else { 0.0 };
        let mut right = canvas.size.width - SIDE;
        let names = series::widest_end_label(chart, canvas);
        if names > 0.0 {
            right -= names + GAP + 2.0;
        }
        if let Axis::Quantity(axis) = &chart.x {
            // half of the outermost tick labels hangs over the plot
            let half = |label: &str| canvas.width(label, tick_letters(canvas)) / 2.0;
            let first = axis.ticks.first().map_or(0.0, |tick| half(&tick.label));
            let last = axis.ticks.last().map_or(0.0, |tick| half(&tick.label));
            left = left.max(6.0 + first);
            right = right.min(canvas.size.width - 6.0 - last);
        }
        for area in [&mut self.plot, &mut self.outer] {
            area.left = left;
            area.right = right.max(left + 1.0);
        }
        if self.lies_down {
            self.make_room_for_labels(chart, canvas);
        }
        self.names_left = self.plot.right + GAP + 2.0;
    }

    /// Shrinks the plot until the labels of bars lie within `outer`.
    fn make_room_for_labels(&mut self, chart: &Chart, canvas: &Canvas<'_>) {
        let limits = self.outer;
        for _ in 0..12 {
            let mut over = [0.0_f64; 4];
            for run in value_labels::runs(chart, self, canvas) {
                let area = canvas.area_of(&run);
                over[0] = over[0].max(limits.left - area.left);
                over[1] = over[1].max(area.right - limits.right);
                over[2] = over[2].max(limits.top - area.top);
                over[3] = over[3].max(area.bottom - limits.bottom);
            }
            let [left, right, above, below] = over;
            if self.lies_down && left.max(right) > 0.01 && self.plot.width() > left + right + 60.0 {
                self.plot.left += left;
                self.plot.right -= right;
            } else if !self.lies_down
                && above.max(below) > 0.01
                && self.plot.height() > above + below + 40.0
            {
                self.plot.top += above;
                self.plot.bottom -= below;
            } else {
                break;
            }
        }
    }

    fn fit_heights(&mut self, chart: &Chart, canvas: &Canvas<'_>, top: f64, bottom: f64) {
        self.rule_labels = self.placed_rule_labels(chart, canvas);
        self.x_labels = self.wrapped_x_labels(chart, canvas);
        let rows = self.rule_rows() as f64;
        let mut upper = top + rows * ROW + if rows > 0.0 { 3.0 } else { 0.0 };
        if !chart.y.title().is_empty() {
            upper += ROW + 4.0;
        }
        // half of the topmost tick label stands over the plot
        upper += if self.y_labels.is_empty() { 0.0 } else { 6.0 };
        let deepest = self.x_labels.iter().map(Vec::len).max().unwrap_or(0);
        let mut lower = bottom - LINE * deepest as f64 - GAP;
        if !chart.x.title().is_empty() {
            lower -= ROW;
        }
        for area in [&mut self.plot, &mut self.outer] {
            area.top = upper;
            area.bottom = lower.max(upper + 1.0);
        }
        if !self.lies_down {
            self.make_room_for_labels(chart, canvas);
        }
    }

    /// Category labels at the left, in as many lines as their row holds.
    fn wrapped_y_labels(&self, chart: &Chart, canvas: &Canvas<'_>) -> Vec<Vec<String>> {
        let letters = axis_letters(&chart.y, canvas);
        let ticks = chart.y.ticks();
        let Axis::Category(_) = &chart.y else {
            return ticks.into_iter().map(|tick| vec![tick.label]).collect();
        };
        let row = self.plot.height() / ticks.len().max(1) as f64;
        let most = if row >= 3.0 * LINE + 2.0 {
            3
        } else if row >= 2.0 * LINE - 2.0 {
            2
        } else {
            1
        };
        let width = canvas.size.width * if most == 1 { 0.36 } else { 0.28 };
        (ticks.iter())
            .map(|tick| canvas.wrap_into(&tick.label, letters, width, most))
            .collect()
    }

    /// Category labels below, in as many lines as they need, up to three.
    fn wrapped_x_labels(&self, chart: &Chart, canvas: &Canvas<'_>) -> Vec<Vec<String>> {
        let letters = axis_letters(&chart.x, canvas);
        let ticks = chart.x.ticks();
        let Axis::Category(_) = &chart.x else {
            return ticks.into_iter().map(|tick| vec![tick.label]).collect();
        };
        let width = (self.plot.width() / ticks.len().max(1) as f64 - 8.0).max(28.0);
        (ticks.iter())
            .map(|tick| canvas.wrap_into(&tick.label, letters, width, 3))
            .collect()
    }

    /// Labels of upright rules, each in the lowest row where it covers no other.
    fn placed_rule_labels(&self, chart: &Chart, canvas: &Canvas<'_>) -> Vec<(f64, usize, String)> {
        let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
        let mut placed = Vec::new();
        for mark in chart.marks.iter().filter(|m| is_labelled_upright_rule(m)) {
            let Mark::Rule(rule) = mark else { continue };
            let letters = rule_letters(canvas);
            let text = canvas.shorten(&rule.label, letters, canvas.size.width - 2.0 * SIDE);
            let half = canvas.width(&text, letters) / 2.0;
            let x = (self.px(rule.at))
                .min(canvas.size.width - SIDE - half)
                .max(SIDE + half);
            let (from, to) = (x - half - 4.0, x + half + 4.0);
            let row = (rows.iter())
                .position(|taken| taken.iter().all(|&(a, b)| to <= a || b <= from))
                .unwrap_or(rows.len());
            match rows.get_mut(row) {
                Some(taken) => taken.push((from, to)),
                None => rows.push(vec![(from, to)]),
            }
            placed.push((x, row, text));
        }
        placed
    }
}
