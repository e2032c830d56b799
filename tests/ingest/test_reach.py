"""Which addresses may be fetched."""

import re
from collections.abc import Sequence

import pytest

from bot.ingest.draft import UnreadableError
from bot.ingest.reach import checked, is_public, public_addresses, without_query

PUBLIC = (
    "93.184.215.14",
    "1.1.1.1",
    "168.63.129.17",
    "192.88.98.1",
    "3ffe::1",
    "2606:4700::1111",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
    "2002:101:101::1",
)
HIDDEN = (
    "127.0.0.1", "127.8.8.8", "0.1.1.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "192.0.0.8", "198.18.0.1", "203.0.113.5", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1",
    "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::1", "2001:0:7f00:1::1", "2001:db8::1", "fe80::1",
    "fe80::1%eth0", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "localhost", "",
    "168.63.129.16", "192.88.99.1", "3fff::1", "3fff:fff::1", "::ffff:168.63.129.16", "64:ff9b::a83f:8110",
)  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", HIDDEN)
def test_addresses_of_this_machine_and_this_network_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("found", "refused"),
    [
        (["1.1.1.1", "2606:4700::1111"], ""),
        (["1.1.1.1", "10.0.0.1"], "the host ledger.example is at 10.0.0.1, which is not a public address"),
        (["::ffff:127.0.0.1"], "the host ledger.example is at ::ffff:127.0.0.1, which is not a public address"),
    ],
)
def test_all_addresses_of_a_host_must_be_public(found: Sequence[str], refused: str) -> None:
    if not refused:
        assert public_addresses("ledger.example", lambda _: found) == found
        return
    with pytest.raises(UnreadableError, match=f"^{re.escape(refused)}$"):
        public_addresses("ledger.example", lambda _: found)


def test_a_host_that_nobody_knows_is_named() -> None:
    def unknown(_: str) -> Sequence[str]:
        raise OSError

    with pytest.raises(UnreadableError, match=r"^the host ledger\.example is not known$"):
        public_addresses("ledger.example", unknown)


@pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0"])
def test_every_way_to_write_this_machine_is_seen_through(host: str) -> None:
    with pytest.raises(UnreadableError, match="which is not a public address"):
        public_addresses(host)


@pytest.mark.parametrize(
    ("url", "refused"),
    [
        ("https://ledger.example/feed.xml", ""),
        ("http://ledger.example:8080/?a=b", ""),
        ("http://ledger.example:22/", "port 22 is not one of the web"),
        ("https://ledger.example:6667/", "port 6667 is not one of the web"),
        ("https://ledger.example:0/", "port 0 is not one of the web"),
        ("ftp://ledger.example/", "only http:// and https:// addresses with a host are fetched"),
        ("file:///etc/passwd", "only http:// and https:// addresses with a host are fetched"),
        ("https:///feed.xml", "only http:// and https:// addresses with a host are fetched"),
        ("gopher://ledger.example/", "only http:// and https:// addresses with a host are fetched"),
        ("https://ada:secret@ledger.example/", "it holds a user name or password, which are never sent"),
        ("https://ledger.example\\@bell.example/", "it holds a user name or password, which are never sent"),
        ("https://ledger.example:99999/", "it is not a valid address"),
        ("https://[::1/", "it is not a valid address"),
        ("https://ledger.example/" + "a" * 2_000, "its address has more than 2,000 characters"),
    ],
)
def test_only_plain_web_addresses_are_fetched(url: str, refused: str) -> None:
    if not refused:
        assert checked(url) == url
        return
    with pytest.raises(UnreadableError, match=f"^{re.escape(refused)}$"):
        checked(url)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://ledger.example/feed.xml?token=secret#top", "https://ledger.example/feed.xml"),
        ("https://ada:secret@ledger.example:8080/a", "https://ledger.example:8080/a"),
        ("https://[::1", "(no valid address)"),
    ],
)
def test_reports_and_logs_hold_no_secrets_of_an_address(url: str, told: str) -> None:
    assert without_query(url) == told
