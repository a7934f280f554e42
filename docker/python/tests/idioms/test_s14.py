"""S14: chance without a seed."""

from idiom_examples import example_tests

POSITIVE = [
    (
        "a split",
        """\
from sklearn.model_selection import train_test_split


def split(X, y):
    return train_test_split(X, y, test_size=0.2)
""",
        5,
    ),
    (
        "shuffled folds",
        """\
from sklearn.model_selection import KFold


def folds():
    return KFold(n_splits=5, shuffle=True)
""",
        5,
    ),
    (
        "a forest",
        """\
from sklearn.ensemble import RandomForestClassifier


def model():
    return RandomForestClassifier(n_estimators=100)
""",
        5,
    ),
    (
        "k-means",
        """\
from sklearn.cluster import KMeans


def labels(X):
    return KMeans(3).fit_predict(X)
""",
        5,
    ),
    (
        "a search",
        """\
from sklearn import model_selection as ms


def search(model, grid):
    return ms.RandomizedSearchCV(model, grid, n_iter=5)
""",
        5,
    ),
    (
        "a generator",
        """\
import numpy as np


def noise(n):
    return np.random.default_rng().normal(size=n)
""",
        5,
    ),
    (
        "a generator although a seed is given",
        "import numpy as np\n\n\ndef noise(n, seed=0):\n    return np.random.normal(size=n)\n",
        5,
    ),
    (
        "the global generator",
        "import numpy as np\n\n\ndef noise(n):\n    return np.random.normal(size=n)\n",
        5,
    ),
    (
        "the generator of the standard library",
        "import random\n\n\ndef pick(items):\n    return random.choice(items)\n",
        5,
    ),
    (
        "a sample of a frame",
        """\
import pandas as pd


def some(df: pd.DataFrame) -> pd.DataFrame:
    return df.sample(frac=0.5)
""",
        5,
    ),
    (
        "None is no seed",
        "from sklearn.model_selection import train_test_split\n\n\ndef split(X, y):\n"
        "    return train_test_split(X, y, random_state=None)\n",
        5,
    ),
    ("torch", "import torch\n\n\ndef weights(n, seed):\n    return torch.randn(n)\n", 5),
    (
        "the global seed is set for everybody",
        """\
import numpy as np


def noise(n, seed):
    np.random.seed(seed)
    return np.random.normal(size=n)
""",
        5,
    ),
]

WEAK = {
    "the global generator",
    "the generator of the standard library",
    "the global seed is set for everybody",
    "None is no seed",
}

NEGATIVE = [
    (
        "for those who gave no seed",
        """\
import numpy as np


def noise(n, seed=None):
    if seed is None:
        return np.random.normal(size=n)
    return np.random.default_rng(seed).normal(size=n)
""",
    ),
    (
        "in a test",
        """\
import numpy as np


def test_noise():
    assert np.random.rand(3).shape == (3,)
""",
    ),
    (
        "a seed by parameter",
        "from sklearn.model_selection import train_test_split\n\n\ndef split(X, y, seed):\n"
        "    return train_test_split(X, y, random_state=seed)\n",
    ),
    (
        "a seeded generator",
        """\
import numpy as np


def noise(n, seed=0):
    return np.random.default_rng(seed).normal(size=n)
""",
    ),
    ("a generator that is given", "def noise(rng, n):\n    return rng.normal(size=n)\n"),
    (
        "folds in order",
        """\
from sklearn.model_selection import KFold


def folds():
    return KFold(n_splits=5)
""",
    ),
    (
        "a split in order",
        """\
from sklearn.model_selection import train_test_split


def split(X, y):
    return train_test_split(X, y, shuffle=False)
""",
    ),
    (
        "options by keyword that may hold the seed",
        """\
from sklearn.ensemble import RandomForestClassifier


def model(**options):
    return RandomForestClassifier(**options)
""",
    ),
    (
        "the seed is set later",
        """\
from sklearn.ensemble import RandomForestClassifier


def model(seed):
    forest = RandomForestClassifier()
    forest.set_params(random_state=seed)
    return forest
""",
    ),
    (
        "a positional seed",
        "import random\n\n\ndef pick(items, seed):\n    return random.Random(seed).choice(items)\n",
    ),
    (
        "a model without chance",
        """\
from sklearn.linear_model import LinearRegression


def model():
    return LinearRegression()
""",
    ),
    (
        "a method of the same name",
        """\
class Deck:
    def sample(self):
        return 1


def f(deck: Deck):
    return deck.sample()
""",
    ),
    (
        "toy data under the main guard",
        """\
import numpy as np


def f(x):
    return x


if __name__ == '__main__':
    print(f(np.random.rand(3)))
""",
    ),
    (
        "a seeded sample of a frame",
        """\
import pandas as pd


def some(df: pd.DataFrame, seed: int) -> pd.DataFrame:
    return df.sample(10, random_state=seed)
""",
    ),
    (
        "a seeded torch",
        "import torch\n\ntorch.manual_seed(0)\n\n\ndef weights(n):\n    return torch.randn(n)\n",
    ),
    (
        "a generator handed to torch",
        """\
import torch


def weights(n, seed):
    source = torch.Generator().manual_seed(seed)
    return torch.randn(n, generator=source)
""",
    ),
    (
        "secrets are meant to differ",
        "import secrets\n\n\ndef token():\n    return secrets.token_hex(8)\n",
    ),
]

test_found, test_silent = example_tests("S14", POSITIVE, NEGATIVE, weak=WEAK)
