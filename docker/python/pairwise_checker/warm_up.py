"""First uses of our own code, made once in process 1: every child starts where this ends."""

import sys
from typing import Any

from pairwise_codec import decode, encode_value

from .comparators import COMPARATORS
from .comparison import Comparison
from .idioms import find_idioms, parse_context
from .randomness import seed_generators

_ROUNDS = 8
_KINDS = ("equal", "close")
_SEARCH_ROUNDS = 3
# A little of everything that the rules look at.
_PROGRAM = '''
import math
import numpy as np

class Scaler:
    """Scales by the largest value."""

    def fit(self, values: list[float], start=None) -> "Scaler":
        if start == None:
            start = []
        for i in range(len(values)):
            start.append(values[i] / 2)
        self.largest = max(start, key=lambda one: abs(one))
        return self

def scaled(rows, by={}):
    # Each row on its own.
    total = 0
    try:
        for row in rows:
            total += math.sqrt(row["x"] ** 2)
            text = text + f"{row}" if total > 1 else "none"
    except Exception:
        return [x for x in rows if not x]
    return {key: np.array(value).sum(axis=0) for key, value in by.items()}
'''


def warm_up() -> None:
    """Computes nothing in parallel: a process with threads cannot be forked safely."""
    for seed in range(_ROUNDS):
        seed_generators(seed)
        for value in _samples():
            encoded = encode_value(value)
            for kind in _KINDS:
                _compare(kind, decode(encoded), decode(encoded), seed)
    for _ in range(_SEARCH_ROUNDS):
        find_idioms(_PROGRAM, parse_context({}))


def _compare(kind: str, actual: Any, expected: Any, seed: int) -> None:
    check = {"kind": kind}
    comparison = Comparison(check, actual, expected, seed, source=None, load_checks=_no_checks)
    COMPARATORS[kind].compare(comparison)


def _no_checks() -> Any:
    raise AssertionError("none of these kinds has a predicate")


def _samples() -> list[Any]:
    samples: list[Any] = [[1, 2.5, "text", None, True], {"key": (1, 2)}]
    if "numpy" in sys.modules:
        import numpy as np

        samples += [np.linspace(0, 1, 7), np.arange(6).reshape(2, 3), np.float64(2.0)]
    if "pandas" in sys.modules:
        import pandas as pd

        samples.append(pd.DataFrame({"key": ["a", "b"], "value": [1.0, 2.0]}))
    return samples
