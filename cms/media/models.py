"""Images and documents whose words exist once per language."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.coreutils import get_content_languages
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.search import index

from cms.media.fields import LocalizedTextField, text


class Image(AbstractImage):
    """One picture, with what must be said about it in each language."""

    alt = LocalizedTextField(
        verbose_name=_("alternative text"),
        max_length=500,
        help_text=_(
            "Describe the picture for those who do not see it. "
            "Leave empty only when it is decorative."
        ),
    )
    caption = LocalizedTextField(
        verbose_name=_("caption"),
        max_length=500,
        help_text=_("Shown under the picture."),
    )
    credit = LocalizedTextField(
        verbose_name=_("credit"),
        max_length=255,
        help_text=_("Who made the picture, as it must be printed."),
    )
    licence = LocalizedTextField(
        verbose_name=_("licence"),
        max_length=255,
        help_text=_("What others may do with the picture: “CC BY 4.0”, for example."),
    )
    tags = TaggableManager(
        verbose_name=_("tags"), blank=True, help_text=None, related_name="media_images"
    )

    admin_form_fields = [
        "title",
        "file",
        "alt",
        "caption",
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    ]
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("words"),
        index.AutocompleteField("words"),
    ]

    class Meta(AbstractImage.Meta):
        default_related_name = "media_images"  # Wagtail's own Image has `image_set`
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """What Wagtail proposes to an editor: in their language, else in the first.

        Never the title, which is often the name of a file.
        """
        return text(self.alt, get_language() or "") or text(
            self.alt, next(iter(get_content_languages()))
        )

    def words(self) -> str:
        """Alternative texts, captions and credits in every language, for searching."""
        return "\n".join(
            words
            for field in (self.alt, self.caption, self.credit)
            for words in field.values()
        )

    def create_rendition(self, size: Filter) -> "Rendition":
        """Resize the picture, once: who asks meanwhile waits and gets the same."""
        with self._alone_with(size):
            existing = self._rendition_of(size)
            return existing or super().create_rendition(size)

    def make_again(self, lost: "Rendition") -> "Rendition":
        """Resize the picture for a rendition whose file the storage has lost.

        Raises wagtail.images.models.SourceImageIOError when the original is lost too.
        """
        lost.purge_from_cache()
        size = Filter(lost.filter_spec)
        with self._alone_with(size):
            existing = self._rendition_of(size)
            if not existing:
                return super().create_rendition(size)
            if not existing.file.storage.exists(existing.file.name):
                existing.file = self.generate_rendition_file(size)
                existing.save()
            return existing

    def _rendition_of(self, size: Filter) -> "Rendition | None":
        focal_point = size.get_cache_key(self)
        return self.renditions.filter(
            filter_spec=size.spec, focal_point_key=focal_point
        ).first()

    @contextmanager
    def _alone_with(self, size: Filter) -> Iterator[None]:
        """While no other process, on no other machine, makes the same rendition."""
        name = f"rendition {self.pk} {size.spec} {size.get_cache_key(self)}"
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name]
                )
            yield


class Rendition(AbstractRendition):
    """An image resized, cropped or converted; made again whenever it is missing."""

    image = models.ForeignKey(Image, models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="unique_rendition",
            )
        ]


class Document(AbstractDocument):
    """A file to download: a programme, a press kit."""

    titles = LocalizedTextField(
        verbose_name=_("title by language"),
        max_length=255,
        help_text=_("Where left empty, the title above is shown."),
    )
    tags = TaggableManager(
        verbose_name=_("tags"),
        blank=True,
        help_text=None,
        related_name="media_documents",
    )

    admin_form_fields = ["title", "titles", "file", "collection", "tags"]
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("words"),
        index.AutocompleteField("words"),
    ]

    class Meta(AbstractDocument.Meta):
        default_related_name = "media_documents"  # Wagtail's has `document_set`
        permissions = [("choose_document", "Can choose document")]

    def title_in(self, language: str) -> str:
        return text(self.titles, language) or self.title

    def words(self) -> str:
        """The titles in every language, for searching."""
        return "\n".join(self.titles.values())
