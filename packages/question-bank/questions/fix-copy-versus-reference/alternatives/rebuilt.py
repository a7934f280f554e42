import math

import pandas as pd


def _own(value):
    if isinstance(value, dict):
        return {key: _own(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_own(inner) for inner in value]
    return value


def _log(price):
    if math.isnan(price):
        return price
    return -math.inf if price == -1 else math.log(price + 1)


def with_log_price(df):
    return df.assign(log_price=[_log(price) for price in df["price"]])


def snapshots(state, updates):
    found = []
    for _ in updates:
        last = found[-1] if found else state
        found.append(_own(last | updates[len(found)]))
    return found
