import math

import pandas as pd

ZONE_FACTORS = {"home": 1.0, "near": 1.4, "far": 2.5}


def _cost_of_row(row):
    weight = row["weight"]
    if math.isnan(weight) or weight < 0 or row["zone"] not in ZONE_FACTORS:
        return math.nan
    price = 4.0 if weight <= 1 else 7.5 if weight <= 5 else 14.0 if weight <= 20 else 32.0
    return price * ZONE_FACTORS[row["zone"]] * (1.3 if row["express"] else 1.0)


def shipping_cost(df):
    return df.agg(_cost_of_row, axis=1)
