from django.conf import settings

from events.benchmark.processes import SERVE


def test_the_api_is_served_as_make_serves_it():
    makefile = (settings.BASE_DIR / "Makefile").read_text()

    assert f"$(BIN)/granian {' '.join(SERVE)}\n" in makefile
