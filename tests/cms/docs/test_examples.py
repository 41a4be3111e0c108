import shlex
from urllib.parse import parse_qs, urlsplit

from cms.docs.examples import Example, examples
from cms.docs.markdown import parser

PAGE = """\
# Title

```graphql
{ first }
```

```graphql
query ($n: Int) { second(n: $n) }
```

```json variables
{ "n": 1 }
```

```json
{"data": {}}
```

```json
{"alone": true}
```

Words.

```graphql refused
{ third }
```

More words.

```json
{"not": "its answer"}
```
"""
PLAIN = Example("{ first }\n", "", None, (0, 0), is_refused=False)


def asking(query: str, variables: str = "") -> Example:
    return Example(query, variables, None, (0, 0), is_refused=False)


def test_examples_have_the_variables_and_the_answer_right_after_them():
    assert list(examples(parser.parse(PAGE))) == [
        PLAIN,
        Example(
            "query ($n: Int) { second(n: $n) }\n",
            '{ "n": 1 }\n',
            '{"data": {}}\n',
            (15, 16),
            is_refused=False,
        ),
        Example("{ third }\n", "", None, (0, 0), is_refused=True),
    ]


def test_answer_lies_where_it_says():
    example = list(examples(parser.parse(PAGE)))[1]
    start, end = example.answer_lines

    assert PAGE.splitlines()[start:end] == ['{"data": {}}']


def test_link_carries_query_and_variables():
    link = urlsplit(asking('{ a(b: "&") }\n', '{ "n": 1 }\n').link("/graphiql/"))

    assert link.path == "/graphiql/"
    assert parse_qs(link.query) == {
        "query": ['{ a(b: "&") }'],
        "variables": ['{"n": 1}'],
    }


def test_command_is_quoted_for_a_shell():
    command = asking('{ a(b: "it\'s") }\n', '{"c": "é"}').command("http://x/")

    assert shlex.split(command.replace("\\\n", "")) == [
        "curl",
        "--get",
        "http://x/",
        "--data-urlencode",
        'query={ a(b: "it\'s") }',
        "--data-urlencode",
        'variables={"c": "é"}',
    ]


def test_values_are_the_variables_read():
    assert asking("{a}", '{"n": 1}').values() == {"n": 1}
    assert PLAIN.values() == {}
