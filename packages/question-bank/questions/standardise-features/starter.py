import numpy as np


def standardise(X):
    raise NotImplementedError
