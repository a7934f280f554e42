import django
from django.conf import settings
from django.db import models
from django.urls import path
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
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


LIMIT_MAX = 100


class BookSerializer(serializers.ModelSerializer):
    """The JSON form of a book."""

    class Meta:
        model = Book
        # Named one by one, so that a new field of the model stays private until it is wanted.
        fields = ["title", "author", "publication_date"]


class BookList(APIView):
    """The books of the library."""

    def get(self, request: Request) -> Response:
        """Answer with the first books in title order; ?limit says how many."""
        limit = _limit(request.query_params.get("limit") or str(LIMIT_MAX))
        # A slice of a query set is a LIMIT in the query.
        books = Book.objects.order_by("title")[:limit]
        return Response(BookSerializer(books, many=True).data)


def _limit(text: str) -> int:
    """The number of books that is asked for; ValidationError, status 400, for a bad one."""
    try:
        limit = int(text)
    except ValueError:
        limit = 0
    if not 1 <= limit <= LIMIT_MAX:
        raise ValidationError({"limit": f"must be a whole number from 1 to {LIMIT_MAX}"})
    return limit


urlpatterns = [path("api/books/", BookList.as_view())]
