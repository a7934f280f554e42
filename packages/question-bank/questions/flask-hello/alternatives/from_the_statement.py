from flask import Flask


def create_app() -> Flask:
    """Return a new application that greets at /."""
    app = Flask(__name__, static_folder=None)
    app.debug = False  # whatever the environment says

    @app.get("/")
    def welcome() -> str:
        return "Welcome to Flask!"

    return app
