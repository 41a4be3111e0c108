"""Questions in a page of documentation, each with its variables and its answer.

A fence of `graphql` is a question. A fence of `json variables` right after it holds its
variables, one of `json` its answer. A question marked `graphql refused` is one that the
API answers with errors.
"""

import json
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from markdown_it.token import Token

QUESTION, REFUSED = "graphql", "graphql refused"
VARIABLES, ANSWER = "json variables", "json"


@dataclass(frozen=True)
class Example:
    """One question.

    answer:       the JSON that follows it; None where the page shows none.
    answer_lines: of that JSON in the page, from 0, the end outside; (0, 0) for None.
    """

    query: str
    variables: str
    answer: str | None
    answer_lines: tuple[int, int]
    is_refused: bool

    def link(self, graphiql: str) -> str:
        """The address of GraphiQL with this question in it."""
        return f"{graphiql}?{urlencode(self._parameters)}"

    def command(self, endpoint: str) -> str:
        """The same question for a shell."""
        lines = [f"curl --get {endpoint}"] + [
            f"  --data-urlencode {shlex.quote(f'{name}={value}')}"
            for name, value in self._parameters.items()
        ]
        return " \\\n".join(lines)

    def values(self) -> dict[str, Any]:
        """The variables, read."""
        return json.loads(self.variables) if self.variables else {}

    @property
    def _parameters(self) -> dict[str, str]:
        parameters = {"query": self.query.strip()}
        if self.variables:
            parameters["variables"] = json.dumps(self.values(), ensure_ascii=False)
        return parameters


def examples(tokens: Sequence[Token]) -> Iterator[Example]:
    """Every question of a page, in its order."""
    for place in range(len(tokens)):
        if example := example_at(tokens, place):
            yield example


def example_at(tokens: Sequence[Token], place: int) -> Example | None:
    """The question that a fence asks; None for any other token."""
    question = info(tokens, place)
    if question not in (QUESTION, REFUSED):
        return None
    query, place = tokens[place].content, place + 1
    variables = ""
    if info(tokens, place) == VARIABLES:
        variables, place = tokens[place].content, place + 1
    answer, lines = None, (0, 0)
    if info(tokens, place) == ANSWER:
        start, end = tokens[place].map or (0, 0)  # with the lines of the fence
        answer, lines = tokens[place].content, (start + 1, end - 1)
    return Example(query, variables, answer, lines, is_refused=question == REFUSED)


def info(tokens: Sequence[Token], place: int) -> str:
    """What a fence says of itself; empty for any other token, and past the end."""
    is_fence = place < len(tokens) and tokens[place].type == "fence"
    return tokens[place].info.strip() if is_fence else ""
