from flask import Flask
from flask.typing import ResponseReturnValue


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    app = Flask(__name__)

    @app.get("/api/data")
    def data() -> dict[str, str]:
        return {"message": "Flask API response"}

    @app.route("/api/<path:rest>", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def nothing(rest: str) -> ResponseReturnValue:
        return {"error": f"there is no {rest}"}, 404

    return app
