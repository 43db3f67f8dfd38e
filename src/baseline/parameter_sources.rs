//! What the ranges and defaults of levers and assumptions rest on, by patterns of their keys.

use super::SourceIndex;

/// What a parameter's range and default rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestsOn {
    /// Published sources, at least one.
    Sources(Vec<SourceIndex>),
    /// Nobody's figure: own judgement.
    OwnJudgement,
}

/// One row of the table: patterns of keys, and what these parameters rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterSources {
    /// Keys, or their beginnings: `duty.KOR.steel`, `fund`, `duty.*.chips`.
    pub patterns: Vec<String>,
    /// What they rest on.
    pub rests_on: RestsOn,
}

impl ParameterSources {
    /// Whether one of the patterns fits a key.
    pub fn fits(&self, key: &str) -> bool {
        self.patterns.iter().any(|pattern| fits(pattern, key))
    }
}

/// Whether a key begins with the parts of a pattern; parts stand between dots, and `*` is any one part.
pub(super) fn fits(pattern: &str, key: &str) -> bool {
    let mut parts = key.split('.');
    pattern.split('.').all(|wanted| {
        let part = parts.next();
        part.is_some_and(|part| wanted == "*" || wanted == part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_fits_the_beginning_of_a_key_part_by_part() {
        assert!(fits("fund", "fund.total"));
        assert!(fits("fund.total", "fund.total"));
        assert!(fits("duty.*.steel", "duty.KOR.steel.rule"));
        assert!(!fits("duty.*.steel", "duty.KOR.sector.steel"));
        assert!(!fits("fund.tot", "fund.total"));
        assert!(!fits("fund.total.more", "fund.total"));
        assert!(!fits("fund.*", "fund"));
    }
}
