import math

import pandas as pd


def window_features(df):
    names = df["customer"].tolist()
    dates = df["date"].tolist()
    amounts = [float(amount) for amount in df["amount"]]
    size = len(df)
    total, previous, days, rank = ([math.nan] * size for _ in range(4))
    history = {}
    for row in sorted(range(size), key=lambda place: (dates[place], place)):
        rows = history.setdefault(names[row], [])
        so_far = [amounts[other] for other in [*rows, row]]
        total[row] = sum(amount for amount in so_far if amount == amount)
        if rows:
            previous[row] = amounts[rows[-1]]
            days[row] = float((dates[row] - dates[rows[-1]]).days)
        rows.append(row)
    for row in range(size):
        if amounts[row] == amounts[row]:
            others = {amounts[other] for other in history[names[row]]}
            larger = {amount for amount in others if amount > amounts[row]}
            rank[row] = 1.0 + len(larger)
    result = df.copy()
    result["running_total"] = [float(number) for number in total]
    result["prev_amount"] = previous
    result["days_since_prev"] = days
    result["amount_rank"] = rank
    return result
