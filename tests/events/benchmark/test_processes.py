import sys

from django.conf import settings

from events.benchmark.processes import AFFICHE


def test_the_api_is_served_as_make_serves_it():
    makefile = (settings.BASE_DIR / "Makefile").read_text()

    program, *arguments = AFFICHE
    assert program == sys.executable
    assert f"$(BIN)/python {' '.join(arguments)}\n" in makefile
