"""A wrong deployment is found by `manage.py check --deploy`, not by a visitor."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as CheckWarning
from django.db import connections
from django.db.models import Model

from cms.env import ConfigurationError


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


@register(deploy=True)
def check_trusted_documents(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Files that can be read, and documents that still fit the schema."""
    from cms.api.documents import Documents
    from cms.api.errors import Refused
    from cms.api.schema import schema
    from cms.api.trusted import read_files

    try:
        trusted = read_files(settings.API_TRUSTED_DOCUMENTS)
    except ConfigurationError as error:
        return [Error(str(error), id="cms.E004")]
    documents = Documents(schema.graphql_schema)
    found: list[CheckMessage] = []
    for identifier, text in trusted.items():
        try:
            documents.read(text)
        except Refused as refused:
            found.append(
                CheckWarning(
                    f"The trusted document {identifier} is no longer valid: "
                    f"{refused.errors[0].message}",
                    hint="Whoever sends it gets this error. Write it anew for the "
                    "schema of today, or take it out of its file.",
                    id="cms.W005",
                )
            )
    return found


@register(Tags.database)
def check_languages_with_content(
    app_configs: Sequence[AppConfig] | None,
    databases: Sequence[str] | None = None,
    **kwargs: Any,
) -> list[CheckMessage]:
    """A language that was taken out of the setting leaves its pages behind, unseen."""
    from wagtail.models import Locale, Page

    from cms.content_languages import unconfigured

    if "default" not in (databases or ()) or not is_migrated(Locale):
        return []
    return [
        CheckWarning(
            f"The content has the language “{locale.language_code}”, which "
            "AFFICHE_LANGUAGES does not name: visitors see none of its "
            f"{Page.objects.filter(locale=locale).count()} pages.",
            hint=f"Add “{locale.language_code}” to AFFICHE_LANGUAGES. Or delete its "
            "pages and records in the admin, then the language itself under "
            "Settings, Locales.",
            id="cms.W003",
        )
        for locale in unconfigured()
    ]


def is_migrated(model: type[Model]) -> bool:
    return model._meta.db_table in connections["default"].introspection.table_names()
