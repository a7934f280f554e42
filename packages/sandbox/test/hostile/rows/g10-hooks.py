# row: G10
# title: an answer whose hooks would run in the frame of a careless grader
# kind: submission
# question: secret
# expect: bad_answer failed
# quick: yes
# storm: yes
import os
import sys


def steal():
    frame = sys._getframe()
    while frame is not None:
        if "expected" in frame.f_locals:
            return frame.f_locals["expected"]
        frame = frame.f_back
    return "nothing"


class Hooked:
    def __eq__(self, other):
        return True

    def __array__(self, *args, **kwargs):
        return steal()

    def __reduce__(self):
        return (os.system, ("echo breach: unpickled",))

    def __str__(self):
        return steal()

    __repr__ = __str__
    __hash__ = None


def unlock(number):
    return Hooked()
