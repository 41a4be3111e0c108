import json
import subprocess
import sys
from pathlib import Path

from cms.logging import without_secrets

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import logging, logging.config, structlog
from cms.logging import for_machines

logging.config.dictConfig(for_machines("INFO"))
structlog.get_logger("ours").info("Answered", api_token="hushhush", rows=3)
try:
    raise ValueError("cannot reach postgresql://ann:hushhush@db/affiche")
except ValueError:
    logging.getLogger("theirs").exception("Failed")
"""


def test_secrets_are_removed_by_name_and_from_addresses():
    event = {
        "event": "Connecting to postgresql://ann:hushhush@db/affiche",
        "Authorization": "Bearer hushhush",
        "session_cookie": "hushhush",
        "rows": 3,
        "address": "https://affiche.example/?page=2",
    }

    assert without_secrets(None, "info", event) == {
        "event": "Connecting to postgresql://ann:[removed]@db/affiche",
        "Authorization": "[removed]",
        "session_cookie": "[removed]",
        "rows": 3,
        "address": "https://affiche.example/?page=2",
    }


def test_machines_read_one_json_object_a_line():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    ours, theirs = [json.loads(line) for line in done.stderr.splitlines()]
    assert ours.pop("timestamp").endswith("Z")
    assert ours == {
        "event": "Answered",
        "api_token": "[removed]",
        "rows": 3,
        "level": "info",
        "logger": "ours",
    }
    assert theirs["event"] == "Failed"
    assert "ValueError: cannot reach postgresql://ann:[removed]@db" in str(theirs)
    assert "hushhush" not in done.stderr
