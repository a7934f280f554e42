def median_rainfall(df_rain):
    amounts = [float(amount) for amount in df_rain["rainfall"]]
    if any(amount < 0 for amount in amounts):
        raise ValueError("negative rainfall")
    rainy = sorted(amount for amount in amounts if amount > 0)
    if not rainy:
        return float("nan")
    return (rainy[(len(rainy) - 1) // 2] + rainy[len(rainy) // 2]) / 2
