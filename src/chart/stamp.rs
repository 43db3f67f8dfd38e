//! The stamp that an exported picture carries: what made it, from which scenario and data.

/// Provenance written into the metadata of every exported picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Program and version, "Entente 0.1.0".
    pub program: String,
    /// Name of the scenario as its author typed it.
    pub scenario: String,
    /// Hash of the scenario's content, in hexadecimal digits.
    pub scenario_hash: String,
    /// Name of the reference scenario; empty when there is none.
    pub reference: String,
    /// Year of the baseline data, "2024".
    pub baseline_year: String,
    /// How many draws and of which seed, "4096, seed 1"; empty where none are shown.
    pub draws: String,
}

impl Stamp {
    /// The stamp as `(key, value)`, in a fixed order, empty values left out.
    pub fn entries(&self) -> Vec<(&'static str, &str)> {
        [
            ("Software", &self.program),
            ("Scenario", &self.scenario),
            ("Scenario hash", &self.scenario_hash),
            ("Reference", &self.reference),
            ("Baseline year", &self.baseline_year),
            ("Draws", &self.draws),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (key, value.as_str()))
        .collect()
    }

    /// The stamp in one line: `Software: Entente 0.1.0; Scenario: …`.
    pub fn line(&self) -> String {
        let parts: Vec<String> = (self.entries().into_iter())
            .map(|(key, value)| format!("{key}: {value}"))
            .collect();
        parts.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_parts_are_left_out() {
        let stamp = Stamp {
            program: "Entente 0.1.0".to_owned(),
            baseline_year: "2024".to_owned(),
            ..Stamp::default()
        };
        assert_eq!(stamp.line(), "Software: Entente 0.1.0; Baseline year: 2024");
    }
}
