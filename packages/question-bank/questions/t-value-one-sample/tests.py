import warnings

import numpy as np
import pandas as pd


# Only here do whole columns hold fractions.
def random_samples(solution, seed):
    rng = np.random.default_rng(seed)
    results = {"by hand": solution.t_value(2, pd.DataFrame({"var": [1, 2, 3, 4, 5]}))}
    for size in (2, 5, 30, 400):
        table = pd.DataFrame({"id": range(size), "var": rng.normal(3.0, 2.0, size=size)})
        results[f"{size} values, below"] = solution.t_value(9.5, table)
        results[f"{size} values, above"] = solution.t_value(-4.25, table)
        results[f"{size} values, near"] = solution.t_value(2.875, table)
    return results


def missing_rows(solution, seed):
    rng = np.random.default_rng(seed)
    results = []
    for size in (8, 40):
        # Two different values at least are left.
        values = rng.permutation(np.arange(size)).astype(float)
        values[rng.choice(size, size=size // 3, replace=False)] = np.nan
        index = rng.permutation(size) + 100
        results.append(solution.t_value(1, pd.DataFrame({"var": values, "x": 1}, index=index)))
    return results


def too_few_values(solution, seed):
    value = float(np.random.default_rng(seed).integers(1, 50))
    samples = {
        "no rows": [],
        "one value": [value],
        "one value beside gaps": [np.nan, value, np.nan],
        "only gaps": [np.nan, np.nan, np.nan],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {
            name: solution.t_value(2.0, pd.DataFrame({"var": pd.Series(sample, dtype=float)}))
            for name, sample in samples.items()
        }


def no_spread(solution, seed):
    value = int(np.random.default_rng(seed).integers(-40, 40))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        results = {}
        for size in (2, 8):
            table = pd.DataFrame({"var": [value] * size})
            halves = pd.DataFrame({"var": [value + 0.5] * size})
            results[f"{size} values"] = [
                solution.t_value(value, table),
                solution.t_value(value - 3, table),
                solution.t_value(value + 0.25, table),
                solution.t_value(value + 0.5, halves),
                solution.t_value(value + 2, halves),
            ]
    return {"results": results, "warnings": [str(warning.message) for warning in caught]}


def absent_column(solution, seed):
    outcomes = []
    for table in (pd.DataFrame({"value": [1, 2, 3]}), pd.DataFrame({"Var": [1.0]}), pd.DataFrame()):
        try:
            solution.t_value(1.0, table)
            outcomes.append("no error")
        except KeyError:
            outcomes.append("KeyError")
    return outcomes


def input_unchanged(solution, seed):
    values = np.random.default_rng(seed).normal(size=6).round(3)
    values[2] = np.nan
    table = pd.DataFrame({"var": values, "x": range(6)})
    solution.t_value(0.5, table)
    return table
