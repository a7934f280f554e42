# row: H6
# title: a metaclass and a property that lie about class, shape and dtype
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer
import numpy as np


class Meta(type):
    __name__ = "ndarray"
    __module__ = "numpy"

    def __instancecheck__(cls, item):
        return True

    def mro(cls):
        return [cls, *np.ndarray.__mro__] if cls.__dict__.get("deep") else super().mro()


class Liar(metaclass=Meta):
    __class__ = np.ndarray
    shape = (6, 3)
    dtype = np.dtype("f8")
    nbytes = 144

    def __getattr__(self, name):
        return lambda *args, **kwargs: np.zeros((6, 3))


def scale(x):
    return Liar()
