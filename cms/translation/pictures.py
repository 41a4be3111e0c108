"""What is said of the pictures of a page, in two languages."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from cms.media.fields import text

PICTURE_WORDS = ("alt", "caption")


def pictures_of(thing: Any) -> list[Any]:
    """The pictures that a stored page or record shows, at every depth."""
    model = get_image_model()
    references = ReferenceIndex.get_references_for_object(thing).filter(
        to_content_type=ContentType.objects.get_for_model(model)
    )
    pks = {int(pk) for pk in references.values_list("to_object_id", flat=True)}
    return list(model.objects.filter(pk__in=pks).order_by("pk"))


def words_about(picture: Any, language: str) -> dict[str, str]:
    """Alternative text and caption in a language, "" where there is none."""
    return {name: text(getattr(picture, name), language) for name in PICTURE_WORDS}


def say(picture: Any, language: str, words: dict[str, str]) -> None:
    """Keep what is said of a picture in one language; the others stay."""
    for name, value in words.items():
        texts = {**getattr(picture, name), language: value.strip()}
        setattr(picture, name, {code: said for code, said in texts.items() if said})
    picture.full_clean(exclude=["file"])
    picture.save(update_fields=[*words])
