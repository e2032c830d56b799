"""Which web addresses may be fetched: public ones, without credentials, and how they are written in reports."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from bot.ingest.draft import UnreadableError

LONGEST: Final = 2_000  # characters of an address
# What no address of the internet is, beside Python's table: protocols' own (which it has had in full only since 2024),
# relays that are switched off, the agent of Microsoft's hosts, and documentation.
_NOT_PUBLIC: Final = (
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv4Network("168.63.129.16/32"),
    IPv6Network("3fff::/20"),
)
# Ports of other protocols, where a request could be taken for a command: the "bad ports" of the Fetch standard, which
# browsers do not ask either (https://fetch.spec.whatwg.org/#port-blocking).
_OTHER_PORTS: Final = frozenset(
    (
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
        110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530,
        531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190,
        5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    )
)  # fmt: skip
_NAT64: Final = IPv6Network("64:ff9b::/96")  # IPv4 addresses as networks without IPv4 see them
_LAST_32: Final = 0xFFFFFFFF


class FetchError(UnreadableError):
    """An address that cannot be fetched now, but perhaps later."""


def checked(url: str) -> str:
    """The address itself, if it is one that may be fetched.

    Raises:
        UnreadableError: it is not http or https, names no host, a port of another protocol, or credentials, or is too
            long.
    """
    try:
        parts = urlsplit(url)
        has_name, port = "@" in parts.netloc, parts.port
    except ValueError as error:
        msg = "it is not a valid address"
        raise UnreadableError(msg) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        msg = "only http:// and https:// addresses with a host are fetched"
        raise UnreadableError(msg)
    if port in _OTHER_PORTS:
        msg = f"port {port} is not one of the web"
        raise UnreadableError(msg)
    if has_name:
        msg = "it holds a user name or password, which are never sent"
        raise UnreadableError(msg)
    if len(url) > LONGEST:
        msg = f"its address has more than {LONGEST:,} characters"
        raise UnreadableError(msg)
    return url


def without_query(url: str) -> str:
    """An address for reports and the log: without its query, credentials and fragment, which may hold secrets."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(no valid address)"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def is_web(source: str) -> bool:
    """Whether a source is an address, not a path."""
    return source.lower().startswith(("http://", "https://"))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: of one machine, and not of this network or this machine."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    inner = _embedded(found) if isinstance(found, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    is_local = any(found in network for network in _NOT_PUBLIC) or getattr(found, "is_site_local", False)
    return found.is_global and not (found.is_multicast or found.is_reserved or is_local)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address to which packets to an IPv6 address are sent in the end, if there is one."""
    if address in _NAT64:
        return IPv4Address(int(address) & _LAST_32)
    return address.ipv4_mapped or address.sixtofour


def look_up(host: str) -> Sequence[str]:
    """The IP addresses of a host, as the system resolves it."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def public_addresses(host: str, look_up: Callable[[str], Sequence[str]] = look_up) -> Sequence[str]:
    """The IP addresses of a host, all of them public.

    Raises:
        UnreadableError: one of its addresses is not public.
        FetchError: the host is unknown.
    """
    try:
        found = look_up(host)
    except (OSError, UnicodeError) as error:
        msg = f"the host {host} is not known"
        raise FetchError(msg) from error
    for address in found:
        if not is_public(address):
            msg = f"the host {host} is at {address}, which is not a public address"
            raise UnreadableError(msg)
    return found
