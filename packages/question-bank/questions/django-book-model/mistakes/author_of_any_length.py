import datetime

import django
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models


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
    author = models.TextField()
    publication_date = models.DateField()

    class Meta:
        app_label = "library"

    def __str__(self) -> str:
        return self.title


def create_book(title: str, author: str, date: datetime.date | str) -> Book:
    """Check and save a new book and return it; ValidationError for bad values."""
    if len(author) > 100:
        raise ValidationError("the author is too long")
    book = Book(title=title, author=author, publication_date=date)
    book.full_clean()
    book.save()
    return book
