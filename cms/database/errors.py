from django.db import OperationalError


class DatabaseUnreachableError(OperationalError):
    """No connection could be made. The message is for a person, without secrets."""
