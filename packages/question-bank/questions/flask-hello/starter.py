from flask import Flask


def create_app() -> Flask:
    """Return a new application that greets at /."""
    raise NotImplementedError
