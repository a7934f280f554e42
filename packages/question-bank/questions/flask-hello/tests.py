import contextlib
import inspect
import random

import werkzeug.serving
from flask import Flask

# Of each server that somebody wanted to start: was it in debug mode?
_servers = []


def _note_run(app, host=None, port=None, debug=None, load_dotenv=True, **options):
    if debug is not None:
        app.debug = bool(debug)
    _servers.append(app.debug)


def _note_server(*_, use_debugger=False, **__):
    _servers.append(bool(use_debugger))


# This file is loaded before the solution, so no server starts, whoever asks for one.
Flask.run = _note_run
werkzeug.serving.run_simple = _note_server


def _word(rng):
    return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=6))


def welcome_text(solution, seed):
    response = solution.create_app().test_client().get("/")
    return {"status": response.status_code, "body": response.get_data(as_text=True)}


def content_type(solution, seed):
    response = solution.create_app().test_client().get("/")
    charset = response.mimetype_params.get("charset", "none")
    return {"type": response.mimetype, "charset": charset.lower()}


def other_paths(solution, seed):
    rng = random.Random(seed)
    client = solution.create_app().test_client()
    paths = ["/nope", "/welcome", f"/{_word(rng)}", f"/{_word(rng)}/{_word(rng)}"]
    return {path: client.get(path).status_code for path in paths}


def other_methods(solution, seed):
    client = solution.create_app().test_client()
    methods = ["POST", "PUT", "PATCH", "DELETE"]
    return {method: client.open("/", method=method).status_code for method in methods}


def separate_applications(solution, seed):
    path = f"/extra/{_word(random.Random(seed))}"
    first, second = solution.create_app(), solution.create_app()
    first.add_url_rule(path, "extra", lambda: "extra")
    return {
        "one and the same": first is second,
        "extra route in the first": first.test_client().get(path).status_code,
        "extra route in the second": second.test_client().get(path).status_code,
    }


def debug_off(solution, seed):
    app = solution.create_app()
    found = {"app.debug": bool(app.debug), "DEBUG in app.config": bool(app.config["DEBUG"])}
    _servers.clear()
    script = compile(inspect.getsource(solution), "main.py", "exec", dont_inherit=True)
    # What else a script tries out, and how it ends, does not matter here.
    with contextlib.suppress(Exception, SystemExit):
        exec(script, {"__name__": "__main__", "__file__": "main.py"})
    found["debug when run as a script"] = any(_servers)
    return found


def no_server(solution, seed):
    by_import = len(_servers)
    solution.create_app()
    return {"by the import": by_import, "by create_app": len(_servers) - by_import}
