"""What the posters show. Each motif draws on a canvas of WIDTH by HEIGHT units."""

import hashlib
from collections.abc import Iterator
from itertools import chain
from math import cos, pi, sin, tau

from events.demo.posters import HEIGHT, WIDTH, Canvas, Palette, Point

MIDDLE: Point = (WIDTH / 2, HEIGHT / 2)


def exchange(canvas: Canvas, palette: Palette) -> None:
    """Two circles of dots that meet and share a middle."""
    x, y = MIDDLE
    canvas.disc(x - 190, y, 360, palette.accent(0), 0.92)
    canvas.disc(x + 190, y, 360, palette.accent(2), 0.82)
    for column, row in _grid(17, 9):
        dot = (x + (column - 8) * 88, y + (row - 4) * 88)
        inside = sum(_distance(dot, (x + side, y)) < 335 for side in (-190, 190))
        canvas.disc(*dot, (7, 13, 25)[inside], palette.ink)


def house(canvas: Canvas, palette: Palette, *, windows: int = 8) -> None:
    """Lit windows in two rows under one green roof, beside trees."""
    columns = windows // 2
    width = columns * 190 + 50
    left = MIDDLE[0] - width / 2
    canvas.disc(left + width + 90, 260, 120, palette.accent(1))
    canvas.box((0, 830), WIDTH, 170, palette.accent(2))
    canvas.box((left, 360), width, 510, palette.ink)
    roof = [(left - 50, 370), (left + width / 2, 170), (left + width + 50, 370)]
    canvas.polygon(roof, palette.accent(0))
    for place in range(windows):
        row, column = divmod(place, columns)
        corner = (left + 50 + column * 190, 420 + row * 220)
        canvas.box(corner, 140, 160, palette.accent((1, 3, 0, 1, 2)[place % 5]), 14)
    for x, size in ((left - 150, 84), (left - 330, 112), (left + width + 200, 105)):
        canvas.line([(x, 860), (x, 640)], 18, palette.ink)
        canvas.disc(x, 640, size, palette.accent(0))


def hub(canvas: Canvas, palette: Palette, *, count: int = 6) -> None:
    """Discs around a larger one, each tied to it and to its neighbours."""
    x, y = MIDDLE
    around = [
        (x + 560 * cos(tau * (place + 0.5) / count),
         y + 330 * sin(tau * (place + 0.5) / count))
        for place in range(count)
    ]  # fmt: skip
    for radius in (760, 610, 460):
        canvas.ring(x, y, radius, 3, palette.accent(3))
    for here, there in zip(around, around[1:] + around[:1], strict=True):
        canvas.line([here, there], 8, palette.accent(3))
        canvas.line([MIDDLE, here], 22, palette.accent(0))
    for place, point in enumerate(around):
        canvas.disc(*point, 92, palette.ink)
        canvas.disc(*point, 68, palette.accent(1 + place % 2))
    canvas.disc(x, y, 190, palette.ink)
    canvas.disc(x, y, 150, palette.accent(1))
    canvas.disc(x, y, 60, palette.ground)


def confluence(canvas: Canvas, palette: Palette, *, count: int = 3) -> None:
    """Streams that come from the left and run on to the right as one."""
    canvas.disc(1290, 300, 150, palette.accent(1))
    apart, band = 620 / max(count - 1, 1), 88
    for place in range(count):
        source = 190 + place * apart
        mouth = 560 + (place - (count - 1) / 2) * band
        steps = [step / 60 for step in range(61)]
        upper = [(part * WIDTH, _ease(source, mouth, part)) for part in steps]
        lower = [(x, y + band) for x, y in reversed(upper)]
        canvas.polygon(chain(upper, lower), palette.accent((0, 3, 2)[place % 3]))
        for x in (110, 290, 470):
            height = _ease(source, mouth, x / WIDTH) + band / 2
            canvas.disc(x, height, 17, palette.ink)


def lantern(canvas: Canvas, palette: Palette) -> None:
    """A lit lantern that hangs in the dark."""
    x, y = MIDDLE
    for radius, opacity in ((470, 0.16), (360, 0.2), (260, 0.3)):
        canvas.disc(x, y, radius, palette.accent(0), opacity)
    canvas.line([(x, 0), (x, y - 230)], 10, palette.ink)
    canvas.ring(x, y - 215, 42, 12, palette.ink)
    canvas.polygon(
        [(x - 120, y - 100), (x - 60, y - 190), (x + 60, y - 190), (x + 120, y - 100)],
        palette.ink,
    )
    canvas.box((x - 120, y - 100), 240, 290, palette.accent(0), 18)
    canvas.disc(x, y + 60, 62, palette.ink)
    canvas.polygon([(x - 58, y + 40), (x, y - 80), (x + 58, y + 40)], palette.ink)
    for bar in (-70, 70):
        canvas.line([(x + bar, y - 100), (x + bar, y + 190)], 8, palette.accent(1))
    canvas.box((x - 140, y + 180), 280, 44, palette.ink, 10)
    for column, row in _grid(16, 10):
        dot = (column * 100 + 50, row * 100 + 50)
        if _distance(dot, MIDDLE) > 500:
            canvas.disc(*dot, 4 + (column * 7 + row * 3) % 5, palette.accent(3))


def curtain(canvas: Canvas, palette: Palette) -> None:
    """A stage curtain, half open, and street lamps behind it."""
    for x in (640, 800, 960):
        canvas.line([(x, 900), (x, 470)], 12, palette.ink)
        canvas.disc(x, 440, 96, palette.accent(1), 0.35)
        canvas.disc(x, 440, 46, palette.accent(1))
    canvas.box((0, 880), WIDTH, 120, palette.accent(2))
    folds = 9
    for fold in range(folds):
        colour = palette.accent(0) if fold % 2 else palette.accent(3)
        for side in (0, 1):
            reach = 420 - fold * 44
            edge = [(fold * 74, 0), (fold * 74 + 76, 0)]
            foot = [(fold * 50 + 52, 900 - reach / 9), (fold * 50, 900 - reach / 9)]
            points = [*edge, *foot]
            if side:
                points = [(WIDTH - x, y) for x, y in points]
            canvas.polygon(points, colour)
    for place in range(11):
        canvas.disc(place * 160, 0, 112, palette.accent(0))
        canvas.disc(place * 160, 0, 84, palette.accent(3))


def waves(canvas: Canvas, palette: Palette) -> None:
    """Tides in layers below a large moon."""
    canvas.disc(1120, 250, 180, palette.ink)
    canvas.disc(1195, 210, 155, palette.ground)
    for layer in range(6):
        level = 430 + layer * 105
        crest = [
            (x, level + 46 * sin(x / (170 + layer * 24) + layer * 1.7))
            for x in range(0, WIDTH + 20, 20)
        ]
        floor: list[Point] = [(WIDTH, HEIGHT), (0, HEIGHT)]
        canvas.polygon([*crest, *floor], palette.accent(layer))


def moons(canvas: Canvas, palette: Palette) -> None:
    """The phases of the moon over a row of roofs."""
    for place in range(5):
        x = 240 + place * 280
        canvas.disc(x, 330, 96, palette.ink)
        if place != 2:
            canvas.disc(x - (place - 2) * 46, 330, 92, palette.ground)
    for place in range(9):
        left, height = place * 180 - 10, 130 + (place * 83) % 170
        colour = palette.accent(place)
        canvas.box((left, HEIGHT - height), 172, height, colour)
        top = HEIGHT - height
        roof = [(left - 4, top), (left + 86, top - 110), (left + 176, top)]
        canvas.polygon(roof, colour)
        canvas.box((left + 60, top + 40), 52, 60, palette.ink, 6)


def rays(canvas: Canvas, palette: Palette, *, count: int = 28) -> None:
    """A sun at the horizon, its rays fanned out, and its reflection."""
    x, horizon = MIDDLE[0], 690
    for place in range(count):
        angles = (180 + place * 180 / count, 180 + (place + 0.5) * 180 / count)
        canvas.wedge(x, horizon, 1100, angles, palette.accent(2))
    canvas.wedge(x, horizon, 300, (180, 360), palette.accent(0))
    canvas.box((0, horizon), WIDTH, HEIGHT - horizon, palette.accent(1))
    for row in range(5):
        half = 280 - row * 46
        corner = (x - half, horizon + 34 + row * 56)
        canvas.box(corner, 2 * half, 20, palette.ink, 10)


def kite(canvas: Canvas, palette: Palette) -> None:
    """A paper kite over hills, with bows on its tail."""
    for x, radius, place in ((330, 520, 2), (1280, 600, 1), (800, 430, 3)):
        canvas.disc(x, 1180, radius, palette.accent(place))
    top, left, right, foot = (980, 90), (760, 330), (1180, 300), (900, 640)
    heart = (955, 315)
    canvas.polygon([top, left, heart], palette.accent(0))
    canvas.polygon([top, right, heart], palette.ink)
    canvas.polygon([foot, left, heart], palette.ink)
    canvas.polygon([foot, right, heart], palette.accent(0))
    tail = [(900 - step * 17, 640 + 66 * sin(step / 3.1)) for step in range(36)]
    canvas.line(tail, 7, palette.ink)
    for place, (x, y) in enumerate(tail[6::8]):
        colour = palette.accent(place + 1)
        for side in (-1, 1):
            wing = [(x, y), (x + side * 42, y - 30), (x + side * 42, y + 30)]
            canvas.polygon(wing, colour)


def pipes(canvas: Canvas, palette: Palette, *, count: int = 15) -> None:
    """Organ pipes of many heights, their mouths lit."""
    step = WIDTH / (count + 1)
    for place in range(count):
        x = step * (place + 1)
        height = 360 + 330 * abs(cos(pi * place / (count - 1)))
        top = 870 - height
        canvas.box((x - step * 0.36, top), step * 0.72, height, palette.accent(place),
                   step * 0.36)  # fmt: skip
        canvas.disc(x, 740, step * 0.2, palette.ground)
    canvas.box((0, 840), WIDTH, 160, palette.ink)
    for place in range(24):
        canvas.box((40 + place * 64, 880), 46, 120, palette.ground, 6)


def stems(canvas: Canvas, palette: Palette, *, count: int = 7) -> None:
    """Pressed plants in a row, as in a herbarium."""
    step = WIDTH / count
    for place in range(count):
        x = step * (place + 0.5)
        lean = 34 * sin(place * 2.1)
        leaves, colour = 4 + place % 3, palette.accent(place)
        top = 190 + (place * 97) % 150
        canvas.line([(x, 900), (x + lean, top)], 9, palette.ink)
        for leaf in range(leaves):
            part = (leaf + 1) / (leaves + 1)
            at = (x + lean * part, 900 - (900 - top) * part)
            for side in (-1, 1):
                canvas.polygon(_leaf(at, side, 104 * (1.15 - part)), colour)
        canvas.disc(x + lean, top, 40, palette.accent(place + 1))
        canvas.disc(x + lean, top, 15, palette.ink)
    canvas.box((0, 915), WIDTH, 12, palette.ink)


def mosaic(canvas: Canvas, palette: Palette, *, seed: str) -> None:
    """Tiles of quarter circles, laid as the seed says."""
    side = 200
    lots = hashlib.sha256(seed.encode()).digest() * 2
    for (column, row), lot in zip(_grid(8, 5), lots, strict=False):
        left, top = column * side, row * side
        canvas.box((left, top), side, side, palette.accent(lot))
        corner = ((0, 0), (1, 0), (1, 1), (0, 1))[lot // 4 % 4]
        start = 90 * (lot // 4 % 4)
        x, y = left + corner[0] * side, top + corner[1] * side
        angles = (start, start + 90)
        canvas.wedge(x, y, side, angles, palette.ground)
        canvas.wedge(x, y, side * 0.62, angles, palette.accent(lot + 1 + lot // 16 % 2))
        if lot % 3 == 0:
            canvas.wedge(x, y, side * 0.26, angles, palette.ink)


def _leaf(at: Point, side: int, length: float) -> list[Point]:
    """A pointed leaf that grows upwards and outwards from a stem."""
    x, y = at
    tip = (x + side * length, y - length * 0.62)
    return [
        at,
        (x + side * length * 0.28, y - length * 0.62),
        tip,
        (x + side * length * 0.66, y - length * 0.06),
    ]


def _ease(source: float, mouth: float, part: float) -> float:
    """From `source` to `mouth`, reached at two thirds of the way, without a corner."""
    along = min(part * 1.5, 1)
    return source + (mouth - source) * (1 - cos(pi * along)) / 2


def _grid(columns: int, rows: int) -> Iterator[tuple[int, int]]:
    return ((column, row) for row in range(rows) for column in range(columns))


def _distance(one: Point, other: Point) -> float:
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
