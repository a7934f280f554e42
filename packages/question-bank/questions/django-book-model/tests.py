import random
from datetime import date, timedelta

import django
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, models

# The solution does the same where it is loaded first.
if not settings.configured:
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()


def _make_table(solution):
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE {connection.ops.quote_name(table)}")
    with connection.schema_editor() as editor:
        editor.create_model(solution.Book)


def _text(rng, length=8):
    return "".join(rng.choices("abcdefghijklmnop", k=length)).capitalize()


def _day(rng):
    return date(1850, 1, 1) + timedelta(days=rng.randrange(60_000))


def _outcome(create, *arguments):
    try:
        create(*arguments)
    except ValidationError:
        return "ValidationError"
    except Exception as error:
        return type(error).__name__
    return "no error"


def _bad_values(rng):
    """Arguments with one fault each, by what is wrong."""
    title, author, day = _text(rng), _text(rng), _day(rng)
    return {
        "empty title": ("", author, day),
        "empty author": (title, "", day),
        "title of 101 characters": (_text(rng, 101), author, day),
        "author of 101 characters": (title, _text(rng, 101), day),
        "title of 300 characters": (_text(rng, 300), author, day),
        "not-a-date": (title, author, "not-a-date"),
        "2024-02-30": (title, author, "2024-02-30"),
        "empty date": (title, author, ""),
    }


def fields(solution, seed):
    meta = solution.Book._meta
    found = {"names": sorted(one.name for one in meta.concrete_fields if not one.primary_key)}
    for name in ("title", "author"):
        field = meta.get_field(name)
        found[name] = {
            "CharField": isinstance(field, models.CharField),
            "max_length": field.max_length,
            "blank or null": field.blank or field.null,
        }
    field = meta.get_field("publication_date")
    found["publication_date"] = {
        "DateField": isinstance(field, models.DateField),
        "DateTimeField": isinstance(field, models.DateTimeField),
        "blank or null": field.blank or field.null,
    }
    return found


def created_book(solution, seed):
    _make_table(solution)
    rng = random.Random(seed)
    book = solution.create_book(f"{_text(rng)} & {_text(rng)}", f"{_text(rng)} Ö.", _day(rng))
    read = solution.Book.objects.get(pk=book.pk)
    return {
        "a Book": isinstance(book, solution.Book),
        "number of books": solution.Book.objects.count(),
        "title": read.title,
        "author": read.author,
        "date": read.publication_date,
    }


def title_as_text(solution, seed):
    title = _text(random.Random(seed))
    return str(solution.Book(title=title, author="Somebody", publication_date=date(2000, 1, 1)))


def iso_text(solution, seed):
    _make_table(solution)
    rng = random.Random(seed)
    found = {}
    for day in (date(2024, 2, 29), _day(rng)):
        book = solution.create_book(_text(rng), _text(rng), day.isoformat())
        found[day.isoformat()] = book.publication_date
    return found


def bad_values(solution, seed):
    _make_table(solution)
    values = _bad_values(random.Random(seed))
    return {name: _outcome(solution.create_book, *some) for name, some in values.items()}


def nothing_saved(solution, seed):
    _make_table(solution)
    rng = random.Random(seed)
    # Who saves nothing at all is not praised for it.
    solution.create_book(_text(rng), _text(rng), _day(rng))
    saved = {}
    for name, some in _bad_values(rng).items():
        before = solution.Book.objects.count()
        # What is raised is a matter of `bad_values`.
        _outcome(solution.create_book, *some)
        saved[name] = solution.Book.objects.count() - before
    return saved


def longest_values(solution, seed):
    _make_table(solution)
    rng = random.Random(seed)
    title, author = _text(rng, 100), "Ö" * 100
    found = {}
    for which, some in {"title": (title, "A"), "author": ("T", author)}.items():
        book = solution.create_book(*some, _day(rng))
        found[which] = [book.title, book.author]
    return found


def missing_author(solution, seed):
    _make_table(solution)
    rng = random.Random(seed)
    solution.create_book(title=_text(rng), author=_text(rng), date=_day(rng))
    before = solution.Book.objects.count()
    try:
        solution.create_book(title=_text(rng), date=_day(rng))
        outcome = "no error"
    except (TypeError, ValidationError):
        outcome = "refused"
    return {"outcome": outcome, "saved": solution.Book.objects.count() - before}
