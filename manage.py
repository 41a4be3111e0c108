#!/usr/bin/env python
"""Commands of Affiche; `python manage.py run` starts a complete site."""

import os
import sys

from cms.startup import plain_errors


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    from django.core.management import execute_from_command_line

    with plain_errors():
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
