import numpy as np


def _plain(labels):
    """Labels as a list of Python's own strings and numbers."""
    return [label.item() if hasattr(label, "item") else label for label in labels]


def _answers(model, queries):
    return {"depth": int(model.depth), "labels": _plain(model.predict(queries))}


# A case fails for one reason: but for the cases on ties, no two splits have equal gains and no
# leaf is tied; only one case has queries at a threshold.
def grown_trees(solution, seed):
    rng = np.random.default_rng(seed)
    # Splits of very different sizes: 12 of 13 rows on one side, or 7 and 6 not quite pure.
    x = np.arange(13.0)
    y = [0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 0]
    hand = solution.DecisionTree(max_depth=1).fit(x[:, None], y)
    results = {"by hand": _answers(hand, np.linspace(-1.2, 13.3, 30)[:, None])}
    for n, d, classes in [(60, 1, 2), (90, 3, 2), (120, 4, 3)]:
        rows = rng.normal(size=(n, d))
        labels = np.digitize(rows[:, -1] + 0.4 * rng.normal(size=n), [-0.2, 0.6][: classes - 1])
        # Nodes of few rows often have splits with equal gains.
        model = solution.DecisionTree(min_samples_split=n // 3).fit(rows, labels)
        results[f"{n} rows, {d} features"] = _answers(model, rng.normal(size=(50, d)))
    return results


def at_the_threshold(solution, seed):
    rng = np.random.default_rng(seed)
    low = int(rng.integers(-20, 20))
    gap = 2 * int(rng.integers(2, 6))
    # The gap of whole even width has a midpoint without rounding.
    values = np.array([low - 3.0, low - 1.0, low, low + gap, low + gap + 1.0])
    model = solution.DecisionTree().fit(values[:, None], [1, 1, 1, 0, 0])
    middle = low + gap / 2
    queries = [low, middle - 1.0, middle - 0.01, middle, middle + 0.01, low + gap]
    return _answers(model, np.array(queries)[:, None])


def tied_splits(solution, seed):
    rng = np.random.default_rng(seed)
    noise = rng.normal(size=8)
    labels = [0, 0, 0, 0, 1, 1, 1, 1]
    # Two features that are equally good; the first is the worse one, to be left out.
    twins = np.column_stack([noise, np.arange(8.0), np.arange(8.0)[::-1] ** 2])
    queries = np.array([[0, 0, 0], [0, 7, 49], [0, 0, 49], [0, 7, 0]], dtype=float)
    # Two thresholds that are equally good: one row is cut off at either end.
    ends = np.arange(6.0)[:, None]
    # Of two features with equal gains, the higher one has its split earlier in the order.
    late = np.array([[0, 1], [1, 0], [2, 2], [3, 3], [4, 4], [5, 5], [6, 6], [7, 7]], dtype=float)
    late[:, 1] = late[::-1, 0]
    return {
        "two features": _answers(
            solution.DecisionTree(max_depth=1).fit(twins, labels), queries
        ),
        "two thresholds": _answers(
            solution.DecisionTree(max_depth=1).fit(ends, [1, 0, 0, 0, 0, 1]),
            np.array([[0.2], [2.2], [4.7]]),
        ),
        "mirrored feature": _answers(
            solution.DecisionTree(max_depth=1).fit(late, [0, 0, 0, 0, 0, 1, 1, 1]),
            np.array([[0.0, 0.0], [7.0, 7.0], [0.0, 7.0], [7.0, 0.0]]),
        ),
    }


def tied_leaves(solution, seed):
    rng = np.random.default_rng(seed)
    same = np.ones((6, 2))
    # The larger label comes first, so that the order of the rows cannot help.
    mixed = [[2, 1, 1, 2, 1, 2], [9, 4, 9, 4, 7, 7], [5, 3, 1, 5, 3, 1]]
    labels = mixed[int(rng.integers(3))]
    place = float(rng.integers(2, 30))
    two_sides = np.array([[0.0]] * 4 + [[place]] * 4)
    return {
        "one leaf": _answers(solution.DecisionTree().fit(same, labels), same[:1]),
        "two leaves": _answers(
            solution.DecisionTree().fit(two_sides, [3, 2, 3, 2, 1, 0, 1, 0]),
            np.array([[0.1], [place + 0.1]]),
        ),
    }


def no_gain(solution, seed):
    rng = np.random.default_rng(seed)
    corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    rows = rng.normal(size=(9, 3))
    return {
        "pure labels": _answers(solution.DecisionTree().fit(rows, [4] * 9), rows[:2]),
        "constant features": _answers(
            solution.DecisionTree().fit(np.full((9, 2), 3.5), [0, 1, 1, 0, 1, 1, 0, 1, 1]),
            np.zeros((2, 2)),
        ),
        "XOR": _answers(solution.DecisionTree(max_depth=2).fit(corners, [0, 1, 1, 0]), corners),
        "XOR, twice": _answers(
            solution.DecisionTree().fit(np.repeat(corners, 2, axis=0), [0, 0, 1, 1, 1, 1, 0, 0]),
            corners,
        ),
        "one row": _answers(solution.DecisionTree().fit(rows[:1], [3]), rows[:2]),
    }


def limits(solution, seed):
    rng = np.random.default_rng(seed)
    shift = float(rng.integers(-9, 9))
    # Blocks of 10, 5, 3 and 2 rows; the split with the largest gain cuts off the largest block.
    x = shift + np.arange(20.0)[:, None]
    y = [0] * 10 + [1] * 5 + [2] * 3 + [3] * 2
    queries = x + 0.25
    settings = {
        "no limit": {},
        "depth 0": {"max_depth": 0},
        "depth 1": {"max_depth": 1},
        "depth 2": {"max_depth": 2},
        "depth 9": {"max_depth": 9},
        "10 samples": {"min_samples_split": 10},
        "11 samples": {"min_samples_split": 11},
        "5 samples": {"min_samples_split": 5},
        "6 samples": {"min_samples_split": 6},
    }
    return {
        name: _answers(solution.DecisionTree(**options).fit(x, y), queries)
        for name, options in settings.items()
    }


def label_kinds(solution, seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(20, 1))
    side = (rows[:, 0] > np.sort(rows[:, 0])[11]).astype(int)
    kinds = {
        "list of strings": [["no", "perhaps"][one] for one in side],
        "array of strings": np.array(["no", "perhaps"])[side],
        "negative": np.array([-5, -1])[side],
        "-1 and 1": [[-1, 1][one] for one in side],
    }
    return {
        name: _answers(solution.DecisionTree().fit(rows, labels), rows)
        for name, labels in kinds.items()
    }


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    rows, labels = rng.normal(size=(6, 2)), [0, 1, 0, 1, 0, 1]
    fitted = solution.DecisionTree().fit(rows, labels)
    calls = {
        "no rows": (ValueError, lambda: solution.DecisionTree().fit(np.empty((0, 2)), [])),
        "label too few": (ValueError, lambda: solution.DecisionTree().fit(rows, labels[:5])),
        "label too many": (ValueError, lambda: solution.DecisionTree().fit(rows, [*labels, 0])),
        "feature too few": (ValueError, lambda: fitted.predict(rows[:, :1])),
        "feature too many": (ValueError, lambda: fitted.predict(np.ones((2, 3)))),
        "predict first": (RuntimeError, lambda: solution.DecisionTree().predict(rows)),
    }
    outcomes = {}
    for name, (error, call) in calls.items():
        try:
            call()
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    return outcomes


def many_rows(solution, seed, size):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(size, 10))
    # One feature decides, in four blocks of unequal size, so that each split is the clear winner.
    place = np.arange(size) / size
    labels = np.digitize(place, [0.5, 0.75, 0.9])
    rows[:, 4] = 100.0 * labels + place
    model = solution.DecisionTree(max_depth=3).fit(rows, labels)
    return _plain(model.predict(rows[:: max(1, size // 200)]))
