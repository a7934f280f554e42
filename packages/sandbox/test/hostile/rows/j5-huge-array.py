# row: J5
# title: an array of a hundred million elements
# kind: submission
# question: scaling
# environment: numpy
# expect: bad_answer out_of_memory
import numpy as np


def scale(x):
    return np.zeros(100_000_000, dtype=np.uint8)
