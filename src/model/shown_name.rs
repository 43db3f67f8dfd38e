//! The name a scenario is shown by: on tabs, in charts, tables and exported files.

use super::{Presets, Scenario};
use crate::text::app::AppText;
use crate::text::{Language, Title};

impl Presets {
    /// The name that tells a scenario apart from the preset it was made from; never empty.
    ///
    /// Its own name where it has one of its own, else the name of its file without the ending,
    /// else the name of its base preset, marked as changed while a value differs. The window and
    /// the command line both ask here, so that what they export of a file is the same.
    pub fn shown_name(&self, scenario: &Scenario, file_stem: Option<&str>) -> Title {
        let base = self.find(&scenario.base).or_else(|| {
            let root = scenario.base.is_empty().then(|| self.root());
            root.flatten()
        });
        let changed = base.is_some_and(|preset| preset.scenario.has_other_figures(scenario));
        let one = |language: Language| {
            let own = scenario.name.in_language(language);
            let of_base = base.map(|preset| preset.scenario.name.in_language(language));
            let is_own = !own.trim().is_empty() && of_base != Some(own);
            match file_stem {
                _ if is_own => Title::new(own, own),
                Some(stem) => {
                    let stem = printable(stem);
                    Title::new(stem.clone(), stem)
                }
                None if own.trim().is_empty() => Title::of(AppText::Unnamed),
                None if changed => {
                    Title::filled(AppText::ChangedName, &[("name", &Title::new(own, own))])
                }
                None => Title::new(own, own),
            }
        };
        let [english, korean] = [Language::English, Language::Korean]
            .map(|language| one(language).in_language(language).to_owned());
        Title::new(english, korean)
    }
}

/// A file's name without control characters: it is written into pictures and tables.
fn printable(stem: &str) -> String {
    let visible = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    stem.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::presets::Preset;
    use crate::model::{Table, Value};

    fn scenario(name: &str, base: &str, value: f64) -> Scenario {
        Scenario {
            name: Title::new(name, name),
            story: Title::default(),
            caution: Title::default(),
            stars: Vec::new(),
            notes: String::new(),
            base: base.to_owned(),
            date: None,
            firms: Vec::new(),
            red_lines: Vec::new(),
            timeline: std::sync::Arc::default(),
            distributions: Vec::new(),
            correlations: Vec::new(),
            table: Table::default(),
            sources: Vec::new(),
            values: vec![Value::Number(value)],
            unknown: Vec::new(),
        }
    }

    fn presets() -> Presets {
        let preset = |id: &str, name: &str, value| Preset {
            id: id.to_owned(),
            scenario: scenario(name, "", value),
        };
        Presets::new(vec![
            preset("root", "Before", 0.0),
            preset("deal", "Deal", 0.15),
        ])
    }

    #[track_caller]
    fn assert_shown(scenario: &Scenario, stem: Option<&str>, expected: [&str; 2]) {
        let shown = presets().shown_name(scenario, stem);
        assert_eq!([shown.english.as_str(), shown.korean.as_str()], expected);
    }

    #[test]
    fn a_changed_preset_is_told_apart_from_the_preset() {
        assert_shown(&scenario("Deal", "deal", 0.15), None, ["Deal", "Deal"]);
        let changed = ["Deal (changed)", "Deal (변경됨)"];
        assert_shown(&scenario("Deal", "deal", 0.1), None, changed);
        let changed = ["Before (changed)", "Before (변경됨)"];
        assert_shown(&scenario("Before", "", 0.1), None, changed);
    }

    #[test]
    fn a_file_is_named_by_its_own_name_else_by_its_stem() {
        let stem = Some("my offer");
        assert_shown(
            &scenario("Deal", "deal", 0.1),
            stem,
            ["my offer", "my offer"],
        );
        assert_shown(
            &scenario("Deal", "deal", 0.15),
            stem,
            ["my offer", "my offer"],
        );
        assert_shown(&scenario("Plan B", "deal", 0.1), stem, ["Plan B", "Plan B"]);
        assert_shown(&scenario("Plan B", "deal", 0.1), None, ["Plan B", "Plan B"]);
        assert_shown(&scenario(" ", "deal", 0.1), stem, ["my offer", "my offer"]);
        assert_shown(
            &scenario("", "", 0.1),
            Some("a\nb"),
            ["a\u{fffd}b", "a\u{fffd}b"],
        );
    }

    #[test]
    fn a_scenario_without_name_and_presets_is_called_unnamed() {
        let shown = Presets::default().shown_name(&scenario("", "", 0.0), None);
        assert_eq!(shown, Title::of(AppText::Unnamed));
    }
}
