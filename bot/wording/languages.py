"""Languages by their English names."""

from types import MappingProxyType
from typing import Final

_NAMES: Final = MappingProxyType(
    dict(
        pair.split("=")
        for pair in """ar=Arabic bg=Bulgarian bn=Bengali ca=Catalan cs=Czech cy=Welsh da=Danish de=German el=Greek
        en=English es=Spanish et=Estonian eu=Basque fa=Persian fi=Finnish fr=French ga=Irish gl=Galician gu=Gujarati
        he=Hebrew hi=Hindi hr=Croatian hu=Hungarian hy=Armenian id=Indonesian is=Icelandic it=Italian ja=Japanese
        ka=Georgian ko=Korean lt=Lithuanian lv=Latvian mr=Marathi ms=Malay mt=Maltese nb=Norwegian nl=Dutch
        nn=Norwegian no=Norwegian pa=Punjabi pl=Polish pt=Portuguese ro=Romanian ru=Russian sk=Slovak sl=Slovenian
        sq=Albanian sr=Serbian sv=Swedish sw=Swahili ta=Tamil th=Thai tl=Tagalog tr=Turkish uk=Ukrainian ur=Urdu
        vi=Vietnamese zh=Chinese""".split()
    )
)
LANGUAGES: Final = tuple(dict.fromkeys(_NAMES.values()))


def language_name(code: str) -> str:
    """A language in English, "German"; its code if we have no name for it."""
    return _NAMES.get(code, code)
