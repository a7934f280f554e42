# row: J2
# title: infinity, minus zero, Decimal, dates, missing values and categories
# kind: submission
# question: totals
# environment: pandas
# expect: failed bad_answer
import datetime
import decimal

import numpy as np
import pandas as pd


def totals(frame):
    odd = [np.inf, -0.0, 5e-324, decimal.Decimal("NaN"), datetime.datetime.max, pd.NA, pd.NaT, None]
    columns = pd.DataFrame([odd, odd], columns=list("aabbccdd"))
    columns["kind"] = pd.Categorical(["x", "y"])
    return columns
