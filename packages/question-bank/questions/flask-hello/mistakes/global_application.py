from flask import Flask


app = Flask(__name__)


@app.get("/")
def welcome() -> str:
    return "Welcome to Flask!"


def create_app() -> Flask:
    return app


if __name__ == "__main__":
    # Debug stays off: its console lets every visitor run Python on the server.
    create_app().run()
