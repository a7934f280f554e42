# row: H15
# title: returns a view of its input, by tricks with strides longer than it is
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer raised
import numpy as np


def scale(x):
    return np.lib.stride_tricks.as_strided(x, shape=(6, 3), strides=(0, 0))
