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
    value_of_line = -cost @ worth
    generator = np.random.default_rng(1)

    by_year = np.empty((draws, years))
    value, total, peak, payback = (np.empty(draws) for _ in range(4))
    falling = 0
    products = np.zeros(len(lines))
    sums = np.zeros(len(lines))
    likely = np.array([line["likely"] for line in lines])
    centre = float(likely @ value_of_line)
    factors = np.empty((len(lines), most))
    for first in range(0, draws, most):
        rows = min(most, draws - first)
        part = slice(first, first + rows)
        for place, line in enumerate(lines):
            factors[place, :rows] = drawn(generator, line, rows)
        drawn_factors = factors[:, :rows].T
        net_cost = drawn_factors @ cost
        by_year[part] = net_cost
        value[part] = -net_cost @ worth
        total[part] = net_cost.sum(axis=1)
        cumulative = np.cumsum(-net_cost, axis=1)
        peak[part] = np.maximum(0, -cumulative.min(axis=1))
        payback[part] = payback_of(cumulative)
        falling += int(((drawn_factors @ movement) < 0).all(axis=1).sum())
        apart = drawn_factors - likely
        sums += apart.sum(axis=0)
        products += apart.T @ (value[part] - centre)

    variance = value.var()
    shares = value_of_line * (products / draws - sums / draws * (value.mean() - centre)) / variance
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
    result["shares"] = shares.tolist()
    result["histogram"] = np.histogram(value, bins=20)[0].tolist()
    json.dump(result, sys.stdout)


main()
