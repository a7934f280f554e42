import math
from typing import Any

import numpy as np
from flask import Flask, request
from flask.typing import ResponseReturnValue


def create_app(model: Any, n_features: int, max_rows: int = 1000) -> Flask:
    """Return an application that serves the predictions of a model."""
    app = Flask(__name__)

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.post("/predict")
    def predict() -> ResponseReturnValue:
        body = request.get_json(silent=True)
        rows = body.get("rows") if isinstance(body, dict) else None
        if not isinstance(rows, list):
            return _error('expected JSON like {"rows": [[1.0, 2.0]]}', 400)
        # Counted first, so that nobody keeps us busy with millions of rows.
        if len(rows) > max_rows:
            return _error(f"more than {max_rows} rows", 413)
        if not all(_is_row(row, n_features) for row in rows):
            return _error(f"each row must hold {n_features} finite numbers", 400)
        if not rows:
            return {"predictions": [], "n": 0}
        try:
            predictions = model.predict(np.array(rows, dtype=float))
        except ValueError:
            return _error("the rows do not fit the model", 400)
        except Exception:
            # The details are for our log, not for strangers.
            app.logger.exception("the model failed")
            return _error("the model failed", 500)
        # tolist() gives Python's own numbers, which JSON can hold.
        return {"predictions": np.asarray(predictions).tolist(), "n": len(rows)}

    return app


def _is_row(row: Any, n_features: int) -> bool:
    """Whether a row is a list of so many finite numbers."""
    return isinstance(row, list) and len(row) == n_features and all(map(_is_finite_number, row))


def _is_finite_number(value: Any) -> bool:
    # True and False are whole numbers to Python, but not to us.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _error(message: str, status: int) -> ResponseReturnValue:
    return {"error": message}, status
