import json

from flask import Flask, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    app = Flask(__name__)

    @app.get("/api/data")
    def data() -> str:
        return json.dumps({"message": "Flask API response"})

    @app.errorhandler(404)
    def not_found(error: NotFound) -> ResponseReturnValue:
        if request.path.startswith("/api/"):
            return {"error": "not found"}, 404
        return error

    return app
