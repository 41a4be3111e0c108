from psycopg.conninfo import conninfo_to_dict

from cms.env import read_database_url
from events.benchmark import databases
from events.benchmark.databases import Database


def test_the_address_names_another_database_of_the_same_server():
    given = "postgresql://some:pass%40word@localhost:5433/affiche?sslmode=require"
    url = databases.url_of(given, "affiche_bench")

    assert conninfo_to_dict(url) == {
        "user": "some",
        "password": "pass@word",
        "host": "localhost",
        "port": "5433",
        "dbname": "affiche_bench",
        "sslmode": "require",
    }
    assert read_database_url(url)["NAME"] == "affiche_bench"


def test_sockets_have_an_address_too():
    url = databases.url_of("host='/tmp/a folder' user=postgres", "affiche_bench")

    assert read_database_url(url)["HOST"] == "/tmp/a folder"


def test_production_has_all_that_it_needs():
    environment = Database(1_000, "postgresql:///affiche_bench").environment

    assert environment["DJANGO_SETTINGS_MODULE"] == "cms.settings.production"
    assert len(environment["SECRET_KEY"]) >= 50
    assert environment["MEDIA_ROOT"].endswith("build/bench/media-1000")
    assert environment["DATABASE_URL"] == "postgresql:///affiche_bench"
