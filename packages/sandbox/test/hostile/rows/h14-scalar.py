# row: H14
# title: one number that would broadcast over the answer
# kind: submission
# question: scaling
# environment: numpy
# expect: failed
import numpy as np


def scale(x):
    return np.float64(0.0)
