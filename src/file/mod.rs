//! Files: the only part of the library that reads and writes them.
//!
//! * [`write()`] is the one writer: the file is the old one or the new one, whatever happens.
//! * [`read()`] reads a small file and refuses everything that is not one.
//! * [`scenario_format`] is what a scenario looks like in a file.
//! * [`export`] gives the bytes of a chart's file, to the window and the command line alike.
//! * [`shipped`] has the scenarios that the program carries.
//! * [`journal`] keeps unsaved work through a crash, and thirty days longer.
//! * [`settings`] keeps language, theme, recent files and window size.
//! * [`folders`] says where the last two live.
//!
//! Errors carry data; [`words`] renders them in the user's language.

pub mod export;
mod fingerprint;
mod folder_listing;
pub mod folders;
pub mod journal;
mod make_folder;
mod own_format;
mod read;
pub mod scenario_format;
pub mod settings;
pub mod shipped;
pub mod words;
mod write;

pub use fingerprint::Fingerprint;
pub use folder_listing::{FolderListing, folder_listing};
pub use make_folder::make_folder;
pub use read::{LARGEST, NotAFile, ReadError, ReadFile, ReadProblem, read};
pub use write::{Expected, WriteError, WriteProblem, WriteStep, Written, write};
