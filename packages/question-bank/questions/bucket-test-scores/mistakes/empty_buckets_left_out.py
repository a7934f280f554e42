import numpy as np
import pandas as pd

LABELS = ["<50", "<75", "<90", "<100"]
# The last bucket takes 100 as well.
BOUNDS = np.array([50.0, 75.0, 90.0, np.inf])


def bucket_scores(df: pd.DataFrame) -> pd.DataFrame:
    """Return the cumulative share of students below each bound, for every grade and bucket.

    df has the columns user_id, grade and score; the share is text such as "33%".
    """
    scored = df.dropna(subset=["score"])
    if not scored["score"].between(0, 100).all():
        raise ValueError("score must lie between 0 and 100")
    # Each score counts in all buckets that it lies below, so nothing has to be added up later.
    below = scored["score"].to_numpy(dtype=float)[:, None] < BOUNDS
    grades = scored["grade"].to_numpy()
    counts = pd.DataFrame(below, columns=LABELS).groupby(grades).sum()
    table = counts.to_numpy().reshape(-1, len(LABELS))
    students = table[:, -1:]
    # In whole numbers half a percent is exact, and floor division of 2 x + 1 by 2 rounds it up.
    percent = (200 * table + students) // (2 * students)
    steps = np.diff(table, axis=1, prepend=0).ravel() > 0
    result = pd.DataFrame(
        {
            "grade": np.repeat(counts.index, len(LABELS)),
            "bucket": np.tile(LABELS, len(counts)),
            "share": [f"{number}%" for number in percent.ravel()],
        }
    )
    return result[steps].reset_index(drop=True)
