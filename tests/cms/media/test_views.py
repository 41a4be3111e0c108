"""Images and documents over HTTP: what a visitor may fetch."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from PIL import Image as Picture
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from cms.media.addresses import ImageFit, image_url
from cms.media.models import Document, Image, Rendition
from cms.users.models import User


@pytest.fixture
def collection(db) -> Collection:
    return Collection.get_first_root_node().add_child(name="Press")


@pytest.fixture
def subcollection(collection) -> Collection:
    return collection.add_child(name="Embargoed")


def make_image(collection: Collection) -> Image:
    return Image.objects.create(
        title="Lantern", file=get_test_image_file(), collection=collection
    )


def path_of(image: Image, **size) -> str:
    address = image_url(
        image.pk,
        image.file.name,
        original_width=image.width,
        original_height=image.height,
        **size,
    )
    return urlsplit(address).path


def restrict(collection: Collection) -> None:
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )


def test_image_is_made_and_cached_for_good(client, subcollection):
    image = make_image(subcollection)

    response = client.get(path_of(image, width=320, height=180, fit=ImageFit.FILL))

    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    picture = Picture.open(ContentFile(b"".join(response.streaming_content)))
    assert (picture.format, picture.size) == ("WEBP", (320, 180))


@pytest.mark.parametrize("level", ["collection", "subcollection"])
@pytest.mark.parametrize("is_signed_in", [False, True])
def test_private_image_is_not_found(
    client, request, subcollection, level, is_signed_in
):
    image = make_image(subcollection)
    restrict(request.getfixturevalue(level))
    if is_signed_in:
        client.force_login(User.objects.create_superuser("louise"))

    response = client.get(path_of(image, width=320))

    assert response.status_code == 404
    assert "max-age" not in response.headers.get("Cache-Control", "")
    assert list(Rendition.objects.all()) == []


def test_image_with_another_signature_is_refused(client, collection):
    image = make_image(collection)
    forged = path_of(image, width=320).replace("width-320", "width-4000")

    assert client.get(forged).status_code == 403


def test_image_without_its_file_is_gone(client, collection):
    image = make_image(collection)
    image.file.storage.delete(image.file.name)

    response = client.get(path_of(image, width=320))

    assert response.status_code == 410
    assert response["Cache-Control"] == "no-store"


def test_image_whose_resized_file_is_lost_is_made_again(client, collection):
    image = make_image(collection)
    path = path_of(image, width=320)
    first = client.get(path)
    rendition = Rendition.objects.get()
    rendition.file.storage.delete(rendition.file.name)

    again = client.get(path)

    assert b"".join(again.streaming_content) == b"".join(first.streaming_content)
    assert [made.pk for made in Rendition.objects.all()] == [rendition.pk]


def test_image_that_is_lost_altogether_is_not_found(client, collection):
    image = make_image(collection)
    path = path_of(image, width=320)
    client.get(path)
    for lost in (image, Rendition.objects.get()):
        lost.file.storage.delete(lost.file.name)

    assert client.get(path).status_code == 404


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_image_asked_for_by_many_at_once_is_made_once(monkeypatch):
    """Each thread has a connection of its own, as each worker has."""
    image = make_image(Collection.get_first_root_node())
    path = path_of(image, width=320)
    make, made = Image.generate_rendition_file, []

    def counted(self, *args, **kwargs):
        made.append(self.pk)
        return make(self, *args, **kwargs)

    monkeypatch.setattr(Image, "generate_rendition_file", counted)
    asked = Barrier(4)

    def ask(_number: int) -> bytes:
        asked.wait()
        try:
            return b"".join(Client().get(path).streaming_content)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as visitors:
        answers = set(visitors.map(ask, range(4)))

    assert made == [image.pk]
    assert len(answers) == 1
    assert Rendition.objects.count() == 1


@pytest.fixture
def files(settings, tmp_path) -> None:
    """Wagtail sends documents from the disk."""
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }


@pytest.mark.parametrize("level", ["collection", "subcollection"])
def test_private_document_asks_for_a_login(
    client, request, files, subcollection, level
):
    document = Document.objects.create(
        title="Programme",
        file=ContentFile(b"%PDF", "programme.pdf"),
        collection=subcollection,
    )
    response = client.get(document.url)
    assert b"".join(response.streaming_content) == b"%PDF"

    restrict(request.getfixturevalue(level))
    response = client.get(document.url)

    assert response.status_code == 302
    assert response["Location"] == f"/fr/_util/login/?next={document.url}"


@pytest.fixture
def stored(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "embargoed.txt").write_text("Not before Friday.")
    return "/media/embargoed.txt"


def test_stored_file_is_hidden_from_visitors(client, stored, db):
    assert client.get(stored).status_code == 404


def test_stored_file_is_hidden_from_accounts_outside_the_admin(client, stored, db):
    client.force_login(User.objects.create_user("visitor", password="secret"))

    assert client.get(stored).status_code == 404


def test_stored_file_is_shown_to_those_who_may_enter_the_admin(admin_client, stored):
    response = admin_client.get(stored)

    assert b"".join(response.streaming_content) == b"Not before Friday."
    assert response["Cache-Control"] == "private, max-age=3600"
