"""Who may talk to the Desk."""

import re
from urllib.parse import urlsplit

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.fakes.desk_driver import DrivenDesk


def _port(desk: DrivenDesk) -> int:
    return urlsplit(desk.url).port or 0


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:PORT", "localhost:PORT"])
def test_this_machines_names_are_answered(desk: DrivenDesk, host: str) -> None:
    answer = httpx.get(desk.url, headers={"host": host.replace("PORT", str(_port(desk)))})
    assert answer.status_code == 200


@pytest.mark.parametrize("host", ["desk.example", "127.0.0.1:1", "127.0.0.1.example", "[::1]", "192.0.2.1", ""])
def test_a_foreign_host_is_refused(desk: DrivenDesk, host: str) -> None:
    assert httpx.get(desk.url, headers={"host": host}).status_code in (400, 403)


@pytest.mark.parametrize("path", ["", "page/stream", "static/desk.css", "api/auth.test", "response/x", "page/say"])
@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://127.0.0.1:1", "http://localhost"])
def test_a_foreign_origin_is_refused(desk: DrivenDesk, path: str, origin: str) -> None:
    method = "POST" if path.startswith(("api", "response", "page/say")) else "GET"
    assert httpx.request(method, desk.url + path, headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize("path", ["say", "command", "use"])
@pytest.mark.parametrize("headers", [{}, {"x-desk-token": "guess"}, {"x-desk-token": "é"}])
def test_the_page_acts_with_its_token_only(desk: DrivenDesk, path: str, headers: dict[str, str]) -> None:
    given = {name: value.encode() for name, value in headers.items()}
    answer = httpx.post(f"{desk.url}page/{path}", json={"channel": "#newsroom", "text": "forged"}, headers=given)
    assert answer.status_code == 403
    assert not [message for message in desk.workspace.messages if "forged" in message.text]


def test_the_token_stands_in_the_page_and_lets_it_act(desk: DrivenDesk) -> None:
    token = re.findall(r'name="desk-token" content="([^"]+)"', httpx.get(desk.url).text)[0]
    headers = {"x-desk-token": token, "origin": desk.url.rstrip("/")}
    said = {"channel": "#newsroom", "text": "from the page"}
    assert httpx.post(f"{desk.url}page/say", json=said, headers=headers).json()["ok"]
    assert desk.workspace.messages[-1].text == "from the page"
    nowhere = httpx.post(f"{desk.url}page/say", json={"channel": 5, "text": []}, headers=headers)
    assert (nowhere.status_code, nowhere.json()) == (400, {"ok": False, "error": "channel_not_found"})


def test_every_answer_is_held_to_its_own_resources(desk: DrivenDesk) -> None:
    for path in ("", "static/desk.css", "nowhere"):
        headers = httpx.get(desk.url + path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("address", ["127.0.0.2", "::1"])
def test_only_the_loopback_address_listens(desk: DrivenDesk, address: str) -> None:
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://[{address}]:{_port(desk)}/" if ":" in address else f"http://{address}:{_port(desk)}/")


@pytest.mark.parametrize(("ticket", "origin"), [("", None), ("guess", None), ("REAL", "https://example.org")])
def test_a_socket_opens_with_its_ticket_and_from_here_only(desk: DrivenDesk, ticket: str, origin: str | None) -> None:
    address = httpx.post(f"{desk.api_url}apps.connections.open", headers={"authorization": f"Bearer {desk.app_token}"})
    real = address.json()["url"]
    url = real if ticket == "REAL" else f"{real.partition('?')[0]}?ticket={ticket}"
    with pytest.raises(InvalidStatus), connect(url, origin=origin):  # type: ignore[arg-type] # any text will do
        pass


def test_a_ticket_opens_one_socket(desk: DrivenDesk) -> None:
    answer = httpx.post(f"{desk.api_url}apps.connections.open", headers={"authorization": f"Bearer {desk.app_token}"})
    url = answer.json()["url"]
    with connect(url) as socket:
        assert '"type": "hello"' in str(socket.recv())
        for nonsense in ("", "[", "5", '{"envelope_id": []}', '{"envelope_id": "none"}', "[" * 5_000):
            socket.send(nonsense)
        with pytest.raises(InvalidStatus), connect(url):
            pass
