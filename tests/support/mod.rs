//! What the tests of the window share: a renderer without a GPU, and a small window around the
//! panels.

pub(crate) mod cpu_renderer;
pub(crate) mod stage;
