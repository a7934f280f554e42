import pandas as pd
from sklearn.preprocessing import StandardScaler


def _scaled(part: pd.DataFrame, columns: list[str], scaler: StandardScaler) -> pd.DataFrame:
    numbers = scaler.transform(part[columns].astype("float64"))
    result = part.copy()
    for position, column in enumerate(columns):
        result[column] = numbers[:, position]
    return result


def scale_pair(
    train: pd.DataFrame, test: pd.DataFrame, columns: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame, StandardScaler]:
    """Return both parts with the columns standardised, and the scaler, fitted on train."""
    columns = list(columns)
    for column in columns:
        if column not in train.columns or column not in test.columns:
            raise KeyError(column)
    if len(train) == 0:
        raise ValueError("the training part has no rows")

    scaler = StandardScaler()
    scaler.fit(train[columns].astype("float64"))
    return _scaled(train, columns, scaler), _scaled(test, columns, scaler), scaler
