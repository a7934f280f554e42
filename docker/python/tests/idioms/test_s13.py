"""S13: imports that nothing reads, and a framework for what a line of NumPy does."""

from idiom_examples import example_tests

POSITIVE = [
    ("a module that is not read", "import json\n\n\ndef f(x):\n    return x + 1\n", 1),
    ("one name of two", "from math import floor, sqrt\n\n\ndef f(x):\n    return sqrt(x)\n", 1),
    ("an alias", "import itertools as it\n\n\ndef f(x):\n    return x\n", 1),
    ("a library of the starter", "import numpy as np\n\n\ndef f(x):\n    return x + 1\n", 1),
    ("inside a function", "def f(x):\n    import os\n    return x\n", 2),
    ("only stored again", "import json\n\njson = None\n", 1),
    ("a name in a plain string", "import json\n\n\ndef f(x):\n    return 'json'\n", 1),
    (
        "torch for a mean",
        "import torch\n\n\ndef mean(values):\n    return torch.tensor(values).mean().item()\n",
        1,
    ),
    (
        "tensorflow for a product",
        """\
import tensorflow as tf


def product(a, b):
    return tf.matmul(tf.constant(a), tf.constant(b)).numpy()
""",
        1,
    ),
    ("imported twice", "import math\nimport math\n\n\ndef f(x):\n    return math.sqrt(x)\n", 2),
]

WEAK = {"a library of the starter", "imported twice"}

NEGATIVE = [
    (
        "read in an annotation",
        "from datetime import date\n\n\ndef f(day: date) -> int:\n    return day.year\n",
    ),
    (
        "read in an annotation that is text",
        "from datetime import date\n\n\ndef f(day: 'date | None') -> int:\n    return 1\n",
    ),
    (
        "for type checking only",
        """\
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def f(df: 'pd.DataFrame'):
    return df
""",
    ),
    ("listed in __all__", "from math import sqrt\n\n__all__ = ['sqrt']\n"),
    ("a future", "from __future__ import annotations\n\n\ndef f(x: int) -> int:\n    return x\n"),
    ("an optional import", "try:\n    import ujson\nexcept ImportError:\n    ujson = None\n"),
    ("exported under its own name", "from math import sqrt as sqrt\n"),
    ("read as an attribute", "import os.path\n\n\ndef f(x):\n    return os.path.join('a', x)\n"),
    ("a decorator", "import functools\n\n\n@functools.cache\ndef f(x):\n    return x\n"),
    (
        "read under the main guard",
        """\
import sys


def f(x):
    return x


if __name__ == '__main__':
    print(f(sys.argv))
""",
    ),
    (
        "torch with gradients",
        """\
import torch


def slope(x):
    x = torch.tensor(x, requires_grad=True)
    (x**2).sum().backward()
    return x.grad
""",
    ),
    (
        "torch in the signature",
        """\
import torch


def mean(values: torch.Tensor) -> torch.Tensor:
    return torch.mean(values)
""",
    ),
    (
        "a layer",
        """\
import torch
from torch import nn


def layer(n):
    torch.manual_seed(0)
    return nn.Linear(n, 1)
""",
    ),
    (
        "imported for its effect with a noqa",
        "import readline  # noqa: F401\n\n\ndef f():\n    return input()\n",
    ),
    (
        "registered by import",
        """\
from sklearn.experimental import enable_iterative_imputer
from sklearn.impute import IterativeImputer


def f():
    return IterativeImputer(random_state=0)
""",
    ),
]

test_found, test_silent = example_tests("S13", POSITIVE, NEGATIVE, weak=WEAK)
