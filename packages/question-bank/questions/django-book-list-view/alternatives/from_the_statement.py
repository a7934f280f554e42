import django
from django.conf import settings
from django.db import connection, models
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.utils.html import escape
from django.views.decorators.http import require_safe


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


@require_safe
def book_list(request: HttpRequest) -> HttpResponse:
    """Answer with the titles of all books, one per line."""
    lines = []
    for title in Book.objects.order_by("title").values_list("title", flat=True):
        lines.append(str(escape(title)))
    if not lines:
        return HttpResponse("No books")
    return HttpResponse("\n".join(lines))


urlpatterns: list = [path("books/", book_list, name="book_list")]


if __name__ == "__main__":
    # Try your code here; the tests make the table by themselves.
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    for title in ("Emma", "Dune <2nd ed.>"):
        Book.objects.create(title=title, author="Somebody", publication_date="2000-01-01")
    print(Client().get("/books/").content.decode())
