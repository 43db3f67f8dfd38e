//! Keeping texts apart along one direction.

/// A piece that wants to stand at `wanted` and fills `extent`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    /// Where its middle wants to be.
    pub(super) wanted: f64,
    /// How much it fills.
    pub(super) extent: f64,
}

/// Middles of the pieces so that none overlaps another and all lie in `low..=high`, as near to
/// their wishes as can be (least squares over each run that touches); order by wish.
///
/// Where the room is too small for all, they still do not overlap and run beyond `high`.
pub(super) fn spread(pieces: &[Piece], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by(|&a, &b| {
        let wish = |place: usize| pieces.get(place).map_or(0.0, |piece| piece.wanted);
        wish(a).total_cmp(&wish(b))
    });
    // runs of touching pieces: members, extent, and sum of the tops they wish for
    let mut runs: Vec<Run> = Vec::new();
    for place in order {
        let Some(piece) = pieces.get(place) else {
            continue;
        };
        let mut run = Run {
            members: vec![place],
            extent: piece.extent,
            wishes: piece.wanted - piece.extent / 2.0,
        };
        while let Some(before) = runs.pop_if(|before| before.end(low, high) > run.start(low, high))
        {
            run = before.join(run);
        }
        runs.push(run);
    }
    let mut middles = vec![0.0; pieces.len()];
    for run in &runs {
        let mut at = run.start(low, high);
        for &member in &run.members {
            if let (Some(piece), Some(middle)) = (pieces.get(member), middles.get_mut(member)) {
                *middle = at + piece.extent / 2.0;
                at += piece.extent;
            }
        }
    }
    middles
}

struct Run {
    members: Vec<usize>,
    extent: f64,
    wishes: f64,
}

impl Run {
    fn start(&self, low: f64, high: f64) -> f64 {
        (self.wishes / self.members.len() as f64)
            .min(high - self.extent)
            .max(low)
    }

    fn end(&self, low: f64, high: f64) -> f64 {
        self.start(low, high) + self.extent
    }

    /// This run with another put at its end.
    fn join(mut self, other: Self) -> Self {
        // each later member wishes its run to start as much higher as stands before it
        self.wishes += other.wishes - self.extent * other.members.len() as f64;
        self.extent += other.extent;
        self.members.extend(other.members);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pieces_that_do_not_touch_stay_where_they_wish() {
        let pieces = [10.0, 50.0, 30.0].map(|wanted| Piece {
            wanted,
            extent: 12.0,
        });
        assert_eq!(spread(&pieces, 0.0, 100.0), [10.0, 50.0, 30.0]);
    }

    #[test]
    fn equal_wishes_spread_around_them() {
        let pieces = [Piece {
            wanted: 50.0,
            extent: 10.0,
        }; 3];
        assert_eq!(spread(&pieces, 0.0, 100.0), [40.0, 50.0, 60.0]);
    }

    proptest! {
        #[test]
        fn pieces_never_overlap_and_stay_inside(
            wishes in prop::collection::vec((-50.0..250.0f64, 1.0..20.0f64), 0..10),
        ) {
            let pieces: Vec<Piece> = wishes
                .iter()
                .map(|&(wanted, extent)| Piece { wanted, extent })
                .collect();
            let middles = spread(&pieces, 0.0, 200.0);
            let mut filled: Vec<(f64, f64)> = pieces
                .iter()
                .zip(&middles)
                .map(|(p, m)| (m - p.extent / 2.0, m + p.extent / 2.0))
                .collect();
            filled.sort_by(|a, b| a.0.total_cmp(&b.0));
            for pair in filled.windows(2) {
                prop_assert!(pair[0].1 <= pair[1].0 + 1e-9);
            }
            for (from, to) in filled {
                prop_assert!(from >= -1e-9 && to <= 200.0 + 1e-9);
            }
        }
    }
}
