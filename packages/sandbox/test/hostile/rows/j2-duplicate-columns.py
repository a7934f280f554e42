# row: J2
# title: the right answer twice, under the same column names
# kind: submission
# question: totals
# environment: pandas
# expect: failed bad_answer
import pandas as pd


def totals(frame):
    right = frame.groupby("team", as_index=False)["points"].sum()
    return pd.concat([right, right], axis=1)
