from io import BytesIO

import pytest
from PIL import Image

from events.demo import motifs, posters

MOTIFS = {
    motifs.confluence: {"count": 3},
    motifs.curtain: {},
    motifs.exchange: {},
    motifs.house: {"windows": 8},
    motifs.hub: {"count": 6},
    motifs.kite: {},
    motifs.lantern: {},
    motifs.moons: {},
    motifs.mosaic: {"seed": "Affiche"},
    motifs.pipes: {"count": 15},
    motifs.rays: {},
    motifs.stems: {"count": 7},
    motifs.waves: {},
}


@pytest.mark.parametrize("motif", MOTIFS, ids=lambda motif: motif.__name__)
def test_poster_is_the_same_on_every_run(motif):
    first = posters.poster(motif, posters.DAWN, **MOTIFS[motif])
    posters.poster.cache_clear()

    assert posters.poster(motif, posters.DAWN, **MOTIFS[motif]) == first


def test_poster_is_a_jpeg_of_a_known_size():
    image = Image.open(BytesIO(posters.poster(motifs.exchange, posters.NIGHT)))

    assert (image.format, image.size) == ("JPEG", (1600, 1000))


def test_mosaic_depends_on_its_seed():
    one = posters.poster(motifs.mosaic, posters.DAWN, seed="one")

    assert posters.poster(motifs.mosaic, posters.DAWN, seed="other") != one


def test_portrait_is_the_same_on_every_run():
    first = posters.portrait("RP", posters.FOREST)
    posters.portrait.cache_clear()

    assert posters.portrait("RP", posters.FOREST) == first
    assert Image.open(BytesIO(first)).size == (800, 800)
