import numpy as np
import pandas as pd


def _distinct(rng, size):
    """Quarters, the largest first, none twice."""
    return np.sort(rng.permutation(400)[:size])[::-1] / 4.0


def _frame(teams, points):
    frame = pd.DataFrame({"team": list(teams), "points": points})
    return frame.assign(player=[f"player {number}" for number in range(len(frame))])


# A case fails for one reason: but for the first case, the rows stand in the order of the result
# already, and only cases on ties and on missing values have some.
def two_groups(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame("aaaabbbb", np.append(_distinct(rng, 4), _distinct(rng, 4)))
    # Whatever is drawn, the first two rows are out of order, in their group and between the groups.
    order = np.concatenate([[7, 2], rng.permutation([0, 1, 3, 4, 5, 6])])
    return solution.top_n(frame.iloc[order], "team", "points", 2)


def ties_dropped(solution, seed):
    high, middle, low = _distinct(np.random.default_rng(seed), 3)
    frame = _frame("aaaabbb", [high, middle, middle, low, middle, middle, middle])
    return solution.top_n(frame, "team", "points", 2)


def ties_kept(solution, seed):
    high, middle, low = _distinct(np.random.default_rng(seed), 3)
    frame = _frame("aaaaabbbb", [high, high, middle, middle, low, high, high, high, high])
    return solution.top_n(frame, "team", "points", 3, keep_ties=True)


def small_group(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame("abbbbcc", np.concatenate([_distinct(rng, size) for size in (1, 4, 2)]))
    return solution.top_n(frame, "team", "points", 3)


def missing_values(solution, seed):
    points = _distinct(np.random.default_rng(seed), 9) - 101.0
    points[[2, 3, 4, 5, 8]] = np.nan
    # Three groups: two with two values each, and one with none.
    return solution.top_n(_frame("aaaabbccc", points), "team", "points", 2)


def bad_n(solution, seed):
    frame = _frame("aabb", _distinct(np.random.default_rng(seed), 4))
    outcomes = {}
    for n in (0, -1, -3):
        try:
            solution.top_n(frame, "team", "points", n)
            outcomes[f"n = {n}"] = "no error"
        except ValueError:
            outcomes[f"n = {n}"] = "ValueError"
    return outcomes


def no_rows(solution, seed):
    frame = _frame("aabb", _distinct(np.random.default_rng(seed), 4)).iloc[:0]
    result = solution.top_n(frame, "team", "points", 2)
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame("abab", _distinct(rng, 4)[::-1])
    frame.loc[1, "points"] = np.nan
    solution.top_n(frame, "team", "points", 1)
    return frame


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    teams = np.array([f"team {number:05d}" for number in range(size // 10)])
    frame = pd.DataFrame({"team": np.tile(teams, 10), "points": rng.permutation(size) / 4.0})
    result = solution.top_n(frame, "team", "points", 3)
    return np.sort(result["points"].to_numpy())[::31]
