"""The WSGI application, for any server: `granian --interface wsgi cms.wsgi`."""

import os

from cms.startup import plain_errors

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

with plain_errors():
    from django.core.wsgi import get_wsgi_application
    from django.db import connection

    application = get_wsgi_application()
    # A server that could only answer with errors does not start.
    connection.ensure_connection()
    connection.close()

    from cms.publishing_thread import PublishingThread

    PublishingThread().start()
