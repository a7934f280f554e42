# row: J2
# title: the same decimals in lists, beside arrays
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer
import decimal

import numpy as np


def scale(x):
    bomb = decimal.Decimal("1E+999999999999999999")
    return np.full(x.shape, bomb, dtype=object) if len(x) > 6 else [[bomb] * x.shape[1]] * len(x)
