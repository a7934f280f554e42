import numpy as np
import pandas as pd


def _frame(rng, size):
    """Positive figures whose ratios are quarters."""
    cost = rng.integers(1, 50, size=size).astype(float)
    return pd.DataFrame({"revenue": cost * rng.integers(1, 40, size=size) / 4.0, "cost": cost})


# A case fails for one reason: only the first one has ratios that are no quarters.
def plain_values(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.add_ratio(
        pd.DataFrame(
            {
                "shop": list("abcdefgh"),
                "cost": [3, 7, *rng.integers(1, 99, size=6)],
                "revenue": [1, -2, *rng.integers(-99, 99, size=6)],
                "staff": rng.integers(1, 9, size=8),
            }
        )
    )


def zero_denominator(solution, seed):
    frame = _frame(np.random.default_rng(seed), 9)
    frame.loc[[1, 4, 5, 8], "cost"] = [0.0, 0.0, -0.0, 0.0]
    frame.loc[[4, 8], "revenue"] = [0.0, -2.5]
    return solution.add_ratio(frame)


def missing_values(solution, seed):
    frame = _frame(np.random.default_rng(seed), 9)
    frame.loc[[0, 3], "revenue"] = np.nan
    frame.loc[[3, 6], "cost"] = np.nan
    return solution.add_ratio(frame)


def index_kept(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, 8)
    frame.index = pd.Index(["b", "b", *rng.choice(list("abc"), size=6)])
    return solution.add_ratio(frame)


def other_names(solution, seed):
    frame = _frame(np.random.default_rng(seed), 6)
    extra = frame.assign(clicks=frame["cost"] * 3.0, views=frame["cost"] * 4.0)
    return solution.add_ratio(extra, "clicks", den="views", out="rate")


def absent_column(solution, seed):
    frame = _frame(np.random.default_rng(seed), 4)
    return {
        "no cost": _outcome(solution, frame.drop(columns="cost")),
        "no revenue": _outcome(solution, frame.drop(columns="revenue")),
        "neither": _outcome(solution, frame.rename(columns=str.upper)),
    }


def _outcome(solution, frame):
    try:
        solution.add_ratio(frame)
    except KeyError:
        return "KeyError"
    except ValueError:
        return "ValueError"
    return "no error"


def no_rows(solution, seed):
    result = solution.add_ratio(_frame(np.random.default_rng(seed), 3).iloc[:0])
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    frame = _frame(np.random.default_rng(seed), 6)
    frame.loc[2, "cost"] = 0.0
    solution.add_ratio(frame)
    return frame


def large_input(solution, seed, size):
    frame = _frame(np.random.default_rng(seed), size)
    return solution.add_ratio(frame)["ratio"].to_numpy()[::31]
