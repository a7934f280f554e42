import pandas as pd


def subgroup_errors(df, group, max_ratio=1.25, min_n=30):
    if len(df) == 0:
        raise ValueError("nothing to report")
    groups = {}
    for label, true, guess in zip(df[group], df["y_true"], df["y_pred"]):
        key = None if pd.isna(label) else label
        groups.setdefault(key, []).append(guess - true)
    everything = [abs(error) for errors in groups.values() for error in errors]
    overall = sum(everything) / len(everything)
    rows = []
    passed = True
    for key, errors in groups.items():
        mae = sum(abs(error) for error in errors) / len(errors)
        ratio = 1.0 if overall == 0 else mae / overall
        ok = None
        if len(errors) >= min_n:
            ok = bool(ratio <= max_ratio)
            passed = passed and ok
        rows.append((key, len(errors), mae, sum(errors) / len(errors), ratio, ok))
    rows.sort(key=lambda row: (-row[4], row[0] is None, row[0] or ""))
    return pd.DataFrame(rows, columns=["group", "n", "mae", "bias", "ratio", "ok"]), passed
