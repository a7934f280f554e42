from flask import Flask
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    app = Flask(__name__)

    @app.get("/api/data")
    def data() -> dict[str, str]:
        return {"message": "Flask API response"}

    @app.errorhandler(404)
    def not_found(error: NotFound) -> ResponseReturnValue:
        return {"error": "not found"}, 404

    return app
