//! Tables of parameters: each part of the deal has one, and the catalogue reads its rows.

use super::Role;
use crate::model::distribution::{Distribution, Shape as Kind};
use crate::text::Title;
use crate::text::choices::ChoiceText;
use crate::text::number::Unit;

/// What values a row takes.
#[derive(Clone, Copy, Debug)]
pub(in crate::model) enum Shape {
    /// Unit, smallest and largest value, step of the arrow keys.
    Quantity(Unit, f64, f64, f64),
    /// The same, and it may be absent, which is said in words.
    Optional(Unit, f64, f64, f64, ChoiceText),
    /// One of a few words with their keys in files.
    Words(&'static [(&'static str, ChoiceText)]),
}

/// Where a row's default comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::model) enum Start {
    /// This number; the position of the word for [`Shape::Words`].
    Given(f64),
    /// A figure of the baseline.
    Figure,
}

/// One parameter as its table states it.
#[derive(Clone, Copy, Debug)]
pub(in crate::model) struct Row {
    /// What follows the part's name in the key: `fund.` `total`.
    pub(in crate::model) key: &'static str,
    pub(in crate::model) role: Role,
    pub(in crate::model) shape: Shape,
    pub(in crate::model) start: Start,
    /// How far reality may be from an assumption; own judgement. Levers have none.
    pub(in crate::model) spread: Option<Spread>,
}

/// How far reality may be from the value of an assumption: a default of its distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::model) enum Spread {
    /// Always the value.
    Fixed,
    /// Median = value; standard deviation of the natural logarithm.
    Lognormal(f64),
    /// Mean = value; standard deviation in the parameter's unit.
    Normal(f64),
    /// Mode = value; the ends.
    Triangular(f64, f64),
    /// The same, with ends that the source of the figure states; as well graded as the figure.
    Stated(f64, f64),
    /// Mean = value; concentration, within the parameter's range.
    Beta(f64),
}

impl Spread {
    /// The distribution within the range of a parameter.
    pub(in crate::model) fn within(self, (low, high): (f64, f64)) -> Distribution {
        let whole = |shape| Distribution { shape, low, high };
        match self {
            Self::Fixed => whole(Kind::Fixed),
            Self::Lognormal(sd_of_log) => whole(Kind::Lognormal { sd_of_log }),
            Self::Normal(sd) => whole(Kind::Normal { sd }),
            Self::Beta(concentration) => whole(Kind::Beta { concentration }),
            Self::Triangular(from, to) | Self::Stated(from, to) => Distribution {
                shape: Kind::Triangular,
                low: from.max(low),
                high: to.min(high),
            },
        }
    }
}

/// A table of parameters.
pub(in crate::model) trait Tabled: Copy + 'static {
    /// Every parameter in the order of the screen.
    const ROWS: &'static [Self];

    /// What its table states.
    fn row(self) -> Row;

    /// Title and note with the names filled in.
    fn words(self, names: &[(&str, &Title)]) -> (Title, Title);
}

/// Off and on, in this order.
pub(super) const SWITCH: Shape = Shape::Words(&[("off", ChoiceText::Off), ("on", ChoiceText::On)]);

/// Declares an enumeration of parameters with its table; both languages come from a table of
/// titles and one of notes that have the same names.
macro_rules! parameter_table {
    (
        $(#[$about:meta])* $name:ident, $titles:path, $notes:path;
        $($(#[$doc:meta])+ $role:ident $variant:ident $key:literal = $start:expr, $shape:expr $(, $spread:expr)?;)+
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$doc])+ $variant,)+
        }

        impl $name {
            /// Every parameter in the order of the screen.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The last part of its key in files.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }
        }

        impl $crate::model::parameter::table::Tabled for $name {
            const ROWS: &'static [Self] = Self::ALL;

            fn row(self) -> $crate::model::parameter::table::Row {
                use $crate::model::parameter::table::Row;
                use $crate::model::Role;
                match self {
                    $(Self::$variant => Row {
                        key: $key,
                        role: Role::$role,
                        shape: $shape,
                        start: $start,
                        spread: {
                            let stated: &[$crate::model::parameter::table::Spread] = &[$($spread)?];
                            stated.first().copied()
                        },
                    },)+
                }
            }

            fn words(
                self,
                names: &[(&str, &$crate::text::Title)],
            ) -> ($crate::text::Title, $crate::text::Title) {
                use $crate::text::Title;
                use $titles as Titles;
                use $notes as Notes;
                match self {
                    $(Self::$variant => (
                        Title::filled(Titles::$variant, names),
                        Title::filled(Notes::$variant, names),
                    ),)+
                }
            }
        }
    };
}

pub(super) use parameter_table;
