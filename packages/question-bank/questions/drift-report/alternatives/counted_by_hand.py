from collections import Counter

import pandas as pd
from scipy.stats import chi2_contingency, ks_2samp


def compare_numbers(before, now):
    return ks_2samp(before, now)


def compare_values(before, now):
    old, new = Counter(before), Counter(now)
    values = list(old | new)
    table = [[old[value] for value in values], [new[value] for value in values]]
    statistic, p, _, _ = chi2_contingency(table, correction=False)
    return statistic, p


def drift(train, live, alpha=0.01):
    unlike = [name for name in train if name not in live] + [
        name for name in live if name not in train
    ]
    if unlike:
        raise ValueError("columns differ: " + ", ".join(map(str, unlike)))
    numeric = set(train.select_dtypes("number").columns)
    records = []
    for name in train:
        parts = [[value for value in one[name] if not pd.isna(value)] for one in (train, live)]
        shares = [1 - len(part) / len(one) for part, one in zip(parts, (train, live), strict=True)]
        test = "ks" if name in numeric else "chi2"
        statistic = p = float("nan")
        if all(len(part) >= 5 for part in parts):
            statistic, p = (compare_numbers if test == "ks" else compare_values)(*parts)
        records.append((test, statistic, p, shares[1] - shares[0], p < alpha / train.shape[1]))
    columns = ["test", "statistic", "p", "missing_delta", "drift"]
    return pd.DataFrame(records, columns=columns, index=train.columns)
