from flask import Blueprint, Flask
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    app = Flask(__name__)

    api = Blueprint("api", __name__, url_prefix="/api")

    @api.get("/data")
    def data() -> dict[str, str]:
        return {"message": "Flask API response"}

    @api.errorhandler(404)
    def not_found(error: NotFound) -> ResponseReturnValue:
        return {"error": "not found"}, 404

    app.register_blueprint(api)

    return app
