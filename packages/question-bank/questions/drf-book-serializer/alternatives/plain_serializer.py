import django
from django.conf import settings
from django.db import models
from django.urls import re_path
from rest_framework import serializers, status


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
from rest_framework.response import Response
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


class BookSerializer(serializers.Serializer):
    title = serializers.CharField()
    author = serializers.CharField()
    publication_date = serializers.SerializerMethodField()

    def get_publication_date(self, book):
        return book.publication_date.isoformat()


class Query(serializers.Serializer):
    limit = serializers.IntegerField(min_value=1, max_value=100, default=100)


class BookList(APIView):
    http_method_names = ["get", "head", "options"]

    def get(self, request):
        query = Query(data=request.query_params.dict())
        if not query.is_valid():
            return Response(query.errors, status=status.HTTP_400_BAD_REQUEST)
        everything = sorted(Book.objects.all(), key=lambda book: book.title)
        wanted = everything[: query.validated_data["limit"]]
        return Response([BookSerializer(book).data for book in wanted])


urlpatterns = [re_path(r"^api/books/$", BookList.as_view(), name="books")]
