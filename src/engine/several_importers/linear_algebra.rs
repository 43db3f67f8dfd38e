//! Gaussian elimination for the few equations of a trade matrix.

use super::TradeError;

/// A pivot below this, against coefficients of order one, means that the equations do not fix the unknowns.
const SINGULAR: f64 = 1e-13;

/// Solves `matrix · x = right` (row by row, square) with partial pivoting; `right` becomes `x`.
pub(super) fn solve_in_place(matrix: &mut [f64], right: &mut [f64]) -> Result<(), TradeError> {
    let size = right.len();
    for column in 0..size {
        let pivot = (column..size)
            .max_by(|&a, &b| {
                let a = matrix[a * size + column].abs();
                a.total_cmp(&matrix[b * size + column].abs())
            })
            .unwrap_or(column);
        let largest = matrix[pivot * size + column].abs();
        if largest.is_nan() || largest < SINGULAR {
            return Err(TradeError::Indeterminate);
        }
        if pivot != column {
            for other in 0..size {
                matrix.swap(column * size + other, pivot * size + other);
            }
            right.swap(column, pivot);
        }
        for row in column + 1..size {
            let factor = matrix[row * size + column] / matrix[column * size + column];
            for other in column..size {
                matrix[row * size + other] -= factor * matrix[column * size + other];
            }
            right[row] -= factor * right[column];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size)
            .map(|column| matrix[row * size + column] * right[column])
            .sum();
        right[row] = (right[row] - known) / matrix[row * size + row];
    }
    Ok(())
}
