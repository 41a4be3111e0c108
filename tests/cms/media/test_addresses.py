from urllib.parse import unquote

import pytest
from wagtail.images.utils import verify_signature

from cms.api.errors import ApiError
from cms.media.addresses import ImageFit, ImageFormat, image_url, srcset

ORIGINAL = {"original_width": 1200, "original_height": 800}


def specs(addresses: str) -> list[tuple[str, str]]:
    """(size, descriptor) of each candidate, its signature checked."""
    found = []
    for candidate in addresses.split(", "):
        address, _, descriptor = candidate.partition(" ")
        *_, signature, image_id, filter_spec, _name = unquote(address).split("/")
        assert verify_signature(signature.encode(), image_id, filter_spec)
        size, _, format_ = filter_spec.partition("|")
        assert format_ == "format-webp"
        found.append((size, descriptor))
    return found


def test_image_url_is_absolute_and_signed(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://cms.example.org"
    settings.SECRET_KEY = "a key"

    address = image_url(7, "original_images/nuit_d_été.jpg", width=960, **ORIGINAL)

    assert address == (
        "https://cms.example.org/images/Td6L4xJn9jMiCxZ0gNcIQofosZY=/7/"
        "width-960%7Cformat-webp/nuit_d_%C3%A9t%C3%A9.webp"
    )


@pytest.mark.parametrize(
    ("asked", "size"),
    [
        ({"width": 960}, "width-960"),
        ({"width": 1920}, "width-1200"),
        ({"width": 960, "height": 400}, "max-960x400"),
        ({"width": 1920, "height": 1900}, "max-1200x800"),
        ({"width": 640, "height": 361, "fit": ImageFit.FILL}, "fill-640x380"),
        ({"width": 640, "height": 360, "fit": ImageFit.FILL}, "fill-640x360"),
        ({"width": 1920, "height": 1080, "fit": ImageFit.FILL}, "fill-1200x675"),
        ({"width": 160, "height": 1920, "fit": ImageFit.FILL}, "fill-66x800"),
    ],
)
def test_image_url_is_never_larger_than_the_original(asked, size):
    assert specs(image_url(7, "lanterne.jpg", **asked, **ORIGINAL)) == [(size, "")]


@pytest.mark.parametrize(
    ("format_", "ending"),
    [
        (ImageFormat.AVIF, "%7Cformat-avif/lanterne.avif"),
        (ImageFormat.JPEG, "%7Cformat-jpeg/lanterne.jpeg"),
        (ImageFormat.PNG, "%7Cformat-png/lanterne.png"),
    ],
)
def test_image_url_names_the_format(format_, ending):
    address = image_url(7, "lanterne.jpg", width=960, format=format_, **ORIGINAL)

    assert address.endswith(ending)


def test_image_url_changes_with_the_version():
    first, second = (
        image_url(7, "lanterne.jpg", width=960, version=focus, **ORIGINAL)
        for focus in ("10-20", "30-40")
    )

    assert first != second
    assert specs(first) == specs(second)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"width": 1000}, "`width` is 1000; images are made 160, 320, 480, "),
        ({"width": 960, "height": 1921}, "`height` is 1921; give 1 to 1920 pixels."),
        ({"width": 960, "height": 0}, "`height` is 0; give 1 to 1920 pixels."),
    ],
)
def test_image_url_refuses_other_sizes(asked, message):
    with pytest.raises(ApiError) as caught:
        image_url(7, "lanterne.jpg", **asked, **ORIGINAL)

    assert caught.value.extensions == {"code": "INVALID_IMAGE_SIZE"}
    assert caught.value.message.startswith(message)


def test_image_url_needs_a_height_to_fill():
    with pytest.raises(ApiError) as caught:
        image_url(7, "lanterne.jpg", width=960, fit=ImageFit.FILL, **ORIGINAL)

    assert caught.value.extensions == {"code": "IMAGE_FILL_NEEDS_HEIGHT"}
    assert caught.value.message == (
        "`fit: FILL` cuts the picture to a box, and the box has no height. "
        "Give `height`, or use `fit: MAX`."
    )


def test_srcset_drops_widths_beyond_the_original():
    assert specs(srcset(7, "lanterne.jpg", **ORIGINAL)) == [
        ("width-160", "160w"),
        ("width-320", "320w"),
        ("width-480", "480w"),
        ("width-640", "640w"),
        ("width-960", "960w"),
    ]


def test_srcset_offers_the_original_when_every_width_is_beyond_it():
    addresses = srcset(7, "lanterne.jpg", original_width=100, original_height=80)

    assert specs(addresses) == [("width-100", "100w")]


def test_srcset_cuts_all_widths_to_the_same_ratio():
    widths = [960, 320, 640, 320]

    assert specs(
        srcset(7, "lanterne.jpg", widths=widths, ratio=16 / 9, **ORIGINAL)
    ) == [
        ("fill-320x180", "320w"),
        ("fill-640x360", "640w"),
        ("fill-960x540", "960w"),
    ]


def test_srcset_with_a_ratio_fits_the_height_of_the_original():
    assert specs(srcset(7, "lanterne.jpg", ratio=0.75, **ORIGINAL)) == [
        ("fill-160x213", "160w"),
        ("fill-320x427", "320w"),
        ("fill-480x640", "480w"),
    ]
    assert specs(
        srcset(7, "l.jpg", ratio=2, original_width=100, original_height=80)
    ) == [("fill-100x50", "100w")]


@pytest.mark.parametrize("ratio", [0, -1, 0.2, 5, float("nan"), float("inf")])
def test_srcset_refuses_other_ratios(ratio):
    with pytest.raises(ApiError) as caught:
        srcset(7, "lanterne.jpg", ratio=ratio, **ORIGINAL)

    assert caught.value.message == (
        f"`ratio` is {ratio}; give the width divided by the height, from 0.25 to 4.0."
    )


def test_addresses_need_no_query(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        image_url(7, "lanterne.jpg", width=960, **ORIGINAL)
        srcset(7, "lanterne.jpg", **ORIGINAL)
