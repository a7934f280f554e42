from flask import Flask, abort, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    app = Flask(__name__)

    @app.route("/api/data", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def data() -> dict[str, str]:
        if request.method != "GET":
            abort(405)
        return {"message": "Flask API response"}

    @app.errorhandler(404)
    def not_found(error: NotFound) -> ResponseReturnValue:
        if request.path.startswith("/api/"):
            return {"error": "not found"}, 404
        return error

    return app
