import warnings

import numpy as np
import pandas as pd


def _students(rng, colors, grades):
    """Students with these colors and grades, in this order, with one more column."""
    size = len(colors)
    return pd.DataFrame(
        {
            "name": [f"student {number}" for number in rng.permutation(size)],
            "favorite_color": colors,
            "grade": grades,
            "year": rng.integers(1, 5, size=size),
        }
    )


# A case fails for one reason: capital letters, missing cells and grades near 90 have a case each.
def both_colors(solution, seed):
    rng = np.random.default_rng(seed)
    colors = ["green", "red", "blue", "dark green", "infrared", "red", "green", "pink", "red"]
    grades = rng.integers(92, 101, size=9)
    grades[[5, 6, 7]] = rng.integers(40, 89, size=3)
    order = rng.permutation(9)
    shuffled = np.array(colors, dtype=object)[order]
    return solution.grades_colors(_students(rng, shuffled, grades[order]))


def grade_of_ninety(solution, seed):
    rng = np.random.default_rng(seed)
    grades = rng.permutation([90.0, 90.5, 89.5, 91.0, 90.0, 90.25])
    return solution.grades_colors(_students(rng, ["green", "red"] * 3, grades))


def capital_letters(solution, seed):
    rng = np.random.default_rng(seed)
    colors = rng.permutation(["Green", "green", "RED", "red", "Red", "green"]).tolist()
    return solution.grades_colors(_students(rng, colors, rng.integers(92, 101, size=6)))


def missing_cells(solution, seed):
    rng = np.random.default_rng(seed)
    colors = np.array(["green", "red", None, "red", None, "green", np.nan], dtype=object)
    grades = rng.integers(92, 101, size=7).astype(float)
    grades[[1, 4, 5]] = np.nan
    order = rng.permutation(7)
    return solution.grades_colors(_students(rng, colors[order], grades[order]))


def nobody_left(solution, seed):
    rng = np.random.default_rng(seed)
    found = {}
    for name, colors in (("other colors", ["blue", "pink"]), ("low grades", ["green", "red"])):
        grades = rng.integers(92, 101, size=2) - (40 if name == "low grades" else 0)
        result = solution.grades_colors(_students(rng, colors, grades))
        found[name] = {"columns": list(result.columns), "rows": len(result)}
    return found


def index_kept(solution, seed):
    rng = np.random.default_rng(seed)
    # Grades fall once at least, so that sorting changes the order.
    grades = [95, 70, 99, 93, 60, int(rng.integers(94, 99)), 92, 97]
    frame = _students(rng, ["green", "red", "red", "green"] * 2, grades)
    frame.index = ["d", "d", *rng.choice(list("abcd"), size=6)]
    return solution.grades_colors(frame)


def independent_result(solution, seed):
    outcomes = {}
    for name, low in [("some rows", 60), ("all rows", 95)]:
        rng = np.random.default_rng(seed)
        frame = _students(rng, ["green", "red", "green", "red"], [94, low, 96, 97])
        before = frame.copy()
        result = solution.grades_colors(frame)
        unchanged = frame.equals(before)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result["passed"] = True
            result.iloc[0, 2] = 0
        outcomes[name] = {
            "warnings": [warning.category.__name__ for warning in caught],
            "df_students unchanged by the call": unchanged,
            "df_students unchanged by writing": frame.equals(before),
        }
    return outcomes
