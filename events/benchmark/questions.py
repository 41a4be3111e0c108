"""The five questions: what is asked of the API, and the SQL that answers the same."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

FILES = Path(__file__).parent / "operations"
API = "/graphql/"
SINCE = "2027-01-01T00:00:00-05:00"


@dataclass(frozen=True)
class Question:
    """One question with its variables; `sql` names the parameters as they are named."""

    name: str
    about: str
    variables: dict[str, Any] = field(default_factory=dict)

    @property
    def document(self) -> str:
        return (FILES / f"{self.name}.graphql").read_text()

    @property
    def sql(self) -> str:
        return (FILES / f"{self.name}.sql").read_text()

    @property
    def body(self) -> bytes:
        """What is posted."""
        asked = {"query": self.document, "variables": self.variables}
        return json.dumps(asked, ensure_ascii=False).encode()

    @property
    def address(self) -> str:
        """What is asked for by GET."""
        variables = json.dumps(self.variables, ensure_ascii=False)
        return f"{API}?{urlencode({'query': self.document, 'variables': variables})}"

    def with_variables(self, **variables: Any) -> "Question":
        return Question(self.name, self.about, {**self.variables, **variables})


Q1 = Question(
    "Q1",
    "the next 20 events",
    {"locale": "fr", "from": SINCE, "first": 20, "after": None},
)
Q2 = Question(
    "Q2", "one event, whole", {"locale": "fr", "slug": "atelier-la-nuit-du-pole-507"}
)
Q3 = Question("Q3", "a search", {"locale": "fr", "query": "mutualisation"})
Q4 = Question(
    "Q4",
    "one case study, whole",
    {"locale": "fr", "slug": "le-recit-des-marees-a-rimouski-42"},
)
Q5 = Question("Q5", "100 events with programme and speakers", {"locale": "fr"})
QUESTIONS = (Q1, Q2, Q3, Q4, Q5)

# Not measured: leads to a page far from the first.
WALK = Question("Walk", "cursors alone", {"locale": "fr", "from": SINCE, "first": 100})
# Watched by readers while an editor publishes.
WATCHED = Question(
    "Watched", "one title", {"locale": "fr", "slug": Q2.variables["slug"]}
)
