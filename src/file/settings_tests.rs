use super::*;

fn some_settings() -> Settings {
    let mut settings = Settings {
        language: Some(Language::Korean),
        theme: Theme::Dark,
        window_size: Some(WindowSize {
            width: 1280.0,
            height: 800.5,
        }),
        seed: Some(9_007_199_254_740_991),
        draw_count: Some(10_000),
        ..Settings::default()
    };
    settings.remember(PathBuf::from("/tmp/a \"quoted\".ron"));
    settings.remember(PathBuf::from("/tmp/시나리오.ron"));
    settings
}

#[test]
fn saved_settings_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/settings.ron");
    for settings in [Settings::default(), some_settings()] {
        settings.save(&path).unwrap();
        let loaded = Settings::load(&path);
        assert!(loaded.notice.is_none(), "{:?}", loaded.notice);
        assert!(loaded.may_be_saved());
        assert_eq!(loaded.settings, settings);
    }
}

#[test]
fn the_first_start_has_defaults_and_nothing_to_say() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = Settings::load(&folder.path().join("settings.ron"));
    assert!(loaded.notice.is_none());
    assert_eq!(loaded.settings, Settings::default());
}

#[test]
fn damaged_settings_are_set_aside_and_can_be_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    let damaged: [&[u8]; 5] = [
        b"",
        b"V1(language: Some(\"ko\"), theme: Purple",
        b"\xff\xfe\x00",
        b"[[[[[[[[",
        b"V1(language: 5)",
    ];
    for (number, bytes) in damaged.iter().enumerate() {
        write(&path, bytes, Expected::Anything).unwrap();
        let loaded = Settings::load(&path);
        let Some(SettingsNotice::SetAside { now, .. }) = &loaded.notice else {
            panic!("{:?}", loaded.notice);
        };
        // every damaged file keeps a name of its own
        assert_eq!(
            now,
            &folder
                .path()
                .join(format!("settings.damaged-{}.ron", number + 1))
        );
        assert_eq!(&fs::read(now).unwrap(), bytes);
        assert!(loaded.may_be_saved());
        assert!(!path.exists());
    }
    some_settings().save(&path).unwrap();
    assert_eq!(Settings::load(&path).settings, some_settings());
}

#[test]
fn settings_of_a_newer_version_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    let newer = b"#![enable(implicit_some)]\nV2(colour: \"red\")\n";
    write(&path, newer, Expected::Absent).unwrap();
    let loaded = Settings::load(&path);
    assert!(matches!(loaded.notice, Some(SettingsNotice::Newer { .. })));
    assert!(!loaded.may_be_saved());
    assert_eq!(fs::read(&path).unwrap(), newer);
}

#[test]
fn a_folder_in_place_of_the_settings_is_told_and_not_fatal() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = Settings::load(folder.path());
    assert!(matches!(loaded.notice, Some(SettingsNotice::Unreadable(_))));
    assert!(!loaded.may_be_saved());
}

#[test]
fn recent_files_are_ten_at_most_and_the_latest_comes_first() {
    let mut settings = Settings::default();
    for number in 0..14 {
        settings.remember(PathBuf::from(format!("/{number}.ron")));
    }
    settings.remember(PathBuf::from("/9.ron"));
    assert_eq!(settings.recent_files().len(), MOST_RECENT_FILES);
    let first: Vec<&str> = settings
        .recent_files()
        .iter()
        .take(3)
        .map(|path| path.to_str().unwrap())
        .collect();
    assert_eq!(first, ["/9.ron", "/13.ron", "/12.ron"]);
    settings.forget(Path::new("/13.ron"));
    assert!(!settings.recent_files().contains(&PathBuf::from("/13.ron")));
}

#[test]
fn an_impossible_window_size_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    for side in ["inf", "NaN", "-1.0", "3.0", "1e30"] {
        let text = format!(
            "V1(language: None, theme: System, recent_files: [], window_size: (width: {side}, height: 600.0))"
        );
        write(&path, text.as_bytes(), Expected::Anything).unwrap();
        let loaded = Settings::load(&path);
        assert!(loaded.notice.is_none(), "{:?}", loaded.notice);
        assert_eq!(loaded.settings.window_size, None);
    }
}
