from flask import Flask


def create_app(model, n_features: int, max_rows: int = 1000) -> Flask:
    """Return an application that serves the predictions of a model."""
    raise NotImplementedError
