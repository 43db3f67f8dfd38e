#!/usr/bin/env python3
"""The market of the model a second time, by another method and in another language.

Nothing is shared with the program: no code, no logarithmic unknowns, no Newton, no active set. Prices are levels;
every equation is solved by bracketing a root of excess demand:

    outer   P     the composite index equals the nest of imports and domestic supply
    middle  P_M   the index of imports equals the CES of the buyers' prices
    inner   p_i   supply p^e equals demand (w/P_M)^-sM (P_M/P)^-sD P^eps at the buyer's price w

A supplier under a quota is decided by what its price is worth to buyers: at the in-quota rate if the volume fits, else
at the out-of-quota rate if the volume still exceeds the quota, else the volume is the quota and the buyer's price is read
off the demand curve.

    market.py           reads cases as JSON lines from standard input and prints one result a line
    market.py --check   solves cases with known answers and prints what it finds; exit code 1 if one is off

A case:   {"suppliers": [{"base_value", "base_rate", "rate", "supply", "quota": null or {"ratio", "out_rate": null or rate}}],
           "domestic_value", "domestic_supply", "sigma_m", "sigma_d", "epsilon"}         supply "inf" = infinitely elastic
A result: {"import_index", "index", "domestic_price", "domestic_volume",
           "suppliers": [[producer price, buyer price, volume, rent rate] or null without base value]}
Plain Python 3, no packages.
"""

import json
import math
import sys

INFINITE = math.inf


def root(function, guess):
    """The root of an increasing function of a positive number: bracket by doubling, then Chandrupatla's method."""
    factor = 1.1
    low = high = guess
    value = function(guess)
    if value == 0.0:
        return guess
    if value > 0.0:
        value_high = value
        while True:
            low = high / factor
            value_low = function(low)
            if value_low <= 0.0:
                break
            high, value_high, factor = low, value_low, factor * factor
            if low < 1e-300:
                raise ArithmeticError("no root above zero")
    else:
        value_low = value
        while True:
            high = low * factor
            value_high = function(high)
            if value_high >= 0.0:
                break
            low, value_low, factor = high, value_high, factor * factor
            if high > 1e300:
                raise ArithmeticError("no root below infinity")
    a, fa, b, fb = high, value_high, low, value_low
    c, fc = a, fa
    t = 0.5
    for _ in range(200):
        x = a + t * (b - a)
        fx = function(x)
        if (fx > 0.0) == (fa > 0.0):
            c, fc = a, fa
        else:
            c, b, fc, fb = b, a, fb, fa
        a, fa = x, fx
        best, least = (b, fb) if abs(fb) < abs(fa) else (a, fa)
        tolerance = 2.0 * 2.3e-16 * abs(best)
        limit = tolerance / abs(b - a) if b != a else 1.0
        if limit > 0.5 or least == 0.0:
            return best
        xi = (a - b) / (c - b) if c != b else 0.5
        phi = (fa - fb) / (fc - fb) if fc != fb else 0.5
        if phi * phi < xi and (1.0 - phi) ** 2 < 1.0 - xi:
            t = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
        else:
            t = 0.5
        t = min(1.0 - limit, max(limit, t))
    raise ArithmeticError("bracket did not close")


def ces_index(weighted_prices, sigma):
    """The price index of (share, price) pairs."""
    if sigma == 1.0:
        product = 1.0
        for share, price in weighted_prices:
            product *= price**share
        return product
    total = sum(share * price ** (1.0 - sigma) for share, price in weighted_prices)
    return total ** (1.0 / (1.0 - sigma))


class Supplier:
    """One origin; keeps its last price as the next guess."""

    def __init__(self, case, sigma):
        self.base_rate = case["base_rate"]
        self.rate = case["rate"]
        self.supply = INFINITE if case["supply"] == "inf" else case["supply"]
        self.quota = case["quota"]
        self.spending = case["base_value"] * (1.0 + self.base_rate)
        self.sigma = sigma
        self.guess = 1.0

    def clear(self, rate, import_index, shift):
        """Producer's price, buyer's price and volume at one rate of duty."""
        factor = (1.0 + rate) / (1.0 + self.base_rate)

        def demand(price):
            return shift * (price * factor / import_index) ** (-self.sigma)

        if self.supply == INFINITE:
            price = 1.0
        else:
            # supply over demand rises in the price; the ratio is better scaled than the difference
            price = root(lambda p: p**self.supply / demand(p) - 1.0, self.guess)
            self.guess = price
        return price, price * factor, demand(price)

    def answer(self, import_index, shift):
        """Producer's price, buyer's price, volume and rent over the producer's price."""
        price, buyer, volume = self.clear(self.rate, import_index, shift)
        if self.quota is None or volume <= self.quota["ratio"]:
            return price, buyer, volume, 0.0
        ratio, out_rate = self.quota["ratio"], self.quota["out_rate"]
        if out_rate is not None:
            price, buyer, volume = self.clear(out_rate, import_index, shift)
            if volume >= ratio:
                return price, buyer, volume, out_rate - self.rate
        price = 1.0 if self.supply == INFINITE else ratio ** (1.0 / self.supply)
        buyer = import_index * (ratio / shift) ** (-1.0 / self.sigma)
        rent = buyer / price * (1.0 + self.base_rate) - (1.0 + self.rate)
        return price, buyer, ratio, rent


class Market:
    """One importer and sector."""

    def __init__(self, case):
        self.sigma_m = case["sigma_m"]
        self.sigma_d = case["sigma_d"]
        self.epsilon = case["epsilon"]
        self.domestic = case["domestic_value"]
        self.domestic_supply = INFINITE if case["domestic_supply"] == "inf" else case["domestic_supply"]
        self.suppliers = [
            Supplier(one, self.sigma_m) if one["base_value"] > 0.0 else None for one in case["suppliers"]
        ]
        self.active = [one for one in self.suppliers if one is not None]
        self.imports = sum(one.spending for one in self.active)
        self.last_import_index = 1.0
        self.last_domestic_price = 1.0

    def shift(self, import_index, index):
        return (import_index / index) ** (-self.sigma_d) * index**self.epsilon

    def import_index(self, index):
        """The index of imports that the suppliers' prices reproduce, given the composite index."""
        if not self.active:
            return 1.0

        def gap(trial):
            shift = self.shift(trial, index)
            prices = [
                (one.spending / self.imports, one.answer(trial, shift)[1]) for one in self.active
            ]
            return trial / ces_index(prices, self.sigma_m) - 1.0

        self.last_import_index = root(gap, self.last_import_index)
        return self.last_import_index

    def domestic_answer(self, index):
        """Price and volume of domestic supply, given the composite index."""
        if self.domestic == 0.0:
            return 1.0, 1.0

        def demand(price):
            return (price / index) ** (-self.sigma_d) * index**self.epsilon

        if self.domestic_supply == INFINITE:
            return 1.0, demand(1.0)
        price = root(lambda p: p**self.domestic_supply / demand(p) - 1.0, self.last_domestic_price)
        self.last_domestic_price = price
        return price, demand(price)

    def solve(self):
        total = self.imports + self.domestic

        def gap(trial):
            parts = []
            if self.active:
                parts.append((self.imports / total, self.import_index(trial)))
            if self.domestic > 0.0:
                parts.append((self.domestic / total, self.domestic_answer(trial)[0]))
            return trial / ces_index(parts, self.sigma_d) - 1.0

        index = root(gap, 1.0) if total > 0.0 else 1.0
        import_index = self.import_index(index)
        shift = self.shift(import_index, index)
        domestic_price, domestic_volume = self.domestic_answer(index)
        return {
            "import_index": import_index,
            "index": index,
            "domestic_price": domestic_price,
            "domestic_volume": domestic_volume,
            "suppliers": [
                None if one is None else list(one.answer(import_index, shift)) for one in self.suppliers
            ],
        }


def one_supplier(rate, supply, epsilon, quota=None):
    """A market of one supplier without domestic branch."""
    return {
        "suppliers": [
            {"base_value": 100.0, "base_rate": 0.0, "rate": rate, "supply": supply, "quota": quota}
        ],
        "domestic_value": 0.0,
        "domestic_supply": 1.0,
        "sigma_m": 4.0,
        "sigma_d": 2.0,
        "epsilon": epsilon,
    }


def check():
    """Cases whose answers can be worked out by hand, and the four suppliers of worked example E4."""
    four = one_supplier(0.0, 10.0, -1.0)
    four["sigma_m"] = four["sigma_d"] = 5.0
    four["suppliers"] = [
        {"base_value": 25.0, "base_rate": 0.0, "rate": rate, "supply": supply, "quota": None}
        for rate, supply in ((0.2, 10.0), (0.15, 10.0), (0.1, 10.0), (0.0, 2.0))
    ]
    wanted = [
        ("no duty, volume", one_supplier(0.0, 2.0, -1.0), lambda r: r["suppliers"][0][2], 1.0, 1e-14),
        ("fixed supply, producer's price", one_supplier(0.25, 0.0, -1.0), lambda r: r["suppliers"][0][0], 0.8, 1e-12),
        ("elastic supply, volume", one_supplier(0.25, "inf", -2.0), lambda r: r["suppliers"][0][2], 0.64, 1e-12),
        (
            "absolute quota, rent",
            one_supplier(0.0, "inf", -2.0, {"ratio": 0.81, "out_rate": None}),
            lambda r: r["suppliers"][0][3],
            1.0 / 0.9 - 1.0,
            1e-12,
        ),
        (
            "over quota, volume",
            one_supplier(0.0, "inf", -2.0, {"ratio": 0.81, "out_rate": 0.05}),
            lambda r: r["suppliers"][0][2],
            1.0 / 1.1025,
            1e-12,
        ),
        ("E4, price index, %", four, lambda r: 100.0 * (r["index"] - 1.0), 10.784334, 1e-6),
        ("E4, volume of the first, %", four, lambda r: 100.0 * (r["suppliers"][0][2] - 1.0), -28.439816, 1e-6),
        ("E4, price of the fourth, %", four, lambda r: 100.0 * (r["suppliers"][3][0] - 1.0), 6.026933, 1e-6),
    ]
    failures = 0
    for name, case, pick, expected, tolerance in wanted:
        found = pick(Market(case).solve())
        good = abs(found - expected) <= tolerance
        failures += not good
        print(f"{'ok  ' if good else 'OFF '} {name}: expected {expected:.9f}, found {found:.9f}")
    return 1 if failures else 0


def main():
    if "--check" in sys.argv[1:]:
        return check()
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(Market(json.loads(line)).solve()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
