"""Images and documents in bulk, in the language of the page that shows them."""

from collections.abc import Collection, Generator
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.api.answers.tags import by_column
from cms.api.context import AnswerContext
from cms.api.fetching import Asked
from cms.api.loading import Relation, Waiting, Wanted, wait_for, waits
from cms.api.rows import Row
from cms.api.selection import Field
from cms.api.statements import KEYS, among
from cms.media.shapes import Shape, shapes

Images = Generator[Wanted, list[Row], dict[int, Row]]

IMAGE_COLUMNS = (
    "pk",
    "file",
    "width",
    "height",
    "alt",
    "caption",
    "credit",
    "licence",
    "focal_point_x",
    "focal_point_y",
)


def load_images(rows: list[Row], column: str) -> Images:
    """The visible image that each row names in a column, by the row's primary key."""
    found = yield from wanted_images({row[column] for row in rows if row[column]})
    return {
        row["pk"]: image_row(found[row[column]], row["locale"])
        for row in rows
        if row[column] in found
    }


def wanted_images(ids: Collection[int]) -> Images:
    """Columns of the visible images among those ids, for a relation to wait for."""
    if not ids:
        return {}
    tags = by_column(get_image_model(), "id", ids)
    rows = yield Wanted(Asked(_visible_images, (), ids, tags))
    return {row["pk"]: row for row in rows}


def images_by_id(ctx: AnswerContext, ids: Collection[int]) -> dict[int, Row]:
    """The same at once."""
    return wait_for(ctx, wanted_images(ids))


def _visible_images(ctx: AnswerContext) -> QuerySet:
    images = get_image_model().objects.filter(among("pk", KEYS))
    return ctx.visible(images).values(*IMAGE_COLUMNS)


def image_row(image: Row, language: str) -> Row:
    """An image as one language shows it."""
    focal_point = None
    if image["focal_point_x"] is not None:
        focal_point = {
            "x": image["focal_point_x"] / image["width"],
            "y": image["focal_point_y"] / image["height"],
        }
    return {
        "_type": "Image",
        "id": f"Image:{image['pk']}:{language}",
        "pk": image["pk"],
        "filename": image["file"],
        "width": image["width"],
        "height": image["height"],
        "focal_point": focal_point,
        **{
            words: image[words].get(language, "")
            for words in ("alt", "caption", "credit", "licence")
        },
    }


def original_of(image: Row) -> dict[str, Any]:
    """What the addresses of a loaded image need to know about its original."""
    return {
        "original_width": image["width"],
        "original_height": image["height"],
        "version": repr(image["focal_point"]) if image["focal_point"] else "",
    }


def shapes_of(image: Row | None) -> list[Shape]:
    """The shapes of a loaded image, none where there is no image."""
    if image is None:
        return []
    return shapes(image["pk"], image["filename"], **original_of(image))


def documents_by_id(ctx: AnswerContext, ids: Collection[int]) -> dict[int, Any]:
    """The visible documents among those ids."""
    if not ids:
        return {}
    model = get_document_model()
    wanted = ctx.visible(model.objects.filter(pk__in=ids))
    with ctx.tags.of(by_column(model, "id", ids)):
        return {document.pk: document for document in wanted}


def document_row(document: Any, language: str) -> Row:
    """A document as one language shows it."""
    return {
        "_type": "Document",
        "id": f"Document:{document.pk}:{language}",
        "title": document.titles.get(language) or document.title,
        "url": document_url(document.pk, document.filename),
        "filename": document.filename,
        "size": document.file_size or 0,
        "content_type": document.content_type,
    }


def document_url(pk: int, filename: str) -> str:
    """Absolute address of a document, served only as its collection allows."""
    path = reverse("wagtaildocs_serve", args=(pk, filename))
    return settings.WAGTAILADMIN_BASE_URL + path


def image_relation(column: str) -> Relation:
    """A relation that shows the image named by a column; None where it is private."""

    @waits
    def relation(_ctx: AnswerContext, rows: list[Row], field: Field) -> Waiting:
        images = yield from load_images(rows, column)
        for row in rows:
            row[field.attribute] = images.get(row["pk"])

    return relation


def document_relation(column: str) -> Relation:
    """A relation that lists the visible documents named by a column of keys."""

    def relation(ctx: AnswerContext, rows: list[Row], field: Field) -> None:
        found = documents_by_id(ctx, {pk for row in rows for pk in row[column]})
        for row in rows:
            row[field.attribute] = [
                document_row(found[pk], row["locale"])
                for pk in dict.fromkeys(row[column])
                if pk in found
            ]

    return relation
