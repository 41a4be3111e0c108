import errno
import os
import signal
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import BaseCommand, CommandError, call_command, get_commands
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.utils import autoreload

from cms import first_start
from cms.content_languages import add_languages
from cms.publishing_thread import PublishingThread

ANNOUNCEMENT = """
  Affiche is running.

    Admin      {address}/admin/
               first sign in with: user {user}, password {password}
    API        {address}/docs/
    GraphiQL   {address}/graphiql/
    GraphQL    {address}/graphql/

  Ctrl-C stops it.
"""


class Command(BaseCommand):
    help = "Start a complete site: PostgreSQL, migrations, demo content, server."
    requires_system_checks = ()  # `make check` runs them

    def add_arguments(self, parser: ArgumentParser) -> None:
        environment = os.environ
        parser.add_argument("--host", default=environment.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=environment.get("PORT", 8000))
        parser.add_argument(
            "--reload", action="store_true", help="Start again when the code changes."
        )

    def handle(self, *, host: str, port: int, reload: bool, **options: Any) -> None:
        # Ends as Ctrl-C does, so that the embedded PostgreSQL stops in good order.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        try:
            if reload:
                autoreload.run_with_reloader(self.run, host, port)
            else:
                self.run(host, port)
        except KeyboardInterrupt:
            self.stdout.write("")

    def run(self, host: str, port: int) -> None:
        # Bound first: a port in use is said at once, and early requests wait in line.
        server = bound_server(host, port)
        if first_start.has_unapplied_migrations():
            self.stdout.write("Preparing the database ...")
            call_command("migrate", verbosity=0)
        is_first_start = settings.DEBUG and first_start.add_demo_user()
        if "demo" in get_commands() and first_start.is_empty_site():
            self.stdout.write("Adding the demo content ...")
            call_command("demo", stdout=self.stdout)
        if is_first_start:
            first_start.add_demo_team()
        add_languages()
        self.announce(host, port)
        server.set_app(WSGIHandler())
        publishing = PublishingThread()
        publishing.start()
        try:
            server.serve_forever()
        finally:
            publishing.stop()

    def announce(self, host: str, port: int) -> None:
        name = "localhost" if host in ("127.0.0.1", "0.0.0.0") else host
        self.stdout.write(
            ANNOUNCEMENT.format(
                address=f"http://{name}:{port}",
                user=first_start.DEMO_USER,
                password=first_start.DEMO_PASSWORD,
            )
        )
        self.stdout.flush()


def bound_server(host: str, port: int) -> ThreadedWSGIServer:
    """Django's threaded server, listening already.

    Not that of production, which imports the site before it listens, and logs no
    requests.
    """
    try:
        server = ThreadedWSGIServer((host, port), WSGIRequestHandler)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise CommandError(f"Cannot listen at {host}:{port}: {error}.") from error
        raise CommandError(
            f"Port {port} is in use: stop the program that has it, "
            f"or choose another one: make run PORT={port + 1}"
        ) from error
    server.daemon_threads = True
    return server
