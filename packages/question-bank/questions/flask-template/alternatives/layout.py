import flask
import jinja2

PAGES = {
    "layout.html": (
        "<!DOCTYPE html><html><head><title>{% block title %}{% endblock %}</title></head>"
        "<body class='page'>{% block main %}{% endblock %}</body></html>"
    ),
    "index.html": """
{% extends "layout.html" %}
{% block title %}Start{% endblock %}
{% block main %}
<h1 id="top">
  {{ heading }}
</h1>
{{ greeting }}
{% endblock %}
""",
}


def show():
    visitor = flask.request.args.get("name", "")
    greeting = f"Hello, {visitor}!" if visitor != "" else ""
    heading = "Welcome to Flask with Templates!"
    return flask.render_template("index.html", heading=heading, greeting=greeting)


def create_app():
    app = flask.Flask("pages")
    app.jinja_loader = jinja2.DictLoader(PAGES)
    app.add_url_rule("/", "show", show)
    return app
