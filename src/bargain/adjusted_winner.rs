//! Adjusted Winner: items go to whoever values them more, then the richer party hands over, cheapest first, until both
//! have the same.
//!
//! Each party spreads 100 points over the items. An item goes to the party with more points on it; a tied one to the
//! first. Then items of the party that is ahead, in the rising order of its points over the other's, go over, the last
//! one in part, until both have the same number of points (Brams and Taylor, "Fair Division", 1996). At most one item is
//! divided; the result is efficient, leaves nobody with less than half by its own count, and is equal.

/// How the items were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    /// The part of each item that the first party has, 0 to 1.
    pub first: Vec<f64>,
    /// The points of both, of 100 each.
    pub points: [f64; 2],
    /// The item that is divided, where one is.
    pub divided: Option<usize>,
}

/// Divides items by the points of both parties, one number an item, zero or more; they are scaled to sums of 100.
///
/// `None` where the lists differ in length, a number is negative or not finite, or a party has no points at all.
pub fn divide(first: &[f64], second: &[f64]) -> Option<Division> {
    let is_count = |points: &f64| points.is_finite() && *points >= 0.0;
    if first.len() != second.len() || !first.iter().chain(second).all(is_count) {
        return None;
    }
    let scaled = |points: &[f64]| -> Option<Vec<f64>> {
        let sum: f64 = points.iter().sum();
        (sum > 0.0).then(|| points.iter().map(|of| 100.0 * of / sum).collect())
    };
    let points: Vec<[f64; 2]> = scaled(first)?
        .into_iter()
        .zip(scaled(second)?)
        .map(<[f64; 2]>::from)
        .collect();
    let mut part: Vec<f64> = (points.iter())
        .map(|[first, second]| if first >= second { 1.0 } else { 0.0 })
        .collect();
    let sums = |part: &[f64]| {
        let add = |sums: [f64; 2], (part, of): (&f64, &[f64; 2])| {
            [sums[0] + part * of[0], sums[1] + (1.0 - part) * of[1]]
        };
        part.iter().zip(&points).fold([0.0; 2], add)
    };
    let [one, other] = sums(&part);
    let ahead = usize::from(other > one);
    let owned = if ahead == 0 { 1.0 } else { 0.0 };
    let mut items: Vec<usize> = (0..points.len())
        .filter(|item| {
            part.get(*item)
                .is_some_and(|part: &f64| (part - owned).abs() < 0.5)
        })
        .collect();
    // least lost for what the other gains; an item that means nothing to the other goes last
    let ratio = |item: &usize| {
        let of = points.get(*item).copied().unwrap_or_default();
        if of[1 - ahead] > 0.0 {
            of[ahead] / of[1 - ahead]
        } else {
            f64::INFINITY
        }
    };
    items.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    let mut divided = None;
    for item in items {
        let now = sums(&part);
        let lead = now[ahead] - now[1 - ahead];
        let (Some(of), Some(slot)) = (points.get(item), part.get_mut(item)) else {
            continue;
        };
        let whole = of[0] + of[1];
        if lead <= 0.0 || whole <= 0.0 {
            break;
        }
        let over = (lead / whole).min(1.0);
        *slot = if ahead == 0 { 1.0 - over } else { over };
        if over < 1.0 {
            divided = Some(item);
            break;
        }
    }
    Some(Division {
        points: sums(&part),
        first: part,
        divided,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_tastes_divide_one_item() {
        // 50:30:20 twice: the first takes all by ties, 100 : 0; the lead of 100 goes over in the order of the items
        // (every ratio is 1): the first item whole (100/100), and then both have 50
        let found = divide(&[50.0, 30.0, 20.0], &[50.0, 30.0, 20.0]).unwrap();
        assert!((found.points[0] - 50.0).abs() < 1e-9 && (found.points[1] - 50.0).abs() < 1e-9);
    }

    #[test]
    fn opposite_tastes_give_everything_to_both() {
        let found = divide(&[3.0, 0.0], &[0.0, 7.0]).unwrap();
        for (found, expected) in [(found.first[0], 1.0), (found.first[1], 0.0)]
            .into_iter()
            .chain(found.points.map(|points| (points, 100.0)))
        {
            assert!((found - expected).abs() < 1e-12);
        }
        assert_eq!(found.divided, None);
    }

    #[test]
    fn mirrored_parties_have_mirrored_parts() {
        let (one, other) = ([40.0, 35.0, 25.0], [30.0, 10.0, 60.0]);
        let here = divide(&one, &other).unwrap();
        let there = divide(&other, &one).unwrap();
        for (a, b) in here.first.iter().zip(&there.first) {
            assert!((a + b - 1.0).abs() < 1e-12);
        }
        assert!((here.points[0] - there.points[1]).abs() < 1e-12);
        // 75 : 60, item 0 costs least (40/30): x = 15/70, points 75 − 40·15/70 = 66.43 for both
        assert_eq!(here.divided, Some(0));
        assert!((here.points[0] - (75.0 - 600.0 / 70.0)).abs() < 1e-9);
        assert!((here.points[1] - here.points[0]).abs() < 1e-9);
    }

    #[test]
    fn impossible_points_have_no_division() {
        for (first, second) in [
            (&[1.0][..], &[1.0, 2.0][..]),
            (&[-1.0, 2.0], &[1.0, 1.0]),
            (&[0.0, 0.0], &[1.0, 1.0]),
            (&[f64::NAN, 1.0], &[1.0, 1.0]),
        ] {
            assert_eq!(divide(first, second), None);
        }
    }
}
