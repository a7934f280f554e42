import pandas as pd


def clean(df: pd.DataFrame) -> pd.DataFrame:
    """Return a tidy copy."""
    df = df.copy()
    df.columns = df.columns.str.strip().str.lower()
    for column in df.select_dtypes("object"):
        df[column] = df[column].str.strip()
    df.loc[df["age"] < 0, "age"] = pd.NA
    first = df[df["age"].notna()].iloc[0]
    df["first_age"] = first["age"]
    return df
