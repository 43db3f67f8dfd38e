//! Characters that do not show: what strangers wrote is shown as it is written.

/// `text` with every control, line-breaking, bidirectional and invisible character written as its code.
///
/// What strangers wrote can then neither move the cursor nor reverse the words around it.
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let hidden = character.is_control()
            || matches!(character,
                '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}');
        if hidden {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_written_as_codes() {
        assert_eq!(
            escaped("한국 a\u{202E}b\u{7}\u{FFFF}"),
            "한국 a\\u{202e}b\\u{7}\\u{ffff}"
        );
    }
}
