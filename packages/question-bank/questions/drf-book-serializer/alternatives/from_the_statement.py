import re

import django
from django.conf import settings
from django.db import connection, models
from django.test import Client
from django.urls import path
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response


def _configure() -> None:
    """Set Django up with a database in memory and the routes of this file."""
    if settings.configured:
        return
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
        ROOT_URLCONF=__name__,
        USE_TZ=True,
    )
    django.setup()


_configure()

# Views read the settings when they are imported.
from rest_framework.views import APIView


class Book(models.Model):
    """A book of the library. It is given; leave it as it is."""

    title = models.CharField(max_length=100)
    author = models.CharField(max_length=100)
    publication_date = models.DateField()

    class Meta:
        app_label = "library"

    def __str__(self) -> str:
        return self.title


class BookSerializer(serializers.ModelSerializer):
    """The JSON form of a book."""

    class Meta:
        model = Book
        fields = ["title", "author", "publication_date"]


MAX_BOOKS = 100
WHOLE_NUMBER = re.compile(r"0*([1-9][0-9]{0,2})")


def _read_limit(text: str | None) -> int:
    """Return the number of books wanted; ValidationError (400) for a bad limit."""
    if text is None:
        return MAX_BOOKS
    match = WHOLE_NUMBER.fullmatch(text)
    if match is None or int(match[1]) > MAX_BOOKS:
        raise serializers.ValidationError({"limit": f"a whole number from 1 to {MAX_BOOKS}"})
    return int(match[1])


class BookList(APIView):
    """The books of the library."""

    def get(self, request: Request) -> Response:
        """Answer with the books in title order."""
        limit = _read_limit(request.query_params.get("limit"))
        books = Book.objects.order_by("title")[:limit]
        return Response(BookSerializer(books, many=True).data)


urlpatterns: list = [path("api/books/", BookList.as_view())]


if __name__ == "__main__":
    # Try your code here; the tests make the table by themselves.
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    Book.objects.create(title="Emma", author="Jane Austen", publication_date="1815-12-23")
    Book.objects.create(title="Dune", author="Frank Herbert", publication_date="1965-08-01")
    print(Client().get("/api/books/").content.decode())
