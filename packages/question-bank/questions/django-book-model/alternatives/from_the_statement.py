import datetime

import django
from django.conf import settings
from django.db import connection, models


def _configure() -> None:
    """Set Django up with a database in memory."""
    if settings.configured:
        return
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()


_configure()


class Book(models.Model):
    """A book with its title, author and date of publication."""

    title = models.CharField(max_length=100)
    author = models.CharField(max_length=100)
    publication_date = models.DateField()

    class Meta:
        app_label = "library"

    def __str__(self) -> str:
        return self.title


def create_book(title: str, author: str, date: datetime.date | str) -> Book:
    """Check and save a new book and return it; ValidationError for bad values."""
    book = Book(title=title, author=author, publication_date=date)
    book.full_clean()  # also turns the date's text into a date
    book.save()
    return book


if __name__ == "__main__":
    # Try your code here; the tests make the table by themselves.
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    print(create_book("Emma", "Jane Austen", "1815-12-23"))
