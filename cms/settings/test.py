"""`make test`: quick hashing, files in memory, nothing from outside."""

import warnings

from cms.settings.dev import *  # noqa: F403
from cms.settings.dev import DATABASES, STORAGES

DEBUG = False
SECRET_KEY = "tests only, and long enough to be no different from a real one"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}

# One thread needs no pool, and open connections would keep the database from
# being dropped at the end.
DATABASES["default"]["OPTIONS"].pop("pool")
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False

# A busy machine says nothing about the code; what tests a limit sets it.
API_STATEMENT_TIMEOUT = 60
API_DEADLINE = 300

warnings.filterwarnings(
    "error", r"DateTimeField .* received a naive datetime", RuntimeWarning
)
