use super::*;

fn failed_step(error: &WriteError) -> Option<WriteStep> {
    match error.problem {
        WriteProblem::Failed { step, .. } => Some(step),
        _ => None,
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_file_has_the_bytes_and_nothing_else_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let written = write(&path, b"one", Expected::Absent).unwrap();
    assert_eq!(written, Written::New(Fingerprint::of(b"one")));
    assert_eq!(fs::read(&path).unwrap(), b"one");
    assert_eq!(names_in(folder.path()), ["a.ron"]);
}

#[test]
fn a_save_after_a_save_needs_only_the_fingerprint_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let first = write(&path, b"one", Expected::Absent).unwrap();
    write(&path, b"two", Expected::Unchanged(first.fingerprint())).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
}

#[test]
fn equal_bytes_are_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    write(&path, b"one", Expected::Absent).unwrap();
    let before = fs::metadata(&path).unwrap();
    // whatever was expected: a file that is as wanted already is no conflict
    for expected in [
        Expected::Absent,
        Expected::Anything,
        Expected::Unchanged(Fingerprint::of(b"zero")),
    ] {
        let written = write(&path, b"one", expected).unwrap();
        assert_eq!(written, Written::Unchanged(Fingerprint::of(b"one")));
    }
    let after = fs::metadata(&path).unwrap();
    assert!(same_file(Some(&before), Some(&after)));
}

#[test]
fn a_foreign_change_is_reported_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let read = write(&path, b"one", Expected::Absent)
        .unwrap()
        .fingerprint();
    // the same length, and another length
    for foreign in [&b"ONE"[..], b"a longer one"] {
        write(&path, foreign, Expected::Anything).unwrap();
        let error = write(&path, b"mine", Expected::Unchanged(read)).unwrap_err();
        assert!(
            matches!(error.problem, WriteProblem::ChangedOnDisk),
            "{error:?}"
        );
        assert_eq!(error.path, path);
        assert_eq!(fs::read(&path).unwrap(), foreign);
    }
    write(&path, b"mine", Expected::Anything).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert_eq!(names_in(folder.path()), ["a.ron"]);
}

#[test]
fn a_file_that_is_gone_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let read = write(&path, b"one", Expected::Absent)
        .unwrap()
        .fingerprint();
    fs::remove_file(&path).unwrap();
    let error = write(&path, b"two", Expected::Unchanged(read)).unwrap_err();
    assert!(
        matches!(error.problem, WriteProblem::GoneFromDisk),
        "{error:?}"
    );
    assert!(!path.exists());
}

#[test]
fn a_new_name_never_replaces_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    write(&path, b"theirs", Expected::Absent).unwrap();
    let error = write(&path, b"mine", Expected::Absent).unwrap_err();
    assert!(
        matches!(error.problem, WriteProblem::ChangedOnDisk),
        "{error:?}"
    );
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
}

#[test]
fn the_rename_to_a_new_name_is_exclusive() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let temporary = filled_temporary(folder.path(), b"mine", None).unwrap();
    // another program creates the file after the last look
    write(&path, b"theirs", Expected::Absent).unwrap();
    let error = rename_to_new_name(temporary, &path).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    assert_eq!(names_in(folder.path()), ["a.ron"]);
}

#[test]
fn a_folder_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let error = write(folder.path(), b"one", Expected::Anything).unwrap_err();
    assert!(
        matches!(error.problem, WriteProblem::NotAFile(NotAFile::Folder)),
        "{error:?}"
    );
}

#[test]
fn a_missing_folder_is_named_with_the_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none").join("a.ron");
    let error = write(&path, b"one", Expected::Absent).unwrap_err();
    assert_eq!(failed_step(&error), Some(WriteStep::Create));
    assert_eq!(error.path, path);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn the_mode_of_the_old_file_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"start", Expected::Absent).unwrap();
        for kept in [0o600, 0o640, 0o664, 0o755] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            write(&path, format!("{kept}").as_bytes(), Expected::Anything).unwrap();
            assert_eq!(mode(&path), kept);
        }
    }

    #[test]
    fn a_new_file_has_the_mode_of_any_other_new_file() {
        let folder = tempfile::tempdir().unwrap();
        let plain = folder.path().join("plain");
        File::create(&plain).unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"one", Expected::Absent).unwrap();
        assert_eq!(mode(&path), mode(&plain));
    }

    #[test]
    fn a_symbolic_link_stays_and_its_target_is_written() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("real")).unwrap();
        let target = folder.path().join("real/a.ron");
        write(&target, b"old", Expected::Absent).unwrap();
        let first = folder.path().join("first.ron");
        symlink("real/a.ron", &first).unwrap();
        let second = folder.path().join("second.ron");
        symlink(&first, &second).unwrap();
        write(&second, b"new", Expected::Anything).unwrap();
        assert!(fs::symlink_metadata(&first).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&second).unwrap().is_symlink());
        assert_eq!(fs::read(&target).unwrap(), b"new");
        assert_eq!(names_in(&folder.path().join("real")), ["a.ron"]);
    }

    #[test]
    fn a_link_to_a_file_that_does_not_exist_yet_creates_it() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link.ron");
        symlink("later.ron", &link).unwrap();
        write(&link, b"new", Expected::Absent).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(folder.path().join("later.ron")).unwrap(), b"new");
    }

    #[test]
    fn a_ring_of_links_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("ring.ron");
        symlink("ring.ron", &link).unwrap();
        let error = write(&link, b"new", Expected::Anything).unwrap_err();
        assert_eq!(failed_step(&error), Some(WriteStep::Resolve));
    }

    #[test]
    fn a_read_only_file_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let read = write(&path, b"one", Expected::Absent)
            .unwrap()
            .fingerprint();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = write(&path, b"two", Expected::Unchanged(read)).unwrap_err();
        assert!(matches!(error.problem, WriteProblem::ReadOnly), "{error:?}");
        assert_eq!(fs::read(&path).unwrap(), b"one");
    }

    #[test]
    fn a_read_only_folder_is_named_with_the_step() {
        let folder = tempfile::tempdir().unwrap();
        let closed = folder.path().join("closed");
        fs::create_dir(&closed).unwrap();
        let path = closed.join("a.ron");
        write(&path, b"one", Expected::Absent).unwrap();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
        let answer = write(&path, b"two", Expected::Anything);
        let privileged = File::create(closed.join("probe")).is_ok();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
        // root may write everywhere; everybody else is told the step and keeps the old file
        if privileged {
            assert!(answer.is_ok());
        } else {
            assert_eq!(failed_step(&answer.unwrap_err()), Some(WriteStep::Create));
            assert_eq!(fs::read(&path).unwrap(), b"one");
            assert_eq!(names_in(&closed), ["a.ron"]);
        }
    }

    #[test]
    fn a_device_is_not_replaced() {
        let error = write(Path::new("/dev/null"), b"one", Expected::Anything).unwrap_err();
        assert!(
            matches!(error.problem, WriteProblem::NotAFile(NotAFile::Device)),
            "{error:?}"
        );
    }
}
