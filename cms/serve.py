"""The production server: `python -m cms.serve`.

uvicorn, with what stands before Django. HOST and PORT say where it listens, and
WEB_CONCURRENCY how many processes there are.
"""

import os
from typing import Any

import uvicorn

from cms.env import env
from cms.startup import plain_errors

APPLICATION = "cms.asgi:application"
PROTOCOL = "cms.api.answers.protocol:AnsweringProtocol"
END_SECONDS = 10  # for answers that are on their way when the server is stopped
# In which a process has to show that it lives, or another one takes its place.
PULSE_SECONDS = 60


def serve(application: str = APPLICATION, **options: Any) -> None:
    """Serve until a signal ends it. `options` are uvicorn's."""
    uvicorn.run(
        application,
        **{
            "http": PROTOCOL,
            "loop": "uvloop",
            "ws": "none",
            "lifespan": "on",
            # What a proxy vouches for is read by Django, where the settings say so.
            "proxy_headers": False,
            "server_header": False,
            "access_log": False,
            "timeout_graceful_shutdown": END_SECONDS,
            "timeout_worker_healthcheck": PULSE_SECONDS,
            **options,
        },
    )


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
    # Once for all processes: one that ends at its start is started again and again.
    with plain_errors():
        host = env.text("HOST", default="127.0.0.1")
        port = env.number("PORT", default=8000)
        env.number("WEB_CONCURRENCY", default=1, minimum=1)
        env.verify()
    serve(host=host, port=port)


if __name__ == "__main__":
    main()
