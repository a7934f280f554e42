import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype


def centre_and_width(values, method):
    if method == "standard":
        return values.mean(), values.std(ddof=0)
    if method == "minmax":
        return values.min(), values.max() - values.min()
    if method == "robust":
        return values.median(), values.quantile(0.75) - values.quantile(0.25)
    raise ValueError("unknown method " + repr(method))


def scale_features(train, test, method):
    if len(train.columns) != len(test.columns) or any(train.columns != test.columns):
        raise ValueError("columns differ")
    new_train, new_test = {}, {}
    for name in train:
        a, b = train[name], test[name]
        if is_numeric_dtype(a) and not is_bool_dtype(a):
            centre, width = centre_and_width(a, method)
            if width == 0:
                width = 1.0
            a, b = (a - centre) / width, (b - centre) / width
        new_train[name], new_test[name] = a, b
    return pd.DataFrame(new_train, index=train.index), pd.DataFrame(new_test, index=test.index)
