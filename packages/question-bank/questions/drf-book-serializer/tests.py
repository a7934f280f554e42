import json
import random
from datetime import date, timedelta

import django
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import clear_url_caches

# The solution does the same where it is loaded first.
if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        REST_FRAMEWORK={
            "DEFAULT_AUTHENTICATION_CLASSES": [],
            "DEFAULT_PERMISSION_CLASSES": [],
            "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
            "UNAUTHENTICATED_USER": None,
        },
        ROOT_URLCONF="solution",
        USE_TZ=True,
    )
    django.setup()


def _client(solution, books):
    """A client of the solution's routes, with these books in the database."""
    clear_url_caches()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}")
    with connection.schema_editor() as editor:
        editor.create_model(solution.Book)
    solution.Book.objects.bulk_create(solution.Book(**book) for book in books)
    return Client()


def _books(rng, count):
    # The number makes titles differ, the letter before it makes the order one of its own.
    return [
        {
            "title": f"{rng.choice('abcdeABCDE')} {number:03}",
            "author": "".join(rng.choices("abcdefghi", k=6)).capitalize(),
            "publication_date": date(1850, 1, 1) + timedelta(days=rng.randrange(60_000)),
        }
        for number in rng.sample(range(1000), count)
    ]


def _list(client, limit=None):
    response = client.get("/api/books/", {} if limit is None else {"limit": limit})
    return json.loads(response.content)


def item_fields(solution, seed):
    book = _books(random.Random(seed), 1)[0]
    response = _client(solution, [book]).get("/api/books/")
    return {
        "status": response.status_code,
        "type": response.headers["Content-Type"].partition(";")[0],
        # What the date looks like is a matter of `dates`.
        "items": [
            {key: "…" if key == "publication_date" else value for key, value in item.items()}
            for item in json.loads(response.content)
        ],
    }


def serializer_alone(solution, seed):
    values = _books(random.Random(seed), 1)[0]
    data = solution.BookSerializer(solution.Book(pk=7, **values)).data
    return {"keys": sorted(data), "title": data.get("title"), "author": data.get("author")}


def dates(solution, seed):
    rng = random.Random(seed)
    books = _books(rng, 5)
    books[0]["publication_date"] = date(2024, 2, 1)
    found = _list(_client(solution, books))
    return {item["title"]: item["publication_date"] for item in found}


def title_order(solution, seed):
    rng = random.Random(seed)
    client = _client(solution, _books(rng, 20))
    limit = rng.randrange(5, 9)
    return {
        "without limit": [item["title"] for item in _list(client)],
        f"limit {limit}": [item["title"] for item in _list(client, limit)],
    }


def no_books(solution, seed):
    response = _client(solution, []).get("/api/books/")
    return {"status": response.status_code, "body": json.loads(response.content)}


def limits(solution, seed):
    rng = random.Random(seed)
    few = _client(solution, _books(rng, 5))
    found = {f"{limit} of 5": len(_list(few, limit)) for limit in (2, 5, 6, 100)}
    many = _client(solution, _books(rng, 105))
    limit = rng.randrange(10, 90)
    return found | {f"{limit} of 105": len(_list(many, limit)) for limit in (1, 2, limit, 99, 100)}


def no_limit(solution, seed):
    rng = random.Random(seed)
    return {count: len(_list(_client(solution, _books(rng, count)))) for count in (99, 101, 105)}


def bad_limits(solution, seed):
    client = _client(solution, _books(random.Random(seed), 3))
    texts = ["0", "101", "-1", "abc", "2.5", "", "1000000", "ten", "1,5"]
    return {text: client.get("/api/books/", {"limit": text}).status_code for text in texts}


def other_methods(solution, seed):
    rng = random.Random(seed)
    first, second = _books(rng, 2)
    client = _client(solution, [first])
    body = json.dumps({**second, "publication_date": second["publication_date"].isoformat()})
    found = {}
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        response = client.generic(method, "/api/books/", body, content_type="application/json")
        found[method] = response.status_code
    titles = [book.title for book in solution.Book.objects.all()]
    return {"status": found, "books": titles}


def one_query(solution, seed):
    counts = {}
    for number in (1, 60):
        client = _client(solution, _books(random.Random(seed), number))
        for query in ({}, {"limit": 30}):
            with CaptureQueriesContext(connection) as queries:
                client.get("/api/books/", query)
            counts[f"{number} books, {query}"] = len(queries)
    return counts
