"""S15: temporaries that cost far more than their result."""

from idiom_examples import example_tests

POSITIVE = [
    (
        "a matrix product of all pairs",
        """\
import numpy as np


def similarity(X, Y):
    return (X[:, None, :] * Y[None, :, :]).sum(axis=-1)
""",
        5,
    ),
    (
        "squared differences of all pairs of rows",
        """\
import numpy as np


def distances(X, Y):
    return np.sqrt(((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2))
""",
        5,
    ),
    (
        "the same by newaxis and a norm",
        """\
import numpy as np


def distances(X, Y):
    difference = X[:, np.newaxis, :] - Y[np.newaxis, :, :]
    return np.linalg.norm(difference, axis=2)
""",
        5,
    ),
    (
        "short subscripts, reduced over the third axis",
        """\
import numpy as np


def distances(X, Y):
    return np.sum((X[:, None] - Y[None]) ** 2, axis=2)
""",
        5,
    ),
    (
        "rows stacked one by one",
        """\
import numpy as np


def steps(start, n):
    out = np.array([start])
    for step in range(n):
        out = np.vstack([out, start * step])
    return out
""",
        7,
    ),
    (
        "append to an array",
        """\
import numpy as np


def squares(values):
    out = np.array([])
    for value in values:
        out = np.append(out, value**2)
    return out
""",
        7,
    ),
    (
        "frames joined one by one",
        """\
import pandas as pd


def read_all(paths):
    out = pd.DataFrame()
    for path in paths:
        out = pd.concat([out, pd.read_csv(path)])
    return out
""",
        7,
    ),
    (
        "a new list for each item",
        """\
def positives(values):
    out = []
    for value in values:
        if value > 0:
            out = out + [value]
    return out
""",
        5,
    ),
    (
        "a list of one item at a time",
        """\
def positives(values):
    out = []
    for value in values:
        if value > 0:
            out += [value]
    return out
""",
        5,
    ),
    (
        "tensors joined in a while loop",
        """\
import torch


def roll(step, n):
    out = torch.zeros(1)
    while len(out) < n:
        out = torch.cat((out, step(out)))
    return out
""",
        7,
    ),
]

WEAK = {
    "squared differences of all pairs of rows",
    "the same by newaxis and a norm",
    "short subscripts, reduced over the third axis",
    "a list of one item at a time",
    "tensors joined in a while loop",
}

NEGATIVE = [
    (
        "absolute products are no matrix product",
        """\
import numpy as np


def similarity(X, Y):
    return np.abs(X[:, None, :] * Y[None, :, :]).sum(axis=-1)
""",
    ),
    (
        "a loop over lists that each grow once",
        """\
def padded(rows):
    for row in rows:
        row = row + [0]
        yield row
""",
    ),
    (
        "collected, then joined once",
        """\
import pandas as pd


def read_all(paths):
    parts = []
    for path in paths:
        parts.append(pd.read_csv(path))
    return pd.concat(parts, ignore_index=True)
""",
    ),
    (
        "one dimension against one dimension",
        """\
import numpy as np


def gaps(x):
    return np.abs(x[:, None] - x[None, :])
""",
    ),
    (
        "a kernel on numbers, averaged over the points",
        """\
import numpy as np


def density(grid, points, width):
    return np.exp(-(((grid[:, None] - points[None, :]) / width) ** 2)).mean(axis=1)
""",
    ),
    (
        "absolute differences have no such identity",
        """\
import numpy as np


def manhattan(X, Y):
    return np.abs(X[:, None, :] - Y[None, :, :]).sum(axis=2)
""",
    ),
    (
        "a number that grows",
        """\
def total(values):
    out = 0
    for value in values:
        out += value
    return out
""",
    ),
    (
        "a join within one step",
        """\
import numpy as np


def pairs(rows):
    out = []
    for left, right in rows:
        both = np.concatenate([left, right])
        out.append(both.sum())
    return out
""",
    ),
    (
        "centred columns",
        """\
import numpy as np


def centre(X, labels):
    return X - X.mean(axis=1)[:, None]
""",
    ),
    (
        "whole lists joined",
        """\
def flatten(groups):
    out = []
    for group in groups:
        out += group
    return out
""",
    ),
    (
        "a new start in every round",
        """\
import numpy as np


def padded(rows, zero):
    out = []
    for row in rows:
        wide = np.array([0.0])
        wide = np.concatenate([wide, row])
        out.append(wide)
    return out
""",
    ),
    (
        "an array of numbers that is added up",
        """\
import numpy as np


def total(images):
    out = np.zeros(3)
    for image in images:
        out = out + image
    return out
""",
    ),
]

test_found, test_silent = example_tests("S15", POSITIVE, NEGATIVE, weak=WEAK)
