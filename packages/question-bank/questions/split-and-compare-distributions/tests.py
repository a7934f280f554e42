import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.colors import to_hex

_NUMBERS = ["train_mean", "test_mean", "ks", "p"]


def _table(seed, rows=120):
    """Two numeric columns, one of text, and a bool; the target comes on top."""
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "width": rng.normal(10.0, 2.0, size=rows),
            "colour": rng.choice(np.array(["red", "blue"], dtype=object), size=rows),
            "count": rng.integers(0, 50, size=rows),
            "flag": rng.random(rows) < 0.5,
        },
        index=rng.permutation(1000)[:rows],
    )


def _with_price(seed, rows=120):
    """A target with many values, so the split is plain."""
    df = _table(seed, rows)
    return df.assign(price=np.random.default_rng(seed).permutation(rows) * 1.5)


def _rows(result):
    return {name: [int(row) for row in part.index] for name, part in zip(("train", "test"), result)}


def plain_split(solution, seed):
    df = _with_price(seed)
    other = int(np.random.default_rng(seed).integers(1000, 9999))
    answers = {
        "defaults": solution.split_and_compare(df, "price"),
        "others": solution.split_and_compare(df, "price", test_size=0.35, random_state=other),
    }
    columns = [list(map(str, part.columns)) for part in answers["defaults"][:2]]
    return {"columns": columns, **{name: _rows(result) for name, result in answers.items()}}


def stratified_split(solution, seed):
    answers = {}
    rng = np.random.default_rng(seed)
    targets = {
        "text": np.repeat(np.array(["rare", "some", "most"], dtype=object), [10, 30, 80]),
        "numbers": np.repeat([1, 2], [20, 100]),
        "20 values": np.repeat(np.arange(20), 6),
    }
    for name, values in targets.items():
        df = _table(seed).assign(kind=rng.permutation(values))
        train, test = solution.split_and_compare(df, "kind")[:2]
        counts = [part["kind"].value_counts().to_dict() for part in (train, test)]
        answers[name] = [{str(key): int(count) for key, count in one.items()} for one in counts]
    return answers


def cannot_be_stratified(solution, seed):
    rng = np.random.default_rng(seed)
    targets = {
        "a class with a single row": ["only"] + ["many"] * 59 + ["more"] * 60,
        "21 values": [f"v{place % 21}" for place in range(120)],
    }
    answers = {}
    for name, values in targets.items():
        df = _table(seed).assign(kind=rng.permutation(np.array(values, dtype=object)))
        answers[name] = _rows(solution.split_and_compare(df, "kind", test_size=0.25))
    return answers


def report(solution, seed):
    found = solution.split_and_compare(_with_price(seed), "price", test_size=0.3)[2]
    return {
        "column": [str(name) for name in found["column"]],
        **{name: found[name].to_numpy(dtype=float) for name in _NUMBERS},
    }


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    df = _with_price(seed).astype({"count": float})
    df.iloc[rng.permutation(120)[:25], 0] = np.nan
    df.iloc[rng.permutation(120)[:25], 2] = np.nan
    result = solution.split_and_compare(df, "price")
    found = result[2]
    return {
        "rows": [len(part) for part in result[:2]],
        **{name: found[name].to_numpy(dtype=float) for name in _NUMBERS},
    }


def _drawn(solution, seed):
    return solution.split_and_compare(_with_price(seed), "price", test_size=0.4)


def _bars(box):
    edges = [bar.get_x() for bar in box.patches]
    edges += [box.patches[-1].get_x() + box.patches[-1].get_width()]
    heights = [bar.get_height() for bar in box.patches]
    return np.array(edges, dtype=float), np.array(heights, dtype=float)


def _shows(box, values):
    """Whether a histogram is that of these values, on whatever bins it has."""
    edges, heights = _bars(box)
    # Edges that come from bars are rounded: no value may lie on one of them.
    nudged = np.concatenate([edges[:1] - 1e-9, edges[1:-1], edges[-1:] + 1e-9])
    wanted = np.histogram(values, bins=nudged, density=True)[0]
    return bool(np.allclose(heights, wanted, rtol=1e-6, atol=1e-9))


def _plain_numbers(seed):
    """Values that lie on no edge of bins of equal width, but for the least and the largest."""
    rng = np.random.default_rng(seed)
    rows = 90
    return pd.DataFrame(
        {
            "width": rng.normal(10.0, 2.0, size=rows),
            "colour": rng.choice(np.array(["red", "blue"], dtype=object), size=rows),
            "price": rng.exponential(5.0, size=rows),
        }
    )


def panels(solution, seed):
    df = _plain_numbers(seed)
    df.loc[[3, 8], "width"] = np.nan
    train, test, _, figure = solution.split_and_compare(df, "price", test_size=0.4)
    answers = {"titles": [ax.get_title().strip() for ax in figure.axes]}
    for name, ax in zip(["width", "price"], figure.axes):
        boxes = [box for box in ax.containers if len(getattr(box, "patches", ())) > 0]
        values = [part[name].dropna() for part in (train, test)]
        if len(boxes) != 2:
            answers[name] = f"{len(boxes)} histograms"
            continue
        first, second = (_bars(box)[0] for box in boxes)
        same = first.shape == second.shape and bool(np.allclose(first, second, rtol=1e-9))
        both = df[name].dropna()
        answers[name] = {
            "same bins": same,
            "enough bins": len(first) > 5,
            "span": bool(first[0] <= both.min() + 1e-9 and first[-1] >= both.max() - 1e-9),
            # Which is which is for the legend to say.
            "train and test": any(
                _shows(one, values[0]) and _shows(other, values[1])
                for one, other in (boxes, boxes[::-1])
            ),
        }
    return answers


def _face(artist):
    return to_hex(artist.get_facecolor(), keep_alpha=True)


def legend(solution, seed):
    result = solution.split_and_compare(_plain_numbers(seed), "price", test_size=0.4)
    parts = dict(zip(("train", "test"), result[:2]))
    answers = []
    for ax, name in zip(result[3].axes, ["width", "price"]):
        found = ax.get_legend()
        if found is None:
            answers.append("no legend")
            continue
        boxes = [box for box in ax.containers if len(getattr(box, "patches", ())) > 0]
        entries = {}
        for text, handle in zip(found.get_texts(), found.legend_handles, strict=True):
            label = "".join(text.get_text().casefold().split())
            named = [box for box in boxes if _face(box.patches[0]) == _face(handle)]
            is_known = label in parts and len(named) == 1
            entries[label] = is_known and _shows(named[0], parts[label][name].dropna())
        answers.append(entries)
    return answers


def one_figure(solution, seed):
    return _drawn(solution, seed)[3]


def errors(solution, seed):
    df = _with_price(seed)
    calls = {
        "no such column": (df, "cost"),
        "4 rows": (df.iloc[:4], "price"),
        "5 rows": (df.iloc[:5], "price"),
        "no rows": (df.iloc[:0], "price"),
    }
    outcomes = {}
    for name, arguments in calls.items():
        try:
            solution.split_and_compare(*arguments)
            outcomes[name] = "no error"
        except (KeyError, ValueError) as error:
            outcomes[name] = "KeyError" if isinstance(error, KeyError) else "ValueError"
        plt.close("all")
    return outcomes


def unchanged(solution, seed):
    df = _with_price(seed)
    df.iloc[4, 0] = np.nan
    before = df.copy()
    solution.split_and_compare(df, "price")
    return df.equals(before) and list(df.columns) == list(before.columns)
