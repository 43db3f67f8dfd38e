//! Average duties: the effective rate of several goods, and the "reciprocal" rate of April 2025.

/// Duty over value of several goods, each a pair of import value and rate; `None` without any value.
///
/// ```text
/// Σ value × rate / Σ value
/// ```
///
/// Says nothing about the time of the values: base values give the rate before substitution.
pub fn effective_rate(goods: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
    let (mut duty, mut total) = (0.0, 0.0);
    for (value, rate) in goods {
        duty += value * rate;
        total += value;
    }
    (total > 0.0).then(|| duty / total)
}

/// The rate that would close a bilateral deficit by the formula of the US Trade Representative (2 April 2025).
///
/// ```text
/// Δτ = deficit/(ε φ imports)        ε > 0: import demand elasticity, φ: pass-through of duty to import prices
/// ```
///
/// The announced rate was half of it, rounded, and at least 10 %. It ignores every other country, the exporter's side
/// and all of general equilibrium; it is here because the parties argued with it. `None` when a factor is not positive.
pub fn reciprocal_rate(
    imports: f64,
    deficit: f64,
    import_demand_elasticity: f64,
    pass_through: f64,
) -> Option<f64> {
    let response = import_demand_elasticity * pass_through * imports;
    (response > 0.0).then(|| deficit / response)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// (10 · 0.5 + 5 · 0.25)/17 = 6.25/17
    #[test]
    fn effective_rate_weights_with_value() {
        let rate = effective_rate([(10.0, 0.5), (5.0, 0.25), (2.0, 0.0)]).unwrap();
        assert!((rate - 6.25 / 17.0).abs() < 1e-15);
        assert_eq!(effective_rate([(0.0, 0.5)]), None);
    }

    /// 66/(4 · 0.25 · 131.5)
    #[test]
    fn reciprocal_rate_is_deficit_over_imports_when_the_factors_cancel() {
        let rate = reciprocal_rate(131.5, 66.0, 4.0, 0.25).unwrap();
        assert!((rate - 66.0 / 131.5).abs() < 1e-15);
        assert_eq!(reciprocal_rate(0.0, 66.0, 4.0, 0.25), None);
    }
}
