from flask import Flask
from jinja2 import DictLoader

INDEX_HTML = """\
"""


def create_app() -> Flask:
    """Return a new application that renders index.html at /."""
    app = Flask(__name__)
    # Stands for the file templates/index.html.
    app.jinja_loader = DictLoader({"index.html": INDEX_HTML})
    raise NotImplementedError
