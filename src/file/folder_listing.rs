//! What a folder holds, for choosing a file in it.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Folders and files of one kind in a folder, sorted by name; hidden ones are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderListing {
    /// Folders in it.
    pub folders: Vec<PathBuf>,
    /// Files in it with the ending that was asked for.
    pub files: Vec<PathBuf>,
}

/// Lists a folder; files with `ending` alone, given without its dot.
pub fn folder_listing(folder: &Path, ending: &str) -> io::Result<FolderListing> {
    let mut listing = FolderListing::default();
    for item in fs::read_dir(folder)? {
        let item = item?;
        let path = item.path();
        if item.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            listing.folders.push(path);
        } else if path
            .extension()
            .is_some_and(|found| found.eq_ignore_ascii_case(ending))
        {
            listing.files.push(path);
        }
    }
    listing.folders.sort();
    listing.files.sort();
    Ok(listing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{Expected, write};

    #[test]
    fn only_folders_and_files_with_the_ending_are_listed_in_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.RON", "c.csv", ".hidden.ron"] {
            write(&folder.path().join(name), b"()", Expected::Absent).unwrap();
        }
        fs::create_dir(folder.path().join("sub")).unwrap();
        let listing = folder_listing(folder.path(), "ron").unwrap();
        assert_eq!(listing.folders, [folder.path().join("sub")]);
        assert_eq!(
            listing.files,
            [folder.path().join("a.RON"), folder.path().join("b.ron")]
        );
        assert!(folder_listing(&folder.path().join("none"), "ron").is_err());
    }
}
