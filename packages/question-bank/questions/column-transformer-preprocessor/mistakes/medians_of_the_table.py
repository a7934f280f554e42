import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def make_preprocessor(df: pd.DataFrame, target: str) -> ColumnTransformer:
    features = df.drop(columns=target).dropna(axis="columns", how="all")
    if features.shape[1] == 0:
        raise ValueError("no features")
    numeric = features.select_dtypes("number").columns.tolist()
    categorical = [name for name in features if name not in numeric]
    fill = FunctionTransformer(
        pd.DataFrame.fillna,
        kw_args={"value": df[numeric].median().to_dict()},
        feature_names_out="one-to-one",
    )
    branches = [("numeric", Pipeline([("fill", fill), ("scale", StandardScaler())]), numeric)]
    encode = Pipeline(
        [
            ("convert", FunctionTransformer(_as_objects, feature_names_out="one-to-one")),
            ("impute", SimpleImputer(strategy="most_frequent")),
            ("encode", OneHotEncoder(handle_unknown="ignore")),
        ]
    )
    branches.append(("cat", encode, categorical))
    return ColumnTransformer(branches)


def _as_objects(columns):
    return columns.astype(object)
