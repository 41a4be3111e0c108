"""The CMS of these tests: in a process of its own, with pictures on the disk."""

from cms.settings.test import *  # noqa: F403
from cms.settings.test import STORAGES

STORAGES["default"] = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
