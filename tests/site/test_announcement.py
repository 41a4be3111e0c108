"""The event of the announcement, as it was announced, in both languages."""

import pytest

from tests.site.kinds import TALK
from tests.site.marks import ON_THE_SITE

pytestmark = ON_THE_SITE

SAID = {
    "fr": {
        "title": (
            "Échange sur les plateformes collaboratives et la mutualisation\u00a0: "
            "enjeux stratégiques pour l’avenir des arts et de la culture"
        ),
        "when": (
            "jeudi 15\u00a0juin 2017, 10\u00a0h\u00a015\u00a0à\u00a011\u00a0h\u00a045"
        ),
        "programme": [
            "La Maison du développement durable",
            "Période d’échange",
            "Centre Bang",
            "Période d’échange",
        ],
        "studies": [
            "La Maison du développement durable",
            "Un parc d’équipements numériques mutualisés à Saguenay",
            "L’intégration de trois organismes en arts actuels et en métiers d’art "
            "au Kamouraska",
        ],
    },
    "en": {
        "title": (
            "Discussion on collaborative platforms and shared resources: strategic "
            "issues for the future of arts and culture"
        ),
        "when": "Thursday, June\u00a015, 2017, 10:15\u00a0to\u00a011:45\u00a0a.m.",
        "programme": [
            "The Maison du développement durable",
            "Discussion period",
            "Centre Bang",
            "Discussion period",
        ],
        "studies": [
            "The Maison du développement durable",
            "A pool of shared digital equipment in Saguenay",
            "The integration of three contemporary art and fine craft organizations in "
            "Kamouraska",
        ],
    },
}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_talks_are_there(language, width, page):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(TALK[language])

    assert page.locator("html").get_attribute("lang") == language
    assert {
        "title": page.locator("h1").text_content(),
        "when": page.locator("time.when").text_content(),
        "programme": page.locator(".programme h3").all_text_contents(),
        "studies": page.locator(".study a").all_text_contents()[:3],
    } == SAID[language]
    assert page.locator(".programme .name").all_text_contents() == [
        "Robert Perreault",
        "Gilles Prince",
    ]
    studies = page.locator(".programme .study a").all_text_contents()
    assert studies == SAID[language]["studies"]
