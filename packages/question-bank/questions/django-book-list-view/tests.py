import html
import random
from datetime import date

import django
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import clear_url_caches, reverse

# The solution does the same where it is loaded first.
if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        ROOT_URLCONF="solution",
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        USE_TZ=True,
    )
    django.setup()


def _client(solution, titles):
    """A client of the solution's routes, with these books in the database."""
    clear_url_caches()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}")
    with connection.schema_editor() as editor:
        editor.create_model(solution.Book)
    solution.Book.objects.bulk_create(
        solution.Book(title=title, author="Somebody", publication_date=date(2000, 1, 1))
        for title in titles
    )
    return Client()


def _text(response):
    text = response.content.decode()
    return text.removesuffix("\n")


def _titles(rng, count):
    return ["".join(rng.choices("abcdefghijklmnop", k=8)).capitalize() for _ in range(count)]


def titles_in_order(solution, seed):
    rng = random.Random(seed)
    titles = [*_titles(rng, 12), "emma", "Emma", "Dune", "Dune", "Zorba", "a room"]
    rng.shuffle(titles)
    response = _client(solution, titles).get("/books/")
    return {"status": response.status_code, "lines": _text(response).split("\n")}


def no_books(solution, seed):
    response = _client(solution, []).get("/books/")
    return {"status": response.status_code, "body": _text(response)}


def escaped_titles(solution, seed):
    word = _titles(random.Random(seed), 1)[0]
    titles = [f"<script>{word}()</script>", "Tom & Eve", "'a' \"b\"", f"&lt;{word}", "1 < 2"]
    found = {}
    for title in titles:
        text = _text(_client(solution, [title]).get("/books/"))
        found[title] = {
            "has < or >": "<" in text or ">" in text,
            "as a browser shows it": html.unescape(text),
        }
    return found


def content_type(solution, seed):
    response = _client(solution, _titles(random.Random(seed), 1)).get("/books/")
    kind = response.headers["Content-Type"].partition(";")[0].strip().lower()
    return {"status": response.status_code, "type": kind}


def other_methods(solution, seed):
    client = _client(solution, _titles(random.Random(seed), 2))
    found = {}
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        response = client.generic(method, "/books/")
        allowed = [one.strip() for one in response.headers.get("Allow", "").split(",")]
        found[method] = {"status": response.status_code, "GET is allowed": "GET" in allowed}
    return found


def route_name(solution, seed):
    _client(solution, [])
    return reverse("book_list")


def one_query(solution, seed):
    counts = {}
    for number in (1, 50):
        client = _client(solution, _titles(random.Random(seed), number))
        with CaptureQueriesContext(connection) as queries:
            client.get("/books/")
        counts[number] = len(queries)
    return counts
