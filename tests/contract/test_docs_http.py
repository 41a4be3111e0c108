"""What the page on HTTP says of statuses, done."""

import re

import pytest

from tests.contract.pages import first_table, page

QUERY = {"query": "{ themes { name } }"}
JSON = "application/json"
CHUNKED = {"HTTP_TRANSFER_ENCODING": "chunked", "CONTENT_LENGTH": ""}
OURS = {"500", "503"}  # see tests/cms/api: nothing that a caller does leads there


@pytest.mark.django_db
def test_statuses_are_those_of_the_page(client, settings):
    settings.API_MAX_BODY_BYTES = settings.API_MAX_ADDRESS_BYTES = 60
    url = "/graphql/"
    long = {"query": "{ themes { name } } # " + "x" * 60}
    answers = [
        client.get(url, QUERY),
        client.post(url, QUERY, content_type=JSON),
        client.get(url),
        client.put(url),
        client.get(url, QUERY, headers={"Accept": "text/html"}),
        client.post(url, long, content_type=JSON),
        client.get(url, long),
        client.post(url, "{ themes { name } }", content_type="text/plain"),
    ]

    unannounced = client.generic("POST", url, "{}", JSON, **CHUNKED)
    settings.API_TRUSTED_DOCUMENTS_ONLY = True
    answers += [unannounced, client.get(url, QUERY)]

    told = {
        status
        for row in first_table(page("docs/http.md")).rows
        for status in re.findall(r"\d{3}", row[0])
    }
    assert {str(answer.status_code) for answer in answers} == told - OURS
