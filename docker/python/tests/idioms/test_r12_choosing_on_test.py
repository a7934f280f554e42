"""R12: a model chosen by the rows that should judge it."""

from idiom_examples import example_tests

POSITIVE = [
    (
        "the best score on the test rows",
        """\
def choose(models, X_train, y_train, X_test, y_test):
    best, best_score = None, -1.0
    for model in models:
        model.fit(X_train, y_train)
        score = model.score(X_test, y_test)
        if score > best_score:
            best, best_score = model, score
    return best
""",
        5,
    ),
    (
        "by a metric",
        """\
from sklearn.metrics import accuracy_score


def choose(grid, make, X_train, y_train, X_test, y_test):
    best = (0.0, None)
    for c in grid:
        model = make(c).fit(X_train, y_train)
        accuracy = accuracy_score(y_test, model.predict(X_test))
        if accuracy > best[0]:
            best = (accuracy, c)
    return best
""",
        8,
    ),
    (
        "the largest of a dictionary",
        """\
def choose(depths, make, X_train, y_train, X_test, y_test):
    scores = {}
    for depth in depths:
        scores[depth] = make(depth).fit(X_train, y_train).score(X_test, y_test)
    return max(scores, key=scores.get)
""",
        4,
    ),
    (
        "early stopping",
        """\
def train(model, epochs, train_rows, test_rows):
    best_loss = float("inf")
    for epoch in range(epochs):
        model.step(train_rows)
        test_loss = model.loss(test_rows)
        if test_loss < best_loss:
            best_loss = test_loss
            model.save()
    return model
""",
        5,
    ),
    (
        "the split is made here",
        """\
from sklearn.model_selection import train_test_split


def choose(models, X, y):
    fit_X, rest_X, fit_y, rest_y = train_test_split(X, y, random_state=0)
    best = None
    best_score = 0
    for model in models:
        score = model.fit(fit_X, fit_y).score(rest_X, rest_y)
        if score >= best_score:
            best, best_score = model, score
    return best, best_score
""",
        9,
    ),
    (
        "max with a key",
        """\
def choose(models, X_train, y_train, X_test, y_test):
    fitted = [model.fit(X_train, y_train) for model in models]
    return max(fitted, key=lambda model: model.score(X_test, y_test))
""",
        3,
    ),
    (
        "evaluation set of a booster",
        """\
def train(model, X_train, y_train, X_test, y_test):
    model.fit(X_train, y_train, eval_set=[(X_test, y_test)], early_stopping_rounds=10)
    return model
""",
        2,
    ),
]

WEAK = {"the split is made here"}

NEGATIVE = [
    (
        "validation rows",
        """\
def choose(models, X_train, y_train, X_val, y_val, X_test, y_test):
    best, best_score = None, -1.0
    for model in models:
        score = model.fit(X_train, y_train).score(X_val, y_val)
        if score > best_score:
            best, best_score = model, score
    return best, best.score(X_test, y_test)
""",
    ),
    (
        "judged once at the end",
        """\
def judge(model, X_train, y_train, X_test, y_test):
    model.fit(X_train, y_train)
    return model.score(X_test, y_test)
""",
    ),
    (
        "all scores are reported",
        """\
def compare(models, X_train, y_train, X_test, y_test):
    scores = {}
    for name, model in models.items():
        scores[name] = model.fit(X_train, y_train).score(X_test, y_test)
    return scores
""",
    ),
    (
        "a curve is recorded",
        """\
def train(model, epochs, train_rows, test_rows):
    losses = []
    for epoch in range(epochs):
        model.step(train_rows)
        losses.append(model.loss(test_rows))
    return losses
""",
    ),
    (
        "cross-validation chooses",
        """\
from sklearn.model_selection import cross_val_score


def choose(models, X_train, y_train, X_test, y_test):
    best, best_score = None, -1.0
    for model in models:
        score = cross_val_score(model, X_train, y_train).mean()
        if score > best_score:
            best, best_score = model, score
    return best.fit(X_train, y_train).score(X_test, y_test)
""",
    ),
    (
        "a test for primes",
        """\
def largest(numbers, test):
    best = 0
    for number in numbers:
        if test(number) and number > best:
            best = number
    return best
""",
    ),
    (
        "a limit that is fixed",
        """\
def check(model, X_test, y_test, least):
    score = model.score(X_test, y_test)
    if score < least:
        raise ValueError("too low")
    return score
""",
    ),
]

test_found, test_silent = example_tests("R12", POSITIVE, NEGATIVE, weak=WEAK)
