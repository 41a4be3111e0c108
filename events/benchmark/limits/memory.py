"""The same bytes from memory, on the quickest of granian's interfaces.

`/Q1` answers with the file of that name in the folder BENCH_ANSWERS.
"""

import os
from pathlib import Path
from typing import Any

HEADERS = [("content-type", "application/json")]
answers = {
    f"/{path.name}": path.read_bytes()
    for path in Path(os.environ["BENCH_ANSWERS"]).iterdir()
}


async def application(scope: Any, protocol: Any) -> None:
    protocol.response_bytes(200, HEADERS, answers[scope.path])
