import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype, is_object_dtype
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def _as_objects(X: pd.DataFrame) -> pd.DataFrame:
    # SimpleImputer refuses bool, and declared levels of a category are not learned.
    return X.astype(object)


def make_preprocessor(df: pd.DataFrame, target: str) -> ColumnTransformer:
    """Return an unfitted preprocessor for the columns of df other than target."""
    if target not in df.columns:
        raise KeyError(target)

    numeric = []
    categorical = []
    for name in df.columns:
        column = df[name]
        if name == target or column.isna().all():
            continue
        if isinstance(column.dtype, pd.CategoricalDtype):
            categorical.append(name)
        elif is_bool_dtype(column.dtype) or is_object_dtype(column.dtype):
            categorical.append(name)
        elif is_numeric_dtype(column.dtype):
            numeric.append(name)
    if not numeric and not categorical:
        raise ValueError("there are no features")

    transformers = []
    if numeric:
        steps = [
            ("impute", SimpleImputer(strategy="median")),
            ("scale", StandardScaler()),
        ]
        transformers.append(("num", Pipeline(steps), numeric))
    if categorical:
        steps = [
            ("objects", FunctionTransformer(_as_objects, feature_names_out="one-to-one")),
            ("impute", SimpleImputer(strategy="most_frequent")),
            ("encode", OneHotEncoder(handle_unknown="ignore", sparse_output=False)),
        ]
        transformers.append(("cat", Pipeline(steps), categorical))
    return ColumnTransformer(transformers, remainder="drop")
