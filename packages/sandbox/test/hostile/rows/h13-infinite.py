# row: H13
# title: an answer of nothing but infinity
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
import numpy as np


def scale(x):
    return np.full(x.shape, np.inf)
