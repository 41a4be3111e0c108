import pytest
from django.db import connection

from cms.languages import SEARCH_CONFIGURATIONS, search_configuration


@pytest.mark.parametrize(
    ("code", "configuration"),
    [
        ("fr", "french"),
        ("en", "english"),
        ("es", "spanish"),
        ("fr-ca", "french"),
        ("EN-GB", "english"),
        ("iu", "simple"),
        ("", "simple"),
    ],
)
def test_language_is_searched_with_its_own_grammar(code, configuration):
    assert search_configuration(code) == configuration


def test_database_has_every_search_configuration(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT cfgname FROM pg_catalog.pg_ts_config")
        known = {name for (name,) in cursor.fetchall()}

    assert {*SEARCH_CONFIGURATIONS.values(), "simple"} == known
