import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from scipy import stats
from sklearn.model_selection import train_test_split

FEWEST_ROWS = 5
MOST_CLASSES = 20


def split_and_compare(
    df: pd.DataFrame, target: str, test_size: float = 0.2, random_state: int = 123
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, Figure]:
    """Return train part, test part, a report on their numeric columns, and histograms."""
    if target not in df.columns:
        raise KeyError(target)
    if len(df) < FEWEST_ROWS:
        raise ValueError(f"at least {FEWEST_ROWS} rows are needed, got {len(df)}")

    sizes = df[target].value_counts()
    is_stratified = len(sizes) <= MOST_CLASSES and sizes.min() >= 2
    train, test = train_test_split(
        df,
        test_size=test_size,
        random_state=random_state,
        stratify=df[target] if is_stratified else None,
    )

    numeric = df.select_dtypes("number").columns
    figure, panels = plt.subplots(1, len(numeric), figsize=(4 * len(numeric), 3), squeeze=False)
    records = []
    for name, ax in zip(numeric, panels[0], strict=True):
        parts = {"train": train[name].dropna(), "test": test[name].dropna()}
        ks, p = stats.ks_2samp(*parts.values())
        records.append(
            {
                "column": name,
                "train_mean": parts["train"].mean(),
                "test_mean": parts["test"].mean(),
                "ks": ks,
                "p": p,
            }
        )
        # Common bins, from both parts together: else the heights cannot be compared.
        bins = np.histogram_bin_edges(df[name].dropna(), bins=20)
        for label, values in parts.items():
            ax.hist(values, bins=bins, density=True, alpha=0.5, label=label)
        ax.set_title(name)
        ax.legend()
    return train, test, pd.DataFrame(records).set_index("column"), figure
