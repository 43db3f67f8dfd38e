//! Undo and redo by gesture.
//!
//! A gesture opens with its first change and closes when the hand lets go; however many values
//! the scenario had in between, it is one step. A scenario is a few kilobytes, so a step keeps a
//! whole copy: there is no inverse to get wrong.

use super::Scenario;

/// One undo step: the scenario before it, and what the step did, in both languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The scenario on the other side of the step.
    pub scenario: Scenario,
    /// What the step did, made from the difference.
    pub label: crate::text::Title,
}

/// A scenario with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History {
    present: Scenario,
    before_gesture: Option<Scenario>,
    past: Vec<Step>,
    future: Vec<Step>,
    revision: u64,
}

/// Steps kept; older ones are forgotten.
const KEPT_STEPS: usize = 500;

impl History {
    /// A history that begins here.
    pub const fn new(present: Scenario) -> Self {
        Self {
            present,
            before_gesture: None,
            past: Vec::new(),
            future: Vec::new(),
            revision: 0,
        }
    }

    /// A history restored from a journal: oldest step first, newest last.
    pub const fn restored(present: Scenario, past: Vec<Step>, future: Vec<Step>) -> Self {
        Self {
            present,
            before_gesture: None,
            past,
            future,
            revision: 0,
        }
    }

    /// The scenario as it is now.
    pub const fn present(&self) -> &Scenario {
        &self.present
    }

    /// Grows by one with every change, undo and redo; caches compare it.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Steps that can be undone, oldest first.
    pub fn past(&self) -> &[Step] {
        &self.past
    }

    /// Steps that can be done again, next last.
    pub fn future(&self) -> &[Step] {
        &self.future
    }

    /// Whether a gesture is open.
    pub const fn is_in_gesture(&self) -> bool {
        self.before_gesture.is_some()
    }

    /// Changes the present; opens a gesture if none is open. A refused change changes nothing.
    pub fn change<E>(
        &mut self,
        change: impl FnOnce(&mut Scenario) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut next = self.present.clone();
        change(&mut next)?;
        if next == self.present {
            return Ok(());
        }
        let before = std::mem::replace(&mut self.present, next);
        self.before_gesture.get_or_insert(before);
        self.revision += 1;
        Ok(())
    }

    /// Closes the gesture: one step if something changed, none if it came back to the start.
    pub fn commit(&mut self, label: impl FnOnce(&Scenario, &Scenario) -> crate::text::Title) {
        let Some(before) = self.before_gesture.take() else {
            return;
        };
        if before == self.present {
            return;
        }
        let label = label(&before, &self.present);
        self.past.push(Step {
            scenario: before,
            label,
        });
        if self.past.len() > KEPT_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Takes back the last step. An open gesture is closed first by the caller.
    pub fn undo(&mut self) -> bool {
        Self::travel(
            &mut self.past,
            &mut self.future,
            &mut self.present,
            &mut self.revision,
        )
    }

    /// Does the last undone step again.
    pub fn redo(&mut self) -> bool {
        Self::travel(
            &mut self.future,
            &mut self.past,
            &mut self.present,
            &mut self.revision,
        )
    }

    fn travel(
        from: &mut Vec<Step>,
        to: &mut Vec<Step>,
        present: &mut Scenario,
        revision: &mut u64,
    ) -> bool {
        let Some(step) = from.pop() else { return false };
        let left = std::mem::replace(present, step.scenario);
        to.push(Step {
            scenario: left,
            label: step.label,
        });
        *revision += 1;
        true
    }
}
