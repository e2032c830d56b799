"""News agencies: the label of an agency by any of its names, and whether an unknown name is likely to be one."""

import re
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

# Broadcasters open their own reports as agencies do: "ATLANTA (CNN) --".
BROADCASTERS: Final = frozenset(
    {"abc", "abc news", "bbc", "cbc", "cbs", "cbs news", "cnbc", "cnn", "fox", "fox news", "msnbc", "nbc", "npr", "pbs"}
)
_NAME: Final = re.compile(r"[^\W\d_][\w.&'’-]*(?: [\w.&'’-]+){0,4}\Z")
_STATION: Final = re.compile(r"[KW][A-Z]{2,3}(?:[- ]?(?:TV|FM|AM|DT|\d+))?\Z")
_AGENCY_WORD: Final = re.compile(
    r"\b(?:agency|news|newswire|press|service|wires?|agentur|agencia|agence|agenzia)\b", re.IGNORECASE
)
_SPACES: Final = re.compile(r"\s+")


def known_agency(name: str) -> str:
    """The label of the agency listed under this name, else an empty string."""
    key = _SPACES.sub(" ", name).strip(" .,'’")
    table = _agencies()
    # An abbreviation counts only in its own spelling: "Apa" and "mena" are words of other languages.
    return table.get(key) or (table.get(key.casefold(), "") if len(key) > 4 else "")  # noqa: PLR2004 - abbreviations


def copied_from(outlet: str, wire: str) -> str:
    """The agency whose copy an outlet prints; empty if the outlet is the agency itself."""
    return "" if wire and wire in (outlet.strip(), known_agency(outlet)) else wire


def may_be_agency(name: str, *, behind_capitals: bool) -> bool:
    """Whether an unknown name calls itself an agency, or is a bare abbreviation ``behind_capitals`` of a place."""
    if not (_NAME.match(name) and name[0].isupper()) or _STATION.match(name) or name.casefold() in BROADCASTERS:
        return False
    return bool(_AGENCY_WORD.search(name)) or (behind_capitals and name.isalpha() and name.isupper())


@lru_cache(maxsize=1)
def _agencies() -> MappingProxyType[str, str]:
    """Each agency's label by each of its names, as written and in lower case."""
    table: dict[str, str] = {}
    for line in files("bot.text").joinpath("data/agencies.tsv").read_text(encoding="utf-8").splitlines():
        label, names = line.split("\t")
        for name in (label, *names.split("|")):
            table[name] = label
            table.setdefault(name.casefold(), label)
    return MappingProxyType(table)
