"""The documentation as it is served: every address in it leads somewhere."""

import re
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.contract.pages import ADDRESSES, soup


@pytest.fixture(scope="module")
def page_at() -> Callable[[str], BeautifulSoup]:
    """What is served at a path; most pages are linked from every other."""
    return cache(partial(soup, Client()))


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_link_leads_somewhere(db, page_at, address):
    links = {a["href"] for a in page_at(address).find_all("a")}
    for link in links:
        parts = urlsplit(link)
        if parts.scheme:
            assert parts.scheme == "https"
            continue
        page = page_at(parts.path or address)
        assert not parts.fragment or page.find(id=parts.fragment), link


def test_index_lists_every_page_once_under_its_title(page_at):
    contents = page_at(reverse("docs")).find("nav", "wide")
    listed = {a["href"]: a.text for a in contents.find_all("a")}

    assert listed == {
        address: "Overview"
        if address == reverse("docs")
        else page_at(address).find("h1").text
        for address in ADDRESSES
    }
    assert len(contents.find_all("a")) == len(ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_have_anchors_of_their_own_in_order(page_at, address):
    headings = page_at(address).main.find_all(re.compile("^h[1-6]$"))

    levels = [int(heading.name[1]) for heading in headings]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len({heading["id"] for heading in headings}) == len(headings)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_tells_where_its_file_lies(client, address):
    assert str(settings.BASE_DIR) not in client.get(address).content.decode()
