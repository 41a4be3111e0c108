"""Signed addresses of resized images: no query, and no file is touched.

An address names a file that the image view makes on the first visit and keeps. What can
be signed is therefore bounded: eight widths, heights in steps, four formats.
"""

import hashlib
import math
from collections.abc import Iterable
from enum import Enum, IntEnum
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse
from wagtail.images.utils import generate_signature

from cms.api.errors import ApiError

HEIGHT_STEP = 20
MAX_HEIGHT = 1920
MIN_RATIO, MAX_RATIO = 0.25, 4.0


class ImageWidth(IntEnum):
    """Pixels."""

    W160 = 160
    W320 = 320
    W480 = 480
    W640 = 640
    W960 = 960
    W1280 = 1280
    W1600 = 1600
    W1920 = 1920


class ImageFit(Enum):
    """MAX keeps the whole picture inside the box; FILL cuts it around the focus."""

    MAX = "max"
    FILL = "fill"


class ImageFormat(Enum):
    """As Wagtail names it. Qualities are Wagtail's own: WebP 80, AVIF 61, JPEG 76."""

    WEBP = "webp"
    AVIF = "avif"
    JPEG = "jpeg"
    PNG = "png"


def image_url(
    image_id: int,
    filename: str,
    *,
    width: int,
    height: int | None = None,
    fit: ImageFit = ImageFit.MAX,
    format: ImageFormat = ImageFormat.WEBP,  # noqa: A002  the argument's name in GraphQL
    original_width: int,
    original_height: int,
    version: str = "",
) -> str:
    """The absolute address of an image in one size.

    filename:  of the original; a folder before it is left out.
    width:     one of ImageWidth, in pixels.
    height:    in pixels, at most MAX_HEIGHT; rounded up to a multiple of HEIGHT_STEP.
    version:   any text that changes with the picture, such as its focal point, so that
               a cached crop is not shown for ever.
    The picture is never larger than the original.
    Raises ApiError INVALID_IMAGE_SIZE or IMAGE_FILL_NEEDS_HEIGHT.
    """
    check_width(width)
    if height is not None:
        check_height(height)
        height = round_up(height, HEIGHT_STEP)
    original = original_width, original_height
    if fit is ImageFit.FILL:
        if height is None:
            raise ApiError(
                "IMAGE_FILL_NEEDS_HEIGHT",
                "`fit: FILL` cuts the picture to a box, and the box has no height. "
                "Give `height`, or use `fit: MAX`.",
            )
        size = fill_spec(*shrink((width, height), original))
    elif height is None:
        size = f"width-{min(width, original_width)}"
    else:
        size = f"max-{min(width, original_width)}x{min(height, original_height)}"
    return address(image_id, filename, size, format, version)


def srcset(
    image_id: int,
    filename: str,
    *,
    widths: Iterable[int] = tuple(ImageWidth),
    ratio: float | None = None,
    format: ImageFormat = ImageFormat.WEBP,  # noqa: A002  the argument's name in GraphQL
    original_width: int,
    original_height: int,
    version: str = "",
) -> str:
    """The same picture in several widths, for the `srcset` attribute.

    ratio:  width divided by height, MIN_RATIO to MAX_RATIO; the picture is cut to it.
            Without one, the picture stays whole.
    Widths beyond the original are left out; if none is left, the largest picture that
    the original gives stands alone. Raises ApiError INVALID_IMAGE_SIZE.
    """
    original = original_width, original_height
    boxes = []
    for width in sorted(set(widths)):
        check_width(width)
        boxes.append((width, box_height(width, ratio) if ratio is not None else None))
    fitting = [
        (width, height)
        for width, height in boxes
        if width <= original_width and (height or 0) <= original_height
    ]
    if not fitting and boxes:
        width, height = boxes[0]
        fitting = [
            shrink((width, height), original) if height else (original_width, None)
        ]
    return ", ".join(
        f"{address(image_id, filename, spec(width, height), format, version)} {width}w"
        for width, height in fitting
    )


def address(
    image_id: int, filename: str, size: str, format_: ImageFormat, version: str
) -> str:
    path = signed_path(image_id, f"{size}|format-{format_.value}", settings.SECRET_KEY)
    name = PurePosixPath(filename).stem
    if version:
        name += f".{hashlib.sha256(version.encode()).hexdigest()[:8]}"
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}{quote(name)}.{format_.value}"


@lru_cache(maxsize=10_000)
def signed_path(image_id: int, filter_spec: str, secret: str) -> str:
    """The path of the image view. Kept, as the same pictures are shown again and again.

    secret: what Wagtail signs with.
    """
    signature = generate_signature(image_id, filter_spec, secret)
    return reverse("wagtailimages_serve", args=(signature, image_id, filter_spec))


def spec(width: int, height: int | None) -> str:
    return f"width-{width}" if height is None else fill_spec(width, height)


def fill_spec(width: int, height: int) -> str:
    return f"fill-{width}x{height}"


def box_height(width: int, ratio: float) -> int:
    """The height for a width, in steps of the largest width so that all agree."""
    if not MIN_RATIO <= ratio <= MAX_RATIO:
        raise ApiError(
            "INVALID_IMAGE_SIZE",
            f"`ratio` is {ratio}; give the width divided by the height, from "
            f"{MIN_RATIO} to {MAX_RATIO}.",
        )
    largest = max(ImageWidth)
    return round(round_up(largest / ratio, HEIGHT_STEP) * width / largest)


def shrink(box: tuple[int, int], original: tuple[int, int]) -> tuple[int, int]:
    """The largest box of the same shape that the original can fill."""
    scale = min(1, original[0] / box[0], original[1] / box[1])
    return max(1, int(box[0] * scale)), max(1, int(box[1] * scale))


def check_width(width: int) -> None:
    if width not in set(ImageWidth):
        raise ApiError(
            "INVALID_IMAGE_SIZE",
            f"`width` is {width}; images are made {', '.join(map(str, ImageWidth))} "
            "pixels wide.",
        )


def check_height(height: int) -> None:
    if not 1 <= height <= MAX_HEIGHT:
        raise ApiError(
            "INVALID_IMAGE_SIZE",
            f"`height` is {height}; give 1 to {MAX_HEIGHT} pixels.",
        )


def round_up(value: float, step: int) -> int:
    return math.ceil(round(value / step, 6)) * step
