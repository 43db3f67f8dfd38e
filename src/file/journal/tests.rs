use super::*;
use crate::file::Fingerprint;
use crate::text::Title;

const DAY: Duration = Duration::from_hours(24);

fn noon() -> SystemTime {
    UNIX_EPOCH + 20_000 * DAY
}

fn work(text: &str) -> Unsaved {
    let step = |label: &str, text: &str| Step {
        label: Title::new(label, format!("{label} 되돌리기")),
        text: text.to_owned(),
    };
    Unsaved {
        title: "November deal".to_owned(),
        path: Some(PathBuf::from("/home/a/내 시나리오.ron")),
        on_disk: Some(Fingerprint::of(b"as read")),
        text: text.to_owned(),
        undo: vec![
            step("Cars 15 % → 25 %", "first\n\"#quoted\"##"),
            step("Steel", "second"),
        ],
        redo: vec![step("Copper", "third")],
    }
}

/// The journal of a program that is no longer running.
fn of_a_gone_program(folder: &Path) -> Journal {
    let mut child = std::process::Command::new("true").spawn().unwrap();
    let journal = Journal {
        folder: folder.to_owned(),
        owner: serde_owner(child.id()),
        session: format!("gone-{}", child.id()),
    };
    child.wait().unwrap();
    journal
}

fn serde_owner(process: u32) -> Owner {
    ron::from_str(&format!("(process: {process}, started: Some(1))")).unwrap()
}

fn here(folder: &Path) -> Journal {
    Journal::of_this_process(folder.to_owned(), noon())
}

#[test]
fn work_of_a_gone_program_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let unsaved = work("a scenario\r\nwith \"###lines\\n");
    of_a_gone_program(folder.path())
        .keep(7, &unsaved, noon())
        .unwrap();
    let offer = here(folder.path()).offer().unwrap();
    assert!(offer.unreadable.is_empty(), "{:?}", offer.unreadable);
    let [entry] = offer.entries.as_slice() else {
        panic!("{:?}", offer.entries);
    };
    assert_eq!(entry.unsaved, unsaved);
    assert_eq!(entry.standing, Standing::Interrupted);
    assert_eq!(entry.kept_at, noon());
}

#[test]
fn work_of_a_running_program_is_not_offered_nor_pruned() {
    let folder = tempfile::tempdir().unwrap();
    let journal = here(folder.path());
    journal.keep(1, &work("a"), noon()).unwrap();
    let other = Journal::of_this_process(folder.path().to_owned(), noon() + DAY);
    assert!(other.offer().unwrap().entries.is_empty());
    assert_eq!(other.prune(noon() + 400 * DAY).unwrap(), 0);
}

#[test]
fn each_document_keeps_its_latest_work() {
    let folder = tempfile::tempdir().unwrap();
    let gone = of_a_gone_program(folder.path());
    gone.keep(1, &work("one"), noon()).unwrap();
    gone.keep(2, &work("two"), noon() + DAY).unwrap();
    gone.keep(1, &work("one, later"), noon() + 2 * DAY).unwrap();
    let offer = here(folder.path()).offer().unwrap();
    let texts: Vec<&str> = offer
        .entries
        .iter()
        .map(|entry| entry.unsaved.text.as_str())
        .collect();
    assert_eq!(texts, ["one, later", "two"]);
}

#[test]
fn after_a_save_nothing_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let gone = of_a_gone_program(folder.path());
    gone.keep(1, &work("one"), noon()).unwrap();
    gone.forget(1).unwrap();
    gone.forget(1).unwrap();
    assert!(here(folder.path()).offer().unwrap().entries.is_empty());
}

#[test]
fn what_the_user_did_not_save_can_be_had_back_for_thirty_days() {
    let folder = tempfile::tempdir().unwrap();
    let journal = here(folder.path());
    journal.keep(1, &work("a"), noon()).unwrap();
    journal.set_aside(1, &work("a"), noon()).unwrap();
    // the number is used again by another document
    journal.keep(1, &work("b"), noon()).unwrap();
    journal.set_aside(1, &work("b"), noon() + DAY).unwrap();
    assert_eq!(journal.prune(noon() + 30 * DAY).unwrap(), 0);
    let offer = journal.offer().unwrap();
    assert_eq!(offer.entries.len(), 2);
    assert!(
        offer
            .entries
            .iter()
            .all(|entry| entry.standing == Standing::SetAside)
    );
    let later = noon() + 30 * DAY + Duration::from_secs(1);
    assert_eq!(journal.prune(later).unwrap(), 1);
    assert_eq!(journal.offer().unwrap().entries[0].unsaved.text, "b");
}

#[test]
fn restored_work_is_kept_by_the_new_program_and_by_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    of_a_gone_program(folder.path())
        .keep(1, &work("a"), noon())
        .unwrap();
    let journal = here(folder.path());
    let offer = journal.offer().unwrap();
    journal.restore(&offer.entries[0], 5, noon() + DAY).unwrap();
    assert!(journal.offer().unwrap().entries.is_empty());
    let files = journal.files(".ron").unwrap();
    assert_eq!(files, [journal.file_of(5)]);
    let kept = read_entry(&files[0]).unwrap();
    assert_eq!(kept.into_unsaved(), work("a"));
}

#[test]
fn an_unreadable_entry_is_told_and_stays_for_thirty_days() {
    let folder = tempfile::tempdir().unwrap();
    let damaged = folder.path().join("damaged.ron");
    write(
        &damaged,
        b"V1(owner: None,\n  kept_at: x)",
        Expected::Absent,
    )
    .unwrap();
    of_a_gone_program(folder.path())
        .keep(1, &work("whole"), noon())
        .unwrap();
    let journal = here(folder.path());
    let offer = journal.offer().unwrap();
    assert_eq!(offer.entries.len(), 1);
    let [error] = offer.unreadable.as_slice() else {
        panic!("{:?}", offer.unreadable);
    };
    assert_eq!(error.path, damaged);
    assert!(
        matches!(error.problem, ReadProblem::Damaged { line: 2, .. }),
        "{error:?}"
    );
    let changed = fs::metadata(&damaged).unwrap().modified().unwrap();
    journal.prune(changed + 30 * DAY).unwrap();
    assert!(damaged.exists());
    journal.prune(changed + 31 * DAY).unwrap();
    assert!(!damaged.exists());
}

#[test]
fn leftovers_of_a_killed_writer_are_swept_after_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let leftover = folder.path().join(".entente-abcdef.tmp");
    write(&leftover, b"half", Expected::Absent).unwrap();
    let changed = fs::metadata(&leftover).unwrap().modified().unwrap();
    let journal = here(folder.path());
    journal.prune(changed + DAY / 2).unwrap();
    assert!(leftover.exists());
    assert_eq!(journal.prune(changed + 2 * DAY).unwrap(), 1);
    assert!(!leftover.exists());
}

#[test]
fn a_journal_without_a_folder_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    let journal = here(&folder.path().join("none"));
    assert!(journal.offer().unwrap().entries.is_empty());
    assert_eq!(journal.prune(noon()).unwrap(), 0);
    assert!(!journal.folder.exists());
}

#[test]
fn a_long_history_loses_its_oldest_steps_and_never_the_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let mut unsaved = work("the scenario");
    unsaved.redo.clear();
    unsaved.undo = (0..60)
        .map(|number| Step {
            label: Title::default(),
            text: format!("{number:02}{}", "\n\"".repeat(50_000)),
        })
        .collect();
    of_a_gone_program(folder.path())
        .keep(1, &unsaved, noon())
        .unwrap();
    let offer = here(folder.path()).offer().unwrap();
    assert!(offer.unreadable.is_empty(), "{:?}", offer.unreadable);
    let kept = &offer.entries[0].unsaved;
    assert_eq!(kept.text, "the scenario");
    assert!((30..60).contains(&kept.undo.len()), "{}", kept.undo.len());
    assert_eq!(kept.undo.last(), unsaved.undo.last());
}

#[test]
fn an_entry_can_be_read_by_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let gone = of_a_gone_program(folder.path());
    gone.keep(1, &work("V1(\n  \"duty.cars\": 0.15,\n)"), noon())
        .unwrap();
    let text = fs::read_to_string(gone.file_of(1)).unwrap();
    assert!(text.contains("\n  \"duty.cars\": 0.15,\n"), "{text}");
}

/// The variable that tells this test's own child where to keep work until it is killed.
#[cfg(target_os = "linux")]
const KILLED_CHILD: &str = "ENTENTE_TEST_JOURNAL_OF_A_KILLED_CHILD";

#[cfg(target_os = "linux")]
#[test]
fn work_survives_kill_nine() {
    if let Some(folder) = std::env::var_os(KILLED_CHILD) {
        let journal = here(Path::new(&folder));
        for number in 0_u64.. {
            journal
                .keep(1, &work(&format!("edit {number}")), noon())
                .unwrap();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let name = "file::journal::tests::work_survives_kill_nine";
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name])
        .env(KILLED_CHILD, folder.path())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let journal = here(folder.path());
    let mut waited = Duration::ZERO;
    while journal.files(".ron").unwrap().is_empty() && waited < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(10));
        waited += Duration::from_millis(10);
    }
    std::thread::sleep(Duration::from_millis(50));
    assert!(journal.offer().unwrap().entries.is_empty(), "it still runs");
    child.kill().unwrap();
    child.wait().unwrap();
    let offer = journal.offer().unwrap();
    assert!(offer.unreadable.is_empty(), "{:?}", offer.unreadable);
    let [entry] = offer.entries.as_slice() else {
        panic!("{:?}", offer.entries);
    };
    assert!(entry.unsaved.text.starts_with("edit "));
    assert_eq!(entry.unsaved.undo, work("").undo);
}
