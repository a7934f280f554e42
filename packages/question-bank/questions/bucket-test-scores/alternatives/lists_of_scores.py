from fractions import Fraction
from math import floor

import pandas as pd


def bucket_scores(df):
    by_grade = {}
    for grade, score in zip(df["grade"].tolist(), df["score"].tolist()):
        if score != score:
            continue
        if score < 0 or score > 100:
            raise ValueError(f"score {score}")
        by_grade.setdefault(grade, []).append(score)
    rows = []
    for grade in sorted(by_grade):
        scores = by_grade[grade]
        for bound, label in [(50, "<50"), (75, "<75"), (90, "<90"), (101, "<100")]:
            count = len([score for score in scores if score < bound])
            percent = floor(Fraction(100 * count, len(scores)) + Fraction(1, 2))
            rows.append((grade, label, f"{percent}%"))
    return pd.DataFrame(rows, columns=["grade", "bucket", "share"])
