from flask import Flask


def create_app() -> Flask:
    """Return a new application that greets at /."""
    app = Flask(__name__)

    @app.get("/")
    def welcome() -> str:
        return "Welcome to Flask!"

    return app


if __name__ == "__main__":
    create_app().run(debug=True)
