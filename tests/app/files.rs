//! Opening, comparing, recovering and exporting in the window.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use entente::app::command::Command;
use entente::app::export_request::{ExportRequest, Format, PictureSize};
use entente::app::session::ReferenceChoice;
use entente::chart::Chart;
use entente::file::export::render;
use entente::file::{Expected, write};
use entente::model::presets::{OPENING, ROOT};

use crate::support::{Window, folders_in};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A scenario file that a window has written.
fn saved(folder: &Path, name: &str, distance: f32) -> PathBuf {
    let path = folder.join(name);
    let mut window = Window::open(folder);
    window.drag_first_lever(distance);
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    path
}

#[test]
fn the_window_opens_on_the_deal_against_the_year_before() {
    let folder = folder();
    let window = Window::open(folder.path());
    let session = window.app().session();
    let opening = &session.presets().find(OPENING).unwrap().scenario;
    assert_eq!(session.active().scenario().values, opening.values);
    assert_eq!(
        *session.reference(),
        ReferenceChoice::Preset(ROOT.to_owned())
    );
    assert!(!session.active().is_unsaved());
}

#[test]
fn every_problem_of_a_file_is_listed_and_nothing_is_loaded() {
    let folder = folder();
    let good = saved(folder.path(), "good.ron", 60.0);
    let text = fs::read_to_string(&good).unwrap();
    let bad = folder.path().join("bad.ron");
    let broken = text.replacen("levers: {", "levers: {\n    \"duty.KOR.steel\": 7.5,", 1);
    let broken = broken.replacen("format: 1,", "format: 1,\n  colour: \"red\",", 1);
    write(&bad, broken.as_bytes(), Expected::Absent).unwrap();
    let mut window = Window::open(folder.path());
    let before = window.app().session().documents().len();
    window.give(Command::OpenPath(bad));
    assert_eq!(window.app().session().documents().len(), before);
    assert!(window.app().is_modal());
    assert!(window.shows("Not opened: bad.ron"));
    assert!(
        window.shows("200%"),
        "the allowed range in the reader's unit"
    );
    assert!(window.shows("colour"));
    window.click("Close");
    assert!(!window.app().is_modal());
}

#[test]
fn a_dropped_file_and_a_pasted_path_open() {
    #[derive(Debug)]
    struct Dropped(PathBuf);
    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &Path {
            &self.0
        }
        fn bytes(&self) -> Result<Vec<u8>, String> {
            fs::read(&self.0).map_err(|error| error.to_string())
        }
    }
    let folder = folder();
    let one = saved(folder.path(), "one.ron", 40.0);
    let two = saved(folder.path(), "two.ron", 80.0);
    let mut window = Window::open(folder.path());
    window
        .harness
        .input_mut()
        .dropped_files
        .push(std::sync::Arc::new(Dropped(one.clone())));
    window.run();
    assert_eq!(
        window.app().session().active().path.as_deref(),
        Some(one.as_path())
    );
    window
        .harness
        .event(egui::Event::Paste(format!("\"{}\"", two.display())));
    window.run();
    assert_eq!(
        window.app().session().active().path.as_deref(),
        Some(two.as_path())
    );
    assert_eq!(window.app().session().documents().len(), 2);
    // a file that is open already comes to the front
    window.give(Command::OpenPath(one.clone()));
    assert_eq!(window.app().session().documents().len(), 2);
    assert_eq!(
        window.app().session().active().path.as_deref(),
        Some(one.as_path())
    );
    window.ctrl(Key::PageDown);
    assert_eq!(
        window.app().session().active().path.as_deref(),
        Some(two.as_path())
    );
}

#[test]
fn a_file_that_is_gone_is_told_and_leaves_the_recent_ones() {
    let folder = folder();
    let path = saved(folder.path(), "gone.ron", 40.0);
    fs::remove_file(&path).unwrap();
    let mut window = Window::open(folder.path());
    window.give(Command::OpenPath(path));
    assert!(window.shows("Not opened: "));
    let settings = fs::read_to_string(folder.path().join("configuration/settings.ron")).unwrap();
    assert!(!settings.contains("gone.ron"), "{settings}");
}

#[test]
fn a_file_can_be_the_reference_without_being_opened() {
    let folder = folder();
    let path = saved(folder.path(), "reference.ron", 80.0);
    let mut window = Window::open(folder.path());
    let charts = |window: &Window| -> Vec<Chart> {
        let charts = window.app().results().charts();
        charts.into_iter().cloned().collect()
    };
    let before = charts(&window);
    window.will_answer(Some(&path));
    window.give(Command::CompareWithFile);
    assert_eq!(window.app().session().documents().len(), 1);
    let ReferenceChoice::File { path: chosen, .. } = window.app().session().reference() else {
        panic!("{:?}", window.app().session().reference());
    };
    assert_eq!(*chosen, path);
    assert!(charts(&window) != before);
}

#[test]
fn a_reference_that_is_edited_changes_the_charts_that_show_it() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let reference = window.app().session().active_id();
    window.give(Command::SetReference(ReferenceChoice::Document(reference)));
    window.give(Command::NewFromPreset(ROOT.to_owned()));
    let before = window
        .app()
        .results()
        .reference_evaluated()
        .unwrap()
        .outcome
        .totals;
    window.give(Command::SelectDocument(reference));
    window.drag_first_lever(80.0);
    window.ctrl(Key::PageDown);
    let after = window
        .app()
        .results()
        .reference_evaluated()
        .unwrap()
        .outcome
        .totals;
    assert_ne!(before, after);
    // closing it keeps what was compared with
    window.give(Command::CloseUnsaved(reference));
    let kept = window
        .app()
        .results()
        .reference_evaluated()
        .unwrap()
        .outcome
        .totals;
    assert_eq!(after, kept);
}

/// Makes an entry that of a process that is gone: it has another start time than this one's.
fn make_crashed(entry: &Path) {
    let text = fs::read_to_string(entry).unwrap();
    let started = text
        .lines()
        .find(|line| line.trim().starts_with("started:"))
        .unwrap();
    let text = text.replacen(started, "    started: 1,", 1);
    write(entry, text.as_bytes(), Expected::Anything).unwrap();
}

#[test]
fn a_changed_preset_and_a_file_of_it_have_names_of_their_own_everywhere() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let evaluated = |window: &Window| window.app().results().scenario().unwrap().name.clone();
    let opened = evaluated(&window);
    assert_eq!(opened.english, "November 2025 MOU");
    window.drag_first_lever(60.0);
    let changed = "November 2025 MOU (changed)";
    assert!(window.shows(changed));
    assert_eq!(evaluated(&window).english, changed);
    assert_eq!(evaluated(&window).korean, "2025년 11월 MOU (변경됨)");
    assert_eq!(window.app().results().stamp_of("").scenario, changed);
    let path = folder.path().join("round two.ron");
    window.will_answer(Some(&path));
    window.ctrl(Key::S);
    assert!(window.shows("round two"));
    assert_eq!(evaluated(&window).english, "round two");
    assert_eq!(window.app().results().stamp_of("").scenario, "round two");
    // the command line names the file as the window does
    let mut out = Vec::new();
    let file = path.to_string_lossy();
    let words = ["entente", "--lang", "en", "run", &file, "--format", "json"];
    let words = words.map(std::ffi::OsString::from);
    assert_eq!(entente::cli::run(words, &mut out, &mut Vec::new()), 0);
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("\"name\": \"round two\"") || text.contains("\"name\":\"round two\""));
    // the preset itself keeps its name
    let session = window.app().session();
    let preset = ReferenceChoice::Preset(OPENING.to_owned());
    assert_eq!(session.choice_title(&preset), opened);
}

#[test]
fn nothing_is_said_about_a_distance_from_a_file_that_is_not_known() {
    let folder = folder();
    let path = saved(folder.path(), "good.ron", 60.0);
    let mut window = Window::open_with(folder.path(), vec![path.clone()]);
    window.drag_first_lever(150.0);
    assert!(window.shows("since saved"));
    let recovery = folders_in(folder.path()).recovery();
    let entry = || Some(fs::read_dir(&recovery).ok()?.next()?.ok()?.path());
    window.wait_until(|_| entry().is_some());
    drop(window);
    make_crashed(&entry().unwrap());
    let text = fs::read_to_string(&path).unwrap();
    let changed = format!("{text}\n");
    write(&path, changed.as_bytes(), Expected::Anything).unwrap();
    let mut window = Window::open(folder.path());
    window.click("Recover");
    let document = window.app().session().active();
    assert!(document.path.is_some() && document.saved.is_none());
    assert!(document.is_unsaved());
    assert!(!window.shows("since saved"));
}

#[test]
fn work_of_a_crashed_program_is_offered_and_comes_back_with_its_history() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    window.drag_first_lever(90.0);
    let lost = window.app().session().active().scenario().clone();
    let recovery = folders_in(folder.path()).recovery();
    let entry = || {
        fs::read_dir(&recovery)
            .ok()?
            .next()?
            .ok()
            .map(|entry| entry.path())
    };
    // within a second of the edit: the harness has no clock of its own for this
    let edited = std::time::Instant::now();
    window.wait_until(|_| {
        entry().is_some_and(|path| fs::read_to_string(path).unwrap().matches("→").count() >= 4)
    });
    assert!(edited.elapsed().as_secs_f64() < 1.5);
    drop(window);
    make_crashed(&entry().unwrap());

    let mut window = Window::open(folder.path());
    assert!(!window.app().is_modal(), "an offer, not a question");
    assert!(window.shows("Entente ended without saving"));
    window.click("Recover");
    assert!(*window.app().session().active().scenario() == lost);
    assert!(window.app().session().active().is_unsaved());
    assert_eq!(window.app().session().active().history.past().len(), 2);
    assert!(!window.shows("Entente ended without saving"));
    window.ctrl(Key::Z);
    window.ctrl(Key::Z);
    assert!(*window.app().session().active().scenario() != lost);
}

#[test]
fn a_saved_document_leaves_nothing_in_the_journal() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.drag_first_lever(60.0);
    let recovery = folders_in(folder.path()).recovery();
    let entries = || fs::read_dir(&recovery).map_or(0, Iterator::count);
    window.wait_until(|_| entries() == 1);
    window.will_answer(Some(&folder.path().join("a.ron")));
    window.ctrl(Key::S);
    window.wait_until(|_| entries() == 0);
}

#[test]
fn an_export_writes_the_bytes_of_the_command_line_and_asks_before_it_replaces() {
    let folder = folder();
    let target = folder.path().join("charts");
    fs::create_dir(&target).unwrap();
    let mut window = Window::open(folder.path());
    let chart = window.app().results().charts()[0].clone();
    let request = ExportRequest {
        charts: vec![chart.id.clone()],
        formats: Format::ALL.to_vec(),
        size: PictureSize::Times(1.0),
        folder: target.clone(),
        replaces: false,
    };
    window.give(Command::Export(request.clone()));
    window.wait_until(|window| !window.app().is_exporting());
    window.run();
    assert!(window.shows("Exported 4 files"));
    let stamp = window.app().results().stamp_of(&chart.id);
    // as the command line names it
    let named = |format: Format| format!("november-2025-mou-{}.{}", chart.id, format.extension());
    for format in Format::ALL {
        let path = target.join(named(format));
        let expected = render(&chart, &stamp, format, PictureSize::Times(1.0)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), expected, "{format:?}");
    }
    let svg = target.join(named(Format::Svg));
    write(&svg, b"mine", Expected::Anything).unwrap();
    window.give(Command::Export(request));
    window.wait_until(|window| window.app().is_modal());
    window.run();
    assert_eq!(fs::read(&svg).unwrap(), b"mine");
    window.click("Replace");
    window.wait_until(|window| !window.app().is_exporting());
    assert_ne!(fs::read(&svg).unwrap(), b"mine");
}

#[test]
fn the_export_window_says_what_is_missing() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    window.ctrl(Key::E);
    window.click("None");
    window.click("Export");
    assert!(window.shows("Choose at least one chart"));
    assert!(window.app().is_modal());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.app().is_modal());
}

#[test]
fn a_chart_goes_to_the_clipboard_as_picture_and_as_numbers() {
    let folder = folder();
    let mut window = Window::open(folder.path());
    let chart = window.app().results().charts()[0].clone();
    let copied = |window: &Window| window.harness.output().platform_output.commands.clone();
    window.give_and_step(Command::CopyChartImage(chart.id.clone()));
    assert!(
        matches!(copied(&window).as_slice(), [egui::OutputCommand::CopyImage(image)]
        if image.size[0] > 500)
    );
    window.give_and_step(Command::CopyChartData(chart.id));
    let expected = chart.table.to_tsv();
    assert!(
        matches!(copied(&window).as_slice(), [egui::OutputCommand::CopyText(text)]
        if *text == expected)
    );
}

#[test]
fn every_listed_command_has_words_and_no_key_is_given_twice() {
    use entente::app::command_list::{KEYS_ONLY, SECOND_KEYS, entries};
    use entente::text::Language;
    let folder = folder();
    let window = Window::open(folder.path());
    let session = window.app().session();
    let mut keys = Vec::new();
    let listed = entries(session, &[]).into_iter().map(|entry| entry.command);
    for command in listed.chain(KEYS_ONLY) {
        for language in Language::ALL {
            let title = command.title(session, language);
            assert!(
                !title.is_empty() && !title.contains('{'),
                "{command:?}: {title}"
            );
        }
        keys.extend(command.shortcut_in(session));
    }
    keys.extend(SECOND_KEYS.map(|(key, _)| key));
    for (index, key) in keys.iter().enumerate() {
        assert!(!keys[..index].contains(key), "{key:?} is given twice");
    }
    assert!(window.harness.query_by_label("File").is_some());
}
