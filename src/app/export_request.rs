//! What is to be exported: which charts, in which formats, how large, and where to.

use std::path::PathBuf;

/// Charts to be written to files.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportRequest {
    /// Ids of the charts, in the order of the screen.
    pub charts: Vec<String>,
    /// The formats, each chart in each of them.
    pub formats: Vec<Format>,
    /// Size of pictures.
    pub size: PictureSize,
    /// A folder for many files, or the file where there is one chart in one format.
    pub target: PathBuf,
}

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A picture of pixels.
    Png,
    /// A drawing whose text stays text.
    Svg,
    /// A page for print.
    Pdf,
    /// The numbers.
    Csv,
}

impl Format {
    /// The formats in the order of the window.
    pub const ALL: [Self; 4] = [Self::Png, Self::Svg, Self::Pdf, Self::Csv];

    /// The file name's ending, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
        }
    }
}

/// How large a picture of pixels is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PictureSize {
    /// So many times the chart's own size.
    Times(u8),
    /// For print: 300 dots an inch.
    Print300,
    /// So many pixels wide; the height follows.
    PixelsWide(u32),
}
