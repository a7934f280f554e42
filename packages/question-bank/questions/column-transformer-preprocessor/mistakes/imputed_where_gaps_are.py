import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def make_preprocessor(df: pd.DataFrame, target: str) -> ColumnTransformer:
    features = df.drop(columns=target).dropna(axis="columns", how="all")
    if features.shape[1] == 0:
        raise ValueError("no features")
    branches = []
    for name in features:
        steps = []
        if features[name].dtype.kind in "iuf":
            if features[name].isna().any():
                steps.append(("impute", SimpleImputer(strategy="median")))
            steps.append(("scale", StandardScaler()))
        else:
            steps.append(("convert", FunctionTransformer(_as_objects, feature_names_out="one-to-one")))
            if features[name].isna().any():
                steps.append(("impute", SimpleImputer(strategy="most_frequent")))
            steps.append(("encode", OneHotEncoder(handle_unknown="ignore")))
        branches.append((name, Pipeline(steps), [name]))
    return ColumnTransformer(branches)


def _as_objects(columns):
    return columns.astype(object)
