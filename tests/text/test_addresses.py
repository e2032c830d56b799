"""Addresses that lead to one page, those that do not, and those that are sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.publication.addresses import canonical, is_web_address

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


@pytest.mark.parametrize(
    ("url", "sound"),
    [
        ("https://ledger.example/a", True),
        ("http://ledger.example:8080/@ada?to=me@bell.example", True),
        ("https://ledger.example@other.example/a", False),
        ("https://ledger.example:443@other.example/a", False),
        ("https://@other.example/a", False),
        ("ftp://ledger.example/a", False),
        ("https:///a", False),
        ("https://ledger.example:0/a", False),
        ("https://ledger.example:x/a", False),
        ("https://ledger.example/a|b", False),
    ],
)
def test_a_web_address_is_of_the_host_that_it_seems_to_be_of(url: str, *, sound: bool) -> None:
    assert is_web_address(url) is sound
