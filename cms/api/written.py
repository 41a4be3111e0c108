"""Answers as JSON."""

from typing import Any

import orjson


def write(answer: Any) -> bytes:
    """JSON of plain values. Instants are written as the scalar DateTime has them: in
    the zone that they are in, to the second."""
    return orjson.dumps(answer, option=orjson.OPT_OMIT_MICROSECONDS)
