import json
import random

import numpy as np


class _Model:
    """A linear model with the manners of scikit-learn, or one that always fails."""

    def __init__(self, weights, dtype=np.float64, error=None):
        self.weights = np.array(weights)
        self.dtype = dtype
        self.error = error
        self.calls = 0

    def predict(self, X):
        self.calls += 1
        if self.error is not None:
            raise self.error
        rows = np.asarray(X, dtype=np.float64)
        if rows.ndim != 2:
            raise ValueError(f"Expected 2D array, got {rows.ndim}D array instead")
        if rows.shape[1] != len(self.weights):
            raise ValueError(f"X has {rows.shape[1]} features")
        return (rows @ self.weights).astype(self.dtype)


def _rows(rng, count, width):
    # Eighths are exact in every type of float.
    return [[rng.randrange(-72, 73) / 8 for _ in range(width)] for _ in range(count)]


def _post(client, body):
    """The answer to a body: text goes as it is, everything else as JSON."""
    text = body if isinstance(body, str) else json.dumps(body)
    return client.post("/predict", data=text, content_type="application/json")


def _decoded(response):
    try:
        return json.loads(response.get_data(as_text=True))
    except ValueError:
        return "no JSON"


def _refusal(response):
    decoded = _decoded(response)
    error = decoded.get("error") if isinstance(decoded, dict) else None
    has_text = isinstance(error, str) and error.strip() != ""
    return {"status": response.status_code, "error is a text": has_text}


def _refusals(solution, bodies):
    client = solution.create_app(_Model([0.5, -2.0]), 2).test_client()
    return {str(body): _refusal(_post(client, body)) for body in bodies}


def good_rows(solution, seed):
    rng = random.Random(seed)
    found = {}
    for count, width in [(2, 2), (1, 1), (3, 4), (20, 3)]:
        weights = [rng.uniform(-3, 3) for _ in range(width)]
        rows = _rows(rng, count, width)
        # Whole numbers are numbers, too.
        rows[0][0] = rng.randrange(-5, 6)
        client = solution.create_app(_Model(weights), width).test_client()
        response = _post(client, {"rows": rows})
        found[f"{count} x {width}"] = [response.status_code, _decoded(response)]
    return found


def numpy_numbers(solution, seed):
    rng = random.Random(seed)
    weights = [rng.randrange(4, 13) / 4, rng.randrange(4, 13) / 4]
    rows = _rows(rng, 5, 2)
    found = {}
    for dtype in ("int64", "int32", "uint8", "float32"):
        model = _Model(weights, dtype)
        positive = [[abs(entry) for entry in row] for row in rows]
        response = _post(solution.create_app(model, 2).test_client(), {"rows": positive})
        decoded = _decoded(response)
        predictions = decoded.get("predictions") if isinstance(decoded, dict) else None
        found[dtype] = [response.status_code, predictions]
    return found


def bad_bodies(solution, seed):
    word = "".join(random.Random(seed).choices("abcdef", k=5))
    bodies = ["not JSON", "", '{"rows": [[1, 2]', "null", "5", f'"{word}"', [[1, 2]], {}]
    bodies += [{word: [[1, 2]]}, {"rows": 5}, {"rows": word}, {"rows": None}]
    bodies += [{"rows": {"0": [1, 2]}}]
    return _refusals(solution, bodies)


def bad_rows(solution, seed):
    good = _rows(random.Random(seed), 1, 2)[0]
    rows = [[1.0], [1.0, 2.0, 3.0], [], 5, "ab", None, {"0": 1.0, "1": 2.0}]
    entries = ["abc", "1.5", "", None, True, False, [1.0], {}]
    rows += [[1.0, entry] for entry in entries] + [[entry, 1.0] for entry in entries]
    return _refusals(solution, [{"rows": [good, row]} for row in rows])


def not_finite(solution, seed):
    number = round(random.Random(seed).uniform(-9, 9), 3)
    texts = ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"]
    rows = [f"[{number}, {text}]" for text in texts] + [f"[{text}, {number}]" for text in texts]
    return _refusals(solution, [f'{{"rows": [[1.0, 2.0], {row}]}}' for row in rows])


def too_many_rows(solution, seed):
    rng = random.Random(seed)
    most = rng.randrange(2, 7)
    small = solution.create_app(_Model([1.0, 2.0]), 2, most).test_client()
    usual = solution.create_app(_Model([1.0]), 1).test_client()
    return {
        "max_rows": _post(small, {"rows": _rows(rng, most, 2)}).status_code,
        "one more": _refusal(_post(small, {"rows": _rows(rng, most + 1, 2)})),
        "one more, all bad": _refusal(_post(small, {"rows": [["abc"]] * (most + 1)})),
        "1000": _post(usual, {"rows": [[1]] * 1000}).status_code,
        "1001": _refusal(_post(usual, {"rows": [[1]] * 1001})),
    }


def health(solution, seed):
    response = solution.create_app(_Model([1.0, 2.0]), 2).test_client().get("/health")
    return {"status": response.status_code, "body": _decoded(response)}


def other_methods(solution, seed):
    client = solution.create_app(_Model([1.0, 2.0]), 2).test_client()
    return {
        f"{method} {path}": client.open(path, method=method, json={"rows": []}).status_code
        for path, methods in {
            "/predict": ["GET", "PUT", "PATCH", "DELETE"],
            "/health": ["POST", "PUT", "PATCH", "DELETE"],
        }.items()
        for method in methods
    }


def failing_model(solution, seed):
    secret = "".join(random.Random(seed).choices("bcdfghjklm", k=12))
    found = {}
    for kind in (ValueError, RuntimeError, KeyError, ZeroDivisionError):
        app = solution.create_app(_Model([1.0, 2.0], error=kind(secret)), 2)
        response = _post(app.test_client(), {"rows": [[1.0, 2.0]]})
        text = response.get_data(as_text=True)
        found[kind.__name__] = _refusal(response) | {
            "tells of": [word for word in (secret, kind.__name__, "Traceback") if word in text]
        }
    return found


def no_rows(solution, seed):
    model = _Model([1.0, 2.0])
    response = _post(solution.create_app(model, 2).test_client(), {"rows": []})
    return {
        "status": response.status_code,
        "body": _decoded(response),
        "calls of the model": model.calls,
    }
