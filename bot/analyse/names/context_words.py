"""Entity types from context words: "Tunde Orrin, 22," "the village of Norwick", "shares in Velden"."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from bot.analyse.names.candidate import SURE, NameCandidate
from bot.analyse.names.kinds import BODY_WORDS, VESSELS, kind_by_words
from bot.analyse.names.trim import POST_NOMINALS
from bot.analyse.role_nouns import role_words
from bot.entities.name_variants import SHIPS
from bot.entities.tables import person_titles
from bot.model.analysis import EntityType
from bot.text.alternation import alternation
from bot.text.lexicon.kin import KIN
from bot.text.lexicon.places import DISTRICTS, SETTLEMENTS

_REACH: Final = 48
_GOES_ON: Final = re.compile(r" [A-Z][a-z]")
_WHERE: Final = (" in ", " near ", " from ", " at ")

_KIN: Final = alternation((*KIN, "parents"))
# "Norwick's sister city", "Velden's sister company".
_NO_KIN: Final = (
    r"(?:cit(?:y|ies)|towns?|villages?|(?:news)?papers?|titles?|compan(?:y|ies)|firms?|sites?|stations?|channels?|ships?"
    r"|clubs?|schools?|part(?:y|ies)|organi[sz]ations?|publications?|magazines?|brands?)\b"
)
_PERSON_BEFORE: Final = re.compile(rf"\b(?:his|her|my)\s(?:(?:late|elder|older|younger|eldest|youngest)\s)?{_KIN},?\s$")
_PERSON_AFTER: Final = re.compile(
    rf"(?:,\s(?:aged\s)?[1-9]\d,(?=\s[a-z])|\s\([1-9]\d\)(?![-–\w])|,?\s(?:{POST_NOMINALS})\b(?!\s[A-Z])"
    rf"|['’]s\s(?:(?:late|elder|older|younger|eldest|youngest)\s)?{_KIN}\b(?!\s{_NO_KIN}))"
)
# "spokesperson Jana Holt": a lower-case role before a name of two words.
_ROLE: Final = re.compile(r"(?<![\w’'-])([a-z][a-z-]+)\s$")
# "The town's mayor, Agneta Pohl,"
_OFFICE: Final = re.compile(r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|['’]s)\s(?:[a-z-]+\s){0,2}([a-z]+),\s$")
_OFFICE_ENDS: Final = (",", ".")
_ALSO_ADJECTIVES: Final = frozenset(("official", "native", "individual"))  # "the official Norwick Rovers team"
# "defending champion Norwick Rovers", "market leader Tarn Foods"
_ALSO_TEAMS: Final = frozenset(
    "champion leader winner runner-up semifinalist contender challenger newcomer favourite favorite underdog".split()
)
_NOT_A_PERSON: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?|of)\s$")

_SITE: Final = rf"(?:{alternation(SETTLEMENTS | DISTRICTS)}|port\scity|peninsula|neighbou?rhood)"
# "a ship called the Coral Star", "the ferry Coral Star"
_VESSEL_BEFORE: Final = re.compile(
    rf"(?<!\bto )\b{alternation(VESSELS)}\s(?:called\s|named\s)?(?:the\s)?[\"“'‘]?$"
    rf"|\b{alternation(map(str.upper, SHIPS))}\s$"
)
_CALIBRE: Final = re.compile(r"(?:\A|\s|\ba)\.\s?\d{2,3}\s$")  # ".357 Magnum", also with a space behind the dot
# What happens only in places, and what is built in them.
_IN: Final = alternation(
    """born raised live lives lived living up based arrived landed buried stationed arrested detained jailed killed
    shot stabbed attacked kidnapped injured wounded died crashed exploded battle blaze clashes crash explosion fire
    firefighters protest protests residents shooting airport barracks church clinic depot facility factory flat home
    hospital hotel jail mine nightclub plant prison pub school""".split()
)
_GO: Final = alternation(
    """walk walks walked walking drive drives drove driven driving cycle cycled cycling sail sails sailed sailing fly
    flies flew flown flying travel travels travelled traveled travelling traveling hitchhike hitchhiked""".split()
)
_PLACE_BEFORE: Final = re.compile(
    rf"\b(?:{_SITE}(?:\sof)?|the\sstate\sof|[Nn]ear|(?i:{_IN})\sin|originally\sfrom|sailings?\sfrom"
    rf"|{_GO}\sto|as\sfar\s(?:(?:away|north|south|east|west|inland|afield)\s)?as)\s$"
)
# "Died in Velden crash", "a stake in Tarn mine": the words do not show whose it is, or where.
_OF_IT: Final = re.compile(
    r"\s(?:accident|attack|blast|bus|car|case|collision|crash|explosion|factory|fire|flight|fraud|hospital|jet|mine"
    r"|office|plane|plant|probe|raid|shooting|shop|store|strike|train|trial|truck)s?\b"
)
_WORDS: Final = r"(?:(?!(?:of|for|at|with|from|in|by|to|who|and)\b)[\w-]+\s){0,4}"
_END: Final = r"(?=,|\.|\s(?:of|in|on|near|at|about|where|with|outside|just|that|which|based|whose|founded|for)\b)"
_PLACE_AFTER: Final = re.compile(
    rf"\s(?:island|province|peninsula|suburb)\b|,\sCo\s(?!Ltd|Inc)[A-Z]|,\s(?:an?|the)\s{_WORDS}{_SITE}{_END}"
)

_MADE: Final = r"(?!(?:film|documentary|movie|law|policy|decision|match|play|wine|cheese|dress|furniture|boat|watch)\b)"
_FIRM: Final = (
    rf"(?:{_MADE}[a-z]+\smaker|(?:aircraft|auto|car|chip|drug|jet|plane|toy|truck)maker"
    r"|charity|think[-\s]tank|(?:campaign|pressure|advocacy|rights|militant|rebel|lobby|trade|conservation|environmental"
    r"|consumer|research|jihadist|extremist)\sgroup|brokerage|retailer|supermarket\schain|airline|insurer|lender"
    r"|bookmaker|start-?up|firm|consultancy|company|rating\sagency|news\sagency|newspaper|(?:news|web)\s?site"
    r"|dairy|brewery|conglomerate|co-?operative|hedge\sfund|rock\sband"
    r"|(?:restaurant|hotel|retail|store|pub)\schain"
    r"|(?:grid|network|plant|port|rail|train|bus|tram|ferry|airport|pipeline|phone|mobile|cable|tour|hotel|casino|store)"
    r"\soperator|(?:property|housing|home|land|games?|software)\sdeveloper|housebuilder|shipping\s(?:agent|line)"
    r"|(?:group|gang|outfit|collective|militia)\s(?:calling\sitself|called|named|known\sas))"
)
# "The developer, Larch Homes,"
_IN_APPOSITION: Final = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s){{0,2}}(?:{_FIRM}|operator|developer|contractor|manufacturer)"
    r",\s$"
)
_POST: Final = r"(?:chief\sexecutive|chief\sfinancial\sofficer|CEO|CFO|shareholders?|employees?)"
_BODY_BEFORE: Final = re.compile(rf"\b{_FIRM}\s$", re.IGNORECASE)
_SMALL: Final = (" in ", " of ", " the ", " to ", " from ")
_TRADED_BEFORE: Final = re.compile(
    rf"\b(?:(?:shares|stake)\s(?:in|of)|(?:analysts?|economists?|strategists?)\s(?:at|with)|{_POST}\s(?:of|at))\s$",
    re.IGNORECASE,
)
_BODY_AFTER: Final = re.compile(
    r"['’]s?\s(?:shares|stock|chief\sexecutive|CEO|revenues?|profits|earnings|shareholders|share\sprice)\b"
    r"|\s(?:CEO|chief\sexecutive|shareholders|employees|products?|subsidiary)\b"
    r"|\s(?:shares|stock)\s(?:rose|fell|were|jumped|dropped|slid|gained|climbed|closed|surged|tumbled)\b"
    rf"|,\san?\s{_WORDS}(?:company|firm|charity|think[-\s]tank|start-?up|retailer|non-?profit|newspaper|magazine"
    rf"|website|brand|airline|dairy|brewery|bakery|co-?operative|subsidiary|organi[sz]ation|association){_END}"
)
# The last words of the patterns before a name: after any other word, none of them is tried.
_LAST_WORDS: Final = (
    *"""in of at with from near to as itself called named the parents peninsula neighborhood neighbourhood maker
    charity tank group brokerage retailer chain airline insurer lender firm startup start-up consultancy company
    agency newspaper site website dairy brewery conglomerate co-operative cooperative fund
    band operator developer contractor manufacturer housebuilder agent line""".split(),
    *SHIPS,
    *VESSELS,
    *SETTLEMENTS,
    *DISTRICTS,
    *KIN,
)


def kinds_by_context(text: str, named: Sequence[NameCandidate]) -> dict[str, EntityType]:
    """The type of each form, if all the context words that show one agree."""
    found: defaultdict[str, set[EntityType]] = defaultdict(set)
    known = {each.start for each in named if each.type is EntityType.PLACE and each.weight >= SURE}
    for each in named:
        if each.weight < SURE and (kind := _type_beside(text, each, known)):
            found[each.form].add(kind)
    return {form: kinds.pop() for form, kinds in found.items() if len(kinds) == 1}


def _type_beside(text: str, name: NameCandidate, known: Collection[int]) -> EntityType | None:
    """The type shown by the words beside one name; ``known`` are the starts of known places: "in Norwick, Norland"."""
    if _GOES_ON.match(text, name.end):
        return None
    before = text[max(0, name.start - _REACH) : name.start]
    near = before if may_show_kind(before) else ""
    alone = _OF_IT.match(text, name.end) is None
    if alone and _TRADED_BEFORE.search(near):
        return EntityType.ORGANISATION
    if _VESSEL_BEFORE.search(near):
        return EntityType.VEHICLE
    if _CALIBRE.search(before):
        return EntityType.WEAPON
    if _is_beside_person(text, name, before, near):
        kind = EntityType.PERSON
    elif _is_behind_firm(near) or _BODY_AFTER.match(text, name.end) or _is_in_apposition(text, name, near):
        kind = EntityType.ORGANISATION
    elif _is_beside_place(text, name, near, alone=alone) or _is_in_known(text, name, before, known):
        kind = EntityType.PLACE
    else:
        return None
    plain = kind is EntityType.PLACE and name.text.lower() in BODY_WORDS  # "near Parliament"
    return kind if not plain and kind_by_words(name.text, kind) is kind else None


def _is_beside_person(text: str, name: NameCandidate, before: str, near: str) -> bool:
    if _PERSON_BEFORE.search(near) or _is_behind_role(name, before) or _is_behind_office(text, name, before):
        return True
    return _PERSON_AFTER.match(text, name.end) is not None and _NOT_A_PERSON.search(before) is None


def _is_beside_place(text: str, name: NameCandidate, near: str, *, alone: bool) -> bool:
    return bool((alone and _PLACE_BEFORE.search(near)) or _PLACE_AFTER.match(text, name.end))


def _is_behind_firm(near: str) -> bool:
    """Whether a noun for a firm, or what it is called by, is right before a name; most are behind a smaller word."""
    return not near.endswith(_SMALL) and _BODY_BEFORE.search(near) is not None


def _is_in_apposition(text: str, name: NameCandidate, near: str) -> bool:
    """Whether a name between commas says which firm is meant: "The developer, Larch Homes, declined"."""
    return text.startswith(",", name.end) and _IN_APPOSITION.search(near) is not None


def may_show_kind(before: str) -> bool:
    """Whether the text before a name ends in a word that may show its type."""
    return before.rstrip().rstrip(",\"“'‘").rstrip().lower().endswith(_LAST_WORDS)


def _is_behind_role(name: NameCandidate, before: str) -> bool:
    """Whether a noun for a person is right before a name of several words: "striker Tom Vane"."""
    role = _ROLE.search(before) if " " in name.text else None
    return role is not None and role[1] in _roles()


def _is_behind_office(text: str, name: NameCandidate, before: str) -> bool:
    """Whether a name of several words is in apposition to an office: "the town's mayor, Agneta Pohl,"."""
    office = _OFFICE.search(before) if " " in name.text and text.startswith(_OFFICE_ENDS, name.end) else None
    return office is not None and office[1] in person_titles()


@cache
def _roles() -> frozenset[str]:
    """The nouns for a person that are neither modifiers nor nouns for a firm or a team: not "contractor"."""
    return role_words("person") - role_words("before") - role_words("body") - _ALSO_ADJECTIVES - _ALSO_TEAMS


def _is_in_known(text: str, name: NameCandidate, before: str, known: Collection[int]) -> bool:
    return name.end + 2 in known and text.startswith(", ", name.end) and before.endswith(_WHERE)
