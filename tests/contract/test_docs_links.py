"""The documentation as it is served: every address in it leads somewhere."""

import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse

from tests.contract.pages import ADDRESSES, soup


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_link_leads_somewhere(client, address):
    links = {a["href"] for a in soup(client, address).find_all("a")}
    for link in links:
        parts = urlsplit(link)
        if parts.scheme:
            assert parts.scheme == "https"
            continue
        target = parts.path or address
        response = client.get(target)
        assert response.status_code == 200, link
        if parts.fragment:
            html = BeautifulSoup(response.content, "html.parser")
            assert html.find(id=parts.fragment), link


def test_index_lists_every_page_once_under_its_title(client):
    contents = soup(client, reverse("docs")).find("nav", "wide")
    listed = {a["href"]: a.text for a in contents.find_all("a")}

    assert listed == {
        address: "Overview"
        if address == reverse("docs")
        else soup(client, address).find("h1").text
        for address in ADDRESSES
    }
    assert len(contents.find_all("a")) == len(ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_have_anchors_of_their_own_in_order(client, address):
    headings = soup(client, address).main.find_all(re.compile("^h[1-6]$"))

    levels = [int(heading.name[1]) for heading in headings]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len({heading["id"] for heading in headings}) == len(headings)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_tells_where_its_file_lies(client, address):
    assert str(settings.BASE_DIR) not in client.get(address).content.decode()
