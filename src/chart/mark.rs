//! Marks: what is drawn, in data coordinates, coloured by role.
//!
//! On a category axis the coordinate is the place of the category: 0, 1, 2, …. Missing values are
//! `None` and leave a gap; a value that is not finite is an error of [`super::Chart::check`].

/// What a mark stands for; the theme turns it into colour, dash and marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The scenario that is being looked at.
    Scenario,
    /// What it is compared with.
    Reference,
    /// A gain to the named party.
    Gain,
    /// A loss to the named party.
    Loss,
    /// A gain where the value is positive or zero, a loss where it is negative.
    BySign,
    /// Neither good nor bad: totals, the rest, context.
    Neutral,
    /// The first party of the deal.
    PartyOne,
    /// The second party of the deal.
    PartyTwo,
    /// The n-th competitor or compared scenario, from 0; repeats after the palette's end.
    Rival(u8),
    /// What is not certain: intervals and bands.
    Uncertain,
}

impl Role {
    /// The role for one value: settles [`Role::BySign`], leaves others as they are.
    #[must_use]
    pub fn for_value(self, value: f64) -> Self {
        match self {
            Self::BySign if value < 0.0 => Self::Loss,
            Self::BySign => Self::Gain,
            other => other,
        }
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Bars from zero by category.
    Bars(Bars),
    /// A short line from the reference to the scenario by category.
    Dumbbells(Dumbbells),
    /// Floating bars or whiskers by category: tornado, waterfall, intervals.
    Spans(Spans),
    /// A line with its name at the end.
    Line(Line),
    /// An area between a low and a high line.
    Band(Band),
    /// Single points, each with its label.
    Points(Points),
    /// A straight line across the plot at one value.
    Rule(Rule),
    /// Words in the plot.
    Note(Note),
    /// A field of values over two quantity axes.
    Heat(Heat),
    /// A quantile dot plot: equally likely values as stacked dots.
    Dots(Dots),
}

/// How bars of several series share a category.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Side by side, in the order of the series.
    #[default]
    Grouped,
    /// One on another; positive values away from zero to one side, negative to the other.
    Stacked,
}

/// Bars from zero, one a category and series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// The series; all have one value a category.
    pub series: Vec<BarSeries>,
    /// Side by side or stacked.
    pub arrangement: Arrangement,
}

/// One series of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarSeries {
    /// Name in the key; not shown when it is the only series and has no reference.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// One value a category.
    pub values: Vec<Option<f64>>,
    /// Text at the end of each bar, one a category, or empty for none.
    pub labels: Vec<String>,
    /// Where the reference scenario stands, one a category, or empty for none.
    ///
    /// Drawn as a tick across the bar; in a stack, put the reference of the total in the last
    /// series.
    pub reference: Vec<Option<f64>>,
    /// Name of the reference in the key.
    pub reference_name: String,
    /// Whether a bar is known with low confidence, one a category, or empty for none: drawn hatched within an outline.
    pub low_grade: Vec<bool>,
}

impl BarSeries {
    /// A series without labels and reference.
    pub fn new(name: impl Into<String>, role: Role, values: Vec<Option<f64>>) -> Self {
        Self {
            name: name.into(),
            role,
            values,
            labels: Vec::new(),
            reference: Vec::new(),
            reference_name: String::new(),
            low_grade: Vec::new(),
        }
    }

    /// Whether the bar of a category is known with low confidence.
    pub fn is_low_grade(&self, category: usize) -> bool {
        self.low_grade.get(category).copied().unwrap_or_default()
    }

    /// The same series with a text at the end of each bar.
    #[must_use]
    pub fn labelled(mut self, labels: Vec<String>) -> Self {
        self.labels = labels;
        self
    }

    /// The same series with some bars marked as known with low confidence.
    #[must_use]
    pub fn graded(mut self, low_grade: Vec<bool>) -> Self {
        self.low_grade = low_grade;
        self
    }

    /// The same series with a reference tick a category.
    #[must_use]
    pub fn against(mut self, name: impl Into<String>, reference: Vec<Option<f64>>) -> Self {
        self.reference_name = name.into();
        self.reference = reference;
        self
    }
}

/// From the reference to the scenario, one a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbells {
    /// Name of the start in the key.
    pub start_name: String,
    /// Name of the end in the key.
    pub end_name: String,
    /// What the start stands for, usually [`Role::Reference`].
    pub start_role: Role,
    /// What the end stands for, usually [`Role::Scenario`].
    pub end_role: Role,
    /// One pair a category.
    pub pairs: Vec<Option<Dumbbell>>,
}

/// One pair of a dumbbell chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dumbbell {
    /// Value in the reference.
    pub start: f64,
    /// Value in the scenario.
    pub end: f64,
    /// Text beside the end; may be empty.
    pub label: String,
}

/// How a span is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpanShape {
    /// A bar of full thickness.
    #[default]
    Bar,
    /// A thin line with end caps.
    Whisker,
}

/// Floating bars or whiskers, one a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Spans {
    /// Name in the key; empty for none.
    pub name: String,
    /// What it stands for; [`Role::BySign`] looks at `end - start`.
    pub role: Role,
    /// Bar or whisker.
    pub shape: SpanShape,
    /// `(start, end)`, one a category.
    pub ends: Vec<Option<(f64, f64)>>,
    /// Text at the end of each span, one a category, or empty for none.
    pub labels: Vec<String>,
}

/// How a line goes from point to point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineShape {
    /// Straight from point to point.
    #[default]
    Straight,
    /// Level until the next point, then up or down: rates in force.
    Step,
}

/// A line with its name at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Name of the series, and the text at its end.
    pub label: String,
    /// What it stands for.
    pub role: Role,
    /// Straight or stepped.
    pub shape: LineShape,
    /// `[x, y]`, x rising.
    pub points: Vec<[f64; 2]>,
    /// Whether each point gets a marker; for few points.
    pub with_markers: bool,
}

/// An area between a low and a high line.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Text in or beside the band ("8 in 10"); may be empty.
    pub label: String,
    /// What it stands for.
    pub role: Role,
    /// Low and high at each x, x rising.
    pub points: Vec<BandPoint>,
}

/// One place of a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandPoint {
    /// Position on the horizontal axis.
    pub x: f64,
    /// Lower edge.
    pub low: f64,
    /// Upper edge, not below `low`.
    pub high: f64,
}

/// Single points.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// Name in the key; empty for none.
    pub name: String,
    /// What they stand for.
    pub role: Role,
    /// The points.
    pub at: Vec<Point>,
}

/// One point with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Position on the horizontal axis.
    pub x: f64,
    /// Position on the vertical axis.
    pub y: f64,
    /// Text beside it; may be empty. Left away where it would cover another text.
    pub label: String,
}

/// Which axis a rule marks a value of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleAxis {
    /// A value of the horizontal axis: the rule stands upright.
    X,
    /// A value of the vertical axis: the rule lies level.
    Y,
}

/// A straight line across the plot at one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// The axis whose value it marks.
    pub axis: RuleAxis,
    /// The value.
    pub at: f64,
    /// Text beside it; may be empty.
    pub label: String,
    /// What it stands for.
    pub role: Role,
}

/// Where a text lies relative to its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// The text starts at the point.
    #[default]
    Start,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    End,
}

/// Words in the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Position on the horizontal axis.
    pub x: f64,
    /// Position on the vertical axis.
    pub y: f64,
    /// The words.
    pub text: String,
    /// Where they lie relative to the position.
    pub align: Align,
    /// What they speak of.
    pub role: Role,
}

/// A field of values over two quantity axes, with contour lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// Number of rows, at least two, evenly from the low to the high end of the vertical axis.
    pub rows: usize,
    /// Number of columns, at least two, evenly along the horizontal axis.
    pub columns: usize,
    /// `rows * columns` values, row by row, lowest row first, at the nodes of the grid.
    pub values: Vec<f64>,
    /// The value at which the palette turns from loss to gain.
    pub middle: f64,
    /// Lines along which the field has one value.
    pub contours: Vec<Contour>,
    /// Ends of the colour key in words: the lowest and the highest value.
    pub key_labels: [String; 2],
}

/// A line along which a field has one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Contour {
    /// The value.
    pub level: f64,
    /// Its text; may be empty.
    pub label: String,
}

/// Equally likely values as stacked dots ("17 in 20").
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// The values, one a dot, rising; fifty read well.
    pub values: Vec<f64>,
    /// Dots below this value are drawn in `below`, others in `above`; `None`: all in `above`.
    pub threshold: Option<f64>,
    /// Role of the dots below the threshold.
    pub below: Role,
    /// Role of the dots at or above the threshold.
    pub above: Role,
}
