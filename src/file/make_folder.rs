//! Making the folder that files are to be written to.

use std::fs;
use std::path::Path;

use super::{WriteError, WriteProblem, WriteStep};

/// Makes a folder and those above it; one that exists is left as it is.
pub fn make_folder(path: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(path).map_err(|cause| WriteError {
        path: path.to_owned(),
        problem: WriteProblem::Failed {
            step: WriteStep::Create,
            cause,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{Expected, write};

    #[test]
    fn a_folder_is_made_once_and_never_in_place_of_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        make_folder(&deep).unwrap();
        make_folder(&deep).unwrap();
        assert!(deep.is_dir());
        let file = folder.path().join("file");
        write(&file, b"x", Expected::Absent).unwrap();
        make_folder(&file).unwrap_err();
        make_folder(&file.join("below")).unwrap_err();
    }
}
