import numpy as np
import pandas as pd

ZONE_FACTORS = {"home": 1.0, "near": 1.4, "far": 2.5}


def shipping_cost(df: pd.DataFrame) -> pd.Series:
    """Return the cost of each parcel, NaN for unknown zones and negative or missing weights."""
    weight = df["weight"].to_numpy(dtype=float)
    price = np.full(len(df), np.nan)
    price[weight >= 0] = 4.0
    price[weight > 1] = 7.5
    price[weight > 5] = 14.0
    price[weight > 20] = 32.0

    zone = df["zone"].astype(object)
    factor = np.full(len(df), np.nan)
    factor[(zone == "home").to_numpy()] = ZONE_FACTORS["home"]
    factor[(zone == "near").to_numpy()] = ZONE_FACTORS["near"]
    factor[(zone == "far").to_numpy()] = ZONE_FACTORS["far"]

    surcharge = np.where(df["express"].to_numpy(dtype=bool), 1.3, 1.0)
    return pd.Series(price * factor * surcharge, index=df.index)
