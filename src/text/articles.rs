//! The English article before the name of a country or a group of countries.

/// What names with an article are made of; other countries have none (South Korea, Japan).
const WITH_ARTICLE: [&str; 10] = [
    "States",
    "Union",
    "Kingdom",
    "Kingdoms",
    "Republic",
    "Federation",
    "Emirates",
    "Islands",
    "Rest",
    "World",
];

/// The name as it stands within a sentence: “the United States”, “the rest of the world”, “Japan”.
pub fn with_article(name: &str) -> String {
    if !name
        .split([' ', '-'])
        .any(|word| WITH_ARTICLE.contains(&word))
    {
        return name.to_owned();
    }
    match name.strip_prefix("Rest ") {
        Some(of) => format!("the rest {of}"),
        None => format!("the {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::with_article;

    #[test]
    fn unions_and_states_have_an_article_and_countries_have_none() {
        for (name, within) in [
            ("United States", "the United States"),
            ("European Union", "the European Union"),
            ("United Kingdom", "the United Kingdom"),
            ("Rest of the world", "the rest of the world"),
            ("South Korea", "South Korea"),
            ("Japan", "Japan"),
            ("Others", "Others"),
            ("", ""),
        ] {
            assert_eq!(with_article(name), within);
        }
    }
}
