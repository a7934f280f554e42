from flask import Flask, render_template, request
from jinja2 import DictLoader

INDEX_HTML = """\
<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Welcome</title>
  </head>
  <body>
    <h1>Welcome to Flask with Templates!</h1>
    {% if name %}
    <p>Hello, {{ name }}!</p>
    {% endif %}
  </body>
</html>
"""


def create_app() -> Flask:
    """Return a new application that renders index.html at /."""
    app = Flask(__name__)
    # Stands for the file templates/index.html.
    app.jinja_loader = DictLoader({"index.html": INDEX_HTML})

    @app.get("/")
    def index() -> str:
        return render_template("index.html", name=request.args.get("name", ""))

    return app
