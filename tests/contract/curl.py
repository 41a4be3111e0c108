"""A command of curl, done by the test client."""

import shlex
from urllib.parse import urlencode, urlsplit

from django.http import HttpResponse
from django.test import Client


def send(client: Client, command: str) -> HttpResponse:
    """What a command asks of http://localhost:8000, asked of the site under test."""
    words = shlex.split(command.replace("\\\n", " "))
    assert words.pop(0) == "curl"
    headers, fields, body, address = {}, [], None, ""
    is_get = is_head = False
    while words:
        word = words.pop(0)
        if word == "--get":
            is_get = True
        elif word == "--head":
            is_head = True
        elif word == "--header":
            name, _, value = words.pop(0).partition(": ")
            headers[name] = value
        elif word == "--data":
            body = words.pop(0)
        elif word == "--data-urlencode":
            fields.append(tuple(words.pop(0).split("=", 1)))
        else:
            assert not word.startswith("-"), f"{word} is not understood here."
            assert not address
            address = word
    assert address.startswith("http://localhost:8000/"), address
    path = urlsplit(address).path
    if body is not None:
        media_type = headers.pop("Content-Type", "application/x-www-form-urlencoded")
        return client.post(path, body, content_type=media_type, headers=headers)
    assert is_get or not fields
    ask = client.head if is_head else client.get
    return ask(f"{path}?{urlencode(fields)}" if fields else path, headers=headers)
