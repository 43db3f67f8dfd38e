#!/usr/bin/env python3
"""Farm markets of the model a second time: prices in levels, bisection, areas by quadrature.

Written from the description of the farm markets, not from the program. Rice is cleared by bisecting a step function and
its areas are integrals taken numerically; the beef market solves the shifted demand and supply curves as they stand,
where the program turns them into a plain market; the lifted ban is bisected in the home price.

    farm.py           reads cases {"part": "rice" | "beef" | "ban", ...} as JSON lines and prints one result a line
Plain Python 3, no packages.
"""

import json
import math
import sys

INFINITE = math.inf


def bisect(falling, low, high):
    """The point where a falling function of a positive number meets zero, to the last bit of its logarithm."""
    low, high = math.log(low), math.log(high)
    for _ in range(200):
        middle = 0.5 * (low + high)
        if middle in (low, high):
            break
        if falling(math.exp(middle)) > 0.0:
            low = middle
        else:
            high = middle
    return math.exp(0.5 * (low + high))


def root(rising, guess):
    """The root of a rising function of a positive number: doubling, then false position and halving in turn."""
    low = high = guess
    factor = 1.05
    while rising(low) > 0.0:
        low, factor = low / factor, factor * factor
    factor = 1.05
    while rising(high) < 0.0:
        high, factor = high * factor, factor * factor
    at_low, at_high = rising(low), rising(high)
    halve = False
    while high - low > 3e-16 * high:
        middle = 0.5 * (low + high)
        if not halve and at_high > at_low:
            middle = min(high, max(low, (low * at_high - high * at_low) / (at_high - at_low)))
            # a step past the estimate, so that the other end moves too
            middle += (1e-15 * high if middle - low < high - middle else -1e-15 * high)
        if not low < middle < high:
            middle = 0.5 * (low + high)
            if middle in (low, high):
                break
        value = rising(middle)
        if value == 0.0:
            return middle
        if value < 0.0:
            low, at_low = middle, value
        else:
            high, at_high = middle, value
        halve = not halve
    return 0.5 * (low + high)


GAUSS = [
    (0.1488743389816312, 0.2955242247147529), (0.4333953941292472, 0.2692667193099963),
    (0.6794095682990244, 0.2190863625159820), (0.8650633666889845, 0.1494513491505806),
    (0.9739065285171717, 0.0666713443086881),
]


def integral(function, low, high, pieces=40):
    """Ten-point Gauss rule on pieces of equal length."""
    total, width = [], (high - low) / pieces
    for piece in range(pieces):
        middle, half = low + (piece + 0.5) * width, 0.5 * width
        for node, weight in GAUSS:
            total.append(weight * half * (function(middle - half * node) + function(middle + half * node)))
    return math.fsum(total)


def rice(case):
    p0, s0, kappa = case["domestic_price"], case["production"], case["competing_share"]
    eta, eps, keep = case["demand_elasticity"], case["supply_elasticity"], case["exporter_rent_share"]
    t, t0 = case["in_quota_rate"], case["base_in_quota_rate"]
    shares = case["shares"]
    # a share that costs more than the home good is not used in the base year
    base_volume = [one["base_volume"] if one["offer_price"] * (1.0 + t0) <= p0 else 0.0 for one in shares]
    d0 = s0 + kappa * math.fsum(base_volume)
    ceiling = case["world_price"] * (1.0 + case["out_of_quota_rate"])

    def demand(p):
        return d0 * (p / p0) ** eta

    def supply(p):
        return s0 * (p / p0) ** eps

    def within(p, at_equality):
        """Imports inside the quota by share; goods whose cost is the price come in any part."""
        result = []
        for one in shares:
            cost = one["offer_price"] * (1.0 + t)
            part = at_equality if abs(p / cost - 1.0) < 1e-13 else float(p > cost)
            result.append(part * one["volume"])
        return result

    def excess(p, at_equality=0.0):
        return demand(p) - supply(p) - kappa * math.fsum(within(p, at_equality))

    moved = any(one["volume"] != one["base_volume"] for one in shares) or t != t0 or (
        case["out_of_quota_rate"] != case["base_out_of_quota_rate"])
    over = 0.0
    if not moved:
        price, volumes = p0, base_volume
    else:
        price = p0 if excess(p0) == 0.0 else bisect(excess, p0 * 1e-9, p0 * 1e9)
        volumes = within(price, 1.0)
        if price > ceiling:
            price, volumes = ceiling, within(ceiling, 1.0)
            gap = excess(ceiling, 1.0)
            if gap < 0.0:
                # the ceiling is the cost of a share: it fills in part
                volumes = partial(shares, t, ceiling, within, demand(ceiling) - supply(ceiling), kappa)
            over = max(0.0, gap)
        else:
            for one in shares:
                cost = one["offer_price"] * (1.0 + t)
                if abs(price / cost - 1.0) < 1e-12:
                    price = cost
                    volumes = partial(shares, t, cost, within, demand(cost) - supply(cost), kappa)
                    break
    result = []
    for one, volume, before in zip(shares, volumes, base_volume):
        offer = one["offer_price"]
        rent_tonne = kappa * max(0.0, price - offer * (1.0 + t)) if volume > 0.0 else 0.0
        rent = rent_tonne * volume
        rent_before = kappa * max(0.0, p0 - offer * (1.0 + t0)) * before
        result.append({
            "volume": volume,
            "fill": volume / one["volume"] if one["volume"] > 0.0 else 0.0,
            "sales": offer * volume,
            "sales_change": offer * (volume - before),
            "rent": rent,
            "exporter_rent_change": keep * (rent - rent_before),
            "duty": t * offer * volume,
            "rent_before": rent_before,
            "duty_before": t0 * offer * before,
        })
    rent = math.fsum(one["rent"] for one in result)
    rent_before = math.fsum(one["rent_before"] for one in result)
    over_duty = case["out_of_quota_rate"] * case["world_price"] * over
    imports = math.fsum(volumes) + over
    treasury = math.fsum(one["duty"] - one["duty_before"] for one in result) + over_duty + (1.0 - keep) * (rent - rent_before)
    production = supply(price)
    return {
        "ratios": [
            price / p0, price / p0 - 1.0, production / s0, production / s0 - 1.0, production / (production + imports),
            s0 / (s0 + math.fsum(base_volume)), over / s0, [one["volume"] / s0 for one in result],
            [one["fill"] for one in result],
        ],
        "money": [
            over_duty, price * production - p0 * s0, integral(supply, p0, price), -integral(demand, p0, price),
            treasury, keep * (rent - rent_before), rent,
            [[one["sales"], one["sales_change"], one["rent"], one["exporter_rent_change"], one["duty"]] for one in result],
        ],
    }


def partial(shares, rate, price, within, wanted, kappa):
    """Volumes at a price that is the cost of some shares: those fill alike, as far as the market clears."""
    volumes = within(price, 0.0)
    open_ = [abs(price / (one["offer_price"] * (1.0 + rate)) - 1.0) < 1e-13 for one in shares]
    room = kappa * math.fsum(one["volume"] for one, yes in zip(shares, open_) if yes)
    missing = wanted - kappa * math.fsum(volumes)
    part = min(1.0, max(0.0, missing / room)) if room > 0.0 else 1.0
    return [part * one["volume"] if yes else volume for one, yes, volume in zip(shares, open_, volumes)]


def beef(case):
    sigma, eps, e_home = case["sigma_among_origins"], case["demand_elasticity"], case["domestic_supply_elasticity"]
    through, home = case["border_pass_through"], case["domestic_value"]
    supply = INFINITE if through == 1.0 else through * sigma / (1.0 - through)
    origins = [one for one in case["origins"] if one["base_value"] > 0.0]
    spending = [one["base_value"] * (1.0 + one["base_rate"]) for one in origins]
    imports = math.fsum(spending)
    alpha = imports / (imports + home)
    sigma_home = case["cross_elasticity"] / alpha - eps
    curves = []
    for one, spent in zip(origins, spending):
        shut, gone = one["shut_out_share"], 1.0 - one["rule_kept"]
        added = shut / (1.0 - shut)
        mu = 1.0 + added * gone
        lam = (1.0 + case["acceptance"] * added * gone) * (1.0 - case["boycott_share"] * gone if shut > 0.0 else 1.0)
        factor = (1.0 + one["rate"]) / (1.0 + one["base_rate"])
        curves.append((spent / imports, mu, lam, factor))

    def price(curve, shift):
        """Producer's price where supply mu p^e meets demand lam (p T)^-sigma shift."""
        _, mu, lam, factor = curve
        if supply == INFINITE:
            return 1.0
        return root(lambda p: mu * p**supply / (lam * (p * factor) ** -sigma * shift) - 1.0, 1.0)

    def shift_of(import_index, index):
        return import_index**sigma * (import_index / index) ** -sigma_home * index**eps

    def import_gap(trial, index):
        shift = shift_of(trial, index)
        total = math.fsum(c[0] * c[2] * (price(c, shift) * c[3]) ** (1.0 - sigma) for c in curves)
        return trial / total ** (1.0 / (1.0 - sigma)) - 1.0

    def imports_at(index):
        return root(lambda trial: import_gap(trial, index), index)

    def home_at(index):
        if home == 0.0:
            return 1.0
        return root(lambda p: p**e_home / ((p / index) ** -sigma_home * index**eps) - 1.0, index)

    def gap(index):
        parts = [(alpha, imports_at(index)), (1.0 - alpha, home_at(index))]
        if abs(sigma_home - 1.0) < 1e-14:
            nest = math.exp(math.fsum(share * math.log(p) for share, p in parts))
        else:
            nest = math.fsum(share * p ** (1.0 - sigma_home) for share, p in parts) ** (1.0 / (1.0 - sigma_home))
        return index / nest - 1.0

    index = root(gap, 1.0)
    import_index, home_price = imports_at(index), home_at(index)
    shift = shift_of(import_index, index)
    home_volume = home_price**e_home
    result, at = [], 0
    for one in case["origins"]:
        if one["base_value"] <= 0.0:
            result.append(None)
            continue
        curve, base = curves[at], one["base_value"]
        at += 1
        p = price(curve, shift)
        x = curve[2] * (p * curve[3]) ** -sigma * shift
        surplus = 0.0 if supply == INFINITE else base * (p * x - 1.0) / (1.0 + supply)
        result.append({
            "numbers": [x - 1.0, p - 1.0],
            "volume": one["base_volume"] * x,
            "money": [base * p * x, base * (p * x - 1.0), base * p * x * one["rate"], surplus],
            "revenue": base * (p * x * one["rate"] - one["base_rate"]),
        })
    live = [one for one in result if one]
    volume = math.fsum(one["volume"] for one in live)
    base_volume = math.fsum(one["base_volume"] for one in origins)
    now, before = case["domestic_volume"] * home_volume, case["domestic_volume"]
    spent = imports + home
    # the area behind the demand for the composite, P^eps, taken in the log of the price
    area = integral(lambda u: math.exp((1.0 + eps) * u), 0.0, math.log(index))
    return {
        "ratios": [
            home_price - 1.0, home_volume - 1.0, index - 1.0, now / (now + volume), before / (before + base_volume),
            [one and one["numbers"] for one in result],
            [one and one["volume"] / (before + base_volume) for one in result],
        ],
        "money": [
            home * (home_price * home_volume - 1.0),
            home * integral(lambda u: math.exp((1.0 + e_home) * u), 0.0, math.log(home_price)),
            -spent * area, math.fsum(one["revenue"] for one in live), [one and one["money"] for one in result],
        ],
    }


def ban(case):
    sigma, eps, supply = case["sigma_domestic_import"], case["demand_elasticity"], case["supply_elasticity"]
    theta, base_price, base = case["parity_share"], case["domestic_price"], case["production"]
    grown = 1.0 - math.exp(-case["years_open"] / case["adjustment_years"])
    weight = case["openness"] * theta / (1.0 - theta) * grown
    landed = case["landed_price"] * (1.0 + case["rate"]) / base_price

    def index(p):
        return (p ** (1.0 - sigma) + weight * landed ** (1.0 - sigma)) ** (1.0 / (1.0 - sigma))

    def excess(p):
        return (p / index(p)) ** -sigma * index(p) ** eps / p**supply - 1.0

    p = 1.0 if weight == 0.0 else bisect(excess, 1e-12, 1e3)
    u, home = index(p), base * p**supply
    imports = base * weight * (landed / u) ** -sigma * u**eps
    sales = base_price * base
    return {
        "ratios": [p - 1.0, home / base - 1.0, p * home / base - 1.0, imports / base, home / (home + imports)],
        "money": [
            sales * (p * home / base - 1.0),
            sales * integral(lambda v: math.exp((1.0 + supply) * v), 0.0, math.log(p)),
            -sales * integral(lambda v: math.exp((1.0 + eps) * v), 0.0, math.log(u)),
            case["rate"] * case["landed_price"] * imports, case["landed_price"] * imports,
        ],
    }


def main():
    parts = {"rice": rice, "beef": beef, "ban": ban}
    for line in sys.stdin:
        if line.strip():
            case = json.loads(line)
            print(json.dumps(parts[case["part"]](case)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
