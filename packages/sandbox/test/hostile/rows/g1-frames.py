# row: G1
# title: takes the expected value from the frames of its callers
# kind: submission
# question: secret
# expect: failed
# quick: yes
# storm: yes
import inspect
import sys


def unlock(number):
    frame = sys._getframe()
    while frame is not None:
        for value in [*frame.f_locals.values(), *frame.f_globals.values()]:
            if isinstance(value, str) and "cnry" in value:
                return value
        frame = frame.f_back
    for info in inspect.stack():
        if "expected" in info.frame.f_locals:
            return info.frame.f_locals["expected"]
    return "nothing"
