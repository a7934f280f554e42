"""R12: a step that learns from rows that are split off only later."""

from idiom_examples import example_tests

HEAD = """\
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, StandardScaler

"""

POSITIVE = [
    (
        "the steps of a pipeline, then cross-validated",
        HEAD
        + """\
def f(pipe, X, y):
    prepared = pipe[:-1].fit_transform(X, y)
    return cross_val_score(pipe[-1], prepared, y)
""",
        6,
    ),
    (
        "scaled, then split",
        HEAD
        + """\
def f(X, y):
    X = StandardScaler().fit_transform(X)
    return train_test_split(X, y, random_state=0)
""",
        6,
    ),
    (
        "under another name",
        HEAD + "def f(X, y):\n    scaler = StandardScaler()\n    scaled = scaler.fit_transform(X)\n"
        "    return train_test_split(scaled, y, random_state=0)\n",
        7,
    ),
    (
        "fitted on what is split later",
        HEAD
        + """\
def f(X, y):
    scaler = StandardScaler().fit(X)
    a, b, c, d = train_test_split(X, y, random_state=0)
    return scaler.transform(a), scaler.transform(b), c, d
""",
        6,
    ),
    (
        "cross-validated on scaled rows",
        HEAD
        + """\
def f(model, X, y):
    X_scaled = StandardScaler().fit_transform(X)
    return cross_val_score(model, X_scaled, y)
""",
        6,
    ),
    (
        "scaled by hand",
        HEAD
        + """\
def f(X, y):
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    return train_test_split(X, y, random_state=0)
""",
        6,
    ),
    (
        "fitted again on the test rows",
        HEAD
        + """\
def f(X_train, X_test):
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    X_test = scaler.fit_transform(X_test)
    return X_train, X_test
""",
        8,
    ),
    (
        "columns picked by the target, then split",
        """\
from sklearn.feature_selection import SelectKBest
from sklearn.model_selection import train_test_split


def f(X, y):
    best = SelectKBest(k=5).fit_transform(X, y)
    return train_test_split(best, y, random_state=0)
""",
        6,
    ),
    (
        "gaps filled by a mean of all rows",
        HEAD
        + """\
def f(X, y):
    X = X.fillna(X.mean())
    return train_test_split(X, y, random_state=0)
""",
        6,
    ),
]

WEAK = {
    "the steps of a pipeline, then cross-validated",
    "gaps filled by a mean of all rows",
    "scaled by hand",
}

NEGATIVE = [
    (
        "split first",
        HEAD
        + """\
def f(X, y):
    a, b, c, d = train_test_split(X, y, random_state=0)
    scaler = StandardScaler().fit(a)
    return scaler.transform(a), scaler.transform(b), c, d
""",
    ),
    (
        "a pipeline",
        HEAD
        + """\
def f(model, X, y):
    return cross_val_score(make_pipeline(StandardScaler(), model), X, y)
""",
    ),
    (
        "labels of the target",
        HEAD
        + """\
def f(X, y):
    y = LabelEncoder().fit_transform(y)
    return train_test_split(X, y, random_state=0)
""",
    ),
    (
        "a step that learns nothing",
        """\
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import Normalizer


def f(X, y):
    X = Normalizer().fit_transform(X)
    return train_test_split(X, y, random_state=0)
""",
    ),
    (
        "no split at all",
        HEAD + "def f(X):\n    return StandardScaler().fit_transform(X)\n",
    ),
    (
        "two functions",
        HEAD
        + """\
def scale(X):
    return StandardScaler().fit_transform(X)


def split(X, y):
    return train_test_split(X, y, random_state=0)
""",
    ),
    (
        "a split of something else",
        HEAD
        + """\
def f(X, ids):
    X = StandardScaler().fit_transform(X)
    return X, train_test_split(ids, random_state=0)
""",
    ),
    (
        "train fitted, test transformed",
        HEAD
        + """\
def f(X_train, X_test):
    scaler = StandardScaler()
    return scaler.fit_transform(X_train), scaler.transform(X_test)
""",
    ),
    (
        "fixed factors",
        HEAD
        + "def f(X, y):\n    X = X / 255.0\n    return train_test_split(X, y, random_state=0)\n",
    ),
    (
        "the last model is fitted on everything",
        HEAD
        + """\
def f(model, X, y):
    scores = cross_val_score(make_pipeline(StandardScaler(), model), X, y)
    scaler = StandardScaler().fit(X)
    return scores, model.fit(scaler.transform(X), y)
""",
    ),
]

test_found, test_silent = example_tests("R12", POSITIVE, NEGATIVE, weak=WEAK)
