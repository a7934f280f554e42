import numpy as np
import pandas as pd
from scipy import stats

FEWEST_VALUES = 5


def drift(train: pd.DataFrame, live: pd.DataFrame, alpha: float = 0.01) -> pd.DataFrame:
    """Return one row per column: test, statistic, p, missing_delta and drift."""
    if differing := set(train.columns) ^ set(live.columns):
        raise ValueError(f"only in one of train and live: {sorted(differing)}")

    # With many columns some p is small by chance, so all of them share alpha (Bonferroni).
    threshold = alpha / len(train.columns)
    rows = {}
    for name in train.columns:
        before, now = train[name], live[name]
        test, compare = ("ks", stats.ks_2samp) if _is_number(before) else ("chi2", _chi2)
        kept = before.dropna(), now.dropna()
        statistic, p = (np.nan, np.nan)
        if min(map(len, kept)) >= FEWEST_VALUES:
            statistic, p = compare(*kept)
        rows[name] = {
            "test": test,
            "statistic": statistic,
            "p": p,
            "missing_delta": now.isna().mean() - before.isna().mean(),
            "drift": bool(p < threshold),
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def _is_number(column: pd.Series) -> bool:
    is_bool = pd.api.types.is_bool_dtype(column)
    return pd.api.types.is_numeric_dtype(column) and not is_bool


def _chi2(before: pd.Series, now: pd.Series) -> tuple[float, float]:
    """Compare counts of all values that occur on either side."""
    counts = pd.DataFrame(
        {"before": before.astype(object).value_counts(), "now": now.astype(object).value_counts()}
    )
    result = stats.chi2_contingency(counts.fillna(0).to_numpy())
    return result.statistic, result.pvalue
