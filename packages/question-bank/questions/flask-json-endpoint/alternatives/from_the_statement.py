from flask import Flask, json, jsonify, request
from werkzeug.exceptions import HTTPException


def create_app() -> Flask:
    """Return a new application with the endpoint /api/data."""
    app = Flask(__name__)
    # /api//data is an unknown path, not one to redirect.
    app.url_map.merge_slashes = False

    @app.get("/api/data")
    def data():
        return jsonify({"message": "Flask API response"})

    @app.errorhandler(HTTPException)
    def error_page(error: HTTPException):
        if not request.path.startswith("/api/"):
            return error
        response = error.get_response()
        response.data = json.dumps({"error": error.name.lower()})
        response.content_type = "application/json"
        return response

    return app
