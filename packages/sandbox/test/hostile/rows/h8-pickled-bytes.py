# row: H8
# title: an answer of pickled bytes, in an object array
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer
import os
import pickle

import numpy as np


class Bomb:
    def __reduce__(self):
        return (os.system, ("echo breach: unpickled >&2",))


def scale(x):
    return np.array([pickle.dumps(Bomb()), Bomb()], dtype=object)
