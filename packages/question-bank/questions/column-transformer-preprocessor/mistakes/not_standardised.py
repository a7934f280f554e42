"""A preprocessor that sends each column of a table down the branch that fits its kind."""

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def make_preprocessor(df: pd.DataFrame, target: str) -> ColumnTransformer:
    """Return an unfitted preprocessor for the columns of df other than target.

    Numbers are imputed by the median and standardised; everything else is imputed by the most
    frequent value and one-hot encoded. Columns of df without any value are left out.
    """
    if target not in df.columns:
        raise KeyError(f"target {target!r} is no column of df")
    features = df.drop(columns=target).dropna(axis="columns", how="all")
    if features.shape[1] == 0:
        raise ValueError("df has no features beside the target")

    numeric = features.select_dtypes("number").columns.tolist()
    categorical = features.columns.difference(numeric, sort=False).tolist()
    numeric_branch = Pipeline(
        [("impute", SimpleImputer(strategy="median"))]
    )
    # SimpleImputer refuses a block of bool columns, so all of them become objects first.
    categorical_branch = Pipeline(
        [
            ("convert", FunctionTransformer(_as_objects, feature_names_out="one-to-one")),
            ("impute", SimpleImputer(strategy="most_frequent")),
            ("encode", OneHotEncoder(handle_unknown="ignore")),
        ]
    )
    return ColumnTransformer(
        [("numeric", numeric_branch, numeric), ("categorical", categorical_branch, categorical)],
        remainder="drop",
        verbose_feature_names_out=False,
    )


def _as_objects(columns: pd.DataFrame) -> pd.DataFrame:
    return columns.astype(object)
