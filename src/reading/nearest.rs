//! The allowed name that somebody may have meant.

/// How long a name may be for the comparison.
const NAME_CAP: usize = 64;

/// The name among `allowed` that is at most two letters off `name`, or one off a name of up to four.
pub fn nearest<'a>(name: &str, allowed: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = name.chars().count();
    if letters > NAME_CAP {
        return None;
    }
    let most = if letters <= 4 { 1 } else { 2 };
    let near = allowed.filter(|other| other.chars().count() <= NAME_CAP);
    let near = near.map(|other| (distance(name, other), other));
    let near = near.filter(|(distance, _)| (1..=most).contains(distance));
    near.min().map(|(_, other)| other)
}

/// Levenshtein's distance: letters to put in, take out or change.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    // One row of the table: the distances of the letters of `a` so far to each beginning of `b`.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (above_left, (above, to)) in row.iter().zip(row.iter().skip(1).zip(&b)) {
            let changed = above_left + usize::from(from != *to);
            left = changed.min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("focus", "focus"), 0);
    }

    #[test]
    fn only_near_names_are_offered() {
        let nearest = |name| nearest(name, ["focus", "rivals", "CES"].into_iter());
        assert_eq!(nearest("fokus"), Some("focus"));
        assert_eq!(nearest("CEZ"), Some("CES"));
        assert_eq!(nearest("XYZ"), None);
        assert_eq!(nearest("focus"), None);
    }
}
