"""Entity types from the words of the name itself: "Meridian Police", "Harbour Bridge"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.entities.name_variants import SHIPS
from bot.entities.tables import given_names
from bot.model.analysis import EntityType
from bot.text.lexicon.bodies import AUTHORITIES

# These also end the names of places and people, so they show nothing as a last word.
_DOUBTFUL: Final = frozenset(
    "center centre church court force house journal club corps gas oil power steel works press post mills".split()
)
_LEGAL: Final = frozenset(("co", "corp", "corporation", "inc", "llc", "ltd", "plc", "group", "holdings"))
# These end hardly anything but the names of companies and the like.
ONLY_OF_BODIES: Final = frozenset(
    """academy airlines airways bank brewery corp corporation energy federation foods foundation holdings homes inc
    industries institute insurance laboratories ltd motors pharmaceuticals plc railways realty society solutions
    technologies trust union university ventures""".split()
)
BODY_WORDS: Final = ONLY_OF_BODIES.union(
    _DOUBTFUL,
    _LEGAL,
    AUTHORITIES,
    """administration afc albion alliance army assembly associates association athletic brigade brigades cabinet
    capital chamber chronicle coalition college company congress consortium dairies dispatch electric fc forces freight
    front fund gazette government guard herald hospital hotspur institution international labs league logistics
    marketplace media movement mutual network news observatory organisation organization parliament partners party
    petroleum pharma police railway rovers school securities senate service services shipping syndicate systems team
    telecom telegraph times tribunal tribune united wanderers watch ministerio universidad banco partido
    gobierno partei ministère parti""".split(),
)
# Sites that are surnames as well: "Jana Lane", but "Mill Lane".
_ALSO_SURNAMES: Final = frozenset("alley cove falls forest hill hills lake lane moor park vale".split())
_STREETS: Final = frozenset(("street", "road", "avenue", "square", "boulevard", "highway", "stadium", "airport"))
SITES: Final = _ALSO_SURNAMES.union(
    _STREETS,
    """barracks base basin bay beach bhavan bhawan bridge canal canyon cathedral causeway chowk city cliffs colony
    county creek crescent crossing district dam desert estate expressway fjord freeway glacier gorge gulf gully harbor
    harbour heights inlet island islands junction lagoon marg marina mosque motorway mountain mountains nagar oblast
    ocean palace parkway peninsula pier plateau plaza port prairie prefecture promenade province quay rapids ravine
    reef region reservoir ridge river roundabout sea shoals strait swamp terrace territory town township turnpike
    valley viaduct vihar village wetlands wharf""".split(),
)
# Things named after people that are neither body nor place: "the Lund Trophy".
_IN_HONOUR: Final = frozenset(
    ("award", "awards", "championship", "cup", "festival", "marathon", "medal", "prize", "prizes", "trophy")
)
# The people that courts, offices and institutes are named after, as the last word before the apostrophe.
OWNERS: Final = frozenset(
    """magistrate magistrates minister president governor mayor sheriff coroner commissioner ombudsman prosecutor
    attorney general speaker chancellor women men children people workers""".split()
)
_SHIPS: Final = frozenset(map(str.upper, SHIPS))
# Vessels; those in words that are also other things only before a name: "the ferry Coral Star".
_VESSELS: Final = frozenset(
    "warship frigate destroyer cruiser corvette submarine trawler tanker freighter steamship lifeboat".split()
)
_VESSELS_FIRST: Final = frozenset(map(str.capitalize, _VESSELS))
VESSELS: Final = _VESSELS | frozenset("ship ferry vessel boat yacht tug schooner barge".split())
_LONGEST_PERSON: Final = 4


@lru_cache(maxsize=20_000)
def kind_by_words(name: str, otherwise: EntityType) -> EntityType:
    """The type shown by the last or the first word of a name of several words, else ``otherwise``."""
    words = name.split(" ")
    if len(words) == 1:
        return otherwise
    last = words[-1].rstrip(".").lower()
    vessel = otherwise is EntityType.PERSON and words[0] in _VESSELS_FIRST  # "Warship Coral Star"
    if (vessel or words[0] in _SHIPS) and len(words) <= _LONGEST_PERSON:
        return EntityType.VEHICLE
    if "&" in words and otherwise is EntityType.PERSON:  # "Lund & Sons"
        return EntityType.ORGANISATION
    if last in BODY_WORDS and last not in _DOUBTFUL:
        return EntityType.ORGANISATION
    if last in SITES and not (last in _ALSO_SURNAMES and _is_named(words)):
        return EntityType.PLACE
    return EntityType.PERSON if _is_named(words) and last not in _DOUBTFUL | _IN_HONOUR else otherwise


def is_person(name: str) -> bool:
    """Whether the first word says that it is a person and the last word does not say otherwise."""
    words = name.split(" ")
    return _is_named(words) and words[-1].lower() not in BODY_WORDS | (SITES - _ALSO_SURNAMES) | _IN_HONOUR


def is_street_or_body(name: str) -> bool:
    """Whether the last word of a name is that of a body or street, and rarely a surname."""
    last = name.rpartition(" ")[2].lower()
    return (last in BODY_WORDS and last not in _DOUBTFUL) or last in _STREETS


def _is_named(words: Sequence[str]) -> bool:
    return words[0] in given_names() and 1 < len(words) <= _LONGEST_PERSON and words[-1][:1].isupper()


def is_body(words: str) -> bool:
    """Whether words end like the name of a body that may have an owner: "High Court", but not "McDonald's Corp"."""
    last = words.rpartition(" ")[2].rstrip(".").lower()
    return last in BODY_WORDS and last not in _LEGAL
