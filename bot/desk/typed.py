"""What a person types, as Slack passes it on: escaped, with addresses, people and channels marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.blockkit import escape
from bot.desk.identity import Cast
from bot.desk.messages import Json
from bot.text.alternation import alternation
from bot.text.publication.addresses import is_web_address

_ADDRESS = r"https?://[^\s<>|]{1,2000}"
_ENDING = ".,;:!?)]}'\"»”’"


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed, as message text and as the rich text block that Slack adds."""

    text: str
    block: Json


def typed(words: str, cast: Cast) -> Typed:
    """The words with ``@name``, ``#channel``, ``<@id>`` and web addresses turned into Slack's own forms."""
    parts = list(_parts(words, cast))
    runs = [run for _, run in parts]
    section: Json = {"type": "rich_text_section", "elements": runs or [{"type": "text", "text": " "}]}
    return Typed("".join(text for text, _ in parts), {"type": "rich_text", "elements": [section]})


def _parts(words: str, cast: Cast) -> Iterator[tuple[str, Json]]:
    people = {name.lower(): user.id for user in (cast.app, *cast.people) for name in (user.real_name, user.name)}
    rooms = {room.name.lower(): room.id for room in cast.rooms if not room.direct}
    ids = {user.id for user in (cast.app, *cast.people)}
    mark = re.compile(
        f"(?P<address>{_ADDRESS})|<@(?P<id>[A-Z0-9]{{1,40}})>"
        f"|(?<![\\w@])@(?P<person>{alternation(people)})(?!\\w)|(?<![\\w#])#(?P<room>{alternation(rooms)})(?!\\w)",
        re.IGNORECASE,
    )
    at = 0
    for match in mark.finditer(words):
        part = _marked(match, people, rooms, ids)
        if part is None:
            continue
        text, run, end = part
        yield from _plain(words[at : match.start()])
        yield text, run
        at = end
    yield from _plain(words[at:])


def _marked(
    match: re.Match[str], people: dict[str, str], rooms: dict[str, str], ids: set[str]
) -> tuple[str, Json, int] | None:
    if match["address"]:
        address = match["address"].rstrip(_ENDING)
        if is_web_address(address):
            return f"<{escape(address)}>", {"type": "link", "url": address}, match.start() + len(address)
        return None
    if match["room"]:
        room = rooms[match["room"].lower()]
        return f"<#{room}|{match['room'].lower()}>", {"type": "channel", "channel_id": room}, match.end()
    user = match["id"] or people[match["person"].lower()]
    return (f"<@{user}>", {"type": "user", "user_id": user}, match.end()) if user in ids else None


def _plain(words: str) -> Iterator[tuple[str, Json]]:
    if words:
        yield escape(words), {"type": "text", "text": words}
