import numpy as np
import pandas as pd


def _frame(rng, errors):
    """Groups with these errors; true values are whole, so that quarters have exact sums."""
    groups = [group for group, values in errors.items() for _ in values]
    size = np.concatenate([np.asarray(values, dtype=float) for values in errors.values()])
    truth = rng.integers(100, 500, size=len(size)).astype(float)
    frame = pd.DataFrame({"clinic": groups, "y_true": truth, "y_pred": truth + size})
    return frame.iloc[rng.permutation(len(frame))].reset_index(drop=True)


def _signed(rng, size, count):
    """Errors of this size with mixed signs."""
    return size * rng.choice([-1.0, 1.0], size=count)


def _numbers(found, names=("n", "mae", "bias", "ratio")):
    """The figures of a report by group, however it is sorted and whatever its index is."""
    report, _ = found
    columns = {name: report[name].tolist() for name in names}
    groups = ["no group" if pd.isna(one) else str(one) for one in report["group"].tolist()]
    return {
        group: [float(columns[name][place]) for name in names]
        for place, group in enumerate(groups)
    }


def _marks(found):
    report, passed = found
    groups = ["no group" if pd.isna(one) else str(one) for one in report["group"].tolist()]
    marks = ["None" if pd.isna(one) else str(bool(one)) for one in report["ok"].tolist()]
    return {"ok": dict(zip(groups, marks, strict=True)), "passed": str(bool(passed))}


# A case fails for one reason: small groups, missing groups and the limit have a case each.
def two_groups(solution, seed):
    rng = np.random.default_rng(seed)
    errors = {
        "north": rng.integers(1, 40, size=40) / 4.0,
        "south": np.append(rng.integers(-40, 0, size=70) / 4.0, [3.0, 5.0]),
    }
    return _numbers(solution.subgroup_errors(_frame(rng, errors), "clinic"))


def at_the_limit(solution, seed):
    rng = np.random.default_rng(seed)
    scale = 2.0 ** int(rng.integers(-2, 4))
    found = {}
    for name, above in (("at 1.25", 0.0), ("slightly above", 1 / 64)):
        # As many rows in both groups, so the overall error is the scale itself.
        errors = {
            "east": _signed(rng, scale * (1.25 + above), 64),
            "west": _signed(rng, scale * (0.75 - above), 64),
        }
        frame = _frame(rng, errors)
        found[name] = _marks(solution.subgroup_errors(frame, "clinic"))
        found[f"{name}, max_ratio 1.5"] = _marks(solution.subgroup_errors(frame, "clinic", 1.5))
    return found


def small_groups(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(
        rng,
        {
            "east": _signed(rng, 1.0, 80),
            "north": _signed(rng, 4.0, 29),
            "west": _signed(rng, 1.5, 30),
        },
    )
    found = {}
    for name, options in {
        "min_n 30": {},
        "min_n 29": {"min_n": 29},
        "min_n 31": {"min_n": 31},
        "min_n 500": {"min_n": 500},
    }.items():
        result = solution.subgroup_errors(frame, "clinic", **options)
        found[name] = {**_marks(result), "numbers": _numbers(result, ("n", "mae", "ratio"))}
    return found


def missing_group(solution, seed):
    rng = np.random.default_rng(seed)
    count = int(rng.integers(35, 60))
    errors = {"east": [1.0] * 50, None: [3.0] * count, "west": [1.0] * 45}
    result = solution.subgroup_errors(_frame(rng, errors), "clinic")
    return {**_marks(result), "numbers": _numbers(result, ("n", "mae", "ratio"))}


def perfect_predictions(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, {"east": [0.0] * 40, "west": [0.0] * 35})
    found = solution.subgroup_errors(frame, "clinic")
    return {**_marks(found), "numbers": _numbers(found)}


def sorted_report(solution, seed):
    rng = np.random.default_rng(seed)
    sizes = {"delta": 2.0, "alpha": 1.0, "golf": 4.0, "bravo": 2.0, "hotel": 0.5, "echo": 2.0}
    errors = {name: _signed(rng, size, 32) for name, size in sizes.items()}
    report, _ = solution.subgroup_errors(_frame(rng, errors), "clinic")
    return {
        "columns": list(report.columns),
        "groups": report["group"].tolist(),
        "index": report.index.tolist(),
    }


def no_rows(solution, seed):
    frame = _frame(np.random.default_rng(seed), {"east": [1.0, 2.0]}).iloc[:0]
    return solution.subgroup_errors(frame, "clinic")


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, {"west": _signed(rng, 2.0, 40), "east": _signed(rng, 1.0, 35)})
    solution.subgroup_errors(frame, "clinic")
    return frame
