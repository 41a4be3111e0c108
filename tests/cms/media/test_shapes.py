from urllib.parse import unquote, urlsplit

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture

from cms.media.shapes import shapes
from tests import factories


def sizes(width: int, height: int) -> list[tuple[str, int, int]]:
    """(what is asked of the image view, width, height) of each shape."""
    found = shapes(7, "a.png", original_width=width, original_height=height)
    return [(unquote(s.url).split("/")[-2], s.width, s.height) for s in found]


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        (
            (4000, 3000),
            [
                ("width-1280|format-jpeg", 1280, 960),
                ("fill-1280x720|format-jpeg", 1280, 720),
                ("fill-1280x960|format-jpeg", 1280, 960),
                ("fill-960x960|format-jpeg", 960, 960),
            ],
        ),
        (
            (801, 333),
            [
                ("width-801|format-jpeg", 801, 333),
                ("fill-592x333|format-jpeg", 592, 333),
                ("fill-444x333|format-jpeg", 444, 333),
                ("fill-333x333|format-jpeg", 333, 333),
            ],
        ),
    ],
)
def test_shapes_are_never_larger_than_the_original(original, expected):
    assert sizes(*original) == expected


@pytest.mark.django_db
def test_shapes_have_the_size_that_is_served(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    image = factories.ImageFactory(file__width=1777, file__height=1001)
    found = shapes(image.pk, image.file.name, original_width=1777, original_height=1001)

    served = [client.get(urlsplit(shape.url).path) for shape in found]

    pictures = [
        Picture.open(ContentFile(b"".join(response.streaming_content)))
        for response in served
    ]
    assert [(p.format, *p.size) for p in pictures] == [
        ("JPEG", shape.width, shape.height) for shape in found
    ]
