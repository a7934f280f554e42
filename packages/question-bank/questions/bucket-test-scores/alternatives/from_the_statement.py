import pandas as pd

BUCKETS = ["<50", "<75", "<90", "<100"]


def bucket_scores(df: pd.DataFrame) -> pd.DataFrame:
    """Return the cumulative share of students below each bound, for every grade and bucket."""
    known = df[df["score"].notna()]
    if ((known["score"] < 0) | (known["score"] > 100)).any():
        raise ValueError("scores must lie from 0 to 100")

    grades = []
    buckets = []
    shares = []
    for grade, scores in known.groupby("grade")["score"]:
        total = len(scores)
        counts = [int((scores < bound).sum()) for bound in (50, 75, 90)] + [total]
        for bucket, count in zip(BUCKETS, counts):
            # Rounds half up, in whole numbers: floor(100 * count / total + 1 / 2).
            percent = (200 * count + total) // (2 * total)
            grades.append(grade)
            buckets.append(bucket)
            shares.append(f"{percent}%")
    return pd.DataFrame({"grade": grades, "bucket": buckets, "share": shares})
