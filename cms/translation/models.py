"""What is kept of each translation beside its own words."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class TranslatedWords(models.Model):
    """How the words of one language version stand to those of its source.

    `drafted` and `published` hold entries by path, see `cms.translation.entries`: of
    the latest draft, and of what is live (None when it never was). `past` holds those
    of texts that stood there before. `is_behind` is what the API says as STALE. `texts`
    and `open_texts` count those of the source, and those the draft still has to do.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    drafted = models.JSONField(default=dict)
    published = models.JSONField(null=True)
    past = models.JSONField(default=dict)
    is_behind = models.BooleanField(default=False)
    texts = models.PositiveIntegerField(default=0)
    open_texts = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("state of a translation")
        verbose_name_plural = _("states of translations")
        default_permissions = ()
        permissions = [("start_translation", _("Can start a translation"))]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="translated_words_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.content_type_id}:{self.object_id}"
