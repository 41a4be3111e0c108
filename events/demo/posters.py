"""Draws the pictures of the demo: flat shapes and colours, the same on every run."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageColor, ImageDraw, ImageFont

WIDTH, HEIGHT = 1600, 1000  # pixels, and the units of every motif
SIDE = 800  # of a portrait
SCALE = 2  # drawn larger, then reduced, so that edges are smooth

Point = tuple[float, float]


@dataclass(frozen=True)
class Palette:
    """`ground` is behind everything, `ink` stands out from it most."""

    ground: str
    ink: str
    accents: tuple[str, ...]

    def accent(self, place: int) -> str:
        return self.accents[place % len(self.accents)]


NIGHT = Palette("#14213d", "#fdf3d7", ("#fca311", "#e76f51", "#2ec4b6", "#8ecae6"))
FOREST = Palette("#17402f", "#f8f4e3", ("#95d5b2", "#ffd166", "#52b788", "#f28482"))
DAWN = Palette("#f6e7cb", "#2e282a", ("#e4572e", "#17a2a0", "#ffc914", "#8f5db7"))
FJORD = Palette("#0b3954", "#fefefe", ("#bfd7ea", "#ff6663", "#e0ff4f", "#3fa7d6"))
MIST = Palette("#dfe7ec", "#2f3e46", ("#6c8ead", "#f2a690", "#84a98c", "#c9ada7"))
BRICK = Palette("#7a1f2b", "#fdf0d5", ("#f4a259", "#f4e285", "#5b8e7d", "#bc4b51"))


class Canvas:
    """A surface to draw on, in pixels of the finished picture from the top left."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        self.width, self.height = width, height
        self._image = Image.new("RGB", (width * SCALE, height * SCALE), ground)
        self._draw = ImageDraw.Draw(self._image, "RGBA")

    def disc(
        self, x: float, y: float, radius: float, colour: str, opacity: float = 1.0
    ) -> None:
        box = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(box, fill=_colour(colour, opacity))

    def ring(
        self, x: float, y: float, radius: float, thickness: float, colour: str
    ) -> None:
        box = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(box, outline=colour, width=round(thickness * SCALE))

    def wedge(
        self, x: float, y: float, radius: float, angles: Point, colour: str
    ) -> None:
        """angles: from and to, in degrees, clockwise from three o'clock."""
        box = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.pieslice(box, *angles, fill=colour)

    def box(
        self,
        corner: Point,
        width: float,
        height: float,
        colour: str,
        rounding: float = 0,
    ) -> None:
        x, y = corner
        box = _scaled([corner, (x + width, y + height)])
        self._draw.rounded_rectangle(box, rounding * SCALE, fill=colour)

    def polygon(
        self, points: Iterable[Point], colour: str, opacity: float = 1.0
    ) -> None:
        self._draw.polygon(_scaled(points), fill=_colour(colour, opacity))

    def line(self, points: Iterable[Point], thickness: float, colour: str) -> None:
        """A line with round ends."""
        points = list(points)
        width = round(thickness * SCALE)
        self._draw.line(_scaled(points), fill=colour, width=width, joint="curve")
        for x, y in (points[0], points[-1]):
            self.disc(x, y, thickness / 2, colour)

    def letters(self, text: str, x: float, y: float, size: float, colour: str) -> None:
        """Centred on the point, in the typeface that comes with Pillow."""
        font = ImageFont.load_default(size * SCALE)
        middle = (x * SCALE, y * SCALE)
        self._draw.text(middle, text, fill=colour, font=font, anchor="mm")

    def jpeg(self) -> bytes:
        file = BytesIO()
        self._image.reduce(SCALE).save(file, "JPEG", quality=88)
        return file.getvalue()


Motif = Callable[..., None]


@lru_cache(maxsize=64)
def poster(motif: Motif, palette: Palette, **options: Any) -> bytes:
    """A JPEG of WIDTH by HEIGHT pixels. `options` are those of the motif, hashable."""
    canvas = Canvas(WIDTH, HEIGHT, palette.ground)
    motif(canvas, palette, **options)
    return canvas.jpeg()


@lru_cache(maxsize=64)
def portrait(initials: str, palette: Palette) -> bytes:
    """A JPEG of SIDE by SIDE pixels: letters on a disc."""
    canvas = Canvas(SIDE, SIDE, palette.ground)
    middle = SIDE / 2
    canvas.disc(SIDE * 0.82, SIDE * 0.2, SIDE * 0.3, palette.accent(1))
    canvas.disc(SIDE * 0.12, SIDE * 0.86, SIDE * 0.22, palette.accent(2))
    canvas.disc(middle, middle, SIDE * 0.34, palette.ink)
    canvas.ring(middle, middle, SIDE * 0.37, SIDE * 0.008, palette.ink)
    canvas.letters(initials, middle, middle, SIDE * 0.3, palette.ground)
    return canvas.jpeg()


def _scaled(points: Iterable[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _colour(colour: str, opacity: float) -> tuple[int, ...]:
    return (*ImageColor.getrgb(colour), round(255 * opacity))
