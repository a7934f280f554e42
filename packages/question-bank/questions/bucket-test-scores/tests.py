import numpy as np
import pandas as pd

# Scores inside each bucket, away from its borders.
INSIDE = [(5, 45), (55, 70), (78, 88), (92, 98)]


def _scores(rng, *buckets):
    return [float(rng.integers(*INSIDE[bucket])) for bucket in buckets]


def _frame(rng, grades, scores):
    users = rng.permutation(9000)[: len(scores)]
    scores = np.asarray(scores, dtype=float)
    return pd.DataFrame({"user_id": users, "grade": grades, "score": scores})


# A case fails for one reason: only the first has scores on a border, only one has empty buckets,
# and only one has shares of half a percent.
def bucket_borders(solution, seed):
    rng = np.random.default_rng(seed)
    scores = rng.permutation([0.0, 49.9, 50.0, 75.0, 90.0, 100.0])
    return solution.bucket_scores(_frame(rng, 9, scores))


def empty_buckets(solution, seed):
    rng = np.random.default_rng(seed)
    grades = [7] * 4 + [8] * 3 + [9] * 5
    scores = [
        *_scores(rng, 0, 2, 3, 3),
        *_scores(rng, 1, 1, 1),
        *_scores(rng, 3, 3, 2, 3, 3),
    ]
    return solution.bucket_scores(_frame(rng, grades, scores))


def several_grades(solution, seed):
    rng = np.random.default_rng(seed)
    grades = np.array([11, 9, 10, 9, *np.repeat([9, 10, 11], [4, 4, 6])])
    scores = np.zeros(len(grades))
    for grade in (9, 10, 11):
        count = int((grades == grade).sum())
        # Every bucket has a student, and no share of six, five or seven is half a percent.
        buckets = np.append([0, 1, 2, 3], rng.integers(4, size=count - 4))
        scores[grades == grade] = _scores(rng, *buckets)
    return solution.bucket_scores(_frame(rng, grades, scores))


def missing_scores(solution, seed):
    rng = np.random.default_rng(seed)
    scores = [np.nan, *_scores(rng, 0, 1, 2, 3, 1), np.nan, np.nan, np.nan]
    return solution.bucket_scores(_frame(rng, [9] * 8 + [10], scores))


def halves(solution, seed):
    rng = np.random.default_rng(seed)
    # Of eight students each is 12.5 percent.
    first = _scores(rng, 0, 1, 1, 2, 2, 3, 3, 3)
    second = _scores(rng, 0, 0, 0, 1, 1, 2, 2, 3)
    return solution.bucket_scores(_frame(rng, [5] * 8 + [6] * 8, first + second))


def out_of_range(solution, seed):
    rng = np.random.default_rng(seed)
    outcomes = {}
    for score in (-0.5, 100.5, -40.0, 1000.0):
        try:
            solution.bucket_scores(_frame(rng, 9, [*_scores(rng, 0, 1, 2, 3), score]))
            outcomes[score] = "no error"
        except ValueError:
            outcomes[score] = "ValueError"
    return outcomes


def no_students(solution, seed):
    frame = _frame(np.random.default_rng(seed), [9, 9], [10.0, 60.0]).iloc[:0]
    result = solution.bucket_scores(frame)
    return {"columns": list(result.columns), "rows": len(result)}


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _frame(rng, [9, 8, 9, 8], [np.nan, *_scores(rng, 2, 0, 1)])
    solution.bucket_scores(frame)
    return frame
