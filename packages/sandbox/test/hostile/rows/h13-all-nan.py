# row: H13
# title: an answer of nothing but NaN
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
# quick: yes
import numpy as np


def scale(x):
    return np.full(x.shape, np.nan)
