"""One picture in the shapes that search engines and shared links ask for."""

from dataclasses import dataclass

from cms.media.addresses import (
    ImageFit,
    ImageFormat,
    ImageWidth,
    image_url,
    shrink,
)

# As it is, then cut to 16:9, 4:3 and 1:1. Google asks for at least 720 pixels.
WHOLE = ImageWidth.W1280
BOXES = (
    (ImageWidth.W1280, 720),
    (ImageWidth.W1280, 960),
    (ImageWidth.W960, 960),
)


@dataclass(frozen=True)
class Shape:
    """A size in pixels and the absolute address of the picture in it."""

    url: str
    width: int
    height: int


def shapes(
    image_id: int,
    filename: str,
    *,
    original_width: int,
    original_height: int,
    version: str = "",
) -> list[Shape]:
    """The picture as it is and in three shapes, as JPEG, which everybody reads.

    The arguments are those of `image_url`. Never larger than the original.
    """

    def address(width: int, height: int | None, fit: ImageFit) -> str:
        return image_url(
            image_id,
            filename,
            width=width,
            height=height,
            fit=fit,
            format=ImageFormat.JPEG,
            original_width=original_width,
            original_height=original_height,
            version=version,
        )

    original = original_width, original_height
    width = min(WHOLE, original_width)
    height = max(1, int(original_height * (width / original_width)))
    return [
        Shape(address(WHOLE, None, ImageFit.MAX), width, height),
        *(Shape(address(*box, ImageFit.FILL), *shrink(box, original)) for box in BOXES),
    ]
