import django
from django.conf import settings
from django.db import models
from django.http import HttpResponse, HttpResponseNotAllowed
from django.template import engines
from django.urls import re_path


def _configure() -> None:
    """Set Django up with a database in memory and the routes of this file."""
    if settings.configured:
        return
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        ROOT_URLCONF=__name__,
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        USE_TZ=True,
    )
    django.setup()


_configure()


class Book(models.Model):
    """A book of the library. It is given; leave it as it is."""

    title = models.CharField(max_length=100)
    author = models.CharField(max_length=100)
    publication_date = models.DateField()

    class Meta:
        app_label = "library"

    def __str__(self) -> str:
        return self.title


PAGE = """{% for book in books %}{{ book.title }}
{% empty %}No books{% endfor %}"""


def book_list(request):
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    books = sorted(Book.objects.all(), key=lambda book: book.title)
    template = engines["django"].from_string(PAGE)
    return HttpResponse(template.render({"books": books}, request))


urlpatterns = [re_path(r"^books/$", book_list, name="book_list")]
