import numbers

import numpy as np
import pandas as pd
from matplotlib import pyplot as plt
from pandas.api.types import is_bool_dtype, is_numeric_dtype
from scipy.stats import ks_2samp
from sklearn.model_selection import train_test_split


def can_stratify(values: pd.Series) -> bool:
    found = {}
    for value in values:
        found[value] = found.get(value, 0) + 1
    return len(found) <= 20 and all(count > 1 for count in found.values())


def split_and_compare(df, target, test_size=0.2, random_state=123):
    wanted = df[target]
    if df.shape[0] < 5:
        raise ValueError("fewer than 5 rows")
    assert isinstance(random_state, numbers.Integral)
    by_class = wanted if can_stratify(wanted) else None
    train, test = train_test_split(
        df, test_size=test_size, random_state=random_state, stratify=by_class
    )

    names = [name for name in df if is_numeric_dtype(df[name]) and not is_bool_dtype(df[name])]
    report = pd.DataFrame(index=names)
    report["train_mean"] = train[names].mean()
    report["test_mean"] = test[names].mean()
    fig = plt.figure(figsize=(5, 3 * len(names)), layout="constrained")
    for number, name in enumerate(names, start=1):
        result = ks_2samp(train[name], test[name], nan_policy="omit")
        report.loc[name, ["ks", "p"]] = [result.statistic, result.pvalue]
        axes = fig.add_subplot(len(names), 1, number, title=name)
        edges = np.linspace(df[name].min(), df[name].max(), 13)
        axes.hist(train[name].dropna(), edges, density=True, color="tab:blue", alpha=0.6)
        axes.hist(test[name].dropna(), edges, density=True, color="tab:orange", alpha=0.6)
        axes.legend(["Train", "Test"])
    return train, test, report.rename_axis("column").reset_index(), fig
