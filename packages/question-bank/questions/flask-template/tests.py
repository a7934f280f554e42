import random
from collections import Counter
from html.parser import HTMLParser

from flask import template_rendered


class _Page(HTMLParser):
    """What a browser finds in a page: its elements, its text and its headings."""

    def __init__(self, response):
        super().__init__()
        self.opened, self.closed = Counter(), Counter()
        self.headings = []
        self._pieces = []
        self._in_heading = False
        self.feed(response.get_data(as_text=True))
        self.close()
        self.text = " ".join("".join(self._pieces).split())

    def handle_starttag(self, tag, attrs):
        self.opened[tag] += 1
        if tag == "h1":
            self._in_heading = True
            self.headings.append("")

    def handle_endtag(self, tag):
        self.closed[tag] += 1
        if tag == "h1":
            self._in_heading = False

    def handle_data(self, data):
        self._pieces.append(data)
        if self._in_heading:
            self.headings[-1] += data


def _client(solution):
    return solution.create_app().test_client()


def heading(solution, seed):
    response = _client(solution).get("/")
    headings = [" ".join(text.split()) for text in _Page(response).headings]
    return {"status": response.status_code, "h1": headings}


def page_structure(solution, seed):
    page = _Page(_client(solution).get("/"))
    return {tag: [page.opened[tag], page.closed[tag]] for tag in ("html", "head", "body")}


def rendered_template(solution, seed):
    app = solution.create_app()
    names = []

    def note(sender, template, context, **extra):
        names.append(template.name)

    rendered = {}
    with template_rendered.connected_to(note, app):
        for which, query in [("no name", {}), ("Ada", {"name": "Ada"})]:
            names.clear()
            app.test_client().get("/", query_string=query)
            rendered[which] = "index.html" in names
    return rendered


def name_shown(solution, seed):
    rng = random.Random(seed)
    drawn = "".join(rng.choices("abcdefghijklm", k=6))
    names = ["Ada", "Ada Lovelace", "José", "van der Berg", "李雷", drawn, drawn.capitalize()]
    client = _client(solution)
    shown = {}
    for name in names:
        page = _Page(client.get("/", query_string={"name": name}))
        shown[name] = f"Hello, {name}!" in page.text
    return shown


def name_escaped(solution, seed):
    word = "".join(random.Random(seed).choices("abcdefghijklm", k=6))
    client = _client(solution)
    usual = _Page(client.get("/", query_string={"name": word})).opened
    names = ["<b>", f"<i>{word}</i>", f"<script>{word}()</script>", f"<img src={word}>"]
    names += ["Tom & Eve", "&lt;"]
    found = {}
    for name in names:
        page = _Page(client.get("/", query_string={"name": name}))
        found[name] = {
            "elements that the name became": sorted((page.opened - usual).elements()),
            # A change of case is what `name_shown` is about.
            "name on the page": name.casefold() in page.text.casefold(),
        }
    return found


def no_name(solution, seed):
    client = _client(solution)
    pages = {"no name": _Page(client.get("/")), "empty name": _Page(client.get("/?name="))}
    return {
        which: {word: word in page.text for word in ("Hello", "None")}
        for which, page in pages.items()
    }


def unknown_path(solution, seed):
    word = "".join(random.Random(seed).choices("abcdefghijklm", k=6))
    client = _client(solution)
    paths = ["/nope", "/index.html", f"/{word}", f"/{word}/{word}"]
    return {path: client.get(path).status_code for path in paths}
