import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from wagtail.images.tests.utils import get_test_image_file

from cms.media.models import Document, Image
from cms.users.models import User

pytestmark = pytest.mark.django_db  # an image looks for the root collection


def make_image(**values) -> Image:
    return Image.objects.create(
        **{"title": "IMG_2041", "file": get_test_image_file(), **values}
    )


def upload() -> SimpleUploadedFile:
    return SimpleUploadedFile("lanterne.png", get_test_image_file().file.getvalue())


@pytest.fixture
def editor(client) -> User:
    user = User.objects.create_superuser("louise", "louise@example.org", "secret")
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    ("alt", "language", "expected"),
    [
        ({"fr": "Une lanterne", "en": "A lantern"}, "en", "A lantern"),
        ({"fr": "Une lanterne"}, "en", "Une lanterne"),
        ({"en": "A lantern"}, "fr", ""),
        ({}, "fr", ""),
    ],
)
def test_default_alt_text_is_never_the_title(alt, language, expected):
    with translation.override(language):
        assert Image(title="IMG_2041", alt=alt).default_alt_text == expected


def test_document_title_falls_back_to_its_own():
    document = Document(title="Programme", titles={"en": "Programme of the day"})

    assert document.title_in("en") == "Programme of the day"
    assert document.title_in("fr") == "Programme"


@pytest.mark.parametrize("words", ["lanterne", "Ombres", "Cardin"])
def test_editors_find_an_image_by_its_words(words):
    found = make_image(
        alt={"fr": "Une lanterne"},
        caption={"fr": "Nuit des Ombres"},
        credit={"fr": "Photo: Marie Cardin"},
    )
    make_image(alt={"fr": "Un chapiteau"})

    assert list(Image.objects.search(words)) == [found]


def test_editors_find_a_document_by_its_titles():
    found = Document.objects.create(
        title="2017-06-15",
        titles={"en": "Programme"},
        file=ContentFile(b"%PDF", "programme.pdf"),
    )
    Document.objects.create(title="Other", file=ContentFile(b"%PDF", "other.pdf"))

    assert list(Document.objects.search("Programme")) == [found]


def test_image_edit_form_saves_the_words(client, editor):
    image = make_image(alt={"de": "Eine Laterne"})
    url = reverse("wagtailimages:edit", args=[image.pk])

    response = client.post(
        url,
        {"title": "Lanterne", "alt_fr": "Une lanterne", "credit_en": "Marie Cardin"},
    )

    assert response.status_code == 302
    image.refresh_from_db()
    assert (image.alt, image.credit) == (
        {"de": "Eine Laterne", "fr": "Une lanterne"},
        {"en": "Marie Cardin"},
    )


@pytest.mark.parametrize("name", ["wagtailimages:add", "wagtailimages_chooser:choose"])
def test_upload_forms_ask_for_the_words(client, editor, name):
    response = client.get(reverse(name))

    assert response.status_code == 200
    html = response.content.decode().replace('\\"', '"')
    names = ["alt_fr", "alt_en", "caption_fr", "credit_fr", "licence_fr", "licence_en"]
    assert [name for name in names if f'{name}"' in html] == names


def test_multiple_upload_asks_for_the_words_after_the_file(client, editor):
    response = client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Lanterne", "files[]": upload()},
    )
    image = Image.objects.get()
    prefix = f"image-{image.pk}"
    assert f'name="{prefix}-alt_fr"' in response.json()["form"]

    response = client.post(
        reverse("wagtailimages:edit_multiple", args=[image.pk]),
        {f"{prefix}-title": "Lanterne", f"{prefix}-alt_fr": "Une lanterne"},
    )

    assert response.json() == {"success": True, "image_id": image.pk}
    image.refresh_from_db()
    assert image.alt == {"fr": "Une lanterne"}
