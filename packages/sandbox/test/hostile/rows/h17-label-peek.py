# row: H17
# title: looks for the labels of the test data in frames, modules and objects
# kind: submission
# question: classify
# environment: numpy
# expect: failed
import gc
import sys

import numpy as np


def classify(train_x, train_y, test_x):
    values = list(gc.get_objects())
    frame = sys._getframe()
    while frame is not None:
        values += [*frame.f_locals.values(), *frame.f_globals.values()]
        frame = frame.f_back
    for value in values:
        if isinstance(value, np.ndarray) and value.shape == (60,) and value.dtype.kind in "iub":
            return value.astype(int)
    return np.arange(60) % 2
