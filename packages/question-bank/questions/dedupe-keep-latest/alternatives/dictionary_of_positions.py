import pandas as pd


def keep_latest(df, keys, when):
    if len(keys) == 0:
        raise ValueError("no keys")
    best = {}
    columns = [df[name] for name in keys]
    stamps = df[when]
    for position in range(len(df)):
        cells = [column.iloc[position] for column in columns]
        key = tuple(None if pd.isna(cell) else cell for cell in cells)
        stamp = stamps.iloc[position]
        if key in best:
            other = stamps.iloc[best[key]]
            if not pd.isna(other) and (pd.isna(stamp) or stamp < other):
                continue
        best[key] = position
    return df.iloc[list(best.values())].reset_index(drop=True)
