"""Addresses of this site: what was asked for can be gone back to."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from nightcap.web.addresses import asked_for, local
from tests.web.pages.reading import tree


@given(st.text().filter(lambda path: not path.startswith("/")))
def test_an_address_leads_back_whatever_its_path_holds(path: str) -> None:
    back = asked_for({"path": f"/{path}", "query_string": b"q=a+film&then="})

    assert local(back) == back
    assert unquote(back.partition("?")[0]) == f"/{path}"
    assert back.endswith("?q=a+film&then=")


@pytest.mark.parametrize("name", ["Paddington 2", "Paddington%202", "Am%C3%A9lie", "Paddington 2 (2017)"])
def test_the_forms_of_a_page_lead_back_to_it(client: TestClient, name: str) -> None:
    page = tree(client, f"/titles/{name}")
    (back,) = set(page.xpath("//form[@action='/marks']/input[@name='back']/@value"))

    assert local(back) == back
    assert tree(client, back).xpath("string(//h1)") == page.xpath("string(//h1)")
