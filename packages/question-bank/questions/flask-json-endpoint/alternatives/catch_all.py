import json

from flask import Blueprint, Flask, Response

api = Blueprint("api", __name__)


def as_json(value, status=200):
    return Response(json.dumps(value), status, mimetype="application/json")


@api.route("/data", methods=["GET"])
def data():
    return as_json(dict(message="Flask API response"))


@api.route("/<path:rest>", methods=["GET"])
def nothing(rest):
    return as_json({"error": f"/api/{rest} does not exist", "status": 404}, 404)


def create_app():
    app = Flask(__name__)
    app.register_blueprint(api, url_prefix="/api")
    return app
