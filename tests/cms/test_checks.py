import json

from cms.api.trusted import identifier_of
from cms.checks import (
    check_media_folder,
    check_static_files,
    check_trusted_documents,
)


def test_static_files_that_were_not_collected_are_an_error(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path

    assert [found.id for found in check_static_files(None)] == ["cms.E001"]

    (tmp_path / "staticfiles.json").touch()

    assert check_static_files(None) == []


def test_media_folder_that_is_missing_is_an_error(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"

    assert [found.id for found in check_media_folder(None)] == ["cms.E002"]

    settings.MEDIA_ROOT.mkdir()

    assert check_media_folder(None) == []


def test_trusted_documents_that_cannot_be_read_are_an_error(settings, tmp_path):
    assert check_trusted_documents(None) == []

    settings.API_TRUSTED_DOCUMENTS = [tmp_path / "documents.json"]

    assert [found.id for found in check_trusted_documents(None)] == ["cms.E004"]


def test_trusted_document_that_the_schema_has_outgrown_is_a_warning(settings, tmp_path):
    fits, outgrown = "{__typename}", "{outgrown}"
    path = tmp_path / "documents.json"
    path.write_text(
        json.dumps({identifier_of(text): text for text in (fits, outgrown)})
    )
    settings.API_TRUSTED_DOCUMENTS = [path]

    assert [(found.id, found.msg) for found in check_trusted_documents(None)] == [
        (
            "cms.W005",
            f"The trusted document {identifier_of(outgrown)} is no longer valid: "
            "Cannot query field 'outgrown' on type 'Query'.",
        )
    ]
