from flask import Flask, request

INDEX_HTML = """\
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Flask with Templates</title>
  </head>
  <body>
    <h1>Welcome to Flask with Templates!</h1>
    {greeting}
  </body>
</html>
"""


def create_app() -> Flask:
    """Return a new application that renders index.html at /."""
    app = Flask(__name__)

    @app.get("/")
    def index() -> str:
        name = request.args.get("name")
        greeting = f"<p>Hello, {name}!</p>" if name else ""
        return INDEX_HTML.format(greeting=greeting)

    return app
