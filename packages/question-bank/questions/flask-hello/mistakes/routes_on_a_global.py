from flask import Flask


app = Flask(__name__)


def create_app() -> Flask:
    @app.get("/")
    def welcome() -> str:
        return "Welcome to Flask!"

    return app


if __name__ == "__main__":
    # Debug stays off: its console lets every visitor run Python on the server.
    create_app().run()
