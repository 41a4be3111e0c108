"""One person's machine: nothing to configure, an embedded PostgreSQL, a demo."""

from cms import logging
from cms.env import env, kept_secret
from cms.settings.base import *  # noqa: F403
from cms.settings.base import BASE_DIR, INSTALLED_APPS, LOG_LEVEL

DEBUG = env.flag("DEBUG", default=True)
SECRET_KEY = env.text("SECRET_KEY", default="") or kept_secret(BASE_DIR / ".secret-key")
ALLOWED_HOSTS = env.texts("ALLOWED_HOSTS", default=[".localhost", "127.0.0.1", "[::1]"])
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Only its static files are used: they are GraphiQL itself.
INSTALLED_APPS = [*INSTALLED_APPS, "graphene_django_graphiql_static"]
GRAPHIQL = True

# Static files come straight from the packages, whatever DEBUG says.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

LOGGING = logging.for_people(LOG_LEVEL)

env.verify()
