from flask import Flask, Response


def create_app() -> Flask:
    """Return a new application that greets at /."""
    app = Flask(__name__)

    @app.get("/")
    def welcome() -> Response:
        return Response("Welcome to Flask!", mimetype="text/plain")

    return app


if __name__ == "__main__":
    # Debug stays off: its console lets every visitor run Python on the server.
    create_app().run()
