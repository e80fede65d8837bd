"""The model of scripts/bench-simulate.mjs written for NumPy: what `fivecase simulate` is measured against.

Reads one JSON document from standard input: draws, payback limit, real value of a pound in each year, and of
each line its net cost and its movement of the revenue budget by year, as written, and its range. Draws every line
with NumPy's own generator in double precision, works out every figure that the result of `simulate` holds, and prints
them as JSON. Vectorised: over all draws at once, as one writes it, or, with a number of rows as argument, over so many at
a time, which stay in the processor's cache.
"""

import json
import sys

import numpy as np

PERCENTS = [5, 10, 50, 80, 90, 95]


def drawn(generator, line, rows):
    low, likely, high = line["low"], line["likely"], line["high"]
    if line["shape"] == "uniform":
        return generator.uniform(low, high, rows)
    if line["shape"] == "triangular":
        return generator.triangular(low, likely, high, rows)
    a = 1 + 4 * (likely - low) / (high - low)
    return low + (high - low) * generator.beta(a, 6 - a, rows)


def quantile(line, probability):
    """The same by the quantile function, for lines that move together."""
    low, likely, high = line["low"], line["likely"], line["high"]
    if line["shape"] == "uniform":
        return low + (high - low) * probability
    rising = low + np.sqrt(probability * (high - low) * (likely - low))
    falling = high - np.sqrt((1 - probability) * (high - low) * (high - likely))
    return np.where(probability * (high - low) < likely - low, rising, falling)


def months_of(generator, delay, rows):
    """Whole months from nought, each with its own width."""
    low, likely, high = delay["low"], delay["likely"], delay["high"]
    months = np.floor(generator.triangular(low - 0.5, likely, high + 0.5, rows) + 0.5)
    return np.clip(months, low, high).astype(np.intp) - low


def payback_of(cumulative):
    """The last moment below nought, each year's flow even over its year; infinite where it still is at the end."""
    rows, years = cumulative.shape
    before = np.hstack([np.zeros((rows, 1)), cumulative[:, :-1]])
    below = before < 0
    last = years - 1 - np.argmax(below[:, ::-1], axis=1)
    at = np.arange(rows)
    start, end = before[at, last], cumulative[at, last]
    with np.errstate(divide="ignore", invalid="ignore"):
        time = last - start / (end - start)
    time = np.where(below.any(axis=1), time, 0.0)
    return np.where(cumulative[:, -1] < 0, np.inf, time)


def main():
    model = json.load(sys.stdin)
    lines, draws = model["lines"], model["draws"]
    most = int(sys.argv[1]) if len(sys.argv) > 1 else draws
    cost = np.array([line["netCost"] for line in lines])
    movement = np.array([line["movement"] for line in lines])
    worth = np.array(model["worth"])
    years = cost.shape[1]
    # A line with a delay has a row of costs for each month; at once are its likely ones.
    delayed = [place for place, line in enumerate(lines) if "delay" in line]
    at_once = [place for place in range(len(lines)) if place not in delayed]
    tables = {
        place: (
            np.array([flow["netCost"] for flow in lines[place]["delay"]["flows"]]),
            np.array([flow["movement"] for flow in lines[place]["delay"]["flows"]]),
        )
        for place in delayed
    }
    value_of_line = -cost @ worth
    value_of_delay = {place: lines[place]["likely"] * (-table @ worth) for place, (table, _) in tables.items()}
    generator = np.random.default_rng(1)

    by_year = np.empty((draws, years))
    value, total, peak, payback = (np.empty(draws) for _ in range(4))
    falling = 0
    products = np.zeros(len(lines))
    sums = np.zeros(len(lines))
    delay_products = np.zeros(len(delayed))
    delay_sums = np.zeros(len(delayed))
    likely = np.array([line["likely"] for line in lines])
    centre = float(likely @ value_of_line)
    factors = np.empty((len(lines), most))
    for first in range(0, draws, most):
        rows = min(most, draws - first)
        part = slice(first, first + rows)
        groups = {}
        for place, line in enumerate(lines):
            if "group" in line:
                if line["group"] not in groups:
                    groups[line["group"]] = generator.random(rows)
                factors[place, :rows] = quantile(line, groups[line["group"]])
            else:
                factors[place, :rows] = drawn(generator, line, rows)
        drawn_factors = factors[:, :rows].T
        now = drawn_factors[:, at_once] if delayed else drawn_factors
        net_cost = now @ (cost[at_once] if delayed else cost)
        movements = now @ (movement[at_once] if delayed else movement)
        effects = []
        for place in delayed:
            months = months_of(generator, lines[place]["delay"], rows)
            own_cost, own_movement = tables[place]
            net_cost += factors[place, :rows, None] * own_cost[months]
            movements += factors[place, :rows, None] * own_movement[months]
            effects.append(value_of_delay[place][months] - value_of_delay[place][lines[place]["delay"]["likely"] - lines[place]["delay"]["low"]])
        by_year[part] = net_cost
        value[part] = -net_cost @ worth
        total[part] = net_cost.sum(axis=1)
        cumulative = np.cumsum(-net_cost, axis=1)
        peak[part] = np.maximum(0, -cumulative.min(axis=1))
        payback[part] = payback_of(cumulative)
        falling += int((movements < 0).all(axis=1).sum())
        apart = drawn_factors - likely
        sums += apart.sum(axis=0)
        products += apart.T @ (value[part] - centre)
        if effects:
            delay_sums += np.sum(effects, axis=1)
            delay_products += np.array(effects) @ (value[part] - centre)

    variance = value.var()
    shares = value_of_line * (products / draws - sums / draws * (value.mean() - centre)) / variance
    delay_shares = (delay_products / draws - delay_sums / draws * (value.mean() - centre)) / variance
    paid = np.isfinite(payback)
    measures = {"net_present_value": value, "net_cost": total, "peak_funding": peak, "payback": payback}
    measures.update({str(year): by_year[:, year] for year in range(years)})
    result = {
        name: {
            "mean": float(figures[np.isfinite(figures)].mean()) if np.isfinite(figures).any() else None,
            "quantiles": [float(figure) for figure in np.percentile(figures, PERCENTS, method="inverted_cdf")],
        }
        for name, figures in measures.items()
    }
    result["chances"] = {
        "paid": float(paid.mean()),
        "within": float((payback <= model["paybackLimit"]).mean()),
        "positive": float((value > 0).mean()),
        "falling": falling / draws,
    }
    result["shares"] = shares.tolist() + delay_shares.tolist()
    result["histogram"] = np.histogram(value, bins=20)[0].tolist()
    json.dump(result, sys.stdout)


main()
