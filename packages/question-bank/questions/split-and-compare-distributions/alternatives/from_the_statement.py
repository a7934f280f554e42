import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from pandas.api.types import is_bool_dtype, is_numeric_dtype
from scipy import stats
from sklearn.model_selection import train_test_split


def _known(column: pd.Series) -> np.ndarray:
    return column.dropna().to_numpy(dtype=float)


def _bin_edges(values: np.ndarray) -> np.ndarray:
    """Return the edges of 10 bins over all values."""
    if len(values) == 0:
        return np.linspace(0.0, 1.0, 11)
    low, high = values.min(), values.max()
    edges = np.linspace(low, high, 11)
    if not (np.diff(edges) > 0).all():
        pad = max(0.5, 0.01 * abs(low))
        edges = np.linspace(low - pad, high + pad, 11)
    return edges


def split_and_compare(
    df: pd.DataFrame, target: str, test_size: float = 0.2, random_state: int = 123
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, Figure]:
    """Return train part, test part, a report on their numeric columns, and histograms."""
    if target not in df.columns:
        raise KeyError(target)
    if len(df) < 5:
        raise ValueError("at least 5 rows are needed")

    sizes = df[target].value_counts()
    sizes = sizes[sizes > 0]  # a categorical column also lists categories without rows
    stratify = df[target] if len(sizes) <= 20 and sizes.min() >= 2 else None
    train, test = train_test_split(
        df, test_size=test_size, random_state=random_state, stratify=stratify
    )

    numeric = [
        name for name in df.columns if is_numeric_dtype(df[name]) and not is_bool_dtype(df[name])
    ]

    rows = []
    for name in numeric:
        train_values, test_values = _known(train[name]), _known(test[name])
        row = {"column": name, "train_mean": np.nan, "test_mean": np.nan, "ks": np.nan, "p": np.nan}
        if len(train_values):
            row["train_mean"] = train_values.mean()
        if len(test_values):
            row["test_mean"] = test_values.mean()
        if len(train_values) and len(test_values):
            comparison = stats.ks_2samp(train_values, test_values)
            row["ks"] = comparison.statistic
            row["p"] = comparison.pvalue
        rows.append(row)
    report = pd.DataFrame(rows, columns=["column", "train_mean", "test_mean", "ks", "p"])

    figure, panels = plt.subplots(
        1, len(numeric), squeeze=False, figsize=(4 * len(numeric), 3.5)
    )
    for ax, name in zip(panels[0], numeric):
        edges = _bin_edges(_known(df[name]))
        # The density of no values at all is 0 / 0.
        with np.errstate(invalid="ignore", divide="ignore"):
            ax.hist(_known(train[name]), bins=edges, density=True, color="C0", alpha=0.5, label="train")
            ax.hist(_known(test[name]), bins=edges, density=True, color="C1", alpha=0.5, label="test")
        ax.set_title(str(name))
        ax.legend()
    return train, test, report, figure
