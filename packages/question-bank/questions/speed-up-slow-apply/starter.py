import math

import pandas as pd

ZONE_FACTORS = {"home": 1.0, "near": 1.4, "far": 2.5}


def _cost_of_row(row: pd.Series) -> float:
    weight = row["weight"]
    if math.isnan(weight) or weight < 0 or row["zone"] not in ZONE_FACTORS:
        return math.nan
    if weight <= 1:
        price = 4.0
    elif weight <= 5:
        price = 7.5
    elif weight <= 20:
        price = 14.0
    else:
        price = 32.0
    cost = price * ZONE_FACTORS[row["zone"]]
    return cost * 1.3 if row["express"] else cost


def shipping_cost(df: pd.DataFrame) -> pd.Series:
    """Return the cost of each parcel, NaN for unknown zones and negative or missing weights."""
    return df.apply(_cost_of_row, axis=1)
