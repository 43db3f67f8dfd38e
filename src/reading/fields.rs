//! The parts of a struct or a map: each once, each known by name.

use std::collections::BTreeMap;

use super::problem::ProblemKind;
use super::problems::Problems;
use super::value::Value;

/// One named part of a struct or a map.
#[derive(Debug, Clone)]
pub struct Entry<'d> {
    /// The name of the field or the key of the entry.
    pub key: String,
    /// The name or key as a value, for its place.
    pub key_value: Value<'d>,
    /// What stands behind the colon.
    pub value: Value<'d>,
}

/// The fields of one struct.
#[derive(Debug)]
pub struct Fields<'d> {
    owner: Value<'d>,
    /// `None` when the value was no struct: then nothing is missing either.
    named: Option<Vec<Entry<'d>>>,
}

impl<'d> Fields<'d> {
    pub(super) fn new(
        owner: Value<'d>,
        named: Option<Vec<Entry<'d>>>,
        allowed: &[&str],
        problems: &mut Problems,
    ) -> Self {
        let named = named.map(|named| {
            let (known, unknown): (Vec<_>, Vec<_>) = named
                .into_iter()
                .partition(|entry| allowed.contains(&entry.key.as_str()));
            for entry in unknown {
                let kind = ProblemKind::unknown(allowed.iter());
                problems.inside(&entry.key, |problems| {
                    entry.key_value.refuse::<()>(kind, problems)
                });
            }
            unique(known, problems)
        });
        Self { owner, named }
    }

    /// Reads a field that must be there.
    ///
    /// Records [`ProblemKind::Missing`] when it is not.
    pub fn required<T>(
        &self,
        name: &str,
        problems: &mut Problems,
        read: impl FnOnce(Value<'d>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        let named = self.named.as_ref()?;
        problems.inside(name, |problems| {
            if let Some(entry) = named.iter().find(|entry| entry.key == name) {
                read(entry.value, problems)
            } else {
                self.owner.lacks(problems);
                None
            }
        })
    }

    /// The value of a field as it stands, `None` among others; nothing where the field is left out.
    pub fn present(&self, name: &str) -> Option<Value<'d>> {
        let named = self.named.as_ref()?.iter();
        let mut found = named.filter(|entry| entry.key == name);
        found.next().map(|entry| entry.value)
    }

    /// Reads a field that may be left out or be `None`.
    ///
    /// The outer `None` is a recorded problem, the inner one an absent field.
    #[expect(
        clippy::option_option,
        reason = "absent and broken are different answers"
    )]
    pub fn optional<T>(
        &self,
        name: &str,
        problems: &mut Problems,
        read: impl FnOnce(Value<'d>, &mut Problems) -> Option<T>,
    ) -> Option<Option<T>> {
        let named = self.named.as_ref()?;
        let entry = named.iter().find(|entry| entry.key == name);
        match entry.and_then(|entry| entry.value.optional()) {
            None => Some(None),
            Some(value) => problems
                .inside(name, |problems| read(value, problems))
                .map(Some),
        }
    }

    /// Whether a field is there and says `None`: taken away, which is more than left out.
    pub fn is_none(&self, name: &str) -> bool {
        let named = self.named.iter().flatten();
        named
            .filter(|entry| entry.key == name)
            .any(|entry| entry.value.optional().is_none())
    }
}

/// The entries whose key has not been used before; the others are recorded.
pub(super) fn unique<'d>(entries: Vec<Entry<'d>>, problems: &mut Problems) -> Vec<Entry<'d>> {
    let mut seen: BTreeMap<String, Value<'d>> = BTreeMap::new();
    let mut kept = Vec::with_capacity(entries.len());
    for entry in entries {
        if let Some(first) = seen.get(&entry.key).copied() {
            let first = first.place_for(problems);
            let kind = ProblemKind::Duplicate { first };
            problems.inside(&entry.key, |problems| {
                entry.key_value.refuse::<()>(kind, problems)
            });
        } else {
            seen.insert(entry.key.clone(), entry.key_value);
            kept.push(entry);
        }
    }
    kept
}
