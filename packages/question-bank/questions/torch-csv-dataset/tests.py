import numpy as np
import pandas as pd
import torch
from torch.utils.data import DataLoader


def _frame(seed, rows=12):
    """Complete, with the target between the features."""
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "age": rng.uniform(20.0, 70.0, rows),
            "rooms": np.arange(rows) % 5 + rng.integers(1, 4),
            "price": rng.normal(300.0, 50.0, rows),
            "area": rng.normal(-40.0, 9.0, rows),
        }
    )


def _features(dataset):
    rows = [np.asarray(dataset[index][0], dtype=float) for index in range(len(dataset))]
    return np.stack(rows)


def _targets(dataset):
    return [float(dataset[index][1]) for index in range(len(dataset))]


def complete_table(solution, seed):
    dataset = solution.TabularDataset(_frame(seed), "price")
    return {"features": _features(dataset), "targets": _targets(dataset), "length": len(dataset)}


# From here on nothing depends on the scale of the features: a case fails for one reason.
def missing_cells(solution, seed):
    frame = _frame(seed)
    rng = np.random.default_rng(seed)
    missing = np.zeros((12, 3), dtype=bool)
    missing[rng.choice(12, 4, replace=False), 0] = True
    missing[rng.choice(12, 3, replace=False), 2] = True
    frame.loc[missing[:, 0], "age"] = np.nan
    frame.loc[missing[:, 2], "area"] = np.nan
    found = _features(solution.TabularDataset(frame, "price"))
    cells = found[:, :3]
    return {
        "columns": found.shape[1],
        "NaN": bool(np.isnan(found).any()),
        "indicators": found[:, 3:],
        "missing cells": cells[missing],
        "means of the others": [cells[~missing[:, j], j].mean() for j in range(3)],
        "others vary": [bool(np.ptp(cells[~missing[:, j], j]) > 0.5) for j in range(3)],
    }


def stats_reused(solution, seed):
    frame = _frame(seed)
    some = frame["age"].to_numpy().argsort()[:4]
    train = solution.TabularDataset(frame.copy(), "price")
    validation = solution.TabularDataset(
        frame.iloc[some].reset_index(drop=True), "price", stats=train.stats
    )
    same = np.isclose(_features(validation), _features(train)[some], 1e-4, 1e-5)
    return {"length": len(validation), "as in training": same}


def validation_gaps(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(seed)
    frame.loc[rng.integers(12), "age"] = np.nan
    train = solution.TabularDataset(frame, "price")
    gaps, complete = _frame(seed + 1, 5), _frame(seed + 2, 5)
    row = int(rng.integers(5))
    gaps.loc[row, "area"] = np.nan
    with_gaps = _features(solution.TabularDataset(gaps, "price", stats=train.stats))
    without = _features(solution.TabularDataset(complete, "price", stats=train.stats))
    return {
        "columns": [with_gaps.shape[1], without.shape[1]],
        "NaN": bool(np.isnan(with_gaps).any()),
        "missing cell": float(with_gaps[row, 2]),
    }


def constant_columns(solution, seed):
    rng = np.random.default_rng(seed)
    frame, other = _frame(seed), _frame(seed + 1, 5)
    for name, value in {"three": 3, "tenth": 0.1, "cents": 1.1, "nothing": np.nan}.items():
        frame[name] = value
        other[name] = rng.uniform(1.0, 9.0, 5)
    train = solution.TabularDataset(frame, "price")
    validation = solution.TabularDataset(other, "price", stats=train.stats)
    return {"training": _features(train)[:, 3:7], "validation": _features(validation)[:, 3:7]}


def column_order(solution, seed):
    frame = _frame(seed)
    train = solution.TabularDataset(frame.copy(), "price")
    turned = frame[["price", "area", "age", "rooms"]].copy()
    validation = solution.TabularDataset(turned, "price", stats=train.stats)
    return np.isclose(_features(validation), _features(train), 1e-4, 1e-5)


def index_labels(solution, seed):
    frame = _frame(seed)
    rng = np.random.default_rng(seed)
    plain = solution.TabularDataset(frame.copy(), "price")
    answers = {}
    for name, labels in {
        "another order": np.roll(np.arange(12), int(rng.integers(1, 12))),
        "twice": np.repeat(rng.permutation(6), 2),
    }.items():
        labelled = solution.TabularDataset(frame.set_axis(labels, axis=0), "price")
        answers[name] = {
            "features": np.isclose(_features(labelled), _features(plain), 1e-4, 1e-5),
            "targets": np.isclose(_targets(labelled), _targets(plain), 1e-4, 1e-5),
        }
    return answers


def batches(solution, seed):
    frame = _frame(seed)
    dataset = solution.TabularDataset(frame, "price")
    answers = {"item": [[str(part.dtype), list(part.shape)] for part in dataset[3]]}
    for size in [1, 5]:
        answers[size] = [
            [[str(part.dtype), list(part.shape), bool(torch.isfinite(part).all())] for part in batch]
            for batch in DataLoader(dataset, batch_size=size)
        ]
    return answers


def no_target(solution, seed):
    return len(solution.TabularDataset(_frame(seed).drop(columns="price"), "price"))


def frame_unchanged(solution, seed):
    frame = _frame(seed)
    frame.loc[int(np.random.default_rng(seed).integers(12)), "age"] = np.nan
    before = frame.copy()
    stats = solution.TabularDataset(frame, "price").stats
    other = _frame(seed + 1)
    solution.TabularDataset(other, "price", stats=stats)
    return {"training": frame.equals(before), "validation": other.equals(_frame(seed + 1))}
