from flask import Flask, render_template, request
from jinja2 import DictLoader

INDEX_HTML = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Flask with Templates</title>
  </head>
  <body>
    <h1>Welcome to Flask with Templates!</h1>
    <p>Hello, {{ name or "stranger" }}!</p>
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
        # Flask escapes what it puts into templates whose names end in .html.
        return render_template("index.html", name=request.args.get("name"))

    return app
