"""The orders of lists, on the table of pages, which is Wagtail's.

Live pages alone, since nothing else is listed. The last index holds all that says
whether a page is visible, so that pages are counted without being read.
"""

from django.db import migrations, models
from django.db.models import F, Q

from cms.folding import Alphabetical

LIVE = Q(live=True)
INDEXES = [
    models.Index(
        F("first_published_at").desc(), "id", condition=LIVE, name="page_by_publication"
    ),
    models.Index(
        F("last_published_at").desc(), "id", condition=LIVE, name="page_by_update"
    ),
    models.Index(Alphabetical(F("title")), "id", condition=LIVE, name="page_by_title"),
    models.Index(
        fields=["locale", "id"],
        include=["path", "expire_at", "alias_of"],
        condition=LIVE,
        name="page_in_language",
    ),
]


def add_indexes(apps, schema_editor):
    page = apps.get_model("wagtailcore", "Page")
    for index in INDEXES:
        schema_editor.add_index(page, index)


def remove_indexes(apps, schema_editor):
    page = apps.get_model("wagtailcore", "Page")
    for index in INDEXES:
        schema_editor.remove_index(page, index)


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0005_indexes_of_dates"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(add_indexes, remove_indexes)]
