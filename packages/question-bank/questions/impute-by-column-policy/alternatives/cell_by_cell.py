from statistics import fmean, median

import pandas as pd


def _known(cells):
    return [cell for cell in cells if not pd.isna(cell)]


def learn_fills(train, policy):
    learned = {}
    for name, rule in policy.items():
        if rule not in {"mean", "median", "mode", "zero", "ffill", "drop"}:
            raise ValueError(f"no policy is called {rule}")
        if name not in train.columns:
            raise KeyError(name)
        cells = _known(train[name].tolist())
        if rule in {"mean", "median", "mode"} and not cells:
            raise ValueError(f"nothing is known of {name}")
        value = None
        if rule == "mean":
            value = fmean(cells)
        elif rule == "median":
            value = median(cells)
        elif rule == "mode":
            most = max(cells.count(cell) for cell in cells)
            value = min(cell for cell in cells if cells.count(cell) == most)
        elif rule == "zero":
            value = 0.0
        learned[name] = {"rule": rule, "value": value}
    return learned


def apply_fills(df, fills, flag=False):
    absent = [name for name in fills if name not in df.columns]
    if absent:
        raise KeyError(absent[0])
    columns = {}
    doomed = set()
    for name in df.columns:
        cells = df[name].tolist()
        if name in fills:
            rule, value = fills[name]["rule"], fills[name]["value"]
            last = None
            for place, cell in enumerate(cells):
                if not pd.isna(cell):
                    last = cell
                elif rule == "drop":
                    doomed.add(place)
                elif rule == "ffill":
                    cells[place] = cell if last is None else last
                else:
                    cells[place] = value
        columns[name] = cells
    if flag:
        for name in fills:
            columns[f"{name}_missing"] = [bool(pd.isna(cell)) for cell in df[name]]
    staying = [place for place in range(len(df)) if place not in doomed]
    return pd.DataFrame(columns, index=df.index).iloc[staying]
