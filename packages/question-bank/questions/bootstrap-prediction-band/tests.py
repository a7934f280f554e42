import matplotlib.pyplot as plt
import numpy as np


def _past(seed, size=60):
    """Errors that are skewed and too high on average: signs and centring show."""
    rng = np.random.default_rng(seed)
    y_pred = rng.normal(scale=5.0, size=size)
    return y_pred + rng.exponential(2.0, size=size) + 3.0, y_pred


def _new(seed, size=12):
    return np.random.default_rng(seed + 1).normal(scale=5.0, size=size)


def _ends(result):
    return {"lower": np.asarray(result[0]), "upper": np.asarray(result[1])}


def band(solution, seed):
    return _ends(solution.prediction_band(*_past(seed), _new(seed)))


# Past errors whose mean is 0 from the beginning: only band asks whether they are centred.
def _centred_past(seed, size=60):
    errors = np.random.default_rng(seed).normal(size=size)
    return errors - errors.mean(), np.zeros(size)


def levels(solution, seed):
    rng = np.random.default_rng(seed)
    level = float(rng.uniform(0.3, 0.7))
    later = rng.normal(size=400)
    answers = {}
    for name, one in {"narrow": level, "wide": 0.99}.items():
        # A new draw of the same noise should lie in the band about as often as level says.
        ends = _ends(solution.prediction_band(*_centred_past(seed, 400), 0 * later, one, 500))
        share = np.mean((ends["lower"] <= later) & (later <= ends["upper"]))
        width = (ends["upper"] - ends["lower"])[::40]
        answers[name] = {"width": width, "share of new values inside": float(share)}
    return answers


def seed_and_n_boot(solution, seed):
    other = int(np.random.default_rng(seed).integers(1000, 9999))
    few = int(np.random.default_rng(seed).integers(20, 60))
    calls = {"seed": {"seed": other}, "n_boot": {"n_boot": few}, "the same again": {"seed": other}}
    return {
        name: _ends(solution.prediction_band(*_centred_past(seed), _new(seed), **named))
        for name, named in calls.items()
    }


def alerts(solution, seed):
    new = _new(seed)
    lower, upper = solution.prediction_band(*_past(seed), new.copy())[:2]
    far = np.random.default_rng(seed).permutation([-50.0, 50.0, 0.0]).repeat(4)
    # Ends of the own band: they belong to it, and what lies a little further does not.
    values = {
        "far away or in the middle": (lower + upper) / 2 + far,
        "lower": lower,
        "upper": upper,
        "below": lower - 0.01,
        "above": upper + 0.01,
    }
    return {
        name: np.asarray(
            solution.prediction_band(*_past(seed), new.copy(), actual=np.array(actual))[2]
        )
        for name, actual in values.items()
    }


def not_known_yet(solution, seed):
    past, new = _past(seed), _new(seed, 6)
    actual = np.array([np.nan, 500.0, np.nan, -500.0, np.nan, 500.0])
    return np.asarray(solution.prediction_band(*past, new, actual=actual)[2])


def no_actual(solution, seed):
    return np.asarray(solution.prediction_band(*_past(seed), _new(seed))[2])


def _drawn(solution, seed):
    past, new = _past(seed), _new(seed)
    actual = new + np.random.default_rng(seed).normal(scale=9.0, size=new.size)
    return new, solution.prediction_band(*past, new, n_boot=200, actual=actual)


def line_and_band(solution, seed):
    new, (lower, upper, _, ax) = _drawn(solution, seed)
    near = {"rtol": 1e-9, "atol": 1e-9}
    lines = [np.asarray(line.get_xydata(), dtype=float) for line in ax.lines]
    wanted = np.column_stack([np.arange(new.size), new])
    found = {
        "axes": len(ax.figure.axes),
        "other artists": len(ax.patches) + len(ax.images),
        "lines": [line.shape == wanted.shape and bool(np.allclose(line, wanted, **near)) for line in lines],
        "bands": [],
    }
    # Beside the ends of the same answer: whether they are right is not asked here.
    for area in ax.collections:
        corners = np.concatenate([path.vertices for path in area.get_paths()])
        at = [corners[corners[:, 0] == step, 1] for step in range(new.size)]
        found["bands"].append(
            all(len(heights) for heights in at)
            and bool(np.allclose([heights.min() for heights in at], lower, **near))
            and bool(np.allclose([heights.max() for heights in at], upper, **near))
        )
    return found


def texts(solution, seed):
    return _drawn(solution, seed)[1][3].figure


def legend(solution, seed):
    found = _drawn(solution, seed)[1][3].get_legend()
    if found is None:
        return "no legend"
    entries = zip(found.get_texts(), found.legend_handles, strict=True)
    return sorted(
        ["".join(text.get_text().casefold().split()), "line" if hasattr(handle, "get_xdata") else "area"]
        for text, handle in entries
    )


def errors(solution, seed):
    y_true, y_pred = _past(seed)
    new = _new(seed)
    calls = {
        "9 residuals": (y_true[:9], y_pred[:9], new),
        "10 residuals": (y_true[:10], y_pred[:10], new),
        "no residuals": (y_true[:0], y_pred[:0], new),
        **{f"level {level}": (y_true, y_pred, new, level) for level in (0, 1, -0.5, 1.5, 90)},
    }
    outcomes = {}
    for name, arguments in calls.items():
        try:
            solution.prediction_band(*arguments, n_boot=50)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
        plt.close("all")
    return outcomes


def arguments_unchanged(solution, seed):
    arguments = [*_past(seed), _new(seed)]
    actual = arguments[2] + 1.0
    before = [one.copy() for one in [*arguments, actual]]
    solution.prediction_band(*arguments, n_boot=50, actual=actual)
    after = [*arguments, actual]
    return [bool(np.array_equal(one, other)) for one, other in zip(before, after, strict=True)]
