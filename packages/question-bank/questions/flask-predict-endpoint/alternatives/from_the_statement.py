import json
import math

import numpy as np
from flask import Flask, jsonify, request


def _is_finite_number(value) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer beyond the range of floats
        return False


def _plain(value) -> int | float:
    """Return a prediction as a Python number."""
    if isinstance(value, (int, np.integer)):
        return int(value)
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("a prediction is not finite")
    return number


def _failure(status: int, message: str):
    return jsonify(error=message), status


def create_app(model, n_features: int, max_rows: int = 1000) -> Flask:
    """Return an application that serves the predictions of a model."""
    app = Flask(__name__)

    @app.get("/health")
    def health():
        return jsonify(status="ok")

    @app.post("/predict")
    def predict():
        try:
            body = json.loads(request.get_data())
        except (ValueError, RecursionError):
            return _failure(400, "the body is not JSON")
        if not isinstance(body, dict):
            return _failure(400, "the body is no object")
        if "rows" not in body:
            return _failure(400, "rows are missing")
        rows = body["rows"]
        if not isinstance(rows, list):
            return _failure(400, "rows is no list")
        if len(rows) > max_rows:
            return _failure(413, f"more than {max_rows} rows")
        for row in rows:
            if not isinstance(row, list) or len(row) != n_features:
                return _failure(400, f"each row needs to be a list of {n_features} numbers")
            for value in row:
                if not _is_finite_number(value):
                    return _failure(400, "each entry needs to be a finite number")

        if not rows:
            return jsonify(predictions=[], n=0)
        try:
            result = model.predict(np.array(rows, dtype=float))
            predictions = [_plain(value) for value in result]
        except Exception:
            return _failure(500, "no prediction could be made")
        if len(predictions) != len(rows):
            return _failure(500, "no prediction could be made")
        return jsonify(predictions=predictions, n=len(rows))

    return app
