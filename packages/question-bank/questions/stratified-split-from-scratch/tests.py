import random

import numpy as np
import pandas as pd


def _frame(rng, counts):
    """Rows that hold their own number, under labels in random order."""
    labels = np.repeat(list(counts), list(counts.values()))
    frame = pd.DataFrame({"row": np.arange(len(labels)), "kind": rng.permutation(labels)})
    return frame.assign(size=rng.normal(size=len(labels)))


def _counts(parts, classes):
    """How many rows of each class the parts hold, in the order training, test."""
    return {
        str(name): [int((part["kind"] == name).sum()) for part in parts] for name in classes
    }


# Only halves_up has halves, and only tiny_classes has classes of less than eight rows: a case
# fails for one reason.
def class_counts(solution, seed):
    rng = np.random.default_rng(seed)
    counts = {
        "blue": 8 * int(rng.integers(6, 12)),
        "green": 17,
        "red": 8 * int(rng.integers(2, 5)),
        "white": 9,
    }
    frame = _frame(rng, counts)
    fifths = {"no": 5 * int(rng.integers(8, 20)), "yes": 12}
    # 17 and 9 rows give 4.25 and 2.25, or 6.375 and 3.375 test rows, and 12 rows give 2.4.
    return {
        "0.25": _counts(solution.stratified_split(frame, "kind", 0.25), counts),
        "0.375": _counts(solution.stratified_split(frame, "kind", test_size=0.375), counts),
        "default": _counts(solution.stratified_split(_frame(rng, fifths), "kind"), fifths),
    }


def halves_up(solution, seed):
    rng = np.random.default_rng(seed)
    counts = {"a": 10, "b": 18, "c": 14, "d": 8 * int(rng.integers(2, 6)) + 2}
    frame = _frame(rng, counts)
    return _counts(solution.stratified_split(frame, "kind", 0.25), counts)


def tiny_classes(solution, seed):
    rng = np.random.default_rng(seed)
    # Integers for labels.
    counts = {7: 1, 5: 2, 3: 3, 1: 40}
    frame = _frame(rng, counts)
    return {
        str(share): _counts(solution.stratified_split(frame, "kind", share, seed % 1000), counts)
        for share in (0.125, 0.9)
    }


def each_row_once(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, {"no": 64, "yes": 32})
    train, test = solution.stratified_split(frame, "kind", 0.25, seed % 1000)
    both = pd.concat([train, test]).sort_values("row")
    return {
        "row numbers": both["row"].tolist(),
        "rows whole": both["size"].tolist() == frame.loc[both["row"], "size"].tolist(),
        "columns": [list(train.columns), list(test.columns)],
    }


# Less than once in a million times two seeds draw the same 64 of 128 rows.
def seeded(solution, seed):
    frame = _frame(np.random.default_rng(seed), {"no": 128, "yes": 64})
    state = seed % 1000
    rows = [
        sorted(solution.stratified_split(frame, "kind", 0.5, one)[1]["row"].tolist())
        for one in (state, state, state + 1)
    ]
    return {
        "same seed, same split": rows[0] == rows[1],
        "other seed, same split": rows[0] == rows[2],
    }


def global_state(solution, seed):
    np.random.seed(seed % 1000)
    random.seed(seed)
    before = np.random.get_state()[1].copy(), np.random.get_state()[2], random.getstate()
    frame = _frame(np.random.default_rng(seed), {"no": 16, "yes": 8})
    solution.stratified_split(frame, "kind", 0.25, seed % 1000)
    after = np.random.get_state()[1], np.random.get_state()[2], random.getstate()
    return {
        "NumPy": bool((before[0] == after[0]).all() and before[1] == after[1]),
        "random": before[2] == after[2],
    }


def labels_kept(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, {"no": 32, "yes": 16})
    frame.index = [f"day {number}" for number in rng.permutation(np.arange(48) // 3)]
    parts = solution.stratified_split(frame, "kind", 0.25, seed % 1000)
    found = {"rows": [len(part) for part in parts]}
    for name, part in zip(("train", "test"), parts, strict=True):
        labels = [frame.index[row] for row in part["row"].tolist()]
        found[f"labels of {name}"] = part.index.tolist() == labels
    return found


def _outcome(function, *arguments):
    try:
        function(*arguments)
    except ValueError:
        return "ValueError"
    return "no error"


def wrong_arguments(solution, seed):
    frame = _frame(np.random.default_rng(seed), {"no": 16, "yes": 8})
    split = solution.stratified_split
    outcomes = {
        f"test_size {share}": _outcome(split, frame, "kind", share)
        for share in (0, 0.0, 1, 1.0, -0.25, 1.5)
    }
    outcomes["no rows"] = _outcome(split, frame.iloc[:0], "kind", 0.25)
    row = seed % len(frame)
    texts, numbers = frame.astype({"kind": object}), frame.assign(kind=frame["row"] % 2.0)
    texts.loc[row, "kind"] = None
    numbers.loc[row, "kind"] = np.nan
    outcomes["None in the target"] = _outcome(split, texts, "kind", 0.25)
    outcomes["NaN in the target"] = _outcome(split, numbers, "kind", 0.25)
    return outcomes


def input_unchanged(solution, seed):
    frame = _frame(np.random.default_rng(seed), {"no": 16, "yes": 8})
    solution.stratified_split(frame, "kind", 0.25, seed % 1000)
    return frame
