# row: J2
# title: dates at the edge of what a type can hold
# kind: submission
# question: totals
# environment: pandas
# expect: failed bad_answer
import numpy as np
import pandas as pd


def totals(frame):
    edge = np.array([-(2**63) + 1, 2**63 - 1, -(2**63)], dtype="<M8[25s]")
    return pd.DataFrame({"team": edge.astype("<M8[s]"), "points": edge.astype("int64")})
