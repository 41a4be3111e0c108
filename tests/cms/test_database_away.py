"""PostgreSQL stops and comes back under a process that answers queries."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cms import postgres
from tests.cms.test_postgres import end, user_of

ROOT = Path(__file__).resolve().parents[2]
BACK = 2  # seconds in which answers are normal again
PROGRAM = """
import json, logging, os, sys, time
import django
django.setup()
logging.disable(logging.CRITICAL)
import graphene
from django.core.signals import request_finished, request_started
from django.db import connection
from django.test import RequestFactory
from cms.api.view import GraphQLView

class Query(graphene.ObjectType):
    one = graphene.Int()

    @staticmethod
    def resolve_one(_root, _info):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone()[0]

schema = graphene.Schema(query=Query).graphql_schema
view = GraphQLView.as_view(schema=schema, context=lambda request: request)
request = RequestFactory().get("/graphql/", {"query": "{one}"})

def answer():
    request_started.send(None, environ={})
    response = view(request)
    request_finished.send(None)
    return response.status_code, response.get("Retry-After"), response.content.decode()

for line in sys.stdin:
    until = time.monotonic() + float(line)
    while (found := answer())[0] != 200 and time.monotonic() < until:
        time.sleep(0.05)
    print(json.dumps(found), flush=True)
"""

pytestmark = pytest.mark.slow


def ask(process: subprocess.Popen[str], seconds: float) -> list:
    """The first good answer of that many seconds, else the last one."""
    process.stdin.write(f"{seconds}\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def test_answers_are_normal_soon_after_the_database_is_back(directory):
    server = user_of(directory)
    sockets = postgres.socket_directory(directory)
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "AFFICHE_ENV_FILE": os.devnull,
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "DATABASE_URL": f"postgresql://{postgres.ROLE}@/{postgres.DATABASE}"
            f"?host={sockets}",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    good = [200, None, '{"data":{"one":1}}']
    error = {
        "message": "The database cannot be reached. Try again in 5 seconds.",
        "extensions": {"code": "UNAVAILABLE"},
    }
    try:
        assert ask(process, 0) == good

        end(server)
        # Long enough for attempts to connect again to have become rare.
        status, retry_after, content = ask(process, 6)
        assert (status, retry_after) == (503, "5")
        assert json.loads(content) == {"errors": [error]}

        server = user_of(directory)
        assert ask(process, BACK) == good
    finally:
        process.communicate(timeout=10)
        end(server)
