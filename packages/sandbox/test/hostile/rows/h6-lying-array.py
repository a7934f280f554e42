# row: H6
# title: an array subclass that answers every comparison with yes
# kind: submission
# question: scaling
# environment: numpy
# expect: failed bad_answer
# quick: yes
import numpy as np


class Liar(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.True_ if ufunc.nout == 1 else (np.True_, np.True_)

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __eq__(self, other):
        return True

    def tobytes(self, *args):
        return b"\0" * self.nbytes

    def __reduce__(self):
        return (print, ("breach: unpickled",))


def scale(x):
    return np.zeros(x.shape).view(Liar)
