"""Addresses that lead to one page, and those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.addresses import canonical

BRIDGE = "ledger.example/2024/bridge"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://ledger.example/2024/bridge", BRIDGE),
        ("http://ledger.example/2024/bridge", BRIDGE),
        ("HTTPS://WWW.Ledger.example:443/2024/bridge/", BRIDGE),
        (" https://ledger.example/2024/bridge?utm_source=rss&utm_medium=feed ", BRIDGE),
        ("https://ledger.example/2024/bridge?fbclid=Iw1&page=2", BRIDGE + "?page=2"),
        ("https://ledger.example/2024/bridge?id=1", BRIDGE + "?id=1"),
        ("https://ledger.example/2024/bridge#post-7", BRIDGE + "#post-7"),
        ("https://ledger.example/2024/Bridge", "ledger.example/2024/Bridge"),
        ("https://ledger.example:8080/", "ledger.example:8080"),
        ("https://ledger.example/br%c3%bccke", "ledger.example/br%C3%BCcke"),
        ("https://ledger.example/brücke", "ledger.example/br%C3%BCcke"),
        ("https://ledger.example/br%FCcke", "ledger.example/br%FCcke"),
        ("https://ledger.example", "ledger.example"),
        ("ftp://ledger.example/2024/bridge", ""),
        ("https://[ledger.example/2024/bridge", ""),
        ("ledger.example/2024/bridge", ""),
        ("the bridge at Norwick", ""),
        ("", ""),
    ],
)
def test_an_address_in_its_one_form(address: str, wanted: str) -> None:
    assert canonical(address) == wanted


@given(st.text(max_size=80))
def test_the_one_form_stays_as_it_is(text: str) -> None:
    once = canonical(f"https://ledger.example/{text}")
    assert canonical(f"https://{once}") == once
