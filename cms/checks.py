"""A wrong deployment is found by `manage.py check --deploy`, not by a visitor."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register(deploy=True)
def check_static_files(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    manifest = Path(settings.STATIC_ROOT or "", "staticfiles.json")
    if manifest.is_file():
        return []
    return [
        Error(
            f"{manifest} is missing: no page of the admin could be shown.",
            hint="Run `manage.py collectstatic` when the code has changed.",
            id="cms.E001",
        )
    ]


@register(deploy=True)
def check_media_folder(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    if os.access(settings.MEDIA_ROOT, os.W_OK):
        return []
    return [
        Error(
            f"Files cannot be stored in {settings.MEDIA_ROOT}.",
            hint="Create this folder for the user that runs Affiche, "
            "or name another one in MEDIA_ROOT.",
            id="cms.E002",
        )
    ]
