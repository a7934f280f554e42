import hashlib
import os
import pickle
import tempfile
import warnings
from pathlib import Path

import joblib
import numpy as np
import sklearn
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler


def _data(seed, rows=40):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(rows, 3))
    return X, X @ np.array([2.0, -1.0, 0.5])


def _classifier(seed, names=("no", "yes")):
    X, score = _data(seed)
    labels = np.array(names)[(score > np.median(score)).astype(int)]
    return make_pipeline(StandardScaler(), LogisticRegression()).fit(X, labels), X


def _regressor(seed):
    X, y = _data(seed)
    return make_pipeline(StandardScaler(), LinearRegression()).fit(X, y), X


def _record(pipe, sample, **changes):
    return {
        "pipeline": pipe,
        "sklearn_version": sklearn.__version__,
        "sample": sample,
        "predictions": pipe.predict(sample),
    } | changes


def _write(path, record):
    """A file as the statement has it, without the solution's help."""
    joblib.dump(record, path)
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    Path(f"{path}.sha256").write_text(digest)
    return digest


def _outcome(call, *arguments, **named):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            call(*arguments, **named)
    except NotImplementedError:
        return "another error"
    except Exception as error:
        known = (ValueError, RuntimeError, FileNotFoundError)
        return next((one.__name__ for one in known if isinstance(error, one)), "another error")
    return "no error"


class _Trap:
    """Makes a folder as soon as it is unpickled."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def round_trip(solution, seed):
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (pipe, X) in {"labels": _classifier(seed), "numbers": _regressor(seed)}.items():
            path = os.path.join(folder, f"{name}.joblib")
            solution.save_model(path, pipe, X[:5])
            found = solution.load_model(path)
            results[name] = [type(found).__name__, np.asarray(found.predict(X)).tolist()]
    return results


def stored(solution, seed):
    pipe, X = _classifier(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.v2.joblib")
        solution.save_model(path, pipe, X[:7])
        record = joblib.load(path)
        digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        companion = Path(f"{path}.sha256")
        text = companion.read_text().rstrip() if companion.exists() else "no such file"
        return {
            "keys": sorted(map(str, record)),
            "sklearn_version": str(record.get("sklearn_version")) == sklearn.__version__,
            "sample": np.asarray(record.get("sample")).tolist(),
            "predictions": np.asarray(record.get("predictions")).tolist(),
            "companion": "the SHA-256" if text == digest else text[:80],
        }


def changed_file(solution, seed):
    pipe, X = _classifier(seed)
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        path, trace = os.path.join(folder, "model.joblib"), os.path.join(folder, "trace")
        _write(path, _record(pipe, X[:4]))
        # Pickle ignores what comes after its end, so only the hash can tell.
        with open(path, "ab") as file:
            file.write(b"\0")
        results["a byte added"] = _outcome(solution.load_model, path)
        _write(path, _record(pipe, X[:4]))
        joblib.dump(_record(pipe, X[:6]), path)
        results["another model"] = _outcome(solution.load_model, path)
        Path(path).write_bytes(pickle.dumps(_record(pipe, X[:4], pipeline=_Trap(trace))))
        results["code inside"] = _outcome(solution.load_model, path)
        results["unpickled"] = os.path.exists(trace)
    return results


def expected_sha256(solution, seed):
    pipe, X = _classifier(seed)
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.joblib")
        digest = _write(path, _record(pipe, X[:4]))
        other = hashlib.sha256(str(seed).encode()).hexdigest()
        results["right"] = _outcome(solution.load_model, path, digest)
        results["wrong"] = _outcome(solution.load_model, path, expected_sha256=other)
        Path(f"{path}.sha256").write_text(other)
        results["companion of another file"] = _outcome(solution.load_model, path, digest)
        os.remove(f"{path}.sha256")
        results["no companion"] = _outcome(solution.load_model, path, digest)
    return results


def version(solution, seed):
    pipe, X = _classifier(seed)
    rng = np.random.default_rng(seed)
    other = f"0.{rng.integers(10, 90)}.{rng.integers(10, 90)}"
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.joblib")
        for saved_with in [sklearn.__version__, other]:
            _write(path, _record(pipe, X[:4], sklearn_version=saved_with))
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                found = solution.load_model(path)
            naming = [
                one
                for one in caught
                if issubclass(one.category, UserWarning)
                and other in str(one.message)
                and sklearn.__version__ in str(one.message)
            ]
            name = "other version" if saved_with == other else "same version"
            results[name] = {"warnings": min(len(naming), 1), "loaded": hasattr(found, "predict")}
    return results


def predictions(solution, seed):
    results = {}
    row = int(np.random.default_rng(seed).integers(8))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.joblib")
        texts, X = _classifier(seed)
        flipped = texts.predict(X[:8])
        flipped[row] = "no" if flipped[row] == "yes" else "yes"
        _write(path, _record(texts, X[:8], predictions=flipped))
        results["a label that is a text"] = _outcome(solution.load_model, path)
        labels, X = _classifier(seed, names=(0, 1))
        flipped = labels.predict(X[:8])
        flipped[row] = 1 - flipped[row]
        _write(path, _record(labels, X[:8], predictions=flipped))
        results["a label that is a number"] = _outcome(solution.load_model, path)
        regressor, X = _regressor(seed)
        moved = regressor.predict(X[:8])
        moved[row] += 0.5
        _write(path, _record(regressor, X[:8], predictions=moved))
        results["a number"] = _outcome(solution.load_model, path)
    return results


def missing_files(solution, seed):
    pipe, X = _classifier(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.joblib")
        results = {
            "nothing there": _outcome(solution.load_model, path),
            "nothing there, hash given": _outcome(solution.load_model, path, "0" * 64),
        }
        _write(path, _record(pipe, X[:4]))
        os.remove(f"{path}.sha256")
        results["no companion"] = _outcome(solution.load_model, path)
    return results


def failed_save(solution, seed):
    pipe, X = _classifier(seed)
    lambdas = make_pipeline(FunctionTransformer(lambda rows: rows), LogisticRegression())
    lambdas.fit(X, pipe.predict(X))
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.joblib")
        solution.save_model(path, pipe, X[:4])
        before = {one.name: one.read_bytes() for one in Path(folder).iterdir()}
        calls = {"cannot be pickled": (lambdas, X[:4]), "cannot predict": (pipe, X[:4, :2])}
        for name, (model, sample) in calls.items():
            raised = _outcome(solution.save_model, path, model, sample) != "no error"
            after = {one.name: one.read_bytes() for one in Path(folder).iterdir()}
            results[name] = {"raised": raised, "folder as before": after == before}
    return results


def path_objects(solution, seed):
    pipe, X = _classifier(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.joblib")
        solution.save_model(path, pipe, X[:4])
        solution.load_model(path)
        return sorted(one.name for one in path.parent.iterdir())
