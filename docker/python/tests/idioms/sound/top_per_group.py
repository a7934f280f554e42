import pandas as pd


def top_per_group(df: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the n largest rows of each group."""
    ranked = df.sort_values("value", ascending=False)
    top = ranked.groupby("group").head(n)
    best = top[top["value"] > 0]
    best = best.reset_index(drop=True)
    best["rank"] = best.groupby("group").cumcount() + 1
    return best
