"""An outlet's name: without its labels, in a form for comparison, and the short names that people type for it."""

import re
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from bot.text.normalise import fold
from bot.text.publication.agencies import BROADCASTERS, known_agency

# Labels that are not part of a name: "CNN (Web News)", "Bell - Letters to us", "Fox Online News", "TheBlaze.com".
_LABEL: Final = re.compile(r"\s?(?:\([^()]*\)|- .*|\b(?:Online|Web|Digital)\b|\.com$)")
_KIND: Final = "news"  # what an outlet is; people leave it out
_SMALL: Final = frozenset(("of", "for"))  # without an initial
_INITIALS: Final = 3  # fewest that name an outlet: "PM" and "DC" mean something else
# Beside agencies and broadcasters, what the name of an outlet ends with.
_LAST: Final = frozenset(
    """Times Post Herald Journal Tribune Gazette Chronicle Courier Ledger Globe Telegraph Guardian Observer Examiner
    Inquirer Standard Echo Argus Bulletin Dispatch Sentinel Daily Weekly Today Radio Television TV News Press Wire Axios
    Bloomberg Politico""".split()
)
# Short names that are not such initials, by the name.
_NICKNAMES: Final = MappingProxyType({"associated press": "ap", "washington post": "wapo", "huffington post": "huffpo"})


def without_labels(outlet: str) -> str:
    """An outlet's name as it is written, without the labels beside it."""
    return _LABEL.sub("", outlet).strip()


def is_of_the_press(name: str) -> bool:
    """Whether an organisation's name is that of a newspaper, a broadcaster or an agency, as far as its end tells."""
    last = name.rsplit(maxsplit=1)[-1]
    return last in _LAST or last.casefold() in BROADCASTERS or known_agency(last) != ""


def bare_name(name: str) -> str:
    """A name for comparison, without "the" and "and", which "Tally &" has not: "The Évening Bell" is "evening bell"."""
    return " ".join(word for word in fold(name).split() if word not in ("the", "and"))


@lru_cache(maxsize=2_000)
def short_names(outlet: str) -> frozenset[str]:
    """In the form for comparison: the whole name, without its labels and kind, its initials, and its nickname."""
    short = bare_name(without_labels(outlet))
    core = [word for word in short.split() if word != _KIND]
    initials = "".join(word[0] for word in core if word not in _SMALL)
    names = {bare_name(outlet), short, " ".join(core), _NICKNAMES.get(" ".join(core), "")}
    if len(initials) >= _INITIALS:
        names.add(initials)
    if "&" in outlet:
        names.add(" ".join(initials))  # "T&T"
    return frozenset(names - {""})
