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


class CheckedBooks(models.Manager):
    def add(self, title, author, day):
        problems = {}
        for name, text in (("title", title), ("author", author)):
            if len(text) == 0:
                problems[name] = f"{name} is empty"
            elif len(text) > 100:
                problems[name] = f"{name} has more than 100 characters"
        if isinstance(day, str):
            try:
                day = datetime.datetime.strptime(day, "%Y-%m-%d").date()
            except ValueError:
                problems["publication_date"] = f"{day!r} is no date"
        if problems:
            raise ValidationError(problems)
        return self.create(title=title, author=author, publication_date=day)


class Book(models.Model):
    title = models.CharField("title of the book", max_length=100, blank=False)
    author = models.CharField("who wrote it", max_length=100, blank=False)
    publication_date = models.DateField("first published", null=False)
    objects = CheckedBooks()

    class Meta:
        app_label = "library"
        ordering = ["title"]

    def __str__(self):
        return f"{self.title}"


def create_book(title, author, date):
    return Book.objects.add(title, author, date)
