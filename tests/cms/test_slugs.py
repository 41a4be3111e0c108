import pytest

from cms.slugs import slug_of
from tests import factories


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("L’œuvre au noir, à l’été", "loeuvre-au-noir-a-lete"),
        ("معرض الفنون 2026", "mrd-lfnwn-2026"),
        ("Ночь музеев", "noch-muzeev"),
        ("東京の夜", "dongjingnoye"),
        ("???", "event"),
        ("🎭", "performing-arts"),
    ],
)
def test_slug_is_ascii_and_never_empty(title, slug):
    assert slug_of(title, "event") == slug


def test_slug_of_a_long_title_ends_with_a_whole_word():
    assert slug_of("un deux trois", "event", longest=10) == "un-deux"
    assert slug_of("anticonstitutionnellement", "event", longest=10) == "anticonsti"


@pytest.mark.django_db
def test_page_takes_its_slug_from_its_title():
    slugs = [
        factories.EventFactory(title=title).slug
        for title in ("معرض الفنون", "معرض الفنون", "???")
    ]

    assert slugs == ["mrd-lfnwn", "mrd-lfnwn-2", "event"]
    assert factories.ContentPageFactory(title="???").slug == "page-of-free-content"
