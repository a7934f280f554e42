import pandas as pd


def label_big_spenders(df, min_spend, labels):
    kept = [place for place, spend in enumerate(df["spend"].tolist()) if spend >= min_spend]
    names = list(labels)
    if len(names) != len(kept):
        raise ValueError(f"{len(kept)} rows, {len(names)} labels")
    result = df.iloc[kept].copy()
    result.index = range(len(kept))
    result["label"] = names
    return result
