from flask import Flask


def create_app() -> Flask:
    """Return a new application that greets at /."""
    app = Flask(__name__)
    app.config["DEBUG"] = True

    @app.get("/")
    def welcome() -> str:
        return "Welcome to Flask!"

    return app
