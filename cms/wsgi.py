"""The WSGI application. `cms.serve` serves it by way of `cms.asgi`."""

import os

from cms.startup import plain_errors

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

with plain_errors():
    from django.core.wsgi import get_wsgi_application
    from django.db import ProgrammingError, connection

    application = get_wsgi_application()
    # A server that could only answer with errors does not start.
    connection.ensure_connection()

    from cms.api.trusted import trusted_documents
    from cms.content_languages import add_languages
    from cms.env import ConfigurationError
    from cms.publishing_thread import PublishingThread

    trusted_documents()
    try:
        add_languages()
    except ProgrammingError as error:
        raise ConfigurationError(
            "The database lacks tables: run `manage.py migrate`."
        ) from error
    connection.close()
    PublishingThread().start()
