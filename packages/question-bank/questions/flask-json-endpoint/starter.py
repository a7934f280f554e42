from flask import Flask


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    raise NotImplementedError
