from flask import Flask, render_template_string, request

INDEX_HTML = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Flask with Templates</title>
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

    @app.get("/")
    def index() -> str:
        return render_template_string(INDEX_HTML, name=request.args.get("name"))

    return app
