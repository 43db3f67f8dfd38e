//! Files that commands read and write.

use std::fs;
use std::path::Path;

use entente::figures::FigureId;
use serde_json::Value;

use crate::terminal::{OTHER_WORLD, done, entente, json, path, save};

#[test]
fn export_writes_the_same_bytes_twice() {
    let folder = tempfile::tempdir().unwrap();
    for pass in ["one", "two"] {
        let out = path(&folder, pass);
        let charts = "rate-gap,welfare";
        done(&[
            "export",
            "november-2025-mou",
            "--chart",
            charts,
            "--format",
            "svg,png,pdf,csv",
            "--out",
            &out,
            "--manifest",
        ]);
    }
    let listed = |pass: &str| {
        let entries = fs::read_dir(folder.path().join(pass)).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(listed("one"), listed("two"));
    assert_eq!(
        listed("one").len(),
        9,
        "2 charts in 4 formats and the manifest"
    );
    for name in listed("one") {
        let read = |pass: &str| fs::read(folder.path().join(pass).join(&name)).unwrap();
        assert_eq!(read("one"), read("two"), "{name:?}");
    }
    let manifest = fs::read_to_string(folder.path().join("one/manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    for file in manifest["files"].as_array().unwrap() {
        let name = file["name"].as_str().unwrap();
        let bytes = fs::read(folder.path().join("one").join(name)).unwrap();
        assert_eq!(file["bytes"].as_u64(), Some(bytes.len() as u64), "{name}");
        assert!(name.starts_with("november-2025-mou-"), "{name}");
    }
}

#[test]
fn charts_of_draws_and_the_manifest_name_the_draws_and_their_seed() {
    let folder = tempfile::tempdir().unwrap();
    let out = path(&folder, "out");
    let mut args = vec![
        "export",
        "november-2025-mou",
        "--chart",
        "draws-dots,welfare",
    ];
    args.extend(["--format", "svg", "--out", &out, "--manifest"]);
    args.extend(["--draws", "64", "--seed", "9", "--outcome", "exports"]);
    done(&args);
    let read = |name: &str| fs::read_to_string(Path::new(&out).join(name)).unwrap();
    let manifest: Value = serde_json::from_str(&read("manifest.json")).unwrap();
    let draws = &manifest["draws"];
    assert_eq!(draws["seed"].as_u64(), Some(9));
    assert_eq!(draws["count"].as_u64(), Some(64));
    assert_eq!(draws["outcome"].as_str(), Some("exports"));
    let stamp = "<entry key=\"Draws\">64, seed 9</entry>";
    assert!(read("november-2025-mou-draws-dots.svg").contains(stamp));
    assert!(!read("november-2025-mou-welfare.svg").contains("\"Draws\""));
}

#[test]
fn export_takes_a_size_a_scale_and_a_density() {
    let folder = tempfile::tempdir().unwrap();
    let out = path(&folder, "out");
    let width_of = |options: &[&str]| {
        let mut args = vec![
            "export",
            "korus-2024",
            "--chart",
            "welfare",
            "--format",
            "png",
        ];
        args.extend(["--out", &out, "--size", "600x480"]);
        args.extend(options);
        done(&args);
        let bytes = fs::read(Path::new(&out).join("korus-2024-welfare.png")).unwrap();
        u32::from_be_bytes(bytes[16..20].try_into().unwrap())
    };
    assert_eq!(width_of(&["--scale", "1"]), 600);
    assert_eq!(width_of(&["--scale", "3"]), 1800);
    assert_eq!(width_of(&["--dpi", "300"]), 1875);
    let refused = entente(&[
        "export",
        "korus-2024",
        "--out",
        &out,
        "--scale",
        "2",
        "--dpi",
        "300",
    ]);
    assert_eq!(refused.code, 2);
}

#[test]
fn check_tells_every_problem_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let broken = path(&folder, "broken.ron");
    let text = "(\n  format: 1,\n  baseline: \"us-korea-2024\",\n  levers: {\n    \
                \"duty.KOR.steel\": 25.0,\n    \"duty.KOR.steel.rule\": plus,\n  },\n)\n";
    save(&broken, text);
    let ran = entente(&["check", &broken]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err
            .contains("Line 5, column 23, Steel, South Korea: duty"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("0% to 200%"), "{}", ran.err);
    assert!(ran.err.contains("Line 6"), "{}", ran.err);
    assert!(ran.out.contains("errors: 2, warnings: 0"), "{}", ran.out);
    let ran = entente(&["run", &broken]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Line 5, column 23"), "{}", ran.err);

    let warned = path(&folder, "warned.ron");
    save(
        &warned,
        &text
            .replace("25.0", "0.25")
            .replace("\"duty.KOR.steel.rule\": plus", "\"no.such.lever\": 1"),
    );
    let ran = entente(&["check", &warned]);
    assert_eq!(ran.code, 0, "warnings alone are no failure: {}", ran.err);
    assert!(ran.out.contains("errors: 0, warnings: 1"), "{}", ran.out);
}

#[test]
fn check_knows_a_baseline_from_a_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let broken = path(&folder, "baseline.ron");
    let text = fs::read_to_string(OTHER_WORLD).unwrap();
    save(
        &broken,
        &text.replace("mfn_rate: (0.1,", "mfn_rate: (-0.1,"),
    );
    assert_eq!(entente(&["check", OTHER_WORLD]).code, 0);
    let ran = entente(&["check", &broken, "--format", "json"]);
    assert_eq!(ran.code, 1);
    let object: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(object["files"][0]["kind"], "baseline");
    assert!(object["files"][0]["problems"][0]["line"].as_u64() > Some(1));
    let ran = entente(&["run", "base-year", "--baseline", &broken]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("the baseline has problems"), "{}", ran.err);
    assert_eq!(entente(&["check", &path(&folder, "absent.ron")]).code, 2);
}

#[test]
fn format_rewrites_once_and_keeps_the_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(&folder, "mine.ron");
    save(
        &file,
        "(format: 1, baseline: \"us-korea-2024\", base: \"korus-2024\", levers: {\"duty.KOR.steel\": 0.250})",
    );
    let before = json(&["run", &file, "--format", "json"]);
    let ran = entente(&["format", &file]);
    assert!(
        ran.code == 0 && ran.err.contains("rewritten"),
        "{}",
        ran.err
    );
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("\n    \"duty.KOR.steel\": 0.25,\n"), "{text}");
    let ran = entente(&["format", &file]);
    assert!(ran.err.contains("had this layout already"), "{}", ran.err);
    assert_eq!(json(&["run", &file, "--format", "json"]), before);
}

#[test]
fn another_world_runs_with_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = path(&folder, "offer.ron");
    save(
        &scenario,
        "(format: 1, baseline: \"three-kingdoms\", levers: {\"duty.BRE.cloth\": 0.2})",
    );
    let with = |args: &[&'static str]| {
        let mut all = args.to_vec();
        all.extend(["--baseline", OTHER_WORLD]);
        all
    };
    let object = json(&[&with(&["run"])[..], &[&scenario, "--format", "json"]].concat());
    assert_eq!(object["baseline"]["id"], "three-kingdoms");
    assert_eq!(object["scenario"]["file"], scenario.as_str());
    assert!(object["outcomes"][0]["change"].as_f64() < Some(0.0));
    let list = done(&with(&["list", "levers"]));
    assert!(
        list.contains("duty.BRE.cloth") && !list.contains("KOR"),
        "{list}"
    );
    let out = path(&folder, "charts");
    done(
        &[
            &with(&["export"])[..],
            &[&scenario, "--out", &out, "--format", "svg"],
        ]
        .concat(),
    );
    // a world with trade alone has charts of trade, of the economy without its currency, of the ledger and of moves
    let of_currency = [FigureId::WonOutflow, FigureId::WonPressure].len();
    let economy = FigureId::ECONOMY.len() - of_currency;
    let of_deal = [
        &FigureId::LEDGER[..],
        &FigureId::MOVES,
        &FigureId::DEFINITIONS,
    ]
    .concat();
    let charts = FigureId::TRADE.len() + economy + of_deal.len();
    assert_eq!(fs::read_dir(&out).unwrap().count(), charts);
    assert!(Path::new(&out).join("offer-welfare.svg").is_file());
}
