//! Tables of measures: each part of the deal has one.

/// Declares an enumeration of measures with id, unit, meaning and value; titles in both languages
/// come from a table that has the same names.
macro_rules! measure_table {
    (
        $(#[$about:meta])* $name:ident of $input:ty, $titles:path;
        $($(#[$doc:meta])+ $variant:ident $id:literal $unit:ident $change:ident = $value:expr;)+
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$doc])+ $variant,)+
        }

        impl $name {
            /// Every measure of the part, in a fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its stable id.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)+
                }
            }

            /// The unit of the value.
            pub const fn unit(self) -> $crate::text::number::Unit {
                match self {
                    $(Self::$variant => $crate::text::number::Unit::$unit,)+
                }
            }

            /// Whether the value is a gain or a change, shown with its sign.
            pub const fn is_change(self) -> bool {
                match self {
                    $(Self::$variant => super::table::$change,)+
                }
            }

            pub(super) fn title(self, names: &[(&str, &$crate::text::Title)]) -> $crate::text::Title {
                use $titles as Titles;
                match self {
                    $(Self::$variant => $crate::text::Title::filled(Titles::$variant, names),)+
                }
            }

            /// The value in base units; `None` where the outcome has none.
            pub(super) fn value(self, outcome: &$input) -> Option<f64> {
                match self {
                    $(Self::$variant => {
                        let value: fn(&$input) -> Option<f64> = $value;
                        value(outcome)
                    })+
                }
            }
        }
    };
}

/// A value that is a gain or a change.
pub(super) const CHANGE: bool = true;
/// A value that is an amount, a share or a year.
pub(super) const LEVEL: bool = false;

pub(super) use measure_table;
