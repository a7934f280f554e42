import pandas as pd


def top_n(df, group, value, n, keep_ties=False):
    if n < 1:
        raise ValueError("n must be at least 1")
    known = df.dropna(subset=[value])
    parts = [known.iloc[:0]]
    for name in sorted(known[group].unique()):
        rows = known[known[group] == name].sort_values(value, ascending=False, kind="stable")
        if keep_ties and len(rows) >= n:
            parts.append(rows[rows[value] >= rows[value].iloc[n - 1]])
        else:
            parts.append(rows if keep_ties else rows.iloc[:n])
    return pd.concat(parts)
