import pandas as pd


def top_n(df, group, value, n, keep_ties=False):
    if n < 1:
        raise ValueError(f"n = {n}")
    buckets = {}
    for position, (name, number) in enumerate(zip(df[group], df[value])):
        if not pd.isna(number):
            buckets.setdefault(name, []).append((-number, position))
    chosen = []
    for name in sorted(buckets):
        best = sorted(buckets[name])
        last = n
        while keep_ties and last < len(best) and best[last][0] == best[n - 1][0]:
            last += 1
        chosen += [position for _, position in best[:last]]
    return df.iloc[chosen].copy()
