from collections import Counter

import numpy as np
import pandas as pd
from scipy import stats

MIN_VALUES = 5


def _is_number(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column.dtype) and not pd.api.types.is_bool_dtype(
        column.dtype
    )


def _numbers(known: pd.Series) -> np.ndarray:
    if isinstance(known.dtype, np.dtype) and known.dtype.kind in "iuf":
        return known.to_numpy()
    return known.to_numpy(dtype=float)


def _ks(train: pd.Series, live: pd.Series) -> tuple[float, float]:
    a = _numbers(train)
    b = _numbers(live)
    if (a == a[0]).all() and (b == a[0]).all():
        return 0.0, 1.0
    outcome = stats.ks_2samp(a, b)
    return float(outcome.statistic), float(outcome.pvalue)


def _chi2(train: pd.Series, live: pd.Series) -> tuple[float, float]:
    a = Counter(train.tolist())
    b = Counter(live.tolist())
    categories = list(a) + [value for value in b if value not in a]
    if len(categories) == 1:
        return 0.0, 1.0
    counts = np.array([[side[value] for value in categories] for side in (a, b)])
    outcome = stats.chi2_contingency(counts, correction=False)
    return float(outcome[0]), float(outcome[1])


def drift(train: pd.DataFrame, live: pd.DataFrame, alpha: float = 0.01) -> pd.DataFrame:
    """Return one row per column: test, statistic, p, missing_delta and drift."""
    only_one = [column for column in train.columns if column not in live.columns]
    only_one += [column for column in live.columns if column not in train.columns]
    if only_one:
        names = ", ".join(str(column) for column in only_one)
        raise ValueError(f"columns on one side only: {names}")

    tests, statistics, ps, deltas, drifts = [], [], [], [], []
    for column in train.columns:
        old, new = train[column], live[column]
        old_known, new_known = old.dropna(), new.dropna()
        numeric = _is_number(old)
        if len(old_known) < MIN_VALUES or len(new_known) < MIN_VALUES:
            statistic, p = np.nan, np.nan
        elif numeric:
            statistic, p = _ks(old_known, new_known)
        else:
            statistic, p = _chi2(old_known, new_known)
        tests.append("ks" if numeric else "chi2")
        statistics.append(statistic)
        ps.append(p)
        deltas.append(float(new.isna().mean() - old.isna().mean()))
        drifts.append(bool(p < alpha / len(train.columns)))

    return pd.DataFrame(
        {
            "test": pd.Series(tests, dtype=object).to_numpy(),
            "statistic": np.array(statistics, dtype=float),
            "p": np.array(ps, dtype=float),
            "missing_delta": np.array(deltas, dtype=float),
            "drift": np.array(drifts, dtype=bool),
        },
        index=train.columns,
    )
