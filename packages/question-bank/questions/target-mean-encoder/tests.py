import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline

CITIES = ["Bern", "Lyon", "Oslo", "Turin"]


# Most cases use one text column of a DataFrame: arrays, several columns, missing levels and levels
# that fit did not see have a case each.
def _cities(rng, rows=60):
    # Every city occurs, however few trips there are.
    others = rng.choice(CITIES, size=rows - len(CITIES), p=[0.5, 0.3, 0.15, 0.05])
    X = pd.DataFrame({"city": rng.permutation([*CITIES, *others])})
    return X, rng.normal(size=rows) + 3.0 * (X["city"] == "Oslo").to_numpy()


def smoothed_means(solution, seed):
    X, y = _cities(np.random.default_rng(seed))
    return {
        "smoothing 0": solution.TargetMeanEncoder(smoothing=0.0).fit(X, y).transform(X),
        "smoothing 10": solution.TargetMeanEncoder(smoothing=10).fit(X, y).transform(X),
        "default": solution.TargetMeanEncoder().fit(X, y).transform(X),
    }


def several_columns(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _cities(rng)
    X["line"] = rng.integers(7, size=len(X))
    # The same levels as in the first column, with other means.
    X["next city"] = rng.permutation(X["city"])
    return solution.TargetMeanEncoder(3.5).fit(X, y > 0.5).transform(X[::-1])


def unseen_levels(solution, seed):
    X, y = _cities(np.random.default_rng(seed))
    encoder = solution.TargetMeanEncoder(2.0).fit(X, y)
    return encoder.transform(pd.DataFrame({"city": ["Rome", "Bern", "bern", 7]}))


def missing_levels(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _cities(rng)
    X = X.astype(object)
    X.loc[rng.choice(len(X), size=20, replace=False), "city"] = [None, np.nan] * 10
    X.loc[len(X)] = "Bern"
    fresh = pd.DataFrame({"city": [None, np.nan, "Bern"]}, dtype=object)
    encoder = solution.TargetMeanEncoder(1.5).fit(X, np.append(y, 1.0) + 7.0)
    return {"training rows": encoder.transform(X), "fresh rows": encoder.transform(fresh)}


def frame_and_array(solution, seed):
    X, y = _cities(np.random.default_rng(seed))
    array = X.to_numpy(dtype=object)
    return {
        "array, array": solution.TargetMeanEncoder().fit(array, y).transform(array),
        "frame, array": solution.TargetMeanEncoder().fit(X, list(y)).transform(array),
        "array, frame": solution.TargetMeanEncoder().fit(array, pd.Series(y)).transform(X),
    }


def index_labels(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _cities(rng)
    X.index = rng.permutation(len(X)) + 5
    target = pd.Series(y, index=rng.permutation(len(y)) + 20)
    encoder = solution.TargetMeanEncoder(4.0).fit(X, target)
    repeated = X.iloc[[3, 3, 1]]
    return {"same labels": encoder.transform(X), "repeated labels": encoder.transform(repeated)}


def degenerate_data(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _cities(rng, rows=15)
    alone = pd.DataFrame({"city": ["Bern"] * 15})
    return {
        "single level": solution.TargetMeanEncoder(5.0).fit(alone, y).transform(alone),
        "constant target": solution.TargetMeanEncoder(5.0).fit(X, np.full(15, y[0])).transform(X),
        "single row": solution.TargetMeanEncoder(5.0).fit(X[:1], y[:1]).transform(X[:1]),
    }


def parameters_survive_clone(solution, seed):
    rng = np.random.default_rng(seed)
    smoothing = int(rng.integers(1, 50))
    encoder = solution.TargetMeanEncoder(smoothing)
    X, y = _cities(rng)
    fitted = clone(encoder)
    return {
        "defaults": solution.TargetMeanEncoder().get_params(),
        "cloned": clone(encoder).get_params(),
        "changed": clone(encoder).set_params(smoothing=0.0).get_params(),
        "fit returns self": fitted.fit(X, y) is fitted,
        "after fit": fitted.get_params(),
        "clone of a fitted one": _outcome(lambda: clone(fitted).transform(X)),
    }


def fitted_again(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _cities(rng)
    encoder = solution.TargetMeanEncoder(2.0).fit(X, y)
    later, later_y = _cities(rng, rows=40)
    return encoder.fit(later, later_y - 5.0).transform(X)


def _outcome(action):
    try:
        action()
    except NotFittedError:
        return "NotFittedError"
    except ValueError:
        return "ValueError"
    return "no error"


def errors(solution, seed):
    X, _ = _cities(np.random.default_rng(seed))
    encoder = solution.TargetMeanEncoder
    return {
        "transform before fit": _outcome(lambda: encoder().transform(X)),
        "fit without y": _outcome(lambda: encoder().fit(X)),
        "fit_transform without y": _outcome(lambda: encoder().fit_transform(X)),
    }


def cross_validated(solution, seed):
    rng = np.random.default_rng(seed)
    X = pd.DataFrame({"city": np.repeat(CITIES, 30)})
    y = rng.normal(size=120) + 2.0 * (X["city"] == "Bern")
    model = make_pipeline(solution.TargetMeanEncoder(smoothing=1.0), LinearRegression())
    folds = KFold(n_splits=4, shuffle=True, random_state=seed % 1000)
    return cross_val_score(model, X, y, cv=folds, scoring="neg_mean_squared_error")
