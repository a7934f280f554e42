# row: H17
# title: always predicts the same class
# kind: submission
# question: classify
# environment: numpy
# expect: failed
import numpy as np


def classify(train_x, train_y, test_x):
    return np.ones(len(test_x), dtype=int)
