"""R12: accuracy alone where the classes are known to be uneven."""

from idiom_examples import example_tests

POSITIVE = [
    (
        "the docstring says so",
        '''\
from sklearn.metrics import accuracy_score


def evaluate(model, X, y):
    """Evaluate on the imbalanced classes."""
    return accuracy_score(y, model.predict(X))
''',
        6,
    ),
    (
        "balanced weights",
        """\
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score


def evaluate(X, y):
    model = LogisticRegression(class_weight="balanced").fit(X, y)
    return accuracy_score(y, model.predict(X))
""",
        7,
    ),
    (
        "cross-validated accuracy",
        """\
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score


def evaluate(X, y):
    model = LogisticRegression(class_weight="balanced")
    return cross_val_score(model, X, y, scoring="accuracy")
""",
        7,
    ),
    (
        "uneven toy data",
        """\
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression

X, y = make_classification(weights=[0.95, 0.05], random_state=0)
model = LogisticRegression().fit(X, y)
print(model.score(X, y))
""",
        6,
    ),
    (
        "fraud",
        """\
from sklearn.metrics import accuracy_score


def evaluate(model, X, fraud):
    return accuracy_score(fraud, model.predict(X))
""",
        5,
    ),
    (
        "a weight for the rare class",
        """\
import torch
from sklearn.metrics import accuracy_score


def evaluate(logits, y, pos_weight):
    loss = torch.nn.BCEWithLogitsLoss(pos_weight=pos_weight)(logits, y)
    return loss, accuracy_score(y, logits > 0)
""",
        7,
    ),
]

WEAK = {example[0] for example in POSITIVE} - {"the docstring says so"}

NEGATIVE = [
    (
        "nothing is said of the classes",
        """\
from sklearn.metrics import accuracy_score


def evaluate(model, X, y):
    return accuracy_score(y, model.predict(X))
""",
    ),
    (
        "precision and recall beside it",
        '''\
from sklearn.metrics import accuracy_score, precision_score, recall_score


def evaluate(p, y):
    """Evaluate on imbalanced classes."""
    return accuracy_score(y, p), precision_score(y, p), recall_score(y, p)
''',
    ),
    (
        "a report",
        """\
from sklearn.metrics import classification_report


def evaluate(p, fraud):
    return classification_report(fraud, p)
""",
    ),
    (
        "balanced accuracy",
        '''\
from sklearn.metrics import balanced_accuracy_score


def evaluate(p, y):
    """Evaluate on imbalanced classes."""
    return balanced_accuracy_score(y, p)
''',
    ),
    (
        "accuracy was asked for",
        '''\
from sklearn.metrics import accuracy_score


def accuracy(p, y):
    """Return the accuracy, also for imbalanced classes."""
    return accuracy_score(y, p)
''',
    ),
    (
        "another scoring",
        """\
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score


def evaluate(X, y):
    model = LogisticRegression(class_weight="balanced")
    return cross_val_score(model, X, y, scoring="f1")
""",
    ),
    (
        "no metric at all",
        """\
from sklearn.linear_model import LogisticRegression


def model():
    return LogisticRegression(class_weight="balanced")
""",
    ),
]

test_found, test_silent = example_tests("R12", POSITIVE, NEGATIVE, weak=WEAK)
