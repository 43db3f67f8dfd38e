//! Landmarks: values worth knowing, shown on the track with where they come from.

/// What a landmark stands for; each has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandmarkKind {
    /// Before the deal: a ring.
    Before,
    /// The text of the deal: a triangle.
    Deal,
    /// What the model takes where nobody says otherwise: a bar.
    Default,
}

impl LandmarkKind {
    /// The kinds, in the order of the legend.
    pub const ALL: [Self; 3] = [Self::Before, Self::Deal, Self::Default];
}

/// One value on the track.
#[derive(Clone, Debug, PartialEq)]
pub struct Landmark {
    /// What it stands for.
    pub kind: LandmarkKind,
    /// The value, in base units.
    pub value: f64,
    /// What it is and where it comes from: "Deal text: 15% (November 2025 deal; White House)".
    pub words: String,
}
