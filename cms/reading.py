"""What a reading copy shows beside the page's own words: only what anybody may see."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamValue
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from cms import visibility
from cms.api.context import AnswerContext
from cms.api.media import document_url
from cms.api.pages import path_of
from cms.api.rich_text import expand
from cms.api.versions import best_versions
from cms.media.addresses import ImageWidth, image_url
from cms.media.fields import text
from cms.visibility import SiteRoot

PICTURE_WIDTH = ImageWidth.W960
Shown = dict[str, Any]


class Reading(AnswerContext):
    """One page as the CMS shows it: its language, and what it refers to.

    The page may be a draft that was never saved, in a preview.
    """

    def __init__(self, page: Page, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.page = page
        self.language: str = page.locale.language_code

    @cached_property
    def roots(self) -> list[SiteRoot]:
        """Without hosts: the links of a reading copy stay on this one."""
        return [replace(root, origin="") for root in visibility.site_roots()]

    @property
    def graphiql(self) -> str:
        """Where a developer tries the API, "" on a public server."""
        return reverse("graphiql") if settings.GRAPHIQL else ""

    @cached_property
    def home(self) -> Shown | None:
        """The first page of the page's own site, in its language."""
        path = self.page.path or ""  # a new page in a preview has none
        roots = [root for root in self.roots if root.language == self.language]
        roots.sort(key=lambda root: not path.startswith(root.tree_path))
        wanted = Page.objects.filter(pk__in=[root.page_id for root in roots[:1]])
        found = self.visible(wanted).first()
        return self.link(found) if found else None

    @cached_property
    def parent(self) -> Shown | None:
        """The page above, unless that is the first page of the site."""
        if not self.page.pk:  # a preview of a new page
            return None
        above = self.page.get_parent()
        found = self.visible(Page.objects.filter(pk=above.pk)).first()
        is_home = any(root.page_id == above.pk for root in self.roots)
        return self.link(found) if found and not is_home else None

    @cached_property
    def translations(self) -> list[Shown]:
        """The same page in other languages, where it is published."""
        others = Page.objects.filter(translation_key=self.page.translation_key)
        others = self.visible(others).exclude(locale_id=self.page.locale_id)
        return [
            self.link(page) | {"language": page.locale.language_code}
            for page in others.select_related("locale")
        ]

    def versions(self, model: type[Model], ids: Iterable[int | None]) -> dict[int, Any]:
        """What stands for each reference: in this language, else as first written.

        ids: primary keys as stored. What nobody may see has no entry. Two statements.
        """
        stored = model._default_manager.filter(pk__in={pk for pk in ids if pk})
        keys = dict(stored.values_list("pk", "translation_key"))
        if not keys:
            return {}
        rows = model._default_manager.filter(translation_key__in=set(keys.values()))
        best = best_versions(self, rows, self.language)
        found = {row.translation_key: row for row in best}
        return {pk: found[key] for pk, key in keys.items() if key in found}

    def link(self, page: Page) -> Shown:
        """Title and path of a visible page."""
        row = {"path": page.path, "url_path": page.url_path}
        return {"title": page.title, "url": path_of(self, row)}

    def links(self, model: type[Page], ids: Iterable[int | None]) -> dict[int, Shown]:
        return {pk: self.link(page) for pk, page in self.versions(model, ids).items()}

    def html(self, *sources: str) -> list[str]:
        """Rich texts, sanitised; links to what nobody may see lose their address."""
        return expand(self, [(s, self.language) for s in sources], self.language)

    def image(self, pk: int | None) -> Shown | None:
        return self.images([pk]).get(pk or 0)

    def images(self, ids: Iterable[int | None]) -> dict[int, Shown]:
        wanted = {pk for pk in ids if pk}
        if not wanted:
            return {}
        found = self.visible(get_image_model().objects.filter(pk__in=wanted))
        return {image.pk: self._picture(image) for image in found}

    def _picture(self, image: Any) -> Shown:
        """The signed address: files as they are stored are for the admin alone."""
        address = image_url(
            image.pk,
            image.file.name,
            width=PICTURE_WIDTH,
            original_width=image.width,
            original_height=image.height,
        )
        width = min(PICTURE_WIDTH, image.width)
        return {
            "src": local(address),
            "width": width,
            "height": round(image.height * width / image.width),
            "alt": text(image.alt, self.language),
            "caption": text(image.caption, self.language),
            "credit": text(image.credit, self.language),
        }

    def documents(self, ids: Iterable[int | None]) -> dict[int, Shown]:
        wanted = {pk for pk in ids if pk}
        if not wanted:
            return {}
        found = self.visible(get_document_model().objects.filter(pk__in=wanted))
        return {
            document.pk: {
                "title": document.title_in(self.language),
                "url": local(document_url(document.pk, document.filename)),
            }
            for document in found
        }

    def blocks(self, stream: StreamValue) -> list[Shown]:
        """The blocks of free content, each with what it refers to, in bulk.

        A block is {"kind": its name, one entry for each child}. A page that is chosen
        is "target", whatever the child is called; what nobody may see is None.
        """
        parts = [
            (child, block.value.get(name))
            for block in stream
            for name, child in block.block.child_blocks.items()
        ]
        find: dict[type[blocks.Block], Callable[[list[int]], dict[int, Shown]]] = {
            blocks.PageChooserBlock: lambda ids: self.links(Page, ids),
            ImageChooserBlock: self.images,
            DocumentChooserBlock: self.documents,
        }
        found = {
            kind: look_up([v.pk for child, v in parts if v and isinstance(child, kind)])
            for kind, look_up in find.items()
        }
        texts = iter(self.html(*(_source(child, value) for child, value in parts)))

        def shown(child: blocks.Block, value: Any) -> Any:
            text = next(texts)
            for kind, objects in found.items():
                if isinstance(child, kind):
                    return objects.get(getattr(value, "pk", 0))
            return text if isinstance(child, blocks.RichTextBlock) else value

        return [
            {"kind": block.block_type}
            | {
                "target" if isinstance(child, blocks.PageChooserBlock) else name: shown(
                    child, block.value.get(name)
                )
                for name, child in block.block.child_blocks.items()
            }
            for block in stream
        ]


def local(address: str) -> str:
    """An address of this server without its host."""
    return address.removeprefix(settings.WAGTAILADMIN_BASE_URL)


def _source(child: blocks.Block, value: Any) -> str:
    return value.source if isinstance(child, blocks.RichTextBlock) and value else ""
