import django
from django.conf import settings
from django.db import connection, models
from django.test import Client
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


class BookList(APIView):
    """The books of the library."""

    def get(self, request: Request) -> Response:
        """Answer with the books in title order."""
        raise NotImplementedError


urlpatterns: list = []


if __name__ == "__main__":
    # Try your code here; the tests make the table by themselves.
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    Book.objects.create(title="Emma", author="Jane Austen", publication_date="1815-12-23")
    Book.objects.create(title="Dune", author="Frank Herbert", publication_date="1965-08-01")
    print(Client().get("/api/books/").content.decode())
