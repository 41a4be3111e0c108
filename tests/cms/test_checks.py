from cms.checks import check_media_folder, check_static_files


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
