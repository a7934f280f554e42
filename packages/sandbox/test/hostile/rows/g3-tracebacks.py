# row: G3
# title: takes the expected value from tracebacks and from the context of exceptions
# kind: submission
# question: secret
# expect: failed
import sys
import types


def unlock(number):
    try:
        raise ValueError
    except ValueError as error:
        trace = error.__traceback__
        frames = [trace.tb_frame]
        while frames[-1].f_back is not None:
            frames.append(frames[-1].f_back)
        linked = [error.__context__, error.__cause__, sys.exc_info()[1]]
    for frame in frames:
        for value in frame.f_locals.values():
            if isinstance(value, types.ModuleType) and hasattr(value, "SECRET"):
                return value.SECRET
            if isinstance(value, str) and "cnry" in value:
                return value
    return repr([repr(item) for item in linked])
