"""Names that are only a part of a longer word, a party's tag or a link, and so no mention."""

import re
from typing import Final

from bot.analyse.names.candidate import NameCandidate
from bot.model.analysis import EntityType

_PARTY_TAG: Final = re.compile(r"(?:(?<!\w)[DRI][-–]|\([DRI]\.?, )$")
_TAG_REACH: Final = 16
_HYPHENED: Final = re.compile(r"[A-Z][a-z]+-$")
_ADDRESS_REACH: Final = 100
_ADDRESS: Final = re.compile(r"(?:https?://|\bwww\.|\bpic\.twitter\.com/|\bt\.co/)\S*\Z")
_ADJECTIVE: Final = re.compile(r"-[a-z]{2,}")
_BASED: Final = re.compile(r"-based\b")  # nobody is based in a person


def is_part_of_a_word(text: str, name: NameCandidate) -> bool:
    """Whether a name belongs to an adjective, a hyphened name of a body, a party's tag or a link."""
    return any(part(text, name) for part in (_is_adjective, _is_second_half, _is_of_a_party_tag, _is_in_address))


def _is_of_a_party_tag(text: str, name: NameCandidate) -> bool:
    """Whether the name only says which place a politician represents: "D-Calif.", "(R., Ohio)"."""
    before = text[max(0, name.start - _TAG_REACH) : name.start]
    return name.type is EntityType.PLACE and _PARTY_TAG.search(before) is not None


def _is_second_half(text: str, name: NameCandidate) -> bool:
    """Whether the name of a body is the end of a hyphened one: the "Telegram" of "Star-Telegram"."""
    body = name.type is EntityType.ORGANISATION
    return body and _HYPHENED.search(text, max(0, name.start - _TAG_REACH), name.start) is not None


def _is_in_address(text: str, name: NameCandidate) -> bool:
    """Whether the name is a part of a link: "t.co/Ab", "https://norwick.example/Quill"."""
    behind_space = text[max(0, name.start - 1) : name.start] in ("", " ")  # as most names are
    return not behind_space and _ADDRESS.search(text, max(0, name.start - _ADDRESS_REACH), name.start) is not None


def _is_adjective(text: str, name: NameCandidate) -> bool:
    """Whether the name begins a compound adjective, "Berlin-based", which is no more a mention than "German"."""
    adjective = _BASED if name.type is EntityType.PERSON else _ADJECTIVE
    return adjective.match(text, name.end) is not None
