//! The nearest name: what somebody may have meant who wrote a name that nobody knows.

/// Longer names are not compared: the work grows with the square of the length.
const LONGEST: usize = 80;

/// The candidate with the fewest changed letters; `None` when more than a quarter would change.
pub(super) fn nearest<'a>(
    name: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() > LONGEST {
        return None;
    }
    let most = (letters.len() / 4).max(2);
    candidates
        .filter(|candidate| candidate.len().abs_diff(letters.len()) <= most)
        .map(|candidate| (changes(&letters, candidate), candidate))
        .filter(|(count, _)| *count <= most)
        .min_by_key(|(count, _)| *count)
        .map(|(_, candidate)| candidate)
}

/// Letters to insert, remove or replace (Levenshtein's distance), row by row.
fn changes(letters: &[char], candidate: &str) -> usize {
    let mut row: Vec<usize> = (0..=letters.len()).collect();
    for (above, wanted) in candidate.chars().enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        for (cell, letter) in row.iter_mut().skip(1).zip(letters) {
            let replaced = diagonal + usize::from(*letter != wanted);
            diagonal = *cell;
            left = replaced.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_letters() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        for (one, other, count) in [
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("abc", "", 3),
            ("steel", "steel", 0),
            ("steel", "stele", 2),
        ] {
            assert_eq!(changes(&letters(one), other), count, "{one} {other}");
        }
    }

    #[test]
    fn a_slip_is_found_and_another_word_is_not() {
        let known = ["duty.KOR.steel", "duty.JPN.steel", "horizon"];
        let ask = |name| nearest(name, known.iter().copied());
        assert_eq!(ask("duty.KOR.stell"), Some("duty.KOR.steel"));
        assert_eq!(ask("horizons"), Some("horizon"));
        assert_eq!(ask("fund.total"), None);
        assert_eq!(ask(&"x".repeat(1000)), None);
    }
}
