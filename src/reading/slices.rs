//! Cutting a RON value into the slices of text of its parts, by ron's own parser.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};

use ron::value::RawValue;

use super::document::DEPTH_LIMIT;

/// ron's options for every document of the program.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_recursion_limit(DEPTH_LIMIT)
}

/// Parses `ron` as one `T`, nothing left over.
pub(super) fn parsed<'a, T: Deserialize<'a>>(ron: &'a str) -> Option<T> {
    options().from_str(ron).ok()
}

/// The named fields of a struct `(a: 1, b: 2)`: name and value, both as slices of `ron`.
pub(super) fn fields(ron: &str) -> Option<Vec<(&str, &str)>> {
    parsed::<Pairs<'_, &str>>(ron).map(|pairs| {
        pairs
            .parts
            .into_iter()
            .map(|(name, value)| (name, value.get_ron()))
            .collect()
    })
}

/// The entries of a map `{"a": 1}`: key and value, both as slices of `ron`.
pub(super) fn entries(ron: &str) -> Option<Vec<(&str, &str)>> {
    parsed::<Pairs<'_, &RawValue>>(ron).map(|pairs| {
        pairs
            .parts
            .into_iter()
            .map(|(key, value)| (key.get_ron(), value.get_ron()))
            .collect()
    })
}

/// The items of a list `[1, 2]` or a tuple `(1, 2)`.
pub(super) fn items(ron: &str) -> Option<Vec<&str>> {
    parsed::<Items<'_>>(ron).map(|items| items.parts.into_iter().map(RawValue::get_ron).collect())
}

/// `ron` without the blanks and comments around it.
pub(super) fn trimmed(ron: &str) -> &str {
    let mut rest = ron.trim_start();
    while let Some(after) = behind_comment(rest) {
        rest = after.trim_start();
    }
    rest.trim_end()
}

/// What follows the comment that `text` begins with; `None` when it begins with no comment.
fn behind_comment(text: &str) -> Option<&str> {
    if let Some(line) = text.strip_prefix("//") {
        return Some(line.split_once('\n').map_or("", |(_, after)| after));
    }
    let mut rest = text.strip_prefix("/*")?;
    let mut depth = 1_usize;
    while depth > 0 {
        let (open, close) = (rest.find("/*"), rest.find("*/"));
        let at = match (open, close) {
            (Some(open), Some(close)) if open < close => {
                depth += 1;
                open
            }
            (_, Some(close)) => {
                depth -= 1;
                close
            }
            _ => return Some(""),
        };
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    Some(rest)
}

struct Pairs<'a, K> {
    parts: Vec<(K, &'a RawValue)>,
}

impl<'de: 'a, 'a, K: Deserialize<'de>> Deserialize<'de> for Pairs<'a, K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PairsVisitor(PhantomData))
    }
}

struct PairsVisitor<'a, K>(PhantomData<Pairs<'a, K>>);

impl<'de: 'a, 'a, K: Deserialize<'de>> Visitor<'de> for PairsVisitor<'a, K> {
    type Value = Pairs<'a, K>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("names with values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut parts = Vec::new();
        while let Some(pair) = map.next_entry()? {
            parts.push(pair);
        }
        Ok(Pairs { parts })
    }

    // `()` is a struct without fields, and `( )` looks to ron like an empty tuple.
    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(Pairs { parts: Vec::new() })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        match seq.next_element::<IgnoredAny>()? {
            None => Ok(Pairs { parts: Vec::new() }),
            Some(_) => Err(serde::de::Error::invalid_type(Unexpected::Seq, &self)),
        }
    }
}

struct Items<'a> {
    parts: Vec<&'a RawValue>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Items<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ItemsVisitor(PhantomData))
    }
}

struct ItemsVisitor<'a>(PhantomData<Items<'a>>);

impl<'de: 'a, 'a> Visitor<'de> for ItemsVisitor<'a> {
    type Value = Items<'a>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of values")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = seq.next_element()? {
            parts.push(part);
        }
        Ok(Items { parts })
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(Items { parts: Vec::new() })
    }
}
