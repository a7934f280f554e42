from flask import Flask, Response
from flask.views import MethodView


class Index(MethodView):
    init_every_request = False

    def get(self):
        return Response("Welcome to Flask!", status=200, content_type="text/html; charset=utf-8")


def create_app():
    application = Flask("welcome")
    application.config.update(DEBUG=False)
    application.add_url_rule("/", view_func=Index.as_view("index"))
    return application
