//! Sections of figures: each field is declared once, with its name in the file, its range and its scale.

/// Declares a struct of figures with its reader.
macro_rules! figure_section {
    (
        $(#[$about:meta])+ $name:ident;
        $($(#[$doc:meta])+ $field:ident $text:literal in $range:expr, times $scale:expr;)+
    ) => {
        $(#[$about])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[$doc])+ pub $field: $crate::baseline::Figure,)+
        }

        impl $name {
            /// Names of the fields in a file.
            pub(super) const FIELDS: &'static [&'static str] = &[$($text,)+];

            /// Reads every field.
            pub(super) fn read(
                fields: &$crate::reading::Fields<'_>,
                names: &$crate::baseline::reader::figures::Names,
                p: &mut $crate::reading::Problems,
            ) -> Option<Self> {
                $(let $field = fields.required($text, p, |v, p| {
                    $crate::baseline::reader::figures::figure(v, $range, names, p)
                        .map(|figure| figure.scaled($scale))
                });)+
                Some(Self { $($field: $field?,)+ })
            }

            /// All figures of the section.
            pub fn figures(&self) -> impl Iterator<Item = &$crate::baseline::Figure> {
                [$(&self.$field,)+].into_iter()
            }
        }
    };
}

pub(super) use figure_section;
