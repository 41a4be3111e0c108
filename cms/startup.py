"""What a person can repair is said in a sentence, not in a traceback."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from cms.database.errors import DatabaseUnreachableError
from cms.env import ConfigurationError


@contextmanager
def plain_errors() -> Iterator[None]:
    """Exit with status 1 and one message on stderr for a wrong deployment."""
    try:
        # Django's command runner hides errors of settings that are met later.
        settings.INSTALLED_APPS  # noqa: B018
        yield
    except (ConfigurationError, DatabaseUnreachableError) as error:
        sys.exit(str(error))
