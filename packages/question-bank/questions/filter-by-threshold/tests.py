import warnings

import numpy as np
import pandas as pd

LIMIT = 30


def _ages(rng, size):
    """Ages of which none is the limit, some on each side, the first too young."""
    ages = np.append([20, 45, 25, 40], rng.integers(31, 60, size=size - 4))
    return pd.DataFrame({"age": ages})


# A case fails for one reason: ages equal to the limit, missing ages and odd labels have a case
# each, and only the first has other columns.
def rows_above(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _ages(rng, 9).assign(city=rng.choice(["york", "rome"], size=9))
    frame.insert(0, "name", list("qwertyuio"))
    return solution.filter_frame(frame, "age", LIMIT)


def equal_to_limit(solution, seed):
    limit = int(np.random.default_rng(seed).integers(20, 60))
    whole = pd.DataFrame({"age": [limit - 1, limit, limit + 1, limit]})
    return solution.filter_frame(whole, "age", limit)


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _ages(rng, 8).astype(float)
    frame.loc[[2, 5, 7], "age"] = np.nan
    # With a negative limit, zero would be above it.
    low = frame.assign(age=frame["age"] - 100.0)
    return pd.concat(
        [solution.filter_frame(frame, "age", LIMIT), solution.filter_frame(low, "age", -70)]
    )


def nothing_left(solution, seed):
    frame = _ages(np.random.default_rng(seed), 6).assign(name=list("qwerty"))
    result = solution.filter_frame(frame, "age", 1000)
    return {"columns": list(result.columns), "rows": len(result)}


def index_kept(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _ages(rng, 8)
    frame.index = ["d", "d", *rng.choice(list("abcd"), size=6)]
    return solution.filter_frame(frame, "age", LIMIT)


def absent_column(solution, seed):
    frame = _ages(np.random.default_rng(seed), 5)
    outcomes = {}
    for column in ("Age", "height"):
        try:
            solution.filter_frame(frame, column, LIMIT)
            outcomes[column] = "no error"
        except KeyError:
            outcomes[column] = "KeyError"
        except ValueError:
            outcomes[column] = "ValueError"
    return outcomes


def independent_result(solution, seed):
    outcomes = {}
    for name, limit in [("some rows", LIMIT), ("all rows", 0)]:
        frame = _ages(np.random.default_rng(seed), 6)
        before = frame["age"].tolist()
        result = solution.filter_frame(frame, "age", limit)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result["senior"] = True
            result.iloc[0, 0] = -1
        outcomes[name] = {
            "warnings": [warning.category.__name__ for warning in caught],
            "columns of df": list(frame.columns),
            "df unchanged": frame["age"].tolist() == before,
        }
    return outcomes
