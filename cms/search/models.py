"""The words that are found, one row for each live language version of a thing."""

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """What one live language version says, by weight; the database makes the index.

    type_name:     the kind of thing, as the API calls it: `Event`.
    language:      code of the version's language.
    configuration: PostgreSQL's text search configuration for it.
    name:          weight A, as printed.
    spellings:     weight A, found and never shown.
    around:        weight B, words beside the name: a town, a role.
    summary:       weight C.
    body:          weight D, paragraphs on lines of their own.
    mentions:      translation keys of what it names. Their names are not copied here:
                   they count, with weight B, while they are visible to the public.

    A row is no permission: who asks must still ask what is visible.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    type_name = models.CharField(max_length=40)
    translation_key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=20)
    configuration = models.CharField(max_length=40)
    name = models.TextField()
    spellings = models.TextField(blank=True)
    around = models.TextField(blank=True)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    mentions = ArrayField(models.UUIDField(), default=list)
    words = models.GeneratedField(
        expression=Func(
            F("configuration"),
            Concat(
                F("name"), Value("\n", output_field=models.TextField()), F("spellings")
            ),
            F("around"),
            F("summary"),
            F("body"),
            function="search_vector",
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    name_words = models.GeneratedField(
        expression=Func(
            F("configuration"),
            Concat(
                F("name"), Value("\n", output_field=models.TextField()), F("spellings")
            ),
            function="search_words",
            output_field=SearchVectorField(),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("words to search")
        verbose_name_plural = _("words to search (plural)")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="search_entry_once"
            )
        ]
        indexes = [
            GinIndex(fields=["words"], name="search_words", fastupdate=False),
            GinIndex(fields=["name_words"], name="search_name_words", fastupdate=False),
            GinIndex(fields=["mentions"], name="search_mentions", fastupdate=False),
        ]

    def __str__(self) -> str:
        return f"{self.type_name}: {self.name} ({self.language})"
