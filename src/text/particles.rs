//! Korean particles: 은/는, 이/가, 을/를, 과/와, 으로/로 by the sound that ends the word before.

/// How a word ends, as far as particles care.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
}

/// Chooses between the form after a consonant and the form after a vowel.
///
/// After ㄹ the particle 으로 takes its vowel form (서울로). Digits and signs count as they are
/// read aloud; Latin letters as their Korean names are. An empty text counts as a vowel.
pub fn choose<'a>(before: &str, after_consonant: &'a str, after_vowel: &'a str) -> &'a str {
    match ending(before) {
        Ending::Rieul if after_consonant.starts_with('으') => after_vowel,
        Ending::Consonant | Ending::Rieul => after_consonant,
        Ending::Vowel => after_vowel,
    }
}

fn ending(text: &str) -> Ending {
    let last = text
        .chars()
        .rev()
        .find(|c| c.is_alphanumeric() || *c == '%');
    match last {
        Some(syllable @ '가'..='힣') => match (u32::from(syllable) - 0xAC00) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        // 일, 칠, 팔 end in ㄹ; 영, 삼, 육 in another consonant.
        Some('1' | '7' | '8' | 'L' | 'l' | 'R' | 'r') => Ending::Rieul,
        Some('0' | '3' | '6' | 'M' | 'm' | 'N' | 'n') => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn particles_follow_the_sound_before() {
        for (word, pair, expected) in [
            ("관세", ("을", "를"), "를"),
            ("쌀", ("을", "를"), "을"),
            ("쌀", ("으로", "로"), "로"),
            ("한국", ("으로", "로"), "으로"),
            ("15%", ("은", "는"), "는"),
            ("2030", ("이", "가"), "이"),
            ("", ("이", "가"), "가"),
        ] {
            assert_eq!(choose(word, pair.0, pair.1), expected, "{word}");
        }
    }
}
