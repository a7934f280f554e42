import math


def cheese_median(df_cheeses):
    known = sorted(float(price) for price in df_cheeses["Price"] if not math.isnan(price))
    if not known:
        raise ValueError("no price is known")
    half = len(known) // 2
    middle = known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2
    result = df_cheeses.copy()
    result["Price"] = [middle if math.isnan(price) else price for price in df_cheeses["Price"]]
    return result
